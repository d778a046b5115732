// What people read about a flight: its pull request and its merge commits. Invariant: titles of issues are neutralised
// before they stand anywhere, nothing here closes or mentions anything, and no sentence claims a test that has not passed.
import { dateTime } from '../backoff.ts';
import type { Reason } from '../command.ts';
import { issueBranch } from '../names.ts';
import type { Flight, IssueRecord, Passenger } from '../records.ts';
import { neutralise } from './neutralise.ts';

/** GitHub refuses a body above 65,536 characters. */
const mostCharacters = 60_000;

export const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

const listed = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Hidden line that says which state of the flight a body shows; a body with it needs no update. */
export const flightMarker = (flight: Pick<Flight, 'id' | 'passengers' | 'evicted'>): string => {
  const gone = flight.evicted?.length ?? 0;
  return `<!-- clambake:flight ${flight.id}: ${flight.passengers.map((p) => p.issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`} -->`;
};

export const renderPullRequestTitle = (flight: Flight): string => {
  const issues = flight.passengers.map((passenger) => passenger.issue);
  const shown = issues.slice(0, 5).join(', ');
  const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
  return `Clambake flight ${flight.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};

interface PullRequestFacts {
  /** Landed issues that stayed behind at departure, with the reason. */
  behind: readonly Reason[];
  records: (issue: number) => IssueRecord | undefined;
}

/** Body of the flight's pull request: who is aboard, who was taken off and who stayed behind, each with its reason. */
export const renderPullRequest = (flight: Flight, facts: PullRequestFacts): string => {
  const head = [
    flightMarker(flight),
    `Flight ${flight.id} to \`${flight.base}\`, departed ${dateTime(flight.departedAt)}, with ${listed(flight.passengers.length, 'passenger')}. ` +
      'Clambake tests exactly this bundle and then moves the base branch to the tested commit; the issues are closed then.',
    '',
    '| | issue | title | agent | attempts | cost | change |',
    '|--:|--:|---|---|--:|--:|---|',
  ];
  const rows = flight.passengers.map((passenger, index) => passengerRow(passenger, { index, record: facts.records(passenger.issue) }));
  const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${neutralise(reason, 400)}`);
  const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${neutralise(text, 300)}`]));
  const tail = [...section('Taken off this flight', off), ...section('Not aboard', behind)];
  return fit(head, rows, tail);
};

const passengerRow = (passenger: Passenger, p: { index: number; record: IssueRecord | undefined }): string => {
  const landed = p.record?.landed;
  const change = landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${listed(landed.files, 'file')}`;
  return `| ${p.index + 1} | #${passenger.issue} | ${neutralise(passenger.title)} | ${passenger.agent} | ${passenger.attempts} | ${dollars(passenger.costUsd)} | ${change} |`;
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);

/** Rows and reasons as long as there is room; what does not fit is counted. */
const fit = (head: readonly string[], rows: readonly string[], tail: readonly string[]): string => {
  const roomForRows = mostCharacters * 0.75;
  const kept = take(rows, roomForRows - head.join('\n').length);
  const lines = [...head, ...kept];
  if (kept.length < rows.length) lines.push('', `… and ${rows.length - kept.length} more passengers`);
  const after = take(tail, mostCharacters - lines.join('\n').length);
  if (after.length < tail.length) after.push(`… and ${tail.length - after.length} more lines`);
  return `${[...lines, ...after].join('\n')}\n`;
};

const take = (lines: readonly string[], room: number): string[] => {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    kept.push(line);
  }
  return kept;
};

/** Body of a pull request that closes without having landed. */
export const renderClosing = (flight: Flight, ending: string): string => {
  const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${neutralise(reason, 400)}`);
  const evicted = new Set((flight.evicted ?? []).map((one) => one.issue));
  const waiting = flight.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue));
  const lines = [
    flightMarker(flight),
    `Flight ${flight.id} to \`${flight.base}\` ended without landing: ${neutralise(ending, 400)}.`,
    ...section('Taken off', off),
    ...(waiting.length === 0 ? [] : ['', `Waiting for the next flight: ${waiting.map((issue) => `#${issue}`).join(', ')}.`]),
  ];
  return fit(lines, [], []);
};

/** Message of the merge commit of one passenger, with trailers for whoever reads the history later. */
export const renderMergeMessage = (passenger: Passenger, flight: Pick<Flight, 'id'>): string =>
  [
    `Merge ${issueBranch(passenger.issue)}: ${neutralise(passenger.title)}`,
    '',
    `Clambake-Issue: ${passenger.issue}`,
    `Clambake-Agent: ${passenger.agent}`,
    `Clambake-Attempts: ${passenger.attempts}`,
    `Clambake-Cost: ${passenger.costUsd.toFixed(2)} USD`,
    `Clambake-Flight: ${flight.id}`,
    '',
  ].join('\n');
