// Renders the comment with which the train answers people who asked for changes on a bundle's pull request.
import type { Bundle, IssueRecord } from '../records/records.ts';
import type { Eviction } from '../records/transitions.ts';
import { reviewsMarker } from '../names.ts';
import { numbers, plural } from './amounts.ts';
import { neutralise } from './neutralise.ts';
import { dateTime } from './times.ts';

interface Named {
  by: string;
  issues: readonly number[];
  nobodys: readonly Place[];
  /** Places about which git could not tell. */
  unknown: readonly Place[];
}

interface Place {
  path: string;
  line: number | undefined;
}

const maximumPlaces = 10;

export const renderReviewReply = ({
  ids,
  named,
  evicted,
  records,
  bundle,
  unread,
}: {
  /** Of the reviews. */
  ids: readonly string[];
  named: readonly Named[];
  evicted: ReadonlyMap<number, Eviction>;
  /** Of the issues that were taken off, as they are now. */
  records: readonly IssueRecord[];
  bundle: Pick<Bundle, 'id' | 'passengers'>;
  /** Number of threads that were not read. */
  unread: number;
}): string => {
  const lines = [...evicted].map(([issue, eviction]) => fateOf(issue, eviction, records));
  const left = bundle.passengers.map(({ issue }) => issue).filter((issue) => !evicted.has(issue));
  const unplaced = named.some(({ issues }) => issues.length === 0);
  const parts = [
    reviewsMarker(ids),
    `${peopleText(named)}: your request for changes was read.`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...placesText(
      'Nobody aboard changed these places, so nobody gets what you wrote there',
      named.flatMap(({ nobodys }) => nobodys),
    ),
    ...placesText(
      'It could not be found out who changed these places, so nobody gets what you wrote there',
      named.flatMap(({ unknown }) => unknown),
    ),
    ...(unread === 0
      ? []
      : [`${plural(unread, 'thread')} of comments on lines ${unread === 1 ? 'was' : 'were'} not read, because there are too many.`]),
    ...(unplaced ? [unplacedText(left)] : []),
    ...(left.length === 0 || evicted.size === 0 ? [] : [`The others go on: ${numbers(left)}.`]),
  ];
  return `${parts.join('\n\n')}\n`;
};

const peopleText = (named: readonly { by: string }[]): string =>
  [...new Set(named.map(({ by }) => by))].map((login) => (/^[A-Za-z0-9-]{1,39}$/.test(login) ? `@${login}` : login)).join(', ');

/** For reviews that are on record, and whose job ended before it could answer. `off`: issues that are off the bundle since it departed. */
export const renderLateReply = (
  requests: readonly { id: string; author: string }[],
  { off, bundle }: { off: readonly number[]; bundle: Pick<Bundle, 'passengers'> },
): string => {
  const aboard = bundle.passengers.map(({ issue }) => issue);
  const [first = 42] = aboard;
  const parts = [
    reviewsMarker(requests.map(({ id }) => id)),
    `${peopleText(requests.map(({ author: by }) => ({ by })))}: your request for changes was read, and the job that read it ended before it could answer.`,
    off.length === 0
      ? 'It named no work that could go back, and the bundle goes on as it is.'
      : `Taken off this bundle so far: ${numbers(off)}.`,
    `Aboard: ${numbers(aboard)}. Write \`/evict #${first}\` and why for each that should go back to its agent.`,
  ];
  return `${parts.join('\n\n')}\n`;
};

const fateOf = (issue: number, { feedback }: Eviction, records: readonly IssueRecord[]): string => {
  const record = records.find((one) => one.issue === issue);
  const count = feedback.kind === 'person' ? (feedback.comments ?? []).length : 0;
  const what = count === 0 ? 'with your words' : `with your words and ${plural(count, 'comment')} on its lines`;
  if (record?.state === 'ready')
    return `- #${issue} goes back to an agent ${what}${record.notBefore === undefined ? '' : `, not before ${dateTime(record.notBefore)}`}.`;
  if (record?.state === 'needs-human') return `- #${issue} is taken off and waits for a person: its attempts are used up.`;
  return `- #${issue} is taken off; its revert is given up.`;
};

const placesText = (opening: string, places: readonly Place[]): string[] => {
  if (places.length === 0) return [];
  const shown = places
    .slice(0, maximumPlaces)
    .map(({ path, line }) => `\`${neutralise(path, 200)}\`${line === undefined ? '' : ` line ${line}`}`);
  const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
  return [`${opening}: ${shown.join(', ')}${more}.`];
};

const unplacedText = (left: readonly number[]): string => {
  const [first = 42] = left;
  return (
    `It names no work that could go back: no comment of it is known to stand on a line that a passenger changed. The bundle goes on as it is. ` +
    `Write \`/evict #${first}\` and why for each of ${numbers(left)} that should go back to its agent, or ask for changes again with comments on changed lines.`
  );
};
