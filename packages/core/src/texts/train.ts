// Renders a bundle's pull request and merge commits. Invariant: titles of issues are always neutralised, nothing here closes
// or mentions anything, and no sentence claims a test that has not passed.
import { clockTime, dateTime } from './times.ts';
import type { Reason } from '../effects/effect.ts';
import { hiddenMarker, issueBranch, trailer } from '../names.ts';
import type { Approval, Bundle, IssueRecord, Passenger } from '../records/records.ts';
import { verifyWords } from '../records/verify-schema.ts';
import { dollars, numbers, plural } from './amounts.ts';
import { describeCi } from './ci-cost.ts';
import { conventionalSubject } from './conventional-subject.ts';
import { inTestOrder, issueSections, runLines } from './bundle-sections.ts';
import { neutralise, neutraliseAbout, safeTitle } from './neutralise.ts';

/** GitHub refuses a body above 65,536 characters. */
const maximumCharacters = 60_000;

/** Hidden line that names the state of the bundle; a body with it needs no update. `runs` counts the CI runs that have ended. */
export const bundleMarker = (bundle: Pick<Bundle, 'id' | 'passengers' | 'evicted' | 'prefixes'>, runs = 0): string => {
  const gone = bundle.evicted?.length ?? 0;
  const after = runs > 1 ? `, after ${runs} CI runs` : '';
  return hiddenMarker(
    `bundle ${bundle.id}: ${inTestOrder(bundle)
      .map(({ issue }) => issue)
      .join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after}`,
  );
};

export const renderPullRequestTitle = (bundle: Bundle): string => {
  const issues = bundle.passengers.map((passenger) => passenger.issue);
  const shown = issues.slice(0, 5).join(', ');
  const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
  return `Clambake bundle ${bundle.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};

interface PullRequestFacts {
  /** Reasons for landed issues that are not aboard. */
  behind: readonly Reason[];
  records: (issue: number) => IssueRecord | undefined;
  /** Number of its CI runs that have ended. */
  runs?: number;
  /** For example `https://github.com/owner/name`. */
  repositoryUrl: string;
  /** Set once it is on the base. */
  landed?: { oid: string; at: string };
}

export const renderPullRequest = (bundle: Bundle, facts: PullRequestFacts): string => {
  const head = [
    bundleMarker(bundle, facts.runs),
    `${opening(bundle, facts)} Rows stand in the order in which CI tests them: a run of the first 10 tests rows 1 to 10 together.`,
    '',
    '| | issue | title | agent | attempts | cost | change |',
    '|--:|--:|---|---|--:|--:|---|',
  ];
  const rows = (titleChars: number): string[] =>
    inTestOrder(bundle).map(
      (one, index) => `| ${index + 1} | #${one.issue} | ${passengerCells(one, { record: facts.records(one.issue), titleChars })} |`,
    );
  const behind = facts.behind.flatMap(({ issue, text }) =>
    issue === null ? [] : [`- #${issue}: ${neutraliseAbout(text, 300, knownTo(bundle))}`],
  );
  const tail = [
    ...verifySection(bundle),
    ...ciSection(bundle, facts.landed === undefined ? 'CI so far' : 'CI'),
    ...section('CI runs', runLines(bundle, facts.repositoryUrl)),
    ...section('Look twice', looks(bundle, facts)),
    ...section('Taken off this bundle', takenOff(bundle)),
    ...section('Not aboard', behind),
    ...section('Issue by issue', issueSections(bundle, { records: facts.records, isLanded: facts.landed !== undefined })),
  ];
  return fit(head, rows, tail);
};

/** Says what the bundle is and what happens with it, or what has happened. */
const opening = (bundle: Bundle, { landed, repositoryUrl }: PullRequestFacts): string => {
  const base = `\`${neutralise(bundle.base, 200)}\``;
  const aboard = plural(bundle.passengers.length, 'passenger');
  if (landed !== undefined)
    return `Bundle ${bundle.id} **landed** on ${base} as [\`${landed.oid.slice(0, 10)}\`](${repositoryUrl}/commit/${landed.oid}) ${dateTime(landed.at)}, with ${aboard}. ${departure(bundle)}`;
  return (
    `Bundle ${bundle.id} to ${base}, with ${aboard}. ${departure(bundle)} ` +
    'Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues.'
  );
};

/** Body after the landing; `landed` are the issues whose work it brought. */
export const renderLanded = (
  bundle: Bundle,
  {
    landed,
    mergedOid,
    endedAt,
    ...facts
  }: Pick<PullRequestFacts, 'records' | 'repositoryUrl'> & { landed: readonly number[]; mergedOid: string; endedAt: string },
): string => {
  const there = new Set(landed);
  const prefixes = bundle.prefixes?.filter(({ issue }) => there.has(issue));
  const shown = {
    ...bundle,
    ...(prefixes === undefined ? {} : { prefixes }),
    passengers: bundle.passengers.filter(({ issue }) => there.has(issue)),
  };
  const off = new Set((bundle.evicted ?? []).map(({ issue }) => issue));
  const behind = bundle.passengers
    .filter(({ issue }) => !there.has(issue) && !off.has(issue))
    .map(({ issue }) => ({ issue, text: 'was not in what landed: its issue says where it is' }));
  return renderPullRequest(shown, { ...facts, behind, landed: { oid: mergedOid, at: endedAt } });
};

/** States the departure, and how late it was. */
export const departure = (bundle: Pick<Bundle, 'departedAt' | 'promisedBy'>): string => {
  const departed = `Departed ${dateTime(bundle.departedAt)}`;
  if (bundle.promisedBy === undefined) return `${departed}.`;
  const lateMs = Date.parse(bundle.departedAt) - Date.parse(bundle.promisedBy);
  if (lateMs < 60_000) return `${departed}; promised by ${clockTime(bundle.promisedBy)}.`;
  return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${clockTime(bundle.promisedBy)}.`;
};

/** The cost of CI so far; empty until a CI run has ended. */
const ciSection = (bundle: Bundle, title = 'CI so far'): string[] =>
  bundle.trials.some((trial) => trial.verdict !== undefined) ? ['', `**${title}:** ${describeCi([bundle])}.`] : [];

/** Names the judgement of the repository's own commands for each issue; empty where they judged none. CI is the proof. */
const verifySection = ({ passengers }: Bundle): string[] => {
  if (passengers.every(({ verify }) => verify === undefined)) return [];
  const counts = verifyWords.flatMap((word) => {
    const issues = passengers.filter(({ verify = 'unverified' }) => verify === word).map(({ issue }) => issue);
    return issues.length === 0 ? [] : [`${word} ${numbers(issues)}`];
  });
  return ['', `**Before CI:** ${counts.join('; ')}.`];
};

const changeOf = (record: IssueRecord | undefined): string => {
  const landed = record?.landed;
  return landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${plural(landed.files, 'file')}`;
};

/** Lines about what is allowed and easily overlooked, and about what a person approved. */
const looks = (bundle: Bundle, { records }: PullRequestFacts): string[] =>
  bundle.passengers.flatMap(({ issue, oid }) => {
    const record = records(issue);
    const { flags = [], approval } = record?.landed ?? {};
    const earlier = (record?.approvals ?? [])
      .filter(({ commit }) => commit !== approval?.commit)
      .map((one) => `${approvedLine(one)}, earlier`);
    const approved = [...(approval === undefined || approval.commit !== oid ? [] : [approvedLine(approval)]), ...earlier];
    return [...approved, ...flags].map((text) => `- #${issue}: ${neutralise(text, 400)}`);
  });

const approvedLine = ({ by, paths }: Approval): string => {
  const shown = paths.slice(0, 5).map(({ path }) => JSON.stringify(path.slice(0, 120)));
  return `approved by ${by}: ${shown.join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`;
};

/** Title, agent, attempts, cost and change, as cells of a table. */
export const passengerCells = (
  { title, agent, attempts, costUsd }: Passenger,
  { record, titleChars }: { record: IssueRecord | undefined; titleChars?: number },
): string => `${safeTitle(title, titleChars)} | ${agent} | ${attempts} | ${dollars(costUsd)} | ${changeOf(record)}`;

const takenOff = (bundle: Bundle): string[] =>
  [...(bundle.evicted ?? []), ...(bundle.left ?? [])].map(
    ({ issue, reason }) => `- #${issue}: ${neutraliseAbout(reason, 400, knownTo(bundle))}`,
  );

/** Issues that a sentence about the bundle may name. */
export const knownTo = ({ passengers, evicted = [] }: Bundle): Set<number> =>
  new Set([...passengers, ...evicted].map(({ issue }) => issue));

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);

/** Shortens titles first, then leaves passengers out and counts them. */
const fit = (head: readonly string[], rows: (titleChars: number) => readonly string[], tail: readonly string[]): string => {
  const roomForRows = maximumCharacters * 0.75 - head.join('\n').length;
  const choices = [120, 60, 25].map(rows);
  const all = choices.find((lines) => lines.reduce((sum, line) => sum + line.length + 1, 0) <= roomForRows) ?? choices.at(-1) ?? [];
  const kept = take(all, roomForRows);
  const lines = [...head, ...kept];
  if (kept.length < all.length) lines.push('', `… and ${all.length - kept.length} more passengers`);
  const after = take(tail, maximumCharacters - lines.join('\n').length);
  if (after.length < tail.length) after.push(`… and ${tail.length - after.length} more lines`);
  return `${[...lines, ...after].join('\n')}\n`;
};

/** Returns as many of the first lines as there is room for. */
export const take = (lines: readonly string[], room: number): string[] => {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    kept.push(line);
  }
  return kept;
};

/** Body of a pull request that closes without a merge; the work of `landed` came onto the base in other ways. */
export const renderClosing = (bundle: Bundle, { ending, landed }: { ending: string; landed: readonly number[] }): string => {
  const off = new Set([...(bundle.evicted ?? []), ...(bundle.left ?? [])].map((one) => one.issue));
  const waiting = bundle.passengers.map((passenger) => passenger.issue).filter((issue) => !off.has(issue) && !landed.includes(issue));
  const head = [
    bundleMarker(bundle),
    `Bundle ${bundle.id} to \`${neutralise(bundle.base, 200)}\` ended without a merge: ${neutralise(ending, 400)}.`,
  ];
  const there = landed.length === 0 ? [] : ['', `On \`${neutralise(bundle.base, 200)}\` already: ${numbers(landed)}.`];
  const others = waiting.length === 0 ? [] : ['', `Waiting for the next bundle: ${numbers(waiting)}.`];
  return fit(head, () => [], [...there, ...others, ...ciSection(bundle), ...section('Taken off', takenOff(bundle))]);
};

/** Body of a pull request that a person has taken over. */
export const renderTakenOver = (bundle: Bundle, ending: string): string =>
  `${bundleMarker(bundle)}\n${neutralise(ending.replace(/^a/, 'A'), 400)}, so it is theirs now: the train has ended bundle ${bundle.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;

/** Puts an alarm above a pull request's body. */
export const renderAlarm = (reason: string, body: string): string => `> [!CAUTION]\n> ${reason}\n\n${body.slice(0, maximumCharacters)}`;

/** They tell later readers where the work came from. */
const trailersOf = (passenger: Passenger, bundle: Pick<Bundle, 'id'>): string[] => [
  trailer('Issue', passenger.issue),
  trailer('Agent', passenger.agent),
  trailer('Attempts', passenger.attempts),
  trailer('Cost', `${passenger.costUsd.toFixed(2)} USD`),
  trailer('Bundle', bundle.id),
  ...(passenger.transcript === undefined ? [] : [trailer('Transcript', passenger.transcript)]),
  ...(passenger.verify === undefined ? [] : [trailer('Verify', passenger.verify)]),
];

/** Message of one passenger's merge commit. Linters of messages pass over what begins as git's own merges do. */
export const renderMergeMessage = (passenger: Passenger, bundle: Pick<Bundle, 'id'>): string =>
  [`Merge branch '${issueBranch(passenger.issue)}': ${neutralise(passenger.title)}`, '', ...trailersOf(passenger, bundle), ''].join('\n');

/** Message of one passenger's squash commit. `credits`: trailers that name people. */
export const renderSquashMessage = (
  passenger: Passenger,
  bundle: Pick<Bundle, 'id'>,
  { credits, subjects, conventional }: { credits: readonly string[]; subjects: readonly string[]; conventional: boolean },
): string => {
  const title = neutralise(passenger.title) || `Work of issue ${passenger.issue}`;
  return [
    conventional ? conventionalSubject(title, subjects) : title,
    '',
    ...trailersOf(passenger, bundle),
    trailer('Work', passenger.oid),
    ...credits,
    '',
  ].join('\n');
};
