// GitHub refuses commits with other workflow files than those it compares with, also where nobody aboard touched them. A change of
// a workflow on the base costs nobody anything, wherever it comes between two writes of the train.
import { bundleBranch, issueBranch, issueRef, keptRef } from '@clambake/core';
import { describe, expect } from 'vitest';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { expectTidy, failsOn, fileOf, lastBundle, merged, moveBase } from '../testing/scenario.ts';
import { commit, filesAt, tip, workflowFile } from '../testing/git-world.ts';
import {
  answers,
  ask,
  asApp,
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

const readings = ['default-branch', 'old-value'] as const;

const drifting = (drift: World['drift'], config: Parameters<typeof createWorld>[0] = {}): World => {
  const world = createWorld(config);
  moveBase(world, { [workflowFile]: 'first' });
  world.drift = drift;
  return world;
};
/** A person changes the workflow right before the train's write of this name, once. */
const changeBefore = (world: World, wanted: (write: string) => boolean): (() => boolean) => {
  let done = false;
  world.meddle = (write) => {
    if (done || !wanted(write)) return;
    done = true;
    moveBase(world, { [workflowFile]: 'second' });
  };
  return () => done;
};

describe.each(readings)('where GitHub compares with the %s', (drift) => {
  const kinds: [string, Parameters<typeof createWorld>[0], (world: World) => void][] = [
    ['merges', { history: 'merge' }, () => {}],
    ['squash commits', { history: 'squash' }, () => {}],
    ['signed merges', { history: 'merge' }, (world) => (world.signs = true)],
    ['signed squash commits', { history: 'squash' }, (world) => (world.signs = true)],
    ["an App's pushes", { history: 'merge' }, asApp],
    ["an App's squash commits", { history: 'squash' }, asApp],
  ];
  test.each(kinds)('a workflow that changes before any write of the train costs nobody anything (%s)', async (_, config, change) => {
    const start = (): World => {
      const world = drifting(drift, config);
      change(world);
      for (const issue of [1, 2]) land(world, issue);
      return world;
    };
    const quiet = start();
    await tick(quiet);
    expect(merged(quiet)).toEqual([1, 2]);
    for (let place = 0; place < quiet.writes.length; place += 1) {
      const world = start();
      let writes = 0;
      const changed = changeBefore(world, (write) => write !== 'merge' && (writes += 1) > place);
      await tick(world);
      await tick(world, { force: true });
      expect({ place, changed: changed(), merged: merged(world) }).toEqual({ place, changed: true, merged: [1, 2] });
      expect(filesAt(world, 'main')[workflowFile]).toBe('second');
      expect(untestedTips(world)).toEqual([]);
      expectTidy(world);
    }
  });

  test('a search whose base changes its workflow goes on, and evicts the culprit only', async () => {
    const world = drifting(drift);
    for (const issue of [1, 2, 3, 4]) land(world, issue);
    world.ci = failsOn(fileOf(3));
    changeBefore(world, (write) => write === 'dispatch' && world.runs.length > 0);
    await tick(world);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2, 4]);
    expect(issueOf(world, 3).state).toBe('ready');
    expect(untestedTips(world)).toEqual([]);
  });

  test('a passenger that changes the workflow itself is evicted alone', async () => {
    const world = drifting(drift, { 'protected-paths': [] });
    land(world, 1);
    land(world, 2, { files: { [workflowFile]: 'by an agent' } });
    await tick(world);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1]);
    expect(states(world)[2]).not.toBe('landed');
    expect(JSON.stringify(issueOf(world, 2))).toContain(workflowFile);
  });

  /** Its work waits for a person under its kept ref. */
  const hold = (world: World, issue: number): string => {
    const oid = land(world, issue);
    const { landed, ...record } = issueOf(world, issue);
    if (landed === undefined) throw new Error('it has landed');
    keep(world, issueRef(issue), { ...record, state: 'needs-human', question: 'May it?', held: { ...landed, paths: [] } });
    world.refs.delete(`refs/heads/${issueBranch(issue)}`);
    world.refs.set(keptRef(landed.attempt), oid);
    return oid;
  };

  test('work that a person approves gets the base with its new workflow, stands on it from then on, and lands', async () => {
    const world = drifting(drift);
    const oid = hold(world, 1);
    moveBase(world, { [workflowFile]: 'second' });
    const base = tip(world, 'main');
    ask(world, 'approve', { issue: 1, words: oid });
    const seen: unknown[] = [];
    world.wrote = (_, record) => void ('landed' in record && seen.push(record.landed?.baseOid));
    await tick(world);
    await tick(world, { force: true });
    expect(answers(world)[0]).toMatch(/^commit \w{12} is approved/);
    expect([merged(world), filesAt(world, 'main')[workflowFile], [...world.refs.keys()].filter((ref) => ref.includes('work'))]).toEqual([
      [1],
      'second',
      [],
    ]);
    expect(seen[0]).toBe(base);
  });

  test('work that a person approves and that conflicts with the base is answered, once, and stays where it is', async () => {
    const world = drifting(drift);
    const oid = hold(world, 1);
    moveBase(world, { [workflowFile]: 'second', [fileOf(1)]: 'by a person' });
    ask(world, 'approve', { issue: 1, words: oid });
    await tick(world);
    expect(answers(world)[0]).toMatch(/^nothing was done, because .*workflow/);
    expect([issueOf(world, 1).state, [...world.refs.values()].includes(oid)]).toEqual(['needs-human', true]);
    land(world, 2);
    expect((await tick(world, { force: true })).failure).toBeUndefined();
    expect(merged(world)).toEqual([2]);
  });

  test('a revert stands on the base with its new workflow, and lands', async () => {
    const world = drifting(drift);
    land(world, 1);
    await tick(world);
    moveBase(world, { [workflowFile]: 'second' });
    ask(world, 'revert', { issue: 1 });
    await tick(world);
    await tick(world, { force: true });
    expect(answers(world)[0]).not.toContain('nothing was done');
    expect([filesAt(world, 'main')[fileOf(1)], filesAt(world, 'main')[workflowFile]]).toEqual([undefined, 'second']);
  });

  test('a revert that conflicts with the base is answered with the reason, once, and the train goes on', async () => {
    const world = drifting(drift);
    land(world, 1, { files: { shared: 'by an agent' } });
    await tick(world);
    moveBase(world, { [workflowFile]: 'second', shared: 'by a person' });
    ask(world, 'revert', { issue: 1 });
    const report = await tick(world);
    land(world, 2);
    await tick(world, { force: true });
    expect({ failure: report.failure, merged: merged(world) }).toEqual({ failure: undefined, merged: expect.arrayContaining([2]) });
    expect(answers(world)[0]).toMatch(/workflow|conflict/);
  });
});

test('a branch that may not move is given up for a new one, and its passengers depart at once', async () => {
  const world = drifting('old-value');
  land(world, 1);
  land(world, 2);
  let moved = false;
  world.meanwhile = () => {
    if (!moved) moveBase(world, { [workflowFile]: 'second' });
    moved = true;
  };
  await tick(world);
  expect(merged(world)).toEqual([1, 2]);
  expect(trainRecord(world)?.history.map(({ id }) => id)).toEqual(['2', '1']);
  expect(world.refs.has(`refs/heads/${bundleBranch('1')}`)).toBe(false);
  expect(lastBundle(world)).toMatchObject({ id: '2', mergedOid: tip(world, 'main') });
  expectTidy(world);
});

describe('a second base, whose workflow files GitHub compares with those of the default branch', () => {
  /** Three issues have landed for `next`, and then the workflow of main changes. */
  const apart = (change: (world: World) => void = () => {}, config: Parameters<typeof createWorld>[0] = {}): World => {
    const world = drifting('default-branch', config);
    change(world);
    world.refs.set('refs/heads/next', tip(world, 'main'));
    for (const issue of [1, 2, 3]) land(world, issue, { base: 'next', labels: ['base:next'] });
    return world;
  };
  const onNext = { base: 'next' };
  const bringMainToNext = (world: World): void =>
    void world.refs.set(
      'refs/heads/next',
      commit(world, {
        parents: [tip(world, 'next'), tip(world, 'main')],
        files: { ...filesAt(world, 'next'), [workflowFile]: filesAt(world, 'main')[workflowFile] ?? '' },
        message: 'Merge main',
      }),
    );

  const kinds: [string, (world: World) => void, Parameters<typeof createWorld>[0]][] = [
    ['merges', () => {}, { history: 'merge' }],
    ['squash commits', () => {}, { history: 'squash' }],
    ['signed squash commits', (world) => (world.signs = true), { history: 'squash' }],
    ["an App's pushes", asApp, { history: 'merge' }],
  ];

  test.each(kinds)(
    'a first move that is refused ends the bundle once, with the remedy, and blames nobody (%s)',
    async (_, change, config) => {
      const world = apart(change, config);
      moveBase(world, { [workflowFile]: 'second' });
      const first = await tick(world, onNext);
      const stopped = trainRecord(world, 'next')?.stopped;
      expect(first.failure).toBe(stopped?.reason);
      expect(stopped?.reason).toMatch(
        /^bundle 1 was given up: GitHub refuses a job's push because of \S*ci\.yml\S*, which nobody aboard changes\. Nobody is blamed\. Bring \.github\/workflows of next to what main has/,
      );
      expect(states(world)).toEqual({ 1: 'landed', 2: 'landed', 3: 'landed' });
      await tick(world, onNext);
      const writes = world.writes.length;
      for (let ticks = 0; ticks < 3; ticks += 1) {
        world.nowMs += 3_600_000;
        const later = await tick(world, onNext);
        expect([later.failure, later.reasons[0]?.text]).toEqual([undefined, `the train stands still: ${stopped?.reason}`]);
      }
      expect(world.writes.slice(writes)).toEqual([]);
      expect([...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref))).toEqual([]);
    },
  );

  const remedies: [string, (world: World) => void][] = [
    ['next gets the workflow files of main', bringMainToNext],
    ['main gets back the workflow files of next', (world) => moveBase(world, { [workflowFile]: 'first' })],
  ];
  test.each(remedies)('the train departs by itself when %s', async (_, remedy) => {
    const world = apart();
    moveBase(world, { [workflowFile]: 'second' });
    await tick(world, onNext);
    world.nowMs += 3_600_000;
    remedy(world);
    const report = await tick(world, onNext);
    expect([report.failure, merged(world), trainRecord(world, 'next')?.stopped]).toEqual([undefined, [1, 2, 3], undefined]);
  });

  test('/retry and a forced departure try it again, and end as before while nothing has changed', async () => {
    const world = apart();
    moveBase(world, { [workflowFile]: 'second' });
    await tick(world, onNext);
    const again = await tick(world, { ...onNext, force: true });
    expect(again.failure).toMatch(/^bundle 2 was given up/);
    bringMainToNext(world);
    expect((await tick(world, { ...onNext, force: true })).failure).toBeUndefined();
    expect(merged(world)).toEqual([1, 2, 3]);
  });

  test.each(kinds)(
    'a default branch that changes its workflow before any write ends in work that waits or is merged (%s)',
    async (_, change, config) => {
      const quiet = apart(change, config);
      quiet.ci = failsOn(fileOf(2));
      await tick(quiet, onNext);
      expect(merged(quiet)).toEqual([1, 3]);
      for (let place = 0; place < quiet.writes.length; place += 1) {
        const world = apart(change, config);
        world.ci = failsOn(fileOf(2));
        let writes = 0;
        changeBefore(world, (write) => write !== 'merge' && (writes += 1) > place);
        await tick(world, onNext);
        const failures: (string | undefined)[] = [];
        for (let ticks = 0; ticks < 2; ticks += 1) failures.push((await tick(world, onNext)).failure);
        expect({ place, failures }).toEqual({ place, failures: [undefined, undefined] });
        bringMainToNext(world);
        await tick(world, { ...onNext, force: true });
        await tick(world, { ...onNext, force: true });
        expect({ place, merged: merged(world) }).toEqual({ place, merged: [1, 3] });
        expect(untestedTips(world)).toEqual([]);
      }
    },
  );
});

const anywhere: [string, (push: { branch: string; to: string }, world: World) => boolean][] = [
  ['its first push', ({ branch, to }, world) => branch === bundleBranch('1') && to === tip(world, 'main')],
  ['its first move', ({ branch, to }, world) => branch === bundleBranch('1') && to !== tip(world, 'main')],
  ['the branch of a part', ({ branch }) => branch.includes('trial')],
  ['the base', ({ branch }) => branch === 'main'],
];
longTest.each(anywhere)(
  'a refusal that nobody can explain ends the bundle once (%s), and any commit starts the train again',
  async (_, refused) => {
    const world = createWorld({ history: 'squash' });
    for (const issue of [1, 2]) land(world, issue);
    world.ci = failsOn(fileOf(2));
    world.refuses = (push) => (refused(push, world) ? workflowFile : undefined);
    const report = await tick(world);
    expect(report.failure).toContain('Push any commit to main, or merge the branches of its issues yourself');
    for (let ticks = 0; ticks < 3; ticks += 1) expect((await tick(world)).failure).toBeUndefined();
    world.refuses = () => undefined;
    moveBase(world, { other: 'changed' });
    world.nowMs += 3_600_000;
    await tick(world);
    expect([merged(world), trainRecord(world)?.stopped]).toEqual([[1], undefined]);
  },
);
