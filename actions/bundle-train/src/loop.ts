// bundle-train's loop: read, decide one step, carry it out, decide again, until there is nothing to do now. It records what
// happened for outputs and summary; it decides nothing itself.
import { maximumRounds, RemoteError, type TrainSnapshot } from '@clambake/adapters';
import { decideTrain, type LedgerRefs, isAtRest, type LedgerView, planWait, trainOf } from '@clambake/core';
import { settle, wakeAnother } from './apply-change.ts';
import { carryOut, stopRefused } from './carry-out.ts';
import type { Log, TrainPorts } from './context.ts';
import { completeFacts, type Facts, factsOf, inputOf, type KnownRuns } from './facts.ts';
import { handOver, leaveToNext } from './hand-over.ts';
import { hold } from './hold.ts';
import { release, runOf } from './release.ts';
import { quickLook, type QuickLookPorts } from './quick-look.ts';
import { account, type LoopReport, note, nothingDone } from './report.ts';

export interface LoopOptions {
  /** Empty for the configured base. */
  base: string;
  force: boolean;
  holdMinutes: number;
  dryRun: boolean;
  /** Git's state before any request to GitHub; undefined in a dry run, which always reads everything. */
  ledgerRefs: LedgerRefs | undefined;
}

/** A bundle of 500 with many culprits takes fewer; more means that steps undo each other. */
const maximumSteps = 2000;

export type LoopPorts = TrainPorts &
  QuickLookPorts & {
    /** `ledger` saves a read, when it was read a moment ago. */
    readSnapshot(base: string, ledger?: LedgerView): Promise<TrainSnapshot>;
  };

export const runTrain = async (ports: LoopPorts, options: LoopOptions & { log: Log }): Promise<LoopReport> => {
  if (options.ledgerRefs !== undefined && isAtRest(options.ledgerRefs)) return nothingDone();
  const train: Train = { ports, log: options.log, options, report: nothingDone() };
  try {
    return await finish(train, await runSteps(train));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.limitedUntil !== undefined) return finish(train, untilLimitEnds(train.report, error));
    // Records that were written before the failure are still shown, and the fleet is woken.
    if (train.report.facts !== undefined) await settle(train.report.facts, train);
    await finish(train, train.report);
    throw error;
  }
};

/** Lets the next tick start a job for this train, or starts another run when something came while this job ended. */
const finish = async (train: Train, report: LoopReport): Promise<LoopReport> => {
  const { facts } = report;
  if (train.options.dryRun || facts === undefined || !(await release({ ...train, ...runOf(facts) }, facts.snapshot.ledger))) return report;
  const refusal = await wakeAnother('something came while this job ended', { ...train, facts });
  if (refusal !== undefined)
    train.log.warn(`no other run could be started for what came while this job ended: ${refusal.why}`, refusal.lasting);
  return report;
};

/** GitHub's limit is reached, so nothing more is asked; the next tick goes on. */
const untilLimitEnds = (report: LoopReport, error: RemoteError): LoopReport => ({
  ...report,
  reasons: [{ issue: null, text: `stops here: ${error.message}. The next tick goes on from here` }, ...report.reasons],
  wakeAt: error.limitedUntil === 'soon' ? report.wakeAt : error.limitedUntil,
});

interface Train {
  ports: LoopPorts;
  log: Log;
  options: LoopOptions;
  /** Its facts are always the newest ones. */
  report: LoopReport;
}

const look = async ({ ports, options }: Train, known?: KnownRuns, before?: Facts): Promise<Facts> => {
  // Only a departure needs the budget, and none can follow while a bundle is open.
  const departs = before === undefined || trainOf(before).flight === undefined;
  const budget = departs ? await readBudget(ports) : undefined;
  const read = await ports.readSnapshot(options.base, before === undefined ? options.ledgerRefs?.ledger : undefined);
  return completeFacts(ports, await factsOf(ports, read, { known: known ?? new Map(), before, budget }));
};

/** Reading the budget costs no budget; without an answer nobody waits for it. */
const readBudget = async ({ train }: LoopPorts): Promise<Facts['budget']> => {
  try {
    return await train.readBudget();
  } catch (error) {
    if (error instanceof RemoteError) return undefined;
    throw error;
  }
};

const runSteps = async (train: Train): Promise<LoopReport> => {
  const { ports, log, options, report } = train;
  let facts = await look(train);
  const startedAt = facts.snapshot.now;
  let { force } = options;
  let lost = 0;
  for (let steps = 0; steps < maximumSteps; steps += 1) {
    const input = inputOf(facts, { force, asApp: ports.app !== undefined, signs: ports.merge.signs, holdMinutes: options.holdMinutes });
    const decision = decideTrain(input);
    note(report, facts, decision);
    const { step } = decision;
    if (options.dryRun) return { ...report, next: step };
    if (step.kind === 'idle' || step.kind === 'hold' || step.kind === 'clean') {
      facts = await settle(facts, train);
      report.facts = facts;
    }
    if (step.kind === 'idle') return { ...report, failure: step.failure };
    if (step.kind === 'hold') {
      const plan = planWait(step, { now: facts.snapshot.now, startedAt, holdMinutes: options.holdMinutes });
      if (plan.kind === 'leave') return report;
      if (plan.kind === 'hand-over') return handOver({ ...train, facts }, plan.why);
      const known = await hold({ ...step, until: plan.until }, { ports, facts });
      facts = (await quickLook(ports, known, facts)) ?? (await look(train, known, facts));
      continue;
    }
    const carried = await carryOut(step, { ports, log, facts, input });
    const outcome = carried.kind === 'failed' ? await stopRefused(carried, { ports, log, facts, input }) : carried;
    if (outcome.kind === 'stale') {
      lost += 1;
      log.did(`read everything again: ${outcome.why}`);
      if (lost >= maximumRounds)
        return leaveToNext({ ...train, facts }, `the world moved ${maximumRounds} times in a row (${outcome.why})`);
      facts = await look(train, undefined, facts);
      continue;
    }
    lost = 0;
    account(report, { before: facts, after: outcome.facts });
    if (outcome.kind === 'failed') return { ...report, facts: await settle(outcome.facts, train), failure: outcome.why };
    if (trainOf(outcome.facts).lastFlight !== trainOf(facts).lastFlight) force = false;
    facts = await completeFacts(ports, outcome.facts);
  }
  throw new Error(`${maximumSteps} steps did not bring the train to rest`);
};
