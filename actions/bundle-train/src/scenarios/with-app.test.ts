// The train with an App's token: its pull requests run CI by themselves, the ledger's push and the branch's are two.
import { describe, expect, test } from 'vitest';
import { expectTidy, failsOn, fileOf, merged } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { asApp, createWorld, issueOf, land, remember, states, tick, trainRecord, untested, type World } from '../testing/train-world.ts';

const withApp = (config: Parameters<typeof createWorld>[0] = {}): World => {
  const world = createWorld(config);
  asApp(world);
  return world;
};
const events = (world: World): string[] => world.runs.map((run) => run.event);

describe('with an App', () => {
  test('the pull request runs CI, nothing is dispatched, and its own checks let the base move without a status of ours', async () => {
    const world = withApp();
    const start = tip(world, 'main');
    world.required = ['test'];
    for (const issue of [1, 2, 3]) land(world, issue);
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect({ events: events(world), statuses: world.statuses }).toEqual({ events: ['pull_request'], statuses: [] });
    expect(world.writes.filter((write) => write.startsWith('app push'))).toEqual(['app push clambake/bundle-1', 'app push main']);
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });

  test('the ledger names the bundle before its branch is pushed', async () => {
    const world = withApp();
    land(world, 1);
    let known: string | undefined;
    world.meddle = (write) => {
      if (write === 'app push clambake/bundle-1') known = trainRecord(world)?.flight?.prefixes?.at(-1)?.oid;
    };
    await tick(world);
    expect(known).toBe(tip(world, 'main'));
  });

  test.each([
    ['no pull_request trigger', 'on: workflow_dispatch'],
    ['a filter that may skip it', "on: { workflow_dispatch: , pull_request: { paths: ['src/**'] } }"],
  ])('a workflow with %s is dispatched, and its conclusion mirrored', async (_, on) => {
    const world = createWorld();
    world.asApp = true;
    world.ciFile = world.ciFile?.replace('on: workflow_dispatch', on);
    world.required = ['test'];
    land(world, 1);
    // Such a run may exist or not: it is none of the train's.
    if (on.includes('pull_request')) world.pullRunSeconds = Number.POSITIVE_INFINITY;
    world.meddle = () => {
      world.runs = world.runs.filter((run) => run.event === 'workflow_dispatch');
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(events(world)).toEqual(['workflow_dispatch']);
    expect(world.statuses).toMatchObject([{ context: 'test', state: 'success' }]);
  });

  test('a run that GitHub lists late is waited for a minute, then one is dispatched', async () => {
    const late = withApp();
    late.pullRunSeconds = 50;
    land(late, 1);
    await tick(late);
    expect({ merged: merged(late), events: events(late) }).toEqual({ merged: [1], events: ['pull_request'] });
    const never = withApp();
    never.pullRunSeconds = Number.POSITIVE_INFINITY;
    land(never, 1);
    await tick(never);
    expect({ merged: merged(never), events: events(never) }).toEqual({ merged: [1], events: ['pull_request', 'workflow_dispatch'] });
    expect(never.log).toContain('no run of ci.yml appeared for the pull request: one is dispatched');
  });

  test('train-I11 a flake is a rerun of the very run of the pull request, so that its check turns green', async () => {
    const world = withApp();
    world.required = ['test'];
    for (const issue of [1, 2]) land(world, issue);
    world.ci = (_files, run) => (run === 1 ? 'failure' : 'success');
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(world.runs.map(({ event, attempt }) => `${event} ${attempt}`)).toEqual(['pull_request 2']);
    expect(trainRecord(world)).toMatchObject({ flakes: 1, history: [{ ciRuns: 2 }] });
  });

  test('prefixes are dispatched; what is left after an eviction was tested, and lands without being tested once more', async () => {
    const world = withApp();
    const start = tip(world, 'main');
    world.required = ['test'];
    const bad = 'src/four.test.js';
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue, issue === 4 ? { files: { [bad]: 'work 4' } } : {});
    world.ci = failsOn(bad);
    world.excerpt = `not ok 1 - ${bad}`;
    // An earlier bundle has shown which contexts the base's CI reports.
    remember(world, { checks: ['test'] });
    const report = await tick(world);
    expect(report.failure).toBeUndefined();
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged', 4: 'ready', 5: 'merged', 6: 'merged' });
    expect(issueOf(world, 4).feedback).toMatchObject({ kind: 'ci', check: 'test' });
    const trials = world.runs.filter((run) => run.ref.startsWith('clambake/trial'));
    expect(trials.length).toBeGreaterThan(0);
    expect(trials.map((run) => run.event)).toEqual(trials.map(() => 'workflow_dispatch'));
    const good = world.runs.filter((run) => !world.commits.get(run.headSha)?.files[bad]).map((run) => run.headSha);
    expect(good, 'nothing that is green is tested twice').toEqual([...new Set(good)]);
    expect(world.writes.filter((write) => write === 'app push clambake/bundle-1')).toHaveLength(1);
    // Once with the suspects last, and once to what is left.
    expect(world.writes.filter((write) => write === 'push clambake/bundle-1').length).toBeGreaterThanOrEqual(2);
    const tested = world.runs.reduce((sum, run) => sum + run.attempt, 0);
    expect(trainRecord(world)?.history.reduce((sum, bundle) => sum + (bundle.ciRuns ?? 0), 0)).toBe(tested);
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });

  describe('where another App’s check is required', () => {
    const afterAnEviction = (): World => {
      const world = withApp();
      world.required = ['test', 'licence'];
      for (const issue of [1, 2, 3]) land(world, issue);
      world.ci = failsOn(fileOf(3));
      world.meddle = (write) => {
        if (!write.startsWith('app push clambake/bundle')) return;
        for (const sha of world.commits.keys()) world.statuses.push({ sha, context: 'licence', state: 'success' });
      };
      return world;
    };
    const onItsOwn = (world: World): World['runs'] => {
      const landed = trainRecord(world)?.history[0]?.mergedOid;
      return world.runs.filter((run) => run.headSha === landed && run.event === 'pull_request');
    };

    test('what is left after an eviction is pushed by the App, and its pull request’s own run is waited for and counted', async () => {
      const world = afterAnEviction();
      world.ciSeconds = 25 * 60;
      const report = await tick(world);
      expect(report.failure).toBeUndefined();
      expect(merged(world)).toEqual([1, 2]);
      expect(onItsOwn(world)).toHaveLength(1);
      expect(world.statuses.filter(({ context }) => context === 'test')).toEqual([]);
      const tested = world.runs.reduce((sum, run) => sum + run.attempt, 0);
      expect(trainRecord(world)?.history[0]?.ciRuns).toBe(tested);
    });

    test('a flake of that run is repeated once', async () => {
      const world = afterAnEviction();
      const ci = world.ci;
      const red = new Map<string, number>();
      world.ci = (files, run) => {
        const key = Object.keys(files).join(' ');
        // The second run of this tree: the pull request's.
        return key.endsWith('file-2') && run === 2 && red.set(key, run).size > 0 ? 'failure' : ci(files, run);
      };
      await tick(world);
      expect(red.size).toBe(1);
      expect(merged(world)).toEqual([1, 2]);
      expect(onItsOwn(world).map(({ attempt }) => attempt)).toEqual([2]);
    });
  });

  test.each([25, 40])('CI of %i minutes lands with cron off', async (minutes) => {
    const world = withApp();
    world.ciSeconds = minutes * 60;
    land(world, 1);
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(events(world)).toEqual(['pull_request']);
  });
});
