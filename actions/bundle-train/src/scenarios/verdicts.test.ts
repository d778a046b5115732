import { bundleBranch } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { failsOn, fileOf, text, merged, expectTidy, moveBase } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, issueOf, land, states, tick, trainRecord } from '../testing/train-world.ts';

describe('verdicts', () => {
  test('train-I8 a run that hangs is red after its time, cancelled, and its late green lands nothing', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    land(world, 1);
    land(world, 2);
    world.ci = (files) => (files[fileOf(2)] === undefined ? 'success' : 'hangs');
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'ready' });
    expect(issueOf(world, 2).feedback).toMatchObject({ excerpt: '"test" started and did not end within 5 minutes.' });
    expect(world.runs.filter((run) => run.cancelled).length).toBeGreaterThan(0);
  });

  test('train-I8 a run that turns green after its time, because nobody could cancel it, lands nothing', async () => {
    const world = createWorld({ 'check-minutes': 5, trials: 1 });
    const start = tip(world, 'main');
    land(world, 1);
    world.ciSeconds = 6 * 60;
    world.meddle = (write) => {
      // The base is tested in time.
      if (write === 'dispatch' && world.runs.length === 2) world.ciSeconds = 60;
    };
    world.meanwhile = () => {
      for (const run of world.runs) run.cancelled = false;
    };
    await tick(world);
    world.nowMs += 3_600_000;
    await tick(world);
    expect(world.runs.map(({ cancelled }) => cancelled)).toEqual([false, false, false]);
    expect(issueOf(world, 1)).toMatchObject({ state: 'ready', feedback: { kind: 'ci', check: 'test' } });
    expect(tip(world, 'main')).toBe(start);
    expectTidy(world);
  });

  test('train-I8 a run that waits long for a runner has its time from its start on: nobody is evicted for that', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    for (const issue of [1, 2]) land(world, issue);
    Object.assign(world, { queueSeconds: 280, ciSeconds: 120 });
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(world.runs).toMatchObject([{ cancelled: false }]);
    expectTidy(world);
  });

  test('train-I8 when nothing ever reports the train stops with the reason and blames nobody', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    land(world, 1);
    world.ci = () => 'queued for ever';
    const report = await tick(world);
    expect(report.failure).toMatch(
      /^CI run 100 did not start within 5 minutes .* Nobody is blamed\. The train departs again by itself after .*, and before that when main moves, when a departure is forced/,
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

  test('a train that stands still for want of a verdict goes on by itself, after a longer while each time, and no CI run is wasted meanwhile', async () => {
    const world = createWorld({ 'check-minutes': 5 });
    land(world, 1);
    world.ci = () => 'queued for ever';
    const waits: number[] = [];
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      expect((await tick(world)).failure).toMatch(/Nobody is blamed/);
      const { until = '', at = '' } = trainRecord(world)?.stopped ?? {};
      waits.push((Date.parse(until) - Date.parse(at)) / 60_000);
      const runs = world.runs.length;
      world.nowMs = Date.parse(until) - 60_000;
      await tick(world);
      expect(world.runs.length).toBe(runs);
      world.nowMs = Date.parse(until);
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
    world.ci = () => 'success';
    await tick(world);
    expect([merged(world), trainRecord(world)?.stops]).toEqual([[1], undefined]);
  });

  test('train-I10 a required job that failed is a verdict although the others still run: they are cancelled and the culprit is found', async () => {
    const world = createWorld();
    world.required = ['test', 'slow'];
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (files) => (files['file-2'] === undefined ? 'success' : 'fails early');
    world.meddle = (write) => {
      // The slow job of a run that passed has reported too.
      if (write === 'dispatch') for (const [oid] of world.commits) world.statuses.push({ sha: oid, context: 'slow', state: 'success' });
    };
    const before = world.nowMs;
    const report = await tick(world);
    expect([...report.evicted]).toEqual([2]);
    expect(merged(world)).toEqual([1, 3]);
    expect(world.runs.filter((run) => run.cancelled).length).toBeGreaterThanOrEqual(2);
    expect((world.nowMs - before) / 60_000).toBeLessThan(20);
  });

  test('train-I11 red once and green on the rerun evicts nobody and is written down as a flake', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (_files, run) => (run === 1 ? 'failure' : 'success');
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(trainRecord(world)).toMatchObject({ flakes: 1, history: [{ ciRuns: 2 }] });
    expect(world.pulls).toMatchObject([{ state: 'merged', body: expect.stringContaining('**CI:** 2 runs, 2.0 runner minutes.') }]);
  });

  test('a red base stops the train, blames nobody, and the train goes on by itself after a while', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (files) => (files['readme'] === 'hello' ? 'failure' : 'success');
    const report = await tick(world);
    expect(report.failure).toMatch(/^main itself fails "test" \(CI run 106\), without any passenger: fix it there\. Nobody is blamed\./);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed', 3: 'landed' });
    expect((await tick(world)).failure).toBeUndefined();
    expectTidy(world);
    // The service that was missing is back.
    world.ci = () => 'success';
    world.nowMs = Date.parse(trainRecord(world)?.stopped?.until ?? '');
    land(world, 4);
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3, 4]);
  });

  test('a red base that is mended starts the train at once', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.ci = (files) => (files['readme'] === 'hello' ? 'failure' : 'success');
    await tick(world);
    moveBase(world, { readme: 'mended' });
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

  test.each([
    ['failure', /^main requires "licence", which failed on [0-9a-f]{12}: look at that check/],
    ['pending', /^main requires "licence", which has not ended on [0-9a-f]{12} in 5 minutes/],
  ] as const)('a required context of others that says %s stops the train in these words, and nobody is blamed', async (state, words) => {
    const world = createWorld({ 'check-minutes': 5 });
    const start = tip(world, 'main');
    world.required = ['test', 'licence'];
    land(world, 1);
    world.meddle = (write) => {
      if (write === 'dispatch') world.statuses.push({ sha: tip(world, bundleBranch('1')), context: 'licence', state });
    };
    const report = await tick(world);
    expect(report.failure).toMatch(words);
    expect({ states: states(world), main: tip(world, 'main') }).toEqual({ states: { 1: 'landed' }, main: start });
    expect(issueOf(world, 1).evictions).toEqual([]);
  });
});
