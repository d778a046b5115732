// Says on the issues that wait for it what keeps work from landing, because people look there first. The text is in the record,
// so that it is written once, and goes with the claim or with the tick that finds the obstacle gone.
import type { Candidate } from './eligibility.ts';
import { type FleetPlan, newRecord, recordIn } from './fleet-plan.ts';
import { newestEdit } from './label-edits.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Snapshot } from './snapshot.ts';

/** Maximum number of issues that one tick writes to: a new comment costs about a second. The others follow with the next ticks. */
export const maximumTold = 25;

/** `text`: the issue's own obstacle, or else that of its base. `isOwn`: it is no obstacle of the base. */
export type Obstructed = { candidate: Omit<Candidate, 'baseOid' | 'limitUsd' | 'leftUsd'>; text: string; isOwn?: boolean };

/** Adds the text to the records of issues whose asker may ask. An obstacle that passes by itself is in no record. */
export const tellObstacles = (plan: FleetPlan, snapshot: Snapshot, obstructed: readonly Obstructed[]): void => {
  let told = 0;
  for (const { candidate, text, isOwn = false } of obstructed) {
    const { view, base, trust } = candidate;
    const isPassing = !isOwn && snapshot.obstacles?.get(base)?.level === 'notice';
    const record = recordIn(plan, snapshot.ledger, view.number);
    if (isPassing || trust.verdict !== 'trusted' || told >= maximumTold || record?.obstacle === cutObstacle(text)) continue;
    told += 1;
    const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const consumedEvent = newestEdit(view);
    const withText: IssueRecord = { ...(record ?? newRecord(view, { base, since })), obstacle: cutObstacle(text) };
    plan.changed.set(view.number, consumedEvent === undefined ? withText : { ...withText, consumedEvent });
  }
};

/** Takes the text off issues that go on waiting although their base was looked at and has no obstacle. */
export const forgetObstacles = (plan: FleetPlan, snapshot: Snapshot, waiting: readonly Candidate[]): void => {
  const { obstacles } = snapshot;
  for (const { view, base } of waiting) {
    if (obstacles?.has(base) === true) replaceObstacle(plan, snapshot, view.number);
  }
};

/** Takes the text off an issue that something else keeps now. */
export const replaceObstacle = (plan: FleetPlan, { ledger }: Snapshot, issue: number): void => {
  const record = recordIn(plan, ledger, issue);
  if (record?.obstacle === undefined) return;
  const { obstacle: _, ...rest } = record;
  plan.changed.set(issue, rest);
};

/** True when the issue says this already. */
export const isTold = (plan: FleetPlan, { ledger }: Snapshot, { candidate, text }: Obstructed): boolean =>
  recordIn(plan, ledger, candidate.view.number)?.obstacle === cutObstacle(text);

/** Length that the record allows. */
const cutObstacle = (text: string): string => text.slice(0, 2000).toWellFormed();
