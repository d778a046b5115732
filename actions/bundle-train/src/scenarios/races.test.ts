// Several trains at once, people who take work back, and unblockers that arrive while others wait.
import { describe, expect, test } from 'vitest';
import { failsOn, fileOf, expectTidy, merged, moveBase, tested } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import {
  answers,
  ask,
  Crash,
  createWorld,
  issueOf,
  job,
  land,
  states,
  tick,
  trainRecord,
  untested,
  type World,
} from '../testing/train-world.ts';

const landed = (count: number): World => {
  const world = createWorld();
  for (let issue = 1; issue <= count; issue += 1) land(world, issue);
  return world;
};
const close = (world: World, issue: number): void => {
  const view = world.issues.get(issue);
  if (view !== undefined) world.issues.set(issue, { ...view, open: false });
};
const bundles = (world: World) => (trainRecord(world)?.history ?? []).toReversed();

describe('train-R5 ten trains started at once', () => {
  test('make one bundle, one pull request, one CI run, and the commits of a single train', async () => {
    const alone = landed(50);
    await tick(alone);
    const world = landed(50);
    await Promise.all(Array.from({ length: 10 }, () => tick(world)));
    await tick(world);
    expect(tip(world, 'main')).toBe(tip(alone, 'main'));
    expect(bundles(world)).toMatchObject([{ landed: Array.from({ length: 50 }, (_, index) => index + 1) }]);
    expect(world.pulls).toHaveLength(1);
    expect(world.runs).toMatchObject([{ cancelled: false }]);
    expect(world.statuses).toEqual([]);
    expectTidy(world);
  });

  test.each([1, 4])('with a culprit aboard and %i trials at once: each of them tests what a single train tests, once', async (trials) => {
    const search = async (count: number): Promise<World> => {
      const world = createWorld({ trials });
      for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
      world.ci = failsOn(fileOf(6));
      await Promise.all(Array.from({ length: count }, () => tick(world)));
      await tick(world);
      return world;
    };
    const [alone, together] = [await search(1), await search(10)];
    // The runs that are cancelled depend on which train looked last.
    const trees = (world: World): string[] => tested(world).map((one) => one.replace(' cancelled', ''));
    expect(trees(together)).toEqual(trees(alone));
    expect(merged(together)).toEqual([1, 2, 3, 4, 5, 7, 8]);
  });

  /** The first job dies when it has written that it is about to start CI; nine others are at the same point. */
  const withoutFirst = async ({ known }: { known: boolean }): Promise<{ world: World; waitedMs: number }> => {
    const world = landed(3);
    const from = world.nowMs;
    const dispatchedMs: number[] = [];
    let dead = false;
    world.meddle = (write) => {
      if (write === 'dispatch') dispatchedMs.push(world.nowMs);
      if (write !== 'open pull request' || dead) return;
      dead = true;
      throw new Crash(write);
    };
    const first = job(world);
    const others = Array.from({ length: 9 }, () => tick(world));
    await expect(first).rejects.toThrow(Crash);
    if (!known) world.ended.delete(1);
    await Promise.all(others);
    return { world, waitedMs: (dispatchedMs[0] ?? Number.NaN) - from };
  };

  test.each([
    ['as soon as GitHub says that its run has ended', true, 60_000],
    ['after three minutes without a word from it', false, 240_000],
  ])('and the one that was to start CI dies: another one does, %s, and only one', async (_, known, maximumMs) => {
    const { world, waitedMs } = await withoutFirst({ known });
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(world.runs).toMatchObject([{ cancelled: false }]);
    expect(waitedMs).toBeLessThanOrEqual(maximumMs);
    if (!known) expect(waitedMs).toBeGreaterThanOrEqual(180_000);
    expectTidy(world);
  });

  test('and none of them reads who is to start CI: each starts a run of its own, as a control', async () => {
    const world = landed(3);
    world.meddle = () => {
      const stored = world.records.get('refs/clambake/train/main');
      if (stored !== undefined) delete (stored.record as { flight?: { pilot?: unknown } }).flight?.pilot;
    };
    await Promise.all(Array.from({ length: 10 }, () => tick(world)));
    expect(world.runs.length).toBeGreaterThan(5);
    expect(world.runs.filter((run) => !run.cancelled)).toHaveLength(1);
    expect(merged(world)).toEqual([1, 2, 3]);
  });
});

describe('train-R2 work that is taken back while aboard', () => {
  test('the last one aboard: the pull request is closed, its CI run cancelled, and nothing lands', async () => {
    const world = landed(1);
    world.ciSeconds = 1800;
    world.meddle = (write) => {
      if (write === 'dispatch') close(world, 1);
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(world.pulls).toMatchObject([{ state: 'closed' }]);
    expect(world.runs).toMatchObject([{ cancelled: true }]);
    expect(bundles(world)).toMatchObject([{ landed: [], evicted: [], ending: 'nobody is left aboard' }]);
  });

  test('one that is not aboard: the bundle goes on untouched', async () => {
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
  test('that lands while a bundle waits for CI boards next, alone, before all others, and nobody is lost', async () => {
    const world = landed(2);
    world.ciSeconds = 300;
    world.meddle = (write) => {
      if (write !== 'dispatch' || world.runs.length > 0 || world.issues.has(3)) return;
      land(world, 3);
      land(world, 4, { labels: ['clambake:unblocker'] });
    };
    await tick(world);
    expect(bundles(world).map((bundle) => bundle.landed)).toEqual([[1, 2], [4], [3]]);
    const [first, second] = bundles(world);
    expect(Date.parse(second?.departedAt ?? '') - Date.parse(first?.endedAt ?? '')).toBeLessThanOrEqual(15_000);
    expectTidy(world);
  });

  test('that breaks CI is evicted, and those that waited for it board', async () => {
    const world = landed(2);
    land(world, 3, { labels: ['clambake:unblocker'] });
    world.ci = failsOn(fileOf(3));
    await tick(world);
    expect(bundles(world).map(({ landed: on, evicted }) => ({ on, evicted }))).toEqual([
      { on: [], evicted: [3] },
      { on: [1, 2], evicted: [] },
    ]);
  });
});

test('train-F6 a solo issue boards alone after a red bundle too, and the others are searched among themselves', async () => {
  const world = createWorld({ trials: 1 });
  land(world, 1, { labels: ['clambake:solo'] });
  for (const issue of [2, 3, 4]) land(world, issue);
  world.ci = failsOn(fileOf(3));
  await tick(world);
  expect(bundles(world)[0]).toMatchObject({ landed: [1] });
  expect(tested(world)[0]).toBe('1');
  expect(tested(world).slice(1, 3)).toEqual(['1234', '1234']);
  expect(issueOf(world, 3)).toMatchObject({ state: 'ready', feedback: { kind: 'ci' } });
  land(world, 5, { labels: ['clambake:solo', 'clambake:priority-low'] });
  land(world, 6);
  await tick(world);
  expect(
    bundles(world)
      .slice(-2)
      .map((bundle) => bundle.landed),
  ).toEqual([[6], [5]]);
  expect(merged(world)).toEqual([1, 2, 4, 5, 6]);
});

describe('in the very moment of landing', () => {
  test.each<[string, (world: World) => void]>([
    ['an issue is closed', (world) => close(world, 1)],
    ['one is evicted', (world) => void ask(world, 'evict', { issue: 1 })],
    ['the train is told to retry', (world) => void ask(world, 'retry')],
    ['a departure is asked for', (world) => void ask(world, 'depart')],
  ])('%s: everybody is on the base once, what was tested is what is there, and the person is answered', async (_, meddle) => {
    const world = landed(2);
    const start = tip(world, 'main');
    let done = false;
    world.meddle = (write) => {
      if (write !== 'push main' || done) return;
      done = true;
      meddle(world);
    };
    await tick(world);
    await tick(world);
    expect(done).toBe(true);
    expect(untested(world, start)).toEqual([]);
    const landings = bundles(world).flatMap((bundle) => bundle.landed);
    expect(landings.filter((issue) => issue === 2)).toEqual([2]);
    expect(states(world)[2]).toBe('merged');
    expect(issueOf(world, 1).evictions).toEqual([]);
    const asked = (world.records.get('refs/clambake/fleet')?.record as { commands?: unknown[] } | undefined)?.commands ?? [];
    expect(asked).toEqual([]);
    if (world.records.has('refs/clambake/fleet')) expect(answers(world)).toHaveLength(1);
    expect(trainRecord(world)?.flight).toBeUndefined();
  });
});

describe('the base changes while CI is out', () => {
  const withOpenBundle = async (): Promise<World> => {
    const world = landed(2);
    world.ciSeconds = 40 * 60;
    await job(world, { holdMinutes: 2 });
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled' });
    return world;
  };

  test('a base that somebody deletes stops the train with the reason, and once it is back the bundle lands', async () => {
    const world = await withOpenBundle();
    const start = tip(world, 'main');
    world.refs.delete('refs/heads/main');
    const report = await job(world, { holdMinutes: 2 });
    expect(report.reasons.map((reason) => reason.text).join()).toMatch(/no branch main is known/);
    expect(world.refs.has('refs/heads/main')).toBe(false);
    world.refs.set('refs/heads/main', start);
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(world.runs).toHaveLength(1);
    expectTidy(world);
  });

  test('a base that loses its CI workflow ends the bundle, blames nobody, and departs again with the workflow back', async () => {
    const world = await withOpenBundle();
    const file = world.ciFile;
    world.ciFile = undefined;
    const oid = world.commits.size;
    moveBase(world, { gone: String(oid) });
    const report = await job(world, { holdMinutes: 2 });
    expect(report.failure).toMatch(/the file does not exist, so there are no tests to run/);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed' });
    expect([1, 2].flatMap((issue) => issueOf(world, issue).evictions)).toEqual([]);
    world.ciFile = file;
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expectTidy(world);
  });

  test('a bundle’s branch that somebody deletes is pushed again, at the same commit', async () => {
    const world = await withOpenBundle();
    const before = tip(world, 'clambake/bundle-1');
    world.refs.delete('refs/heads/clambake/bundle-1');
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(bundles(world)).toMatchObject([{ mergedOid: before, evicted: [] }]);
    expectTidy(world);
  });
});
