import { bundleBranch, issueBranch, type Reason } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import {
  commit,
  Crash,
  createWorld,
  filesAt,
  issueOf,
  land,
  reachable,
  remember,
  states,
  tick,
  tip,
  trainRecord,
  treeOf,
  untested,
  type World,
} from './testing/train-world.ts';

/** CI fails when any of these files is there. */
const failsOn =
  (...paths: string[]) =>
  (files: Readonly<Record<string, string>>): 'success' | 'failure' =>
    paths.some((path) => files[path] !== undefined) ? 'failure' : 'success';
const fileOf = (issue: number): string => `file-${issue}`;
const text = (reasons: readonly Reason[], issue: number | null): string => reasons.find((reason) => reason.issue === issue)?.text ?? '';
const merged = (world: World): number[] =>
  Object.entries(states(world)).flatMap(([issue, state]) => (state === 'merged' ? [Number(issue)] : []));
const lastFlight = (world: World) => trainRecord(world)?.history[0];
/** Labels say what records say, and no branch or pull request is left over. */
const expectTidy = (world: World): void => {
  for (const [issue, view] of world.issues) {
    const { state } = issueOf(world, issue);
    expect({ issue, labels: view.labels.filter((label) => /:(?:ready|landed|bundled|merged|needs-human)$/.test(label)) }).toEqual({
      issue,
      labels: [`clambake:${state}`],
    });
    expect({ issue, open: view.open }).toEqual({ issue, open: state !== 'merged' });
  }
  expect([...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref))).toEqual([]);
  expect(world.pulls.filter((pull) => pull.state === 'open')).toEqual([]);
  expect(trainRecord(world)?.flight).toBeUndefined();
};

describe('forming', () => {
  test('train-F1 with nothing landed a tick writes nothing', async () => {
    const world = createWorld();
    const report = await tick(world);
    expect(world.writes).toEqual([]);
    expect(report.flights.size).toBe(0);
  });

  test('three landed branches become one pull request, one CI run and three merged, closed issues', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    const heads = [1, 2, 3].map((issue) => land(world, issue));
    const report = await tick(world);
    expect([...report.landed]).toEqual([1, 2, 3]);
    expect(world.pulls).toMatchObject([{ state: 'merged', base: 'main', head: bundleBranch('1') }]);
    expect(world.runs).toMatchObject([{ ref: bundleBranch('1'), headSha: tip(world, 'main') }]);
    for (const head of heads) expect(reachable(world, tip(world, 'main'), head)).toBe(true);
    expect(lastFlight(world)).toMatchObject({
      landed: [1, 2, 3],
      evicted: [],
      ciRuns: 1,
      pr: 1000,
      testedTree: treeOf(filesAt(world, 'main')),
      mergedOid: tip(world, 'main'),
    });
    expect(issueOf(world, 1).flight).toEqual({ id: '1', pr: 1000 });
    expect(untested(world, start)).toEqual([]);
    expect(world.refs.has(`refs/heads/${issueBranch(1)}`)).toBe(false);
    expectTidy(world);
    expect(world.commits.get(tip(world, 'main'))?.message).toMatchInlineSnapshot(`
      "Merge clambake/issue-3: Issue 3

      Clambake-Issue: 3
      Clambake-Agent: 001
      Clambake-Attempts: 1
      Clambake-Cost: 0.50 USD
      Clambake-Flight: 1
      "
    `);
  });

  test('train-F2 what lands while a flight is in the air waits for the next one, on the new base', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.meddle = (write) => {
      if (write === 'dispatch' && !world.issues.has(3)) land(world, 3);
    };
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[3], [1, 2]]);
    expect(reachable(world, tip(world, 'main'), world.runs[0]?.headSha ?? '')).toBe(true);
    expectTidy(world);
  });

  test('CI of ten minutes is asked about a dozen times, and what lands meanwhile costs no snapshot', async () => {
    const world = createWorld();
    world.ciSeconds = 600;
    land(world, 1);
    let late = 2;
    world.meddle = (write) => {
      if (write === 'dispatch') for (; late < 9; late += 1) land(world, late, { labels: ['clambake:hold'] });
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(world.asked.snapshots).toBe(2);
    expect(world.asked.runs).toBeGreaterThan(5);
    expect(world.asked.runs).toBeLessThanOrEqual(14);
    const [run] = world.runs;
    const seenMs = Date.parse(trainRecord(world)?.history[0]?.endedAt ?? '') - (run?.createdMs ?? 0);
    expect(seenMs).toBeLessThanOrEqual(660_000);
  });

  test('the next departure keeps its distance, and the hold is inside the job', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    const first = Date.parse(trainRecord(world)?.lastDeparture ?? '');
    land(world, 2);
    const report = await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    const second = Date.parse(trainRecord(world)?.lastDeparture ?? '');
    expect(second - first).toBeGreaterThanOrEqual(10 * 60_000);
    expect(second - first).toBeLessThanOrEqual(10 * 60_000 + 15_000);
    const [flight] = [...report.flights.values()];
    expect(Date.parse(flight?.departedAt ?? '')).toBeLessThanOrEqual(Date.parse(flight?.promisedBy ?? ''));
    world.nowMs += 3_600_000;
    const idleSince = world.nowMs;
    land(world, 3);
    await tick(world);
    expect(Date.parse(trainRecord(world)?.lastDeparture ?? '')).toBe(idleSince);
  });

  test('a departure further away than the job may hold, or holding switched off, ends the job with the time', async () => {
    const world = createWorld({ 'departure-minutes': 60 });
    land(world, 1);
    await tick(world);
    land(world, 2);
    const writes = world.writes.length;
    for (const holdMinutes of [15, 0]) {
      const report = await tick(world, { holdMinutes });
      expect(text(report.reasons, 2)).toMatch(/^waits: departs at 11:00 UTC/);
      expect(report.wakeAt).toBe('2026-11-23T11:00:00.000Z');
    }
    expect(world.writes.length).toBe(writes);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2]);
  });

  test('train-F3 a cap of two and three branches make two flights', async () => {
    const world = createWorld({ 'bundle-cap': 2 });
    for (const issue of [1, 2, 3]) land(world, issue);
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[3], [1, 2]]);
  });

  test('train-F4 boarding and merge order is unblocker-free priority, then age', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:priority-low'] });
    world.nowMs += 1000;
    land(world, 2);
    world.nowMs += 1000;
    land(world, 3, { labels: ['clambake:priority-very-high'] });
    land(world, 4);
    await tick(world);
    expect(lastFlight(world)?.landed).toEqual([3, 2, 4, 1]);
  });

  test('train-F5 two bases have flights of their own, with names that do not clash', async () => {
    const world = createWorld();
    world.refs.set(
      'refs/heads/release',
      commit(world, { parents: [tip(world, 'main')], files: { readme: 'release', shared: 'start' }, message: 'release' }),
    );
    land(world, 1);
    land(world, 2, { base: 'release', labels: ['clambake:base:release'] });
    await tick(world, { base: 'main' });
    await tick(world, { base: 'release' });
    expect(lastFlight(world)).toMatchObject({ id: '1', landed: [1] });
    expect(trainRecord(world, 'release')?.history).toMatchObject([{ id: '2', landed: [2] }]);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(2));
    expect(Object.keys(filesAt(world, 'release'))).toContain(fileOf(2));
  });

  test('train-F6 a solo issue flies alone, the others after it together', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:solo'] });
    for (const issue of [2, 3, 4]) land(world, issue);
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[2, 3, 4], [1]]);
  });

  test('train-F8 held, vanished, moved and closed ones stay behind with the reason, the rest departs', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:hold'] });
    land(world, 2);
    world.refs.delete(`refs/heads/${issueBranch(2)}`);
    land(world, 3);
    world.refs.set(
      `refs/heads/${issueBranch(3)}`,
      commit(world, { parents: [tip(world, issueBranch(3))], files: { evil: 'x' }, message: 'pushed later' }),
    );
    land(world, 4);
    land(world, 5);
    const view = world.issues.get(5);
    if (view !== undefined) world.issues.set(5, { ...view, open: false });
    const report = await tick(world);
    expect(merged(world)).toEqual([4]);
    expect(text(report.reasons, 1)).toBe('left out: clambake:hold');
    expect(text(report.reasons, 2)).toBe('left out: its branch clambake/issue-2 is gone');
    expect(text(report.reasons, 3)).toMatch(/^left out: clambake\/issue-3 stands at [0-9a-f]{12}, which is not the landed [0-9a-f]{12}$/);
    expect(text(report.reasons, 5)).toBe('left out: the issue is closed');
    expect(world.pulls[0]?.body).toContain('- #1: left out: clambake:hold');
  });

  test('train-F9 work that somebody else brought onto the base is reported merged and does not board', async () => {
    const world = createWorld();
    const oid = land(world, 1);
    world.refs.set(
      'refs/heads/main',
      commit(world, {
        parents: [tip(world, 'main'), oid],
        files: { ...filesAt(world, 'main'), [fileOf(1)]: 'work 1' },
        message: 'by hand',
      }),
    );
    const report = await tick(world);
    expect([...report.landed]).toEqual([1]);
    expect({ pulls: world.pulls, runs: world.runs, wakes: world.wakes }).toEqual({ pulls: [], runs: [], wakes: 0 });
    expectTidy(world);
  });

  test.each([
    ['stands in line', ['clambake:ready'], 1],
    ['is not for agents', ['clambake:ready', 'clambake:human-only'], 0],
    ['asks a person', ['clambake:needs-human'], 0],
  ])('after a landing the fleet is woken exactly when an issue can follow: one that %s', async (_, labels, wakes) => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    const waiting = world.issues.get(2);
    if (waiting === undefined) throw new Error('issue 2 is there');
    world.records.delete('refs/clambake/issues/2');
    world.issues.set(2, { ...waiting, labels });
    await tick(world);
    expect({ states: issueOf(world, 1).state, wakes: world.wakes }).toEqual({ states: 'merged', wakes });
  });
});

describe('conflicts', () => {
  test('train-C1 a branch that conflicts with the base is evicted once, without CI or pull request', async () => {
    const world = createWorld();
    land(world, 1, { files: { shared: 'mine' } });
    world.refs.set(
      'refs/heads/main',
      commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), shared: 'theirs' }, message: 'moved' }),
    );
    const report = await tick(world);
    expect([...report.evicted]).toEqual([1]);
    expect(issueOf(world, 1)).toMatchObject({
      state: 'ready',
      feedback: { kind: 'conflict', flight: '1', files: ['shared'], rival: null },
      evictions: [{ reason: 'it conflicts with main in shared' }],
    });
    expect({ pulls: world.pulls, runs: world.runs }).toEqual({ pulls: [], runs: [] });
    expect(lastFlight(world)).toMatchObject({ landed: [], evicted: [1] });
    expectTidy(world);
    const writes = world.writes.length;
    await tick(world);
    expect(world.writes.length).toBe(writes);
  });

  test('train-C2 train-C4 the third of four conflicts with the first: it alone is evicted with its rival, the rest lands', async () => {
    const world = createWorld();
    land(world, 1, { files: { shared: 'one' } });
    land(world, 2);
    land(world, 3, { files: { shared: 'three' } });
    land(world, 4);
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'ready', 4: 'merged' });
    expect(issueOf(world, 3).feedback).toMatchObject({ kind: 'conflict', files: ['shared'], rival: 1 });
    expect(world.runs).toHaveLength(1);
    expect(world.pulls[0]?.body).toContain('- #3: it conflicts with no. 1 in shared');
    expectTidy(world);
  });

  test('train-C5 a conflict that appears only after the base moved is found when the flight is rebuilt', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    land(world, 1, { files: { shared: 'mine' } });
    land(world, 2);
    let moved = false;
    world.meddle = (write) => {
      if (write !== 'dispatch' || moved) return;
      moved = true;
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), shared: 'theirs' }, message: 'by a person' }),
      );
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged' });
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });
});

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
      // Each green prefix landed as soon as it was one; those behind the culprit flew again without waiting for the spacing.
      const flights = (trainRecord(world)?.history ?? []).toReversed();
      const proof = flights.findIndex((flight) => flight.evicted.includes(culprit));
      const before = Array.from({ length: culprit - 1 }, (_, index) => index + 1);
      expect(flights.slice(0, proof + 1).flatMap((flight) => flight.landed)).toEqual(before);
      if (culprit < size)
        expect(Date.parse(flights[proof + 1]?.departedAt ?? '') - Date.parse(flights[proof]?.endedAt ?? '')).toBeLessThanOrEqual(15_000);
      const searched = flights.slice(0, proof + 1).reduce((sum, flight) => sum + flight.ciRuns, 0);
      // Rerun and confirmation are two more.
      expect(searched).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 2 + 2);
      expectTidy(world);
    }
  });

  /** How many of the first six were in what each CI run tested, and what became of it. */
  const tested = (world: World) =>
    world.runs.map(({ headSha, cancelled }) => {
      const files = world.commits.get(headSha)?.files ?? {};
      const aboard = [1, 2, 3, 4, 5, 6, 7, 8].filter((issue) => files[fileOf(issue)] !== undefined);
      return `${aboard.join('')}${cancelled ? ' cancelled' : ''}`;
    });

  test('train-I3 of six with three trials at once {1-2}, {1-4} and {1-5} are tested: 1-2 land, {1-5} is cancelled, {1-3} proves 4, and 5 and 6 fly again', async () => {
    const world = createWorld({ trials: 3 });
    const start = tip(world, 'main');
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    // {1-5} is slow: the answer about {1-4} makes it needless.
    world.ci = (files) =>
      files[fileOf(4)] === undefined ? 'success' : files[fileOf(5)] !== undefined && files[fileOf(6)] === undefined ? 'hangs' : 'failure';
    const report = await tick(world);
    expect(tested(world)).toEqual(['123456', '123456', '12', '1234', '12345 cancelled', '123', '1234', '12356']);
    expect([...report.evicted]).toEqual([4]);
    const flights = (trainRecord(world)?.history ?? []).toReversed();
    expect(flights.map(({ landed, evicted, ciRuns }) => ({ landed, evicted, ciRuns }))).toEqual([
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

  test('suspects that the base moves under are suspected again on the new ground', async () => {
    const world = createWorld({ trials: 1 });
    for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(2));
    let moved = false;
    world.meddle = (write) => {
      // Three runs have shown that the culprit is among the first four.
      if (moved || write !== 'dispatch' || world.runs.length !== 3) return;
      moved = true;
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), person: 'x' }, message: 'by a person' }),
      );
    };
    const report = await tick(world);
    expect(moved).toBe(true);
    expect([...report.evicted]).toEqual([2]);
    expect(merged(world)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    // Before it moved the first half was red; on the new base those who were not suspected come first.
    expect(tested(world)[2]).toBe('1234');
    expect(
      tested(world)
        .slice(3)
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
    expect(tested(world).slice(0, 2)).toEqual(['123', '1234567 cancelled']);
    expect([...report.evicted].sort()).toEqual([3, 7]);
    expect(merged(world)).toEqual([1, 2, 4, 5, 6, 8]);
    expectTidy(world);
  });

  test('train-I14 a search that comes to no end is given up: who may be to blame flies alone, and nobody is lost', async () => {
    const world = createWorld({ 'departure-minutes': 0 });
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    // Two runs of every tree say nothing before the third one does.
    world.ci = (files, run) => (run < 3 ? 'cancelled' : files[fileOf(1)] === undefined ? 'success' : 'failure');
    await tick(world);
    const flights = (trainRecord(world)?.history ?? []).toReversed();
    expect(flights[0]).toMatchObject({
      landed: [],
      evicted: [],
      ending: expect.stringMatching(/^\d+ CI runs did not tell who is to blame: #1 flies alone$/),
    });
    expect(flights.slice(1).map(({ landed, evicted }) => [...landed, ...evicted])).toEqual([[1], [2, 3, 4, 5, 6]]);
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
      /^the train pauses until 2026-11-24 09:00 UTC: 120 CI runs in a row landed nothing and named nobody/,
    );
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1]);
  });

  test('the bundle is as large as the culprit rate justifies after a red flight, and as large as it may be after a green one', async () => {
    const flights = async (history: { culprits: number; landed: number[] }[]): Promise<(number[] | undefined)[]> => {
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
    expect((await flights([red]))[0]).toEqual([1, 2, 3]);
    const green = await flights([{ culprits: 0, landed: [999] }, red]);
    expect(green.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await flights([{ culprits: 0, landed: [999] }]))[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
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

  test('train-I8 a run that hangs is red after its time, cancelled, and its late green lands nothing', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    land(world, 1);
    land(world, 2);
    world.ci = (files) => (files[fileOf(2)] === undefined ? 'success' : 'hangs');
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'ready' });
    expect(issueOf(world, 2).feedback).toMatchObject({ excerpt: '"the CI run" started and did not end within 5 minutes.' });
    expect(world.runs.filter((run) => run.cancelled).length).toBeGreaterThan(0);
  });

  test('train-I8 when nothing ever reports the train stops with the reason and blames nobody', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    land(world, 1);
    world.ci = () => 'queued for ever';
    const report = await tick(world);
    expect(report.failure).toMatch(
      /^CI run 100 did not start within 5 minutes .* Nobody is blamed\. The train departs again when main moves, or when a departure is forced/,
    );
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(issueOf(world, 1).evictions).toEqual([]);
    const again = await tick(world);
    expect(again.failure).toBeUndefined();
    expect(text(again.reasons, null)).toMatch(/^the train stands still: CI run 100 did not start/);
    expectTidy(world);
    world.ci = () => 'success';
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1]);
    expect(trainRecord(world)?.stopped).toBeUndefined();
  });

  test('train-I11 red once and green on the rerun evicts nobody and is written down as a flake', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (_files, run) => (run === 1 ? 'failure' : 'success');
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(trainRecord(world)).toMatchObject({ flakes: 1, history: [{ ciRuns: 2 }] });
  });

  test('a red base stops the train, blames nobody, and a moved base starts it again', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (files) => (files['readme'] === 'hello' ? 'failure' : 'success');
    const report = await tick(world);
    expect(report.failure).toMatch(/^main itself fails "test" \(CI run 106\), without any passenger: mend it there\. Nobody is blamed\./);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed', 3: 'landed' });
    expect((await tick(world)).failure).toBeUndefined();
    expectTidy(world);
    world.refs.set(
      'refs/heads/main',
      commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), readme: 'mended' }, message: 'mended' }),
    );
    world.nowMs += 600_000;
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
  });

  test('the only passenger is evicted only after the base was seen green', async () => {
    const world = createWorld();
    land(world, 1);
    world.ci = failsOn(fileOf(1));
    await tick(world);
    expect(world.runs.map((run) => run.ref.replace(/trial-.*/, 'trial'))).toEqual([bundleBranch('1'), bundleBranch('1'), 'clambake/trial']);
    expect(states(world)).toEqual({ 1: 'ready' });
  });

  test('cancelled runs are no verdict: asked again, and after three the train stops', async () => {
    const world = createWorld();
    land(world, 1);
    world.ci = (_files, run) => (run < 3 ? 'cancelled' : 'success');
    await tick(world);
    expect(merged(world)).toEqual([1]);
    const other = createWorld();
    land(other, 1);
    other.ci = () => 'startup_failure';
    expect((await tick(other)).failure).toMatch(/^ci\.yml gave no verdict 3 times: GitHub could not start CI run 102/);
    expect(states(other)).toEqual({ 1: 'landed' });
  });

  test('required contexts of our CI are mirrored on the exact commit before the base moves to it', async () => {
    const world = createWorld();
    world.required = ['test'];
    land(world, 1);
    await tick(world);
    expect(world.statuses).toEqual([{ sha: tip(world, 'main'), context: 'test', state: 'success' }]);
    expect(world.writes.indexOf('set status')).toBeLessThan(world.writes.indexOf('push main'));
  });

  test('a required context that nothing reports stops the train by name; one that somebody reports is waited for', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    world.required = ['test', 'licence'];
    land(world, 1);
    const report = await tick(world);
    expect(report.failure).toMatch(/^main requires "licence", which nothing reported on/);
    expect(states(world)).toEqual({ 1: 'landed' });
    expect(world.statuses).toEqual([]);
    const other = createWorld();
    other.required = ['test', 'licence'];
    land(other, 1);
    const dispatched = (write: string): void => {
      if (write === 'dispatch') other.statuses.push({ sha: tip(other, bundleBranch('1')), context: 'licence', state: 'success' });
    };
    other.meddle = dispatched;
    await tick(other);
    expect(merged(other)).toEqual([1]);
  });
});

describe('people, settings and races', () => {
  test('a pull request closed by a person unboards everybody and keeps them on the ground until forced', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.meddle = (write) => {
      if (write === 'dispatch') for (const pull of world.pulls) pull.state = 'closed';
    };
    const report = await tick(world);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed' });
    expect(text(report.reasons, 1)).toBe('left out: a person closed the pull request it was in; force a departure to fly it again');
    expect(lastFlight(world)?.ending).toBe('a person closed pull request 1000');
    world.meddle = () => {};
    expectTidy(world);
    world.nowMs += 3_600_000;
    await tick(world);
    expect(world.pulls).toHaveLength(1);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2]);
  });

  test('a bundle that a person merged is merged, with its issues closed', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    let done = false;
    world.meddle = (write) => {
      if (!write.startsWith('push') || world.runs.length === 0 || done) return;
      done = true;
      const head = tip(world, bundleBranch('1'));
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main'), head], files: world.commits.get(head)?.files ?? {}, message: 'merge by hand' }),
      );
      for (const pull of world.pulls) pull.state = 'merged';
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expectTidy(world);
  });

  test('a bundle squashed by a person onto an unmoved base is merged by its tree', async () => {
    const world = createWorld();
    land(world, 1);
    world.meddle = (write) => {
      if (write !== 'dispatch') return;
      const head = world.commits.get(tip(world, bundleBranch('1')));
      world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files: head?.files ?? {}, message: 'squashed' }));
      for (const pull of world.pulls) pull.state = 'merged';
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
  });

  test('train-R2 an issue closed while aboard leaves the flight, the others are assembled and tested anew', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.ciSeconds = 600;
    world.meddle = (write) => {
      const view = world.issues.get(1);
      if (write === 'dispatch' && world.runs.length === 0 && view !== undefined) world.issues.set(1, { ...view, open: false });
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'merged' });
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(1));
    expect(world.runs[0]?.cancelled).toBe(true);
  });

  test('train-R6 a base that moves is rebuilt and tested again, and one that never rests blames nobody', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    land(world, 1);
    land(world, 2);
    let moves = 0;
    const move = (): void => {
      moves += 1;
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), [`person-${moves}`]: 'x' }, message: 'person' }),
      );
    };
    world.meddle = (write) => {
      if (write === 'push main' && moves < 2) move();
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(moves).toBe(2);
    expect(filesAt(world, 'main')).toMatchObject({ 'person-1': 'x', 'person-2': 'x' });
    expect(untested(world, start)).toEqual([]);
    const restless = createWorld();
    land(restless, 1);
    land(restless, 2);
    let count = 0;
    restless.meddle = (write) => {
      if (write !== 'push main') return;
      count += 1;
      restless.refs.set(
        'refs/heads/main',
        commit(restless, { parents: [tip(restless, 'main')], files: { ...filesAt(restless, 'main'), [`p-${count}`]: 'x' }, message: 'p' }),
      );
      if (count > 30) throw new Crash('the race never ends');
    };
    await tick(restless, { holdMinutes: 5 });
    expect(states(restless)).toEqual({ 1: 'landed', 2: 'landed' });
    expect(count).toBeLessThanOrEqual(13);
    expect(lastFlight(restless)?.ending).toBe('main moved 6 times while CI was out');
  });

  test('train-R7 an unblocker departs at once and alone, and the others keep their departure', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    const departed = trainRecord(world)?.lastDeparture;
    land(world, 2);
    land(world, 3, { labels: ['clambake:unblocker'] });
    await tick(world);
    const flights = trainRecord(world)?.history ?? [];
    expect(flights.map((one) => one.landed)).toEqual([[2], [3], [1]]);
    expect(Date.parse(flights[1]?.departedAt ?? '') - Date.parse(departed ?? '')).toBeLessThan(10 * 60_000);
    expect(Date.parse(flights[0]?.departedAt ?? '') - Date.parse(departed ?? '')).toBeLessThanOrEqual(10 * 60_000 + 15_000);
  });

  test('train-R7 an unblocker that lands while the job holds for a departure flies at once', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    land(world, 2);
    const landedAt = world.nowMs + 30_000;
    const { nowMs } = world;
    Object.defineProperty(world, 'nowMs', {
      get: () => clock,
      set: (value: number) => {
        clock = value;
        if (value >= landedAt && !world.issues.has(3)) land(world, 3, { labels: ['clambake:unblocker'] });
      },
    });
    let clock = nowMs;
    await tick(world);
    const flights = trainRecord(world)?.history ?? [];
    expect(flights.map((one) => one.landed)).toEqual([[2], [3], [1]]);
    expect(Date.parse(flights[1]?.departedAt ?? '')).toBeLessThanOrEqual(landedAt + 15_000);
  });

  test('train-R7 an unblocker that lands while a search is out flies as soon as a prefix has landed, the search goes on after it', async () => {
    const world = createWorld({ trials: 1 });
    const start = tip(world, 'main');
    for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(7));
    world.meddle = (write) => {
      if (write === 'dispatch' && world.runs.length === 2 && !world.issues.has(9)) land(world, 9, { labels: ['clambake:unblocker'] });
    };
    const report = await tick(world);
    expect((trainRecord(world)?.history ?? []).toReversed().slice(0, 2)).toMatchObject([{ landed: [1, 2, 3, 4] }, { landed: [9] }]);
    expect([...report.evicted]).toEqual([7]);
    expect(merged(world)).toEqual([1, 2, 3, 4, 5, 6, 8, 9]);
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });

  test('the setting that forbids pull requests is named, nobody is blamed, no branch stays, and the flight goes on once it is ticked', async () => {
    const world = createWorld();
    land(world, 1);
    world.mayCreatePulls = false;
    for (let time = 0; time < 2; time += 1) {
      const report = await tick(world);
      expect(report.failure).toBe('GitHub Actions is not permitted to create pull requests: tick the setting');
      expect([...world.refs.keys()].filter((ref) => ref.includes('bundle'))).toEqual([]);
      expect(issueOf(world, 1).evictions).toEqual([]);
    }
    expect(trainRecord(world)?.stopped).toMatchObject({
      kind: 'setting',
      reason: 'GitHub Actions is not permitted to create pull requests: tick the setting',
    });
    world.mayCreatePulls = true;
    const report = await tick(world);
    expect(report.failure).toBeUndefined();
    expect(trainRecord(world)?.stopped).toBeUndefined();
    expect(merged(world)).toEqual([1]);
    expectTidy(world);
  });

  test('train-R5 two trains at once make one flight, one pull request and one landing', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    await Promise.all([tick(world), tick(world)]);
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(world.pulls).toHaveLength(1);
    expect(trainRecord(world)?.history).toHaveLength(1);
    expectTidy(world);
  });

  test('a dry run says the next step and writes nothing', async () => {
    const world = createWorld();
    land(world, 1);
    const report = await tick(world, { dryRun: true });
    expect(report.next).toMatchObject({ kind: 'write', why: 'flight 1 departs with #1' });
    expect(world.writes).toEqual([]);
  });
});

describe('train-K1 a crash after any write', () => {
  const scenarios: Record<string, (world: World) => void> = {
    'all green': (world) => {
      for (const issue of [1, 2, 3]) land(world, issue);
    },
    'a conflict and a culprit in the middle': (world) => {
      for (const issue of [1, 2, 3, 4]) land(world, issue);
      land(world, 5, { files: { [fileOf(1)]: 'other' } });
      world.ci = failsOn(fileOf(3));
    },
  };
  test.each(Object.entries(scenarios))(
    '%s: the rerun comes to the same commits, one pull request a flight and at most one more CI run',
    async (_, prepare) => {
      const run = async (crashAfter: number): Promise<{ world: World; crashed: boolean }> => {
        const world = createWorld();
        prepare(world);
        world.required = ['test'];
        world.crashAfter = crashAfter;
        let crashed = false;
        for (let tries = 0; tries < 2; tries += 1) {
          try {
            await tick(world);
          } catch (error) {
            if (!(error instanceof Crash)) throw error;
            crashed = true;
          }
        }
        await tick(world);
        return { world, crashed };
      };
      const calm = await run(Number.POSITIVE_INFINITY);
      expect(calm.crashed).toBe(false);
      const total = calm.world.writes.length;
      expect(total).toBeGreaterThan(10);
      for (let crashAfter = 0; crashAfter < total; crashAfter += 1) {
        const { world, crashed } = await run(crashAfter);
        const at = `crash after ${world.writes[crashAfter]} (${crashAfter})`;
        expect({ at, crashed }).toEqual({ at, crashed: true });
        expect({ at, states: states(world) }).toEqual({ at, states: states(calm.world) });
        expect({ at, pulls: world.pulls.length }).toEqual({ at, pulls: calm.world.pulls.length });
        expect(world.runs.length, at).toBeLessThanOrEqual(calm.world.runs.length + 1);
        expect({ at, tree: treeOf(filesAt(world, 'main')) }).toEqual({ at, tree: treeOf(filesAt(calm.world, 'main')) });
        // Later flights depart at other times; the first one's commits are the same to the bit.
        const first = (w: World) => trainRecord(w)?.history.at(-1)?.mergedOid;
        expect({ at, first: first(world) }).toEqual({ at, first: first(calm.world) });
        expect(
          [...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref)),
          at,
        ).toEqual([]);
      }
    },
  );
});
