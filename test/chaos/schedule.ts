// Random schedules of everything that can happen to a fleet: people at any state, jobs that begin, end, die and meet trouble, late
// lists, time. After each all goes quiet without further faults, and a checker looks at what is there.
import { RemoteError } from '@clambake/adapters';
import { issueBranch, stateLabels } from '@clambake/core';
import fc from 'fast-check';
import { failsOn, moveBase, pushTo } from '../../actions/bundle-train/src/testing/scenario.ts';
import { tip } from '../../actions/bundle-train/src/testing/git-world.ts';
import { Crash, tick } from '../../actions/bundle-train/src/testing/train-world.ts';
import { begin, endings, finish, type Ending, land } from './attempts.ts';
import { assign, openFleet } from './assign.ts';
import type { Fleet } from './fleet.ts';
import { judge } from './judge.ts';
import { askForIssue, command, editLabel, loseLedger, setOpen } from './people.ts';

type Trouble = { at: number; how: 'server' | 'refused' | 'limit' | 'death' };
const jobs = ['assign', 'land', 'train'] as const;
const words = ['stop', 'again', 'evict', 'retry', 'depart', 'pause', 'resume'] as const;
const labels = [stateLabels.ready, stateLabels.working, stateLabels.landed, stateLabels.merged, 'clambake:hold', 'clambake:solo'] as const;

export type Event =
  | { kind: 'asks' }
  | { kind: 'job'; job: (typeof jobs)[number]; trouble: Trouble | undefined; isLate: boolean }
  | { kind: 'agents begin' }
  | { kind: 'agent ends'; which: number; ending: Ending; work: 'good' | 'bad' | 'shared' }
  | { kind: 'labels'; issue: number; label: (typeof labels)[number]; set: boolean }
  | { kind: 'opens'; issue: number; open: boolean }
  | { kind: 'says'; word: (typeof words)[number]; issue: number }
  | { kind: 'pushes'; to: 'main' | 'branch'; issue: number }
  | { kind: 'deletes'; what: 'ledger' | 'branch' | 'bundle'; issue: number }
  | { kind: 'time'; minutes: number };

const issue = fc.integer({ min: 1, max: 4 });
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const trouble = maybe(
  fc.record({
    at: fc.integer({ min: 0, max: 14 }),
    how: fc.constantFrom('server' as const, 'refused' as const, 'limit' as const, 'death' as const),
  }),
);
const of = <K extends Event['kind']>(kind: K, rest: object = {}): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Event>;

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: of('asks') },
  { weight: 10, arbitrary: of('job', { job: fc.constantFrom(...jobs), trouble, isLate: fc.boolean() }) },
  { weight: 4, arbitrary: of('agents begin') },
  {
    weight: 5,
    arbitrary: of('agent ends', {
      ...{ which: fc.integer({ min: 0, max: 3 }), ending: fc.constantFrom<Ending>('done', 'done', 'done', ...endings) },
      work: fc.constantFrom('good', 'good', 'bad', 'shared'),
    }),
  },
  { weight: 2, arbitrary: of('labels', { issue, label: fc.constantFrom(...labels), set: fc.boolean() }) },
  { weight: 1, arbitrary: of('opens', { issue, open: fc.boolean() }) },
  { weight: 2, arbitrary: of('says', { word: fc.constantFrom(...words), issue }) },
  { weight: 1, arbitrary: of('pushes', { to: fc.constantFrom('main', 'branch'), issue }) },
  { weight: 1, arbitrary: of('deletes', { what: fc.constantFrom('ledger', 'branch', 'bundle'), issue }) },
  { weight: 2, arbitrary: of('time', { minutes: fc.integer({ min: 1, max: 180 }) }) },
);
/** Two issues have agents before anything else happens. */
const opening: readonly Event[] = [
  { kind: 'asks' },
  { kind: 'asks' },
  { kind: 'job', job: 'assign', trouble: undefined, isLate: false },
  { kind: 'agents begin' },
];
export const schedule: fc.Arbitrary<Event[]> = fc
  .tuple(fc.constantFrom(opening, opening, []), fc.array(event, { minLength: 4, maxLength: 24 }))
  .map(([first, rest]) => [...first, ...rest]);

const errorOf = (how: Exclude<Trouble['how'], 'death'>): RemoteError => {
  if (how === 'limit') return new RemoteError('rate limited', { status: 429, retryable: true, limitedUntil: 'soon' });
  return how === 'server'
    ? new RemoteError('GitHub answered 502', { status: 502, retryable: true })
    : new RemoteError('GitHub answered 401', { status: 401, retryable: false });
};

/** Runs a job that may die or meet trouble at one of its requests; any other error is a fault of ours. */
const run = async (fleet: Fleet, given: Trouble | undefined, job: () => Promise<unknown>): Promise<void> => {
  const { world } = fleet;
  let calls = -1;
  let isDead = false;
  const meets = (): void => {
    calls += 1;
    if (isDead) throw new Crash('dead');
    if (given?.at !== calls) return;
    fleet.faults += 1;
    if (given.how !== 'death') throw errorOf(given.how);
    isDead = true;
    throw new Crash('dies');
  };
  world.meddle = (name) => name !== 'merge' && meets();
  fleet.reads = meets;
  try {
    await job();
  } catch (error) {
    if (!(error instanceof Crash || error instanceof RemoteError)) throw error;
  } finally {
    world.meddle = () => {};
    fleet.reads = () => {};
    fleet.late = undefined;
  }
};

const landAll = async (fleet: Fleet, given?: Trouble): Promise<void> => {
  for (const one of fleet.attempts.filter(({ agentJob, landing }) => agentJob === 'ended' && landing === 'queued'))
    await run(fleet, given, () => land(fleet, one));
};

const happen = async (fleet: Fleet, one: Event): Promise<void> => {
  const { world } = fleet;
  switch (one.kind) {
    case 'asks':
      return askForIssue(fleet);
    case 'job': {
      if (one.isLate) fleet.late = new Map(world.issues);
      if (one.job === 'assign') return run(fleet, one.trouble, () => assign(fleet));
      if (one.job === 'land') return landAll(fleet, one.trouble);
      return run(fleet, one.trouble, () => tick(world));
    }
    case 'agents begin':
      for (const attempt of fleet.attempts) begin(fleet, attempt);
      return;
    case 'agent ends': {
      const busy = fleet.attempts.filter(({ agentJob }) => agentJob === 'working');
      const ends = busy[one.which % Math.max(1, busy.length)];
      if (ends !== undefined) finish(fleet, ends, one);
      return;
    }
    case 'labels':
      return editLabel(fleet, one);
    case 'opens':
      return setOpen(fleet, one);
    case 'says':
      return command(fleet, one);
    case 'pushes':
      if (one.to === 'main') moveBase(world, { [`person-${world.commits.size}`]: 'x' });
      else if (tip(world, issueBranch(one.issue)) !== '') pushTo(world, one.issue, { [`pushed-${world.commits.size}`]: 'x' });
      return;
    case 'deletes':
      if (one.what === 'ledger') loseLedger(fleet);
      else world.refs.delete(`refs/heads/${one.what === 'branch' ? issueBranch(one.issue) : 'clambake/bundle-1'}`);
      return;
    case 'time':
      world.nowMs += one.minutes * 60_000;
  }
};

/** Carries a schedule out, lets everything come to rest, and returns the promises that are broken. */
export const carryOut = async (
  events: readonly Event[],
  { spoil, after }: { spoil?: (fleet: Fleet) => void; after?: (fleet: Fleet) => void } = {},
): Promise<string[]> => {
  const fleet = openFleet();
  const { world } = fleet;
  world.ci = (files) => failsOn(...[...fleet.bad].map((number) => `bad-${number}`))(files);
  for (const one of events) await happen(fleet, one);
  await command(fleet, { word: 'resume', issue: 0 });
  spoil?.(fleet);
  let writes = -1;
  // At rest when a whole round has written nothing.
  for (let round = 0; round < 16 && (round < 4 || writes !== world.writes.length); round += 1) {
    writes = world.writes.length;
    world.nowMs += 61 * 60_000;
    await run(fleet, undefined, () => assign(fleet));
    for (const attempt of fleet.attempts) begin(fleet, attempt);
    for (const attempt of fleet.attempts) finish(fleet, attempt, { ending: 'done', work: 'good' });
    await landAll(fleet);
    await run(fleet, undefined, () => tick(world, { force: true }));
  }
  await run(fleet, undefined, () => assign(fleet));
  after?.(fleet);
  return [...fleet.broken, ...judge(fleet)];
};
