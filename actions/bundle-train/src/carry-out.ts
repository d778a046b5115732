// Carries out one step of the train. Invariants: the ledger's lease decides every race; a commit is pushed only when it
// is the one that the flight's record names; trouble with what people see (labels, texts) stops nothing, because a tick
// of the fleet repairs it. What people and the fleet are owed is gathered over steps and settled at once.
import { type ClockPort, type GitHubPort, type LedgerPort, type MergePort, RemoteError, type TrainGitHubPort } from '@clambake/adapters';
import {
  afterPush,
  assemblyWrite,
  type BranchChange,
  bundleBranch,
  describeRefusedDispatch,
  type Flight,
  inSearchOrder,
  orderWrite,
  planOrder,
  refusalWrite,
  regroupWrite,
  renderMergeMessage,
  stopWrite,
  tidy,
  trainOf,
  type TrainInput,
  type TrainStep,
  type TrainWrite,
  trialWrite,
} from '@clambake/core';
import { sidesOf } from './conflict-sides.ts';
import { type Facts, justDeparted } from './facts.ts';
import { planRevert } from './plan-revert.ts';
import { bestEffort } from './settle.ts';

export interface TrainPorts {
  github: Pick<GitHubPort, 'project' | 'dispatch'>;
  ledger: LedgerPort;
  train: TrainGitHubPort;
  merge: MergePort;
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

type Step<K extends TrainStep['kind']> = Extract<TrainStep, { kind: K }>;
interface Context {
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
      return (await withCommits(context, step.branch.to)) ?? pushBranches([step.branch], context);
    case 'publish':
      return publish(step, context);
    case 'update-pull-request':
      await context.ports.train.updatePullRequest(step.number, { title: step.title, body: step.body });
      return showing(context, { body: step.body });
    case 'start-trial':
      return startTrial(step, context);
    case 'read-statuses':
      return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid) } };
    case 'land':
      return land(step, context);
    case 'revert':
      return write(await planRevert(step.command, context), context);
    case 'clean':
      return clean(step, context);
  }
};

const flightOf = ({ facts }: Context): Flight => {
  const { flight } = trainOf(facts);
  if (flight === undefined) throw new Error('this step needs a flight in the air');
  return flight;
};

/** One push; what people see of it is owed from then on. */
const write = async (step: TrainWrite, context: Context): Promise<Outcome> => {
  const { ports, log, facts } = context;
  let next = facts;
  if (step.writes.length + step.branches.length > 0) {
    const also = step.branches.length === 0 ? undefined : { branches: step.branches, objects: ports.merge.gitDir };
    const pushed = await ports.ledger.push(step.writes, also);
    if (pushed.status === 'stale') return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
    if (pushed.status === 'refused') return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
    next = { ...facts, snapshot: afterPush(facts.snapshot, { ...step, oids: pushed.oids }) };
    const { flight } = trainOf(next);
    if (flight !== undefined && flight.id !== trainOf(facts).flight?.id) next = justDeparted(next, flight);
    log.did(step.why);
    if (step.warning !== undefined) log.warn(step.warning);
  }
  const { owed } = facts;
  next = { ...next, owed: { issues: new Set([...owed.issues, ...step.issues]), wake: step.wake ? step.why : owed.wake } };
  await followUp(step, context);
  return step.failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: step.failure };
};

const followUp = async (step: TrainWrite, { ports, log }: Context): Promise<void> => {
  const { closes } = step;
  if (closes !== undefined) {
    await bestEffort(`pull request ${closes.number} could not be closed`, log, () =>
      ports.train.updatePullRequest(closes.number, { state: 'closed', body: closes.body }),
    );
  }
  for (const run of step.cancels) await bestEffort(`CI run ${run} could not be cancelled`, log, () => ports.train.cancelRun(run));
};

const assembled = async (flight: Flight, context: Context): Promise<Outcome> => {
  const assembly = await assemble(context, flight);
  const sides = await sidesOf(assembly, { ...context, flight });
  return write(assemblyWrite(context.input, flight, { assembly, sides }), context);
};

const assemble = ({ ports }: Context, flight: Flight): ReturnType<MergePort['assemble']> =>
  ports.merge.assemble({
    baseOid: flight.baseOid,
    at: flight.departedAt,
    passengers: inSearchOrder(flight).map((passenger) => ({
      issue: passenger.issue,
      oid: passenger.oid,
      message: renderMergeMessage(passenger, { id: flight.origin ?? flight.id }),
      priority: passenger.priority,
    })),
  });

/** Whom to suspect, and the bundle merged again with them last. */
const order = async (flight: Flight, context: Context): Promise<Outcome> => {
  const { ports, input } = context;
  const touched = await ports.merge.touched(
    flight.baseOid,
    flight.passengers.map((passenger) => passenger.oid),
  );
  const planned = planOrder(input, flight, touched);
  const assembly = await assemble(context, { ...flight, order: planned });
  return write(orderWrite(input, flight, { order: planned, assembly }), context);
};

/**
 * Makes the flight's commits on this machine where another one made them first. Undefined when `oid` is here; else what
 * came of a flight that no longer merges to what its record says (another git), which is assembled anew.
 */
const withCommits = async (context: Context, oid: string | null): Promise<Outcome | undefined> => {
  const { merge } = context.ports;
  if (oid === null || (await merge.has(oid))) return undefined;
  const flight = flightOf(context);
  await assemble(context, flight);
  if (await merge.has(oid)) return undefined;
  const why = `flight ${flight.id} merges to other commits on this machine than its record says`;
  return write(regroupWrite(context.input, { flight, from: flight, leave: new Set(), why }), context);
};

const pushBranches = async (branches: readonly BranchChange[], { ports, facts }: Context): Promise<Outcome> => {
  const pushed = await ports.ledger.push([], { branches, objects: ports.merge.gitDir });
  if (pushed.status === 'stale') return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
  if (pushed.status === 'refused') return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
  return { kind: 'done', facts: { ...facts, snapshot: afterPush(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
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
  const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body };
  const view = facts.flightView ?? { runs: new Map(), requiredContexts: [], headOnBase: false };
  return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest } } };
};

const startTrial = async (step: Step<'start-trial'>, context: Context): Promise<Outcome> => {
  const { input } = context;
  let { facts } = context;
  if (step.push !== undefined) {
    const rebuilt = await withCommits(context, step.oid);
    if (rebuilt !== undefined) return rebuilt;
    const pushed = await pushBranches([step.push], context);
    if (pushed.kind !== 'done') return pushed;
    facts = pushed.facts;
  }
  const started = await dispatch(step, context);
  const flight = flightOf(context);
  if ('why' in started) {
    return write(stopWrite(input, flight, { kind: 'no-verdict', reason: started.why }), { ...context, facts });
  }
  const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, runId: started.runId };
  const written = await write(trialWrite({ ...input, snapshot: facts.snapshot }, flight, trial), { ...context, facts });
  // Another train was faster, or the flight has changed: nobody will ever ask for this run's answer.
  if (written.kind === 'stale')
    await bestEffort(`CI run ${started.runId} could not be cancelled`, context.log, () => context.ports.train.cancelRun(started.runId));
  return written;
};

/** A branch pushed a moment ago may not be there for the API yet: 404 and 422 are asked again before they are believed. */
const dispatch = async (step: Step<'start-trial'>, { ports, facts: { base } }: Context): Promise<{ runId: number } | { why: string }> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ports.github.dispatch(step.workflow, step.ref, {});
    } catch (error) {
      if (!(error instanceof RemoteError) || (error.status !== 404 && error.status !== 422)) throw error;
      const { workflow, ref } = step;
      if (tries === 3) return { why: describeRefusedDispatch({ workflow, ref, base, status: error.status, message: error.message }) };
      await ports.clock.pause(tries);
    }
  }
};

const land = async (step: Step<'land'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts, input } = context;
  const rebuilt = await withCommits(context, step.oid);
  if (rebuilt !== undefined) return rebuilt;
  for (const name of step.contexts) {
    const description = `passed in the CI run of flight ${step.flight}`;
    await ports.train.setStatus(step.oid, { context: name, state: 'success', description, targetUrl: facts.snapshot.run.runUrl });
  }
  const branch = { branch: step.base, expect: step.expect, to: step.oid };
  const pushed = await ports.ledger.push([], { branches: [branch], objects: ports.merge.gitDir });
  if (pushed.status === 'stale') return { kind: 'stale', why: `${step.base} moved` };
  if (pushed.status === 'refused') {
    const reason = `${step.base} could not be moved to the tested commit: ${pushed.why}. The train tries again at every tick`;
    return write(refusalWrite(input, flightOf(context), { reason }), context);
  }
  log.did(`${step.base} is at ${step.oid.slice(0, 12)}, the tested commit of flight ${step.flight}`);
  await assertLanded(step, context);
  const snapshot = afterPush(facts.snapshot, { writes: [], branches: [branch], oids: pushed.oids });
  const flight = flightOf(context);
  const landed = tidy<Flight>({ ...flight, pr: flight.pr ?? facts.flightView?.pullRequest?.number });
  return { kind: 'done', facts: { ...facts, snapshot, landed } };
};

/** What is on the base is what was tested, with every passenger in it. Anything else is an alarm, not a state of the world. */
const assertLanded = async (step: Step<'land'>, { ports }: Context): Promise<void> => {
  await ports.merge.fetch([step.base]);
  const tip = await ports.merge.readTip(step.base);
  const tree = await ports.merge.readTree(step.oid);
  const there = await ports.merge.reachable(tip, [step.oid, ...step.heads]);
  const lost = [step.oid, ...step.heads].filter((oid) => !there.has(oid));
  if (tree !== step.tree || lost.length > 0) {
    throw new Error(
      `ALARM: ${step.base} is at ${tip} after flight ${step.flight} landed; the tested tree is ${step.tree}, the landed one ${tree}, commits not on the base: ${lost.join(', ') || 'none'}`,
    );
  }
};

/** GitHub marks a pull request merged a moment after the push; deleting its branch before that would close it instead. */
const untilMerged = async ({ ports, facts }: Context, flight: Flight): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const view = await ports.train.readFlight(facts.base, { ...flight, trials: [] });
    if (view.pullRequest?.merged !== false || tries === 5) return;
    await ports.clock.pause(tries);
  }
};

/** Branches nobody needs. One that may not be deleted stays, is named once, and stops nothing. */
const clean = async (step: Step<'clean'>, context: Context): Promise<Outcome> => {
  const { landed } = context.facts;
  if (landed !== undefined && step.branches.some(({ branch }) => branch === bundleBranch(landed.id))) await untilMerged(context, landed);
  const facts: Facts = { ...context.facts, landed: undefined };
  const pushed = await pushBranches(step.branches, { ...context, facts });
  if (pushed.kind !== 'failed') return pushed;
  context.log.warn(`${step.branches.map((change) => change.branch).join(', ')} could not be deleted: ${pushed.why}`);
  const branches = new Map(facts.snapshot.branches);
  for (const { branch } of step.branches) branches.delete(branch);
  return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches } } };
};
