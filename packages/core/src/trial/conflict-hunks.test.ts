import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictHunks, maximumHunkChars } from './conflict-hunks.ts';

const file = (...hunks: string[]): string =>
  [
    ...Array.from({ length: 20 }, (_, index) => `line ${index}`),
    ...hunks,
    ...Array.from({ length: 20 }, (_, index) => `end ${index}`),
  ].join('\n');
const hunk = '<<<<<<< 1111111\nconst tax = 10;\n=======\nconst tax = 12;\n>>>>>>> 2222222';

describe('both sides of a conflict', () => {
  test('are shown with three lines around them and words for git’s commits', () => {
    expect(conflictHunks(file(hunk), { other: 'issue 7' })).toBe(
      [
        '… line 18',
        'line 17',
        'line 18',
        'line 19',
        '<<<<<<< issue 7',
        'const tax = 10;',
        '=======',
        'const tax = 12;',
        '>>>>>>> this branch',
        'end 0',
        'end 1',
        'end 2',
      ].join('\n'),
    );
  });

  test('two that are close share what is between them, two that are far say what is left out', () => {
    const near = conflictHunks(file(hunk, 'between', hunk), { other: 'main' }) ?? '';
    expect(near.match(/^between$/gm)).toHaveLength(1);
    expect(near.match(/^<<<<<<< main$/gm)).toHaveLength(2);
    const far = conflictHunks(file(hunk, ...Array.from({ length: 30 }, () => 'between'), hunk), { other: 'main' }) ?? '';
    expect(far.match(/^… line \d+$/gm)).toHaveLength(2);
  });

  test('files without markers, and files that are no text, show nothing', () => {
    for (const text of ['', 'fine\n', `${hunk}\0`, '<<<<<<< 1111111\nnever closed'])
      expect(conflictHunks(text, { other: 'main' })).toBeUndefined();
  });

  test('are bounded whatever the file is, and end at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('<<<<<<< a', '=======', '>>>>>>> b', 'x'.repeat(5000)), fc.string()), { maxLength: 60 }),
        (lines) => {
          expect((conflictHunks(lines.join('\n'), { other: 'main' }) ?? '').length).toBeLessThanOrEqual(maximumHunkChars);
        },
      ),
    );
    const many = Array.from({ length: 3000 }, () => hunk).join('\n');
    expect((conflictHunks(many, { other: 'main' }) ?? '').length).toBeLessThanOrEqual(maximumHunkChars);
  });
});
