// The guess beside `git merge-file`: it must be right about edits that stand apart, or nothing is won by guessing. It may
// be wrong elsewhere: then git's answer counts, which the tests of whole assemblies show.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGitEnv } from '../../../../test/support/git-server.ts';
import { openTextGuess } from './text-guess.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guess-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const byGit = (p: { from: string; ours: string; theirs: string }): string => {
  for (const [name, text] of Object.entries(p)) writeFileSync(join(root, name), text, 'latin1');
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'from', 'theirs'], { cwd: root, env: plainGitEnv });
  return status === 0 ? stdout.toString('latin1') : 'conflict';
};
const byGuess = (p: { from: string; ours: string; theirs: string }, guess = openTextGuess()): string | undefined => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  const merged = guess({ from: bytes(p.from), ours: bytes(p.ours), theirs: bytes(p.theirs) });
  return Buffer.isBuffer(merged) ? merged.toString('latin1') : merged;
};

const lines = Array.from({ length: 30 }, (_, index) => `line ${index}\n`);
const text = (edit: (all: string[]) => unknown): string => {
  const all = [...lines];
  edit(all);
  return all.join('');
};
const from = lines.join('');

test.each<[string, string, string]>([
  ['edits far apart', text((all) => all.splice(3, 1, 'ours\n')), text((all) => all.splice(20, 2, 'theirs\n', 'more\n', 'still\n'))],
  ['edits of the same line', text((all) => all.splice(3, 1, 'ours\n')), text((all) => all.splice(3, 1, 'theirs\n'))],
  ['the same edit twice', text((all) => all.splice(3, 1, 'same\n')), text((all) => all.splice(3, 1, 'same\n'))],
  ['many edits each', lines.map((line, at) => (at % 8 === 0 ? 'ours\n' : line)).join(''), text((all) => all.splice(12, 1))],
  ['added at the end by both', `${from}ours\n`, `${from}theirs\n`],
  ['no line end at the end any more', text((all) => all.splice(2, 1)), from.slice(0, -1)],
  ['bytes that are no UTF-8', text((all) => all.splice(2, 1, 'caf\xe9\n')), text((all) => all.splice(25, 0, '\xff\xfe\n'))],
  ['everything deleted by one', '', text((all) => all.splice(25, 0, 'theirs\n'))],
])('%s', (_, ours, theirs) => {
  const expected = byGit({ from, ours, theirs });
  expect(byGuess({ from, ours, theirs })).toBe(expected);
});

test('what may be binary is not guessed', () => {
  expect(byGuess({ from, ours: `${from}\0`, theirs: from })).toBeUndefined();
});

test('a file that grows by one edit after the other is guessed right each time', () => {
  const guess = openTextGuess();
  const ancestor = Buffer.from(from);
  let head: Buffer = ancestor;
  for (const at of [25, 3, 14, 8, 20]) {
    const merged = guess({ from: ancestor, ours: head, theirs: Buffer.from(text((all) => all.splice(at, 1, `edit ${at}\n`))) });
    if (!Buffer.isBuffer(merged)) throw new Error(`no text but ${merged}`);
    head = merged;
  }
  expect(head.toString()).toBe(lines.map((line, at) => ([25, 3, 14, 8, 20].includes(at) ? `edit ${at}\n` : line)).join(''));
});

test('any edits of different lines, three and more apart, give what git gives', { timeout: 60_000 }, () => {
  const edits = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
  fc.assert(
    fc.property(edits, fc.integer({ min: 0, max: 1023 }), fc.integer({ min: 0, max: 2 }), (places, owners, kind) => {
      const make = (side: 0 | 1): string =>
        text((all) => {
          for (const place of places) {
            if (((owners >> place) & 1) !== side) continue;
            const replaced = kind === 0 ? [`side ${side}\n`] : kind === 1 ? [] : [`side ${side}\n`, all[3 * place] ?? ''];
            all[3 * place] = replaced.join('');
          }
        });
      const sides = { from, ours: make(0), theirs: make(1) };
      expect(byGuess(sides)).toBe(byGit(sides));
    }),
    { numRuns: 60 },
  );
});
