import { describe, expect, test } from 'vitest';
import { failsOn, fileOf, text, merged, tested, expectTidy, moveBase } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, issueOf, land, remember, states, tick, trainRecord, untested } from '../testing/train-world.ts';

describe('CI', () => {
  test('train-I1 of two the red one is evicted with the excerpt, the other lands at once', async () => {
    for (const culprit of [1, 2]) {
      const world = createWorld();
      land(world, 1);
      land(world, 2);
      world.ci = failsOn(fileOf(culprit));
      await tick(world);
      expect(merged(world)).toEqual([3 - culprit]);
      expect(issueOf(world, culprit)).toMatchObject({
        state: 'ready',
        feedback: { kind: 'ci', check: 'test', excerpt: 'not ok 1 - it works' },
      });
      expectTidy(world);
    }
  });

  test.each([2, 3, 5, 8])('train-I2 with %i aboard exactly the culprit is evicted, wherever it stands', async (size) => {
    for (let culprit = 1; culprit <= size; culprit += 1) {
      const world = createWorld({ trials: 1 });
      const start = tip(world, 'main');
      for (let issue = 1; issue <= size; issue += 1) land(world, issue);
      world.ci = failsOn(fileOf(culprit));
      const report = await tick(world);
      expect([...report.evicted]).toEqual([culprit]);
      expect(merged(world)).toHaveLength(size - 1);
      expect(untested(world, start)).toEqual([]);
      // Each green prefix landed as soon as it was one; those behind the culprit boarded again without waiting for the spacing.
      const bundles = (trainRecord(world)?.history ?? []).toReversed();
      const proof = bundles.findIndex((bundle) => bundle.evicted.includes(culprit));
      const before = Array.from({ length: culprit - 1 }, (_, index) => index + 1);
      expect(bundles.slice(0, proof + 1).flatMap((bundle) => bundle.landed)).toEqual(before);
      if (culprit < size)
        expect(Date.parse(bundles[proof + 1]?.departedAt ?? '') - Date.parse(bundles[proof]?.endedAt ?? '')).toBeLessThanOrEqual(15_000);
      const searched = bundles.slice(0, proof + 1).reduce((sum, bundle) => sum + bundle.ciRuns, 0);
      // Rerun and confirmation are two more.
      expect(searched).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 2 + 2);
      expectTidy(world);
    }
  });

  test('train-I3 of six with three trials at once {1-2}, {1-4} and {1-5} are tested: 1-2 land, {1-5} is cancelled, {1-3} proves 4, and 5 and 6 board again', async () => {
    const world = createWorld({ trials: 3 });
    const start = tip(world, 'main');
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    // {1-5} is slow: the answer about {1-4} makes it needless.
    world.ci = (files) =>
      files[fileOf(4)] === undefined ? 'success' : files[fileOf(5)] !== undefined && files[fileOf(6)] === undefined ? 'hangs' : 'failure';
    const report = await tick(world);
    expect(tested(world)).toEqual(['123456', '123456', '12', '1234', '12345 cancelled', '123', '1234', '12356']);
    expect([...report.evicted]).toEqual([4]);
    const bundles = (trainRecord(world)?.history ?? []).toReversed();
    expect(bundles.map(({ landed, evicted, ciRuns }) => ({ landed, evicted, ciRuns }))).toEqual([
      { landed: [1, 2], evicted: [], ciRuns: 5 },
      { landed: [3], evicted: [], ciRuns: 1 },
      { landed: [], evicted: [4], ciRuns: 1 },
      { landed: [5, 6], evicted: [], ciRuns: 1 },
    ]);
    expect(issueOf(world, 4).evictions[0]?.reason).toBe('"test" fails with it and passes with main alone');
    expect(untested(world, start)).toEqual([]);
    expect(world.pulls.map(({ state }) => state)).toEqual(['merged', 'merged', 'closed', 'merged']);
    expectTidy(world);
  });

  test('train-I7 a run behind the culprit is aborted, one ahead of it goes on to its end', async () => {
    const world = createWorld({ trials: 3 });
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    // {1-2} is slow too, until the red {1-4} is known.
    const known = (): boolean =>
      Object.values(trainRecord(world)?.flight?.trials ?? []).some((trial) => trial.size === 4 && trial.verdict === 'red');
    world.ci = (files) => {
      const aboard = [1, 2, 3, 4, 5, 6].filter((issue) => files[fileOf(issue)] !== undefined).join('');
      if (aboard === '12345') return 'hangs';
      if (aboard === '12' && !known() && !merged(world).includes(1)) return 'hangs';
      return aboard.includes('4') ? 'failure' : 'success';
    };
    await tick(world);
    expect(tested(world).slice(2, 5)).toEqual(['12', '1234', '12345 cancelled']);
    expect(tested(world).filter((one) => one.startsWith('12 '))).toEqual([]);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged', 4: 'ready', 5: 'merged', 6: 'merged' });
    expectTidy(world);
  });

  test('two numbers of trials at once differ in what is started', async () => {
    const started = async (trials: number): Promise<string[]> => {
      const world = createWorld({ trials });
      for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
      world.ci = failsOn(fileOf(6));
      await tick(world);
      expect(states(world)[6]).toBe('ready');
      return tested(world).slice(2, 5);
    };
    expect(await started(1)).toEqual(['1234', '123456', '12345']);
    expect(await started(4)).toEqual(['12', '1234', '123456']);
  });

  test('suspects stand last: who changes what the log names is found with one trial, and the order is on record before it', async () => {
    const world = createWorld({ trials: 1 });
    for (const issue of [1, 2, 3, 4, 5, 6])
      land(world, issue, { files: { [issue === 2 ? 'src/cart.ts' : fileOf(issue)]: `work ${issue}` } });
    world.ci = failsOn('src/cart.ts');
    world.excerpt = 'FAIL test/cart.test.ts > adds up';
    const orders: number[][] = [];
    world.meddle = (write) => {
      const order = trainRecord(world)?.flight?.order;
      if (write === 'dispatch' && world.runs.length >= 2) orders.push((order ?? []).map(({ issue }) => issue));
    };
    await tick(world);
    expect(orders[0]).toEqual([1, 3, 4, 5, 6, 2]);
    expect(world.runs).toHaveLength(3);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'ready', 3: 'merged', 4: 'merged', 5: 'merged', 6: 'merged' });
    expectTidy(world);
  });

  test('suspects that the base moves under are suspected again on the new base', async () => {
    const world = createWorld({ trials: 1 });
    for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(2));
    let moved = false;
    world.meddle = (write) => {
      // Three runs have shown that the culprit is among the first four.
      if (moved || write !== 'dispatch' || world.runs.length !== 3) return;
      moved = true;
      moveBase(world, { person: 'x' });
    };
    const report = await tick(world);
    expect(moved).toBe(true);
    expect([...report.evicted]).toEqual([2]);
    expect(merged(world)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    // Before it moved the first half was red; on the new base those who were not suspected come first.
    expect(tested(world)[2]).toBe('1234');
    expect(
      tested(world)
        .slice(4)
        .find((one) => one.length < 8),
    ).toBe('45678');
    expectTidy(world);
  });

  test('where history expects several culprits the first trials are prefixes, not the whole bundle', async () => {
    const world = createWorld({ trials: 2 });
    remember(world, {
      history: [
        { id: '2', landed: [1999], evicted: [], culprits: 0, ciRuns: 1, endedAt: '2026-11-22T11:00:00Z' },
        {
          id: '1',
          landed: Array.from({ length: 500 }, (_, index) => 1000 + index),
          evicted: [],
          culprits: 120,
          ciRuns: 9,
          endedAt: '2026-11-22T10:00:00Z',
        },
      ],
      lastFlight: 2,
    });
    for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(3), fileOf(7));
    const report = await tick(world);
    expect(tested(world).slice(0, 2)).toEqual(['123', '1234567']);
    expect([...report.evicted].sort()).toEqual([3, 7]);
    expect(merged(world)).toEqual([1, 2, 4, 5, 6, 8]);
    expectTidy(world);
  });

  test('train-I14 a search that comes to no end is given up: who may be to blame boards alone, and nobody is lost', async () => {
    const world = createWorld({ 'departure-minutes': 0 });
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    // Two runs of every tree say nothing before the third one does.
    world.ci = (files, run) => (run < 3 ? 'cancelled' : files[fileOf(1)] === undefined ? 'success' : 'failure');
    await tick(world);
    const bundles = (trainRecord(world)?.history ?? []).toReversed();
    expect(bundles[0]).toMatchObject({
      landed: [],
      evicted: [],
      ending: expect.stringMatching(/^\d+ CI runs did not tell who is to blame: #1 boards alone$/),
    });
    expect(bundles.slice(1).map(({ landed, evicted }) => [...landed, ...evicted])).toEqual([[1], [2, 3, 4, 5, 6]]);
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged', 3: 'merged', 4: 'merged', 5: 'merged', 6: 'merged' });
    expect(trainRecord(world)?.alone).toBeUndefined();
    expectTidy(world);
  });

  test('CI runs that lead nowhere pause the train, with the reason, until a departure is forced', async () => {
    const world = createWorld();
    const nothing = { landed: [], evicted: [], culprits: 0, ciRuns: 60, endedAt: '2026-11-23T09:00:00Z' };
    remember(world, {
      history: [
        { ...nothing, id: '2' },
        { ...nothing, id: '1' },
      ],
      lastFlight: 2,
    });
    land(world, 1);
    const report = await tick(world);
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(text(report.reasons, null)).toMatch(
      /^the train pauses until 2026-11-24 09:00 UTC: 120 CI runs in a row merged nothing and found no culprit/,
    );
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1]);
  });

  test('the bundle is as large as the culprit rate justifies after a red bundle, and as large as it may be after a green one', async () => {
    const bundles = async (history: { culprits: number; landed: number[] }[]): Promise<(number[] | undefined)[]> => {
      const world = createWorld({ 'departure-minutes': 0 });
      const entries = history.map((one, index) => ({
        ...one,
        id: String(history.length - index),
        evicted: [],
        ciRuns: 1,
        endedAt: '2026-11-23T09:00:00Z',
      }));
      remember(world, { history: entries, lastFlight: history.length });
      for (let issue = 1; issue <= 9; issue += 1) land(world, issue);
      await tick(world);
      return (trainRecord(world)?.history ?? [])
        .slice(0, -history.length)
        .map(({ landed }) => landed)
        .toReversed();
    };
    const red = { culprits: 300, landed: Array.from({ length: 2000 }, (_, index) => 1000 + index) };
    expect((await bundles([red]))[0]).toEqual([1, 2, 3]);
    const green = await bundles([{ culprits: 0, landed: [999] }, red]);
    expect(green.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await bundles([{ culprits: 0, landed: [999] }]))[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('train-I4 several culprits, and nothing but culprits, are all evicted and nobody else', async () => {
    for (const culprits of [
      [1, 2],
      [2, 5],
      [1, 3, 6],
      [1, 2, 3, 4, 5, 6],
    ]) {
      const world = createWorld();
      for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
      world.ci = failsOn(...culprits.map(fileOf));
      const report = await tick(world);
      expect([...report.evicted].sort()).toEqual(culprits);
      expect(merged(world)).toHaveLength(6 - culprits.length);
      expectTidy(world);
    }
  });

  test('two that fail only together: the later one is evicted', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3, 4]) land(world, issue);
    world.ci = (files) => (files[fileOf(1)] !== undefined && files[fileOf(3)] !== undefined ? 'failure' : 'success');
    const report = await tick(world);
    expect([...report.evicted]).toEqual([3]);
    expect(merged(world)).toEqual([1, 2, 4]);
  });
});
