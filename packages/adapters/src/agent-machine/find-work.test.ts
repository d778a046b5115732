// Tests of the choice of the agent's last commit, and of what is named beside it. A history without git shows each decision by itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';
import { type AgentState, chooseTip, type History, withoutBroken } from './find-work.ts';

const origin = { startOid: 'start', baseOid: 'base' };
/** Parents of each commit. `alone` shares no commit with the base; `broken` lacks an object. */
const parents: Record<string, string[]> = {
  old: [],
  start: ['old'],
  base: ['old'],
  work: ['start'],
  ahead: ['work'],
  aside: ['start'],
  rewritten: ['base'],
  alone: [],
  broken: ['start'],
};
const ancestors = (oid: string): Set<string> => new Set([oid, ...(parents[oid] ?? []).flatMap((parent) => [...ancestors(parent)])]);
const history: History = {
  isAncestor: async (older, newer) => ancestors(newer).has(older),
  newCommits: async (oid) =>
    oid === 'broken' ? undefined : [...ancestors(oid)].filter((one) => !ancestors('start').has(one) && !ancestors('base').has(one)).length,
  isWhole: async (oid) => oid !== 'broken',
  isRelated: async (oid) => [...ancestors(oid)].some((one) => ancestors('base').has(one)),
  treeOf: async (oid) => `tree of ${oid}`,
};
const stateOf = (state: Partial<AgentState>): AgentState => ({
  head: undefined,
  work: undefined,
  merging: [],
  underWay: undefined,
  unmerged: [],
  ...state,
});

describe('the last commit of the work', () => {
  test.each<[string, Partial<AgentState>, string]>([
    ['is the branch where HEAD names nothing', { work: 'work' }, 'work'],
    ['is HEAD where the branch is gone', { head: 'aside' }, 'aside'],
    ['is the start where both are gone', {}, 'start'],
    ['is the one that both name', { head: 'work', work: 'work' }, 'work'],
    ['is HEAD where it goes on from the branch', { head: 'ahead', work: 'work' }, 'ahead'],
    ['is HEAD where it goes on from the branch during a rebase', { head: 'ahead', work: 'work', underWay: 'a rebase' }, 'ahead'],
    ['is the branch where HEAD looks at an older commit', { head: 'start', work: 'work' }, 'work'],
    ['is the branch where both have commits', { head: 'aside', work: 'work' }, 'work'],
    ['is HEAD beside the start where the branch has nothing new', { head: 'rewritten', work: 'start' }, 'rewritten'],
    ['is the branch during a rebase', { head: 'rewritten', work: 'start', underWay: 'a rebase' }, 'start'],
    ['is the branch where HEAD is of another history', { head: 'alone', work: 'start' }, 'start'],
    ['is the branch where HEAD has nothing new', { head: 'base', work: 'start' }, 'start'],
    ['is the branch where the history of HEAD is not whole', { head: 'broken', work: 'rewritten' }, 'rewritten'],
  ])('%s', async (_, state, tip) => {
    expect(await chooseTip(history, stateOf(state), origin)).toBe(tip);
  });

  test.each<[string, Partial<AgentState>, Partial<AgentState>]>([
    ['whole commits stay', { head: 'aside', work: 'work' }, { head: 'aside', work: 'work' }],
    ['commits without an object go', { head: 'broken', work: 'work' }, { work: 'work' }],
    ['commits of another history go', { head: 'work', work: 'alone' }, { head: 'work' }],
    [
      'what was under way goes, because its index may be gone as well',
      { head: 'work', merging: ['aside'], underWay: 'a rebase', unmerged: ['a.txt'] },
      { head: 'work' },
    ],
  ])('of a repository that cannot be used as it is: %s', async (_, state, left) => {
    expect(await withoutBroken(history, stateOf(state))).toEqual(stateOf(left));
  });
});

describe('in the agent’s repository', () => {
  let yard: Yard;
  beforeEach(async () => {
    yard = await openYard();
    await yard.handOver();
  });
  afterEach(() => yard.close());
  const commitIn = (file: string): string => `echo ${file} > ${file}; git add ${file}; git commit -qm ${file}`;
  const aside = (branch: string, file: string): string => `git checkout -qb ${branch}; ${commitIn(file)}; git checkout -q work`;

  test('names each place once: a tag by its commit, a branch that another contains not at all, stashes by their numbers', async () => {
    await yard.agent(
      `git checkout -qb one; ${commitIn('1.txt')}; git checkout -qb two; ${commitIn('2.txt')}; git tag -a v2 -m V2 two; git checkout -q work
      git checkout -q --detach; ${commitIn('3.txt')}; git tag -a v3 -m V3; git checkout -q work
      for n in 1 2; do echo $n >> a.txt; git stash -q; done; git branch same; ${commitIn('mine.txt')}`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A mine.txt']);
    expect(packed.left?.elsewhere).toEqual([
      { what: 'branch two', why: 'commits beside the work' },
      { what: 'tag v3', why: 'commits beside the work' },
      { what: 'stash 0', why: expect.any(String) },
      { what: 'stash 1', why: expect.any(String) },
    ]);
  });

  test('a ref whose objects are gone hides no other one', async () => {
    await yard.agent(
      `${aside('fix', 'x.txt')}; ${aside('fix2', 'y.txt')}; ${commitIn('mine.txt')}; echo ${'1'.repeat(40)} > .git/refs/heads/gone`,
    );
    expect((await yard.pack()).left?.elsewhere?.map(({ what }) => what)).toEqual(['branch fix', 'branch fix2']);
  });

  test('a branch of another history is named and not taken, and a HEAD without a commit is no reason to drop files', async () => {
    await yard.agent(
      'git checkout -q --orphan alone; git commit -qm Alone; echo b > b.txt; git add .; git commit -qm B; git checkout -q work',
    );
    const none = await yard.pack();
    expect(none).toMatchObject({ status: 'empty', left: { elsewhere: [{ what: 'branch alone' }] } });
    expect(none.kept).toHaveLength(1);
    await yard.agent('git checkout -q --orphan none; echo x > x.txt');
    await yard.landed();
    expect(yard.changes()).toEqual(['A x.txt']);
  });

  test('a merge of several branches that is not committed is one with all parents', async () => {
    await yard.agent(`${aside('b', 'b.txt')}; ${aside('c', 'c.txt')}; git merge -q --no-commit b c`);
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A b.txt', 'A c.txt']);
    expect(plainGit(yard.source, 'log', '-1', '--format=%p', 'landed').split(' ')).toHaveLength(3);
    expect(packed.left?.elsewhere).toBeUndefined();
  });

  test('a rebase with patches that stopped is not finished: the commits arrive, other files are named', async () => {
    await yard.agent(
      `git checkout -qb other; echo o > a.txt; git commit -qam O; git checkout -q work; echo w > a.txt; git commit -qam W; git rebase --apply other || true; test -d .git/rebase-apply; git reset -q --hard; echo more > more.txt`,
    );
    const packed = await yard.landed();
    expect(plainGit(yard.source, 'show', 'landed:a.txt')).toBe('w');
    expect(packed.left?.unpacked).toContainEqual({ what: 'more.txt', why: 'a rebase is not finished' });
  });

  longTest('commits that were squashed onto the branch, and merges without an own change, are not named', async () => {
    await yard.agent(
      `${aside('fix', 'x.txt')}; git merge -q --squash fix; git commit -qm Squashed; git checkout -qb merges main; git merge -q --no-edit work; git checkout -q work; echo u > u.txt`,
    );
    expect((await yard.landed()).left?.elsewhere).toBeUndefined();
    expect(yard.changes()).toEqual(['A u.txt', 'A x.txt']);
  });

  longTest('a stash on a commit that the work does not have is named and kept, and not taken', async () => {
    await yard.agent(
      `git checkout -qb side; ${commitIn('x.txt')}; echo more >> x.txt; git stash -q; git checkout -q work; git branch -qD side`,
    );
    const packed = await yard.pack();
    expect(packed).toMatchObject({ status: 'empty', left: { elsewhere: [{ what: 'a stash' }] } });
    expect(packed.left?.takenFrom).toBeUndefined();
    expect(packed.kept).toHaveLength(1);
  });

  test('clones and work trees: of other repositories nothing is named, of ours each branch, HEAD and what is not committed', async () => {
    await yard.agent(
      `${commitIn('mine.txt')}
      git init -q ../tmp/foreign; (cd ../tmp/foreign; ${commitIn('f.txt')}; echo g > g.txt)
      git clone -q . ../tmp/ours; (cd ../tmp/ours; git checkout -qb one; ${commitIn('1.txt')}; git checkout -q --detach work; ${commitIn('2.txt')})
      git clone -q . ../home/dirty; echo d > ../home/dirty/d.txt
      mkdir -p node_modules; git clone -q . node_modules/tool; echo t > node_modules/tool/t.txt
      git clone -q --bare . ../tmp/bare.git
      git worktree add -q --detach ../tmp/gone; (cd ../tmp/gone; ${commitIn('g.txt')}); rm -r ../tmp/gone`,
    );
    const packed = await yard.pack();
    expect(packed.left?.elsewhere?.map(({ what }) => what).sort()).toEqual([
      'the clone tmp/ours',
      'the clone tmp/ours, branch one',
      'uncommitted changes in the clone home/dirty',
    ]);
    expect(existsSync(join(yard.tree(), '../home/dirty/d.txt'))).toBe(true);
  });
});
