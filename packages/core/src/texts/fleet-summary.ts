// Renders the job summary of assign-agent. It has at most about 200 kB for a fleet of any size, because GitHub refuses a summary
// over 1 MiB.
import { provenTrouble } from '../attempt/pause-for.ts';
import { clockTime } from './times.ts';
import type { Effect } from '../effects/effect.ts';
import type { Config } from '../config.ts';
import type { FleetDecision } from '../fleet/decide-fleet.ts';
import { pauseReason } from '../fleet/fleet-commands.ts';
import { jobsByRun, livenessOf } from '../fleet/liveness.ts';
import type { IssueRecord } from '../records/records.ts';
import { type IssueState, issueStates } from '../records/states.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import { numbers } from './amounts.ts';
import { neutralise, neutraliseSentence, safeTitle } from './neutralise.ts';

const maximumRows = 200;

export interface FleetSummaryFacts {
  snapshot: Snapshot;
  config: Config;
  decision: FleetDecision;
  dryRun: boolean;
}

export const renderFleetSummary = (facts: FleetSummaryFacts): string => {
  const records = recordsAfter(facts);
  const titles = new Map(facts.snapshot.issues.map((view) => [view.number, view.title]));
  const context = { ...facts, records, titles };
  const parts = [headline(context), working(context), line(context), waiting(context), done(context)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

type Context = FleetSummaryFacts & { records: ReadonlyMap<number, IssueRecord>; titles: ReadonlyMap<number, string> };

/** Records after the decision; in a dry run, records as they were. */
const recordsAfter = ({ snapshot, decision, dryRun }: FleetSummaryFacts): Map<number, IssueRecord> => {
  const records = new Map([...snapshot.ledger.issues].map(([issue, stored]) => [issue, stored.record]));
  if (dryRun) return records;
  for (const effect of decision.effects) {
    if (effect.kind !== 'write-ledger') continue;
    for (const write of effect.writes) {
      if ('record' in write && 'issue' in write.record) records.set(write.record.issue, write.record);
    }
  }
  return records;
};

const inState = ({ records }: Context, state: IssueState): IssueRecord[] =>
  [...records.values()].filter((record) => record.state === state).sort((a, b) => a.issue - b.issue);

const named = (issue: number, { titles }: Context): string => {
  const title = titles.get(issue);
  return title === undefined ? `#${issue}` : `#${issue} ${safeTitle(title, 80)}`;
};

const headline = (context: Context): string => {
  const { config, decision, dryRun, snapshot } = context;
  const busy = inState(context, 'assigned').length;
  const started = decision.assignments.length;
  const verb = dryRun ? 'would start' : 'started';
  const news = started === 0 ? '' : `, ${verb} ${started} now`;
  const note = dryRun ? '\n\n**Dry run: nothing was changed.**' : '';
  const pause = pauseReason(snapshot.ledger.fleet?.record ?? {});
  const paused =
    pause === undefined ? '' : `\n\n**The fleet is ${neutraliseSentence(pause, 300)}.** No agent starts and no bundle departs.`;
  return `## Clambake at ${clockTime(snapshot.now)}\n\n${busy} of ${config.agents} agents busy${news}.${paused}${troubled(context)}${note}`;
};

/** Trouble because of which the fleet pauses, or one attempt tries. */
const troubled = ({ snapshot }: Context): string => {
  const { record = { v: 1 as const } } = snapshot.ledger.fleet ?? {};
  const { pausedUntil, pauseReason } = record;
  const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(snapshot.now);
  const trouble = provenTrouble(record);
  if (!waits && trouble === undefined) return '';
  const why = neutraliseSentence(pauseReason ?? "the account's limit was reached", 600).replace(/[.…]?$/, '.');
  const from = trouble === undefined ? '' : ` It was first met on #${trouble.issue}.`;
  const next = waits ? `**The fleet pauses until ${clockTime(pausedUntil)}**` : '**One attempt finds out whether this is over**';
  return `\n\n${next}: ${why}${from} Nothing of it counts as an attempt.`;
};

const working = (context: Context): string => {
  const assigned = inState(context, 'assigned');
  if (assigned.length === 0) return '';
  const jobs = jobsByRun(context.snapshot.jobs);
  const lines = assigned.slice(0, maximumRows).map((record) => {
    const { claim } = record;
    if (claim === undefined) return '';
    const life = livenessOf(claim, { runs: context.snapshot.runs, jobs });
    const run = `[run](${context.snapshot.run.repositoryUrl}/actions/runs/${claim.runId})`;
    const state = claim.delay !== undefined ? 'has to be landed' : life.alive && life.running ? 'working' : 'assigned';
    return `| ${claim.agent} | ${named(record.issue, context)} | ${state} since ${clockTime(claim.at)} | ${record.attempts.length + 1} | ${run} |`;
  });
  return ['### Who works on what', '| agent | issue | | attempt | |', '|---|---|---|---|---|', ...lines, ...more(assigned.length)].join(
    '\n',
  );
};

/** The text about an issue that has left the agents; null when it is not listed. */
const lines: Record<IssueState, ((record: IssueRecord) => string) | null> = {
  ready: null,
  assigned: null,
  landed: () => 'landed, waits for the train',
  bundled: ({ flight: bundle }) => `aboard bundle ${neutralise(bundle?.id ?? '', 20)}`,
  merged: null,
  'needs-human': ({ question }) => `needs a human. ${neutraliseSentence(question ?? '', 300)}`,
  withdrawn: null,
};

/** Questions for people come first, each on its own line. Other issues of which the same is said share one. */
const line = (context: Context): string => {
  const all = issueStates.toReversed().flatMap((state) => {
    const text = lines[state];
    if (text === null) return [];
    const groups = [...Map.groupBy(inState(context, state), (record) => (state === 'needs-human' ? record.issue : text(record))).values()];
    return groups.map((records) => {
      const [first] = records;
      return first === undefined
        ? ''
        : `- ${namedAll(
            records.map(({ issue }) => issue),
            context,
          )}: ${text(first)}`;
    });
  });
  return all.length === 0 ? '' : ['### Beyond the agents', ...all.slice(0, maximumRows), ...more(all.length)].join('\n');
};

/** Issues that one line names; with few of them their titles, too. */
const maximumNamed = 20;
const withTitles = 3;

/** One line for each reason, with the issues that it keeps. */
const waiting = (context: Context): string => {
  const { reasons } = context.decision;
  if (reasons.length === 0) return '';
  const groups = [...Map.groupBy(reasons, ({ text }) => text)];
  const lines = groups.slice(0, maximumRows).map(([text, kept]) => {
    const issues = kept.flatMap(({ issue }) => issue ?? []);
    return `- ${issues.length === 0 ? '' : `${namedAll(issues, context)}: `}${neutraliseSentence(text, 500)}`;
  });
  const wake = context.decision.wakeAt === undefined ? '' : `\n\nThe next of these may start at ${clockTime(context.decision.wakeAt)}.`;
  return ['### What waits, and why', ...lines, ...more(groups.length)].join('\n') + wake;
};

const namedAll = (issues: readonly number[], context: Context): string => {
  if (issues.length <= withTitles) return issues.map((issue) => named(issue, context)).join('; ');
  const shown = issues.slice(0, maximumNamed);
  return `${numbers(shown)}${issues.length > shown.length ? ` and ${issues.length - shown.length} more` : ''}`;
};

const done = (context: Context): string => {
  const { effects } = context.decision;
  const title = context.dryRun ? '### What would be done' : '### What was done';
  if (effects.length === 0) return `${title}\nNothing: everything is as it should be.`;
  const { ledger, projected, labels, woken } = countEffects(effects);
  const lines = [
    ...ledger.map((why) => `- Ledger: ${neutraliseSentence(why, 1000)}`),
    ...(labels === 0 ? [] : [`- Labels created: ${labels}`]),
    ...(projected === 0 ? [] : [`- Issues brought up to date: ${projected}`]),
    ...woken.map((why) => `- Another run started: ${neutraliseSentence(why, 200)}`),
  ];
  return [title, ...lines].join('\n');
};

const countEffects = (effects: readonly Effect[]) => ({
  ledger: effects.flatMap((effect) => (effect.kind === 'write-ledger' ? [effect.why] : [])),
  projected: effects.filter((effect) => effect.kind === 'project-issue').length,
  labels: effects.reduce((sum, effect) => sum + (effect.kind === 'create-labels' ? effect.labels.length : 0), 0),
  woken: effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.why] : [])),
});

const more = (count: number): string[] => (count > maximumRows ? ['', `… and ${count - maximumRows} more`] : []);
