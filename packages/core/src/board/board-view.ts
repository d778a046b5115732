// Makes the board of a tick: everything is computed from the tick's facts, and nothing depends on its time.
import { costOf, dayOfFleet, spentOn } from '../fleet/budgets.ts';
import { pauseReason } from '../fleet/fleet-commands.ts';
import { pausedLabel } from './board-names.ts';
import { dollars } from '../texts/amounts.ts';
import { neutralise, neutraliseSentence } from '../texts/neutralise.ts';
import { dateTime } from '../texts/times.ts';
import { boardRecord } from './board-record.ts';
import { type BoardContext, boardContext, type BoardFacts, joined, listed, sentence } from './board-facts.ts';
import type { BoardPage, Line, Section } from './board-page.ts';
import { pausingRole } from './board-pause.ts';
import { lastFailure, needsPerson } from './board-people.ts';
import { dailyReport } from './board-report.ts';
import { aboard, departures, landedWork, lastBundles } from './board-train.ts';

export const boardPage = (facts: BoardFacts): BoardPage => {
  const context = boardContext(facts);
  const { repositoryUrl } = facts.snapshot.run;
  return {
    repository: repositoryUrl.split('/').slice(-2).join('/'),
    repositoryUrl,
    issue: facts.snapshot.board?.number,
    intro: intro(context),
    sections: [
      needsPerson(context),
      working(context),
      ...landedWork(context),
      ...aboard(context),
      departures(context),
      ...waiting(context),
      ...lastBundles(context),
      money(context),
      ...dailyReport(context),
      ...lastFailure(context),
    ],
  };
};

const intro = (context: BoardContext): Line[] => {
  const { fleet, config, snapshot, decision } = context;
  const role = pausingRole(config);
  const known = boardRecord({ fleet: { oid: '', record: fleet } });
  const pause = pauseReason(fleet);
  const steer: Line = [
    'The label ',
    { code: pausedLabel },
    ` on this issue pauses the fleet, and taking it away ends the pause; both need the role ${role}.`,
  ];
  const refused: Line[] =
    known?.refused === undefined
      ? []
      : [[`${neutralise(known.refused, 60)} may not do that: nothing has changed, and the label is as it was.`]];
  const waits =
    fleet.pausedUntil !== undefined && decision.assignments.length === 0 && Date.parse(fleet.pausedUntil) > Date.parse(snapshot.now);
  return [
    [
      'This page shows the fleet of agents. Clambake writes it, and replaces what others write into its text. Close the issue to do without it.',
    ],
    ...(pause === undefined ? [] : [[`The fleet is ${sentence(pause, 300)}. No agent starts and no bundle departs.`]]),
    ...(waits
      ? [
          [
            `The fleet pauses until ${dateTime(fleet.pausedUntil ?? '')}: ${sentence(fleet.pauseReason ?? "the account's limit was reached")}`,
          ],
        ]
      : []),
    steer,
    ...refused,
    ...unpinnedLine(context),
  ];
};

/** GitHub pins three issues of a repository at most. */
const unpinnedLine = ({ snapshot: { board, ledger }, unpinned }: BoardContext): Line[] => {
  const why = unpinned ?? (board?.isPinned === false ? boardRecord(ledger)?.unpinned : undefined);
  return why === undefined
    ? []
    : [['It is not pinned, because GitHub refused that: ', { quote: neutraliseSentence(why, 300) }, ' Pin it by hand.']];
};

const working = ({ records, config, named, snapshot }: BoardContext): Section => {
  const busy = records.flatMap((record) => (record.claim === undefined ? [] : [{ record, claim: record.claim }]));
  const title = `Agents: ${busy.length} of ${config.agents} at work`;
  if (busy.length === 0) return { title, lead: [['No agent works.']], room: 500 };
  const rows = busy
    .sort((a, b) => a.claim.agent.localeCompare(b.claim.agent))
    .map(({ record, claim }): Line[] => [
      [claim.agent],
      named(record.issue),
      [claim.delay === undefined ? dateTime(claim.at) : `${dateTime(claim.at)}; its work has to be landed`],
      [String(record.attempts.length + 1)],
      [dollars(spentOn(record))],
      [claim.usd === undefined ? '' : `up to\u00a0${dollars(claim.usd)}`],
      [{ link: `${snapshot.run.repositoryUrl}/actions/runs/${claim.runId}`, text: `run\u00a0${claim.runId}` }],
    ]);
  return { title, table: { head: ['agent', 'issue', 'since', 'attempt', 'spent before', 'this attempt', 'run'], rows }, room: 10_000 };
};

/** Issues of a group up to this number have their titles. */
const fewIssues = 6;
/** Reasons of a single issue may be hundreds. */
const maximumGroups = 50;

const waiting = ({ decision, named, trains }: BoardContext): Section[] => {
  // A train that stands still needs a person, who is told so above.
  const told = [...trains.values()].flatMap(({ stopped }) => stopped?.reason ?? []);
  const untold = decision.reasons.filter(({ issue, text }) => issue !== null || !told.some((reason) => text.includes(reason)));
  const groups = [...Map.groupBy(untold, ({ text }) => text.replace(/^waits: /, ''))].map(([text, reasons]) => ({
    text,
    issues: reasons.flatMap(({ issue }) => issue ?? []).sort((a, b) => a - b),
  }));
  if (groups.length === 0) return [];
  groups.sort((a, b) => b.issues.length - a.issues.length);
  const list = groups.slice(0, maximumGroups).map(({ text, issues }): Line => {
    const who = issues.length > fewIssues ? [listed(issues)] : joined(issues.map(named), '; ');
    return issues.length === 0 ? [sentence(text)] : [`${sentence(text)} (${issues.length}): `, ...who];
  });
  const others = groups.slice(maximumGroups).flatMap(({ issues }) => issues);
  const rest: Line[] = others.length === 0 ? [] : [[`For reasons of their own (${others.length}): ${listed(others)}`]];
  const count = groups.reduce((sum, { issues }) => sum + issues.length, 0);
  // The sum of all others comes first where there is one, so that no cut takes it away.
  return [{ title: 'Waits, by reason', ...(count === 0 ? {} : { count }), list: [...rest, ...list], room: 10_000 }];
};

const money = ({ records, config, snapshot: { now } }: BoardContext): Section => {
  const day = dayOfFleet(records, { config, now });
  const monday = mondayOf(now);
  const spent = records
    .flatMap(({ attempts }) => attempts)
    .filter(({ claimedAt, startedAt }) => Date.parse(claimedAt ?? startedAt) >= monday)
    .reduce((sum, attempt) => sum + costOf(attempt), 0);
  const reserved = records
    .flatMap(({ claim }) => (claim !== undefined && Date.parse(claim.at) >= monday ? [claim.usd ?? config['attempt-usd']] : []))
    .reduce((sum, usd) => sum + usd, 0);
  const rows: Line[][] = [
    [['today'], [dollars(day.spentUsd)], [dollars(day.reservedUsd)], [dollars(day.limitUsd)]],
    [['this week, from Monday'], [dollars(spent)], [dollars(reserved)], [`${dollars(day.limitUsd * 7)}, seven days of it`]],
  ];
  return { title: 'Money', table: { head: ['UTC', 'spent', 'reserved for agents at work', 'limit'], rows }, room: 1000 };
};

const dayMs = 86_400_000;

/** 00:00 UTC of the week's Monday, in ms. */
const mondayOf = (now: string): number => {
  const midnight = Math.floor(Date.parse(now) / dayMs) * dayMs;
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * dayMs;
};
