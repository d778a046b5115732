// Random schedules of what can happen to a train: work lands, people meddle, jobs die after any write, requests fail
// before any write, lists lag, several jobs run at once. After each schedule all goes quiet, and the invariants are checked.
import { RemoteError } from '@clambake/adapters';
import { issueBranch } from '@clambake/core';
import fc from 'fast-check';
import { fleetTick } from './fleet-tick.ts';
import { expectQuiet } from './merged-world.ts';
import { failsOn, fileOf, moveBase, pushTo } from './scenario.ts';
import { commit, reachable, tip } from './git-world.ts';
import { ask, Crash, createWorld, issueOf, land, tick, type World } from './train-world.ts';

type Work = 'good' | 'bad' | 'shared';
type Event =
  | { kind: 'land'; work: Work; label: string | undefined }
  | {
      kind: 'tick';
      crashAfter: number | undefined;
      meddles: { at: number; how: 'server' | 'limit' | 'base moves' } | undefined;
      lags: boolean;
      holdMinutes: number;
    }
  | { kind: 'ticks at once'; count: number; crashAfter: number | undefined }
  | { kind: 'base moves' }
  | { kind: 'branch pushed to'; issue: number }
  | { kind: 'pull request closed' }
  | { kind: 'pull request merged by hand' }
  | { kind: 'bundle’s branch deleted' }
  | { kind: 'CI cancelled' }
  | { kind: 'asked'; word: 'evict' | 'retry' | 'depart'; issue: number }
  | { kind: 'fleet ticks' }
  | { kind: 'time passes'; minutes: number };

export interface Schedule {
  twice: boolean;
  trials: number;
  required: boolean;
  events: Event[];
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const label = fc.constantFrom('clambake:solo', 'clambake:unblocker', 'clambake:priority-high', 'clambake:priority-low');
const write = fc.integer({ min: 0, max: 14 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('land' as const),
      work: fc.constantFrom<Work>('good', 'good', 'bad', 'shared'),
      label: maybe(label),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('tick' as const),
      crashAfter: maybe(write),
      meddles: maybe(fc.record({ at: write, how: fc.constantFrom('server' as const, 'limit' as const, 'base moves' as const) })),
      lags: fc.boolean(),
      holdMinutes: fc.constantFrom(0, 15),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('ticks at once' as const), count: fc.integer({ min: 2, max: 4 }), crashAfter: maybe(write) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('base moves' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('branch pushed to' as const), issue: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pull request closed' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pull request merged by hand' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bundle’s branch deleted' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('CI cancelled' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('asked' as const),
      word: fc.constantFrom('evict' as const, 'retry' as const, 'depart' as const),
      issue: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fleet ticks' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time passes' as const), minutes: fc.integer({ min: 1, max: 200 }) }) },
);
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  twice: fc.boolean(),
  trials: fc.constantFrom(1, 3),
  required: fc.boolean(),
  events: fc.array(event, { minLength: 3, maxLength: 14 }),
});

const trouble = (how: 'server' | 'limit'): RemoteError =>
  how === 'server'
    ? new RemoteError('GitHub answered 502', { status: 502, retryable: true })
    : new RemoteError('rate limited', { status: 429, retryable: true, limitedUntil: 'soon' });

/** Lets jobs die or be refused; any other error is a fault of ours. */
const survive = async (jobs: readonly Promise<unknown>[]): Promise<void> => {
  for (const end of await Promise.allSettled(jobs)) {
    if (end.status === 'fulfilled' || end.reason instanceof Crash || end.reason instanceof RemoteError) continue;
    throw end.reason;
  }
};

interface Story {
  world: World;
  bad: Set<number>;
  /** Files that people pushed to the base. */
  people: string[];
  count: number;
}

const pushByPerson = ({ world, people }: Story): void => {
  const file = `person-${people.length + 1}`;
  people.push(file);
  moveBase(world, { [file]: 'x' });
};

/** People merge only a bundle that contains the base's tip and breaks nothing. */
const mergeByHand = ({ world, bad }: Story): void => {
  for (const pull of world.pulls) {
    const files = world.commits.get(pull.headOid)?.files ?? {};
    const breaks = [...bad].some((issue) => files[`bad-${issue}`] !== undefined);
    if (pull.state !== 'open' || breaks || !reachable(world, pull.headOid, tip(world, 'main'))) continue;
    world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main'), pull.headOid], files, message: 'by hand' }));
    pull.state = 'merged';
  }
};

const isAboardOrLanded = (world: World, issue: number): boolean =>
  world.issues.has(issue) && ['landed', 'bundled'].includes(issueOf(world, issue).state);

const happen = async (story: Story, one: Event): Promise<void> => {
  const { world } = story;
  world.crashAfter = Number.POSITIVE_INFINITY;
  world.meddle = () => {};
  switch (one.kind) {
    case 'land': {
      story.count += 1;
      const issue = story.count;
      if (one.work === 'bad') story.bad.add(issue);
      const files = one.work === 'shared' ? { shared: `by ${issue}` } : { [one.work === 'bad' ? `bad-${issue}` : fileOf(issue)]: 'work' };
      land(world, issue, { files, labels: one.label === undefined ? [] : [one.label] });
      return;
    }
    case 'tick': {
      if (one.crashAfter !== undefined) world.crashAfter = one.crashAfter;
      const { meddles } = one;
      let writes = 0;
      if (meddles !== undefined)
        world.meddle = (name) => {
          if (name === 'merge') return;
          writes += 1;
          if (writes !== meddles.at + 1) return;
          if (meddles.how !== 'base moves') throw trouble(meddles.how);
          pushByPerson(story);
        };
      if (one.lags) {
        const before = new Map(world.issues);
        world.lagging = (read) => ({ ...read, pullRequest: undefined, snapshot: { ...read.snapshot, issues: [...before.values()] } });
      }
      return survive([tick(world, { holdMinutes: one.holdMinutes })]);
    }
    case 'ticks at once':
      if (one.crashAfter !== undefined) world.crashAfter = one.crashAfter;
      return survive(Array.from({ length: one.count }, () => tick(world)));
    case 'base moves':
      pushByPerson(story);
      return;
    case 'branch pushed to':
      if (isAboardOrLanded(world, one.issue) && tip(world, issueBranch(one.issue)) !== '') {
        pushTo(world, one.issue, { [`pushed-${world.commits.size}`]: 'x' });
      }
      return;
    case 'pull request closed':
      for (const pull of world.pulls) if (pull.state === 'open') pull.state = 'closed';
      return;
    case 'pull request merged by hand':
      mergeByHand(story);
      return;
    case 'bundle’s branch deleted':
      for (const ref of [...world.refs.keys()]) if (ref.includes('/clambake/bundle-')) world.refs.delete(ref);
      return;
    case 'CI cancelled':
      for (const run of world.runs) if (world.nowMs < run.createdMs + world.ciSeconds * 1000) run.cancelled = true;
      return;
    case 'asked':
      if (one.word === 'evict' && !isAboardOrLanded(world, one.issue)) return;
      ask(world, one.word, one.word === 'evict' ? { issue: one.issue } : {});
      return;
    case 'fleet ticks':
      fleetTick(world);
      return;
    case 'time passes':
      world.nowMs += one.minutes * 60_000;
  }
};

/** Carries a schedule out, lets everything come to rest, and checks the invariants. */
export const carryOutSchedule = async (plan: Schedule, change: Partial<World> = {}): Promise<World> => {
  const world = Object.assign(createWorld({ trials: plan.trials }), change);
  const story: Story = { world, bad: new Set(), people: [], count: 0 };
  world.twice = plan.twice;
  if (plan.required) world.required = ['test'];
  world.ci = (files) => failsOn(...[...story.bad].map((issue) => `bad-${issue}`))(files);
  for (const one of plan.events) await happen(story, one);
  world.crashAfter = Number.POSITIVE_INFINITY;
  world.meddle = () => {};
  for (let round = 0; round < 6; round += 1) {
    world.nowMs += 3_600_000;
    await tick(world, { force: true });
    fleetTick(world);
  }
  // V6: once quiet, another tick of anything changes nothing.
  const writes = world.writes.length;
  await tick(world);
  if (world.writes.length !== writes || fleetTick(world) !== 0) throw new Error(`not quiet: ${world.writes.slice(writes).join(', ')}`);
  expectQuiet(world, story);
  return world;
};
