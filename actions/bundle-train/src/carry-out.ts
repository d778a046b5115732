// Carries out one step of the train. Invariants: the ledger's lease decides every race; a commit is pushed only when it
// is the one that the flight's record names; trouble with what people see (labels, texts) stops nothing, because a tick
// of the fleet repairs it. What people and the fleet are owed is gathered over steps and settled at once.
import {
  type AppDoor,
  type BranchToVerify,
  type ClockPort,
  type GitHubPort,
  type LedgerPort,
  type MergePort,
  RemoteError,
  type TrainGitHubPort,
} from '@clambake/adapters';
import { refusalWrite, type TrainInput, type TrainStep, type Verification } from '@clambake/core';
import { dispatchAfterMerge } from './after-merge.ts';
import { checkPushed } from './check-pushed.ts';
import { assembled, flightOf, order, withCommits } from './assembly.ts';
import type { Facts } from './facts.ts';
import { clean, land } from './landing.ts';
import { planRevert } from './plan-revert.ts';
import { pushBranches, write } from './pushes.ts';
import { startTrial } from './start-trial.ts';

export interface TrainPorts {
  github: Pick<GitHubPort, 'project' | 'dispatch' | 'readRun'>;
  ledger: LedgerPort;
  train: TrainGitHubPort;
  merge: MergePort;
  /** Landing's checks of a branch that a person pushed to; see LandingRepository. */
  landing: { verifyBranch(held: Omit<BranchToVerify, 'knownSecrets'>): Promise<Verification | 'moved'> };
  /** With an App's token: pushes of the bundle and the base. Its pull requests are opened through `train`. */
  app: Pick<AppDoor, 'push'> | undefined;
  clock: ClockPort;
  /** Starts a tick of everything. */
  wake(why: string): Promise<void>;
}

export interface Log {
  /** One line about what was done. */
  did(text: string): void;
  /** `lasting`: GitHub will refuse it again, so a person has to act, and the job fails with it at its end. */
  warn(text: string, lasting?: boolean): void;
}

export type Outcome =
  | { kind: 'done'; facts: Facts }
  /** The world moved: read it again. */
  | { kind: 'stale'; why: string }
  /** The train cannot go on until a person acts. */
  | { kind: 'failed'; facts: Facts; why: string };

export type Step<K extends TrainStep['kind']> = Extract<TrainStep, { kind: K }>;
export interface Context {
  ports: TrainPorts;
  log: Log;
  facts: Facts;
  input: TrainInput;
}

/** Every step but `idle` and `hold`, which are the loop's. */
export const carryOut = async (step: Exclude<TrainStep, { kind: 'idle' | 'hold' }>, context: Context): Promise<Outcome> => {
  switch (step.kind) {
    case 'write':
      return write(step, context);
    case 'assemble':
      return assembled(step.flight, context);
    case 'order':
      return order(step.flight, context);
    case 'push-bundle':
      return (await withCommits(context, step.branch.to)) ?? pushBranches([step.branch], context, step);
    case 'publish':
      return publish(step, context);
    case 'update-pull-request':
      await context.ports.train.updatePullRequest(step.number, {
        ...(step.title === undefined ? {} : { title: step.title }),
        body: step.body,
      });
      return showing(context, { body: step.body });
    case 'start-trial':
      return startTrial(step, context);
    case 'read-statuses':
      return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid, step.ofRuns) } };
    case 'read-pilot':
      return { kind: 'done', facts: { ...context.facts, pilotEnded: await hasEnded(step, context) } };
    case 'land':
      return land(step, context);
    case 'after-merge':
      return dispatchAfterMerge(step, context);
    case 'revert':
      return write(await planRevert(step.command, context), context);
    case 'check-pushed':
      return checkPushed(step, context);
    case 'clean':
      return clean(step, context);
  }
};

/** Where GitHub does not say so, nobody is taken for dead. */
const hasEnded = async ({ runId, runAttempt }: Step<'read-pilot'>, { ports }: Context): Promise<boolean> => {
  try {
    const seen = await ports.github.readRun(runId, runAttempt);
    return seen === undefined || seen.run.status === 'completed';
  } catch (error) {
    if (error instanceof RemoteError && error.limitedUntil === undefined) return false;
    throw error;
  }
};

const showing = ({ facts }: Context, change: { body: string }): Outcome => {
  const view = facts.flightView;
  if (view?.pullRequest === undefined) return { kind: 'done', facts };
  return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest: { ...view.pullRequest, ...change } } } };
};

const publish = async (step: Step<'publish'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts, input } = context;
  const opened = await ports.train.openPullRequest(step);
  if (opened.status === 'refused')
    return write(refusalWrite(input, flightOf(context), { reason: opened.why, withdraw: step.head }), context);
  log.did(`pull request ${opened.number} ${opened.status}`);
  // An adopted one may show another state of the flight: its text is written again.
  const body = opened.status === 'opened' ? step.body : '';
  const headOid = facts.snapshot.branches.get(step.head) ?? '';
  const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body, reviewDecision: null };
  const view = facts.flightView ?? { runs: new Map(), requiredContexts: [] };
  return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest } } };
};
