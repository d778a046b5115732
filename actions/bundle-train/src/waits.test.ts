// A train waits for CI that takes longer than one job may hold, and for a departure. Nothing but our own dispatches wakes
// anybody here, as with cron switched off.
import { describe, expect, test } from 'vitest';
import { tip } from './testing/git-world.ts';
import { ask, createWorld, issueOf, job, land, states, tick, trainRecord, untested } from './testing/train-world.ts';

const minutesBetween = (from: string | undefined, to: string | undefined): number =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000;

describe('CI that takes longer than a job may hold', () => {
  test.each([
    [25, 1],
    [40, 2],
  ])('CI of %i minutes: the train wakes itself until the bundle has landed', async (minutes, wakes) => {
    const world = createWorld();
    const start = tip(world, 'main');
    world.ciSeconds = minutes * 60;
    for (const issue of [1, 2]) land(world, issue);
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
    expect({ wakes: world.wakes, runs: world.runs.length }).toEqual({ wakes, runs: 1 });
    expect(untested(world, start)).toEqual([]);
    const [bundle] = trainRecord(world)?.history ?? [];
    expect(minutesBetween(bundle?.departedAt, bundle?.endedAt)).toBeLessThanOrEqual(minutes + 2);
  });

  test('one job holds for its own minutes only, says what another run waits for, and leaves the bundle open', async () => {
    const world = createWorld();
    world.ciSeconds = 40 * 60;
    land(world, 1);
    const before = world.nowMs;
    const report = await job(world, { holdMinutes: 10 });
    expect(report.handedOver).toBe('CI run 100');
    expect((world.nowMs - before) / 60_000).toBeLessThanOrEqual(11);
    expect(world.log.at(-1)).toBe('this job has held as long as it may; another run waits for CI run 100');
    expect(states(world)).toEqual({ 1: 'bundled' });
  });

  test('two values of hold-minutes differ in how many runs it takes', async () => {
    const wakes = async (holdMinutes: number): Promise<number> => {
      const world = createWorld();
      world.ciSeconds = 40 * 60;
      land(world, 1);
      await tick(world, { holdMinutes });
      return world.wakes;
    };
    expect([await wakes(60), await wakes(15), await wakes(5), await wakes(0)]).toEqual([0, 2, 7, 0]);
  });

  test('with holding switched off nothing goes on by itself, and the next run that comes lands it', async () => {
    const world = createWorld();
    world.ciSeconds = 40 * 60;
    land(world, 1);
    await tick(world, { holdMinutes: 0 });
    expect({ wakes: world.wakes, states: states(world) }).toEqual({ wakes: 0, states: { 1: 'bundled' } });
    world.nowMs += 45 * 60_000;
    await tick(world, { holdMinutes: 0 });
    expect(states(world)).toEqual({ 1: 'merged' });
  });

  test('CI that never ends is waited for by a bounded chain of runs: check-minutes end it', async () => {
    const world = createWorld({ 'check-minutes': 60 });
    land(world, 1);
    world.ci = () => 'queued for ever';
    const report = await tick(world);
    expect(report.failure).toMatch(/^CI run 100 did not start within 60 minutes/);
    expect(world.wakes).toBe(3);
    expect(issueOf(world, 1).evictions).toEqual([]);
  });

  test('a run that cannot be started is said, and for good where GitHub refuses it for good', async () => {
    const world = createWorld();
    world.ciSeconds = 40 * 60;
    land(world, 1);
    world.wakeFails = { status: 404, retryable: false };
    const report = await job(world);
    expect(report.handedOver).toBeUndefined();
    expect(world.log.at(-1)).toBe('lasting warning: no other run could be started to wait for CI run 100: no such workflow');
  });
});

describe('a required check of others', () => {
  const waitingForLicence = (): { world: ReturnType<typeof createWorld>; pauses: number[] } => {
    const world = createWorld({ 'poll-seconds': 5 });
    world.required = ['test', 'licence'];
    for (const issue of [1, 2]) land(world, issue);
    const pauses: number[] = [];
    let before = world.nowMs;
    world.meanwhile = () => {
      pauses.push((world.nowMs - before) / 1000);
      before = world.nowMs;
    };
    return { world, pauses };
  };

  test('is asked about less often the longer it takes, and the ledger is looked at every poll-seconds all the same', async () => {
    const { world, pauses } = waitingForLicence();
    const report = await job(world);
    expect(report.handedOver).toBe('required checks of others');
    expect(Math.max(...pauses)).toBe(5);
    expect(world.asked.snapshots).toBeLessThan(25);
  });

  test('takes nothing from a command: what is asked meanwhile happens at once', async () => {
    const { world } = waitingForLicence();
    const started = world.nowMs;
    let told: number | undefined;
    const count = world.meanwhile;
    world.meanwhile = () => {
      count(world);
      if (told === undefined && world.nowMs - started > 8 * 60_000) {
        told = world.nowMs;
        ask(world, 'evict', { issue: 2 });
      }
      if (told !== undefined && states(world)[2] === 'bundled') expect(world.nowMs - told).toBeLessThanOrEqual(5_000);
    };
    await job(world);
    expect(told).toBeDefined();
    expect(states(world)[2]).not.toBe('bundled');
  });
});

describe('departures', () => {
  test('who lands while a bundle takes the whole time of its job still departs one spacing after it, cron or no cron', async () => {
    const world = createWorld({ 'departure-minutes': 20 });
    world.ciSeconds = 12 * 60;
    land(world, 1);
    world.meddle = (write) => {
      if (write === 'dispatch' && !world.issues.has(2)) land(world, 2);
    };
    await tick(world, { holdMinutes: 15 });
    const [second, first] = trainRecord(world)?.history ?? [];
    expect([first?.landed, second?.landed]).toEqual([[1], [2]]);
    expect(minutesBetween(first?.departedAt, second?.departedAt)).toBeLessThanOrEqual(20.5);
    expect(Date.parse(second?.departedAt ?? '')).toBeLessThanOrEqual(Date.parse(second?.promisedBy ?? ''));
    expect(world.wakes).toBeGreaterThan(0);
  });

  test('a departure further away than any job holds starts no run', async () => {
    const world = createWorld({ 'departure-minutes': 60 });
    land(world, 1);
    await tick(world);
    land(world, 2);
    await tick(world);
    expect({ wakes: world.wakes, states: states(world) }).toEqual({ wakes: 0, states: { 1: 'merged', 2: 'landed' } });
  });
});
