import { expect, test } from 'vitest';
import { oidOf, recordOf } from '../testing/world.ts';
import { howToApprove, objectionToApproval } from './approval.ts';
import { foldGlob, foldPath, formsOf } from './path-names.ts';
import type { PathPolicy } from './path-policy.ts';
import { refusedPathIn, refusesWorkflow, refusingToo } from './server-refusal.ts';

const oid = 'abcdef0123456789abcdef0123456789abcdef01';
const waiting = recordOf(1, 'needs-human', {
  held: { oid, at: '2026-11-23T11:00:00.000Z', attempt: '1-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0, paths: [] },
});

test('an approval names the commit that waits, in twelve digits or more', () => {
  for (const words of [oid, ` ${oid} please`, oid.toUpperCase(), oid.slice(0, 12), `${oid.slice(0, 20)}\nthanks`])
    expect(objectionToApproval(waiting, words), words).toBeUndefined();
  for (const words of ['', '  ', 'please', `x${oid.slice(0, 12)}`, `${oid.slice(0, 12)}x`, `${oid}0`, `#1 ${oid}`])
    expect(objectionToApproval(waiting, words), words).toBe(`the commit is missing: write /approve #1 ${oid}`);
  expect(objectionToApproval(waiting, 'abcdef01234')).toBe(`abcdef01234 is too short to name one commit: write /approve #1 ${oid}`);
  expect(objectionToApproval(waiting, 'bbbbbbbbbbbbbbbb')).toBe(
    'the work that waits is commit abcdef012345, not bbbbbbbbbbbb: look at it first',
  );
});

test('an approval of an issue that holds nothing, or does not ask, says its state', () => {
  expect(objectionToApproval(recordOf(2, 'needs-human'), oid)).toBe('#2 is needs-human and holds no work that waits for an approval');
  expect(objectionToApproval({ ...waiting, state: 'ready' }, oid)).toBe('#1 is ready and holds no work that waits for an approval');
  expect(howToApprove(7, oid)).toContain(`"/approve #7 ${oid}"`);
});

test('a server names the path that it refuses', () => {
  const workflow = (path: string): string => `refusing to allow an App to create or update workflow \`${path}\` without permission`;
  expect(refusedPathIn(workflow('.github/workflows/ci.yml'))).toBe('.github/workflows/ci.yml');
  expect(refusedPathIn(workflow(' a '))).toBe('a');
  expect(refusedPathIn(workflow(' '))).toBeUndefined();
  expect(refusedPathIn('create or update workflow ``')).toBeUndefined();
  expect(refusedPathIn('create or update workflow `')).toBeUndefined();
  for (const size of ['120.00 MB', '5 B', '1 GB', '100 KB'])
    expect(refusedPathIn(`File a b.bin is ${size}; this exceeds the limit`), size).toBe('a b.bin');
  expect(refusedPathIn('File x is 1 MB; this exceeds')).toBe('x');
  for (const why of ['File x is big; this exceeds', 'File x is 1 MB; it exceeds', 'File a;b is 1 MB; this exceeds', 'hook declined'])
    expect(refusedPathIn(why), why).toBeUndefined();
  expect(refusesWorkflow(workflow('.github/workflows/ci.yml'))).toBe(true);
  for (const why of [workflow('a/.github/workflows/'), workflow('.github/workflow/x'), 'hook declined', 'File x is 1 MB; this exceeds'])
    expect(refusesWorkflow(why), why).toBe(false);
});

test('paths that the server refuses are refused beside those of the policy, and five are named', () => {
  const other = { level: 'needs-human' as const, why: 'other', rule: 'r', changes: [] };
  const policy = { judge: () => other } as unknown as PathPolicy;
  const change = (path: string) => ({ path, from: undefined, to: { mode: '100644', oid: oidOf(path) } });
  const paths = ['a', 'b', 'c', 'd', 'e', 'f'];
  const both = refusingToo(policy, paths);
  expect(both.judge([change('z')], [])).toBe(other);
  const found = both.judge([change('z'), ...paths.map(change)], []);
  expect(found).toEqual({
    level: 'block',
    why: 'the server refuses a push that changes "a", "b", "c", "d", "e"',
    rule: "the server's own, for the token that pushes the bundle",
    changes: paths.map(change),
  });
});

test.each([
  ['Readme.MD', 'readme.md'],
  ['a./b ', 'a/b'],
  ['a/b. . ', 'a/b'],
  ['.github/x:stream', '.github/x'],
  [':x', ':x'],
  ['a/. ', 'a/. '],
  [' .git /x', '.git/x'],
  ['a\\B\\c', 'a/b/c'],
  ['a//ü', 'a/ü'],
  ['/ü/', 'ü'],
  ['STRAẞE', 'strasse'],
  ['ﬁle', 'file'],
  ['claude\u200b.md', 'claude.md'],
  ['a b/c.d', 'a b/c.d'],
  ['a:b/c', 'a/c'],
  ['..', '..'],
])('%s is compared as %s', (path, form) => {
  expect(foldPath(path)).toBe(form);
  expect(foldPath(form)).toBe(form);
});

test('a glob keeps its ends', () => {
  expect(foldGlob('A/**/B. ')).toBe('a/**/b. ');
});

test.each([
  ['github~1', '.github', true],
  ['github~1.', '.github', true],
  ['github~123456', '.github', true],
  ['github~1234567', '.github', false],
  ['github~', '.github', false],
  ['github~x', '.github', false],
  ['githubs~1', '.github', false],
  ['~1', '.github', false],
  ['git~1', '.git', true],
  ['gi~1', '.git', false],
  ['claude~1', '.claude', true],
  ['claude~1.md', 'claude.md', true],
  ['claude~1.mdxx', 'claude.md', false],
  ['claude~1.a.b', 'claude.md', false],
  ['packag~1.jso', 'package.json', true],
  ['pa12ab~1.jso', 'package.json', true],
  ['pa12ag~1.jso', 'package.json', false],
  ['pb12ab~1.jso', 'package.json', false],
  ['pa12a~1', 'package.json', false],
  ['withsp~1', 'with space', true],
  ['abcdef~1', 'a.b.c.d.e.f.txt', true],
  ['gitigno~1', '.gitignore', false],
  ['gitign~1', '.gitignore', true],
])('%s is a short name of %s: %s', (short, name, is) => {
  expect(formsOf(`a/${short}/b`, [name])).toEqual([`a/${short}/b`.replace(/\.(?=\/)/, ''), ...(is ? [`a/${name}/b`] : [])]);
});

test('a path without a short name has one form, and a path with too many has none', () => {
  expect(formsOf('A/b', ['a'])).toEqual(['a/b']);
  const path = (depth: number): string => Array(depth).fill('git~1').join('/');
  expect(formsOf(path(6), ['.git'])).toHaveLength(64);
  expect(formsOf(path(7), ['.git'])).toBeUndefined();
});
