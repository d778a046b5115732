// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.
import { attemptsSinceAsked } from '../records/transitions.ts';
import { backOffName, backOffOf, maximumFree, type Outcome, outcomeFacts } from '../records/outcomes.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';

const minuteMs = 60_000;
const maximumMinutes = 60;

/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');

/** An ISO timestamp in UTC. */
export const minutesAfter = (now: string, minutes: number): string =>
  new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();

/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
export const inARow = (record: IssueRecord, isLikeThat: (outcome: Outcome) => boolean): number => {
  const attempts = attemptsSinceAsked(record);
  return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};

/** `first`, doubled for every earlier failure, at most an hour. */
export const doubledMinutes = (first: number, failures: number): number => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));

/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record: IssueRecord) => {
  const rule = backOffOf(attemptsSinceAsked(record).at(-1)?.outcome ?? 'done');
  return { ...rule, row: inARow(record, (outcome) => backOffOf(outcome) === rule) };
};

/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
export const notBeforeAfterAttempt = (record: IssueRecord, now: string): string | undefined => {
  const { minutes, free, row } = newestBackOff(record);
  return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};

/** Questions after too many attempts in a row with the same back-off. */
const rows: Partial<Record<ReturnType<typeof backOffName>, (row: number) => string>> = {
  vanished: (row) => `Is something wrong with the runners? ${row} attempts in a row left no result.`,
  overtaken: (row) => `${row} attempts in a row were overtaken: the branch or its base moved while they worked.`,
  provider: (row) => `${row} attempts in a row met trouble of the model’s provider.`,
};

/** True for an attempt that showed at no cost that the fleet's trouble lasts: the fleet's pause bounds these, for all issues together. */
const isProbe = ({ outcome, costUsd }: Pick<Attempt, 'outcome' | 'costUsd'>): boolean =>
  outcomeFacts(outcome).pause !== null && costUsd === 0;

/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
export const whyTooManyFree = (record: IssueRecord): string | undefined => {
  const { limit, row } = newestBackOff(record);
  const free = attemptsSinceAsked(record).filter(
    ({ outcome, costUsd }) => !outcomeFacts(outcome).isCounted && !isProbe({ outcome, costUsd }),
  );
  const newest = free.at(-1);
  if (row >= limit && newest !== undefined) return rows[backOffName(newest.outcome)]?.(row);
  if (free.length < maximumFree) return undefined;
  const counts = Map.groupBy(free, ({ outcome }) => outcomeFacts(outcome).text);
  const each = [...counts].map(([text, attempts]) => `${attempts.length} × ${text}`).join(', ');
  return `${free.length} attempts ended for reasons that use up none (${each}).`;
};

/**
 * Time of the next attempt, after an eviction; undefined when it may start at once. Each further eviction waits longer,
 * because work that fails again costs everybody aboard.
 */
export const notBeforeAfterEviction = (record: IssueRecord, now: string): string | undefined => {
  const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
  const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
  return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};
