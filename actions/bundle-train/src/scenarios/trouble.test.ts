// GitHub or git fails the train, and the next tick repairs what is left.
import { bundleBranch } from '@clambake/core';
import { RemoteError } from '@clambake/adapters';
import { describe, expect, test } from 'vitest';
import { fleetTick } from '../testing/fleet-tick.ts';
import { expectTidy, merged, text } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, issueOf, land, remember, snapshotOf, states, tick, trainRecord, type World } from '../testing/train-world.ts';

const three = (): World => {
  const world = createWorld();
  for (const issue of [1, 2, 3]) land(world, issue);
  return world;
};

/** Throws at the first write of this name, which then does not happen. */
const failOnce = (world: World, write: string, error: Error): void => {
  world.meddle = (name) => {
    if (name !== write) return;
    world.meddle = () => {};
    throw error;
  };
};
const badGateway = (): RemoteError => new RemoteError('GitHub answered 502 to POST', { status: 502, retryable: true });
const limited = (): RemoteError =>
  new RemoteError('rate limited until 2026-11-23T10:40:00.000Z: POST', {
    status: 429,
    retryable: true,
    limitedUntil: '2026-11-23T10:40:00.000Z',
  });
/** Returns the tip of main after three landed branches when nothing fails. */
const calmTip = async (): Promise<string> => {
  const world = three();
  await tick(world);
  return tip(world, 'main');
};

describe('an unknown state is waited for', () => {
  test('train-C6 a merge that could not be computed evicts nobody, and the same bundle is assembled by the next tick', async () => {
    const world = three();
    failOnce(world, 'merge', new RemoteError('git merge-tree was killed', { status: 0, retryable: true }));
    await expect(tick(world)).rejects.toThrow('git merge-tree was killed');
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled', 3: 'bundled' });
    expect(trainRecord(world)?.flight?.evicted).toBeUndefined();
    await tick(world);
    expect(tip(world, 'main')).toBe(await calmTip());
    expectTidy(world);
  });

  test('train-C6 a CI run that GitHub does not show yet is waited for: nobody is evicted and no other run is started', async () => {
    const world = three();
    world.ci = () => (world.asked.runs < 4 ? 'not listed' : 'success');
    await tick(world);
    expect(world.runs).toHaveLength(1);
    expect(merged(world)).toEqual([1, 2, 3]);
  });
});

describe('requests that fail', () => {
  test('train-R4 a 5xx while landing is tried again by the next tick, without a word on any issue', async () => {
    const world = three();
    failOnce(world, 'push main', badGateway());
    await expect(tick(world)).rejects.toThrow('502');
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled', 3: 'bundled' });
    const told = world.writes.filter((write) => write === 'project').length;
    await tick(world);
    expect({ merged: merged(world), runs: world.runs.length, pulls: world.pulls.length }).toEqual({ merged: [1, 2, 3], runs: 1, pulls: 1 });
    // One more document: that they are merged.
    expect(world.writes.filter((write) => write === 'project').length).toBe(told + 1);
    for (const issue of [1, 2, 3]) expect(issueOf(world, issue).evictions).toEqual([]);
  });

  test('train-R4 a base that refuses the push stops the train with the reason, and is tried at every tick', async () => {
    const world = three();
    world.locked.add('main');
    for (let time = 0; time < 2; time += 1) {
      expect((await tick(world)).failure).toMatch(
        /^main could not be moved to the tested commit: GH013.*The train tries again at every tick/,
      );
      expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled', 3: 'bundled' });
    }
    world.locked.clear();
    await tick(world);
    expect({ merged: merged(world), runs: world.runs.length }).toEqual({ merged: [1, 2, 3], runs: 1 });
    expect(trainRecord(world)?.stopped).toBeUndefined();
    expectTidy(world);
  });

  test('train-K4 labels that cannot be set on one issue keep no other from landing, and the fleet sets them later', async () => {
    const world = three();
    world.unlabelled.add(2);
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    const open = (): number[] => [...world.issues.values()].filter((view) => view.open).map((view) => view.number);
    expect(open()).toEqual([2]);
    expect(world.log).toContain('warning: #2 could not be shown: GitHub answered 502');
    fleetTick(world);
    expect(open()).toEqual([]);
    expectTidy(world);
  });

  test('train-K4 a branch whose commit could not be fetched waits for the next bundle, the others land', async () => {
    const world = three();
    const oid = issueOf(world, 2).landed?.oid ?? '';
    const kept = world.commits.get(oid);
    world.commits.delete(oid);
    world.meddle = (write) => {
      if (write === 'dispatch' && kept !== undefined) world.commits.set(oid, kept);
    };
    await tick(world);
    expect((trainRecord(world)?.history ?? []).map(({ landed, evicted }) => ({ landed, evicted }))).toEqual([
      { landed: [2], evicted: [] },
      { landed: [1, 3], evicted: [] },
    ]);
    expectTidy(world);
  });
});

describe('events that got lost', () => {
  test('train-K2 a CI run whose end woke nobody is found by the next tick of any kind, hours later', async () => {
    const world = three();
    await tick(world, { holdMinutes: 0 });
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled', 3: 'bundled' });
    world.nowMs += 4 * 3_600_000;
    await tick(world, { holdMinutes: 0 });
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(world.runs).toHaveLength(1);
    expectTidy(world);
  });

  test('train-K2 a landing that woke no train departs with the next tick', async () => {
    const world = three();
    world.nowMs += 24 * 3_600_000;
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
  });

  test('train-K2 labels that the train could not set are set by the next tick of the fleet, and once', async () => {
    const world = three();
    for (const issue of [1, 2, 3]) world.unlabelled.add(issue);
    await tick(world);
    expect(fleetTick(world)).toBe(3);
    expectTidy(world);
    expect(fleetTick(world)).toBe(0);
  });
});

describe('writers that come too late', () => {
  test('train-K5 a train that decided on an old record writes nothing of it, looks again and goes on', async () => {
    const world = three();
    world.meddle = () => {
      world.meddle = () => {};
      remember(world, { lastFlight: 7, history: [] });
    };
    const report = await tick(world);
    expect(report.failure).toBeUndefined();
    expect(world.log[0]).toMatch(/^read everything again: refs\/clambake\/train\/main moved meanwhile$/);
    expect(trainRecord(world)?.history).toMatchObject([{ id: '8', landed: [1, 2, 3] }]);
  });

  test('train-K5 a train that loses every race gives up after five, leaves the rest to one other run, and that one not at once', async () => {
    const world = three();
    let races = 0;
    world.meddle = (write) => {
      if (!write.startsWith('push refs/clambake/train')) return;
      races += 1;
      remember(world, trainRecord(world) ?? {});
    };
    const before = world.nowMs;
    const report = await tick(world);
    expect({ races, wakes: world.wakes, failure: report.failure }).toEqual({ races: 5, wakes: 1, failure: undefined });
    expect(text(report.reasons, null)).toMatch(
      /^the world moved 5 times in a row \(refs\/clambake\/train\/main moved meanwhile\): another run was started$/,
    );
    expect(world.nowMs - before).toBeGreaterThanOrEqual(60_000);
    world.meddle = () => {};
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
  });

  test('train-K5 a CI run that another train has started meanwhile is the only one: ours is cancelled', async () => {
    const world = three();
    world.meddle = (write) => {
      if (write !== 'dispatch') return;
      world.meddle = () => {};
      const record = trainRecord(world);
      const bundle = record?.flight;
      const head = bundle?.prefixes?.at(-1);
      if (record === undefined || bundle === undefined || head === undefined) return;
      const ref = bundleBranch(bundle.id);
      world.runs.push({
        id: 100,
        ref,
        headSha: head.oid,
        createdMs: world.nowMs,
        cancelled: false,
        event: 'workflow_dispatch',
        attempt: 1,
      });
      const trial = { size: 3, oid: head.oid, tree: head.tree, ref, runId: 100, at: new Date(world.nowMs).toISOString() };
      remember(world, { ...record, flight: { ...bundle, pr: 1000, trials: [trial] } });
    };
    await tick(world);
    expect(world.runs.map(({ id, cancelled }) => ({ id, cancelled }))).toEqual([
      { id: 100, cancelled: false },
      { id: 101, cancelled: true },
    ]);
    expect(merged(world)).toEqual([1, 2, 3]);
    expectTidy(world);
  });
});

describe('GitHub’s limits', () => {
  test.each(['open pull request', 'dispatch', 'set status'])(
    'train-K6 limited at "%s" the job ends without failure and says until when; the next tick goes on to the same commits',
    async (write) => {
      const world = three();
      world.required = ['test'];
      failOnce(world, write, limited());
      const report = await tick(world);
      expect({ failure: report.failure, wakeAt: report.wakeAt }).toEqual({ failure: undefined, wakeAt: '2026-11-23T10:40:00.000Z' });
      expect(text(report.reasons, null)).toMatch(/^stops here: rate limited until 2026-11-23T10:40:00\.000Z: .* The next tick goes on/);
      await tick(world);
      expect(tip(world, 'main')).toBe(await calmTip());
      expect({ pulls: world.pulls.length, runs: world.runs.length }).toEqual({ pulls: 1, runs: 1 });
      fleetTick(world);
      expectTidy(world);
    },
  );

  test('train-K6 what would not fit into the hour is not started: it says when it will be, and departs then', async () => {
    const world = three();
    world.budget = { rest: 12, graphql: 900, resetsAt: '2026-11-23T10:40:00Z' };
    const report = await tick(world);
    expect(world.writes).toEqual([]);
    expect(text(report.reasons, 1)).toBe(
      "waits: GitHub grants this repository's jobs 12 more requests until 10:40 UTC, and a bundle of 3 needs about 47",
    );
    expect(report.wakeAt).toBe('2026-11-23T10:40:00Z');
    world.budget = { rest: 1000, graphql: 1000, resetsAt: '2026-11-23T11:40:00Z' };
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(snapshotOf(world).ledger.broken).toEqual([]);
  });
});
