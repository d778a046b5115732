// Under squash the base gets one commit of one parent for each passenger, with the tested trees. What has landed is told by the
// record, and by the trailers of the commits where the record is lost.
import { bundleBranch, issueRef } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { fleetTick } from '../testing/fleet-tick.ts';
import { expectTidy, failsOn, fileOf, lastBundle, merged, moveBase, pushTo, text } from '../testing/scenario.ts';
import { commit, filesAt, reachable, tip, treeOf } from '../testing/git-world.ts';
import {
  answers,
  ask,
  Crash,
  createWorld,
  issueOf,
  keep,
  land,
  states,
  tick,
  trainRecord,
  untestedTips,
  type World,
} from '../testing/train-world.ts';

const squashing = (config: Parameters<typeof createWorld>[0] = {}): World => {
  const world = createWorld(config);
  world.rules = { linearHistory: true };
  return world;
};
/** Messages of the base's commits since `start`, oldest first; each has one parent. */
const history = (world: World, start: string): string[] => {
  const messages: string[] = [];
  for (let at = tip(world, 'main'); at !== start; at = world.commits.get(at)?.parents[0] ?? start) {
    expect(world.commits.get(at)?.parents).toHaveLength(1);
    messages.unshift(world.commits.get(at)?.message ?? '');
  }
  return messages;
};
const works = (messages: readonly string[]): string[] => messages.map((message) => /^Clambake-Work: (.+)$/m.exec(message)?.[1] ?? '');

describe('a base with linear history', () => {
  test('gets one commit of one parent for each passenger, with the tested trees, and its pull request counts as merged', async () => {
    const world = squashing();
    const start = tip(world, 'main');
    const landed = [1, 2, 3].map((issue) => land(world, issue));
    world.required = ['test'];
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    const messages = history(world, start);
    expect(works(messages)).toEqual(landed);
    expect(messages[0]).toMatch(
      /^Issue 1\n\nClambake-Issue: 1\nClambake-Agent: 001\n(?:.*\n)*Clambake-Bundle: 1\nClambake-Work: \w{40}\n$/,
    );
    expect(untestedTips(world)).toEqual([]);
    expect(lastBundle(world)).toMatchObject({ mergedOid: tip(world, 'main'), testedTree: treeOf(filesAt(world, 'main')) });
    expect(world.pulls.map(({ state, headOid }) => [state, headOid])).toEqual([['merged', tip(world, 'main')]]);
    expect(world.runs).toHaveLength(1);
    expect(reachable(world, tip(world, 'main'), world.runs[0]?.headSha ?? '')).toBe(false);
    expect(world.statuses.filter(({ sha }) => sha === tip(world, 'main'))).toMatchObject([{ context: 'test', state: 'success' }]);
    expect(issueOf(world, 2).squashed).toMatchObject({ work: landed[1] });
    expectTidy(world);
  });

  test.each([
    ['"history: squash" asks for it', { history: 'squash' }, {}],
    ['the settings allow no merge commits', {}, { mergeCommits: false }],
  ])('where %s, the same happens', async (_, config, rules) => {
    const world = createWorld(config);
    world.rules = rules;
    const start = tip(world, 'main');
    const oid = land(world, 1);
    await tick(world);
    expect([merged(world), works(history(world, start))]).toEqual([[1], [oid]]);
    expectTidy(world);
  });

  test('a base that asks for nothing keeps the tested merge commits', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    expect(world.commits.get(tip(world, 'main'))?.parents).toHaveLength(2);
  });

  test('a green part lands, and the others go on with their CI runs on top of it', async () => {
    const world = squashing();
    const start = tip(world, 'main');
    for (const issue of [1, 2, 3, 4, 5, 6]) land(world, issue);
    world.ci = failsOn(fileOf(4));
    await tick(world);
    expect({ merged: merged(world), state: issueOf(world, 4).state }).toEqual({ merged: [1, 2, 3, 5, 6], state: 'ready' });
    const linear = squashing();
    linear.rules = {};
    for (const issue of [1, 2, 3, 4, 5, 6]) land(linear, issue);
    linear.ci = failsOn(fileOf(4));
    await tick(linear);
    expect(world.runs.length).toBeLessThanOrEqual(linear.runs.length);
    expect(history(world, start)).toHaveLength(5);
    expect(untestedTips(world)).toEqual([]);
    expectTidy(world);
  });

  test('a base that moves while CI runs is no reason for anybody to leave: the bundle is tested on its new tip', async () => {
    const world = squashing();
    const start = tip(world, 'main');
    for (const issue of [1, 2]) land(world, issue);
    let moved = false;
    world.meanwhile = () => {
      if (!moved) moveBase(world, { 'by-hand': 'x' });
      moved = true;
    };
    await tick(world);
    expect([merged(world), history(world, start)]).toEqual([
      [1, 2],
      ['by a person', expect.anything(), expect.anything()],
    ]);
    expect(untestedTips(world)).toEqual([]);
    expectTidy(world);
  });

  test('a base that moves right before the push refuses it, the branch goes back to the tested merges, and nothing is lost', async () => {
    const world = squashing();
    land(world, 1);
    let moved = false;
    world.meddle = (write) => {
      if (write === 'push main' && !moved) {
        moved = true;
        moveBase(world, { 'by-hand': 'x' });
      }
    };
    await tick(world);
    expect([merged(world), moved, filesAt(world, 'main')['by-hand']]).toEqual([[1], true, 'x']);
    expect(untestedTips(world)).toEqual([]);
    expectTidy(world);
  });

  test('a refusal of the push is told once, never falls back to a merge by GitHub, and the next tick tries again', async () => {
    const world = squashing({ 'strict-base': true });
    land(world, 1);
    world.refusesPush = 'GH013: Repository rule violations found';
    const report = await tick(world);
    expect(report.failure).toMatch(/^main could not be moved to the tested commit: GH013/);
    expect(world.writes).not.toContain('merge pull request');
    world.refusesPush = undefined;
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expectTidy(world);
  });
});

describe('signed squash commits', () => {
  test.each(Array.from({ length: 24 }, (_, place) => place))(
    'a crash after write %i leaves nothing merged twice although the next machine signs others',
    async (crashAfter) => {
      const world = squashing();
      world.rules = { linearHistory: true, signatures: true };
      world.signs = true;
      const start = tip(world, 'main');
      const landed = [1, 2].map((issue) => land(world, issue));
      world.crashAfter = crashAfter;
      await tick(world).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await tick(world);
      await tick(world);
      fleetTick(world);
      expect([merged(world), works(history(world, start))]).toEqual([[1, 2], landed]);
      expectTidy(world);
    },
  );
});

describe('an approved bundle', () => {
  const approved = async (signs: boolean): Promise<World> => {
    const world = squashing();
    world.signs = signs;
    world.rules = { linearHistory: true, approvals: 1 };
    for (const issue of [1, 2]) land(world, issue);
    await tick(world);
    expect([states(world), world.pulls.length]).toEqual([{ 1: 'bundled', 2: 'bundled' }, 1]);
    for (const pull of world.pulls) pull.review = 'APPROVED';
    return world;
  };

  test.each(Array.from({ length: 20 }, (_, place) => [place % 2 === 0, Math.floor(place / 2)] as const))(
    'is merged with that approval after any crash (signed: %s, after write %i)',
    async (signs, crashAfter) => {
      const world = await approved(signs);
      world.crashAfter = crashAfter;
      await tick(world).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await tick(world);
      await tick(world);
      fleetTick(world);
      expect(merged(world)).toEqual([1, 2]);
      expect(world.runs).toHaveLength(1);
      expect(untestedTips(world)).toEqual([]);
      expectTidy(world);
    },
  );

  test('whose base moves right before the push asks for another approval of what it has become', async () => {
    const world = await approved(false);
    let moved = false;
    world.meddle = (write) => {
      if (write !== 'push main' || moved) return;
      moved = true;
      moveBase(world, { 'by-hand': 'x' });
    };
    await tick(world);
    expect([moved, states(world)]).toEqual([true, { 1: 'bundled', 2: 'bundled' }]);
    expect(world.pulls[0]).toMatchObject({ state: 'open', review: undefined });
    for (const pull of world.pulls) pull.review = 'APPROVED';
    await tick(world);
    expect([merged(world), filesAt(world, 'main')['by-hand']]).toEqual([[1, 2], 'x']);
    expect(untestedTips(world)).toEqual([]);
    expectTidy(world);
  });
});

describe('a lost or old record', () => {
  test('without the record of a bundle its passengers count as merged by the trailers', async () => {
    const world = squashing();
    const landed = [1, 2].map((issue) => land(world, issue));
    const before = new Map(world.records);
    await tick(world);
    const base = tip(world, 'main');
    // A backup from before the departure is put back: issues are landed, with their branches.
    world.records = before;
    for (const [place, issue] of [1, 2].entries()) world.refs.set(`refs/heads/clambake/issue-${issue}`, landed[place] ?? '');
    for (const view of [...world.issues.values()]) world.issues.set(view.number, { ...view, open: true, labels: ['clambake:landed'] });
    await tick(world);
    expect([merged(world), tip(world, 'main')]).toEqual([[1, 2], base]);
    expect(issueOf(world, 1).squashed).toMatchObject({ work: landed[0] });
    expectTidy(world);
  });

  test('a trailer in a commit that somebody merged in proves nothing', async () => {
    const world = squashing();
    const oid = land(world, 1);
    const forged = commit(world, {
      parents: [tip(world, 'main')],
      files: { ...filesAt(world, 'main'), other: 'x' },
      message: `Looks merged\n\nClambake-Work: ${oid}\n`,
    });
    const files = world.commits.get(forged)?.files ?? {};
    world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main'), forged], files, message: 'Merge' }));
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(filesAt(world, 'main')[fileOf(1)]).toBeDefined();
  });
});

describe('after the merge', () => {
  test('a revert stands on the squash commit, boards, and becomes one commit as well', async () => {
    const world = squashing();
    const start = tip(world, 'main');
    land(world, 1);
    land(world, 2);
    await tick(world);
    ask(world, 'revert', { issue: 1, words: 'it is too loud' });
    await tick(world, { force: true });
    expect(answers(world)[0]).toMatch(/^commit \w{12} reverts merge \w{12}/);
    expect([filesAt(world, 'main')[fileOf(1)], filesAt(world, 'main')[fileOf(2)] !== undefined]).toEqual([undefined, true]);
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged' });
    expect(history(world, start)).toHaveLength(3);
    expect(world.refs.has('refs/heads/clambake/issue-1')).toBe(false);
    expect(trainRecord(world)?.flight).toBeUndefined();
  });

  test('a branch that somebody pushed to after its work was merged stays, and is told', async () => {
    const world = squashing();
    land(world, 1);
    let pushed = '';
    world.meddle = (write) => {
      if (write === 'dispatch' && pushed === '') pushed = pushTo(world, 1, { more: 'x' });
    };
    await tick(world);
    expect(issueOf(world, 1)).toMatchObject({ state: 'merged', behind: pushed });
    expect(tip(world, 'clambake/issue-1')).toBe(pushed);
  });

  test('a person who pushes to the bundle while the train is about to squash takes it over', async () => {
    const world = squashing();
    land(world, 1);
    world.meddle = (write) => {
      if (!write.startsWith('push refs/clambake/train/main') || trainRecord(world)?.flight?.trials.at(-1)?.verdict !== 'green') return;
      if (tip(world, bundleBranch('1')) === trainRecord(world)?.flight?.prefixes?.[0]?.oid)
        world.refs.set(
          `refs/heads/${bundleBranch('1')}`,
          commit(world, { parents: [tip(world, bundleBranch('1'))], files: { mine: 'x' }, message: 'mine' }),
        );
    };
    const report = await tick(world);
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(text(report.reasons, 1)).toContain('left out: a person closed or took over the pull request it was in');
    expect(world.commits.get(tip(world, bundleBranch('1')))?.message).toBe('mine');
  });

  test('work that is asked for again after its merge leaves no branch behind', async () => {
    const world = squashing();
    const oid = land(world, 1);
    await tick(world);
    const { landed: _, flight: __, ...record } = issueOf(world, 1);
    keep(world, issueRef(1), { ...record, state: 'ready' });
    world.refs.set('refs/heads/clambake/issue-1', oid);
    land(world, 2);
    await tick(world, { force: true });
    expect(world.refs.has('refs/heads/clambake/issue-1')).toBe(false);
  });
});

test('where rules refuse a push and pull requests must be up to date, GitHub merges the tested merge commits', async () => {
  const world = createWorld();
  world.rules = { strict: true };
  land(world, 1);
  world.refusesPush = 'GH013: Repository rule violations found';
  await tick(world);
  expect(merged(world)).toEqual([1]);
  expect(world.writes.filter((write) => write === 'merge pull request')).toHaveLength(1);
  expect(world.log).toContain('the rules of main refuse a push: GitHub is asked to merge the pull request');
  expectTidy(world);

  const other = createWorld();
  other.rules = { strict: true };
  land(other, 1);
  other.refusesPush = 'fatal: the remote end hung up';
  expect((await tick(other)).failure).toContain('could not be moved');
  expect(other.writes).not.toContain('merge pull request');
});
