import { describe, expect, test } from 'vitest';
import type { AttemptResult } from './attempt.ts';
import { doneText, droppedText, heldIn, replacedText, type CheckedHeld, type WorkCheck } from './work-check.ts';
import { oidOf } from '../testing/world.ts';

type Ok = Extract<WorkCheck, { ok: true }>;
const landed = (change: Partial<Ok> = {}): Ok => ({
  ok: true,
  oid: oidOf('w'),
  files: 1,
  additions: 1,
  deletions: 0,
  branchExpect: null,
  ...change,
});
const refused = (change: object = {}): WorkCheck => ({ ok: false, why: 'a secret', ...change });
const left = (files: string[], count = files.length): AttemptResult =>
  ({ outcome: 'done', attempt: '1-1-aaaaaaaa', left: { commit: { oid: oidOf('c'), parent: oidOf('p'), files, count } } }) as AttemptResult;
const plain = { outcome: 'done', attempt: '1-1-aaaaaaaa' } as AttemptResult;

describe('what landing did to the work', () => {
  test('a dropped commit is named with its files and the reason', () => {
    const dropped = landed({ dropped: 'it changes protected paths: "CODEOWNERS"' });
    expect(droppedText(left(['a.txt', '`b`']), dropped)).toBe(
      ' What it left uncommitted did not land (a.txt, \'b\'), because it changes protected paths: "CODEOWNERS"; it is in the artifact of the run.',
    );
    const six = ['1', '2', '3', '4', '5', '6'];
    expect(droppedText(left(six.slice(0, 5)), dropped)).toContain('(1, 2, 3, 4, 5), because');
    expect(droppedText(left(six), dropped)).toContain('(1, 2, 3, 4, 5 and 1 more), because');
    expect(droppedText(left(six, 25), dropped)).toContain('(1, 2, 3, 4, 5 and 20 more), because');
    expect(droppedText(left(['x'.repeat(150)]), landed({ dropped: 'y'.repeat(600) }))).toBe(
      ` What it left uncommitted did not land (${'x'.repeat(99)}…), because ${'y'.repeat(499)}…; it is in the artifact of the run.`,
    );
  });

  test('nothing is told where nothing was dropped, or where the result names no such commit', () => {
    expect(droppedText(left(['a']), landed())).toBe('');
    expect(droppedText(left(['a']), refused({ dropped: 'x' }))).toBe('');
    expect(droppedText(left(['a']), undefined)).toBe('');
    expect(droppedText(plain, landed({ dropped: 'x' }))).toBe('');
    expect(droppedText({ ...plain, left: {} }, landed({ dropped: 'x' }))).toBe('');
  });

  test('rewritten commits of earlier attempts are named with the ref that keeps them', () => {
    expect(replacedText(plain, landed({ replaced: 'abcdef0123456789' }))).toBe(
      ' It rewrote the commits of earlier attempts; they ended with abcdef0123, which is kept under refs/clambake-work/1-1-aaaaaaaa until a week after the merge.',
    );
    expect(replacedText(plain, landed())).toBe('');
    expect(replacedText(plain, refused({ replaced: 'x' }))).toBe('');
    expect(replacedText(plain, undefined)).toBe('');
  });

  test('what landing did besides is one more sentence', () => {
    expect(doneText(landed({ did: 'The base was merged into it' }))).toBe(' The base was merged into it.');
    expect(doneText(landed())).toBe('');
    expect(doneText(refused({ did: 'x' }))).toBe('');
    expect(doneText(undefined)).toBe('');
  });

  test('only finished work that was checked is put to a person', () => {
    const held: CheckedHeld = { oid: oidOf('w'), files: 1, additions: 1, deletions: 0, paths: [], rule: 'CLAUDE.md: needs-human' };
    expect(heldIn(plain, refused({ held }))).toBe(held);
    expect(heldIn(plain, refused())).toBeUndefined();
    expect(heldIn({ ...plain, outcome: 'killed' }, refused({ held }))).toBeUndefined();
    expect(heldIn({ missing: 'no artifact' }, refused({ held }))).toBeUndefined();
    // A machine that lies about what is missing gets nothing.
    expect(heldIn({ ...plain, missing: 'x' } as AttemptResult, refused({ held }))).toBeUndefined();
    expect(heldIn(plain, { ...landed(), held } as WorkCheck)).toBeUndefined();
    expect(heldIn(plain, undefined)).toBeUndefined();
  });
});
