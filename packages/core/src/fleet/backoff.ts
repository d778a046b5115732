// When an issue may be tried again. Pure arithmetic on the record's own history: doubling, capped, never a promise
// that a wake-up comes at that minute.
import { attemptsSinceAsked } from '../records/transitions.ts';
import { backOffOf, type Outcome } from '../records/outcomes.ts';
import type { IssueRecord } from '../records/records.ts';

const minuteMs = 60_000;
const capMinutes = 60;

/** `now` plus minutes, as an ISO timestamp in UTC. */
export const minutesAfter = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * minuteMs).toISOString();

/** Returns how many of the newest attempts since a person last asked ended like that, without a break. */
export const inARow = (record: IssueRecord, isLikeThat: (outcome: Outcome) => boolean): number => {
  const attempts = attemptsSinceAsked(record);
  return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};

/** `first`, doubled for every earlier failure, at most an hour. */
export const doubledMinutes = (first: number, failures: number): number => Math.min(capMinutes, first * 2 ** Math.max(0, failures - 1));

/** The rule by which the newest attempt backs off, and the number of attempts in a row that did. */
const newestBackOff = (record: IssueRecord) => {
  const rule = backOffOf(attemptsSinceAsked(record).at(-1)?.outcome ?? 'done');
  return { ...rule, row: inARow(record, (outcome) => backOffOf(outcome) === rule) };
};

/** Not before this time, for a record whose newest attempt ended without landing; undefined: at once. */
export const notBeforeAfterAttempt = (record: IssueRecord, now: string): string | undefined => {
  const { minutes, free, row } = newestBackOff(record);
  return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};

/** Returns how many attempts in a row were lost, once a person has to be asked: they cost runner time and use up nothing. */
export const lostTooOften = (record: IssueRecord): number | undefined => {
  const { limit, row } = newestBackOff(record);
  return row >= limit ? row : undefined;
};

/**
 * Not before this time, for work that a bundle leaves behind now: at once the first time, because there is something new
 * to tell; then later and later, because what comes back again and again spends the bundles of everybody aboard.
 */
export const notBeforeAfterEviction = (record: IssueRecord, now: string): string | undefined => {
  const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
  const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
  return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};
