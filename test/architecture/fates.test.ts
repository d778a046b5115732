// The tables about what people do with boards, issues and comments: each row names a test that exists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './source-files.ts';
import { writtenTitles } from './written-titles.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** Document → heading of its table, and the files of its tests. */
const tables = {
  'docs/board.md': { heading: '## What people may do with it', files: ['actions/assign-agent/src/show-board.test.ts'] },
  'docs/when-nothing-happens.md': {
    heading: '## Issues that leave, and comments that change',
    files: [
      'test/bad-input/moved-away.long.ts',
      'test/bad-input/closed.test.ts',
      'test/bad-input/comments.test.ts',
      'packages/core/src/fleet/gone-issues.test.ts',
      'packages/core/src/texts/hostile-titles.test.ts',
    ],
  },
};

const lastCells = (text: string, heading: string): string[] => {
  const [section = ''] = (text.split(`${heading}\n`)[1] ?? '').split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((line) => line.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '');
};

test.each(Object.entries(tables))('%s: every row names its test', (path, { heading, files }) => {
  const titles = new Set(files.flatMap((file) => writtenTitles(read(file))));
  const cells = lastCells(read(path), heading);
  expect(cells.length).toBeGreaterThan(8);
  expect(cells.filter((cell) => cell !== 'the same' && !titles.has(cell.replaceAll('`', '')))).toEqual([]);
});
