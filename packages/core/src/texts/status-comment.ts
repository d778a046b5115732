// Renders the status comment of an issue from its record and its train's stop, and nothing else (no clock, no labels), so that it
// changes only when one of them does.
import { dateTime } from './times.ts';
import { artifactName, issueBranch, stateLabels, statusCommentMarker } from '../names.ts';
import { outcomes } from '../records/outcomes.ts';
import type { Attempt, Claim, IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import { waitsForParts } from '../records/split-state.ts';
import { attemptsSinceAsked } from '../records/transitions.ts';
import { budgetWarning } from '../fleet/budgets.ts';
import { costText, dollars, numbers, plural } from './amounts.ts';
import { neutralise, neutraliseSentence } from './neutralise.ts';
import { type ShownTodo, todoWords } from './todo-words.ts';
import { failedCheck, placeOfWork, quoteEnd, workWords } from './work-words.ts';

const maximumRows = 20;
/** Length of an attempt's sentence in the table. */
const detailChars = 300;

export interface StatusFacts {
  /** For example `https://github.com/owner/name`. */
  repositoryUrl: string;
  /** Why the train of the record's base stands still; undefined when it does not. */
  standstill?: string | undefined;
  /** Id of the job in which the agent works. */
  job?: number | undefined;
  /** The agent's own todo list; undefined while there is none. */
  todo?: ShownTodo | undefined;
}

export const renderStatusComment = (record: IssueRecord, links: StatusFacts): string => {
  const told = [
    placeOfWork(record, links),
    todoWords(record, links.todo),
    detail(record),
    obstacle(record),
    standstill(record, links),
    refusal(record),
    feedback(record, links),
  ];
  const ignored = neutraliseSentence(record.ignoredBudget ?? '', 500);
  const parts = [
    headline(record, links),
    ...told,
    budget(record),
    ignored,
    ...workWords(record),
    attempts(record, links),
    evictions(record),
  ];
  return `${[statusCommentMarker, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};

const runLink = (runId: number, { repositoryUrl, runAttempt = 1 }: { repositoryUrl: string; runAttempt?: number }): string =>
  `[run ${runId}](${repositoryUrl}/actions/runs/${runId}${runAttempt === 1 ? '' : `/attempts/${runAttempt}`})`;

const transcriptLink = ({ runId, transcript }: Attempt, { repositoryUrl }: { repositoryUrl: string }): string =>
  transcript === undefined ? '' : `, [transcript](${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript})`;

const headline = (record: IssueRecord, links: { repositoryUrl: string }): string => {
  const since = dateTime(record.since);
  const { claim, landed, flight: bundle } = record;
  switch (record.state) {
    case 'ready':
      if (waitsForParts(record)) return splitLine(record);
      return `**Ready** since ${since}${record.waits === undefined ? ': waits for an agent.' : `. ${waiting(record)}`}`;
    case 'assigned':
      if (claim?.delay !== undefined) return delayed(claim, { since: claim.delay, links });
      return claim === undefined
        ? ''
        : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, { ...links, runAttempt: claim.runAttempt })}), asked for by ${neutralise(claim.actor, 60)}.`;
    case 'landed':
      return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${issueBranch(record.issue)}\`${changes(record)}. ${waiting(record) ?? `It waits for the next train to \`${inCode(record.base)}\`.`}`;
    case 'bundled':
      return aboard(record, links);
    case 'merged':
      return `**Merged** ${since} into \`${inCode(record.base)}\`${bundle?.pr === undefined ? '' : ` in #${bundle.pr}`}${mergeCommit(record, links)}${changes(record)}.`;
    case 'needs-human':
      return `**Needs a human** since ${since}.`;
    case 'withdrawn':
      if (record.said?.kind === 'parts-merged')
        return `**Done** ${since}: all parts that it was split into are done, ${partNumbers(record)}.`;
      return `**Withdrawn** ${since}: no agent works on it. Set \`${stateLabels.ready}\` on the open issue to ask again.`;
  }
};

/** Undefined when nothing is known that keeps it. */
const waiting = ({ waits }: IssueRecord): string | undefined =>
  waits === undefined ? undefined : `It waits: ${neutraliseSentence(waits.why, 2000).replace(/[.…]?$/, '.')}`;

const aboard = ({ base, since, flight: bundle }: IssueRecord, links: { repositoryUrl: string }): string => {
  const pull = bundle?.pr === undefined ? '' : `, pull request #${bundle.pr},`;
  const ci = bundle?.run === undefined ? '' : ` The first CI run is [${bundle.run}](${links.repositoryUrl}/actions/runs/${bundle.run}).`;
  return (
    `**Aboard bundle ${inCode(bundle?.id ?? '')}**${pull} for \`${inCode(base)}\` since ${dateTime(since)}: its work is tested together with ` +
    `everything else aboard. Once that passes, it is merged and this issue is closed.${ci}`
  );
};

const mergeCommit = ({ flight: bundle }: IssueRecord, { repositoryUrl }: { repositoryUrl: string }): string =>
  bundle?.merge === undefined ? '' : ` as [\`${bundle.merge.slice(0, 10)}\`](${repositoryUrl}/commit/${bundle.merge})`;

const partNumbers = ({ split }: IssueRecord): string => numbers((split?.parts ?? []).flatMap(({ made }) => made?.issue ?? []));

const splitLine = (record: IssueRecord): string =>
  record.split?.made === undefined
    ? `**Split** ${dateTime(record.since)}: its parts are being made.`
    : `**Split** ${dateTime(record.since)} into ${partNumbers(record)}. This issue waits until all of them are merged, and is closed then. Set \`${stateLabels.ready}\` on each part that an agent should work on.`;

/** Branch names inside a code span. */
const inCode = (text: string): string => neutralise(text, 200);

/** It stays the same while one landing after the other is tried. */
const delayed = (
  { id, agent, runId, runAttempt, ended }: Claim,
  { since, links }: { since: NonNullable<Claim['delay']>; links: { repositoryUrl: string } },
): string =>
  `**Its work has not landed yet** (${dateTime(since.at)}): ${neutraliseSentence(since.why, 1000).replace(/[.…]?$/, '.')} ` +
  `The work is the artifact \`${artifactName(id)}\` of ${runLink(runId, { ...links, runAttempt })}, and agent ${agent} is free again. Landing is tried again` +
  `${since.notBefore === undefined ? ' by the next run' : ` after ${dateTime(since.notBefore)}`}, for as long as the artifact is there. ${
    ended === undefined ? 'Nobody has to do anything.' : `Then the issue is withdrawn, because ${ended}; the work stays on its branch.`
  }`;

const changes = ({ landed }: IssueRecord): string => {
  if (landed === undefined || landed.files === 0) return '';
  return `, ${plural(landed.files, 'file')} (+${landed.additions} −${landed.deletions})`;
};

const detail = (record: IssueRecord): string => {
  if (record.state === 'needs-human') return record.question === undefined ? '' : `> ${neutraliseSentence(record.question, 2000)}`;
  const { landed, behind } = record;
  if (record.state === 'merged' && behind !== undefined)
    return `Somebody pushed \`${behind.slice(0, 10)}\` to \`${issueBranch(record.issue)}\` while its work was aboard. That commit is **not** on \`${inCode(record.base)}\`, and the branch stays: open a pull request from it, or reopen the issue and set \`${stateLabels.ready}\`.`;
  if (landed?.pushedAfter !== undefined)
    return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
  if (record.state === 'ready' && record.notBefore !== undefined)
    return `The next attempt starts by itself, not before ${dateTime(record.notBefore)}.`;
  return '';
};

const obstacle = ({ state, obstacle: text }: IssueRecord): string =>
  text === undefined || state !== 'ready'
    ? ''
    : `No agent starts yet: ${neutraliseSentence(text, 2000).replace(/[.…]?$/, '.')} Once that is mended, an agent starts by itself.`;

/** Work that has landed or is aboard waits for it. */
const standstill = ({ state, base }: IssueRecord, { standstill: why }: StatusFacts): string =>
  why === undefined || !stateFacts(state).isWithTrain
    ? ''
    : `The train to \`${inCode(base)}\` stands still: ${neutraliseSentence(why, 2000)}`;

const refusal = ({ refusal: said }: IssueRecord): string =>
  said === undefined ? '' : `Not started: ${neutraliseSentence(said.reason, 500)}.`;

const feedback = (record: IssueRecord, links: { repositoryUrl: string }): string => {
  const { feedback: why, state } = record;
  if (why === undefined || stateFacts(state).isOver || stateFacts(state).isWithTrain) return '';
  const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
  if (why.kind === 'attempt' && why.before !== undefined)
    return `${feedback({ ...record, feedback: why.before }, links)} And the last attempt ended as "${outcomes[why.outcome].text}".`;
  if (why.kind === 'ci') return `${next} ${failedCheck(why, links)}`;
  if (why.kind === 'attempt') return `${next} the last attempt ended as "${outcomes[why.outcome].text}".`;
  if (why.kind === 'person') {
    const taken = why.asked === true ? 'asked for changes of its work' : 'took its work off a train';
    const count = why.comments?.length ?? 0;
    const lines = count === 0 ? '' : `, with ${plural(count, 'comment')} on its lines`;
    const what = why.did === 'evicted' ? `${taken}${lines}` : 'had its merged work taken back';
    return `${next} ${neutralise(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${neutralise(why.words, 300)}`}`;
  }
  const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
  const files = why.files.slice(0, 10).map((file) => `\`${neutralise(file, 120)}\``);
  const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
  return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};

/** A lost ledger is made again from it. */
const budget = ({ budget: said }: IssueRecord): string =>
  said === undefined
    ? ''
    : `All attempts together may cost ${dollars(said.usd)}, by /budget of ${neutralise(said.by, 60)} (${dateTime(said.at)}).`;

const attempts = (record: IssueRecord, links: { repositoryUrl: string }): string => {
  const all = record.attempts;
  if (all.length === 0) return '';
  const shown = all.slice(-maximumRows);
  const first = all.length - shown.length;
  const row = (attempt: Attempt, index: number): string =>
    `| ${first + index + 1} | ${attempt.agent} | ${outcomes[attempt.outcome].text} | ${costText(attempt)} | ${attempt.commits} | ${runLink(attempt.runId, links)}${transcriptLink(attempt, links)} | ${neutraliseSentence(attempt.detail, detailChars)} |`;
  const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
  const asked = attemptsSinceAsked(record).length;
  const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
  return [
    `${plural(all.length, 'attempt')}${again}, ${costText({ costUsd: total, costIsLeast: all.some(({ costIsLeast }) => costIsLeast === true) })} in all.`,
    '',
    '| attempt | agent | outcome | cost | commits | run | |',
    '|---|---|---|---|---|---|---|',
    ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
    ...shown.map(row),
    ...wholeDetail(all),
    ...verifyOutput(all),
    ...spent(record),
  ].join('\n');
};

/** Returns the last attempt's sentence under the table when it is too long for it: it names the work that did not come along. */
const wholeDetail = (all: readonly Attempt[]): string[] => {
  const last = all.at(-1);
  if (last === undefined || last.detail.length <= detailChars) return [];
  return ['', `Attempt ${all.length}: ${neutraliseSentence(last.detail, 2000)}`];
};

/** From 80 % of its dollars on. */
const spent = (record: IssueRecord): string[] => {
  const text = stateFacts(record.state).isOver ? undefined : budgetWarning(record);
  return text === undefined ? [] : ['', text];
};

/** Returns the end of what the failing command of the last attempt wrote. */
const verifyOutput = (all: readonly Attempt[]): string[] => {
  const { command = 'verify', excerpt = '', result } = all.at(-1)?.verify ?? {};
  if (result !== 'failing' || excerpt.trim() === '') return [];
  const quoted = quoteEnd(excerpt);
  return quoted === '' ? [] : ['', `The end of what \`${neutralise(command, 100)}\` wrote in attempt ${all.length}:`, '', quoted];
};

const evictions = ({ evictions: taken }: IssueRecord): string => {
  if (taken.length === 0) return '';
  const lines = taken.slice(-maximumRows).map(({ flight: bundle, at, reason }) => {
    const what = bundle === '' ? 'Not aboard' : `Left behind by bundle ${inCode(bundle)}`;
    return `- ${what} (${dateTime(at)}): ${neutraliseSentence(reason, 500)}`;
  });
  return lines.join('\n');
};
