// bundle-train's loop: read, decide one step, carry it out, decide again, until there is nothing to do now. It keeps
// an account of what happened for outputs and summary; it decides nothing itself.
import { RemoteError } from '@clambake/adapters';
import {
  baseOf,
  type Config,
  decideTrain,
  type Flight,
  holdLimitOf,
  type Reason,
  type Snapshot,
  type TrainDecision,
  trainOf,
} from '@clambake/core';
import { carryOut, type Log, type Outcome, type TrainPorts } from './carry-out.ts';
import { completeFacts, type Facts, inputOf } from './facts.ts';
import { hold } from './hold.ts';

export interface LoopOptions {
  /** Empty: the configured base. */
  base: string;
  force: boolean;
  holdMinutes: number;
  dryRun: boolean;
}

export interface LoopReport {
  facts: Facts;
  /** Newest state of every flight this run saw, by id. */
  flights: Map<string, Flight>;
  landed: Set<number>;
  evicted: Set<number>;
  reasons: readonly Reason[];
  wakeAt: string | undefined;
  /** The step that a dry run would have carried out. */
  next: TrainDecision['step'] | undefined;
  /** Why the train cannot go on until a person acts. */
  failure: string | undefined;
}

/** So many lost races in a row, and another run looks after it. */
const mostRounds = 5;
/** A bundle of 500 with many culprits takes fewer; more means that steps undo each other. */
const mostSteps = 2000;

export const runTrain = async (
  ports: TrainPorts & { readSnapshot(): Promise<{ snapshot: Snapshot; config: Config }> },
  options: LoopOptions & { log: Log },
): Promise<LoopReport> => {
  const look = async (known?: Parameters<typeof completeFacts>[2], before?: Facts): Promise<Facts> => {
    const { snapshot, config } = await ports.readSnapshot();
    const base = options.base === '' ? baseOf(config, snapshot.defaultBranch) : options.base;
    return completeFacts(
      ports,
      { snapshot, config, base, flightView: undefined, viewed: undefined, git: before?.git, statuses: undefined },
      known,
    );
  };
  let facts = await look();
  const holdLimit = holdLimitOf(facts.snapshot.now, options.holdMinutes);
  const report: LoopReport = {
    facts,
    flights: new Map(),
    landed: new Set(),
    evicted: new Set(),
    reasons: [],
    wakeAt: undefined,
    next: undefined,
    failure: undefined,
  };
  let { force } = options;
  let lost = 0;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const input = inputOf(facts, { force, holdLimit });
    const decision = decideTrain(input);
    note(report, facts, decision);
    const { step } = decision;
    if (options.dryRun) return { ...report, next: step };
    if (step.kind === 'idle' || (step.kind === 'hold' && holdLimit === undefined)) return report;
    if (step.kind === 'hold') {
      const { known } = await hold(step, { ports, facts });
      facts = await look(known, facts);
      continue;
    }
    const outcome = await carryOut(step, { ports, log: options.log, facts, input });
    if (outcome.kind === 'stale') {
      lost += 1;
      options.log.did(`looked again: ${outcome.why}`);
      if (lost >= mostRounds) return leaveToNext(ports, report, outcome.why);
      facts = await look(undefined, facts);
      continue;
    }
    lost = 0;
    account(report, { before: facts, after: outcome.facts });
    if (outcome.kind === 'failed') return failed(report, outcome);
    if (trainOf(outcome.facts).lastFlight > trainOf(facts).lastFlight) force = false;
    facts = await completeFacts(ports, outcome.facts);
  }
  throw new Error(`${mostSteps} steps did not bring the train to rest`);
};

const note = (report: LoopReport, facts: Facts, decision: TrainDecision): void => {
  const { flight } = trainOf(facts);
  report.facts = facts;
  report.reasons = decision.reasons;
  report.wakeAt = decision.wakeAt;
  if (flight !== undefined) report.flights.set(flight.id, flight);
};

/** What our own writes made of issues. */
const account = (report: LoopReport, p: { before: Facts; after: Facts }): void => {
  report.facts = p.after;
  for (const [issue, { record }] of p.after.snapshot.ledger.issues) {
    const was = p.before.snapshot.ledger.issues.get(issue)?.record;
    if (was === undefined || was === record) continue;
    if (record.state === 'merged' && was.state !== 'merged') report.landed.add(issue);
    if (record.evictions.length > was.evictions.length) report.evicted.add(issue);
  }
  // The last state of a flight that has just ended, with who was taken off at its end.
  const flight = trainOf(p.before).flight;
  if (flight !== undefined) {
    const now = trainOf(p.after).flight;
    report.flights.set(flight.id, now?.id === flight.id ? now : flight);
  }
};

const failed = (report: LoopReport, outcome: Extract<Outcome, { kind: 'failed' }>): LoopReport => ({
  ...report,
  facts: outcome.facts,
  failure: outcome.why,
});

const leaveToNext = async (ports: TrainPorts, report: LoopReport, why: string): Promise<LoopReport> => {
  const text = `the world moved ${mostRounds} times in a row (${why})`;
  const followed = await ports.wake(text).then(
    () => 'another run was started',
    (error: unknown) => {
      if (!(error instanceof RemoteError)) throw error;
      return `no other run could be started: ${error.message}`;
    },
  );
  return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};
