// Several trains at once, people who take work back, and unblockers that arrive while others wait.
import { describe, expect, test } from 'vitest';
import { failsOn, fileOf, expectTidy, merged, tested } from '../testing/scenario.ts';
import { createWorld, issueOf, land, states, tick, tip, trainRecord, type World } from '../testing/train-world.ts';

const landed = (count: number): World => {
  const world = createWorld();
  for (let issue = 1; issue <= count; issue += 1) land(world, issue);
  return world;
};
const close = (world: World, issue: number): void => {
  const view = world.issues.get(issue);
  if (view !== undefined) world.issues.set(issue, { ...view, open: false });
};
const flights = (world: World) => (trainRecord(world)?.history ?? []).toReversed();

describe('train-R5 ten trains started at once', () => {
  test('make one flight, one pull request, one CI run that is not cancelled, and the commits of a single train', async () => {
    const alone = landed(50);
    await tick(alone);
    const world = landed(50);
    await Promise.all(Array.from({ length: 10 }, () => tick(world)));
    await tick(world);
    expect(tip(world, 'main')).toBe(tip(alone, 'main'));
    expect(flights(world)).toMatchObject([{ landed: Array.from({ length: 50 }, (_, index) => index + 1) }]);
    expect(world.pulls).toHaveLength(1);
    expect(world.runs.filter((run) => !run.cancelled)).toHaveLength(1);
    expect(world.statuses).toEqual([]);
    expectTidy(world);
  });
});

describe('train-R2 work that is taken back while aboard', () => {
  test('the last one aboard: the pull request is closed, its CI run cancelled, and nothing lands', async () => {
    const world = landed(1);
    world.ciSeconds = 600;
    world.meddle = (write) => {
      if (write === 'dispatch') close(world, 1);
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(world.pulls).toMatchObject([{ state: 'closed' }]);
    expect(world.runs).toMatchObject([{ cancelled: true }]);
    expect(flights(world)).toMatchObject([{ landed: [], evicted: [], ending: 'nobody is left aboard' }]);
  });

  test('one that is not aboard: the flight goes on untouched', async () => {
    const world = landed(2);
    land(world, 3, { labels: ['clambake:hold'] });
    world.ciSeconds = 600;
    world.meddle = (write) => {
      if (write === 'dispatch') close(world, 3);
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(world.runs).toMatchObject([{ cancelled: false }]);
  });
});

describe('train-R7 an unblocker', () => {
  test('that lands while a flight waits for CI flies next, alone, before all others, and nobody is lost', async () => {
    const world = landed(2);
    world.ciSeconds = 300;
    world.meddle = (write) => {
      if (write !== 'dispatch' || world.runs.length > 0 || world.issues.has(3)) return;
      land(world, 3);
      land(world, 4, { labels: ['clambake:unblocker'] });
    };
    await tick(world);
    expect(flights(world).map((flight) => flight.landed)).toEqual([[1, 2], [4], [3]]);
    const [first, second] = flights(world);
    expect(Date.parse(second?.departedAt ?? '') - Date.parse(first?.endedAt ?? '')).toBeLessThanOrEqual(15_000);
    expectTidy(world);
  });

  test('that breaks CI is evicted, and those that waited for it fly', async () => {
    const world = landed(2);
    land(world, 3, { labels: ['clambake:unblocker'] });
    world.ci = failsOn(fileOf(3));
    await tick(world);
    expect(flights(world).map(({ landed: on, evicted }) => ({ on, evicted }))).toEqual([
      { on: [], evicted: [3] },
      { on: [1, 2], evicted: [] },
    ]);
  });
});

test('train-F6 a solo issue flies alone after a red flight too, and the others are searched among themselves', async () => {
  const world = createWorld({ trials: 1 });
  land(world, 1, { labels: ['clambake:solo'] });
  for (const issue of [2, 3, 4]) land(world, issue);
  world.ci = failsOn(fileOf(3));
  await tick(world);
  expect(flights(world)[0]).toMatchObject({ landed: [1] });
  expect(tested(world)[0]).toBe('1');
  expect(tested(world).slice(1, 3)).toEqual(['1234', '1234']);
  expect(issueOf(world, 3)).toMatchObject({ state: 'ready', feedback: { kind: 'ci' } });
  land(world, 5, { labels: ['clambake:solo', 'clambake:priority-low'] });
  land(world, 6);
  await tick(world);
  expect(
    flights(world)
      .slice(-2)
      .map((flight) => flight.landed),
  ).toEqual([[6], [5]]);
  expect(merged(world)).toEqual([1, 2, 4, 5, 6]);
});
