// CI plans its time by test/long-seconds.json: a long test file that is not on it would never run there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listProjectFiles, repositoryRoot } from './source-files.ts';

const table = JSON.parse(readFileSync(join(repositoryRoot, 'test/long-seconds.json'), 'utf8')) as {
  measured: string;
  files: Record<string, number>;
};

test('the table has the seconds of every long test file, and of nothing else', () => {
  const hasLongStories = (path: string): boolean =>
    path.endsWith('.test.ts') && /^ *longTest\b/m.test(readFileSync(join(repositoryRoot, path), 'utf8'));
  const long = listProjectFiles().filter((path) => path.endsWith('.long.ts') || hasLongStories(path));
  expect(Object.keys(table.files)).toEqual(long.toSorted());
  expect(table.measured.length).toBeGreaterThan(40);
});

test('every file of quick tests has one', () => {
  const quick = listProjectFiles().filter((path) => path.endsWith('.test.ts'));
  const empty = quick.filter((path) => !/^ *(quickTest|test)\b[.(]/m.test(readFileSync(join(repositoryRoot, path), 'utf8')));
  expect(empty).toEqual([]);
});

test('every long test file fits into the half hour that npm test leaves of a CI run', () => {
  for (const [path, seconds] of Object.entries(table.files)) {
    expect(seconds, path).toBeGreaterThan(0);
    expect(seconds, path).toBeLessThan(30 * 60);
  }
});
