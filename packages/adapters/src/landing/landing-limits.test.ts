// Work that would fill or stop the landing's machine. Every case ends with a sentence, and none may throw: an error would leave
// the agent busy.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkCheck } from '@clambake/core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  type HandMade,
  handMade,
  handMadeCommit,
  handMadeDelta,
  handMadeTree,
  packOf,
  workFileOf,
} from '../../../../test/support/hand-made-pack.ts';
import { plainGit, plainGitEnv } from '../../../../test/support/git-server.ts';
import { openLandingRepository } from './landing-repository.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const root = mkdtempSync(join(tmpdir(), 'landing-limits-'));
const origin = join(root, 'origin.git');
let base = '';
let count = 0;
beforeAll(() => {
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  const tree = plainGit(origin, 'mktree', '--missing');
  base = plainGit(origin, 'commit-tree', tree, '-m', 'start');
  plainGit(origin, 'update-ref', 'refs/heads/main', base);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const small = handMade('blob', 'a\n');

interface Handed {
  tree?: HandMade;
  objects?: readonly HandMade[];
  entries?: readonly Buffer[];
  message?: string;
  parents?: readonly string[];
  checkMs?: number;
}

const checkWork = ({
  tree = handMadeTree([['100644', 'a.txt', small.oid]]),
  objects = [],
  entries = [],
  ...rest
}: Handed): Promise<WorkCheck> => {
  const commit = handMadeCommit(tree.oid, rest.parents ?? [base], rest.message);
  const all = [commit, tree, small, ...objects].map(({ entry }) => entry);
  const workFile = join(root, `work-${(count += 1)}.bundle`);
  writeFileSync(workFile, workFileOf({ base, head: commit.oid, entries: [...all, ...entries] }));
  const checkMs = rest.checkMs === undefined ? {} : { checkMs: rest.checkMs };
  return openLandingRepository({ gitDir: join(root, `landing-${count}.git`), remote: origin, allowFile: true, ...checkMs }).checkWork({
    workFile,
    headOid: commit.oid,
    base: 'main',
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: [],
    knownSecrets: [],
  });
};

/** Directories inside one another, with a file in the innermost. */
const nested = (levels: number, name: string): { tree: HandMade; objects: HandMade[] } => {
  const trees = [handMadeTree([['100644', 'a.txt', small.oid]])];
  for (let level = 1; level < levels; level += 1) trees.push(handMadeTree([['40000', name, trees.at(-1)?.oid ?? '']]));
  return { tree: trees.at(-1) as HandMade, objects: trees.slice(0, -1) };
};
const mb = 1024 * 1024;

describe('work within the limits lands', () => {
  test('made by hand like what follows', async () => {
    expect(await checkWork({})).toMatchObject({ ok: true, files: 1 });
  });

  test('with links that lead to themselves and to each other', async () => {
    const [self, other] = [handMade('blob', 'self'), handMade('blob', '../loop/loop')];
    const loop = handMadeTree([['120000', 'loop', other.oid]]);
    const tree = handMadeTree([
      ['40000', 'loop', loop.oid],
      ['120000', 'self', self.oid],
    ]);
    expect(await checkWork({ tree, objects: [self, other, loop] })).toMatchObject({ ok: true, files: 2 });
  });
});

describe('work beyond a limit is refused with what to do', () => {
  test('when a small work file would unpack to much, before anything is unpacked', async () => {
    const start = handMade('blob', Buffer.alloc(mb));
    const entries = Array.from({ length: 70 }, (_, index) => handMadeDelta(mb, 49 * mb - index, start.oid));
    expect(packOf(entries).length).toBeLessThan(mb);
    expect(await checkWork({ objects: [start], entries })).toEqual({
      ok: false,
      why: 'the work unpacks to more than 500 MB: commit less, and nothing that a command can make again',
    });
    expect(plainGit(join(root, `landing-${count}.git`), 'count-objects', '-v')).toContain('in-pack: 0\n');
    // Positive control: git unpacks such a pack, and makes of each entry what it says.
    const input = packOf([start.entry, handMadeDelta(mb, 9 * mb, start.oid)]);
    execFileSync('git', ['index-pack', '--stdin', '--max-input-size=1000000'], { cwd: origin, env: plainGitEnv, input });
    expect(plainGit(origin, 'cat-file', '--batch-all-objects', '--batch-check=%(objectsize)').split('\n')).toContain(String(9 * mb));
  });

  test.each<[string, () => Handed, RegExp]>([
    [
      'a file that is too large',
      () => ({ entries: [handMadeDelta(2, 51 * mb, small.oid)] }),
      /^one file of the work is larger than 50 MB: leave it out/,
    ],
    ['a message without end', () => ({ message: 'x\n'.repeat(mb) }), /its message is too long$/],
    ['directories inside one another without end', () => nested(30_000, 'd'), /^it changes more than 10000 files/],
    [
      'a path that is too long',
      () => nested(30, 'd'.repeat(200)),
      /^the path ".*" is longer than a checkout can write: use shorter names$/,
    ],
    ['a name that is too long', () => nested(2, 'd'.repeat(256)), /^the path ".*" is longer than a checkout can write: use shorter names$/],
    [
      'a directory with too many entries',
      () => ({
        tree: handMadeTree(Array.from({ length: 480_000 }, (_, index) => ['100644', String(index).padStart(8, '0'), small.oid] as const)),
      }),
      /one of its directories has too many entries\)/,
    ],
    [
      'a directory with very many files',
      () => ({
        tree: handMadeTree(Array.from({ length: 20_000 }, (_, index) => ['100644', String(index).padStart(8, '0'), small.oid] as const)),
      }),
      /^it changes more than 10000 files: commit fewer, and none that a command can make again$/,
    ],
    // Either a command is ended, or the next one is not begun.
    [
      'checks that take too long',
      () => ({ checkMs: 1 }),
      /^its changes are too large to be checked \(.+\): commit less, or in smaller parts$/,
    ],
    ['a delta on nothing', () => ({ entries: [handMadeDelta(2, 9, 'e'.repeat(40))] }), /^the objects in the work file are not sound/],
    [
      'a delta on itself',
      () => ({ entries: [handMadeDelta(2, 9, '1'.repeat(40)), handMadeDelta(9, 2, '2'.repeat(40))] }),
      /^the objects in the work file are not sound/,
    ],
  ])('for %s', async (_, handed, why) => {
    const found = await checkWork(handed());
    expect(found.ok ? 'accepted' : found.why).toMatch(why);
  });

  longTest('for a commit with thousands of parents, or lets it land in time', async () => {
    const tree = handMadeTree([['100644', 'a.txt', small.oid]]);
    const parents = Array.from({ length: 2_000 }, (_, index) => handMadeCommit(tree.oid, [base], `parent ${index}`));
    const found = await checkWork({ objects: parents, parents: parents.map(({ oid }) => oid), checkMs: 60_000 });
    expect(found.ok ? 'accepted' : found.why).toMatch(/^accepted$|too large to be checked/);
  });
});
