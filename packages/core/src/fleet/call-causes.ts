// Finds what only a person can help with, and whose work waits for it: a train that stands, a budget that is used up, an issue that
// waits for a decision, trouble of the account. What heals by itself calls nobody. One cause calls a person once, however many
// of that person's issues wait for it.
import type { Config } from '../config.ts';
import { provenTrouble } from '../attempt/pause-for.ts';
import { outcomeFacts } from '../records/outcomes.ts';
import type { IssueRecord, TrainRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import { dollars } from '../texts/amounts.ts';
import { mention, neutralise, neutraliseSentence } from '../texts/neutralise.ts';
import { dateTime } from '../texts/times.ts';
import { dayEnd, isDaySpent, isSpentObstacle } from './budgets.ts';
import { dayOf } from './decide-assignments.ts';
import { eligibility } from './eligibility.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import type { IssueView, Snapshot } from './snapshot.ts';

export interface Cause {
  /** The same as long as the cause is the same one. */
  key: string;
  /** Login of the person who asked for the work. */
  to: string;
  /** The person's issues that wait for it; the first one that can be written on gets the comment. */
  issues: readonly number[];
  /** Harmless text for people. */
  paragraphs: readonly string[];
}

type Facts = { snapshot: Snapshot; config: Config };
interface Waiting {
  record: IssueRecord;
  view: IssueView;
}

export const callCauses = (plan: FleetPlan, facts: Facts): Cause[] => {
  const { snapshot } = facts;
  const waiting = snapshot.issues.flatMap((view): Waiting[] => {
    const record = view.open ? recordIn(plan, snapshot.ledger, view.number) : undefined;
    return record === undefined ? [] : [{ record, view }];
  });
  return [
    ...ofAccount(waiting, facts),
    ...ofTrains(waiting, facts),
    ...ofDay(waiting, plan, facts),
    ...ofBudgets(waiting),
    ...ofQuestions(waiting, facts),
  ];
};

/** Undefined where a comment could mention nobody. */
const askerOf = ({ asked }: IssueRecord): string | undefined =>
  asked === undefined || asked.actor === 'ghost' || mention(asked.actor) === '' ? undefined : asked.actor;

/** One cause for each person. */
const grouped = (waiting: readonly Waiting[], { key, paragraphs }: Pick<Cause, 'key' | 'paragraphs'>): Cause[] => {
  const byPerson = Map.groupBy(waiting, ({ record }) => askerOf(record));
  return [...byPerson].flatMap(([to, theirs]) => {
    const issues = theirs.map(({ record }) => record.issue).sort((a, b) => a - b);
    return to === undefined ? [] : [{ key, to, issues, paragraphs }];
  });
};

const ofTrains = (waiting: readonly Waiting[], { snapshot }: Facts): Cause[] =>
  [...snapshot.ledger.trains.values()].flatMap(({ record: train }) => {
    const { base, stopped } = train;
    // A stop with an end heals by itself.
    if (stopped === undefined || stopped.until !== undefined) return [];
    const theirs = waiting.filter(({ record }) => record.base === base && stateFacts(record.state).isWithTrain);
    const kept = theirs.filter(({ record }) => keepsStill(train, record, snapshot));
    const why = neutraliseSentence(stopped.reason, 1500).replace(/[.…]?$/, '.');
    const told = `The train to \`${neutralise(base, 200)}\`, which takes this work, stands still since ${dateTime(stopped.at)} until a person acts: ${why}`;
    return grouped(kept, { key: `standstill ${encodeURIComponent(base)} ${stopped.at}`, paragraphs: [told] });
  });

/** Minutes within which a train that may go on takes what has landed after its stop. */
const doubtMs = 30 * 60_000;

/** A stop stays in the record until the next departure, so that new work may find one that is over. */
const keepsStill = ({ base, stopped }: TrainRecord, { since }: IssueRecord, { now, branches, defaultBranch }: Snapshot): boolean => {
  if (stopped === undefined) return false;
  const { kind, baseOid, defaultOid } = stopped;
  if (kind === 'setting' || kind === 'preflight')
    return Date.parse(since) <= Date.parse(stopped.at) || Date.parse(now) - Date.parse(since) >= doubtMs;
  const hasMoved = branches.get(base) !== baseOid || (defaultOid !== undefined && branches.get(defaultBranch) !== defaultOid);
  return kind === 'alarm' || !hasMoved;
};

/** Reserved dollars come back when an attempt ends, so they call nobody. */
const ofDay = (waiting: readonly Waiting[], plan: FleetPlan, facts: Facts): Cause[] => {
  const { snapshot, config } = facts;
  const day = dayOf(plan, facts);
  const { limitUsd, spentUsd } = day;
  if (!isDaySpent(day, config) || snapshot.ledger.fleet?.record.paused !== undefined) return [];
  const judge = eligibility(plan, facts);
  const inLine = waiting.filter(({ view, record }) => record.obstacle === undefined && judge(view)?.kind === 'candidate');
  const end = dayEnd(snapshot.now);
  const told = `${dollars(spentUsd)} of the ${dollars(limitUsd)} that agents may spend in a day (day-usd) are spent, so that no agent starts on this issue before ${dateTime(end)}. A higher \`day-usd\` in \`.github/clambake.yml\` lets agents start sooner.`;
  return grouped(inLine, { key: `day ${end}`, paragraphs: [told] });
};

/** The obstacle says on the issue itself that its dollars are used up. Another attempt has to use them up before it is said anew. */
const ofBudgets = (waiting: readonly Waiting[]): Cause[] =>
  waiting.flatMap((one) => {
    const { state, issue, obstacle = '', attempts } = one.record;
    if (state !== 'ready' || !isSpentObstacle(obstacle)) return [];
    const told = `No agent starts on this issue: ${neutraliseSentence(obstacle, 1500).replace(/[.…]?$/, '.')}`;
    return grouped([one], { key: `budget #${issue} ${attempts.length}`, paragraphs: [told] });
  });

/** Older ones were told by an earlier release, or by nobody: a flood of calls about them would help nobody. */
const newMs = 86_400_000;

const ofQuestions = (waiting: readonly Waiting[], { snapshot: { now } }: Facts): Cause[] =>
  waiting.flatMap((one) => {
    const { record } = one;
    if (record.state !== 'needs-human' || Date.parse(now) - Date.parse(record.since) > newMs || isToldAlready(record)) return [];
    const question = `> ${neutraliseSentence(record.question ?? '', 2000)}`;
    const paragraphs = ['No agent goes on with this issue before a person has decided:', question];
    return grouped([one], { key: `needs-human #${record.issue} ${record.since}`, paragraphs });
  });

/** True when an agent's words, which mention the same person, ask the question, or when a person has stopped the attempt. */
const isToldAlready = ({ said, since, attempts }: IssueRecord): boolean =>
  (said !== undefined && said.kind !== 'parts-merged' && Date.parse(said.at) >= Date.parse(since)) ||
  attempts.at(-1)?.outcome === 'stopped';

const ofAccount = (waiting: readonly Waiting[], { snapshot }: Facts): Cause[] => {
  const fleet = snapshot.ledger.fleet?.record ?? { v: 1 as const };
  const trouble = provenTrouble(fleet);
  if (trouble === undefined || outcomeFacts(trouble.kind).pause?.needsPerson !== true) return [];
  const met = waiting.filter(({ record }) => record.issue === trouble.issue);
  const why = neutraliseSentence(fleet.pauseReason ?? outcomeFacts(trouble.kind).text, 1000).replace(/[.…]?$/, '.');
  const paragraphs = [
    `Agents do not get on, and a person has to mend that: ${why} It was first met on this issue, and is no fault of it.`,
    'One attempt after the other tries whether it is mended, and then all go on by themselves. A comment `/resume` lets one try at once.',
  ];
  return grouped(met, { key: `trouble ${trouble.kind} ${trouble.since ?? ''}`, paragraphs });
};
