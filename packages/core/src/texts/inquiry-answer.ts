// Renders the comments that answer inquiries. Times are absolute, other people's words are neutralised, and an answer of any fleet
// fits into a comment.
import { budgetOf, dayOfFleet, spentOn } from '../fleet/budgets.ts';
import { pauseReason } from '../fleet/fleet-commands.ts';
import { basesInUse, nextOfTrain } from '../fleet/serve-trains.ts';
import type { SlashWord } from '../fleet/slash-command.ts';
import type { IssueView } from '../fleet/snapshot.ts';
import { type TickFacts, whyOf } from '../fleet/why.ts';
import { commandFacts, commandWords } from '../records/commands.ts';
import { inquiryFacts, inquiryWords } from '../records/inquiries.ts';
import { outcomes } from '../records/outcomes.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import type { IssueState } from '../records/states.ts';
import { costText, dollars, numbers, plural } from './amounts.ts';
import { neutraliseSentence } from './neutralise.ts';
import { dateTime } from './times.ts';

/** Issues, groups or attempts that one list of an answer shows. */
const maximumRows = 20;

const more = (count: number): string[] => (count > maximumRows ? [`- … and ${count - maximumRows} more`] : []);
const some = (issues: readonly number[]): string =>
  `${numbers(issues.slice(0, maximumRows))}${issues.length > maximumRows ? ` and ${issues.length - maximumRows} more` : ''}`;
const sentence = (text: string): string => neutraliseSentence(text, 700).replace(/[.…]?$/, '.');
const recordsOf = ({ snapshot }: TickFacts): IssueRecord[] =>
  [...snapshot.ledger.issues.values()].map(({ record }) => record).sort((a, b) => a.issue - b.issue);

/** `view`: the issue as GitHub has it, where it has one. */
export const answerWhy = (facts: TickFacts, issue: number, view: IssueView | undefined): string =>
  `#${issue}: ${sentence(whyOf(facts, issue, view))}`;

export const answerStatus = (facts: TickFacts): string => {
  const { snapshot, config } = facts;
  const records = recordsOf(facts);
  const parts = [
    `**The fleet at ${dateTime(snapshot.now)}**`,
    ...pauses(facts),
    working(facts, records),
    list('Waits for a person', of(records, 'needs-human'), ({ question }) => (question === undefined ? '' : ` ${sentence(question)}`)),
    ...[...basesInUse(snapshot, config)].map((base) => train(facts, records, base)),
    waiting(facts),
    `Money: ${day(facts)}.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
};

const of = (records: readonly IssueRecord[], state: IssueState): IssueRecord[] => records.filter((record) => record.state === state);

const list = (title: string, records: readonly IssueRecord[], line: (record: IssueRecord) => string): string =>
  records.length === 0
    ? ''
    : [`${title}:`, ...records.slice(0, maximumRows).map((record) => `- #${record.issue}${line(record)}`), ...more(records.length)].join(
        '\n',
      );

const pauses = ({ snapshot: { ledger, now } }: TickFacts): string[] => {
  const { pausedUntil, pauseReason: why, ...fleet } = ledger.fleet?.record ?? {};
  const byPerson = pauseReason(fleet);
  const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now);
  return [
    ...(byPerson === undefined ? [] : [sentence(`The fleet is ${byPerson}`)]),
    ...(waits ? [sentence(`No agent starts before ${dateTime(pausedUntil)}: ${why ?? "the account's limit was reached"}`)] : []),
  ];
};

const working = ({ config, snapshot }: TickFacts, records: readonly IssueRecord[]): string => {
  const assigned = of(records, 'assigned');
  const busy = `${assigned.length} of ${plural(config.agents, 'agent')} busy`;
  const url = snapshot.run.repositoryUrl;
  const lines = list(busy, assigned, ({ claim, attempts }) =>
    claim === undefined
      ? ''
      : ` with agent ${claim.agent} since ${dateTime(claim.at)}, attempt ${attempts.length + 1}, [run](${url}/actions/runs/${claim.runId})`,
  );
  return lines === '' ? `${busy}.` : lines;
};

/** One train: its open bundle, or its next departure. */
const train = (facts: TickFacts, all: readonly IssueRecord[], base: string): string => {
  const { snapshot, config } = facts;
  const known = snapshot.ledger.trains.get(base)?.record;
  const landed = of(all, 'landed').filter((record) => record.base === base);
  const line = landed.length === 0 ? '' : ` ${some(landed.map(({ issue }) => issue))} landed and wait${landed.length === 1 ? 's' : ''}.`;
  const name = `Train to ${neutraliseSentence(base, 100)}: `;
  const stopped = known?.stopped === undefined ? '' : ` ${sentence(`It stands still: ${known.stopped.reason}`)}`;
  if (known?.flight !== undefined) {
    const { id, pr, passengers, departedAt, trials } = known.flight;
    const running = trials
      .filter(({ verdict }) => verdict === undefined)
      .map(({ runId }) => `[run](${snapshot.run.repositoryUrl}/actions/runs/${runId})`);
    const ci = running.length === 0 ? 'no CI run is under way' : `CI is under way (${running.slice(0, maximumRows).join(', ')})`;
    const where = pr === undefined ? '' : ` (#${pr})`;
    return `${name}bundle ${id}${where} departed ${dateTime(departedAt)} with ${some(passengers.map(({ issue }) => issue))}; ${ci}.${line}${stopped}`;
  }
  if (known === undefined && landed.length === 0) return '';
  const step = nextOfTrain(snapshot, config, base)?.step;
  const next = step?.kind === 'hold' && step.for === 'departure' ? `departs ${dateTime(step.until)}.` : 'no bundle is open.';
  return `${name}${next}${line}${stopped}`;
};

/** Groups what waits by its reason. */
const waiting = ({ decision }: TickFacts): string => {
  const groups = Map.groupBy(decision.reasons, ({ text }) => text);
  if (groups.size === 0) return '';
  const lines = [...groups].slice(0, maximumRows).map(([text, reasons]) => {
    const issues = reasons.flatMap(({ issue }) => issue ?? []);
    return `- ${issues.length === 0 ? '' : `${some(issues)}: `}${sentence(text)}`;
  });
  return ['What waits, and why:', ...lines, ...more(groups.size)].join('\n');
};

const day = (facts: TickFacts): string => {
  const { spentUsd, reservedUsd, limitUsd } = dayOfFleet(recordsOf(facts), { config: facts.config, now: facts.snapshot.now });
  const reserved = reservedUsd === 0 ? '' : `, ${dollars(reservedUsd)} reserved for agents at work`;
  return `${dollars(spentUsd)} spent today (UTC) of the ${dollars(limitUsd)} of "day-usd"${reserved}`;
};

export const answerCost = (facts: TickFacts, issue: number | undefined): string => {
  const fleet = `The fleet: ${day(facts)}.`;
  if (issue === undefined) return [fleet, costliest(recordsOf(facts))].filter((part) => part !== '').join('\n\n');
  const record = facts.snapshot.ledger.issues.get(issue)?.record;
  if (record === undefined) return `#${issue} has cost nothing: clambake has no record of it.\n\n${fleet}`;
  const spent = spentOn(record);
  const view = facts.snapshot.issues.find(({ number }) => number === issue);
  const budget = view === undefined ? undefined : budgetOf(view, { record, roles: facts.snapshot.roles, config: facts.config });
  const limit = (budget?.kind === 'left' ? budget.limitUsd : undefined) ?? record.limitUsd;
  const head = `#${issue} has cost ${dollars(spent)}${limit === undefined ? '' : ` of the ${dollars(limit)} that it may cost`} in ${plural(record.attempts.length, 'ended attempt')}${underWay(record)}.`;
  return [head, attempts(record), fleet].filter((part) => part !== '').join('\n\n');
};

const underWay = ({ claim }: IssueRecord): string =>
  claim === undefined ? '' : `; agent ${claim.agent} is at work${claim.usd === undefined ? '' : ` with up to ${dollars(claim.usd)}`}`;

const attempts = ({ attempts: all }: IssueRecord): string => {
  const line = ({ startedAt, agent, outcome, ...attempt }: Attempt, index: number): string =>
    `- attempt ${index + 1}, ${dateTime(startedAt)}, agent ${agent}: ${costText(attempt)}, ${outcomes[outcome].text}`;
  return all.map(line).slice(-maximumRows).join('\n');
};

const costliest = (records: readonly IssueRecord[]): string => {
  const costly = records
    .map((record) => ({ issue: record.issue, usd: spentOn(record) }))
    .filter(({ usd }) => usd > 0)
    .sort((a, b) => b.usd - a.usd);
  const shown = costly.slice(0, 5).map(({ issue, usd }) => `#${issue} ${dollars(usd)}`);
  return shown.length === 0 ? '' : `Most of all have cost: ${shown.join(', ')}. \`/cost #${costly[0]?.issue}\` lists the attempts.`;
};

export const answerHelp = (): string => {
  const shown = (word: SlashWord, usage: string, description: string): string => `- \`/${word}${usage}\` ${description}`;
  const asked = inquiryWords.map((word) =>
    shown(word, inquiryFacts(word).takesNumber === true ? ' #42' : '', inquiryFacts(word).description),
  );
  const given = commandWords.map((word) => {
    const { about, description, words = 'why' } = commandFacts(word);
    return shown(word, about === 'issue' ? ` #42 ${words}` : '', description);
  });
  return [
    'Write one of these at the start of a new comment. On an issue `#42` may be left out.',
    ['They ask and change nothing:', ...asked].join('\n'),
    ['They change something:', ...given].join('\n'),
  ].join('\n\n');
};

/** Said below an answer when a later line of the comment looks like another word of ours. */
export const unreadNote = (unread: SlashWord): string =>
  `Only the first line of a comment is read: write \`/${unread}\` in a comment of its own.`;
