// One whole life of a fleet, the same each time but for one fault: assignment, a failed attempt and its retry, a conflict, a culprit,
// evictions, merges and a revert. Every job is the action's own code.
import { RemoteError } from '@clambake/adapters';
import { moveBase } from '../../actions/bundle-train/src/testing/scenario.ts';
import { filesAt } from '../../actions/bundle-train/src/testing/git-world.ts';
import { Crash, issueOf, tick } from '../../actions/bundle-train/src/testing/train-world.ts';
import { failsOn } from '../../actions/bundle-train/src/testing/scenario.ts';
import { assign, openFleet } from './assign.ts';
import { begin, finish, land } from './attempts.ts';
import type { Attempt, Fleet } from './fleet.ts';
import { commentsOf } from './github.ts';
import { judge } from './judge.ts';
import { askForIssue, command } from './people.ts';

/** GitHub's wrong answers, by their status; `crash` ends the job after a write. */
export const wrongAnswers = { server: 502, refused: 401, missing: 404, limit: 429 } as const;
/** `at` counts from 0: the write after which the job dies, or the read that is answered wrongly. */
export interface Fault {
  kind: 'crash' | keyof typeof wrongAnswers;
  at: number;
}

export interface Life {
  writes: readonly string[];
  reads: number;
  fired: boolean;
  /** Everything at the end that a user can see and that no time and no id is in. */
  shown: Record<string, unknown>;
  /** Works that agents have finished, by issue from the first on. One more than the plan says: it was lost on the way. */
  works: number[];
  /** Attempts that were started, salvage included. */
  starts: number;
  /** Promises that broke. */
  broken: string[];
}

type Step = 'good' | 'fails' | 'is overtaken' | 'breaks' | 'mends';
const plans: Readonly<Record<number, readonly Step[]>> = {
  1: ['good'],
  2: ['fails', 'good'],
  3: ['is overtaken', 'mends'],
  4: ['breaks', 'mends'],
};

/** The agent does what is next in its issue's plan, so that an attempt which died before it worked changes nothing. */
const work = (fleet: Fleet, one: Attempt): void => {
  if (one.agentJob !== 'working') return;
  const done = fleet.finished.filter(({ issue }) => issue === one.issue).length;
  const step = plans[one.issue]?.[done] ?? 'mends';
  const kinds = { good: 'good', fails: 'good', 'is overtaken': 'shared', breaks: 'bad', mends: 'mended' } as const;
  finish(fleet, one, { ending: step === 'fails' ? 'incomplete' : 'done', work: kinds[step] });
  if (step === 'is overtaken') moveBase(fleet.world, { shared: 'by a person' });
};

const answerOf = (kind: keyof typeof wrongAnswers): RemoteError => {
  const status = wrongAnswers[kind];
  const limited = kind === 'limit' ? { limitedUntil: 'soon' } : {};
  return new RemoteError(`GitHub answered ${status}`, { status, retryable: kind === 'server' || kind === 'limit', ...limited });
};

const openGate = (fleet: Fleet, fault: Fault | undefined) => {
  const { world } = fleet;
  const gate = { reads: 0, fired: false, isDead: false };
  const isCrash = fault?.kind === 'crash';
  if (isCrash) world.crashAfter = fault.at;
  const writes = (): void => {
    if (isCrash && !gate.fired && world.writes.length > fault.at) Object.assign(gate, { fired: true, isDead: true });
    if (gate.isDead) throw new Crash('dead');
  };
  const reads = (): void => {
    writes();
    gate.reads += 1;
    if (fault === undefined || fault.kind === 'crash' || gate.reads !== fault.at + 1) return;
    gate.fired = true;
    throw answerOf(fault.kind);
  };
  world.meddle = (name) => name !== 'merge' && writes();
  world.asks = reads;
  fleet.reads = reads;
  return gate;
};

/** `together`: two at the same time, as without a concurrency group. */
export type Runs = 'once' | 'twice' | 'together';

/** Rounds in which everything runs once, until one of them writes nothing. */
const maximumRounds = 30;

/** `leases`: false takes pushes as a server would that compares nothing. */
export const live = async (fault?: Fault, { runs = 'once', leases = true }: { runs?: Runs; leases?: boolean } = {}): Promise<Life> => {
  const fleet = openFleet();
  const { world } = fleet;
  world.ci = failsOn('bad-4');
  world.leases = leases;
  const gate = openGate(fleet, fault);
  const run = async (job: () => Promise<unknown>): Promise<void> => {
    try {
      if (runs === 'together') await Promise.all([job(), job()]);
      else await job();
      if (runs === 'twice') await job();
    } catch (error) {
      if (!(error instanceof Crash || error instanceof RemoteError)) throw error;
    }
    if (fault?.kind === 'crash' && world.writes.length > fault.at) gate.fired = true;
    gate.isDead = false;
  };
  const untilQuiet = async (): Promise<void> => {
    let [writes, quiet] = [-1, 0];
    for (let round = 0; quiet < 2; round += 1) {
      if (round === maximumRounds) throw new Error('the fleet does not come to rest');
      writes = world.writes.length;
      await run(() => assign(fleet));
      for (const one of fleet.attempts) begin(fleet, one);
      for (const one of fleet.attempts) work(fleet, one);
      for (const one of fleet.attempts.filter(({ agentJob, landing }) => agentJob === 'ended' && landing === 'queued')) {
        // Each run of the landing is handed the same.
        await run(() => land(fleet, { ...one }));
        one.landing = 'ended';
      }
      await run(() => tick(world, { force: true }));
      world.nowMs += 61 * 60_000;
      quiet = writes === world.writes.length ? quiet + 1 : 0;
    }
  };
  for (const _ of Object.keys(plans)) askForIssue(fleet);
  await untilQuiet();
  await command(fleet, { word: 'revert', issue: 1 });
  await untilQuiet();
  const works = Object.keys(plans).map((number) => fleet.finished.filter(({ issue }) => issue === Number(number)).length);
  const { reads, fired } = gate;
  return {
    writes: world.writes,
    reads,
    fired,
    works,
    starts: fleet.attempts.length,
    shown: shownOf(fleet),
    broken: [...fleet.broken, ...judge(fleet)],
  };
};

const shownOf = (fleet: Fleet, { world } = fleet): Record<string, unknown> => ({
  issues: [...world.issues].map(([number, { open, labels }]) => ({
    ...{ number, open, labels: labels.toSorted(), state: issueOf(world, number).state, question: issueOf(world, number).question },
    comments: commentsOf(fleet, number).length,
  })),
  main: Object.keys(filesAt(world, 'main')).toSorted(),
  refs: [...world.refs.keys()].filter((ref) => ref.startsWith('refs/heads/')).toSorted(),
  openPulls: world.pulls.filter(({ state }) => state === 'open').length,
  busy: [...world.agents.keys()],
});
