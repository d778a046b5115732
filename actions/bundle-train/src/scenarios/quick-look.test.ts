// A train misses nothing when CI has ended, although it reads no whole snapshot then. In each case something happens while
// the job waits for CI; the controls show that the comparison is what notices it.
import { RemoteError } from '@clambake/adapters';
import { describe, expect, test } from 'vitest';
import { fileOf, lastBundle, moveBase, text } from '../testing/scenario.ts';
import { commit, filesAt, tip } from '../testing/git-world.ts';
import { ask, createWorld, quickLookOf, job, land, states, tick, trainRecord, type World } from '../testing/train-world.ts';

const change = (world: World, issue: number, over: Partial<NonNullable<ReturnType<World['issues']['get']>>>): void => {
  const view = world.issues.get(issue);
  if (view !== undefined) world.issues.set(issue, { ...view, ...over });
};

const file = (world: World, issue: number, over: { labels?: string[] } = {}): void => {
  const labels = over.labels ?? ['clambake:ready'];
  const [first] = [...world.issues.values()];
  if (first !== undefined) world.issues.set(issue, { ...first, number: issue, nodeId: `I_${issue}`, labels, open: true });
};

/**
 * Three are aboard, a fourth boards alone after them, and one in line is for people only. `meanwhile` happens once, while CI
 * is out; CI takes longer than the spacing, so the next bundle departs on what this quick look has shown.
 */
const runMeanwhile = async (meanwhile: (world: World) => void, { blind = false } = {}): Promise<World> => {
  const world = createWorld({ 'departure-minutes': 5 });
  world.ciSeconds = 6 * 60;
  for (const issue of [1, 2, 3]) land(world, issue);
  land(world, 4, { labels: ['clambake:solo'] });
  file(world, 8, { labels: ['clambake:ready', 'clambake:human-only'] });
  let pauses = 0;
  world.meanwhile = () => {
    pauses += 1;
    if (pauses !== 3) return;
    const before = quickLookOf(world);
    if (blind) world.alterQuickLook = ({ now }) => ({ ...before, now });
    meanwhile(world);
  };
  await tick(world);
  return world;
};

const landings = (world: World): (number[] | undefined)[] => [...(trainRecord(world)?.history ?? [])].reverse().map(({ landed }) => landed);

describe('a quick look after CI', () => {
  test('nothing has changed: one snapshot is enough from departure to landing', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    await job(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged' });
    expect(world.asked).toMatchObject({ snapshots: 1, quickLooks: 1 });
  });

  test('a look that follows another one compares with what the train itself has made of labels and branches meanwhile', async () => {
    const world = createWorld({ trials: 1 });
    for (const issue of [1, 2, 3, 4]) land(world, issue);
    world.ci = (files) => (files[fileOf(3)] === undefined ? 'success' : 'failure');
    await job(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'ready', 4: 'merged' });
    expect(world.asked.quickLooks).toBeGreaterThanOrEqual(4);
    expect(world.asked.snapshots).toBe(1);
  });

  test.each<[string, (world: World) => void, (number[] | undefined)[]]>([
    ['a passenger’s issue is closed: it stays behind', (world) => change(world, 2, { open: false }), [[1, 3], [4]]],
    ['a passenger’s issue is deleted: it stays behind', (world) => void world.issues.delete(2), [[1, 3], [4]]],
    [
      'one that waits is put on hold: it does not board the next bundle',
      (world) => change(world, 4, { labels: ['clambake:landed', 'clambake:hold'] }),
      [[1, 2, 3]],
    ],
    ['one that waits is closed: it does not board the next bundle', (world) => change(world, 4, { open: false }), [[1, 2, 3]]],
    ['/evict takes effect', (world) => void ask(world, 'evict', { issue: 2 }), [[1, 3], [4]]],
    ['/pause takes effect: the bundle lands and no other departs', (world) => void ask(world, 'pause'), [[1, 2, 3]]],
    ['a push to the base: the bundle is rebuilt on it and tested again', (world) => moveBase(world, { by: 'a person' }), [[1, 2, 3], [4]]],
    [
      'a push to the branch of one that waits: it is checked before it boards',
      (world) => {
        const pushed = commit(world, { parents: [tip(world, 'clambake/issue-4')], files: { by: 'a person' }, message: 'more' });
        world.refs.set('refs/heads/clambake/issue-4', pushed);
      },
      [[1, 2, 3], [4]],
    ],
    [
      'the pull request is closed: nobody boards until a departure is forced, but who was not aboard',
      (world) => {
        for (const pull of world.pulls) pull.state = 'closed';
      },
      [[], [4]],
    ],
  ])('%s', async (_, meanwhile, landed) => {
    const world = await runMeanwhile(meanwhile);
    expect(landings(world)).toEqual(landed);
  });

  test('a push to the base is on it in the end', async () => {
    const world = await runMeanwhile((one) => moveBase(one, { by: 'a person' }));
    expect(filesAt(world, 'main')).toMatchObject({ by: 'a person', [fileOf(1)]: 'work 1', [fileOf(4)]: 'work 4' });
  });

  test('a new title is the one that the next bundle shows', async () => {
    const world = await runMeanwhile((one) => change(one, 4, { title: 'Better said' }));
    expect(world.pulls.map(({ body }) => body.includes('Better said'))).toEqual([false, true]);
  });

  test('/depart is answered, and the next bundle leaves right after the open one', async () => {
    const world = await runMeanwhile((one) => void ask(one, 'depart'));
    const [second, first] = trainRecord(world)?.history ?? [];
    expect([first?.landed, second?.landed]).toEqual([[1, 2, 3], [4]]);
    expect(second?.departedAt).toBe(first?.endedAt);
  });

  test.each<[string, (world: World) => void]>([
    ['an issue that is labelled ready', (world) => file(world, 9)],
    ['an issue that an agent may take now', (world) => change(world, 8, { labels: ['clambake:ready'] })],
  ])('%s while CI is out is woken for when the bundle has landed', async (_, meanwhile) => {
    const world = await runMeanwhile(meanwhile);
    expect(lastBundle(world)?.landed).toEqual([4]);
    // Once after each of the two bundles.
    expect(world.wakes).toBe(2);
    expect((await runMeanwhile(() => {})).wakes).toBe(0);
  });

  test('where GitHub does not answer a quick look, the whole snapshot is read', async () => {
    const world = createWorld();
    land(world, 1);
    world.alterQuickLook = () => {
      throw new RemoteError('GitHub answered 502 to POST /graphql', { status: 502, retryable: true });
    };
    await job(world);
    expect(states(world)).toEqual({ 1: 'merged' });
    expect(world.asked).toMatchObject({ snapshots: 2, quickLooks: 1 });
  });

  test('where a limit answers, nothing more is asked', async () => {
    const world = createWorld();
    land(world, 1);
    world.alterQuickLook = () => {
      const limitedUntil = '2026-11-23T11:00:00.000Z';
      throw new RemoteError('rate limited', { status: 403, retryable: true, limitedUntil });
    };
    const report = await job(world);
    expect(text(report.reasons, null)).toContain('rate limited');
    expect({ at: report.wakeAt, ...world.asked }).toMatchObject({ at: '2026-11-23T11:00:00.000Z', snapshots: 1 });
  });
});

describe('controls', () => {
  test('a train whose quick looks show the past merges what a person took back, boards what a person holds, and wakes nobody in time', async () => {
    const blind = { blind: true };
    const closed = await runMeanwhile((world) => change(world, 2, { open: false }), blind);
    expect(landings(closed)[0]).toEqual([1, 2, 3]);
    const held = await runMeanwhile((world) => change(world, 4, { labels: ['clambake:landed', 'clambake:hold'] }), blind);
    expect(landings(held)).toEqual([[1, 2, 3], [4]]);
    expect((await runMeanwhile((world) => file(world, 9), blind)).wakes).toBe(1);
  });
});
