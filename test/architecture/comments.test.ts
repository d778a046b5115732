// Comments are plain English: none opens with an inverted noun phrase.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInverted, folderOf } from './inverted-comments.ts';
import { listProjectFiles, repositoryRoot } from './source-files.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

describe('a comment', () => {
  const found = new Map<string, string[]>();
  for (const path of listProjectFiles().filter((one) => /\.ts$/.test(one) && !/^(?:dist|packages\/local\/sample)\//.test(one))) {
    const folder = folderOf(path);
    const lines = findInverted(read(path)).map((line) => `${path}: ${line}`);
    found.set(folder, [...(found.get(folder) ?? []), ...lines]);
  }

  test.each([...found])('of %s opens with what it says, not with an inverted noun phrase', (folder, lines) => {
    expect(lines, folder).toEqual([]);
  });

  test('that opens with an inverted noun phrase is found, and no other', () => {
    const inverted = [
      '// What one run says.',
      '  /** Whether it landed. */',
      ' * Where it stands.',
      '/** So many may wait. */',
      '  // How often it ran.',
      '// Whose turn it is.',
    ];
    const plain = [
      '// Returns what one run says.',
      'const text = "// no comment line";',
      '/** True when it landed. */',
      '// However often.',
      '// Wholly.',
    ];
    expect(findInverted([...inverted, ...plain].join('\n'))).toEqual(inverted.map((line) => line.trim()));
  });

  test('is counted under the room of its package, or under the first two folders elsewhere', () => {
    expect(folderOf('packages/core/src/records/names/a.ts')).toBe('packages/core/src/records');
    expect(folderOf('packages/core/src/names.ts')).toBe('packages/core/src');
    expect(folderOf('test/workflows/machines/a.ts')).toBe('test/workflows');
    expect(folderOf('vitest.config.ts')).toBe('');
  });
});
