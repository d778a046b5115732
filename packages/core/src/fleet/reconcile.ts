// Brings the ledger up to date with attempts that died, people's edits and lost records. Every tick does this first, and then
// assigns new work.
import { notBeforeAfterAttempt, whyTooManyFree } from './backoff.ts';
import { busyAgents } from './busy-agents.ts';
import { clockTime, dateTime } from '../texts/times.ts';
import type { Config } from '../config.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import { followLabelEdits } from './label-edits.ts';
import { partView } from './part-view.ts';
import { baseLabelsOf, baseOf } from '../records/labels.ts';
import { withdrawGone } from './gone-issues.ts';
import { jobsByRun, livenessOf } from './liveness.ts';
import { parseLedgerRef, stateLabels } from '../names.ts';
import type { Attempt, Claim, IssueRecord } from '../records/records.ts';
import { busyAgentOf } from '../records/put-off.ts';
import { saidKey } from '../records/said-schema.ts';
import { isEnding } from '../records/split-state.ts';
import { rebuildRecord } from './rebuild.ts';
import { decideSalvage, type SalvageDecision } from './salvage.ts';
import { settleStopped } from './settle-stopped.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { followSplits } from './splits.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { outcomes } from '../records/outcomes.ts';
import { askRecord, lostAttempt, returnRecord, stoppedAttempt, withdrawRecord } from '../records/transitions.ts';

export const reconcile = (snapshot: Snapshot, config: Config): FleetPlan => {
  const plan: FleetPlan = {
    changed: new Map(),
    claimed: new Map(),
    held: new Set(),
    broken: new Map(),
    salvages: [],
    splits: [],
    reasons: [],
    wakes: [],
  };
  reportBroken(plan, snapshot);
  followRecords(plan, { snapshot, config });
  buryDead(plan, snapshot, [...snapshot.ledger.issues.keys()]);
  withdrawGone(plan, snapshot);
  settleStopped(plan, snapshot);
  rebuildLost(plan, { snapshot, config });
  followSplits(plan, snapshot);
  return plan;
};

const reportBroken = (plan: FleetPlan, { ledger }: Snapshot): void => {
  for (const broken of ledger.broken) {
    const name = parseLedgerRef(broken.ref);
    const issue = name?.kind === 'issue' ? name.issue : null;
    if (issue !== null) plan.broken.set(issue, broken);
    plan.reasons.push({ issue, text: `left alone: ${describeBroken(broken)}` });
  }
};

type Facts = { snapshot: Snapshot; config: Config };

const followRecords = (plan: FleetPlan, { snapshot, config }: Facts): void => {
  for (const view of snapshot.issues) {
    const stored = snapshot.ledger.issues.get(view.number)?.record;
    if (plan.broken.has(view.number)) continue;
    if (view.isPartial === true) {
      plan.held.add(view.number);
      plan.reasons.push({ issue: view.number, text: partView });
    } else if (stored !== undefined) obey(plan, { snapshot, config, view, record: stored });
  }
};

/** After all other claims: the agent of a lost one may have another issue by now, and a second claim of it would refuse every push. */
const rebuildLost = (plan: FleetPlan, { snapshot, config }: Facts): void => {
  const { ledger } = snapshot;
  for (const view of snapshot.issues) {
    if (ledger.issues.has(view.number) || plan.broken.has(view.number) || plan.held.has(view.number)) continue;
    const rebuilt = rebuildRecord(view, { base: baseForView(view, { config, snapshot }), snapshot, config });
    if (rebuilt === undefined) continue;
    const agent = busyAgentOf(rebuilt.record?.claim);
    const isTaken = agent !== undefined && busyAgents(plan, snapshot).has(agent);
    const text = isTaken ? `waits: the ledger has no record of it, and its agent ${agent} has another issue` : rebuilt.reason;
    plan.reasons.push({ issue: view.number, text });
    if (rebuilt.record === undefined || isTaken) plan.held.add(view.number);
    else obey(plan, { snapshot, config, view, record: rebuilt.record });
    buryDead(plan, snapshot, [view.number]);
  }
};

/** Follows what people did to the labels of an issue with a record. */
const obey = (plan: FleetPlan, { snapshot, config, view, record }: Facts & { view: IssueView; record: IssueRecord }): void => {
  const { now, roles, ledger } = snapshot;
  const obeyed = followLabelEdits(seenWords(record, view, snapshot), { view, roles, config, now });
  if (obeyed.reason !== undefined) plan.reasons.push({ issue: view.number, text: obeyed.reason });
  if (obeyed.held) plan.held.add(view.number);
  if (obeyed.record !== ledger.issues.get(view.number)?.record) plan.changed.set(view.number, obeyed.record);
};

/** Notes that the comment with an agent's words is there, so that nobody looks for it again. */
const seenWords = (record: IssueRecord, view: IssueView, { shownWords }: Snapshot): IssueRecord => {
  const { said } = record;
  if (said === undefined || said.isShown === true || shownWords?.has(saidKey(said)) !== true) return record;
  // Until then the issue is still to be closed.
  if (isEnding(record) && view.open) return record;
  return { ...record, said: { ...said, isShown: true } };
};

/** The base that the labels name, or else the configured one. */
export const baseForView = (
  view: IssueView,
  { config, snapshot }: { config: Config; snapshot: Pick<Snapshot, 'defaultBranch'> },
): string => {
  const named = baseLabelsOf(view.labels);
  return named.length === 1 && named[0] !== undefined ? named[0] : baseOf(config, snapshot.defaultBranch);
};

const buryDead = (plan: FleetPlan, snapshot: Snapshot, issues: readonly number[]): void => {
  const jobs = jobsByRun(snapshot.jobs);
  for (const issue of issues) {
    const found = recordIn(plan, snapshot.ledger, issue);
    if (found?.claim === undefined) continue;
    const record = { ...found, claim: found.claim };
    const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
    const lost = life.alive ? undefined : handedOver(plan, { snapshot, record, why: life.why });
    if (lost === undefined) continue;
    const { why } = lost;
    const isCancelled = snapshot.runs.get(record.claim.runId)?.conclusion === 'cancelled';
    const buried = isCancelled && !lost.wasLeft ? askAboutCancelled(record, snapshot) : buryAttempt(record, { ...lost, now: snapshot.now });
    plan.changed.set(issue, buried);
    const next = buried.notBefore === undefined ? '' : `; not before ${clockTime(buried.notBefore)}`;
    plan.reasons.push({ issue, text: `attempt ${record.claim.id} was lost: ${why}${next}` });
  }
};

type Claimed = IssueRecord & { claim: Claim };

/** Limit of GitHub on the jobs of one matrix. The others wait for the next tick. */
const maximumSalvages = 256;

type Lost = Extract<SalvageDecision, { kind: 'lost' }>;

/** Lets this run land the work of a dead attempt. Returns why the attempt is lost; undefined when its claim stays. */
const handedOver = (plan: FleetPlan, { snapshot, record, why }: { snapshot: Snapshot; record: Claimed; why: string }): Lost | undefined => {
  const { now, run, leftovers } = snapshot;
  const full = plan.salvages.length >= maximumSalvages;
  const leftover = leftovers.get(record.claim.id) ?? 'none';
  const decision: SalvageDecision = full ? { kind: 'wait', why } : decideSalvage(record, { why, leftover, now, run });
  if (decision.kind === 'lost') return decision;
  const attempt = `attempt ${record.claim.id} ended without landing: ${decision.kind === 'wait' ? decision.why : why}`;
  if (decision.claim !== undefined) plan.changed.set(record.issue, { ...record, claim: decision.claim });
  if (decision.kind === 'wait') {
    const next = decision.until === undefined ? '' : `; its work is landed again from ${dateTime(decision.until)} on`;
    if (decision.until !== undefined) plan.wakes.push(decision.until);
    plan.reasons.push({ issue: record.issue, text: `waits: ${attempt}${next}` });
  } else {
    plan.salvages.push(decision.salvage);
    plan.reasons.push({ issue: record.issue, text: `${attempt}; what it left in run ${decision.salvage.run} is landed by this run` });
  }
  return undefined;
};

/** A cancelled run is somebody's decision, so that nothing starts again unasked. */
const askAboutCancelled = (record: Claimed, { now }: Pick<Snapshot, 'now'>): IssueRecord => {
  // No job of it is left that could book more.
  const {
    reservedUsd: _,
    runAttempt: __,
    ...attempt
  } = stoppedAttempt(record.claim, { why: `because its run ${record.claim.runId} was cancelled`, now });
  const question = `${attempt.detail} ${outcomes.stopped.question}`;
  return askRecord(record, { question, attempt: { ...attempt, costIsLeast: true }, now });
};

/** Nobody knows what it cost before it was gone. */
const vanished = (claim: Claim, told: { detail: string; now: string }): Attempt => ({ ...lostAttempt(claim, told), costIsLeast: true });

/** Records the attempt as lost, which uses up none. A person is asked after too many in a row. */
const buryAttempt = (record: Claimed, { why, wasLeft, now }: Lost & { now: string }): IssueRecord => {
  if (wasLeft) {
    const detail = `Its work could not be landed, and is gone now: ${why}.`;
    const lost = vanished(record.claim, { detail, now });
    if (record.claim.ended !== undefined) return withdrawRecord(record, { attempt: lost, now });
    return askRecord(record, { question: `${detail} Set ${stateLabels.ready} for another attempt.`, attempt: lost, now });
  }
  const attempt = vanished(record.claim, { detail: `The attempt vanished: ${why}.`, now });
  const tried = { ...record, attempts: [...record.attempts, attempt] };
  const often = whyTooManyFree(tried);
  if (often !== undefined) {
    const question = `${often} The last one vanished: ${why}. Set ${stateLabels.ready} to try again.`;
    return askRecord(record, { question, attempt, now });
  }
  return returnRecord(record, { attempt, notBefore: notBeforeAfterAttempt(tried, now), now });
};
