// Makes the part of the board about the last day (UTC) that is over, from the records alone: it becomes another one at midnight.
import { costOf, dayOfFleet } from '../fleet/budgets.ts';
import type { IssueRecord } from '../records/records.ts';
import { dollars, plural } from '../texts/amounts.ts';
import { dateTime } from '../texts/times.ts';
import { type BoardContext, joined, listed } from './board-facts.ts';
import type { Line, Section } from './board-page.ts';

const dayMs = 86_400_000;

/** Issues up to this number have their titles. */
const fewIssues = 6;

export const dailyReport = (context: BoardContext): Section[] => {
  const { config, snapshot, records, trains, named } = context;
  if (!config['daily-report']) return [];
  const end = Math.floor(Date.parse(snapshot.now) / dayMs) * dayMs;
  const start = end - dayMs;
  const isOfDay = (time: string): boolean => Date.parse(time) >= start && Date.parse(time) < end;
  const bundles = [...trains.values()].flatMap(({ history }) => history.filter(({ endedAt }) => isOfDay(endedAt)));
  // A train's history ends after fifty bundles.
  const known = records.flatMap(({ state, since, issue }) => (state === 'merged' && isOfDay(since) ? [issue] : []));
  const merged = [...new Set([...bundles.flatMap(({ landed }) => landed), ...known])].sort((a, b) => a - b);
  const asking = records.filter(({ state, since }) => state === 'needs-human' && isOfDay(since)).map(({ issue }) => issue);
  const attempts = records.flatMap((record) => record.attempts.filter(({ claimedAt, startedAt }) => isOfDay(claimedAt ?? startedAt)));
  const spent = attempts.reduce((sum, attempt) => sum + costOf(attempt), 0);
  const { limitUsd } = dayOfFleet(records, { config, now: new Date(start).toISOString() });
  const who = (issues: readonly number[]): Line => (issues.length > fewIssues ? [listed(issues, 50)] : joined(issues.map(named), '; '));
  const counted = (what: string, issues: readonly number[]): Line =>
    issues.length === 0 ? [`${what}: none.`] : [`${what} (${issues.length}): `, ...who(issues)];
  const oldest = longestWaiting(records, end);
  const list: Line[] = [
    counted('Merged', merged),
    counted('Asks a person since that day', asking),
    [`${plural(attempts.length, 'attempt')} for ${dollars(spent)}; the limit of a day is ${dollars(limitUsd)}.`],
    ...(oldest === undefined ? [] : [['Waits longest: ', ...named(oldest.issue), ` since ${dateTime(oldest.since)}.`]]),
  ];
  return [{ title: `Report of ${new Date(start).toISOString().slice(0, 10)}`, list, room: 2000 }];
};

/** Among what no agent works on and no person is asked about. */
const longestWaiting = (records: readonly IssueRecord[], end: number): IssueRecord | undefined =>
  records
    .filter(({ state, since }) => (state === 'ready' || state === 'landed') && Date.parse(since) < end)
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since) || a.issue - b.issue)[0];
