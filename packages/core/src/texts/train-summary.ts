// Renders the job summary of bundle-train: its bundles, their passengers and trials, and the reasons of the issues that wait.
import { clockTime, dateTime } from './times.ts';
import type { Reason } from '../effects/effect.ts';
import type { Bundle, IssueRecord, TrainRecord, Trial } from '../records/records.ts';
import { describeCi } from './ci-cost.ts';
import { neutralise, neutraliseAbout } from './neutralise.ts';
import { departure, knownTo, passengerCells, take } from './train.ts';

export interface TrainReport {
  base: string;
  repositoryUrl: string;
  train: TrainRecord;
  /** Bundles as this job last saw them, oldest first; the open one included. */
  bundles: readonly Bundle[];
  /** Steps of the job, in order. */
  done: readonly string[];
  reasons: readonly Reason[];
  records: (issue: number) => IssueRecord | undefined;
  wakeAt: string | undefined;
  dryRun: boolean;
}

/** Issues link to their page, so that the table reads without the repository at hand. */
const linked = (report: TrainReport, issue: number): string => `[#${issue}](${report.repositoryUrl}/issues/${issue})`;

/** GitHub refuses a summary above 1 MiB. A character has three bytes at most. */
const roomFor = { rows: 240_000, done: 20_000, waiting: 60_000 };

export const renderTrainSummary = (report: TrainReport): string => {
  const bundles = report.bundles.flatMap((bundle) => [...bundleLines(report, bundle), '']);
  const head = [`## Train to \`${neutralise(report.base, 200)}\``, '', ...costLines(report), ...shorten(bundles, roomFor.rows)];
  const lines = [...head, ...stoppedLines(report.train), ...doneLines(report), ...waitingLines(report)];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};

const shorten = (lines: readonly string[], room: number): string[] => {
  const kept = take(lines, room);
  return kept.length === lines.length ? kept : [...kept, '', `… and ${lines.length - kept.length} more lines`, ''];
};

const costLines = ({ bundles }: TrainReport): string[] => {
  const runs = bundles.flatMap((bundle) => bundle.trials).filter((trial) => trial.carried !== true).length;
  return runs === 0 ? [] : [`CI: ${describeCi(bundles)}.`, ''];
};

const bundleLines = (report: TrainReport, bundle: Bundle): string[] => {
  const entry = report.train.history.find((one) => one.id === bundle.id);
  const pr = bundle.pr ?? entry?.pr;
  const state = entry === undefined ? 'open' : (entry.ending ?? 'ended');
  const head = `### Bundle ${bundle.id}: ${neutralise(state, 200)}${pr === undefined ? '' : ` ([pull request ${pr}](${report.repositoryUrl}/pull/${pr}))`}`;
  const rows = bundle.passengers.map(
    (passenger, index) =>
      `| ${index + 1} | ${linked(report, passenger.issue)} | ${passengerCells(passenger, { record: report.records(passenger.issue) })} | ${fateOf(report, { bundle, issue: passenger.issue })} |`,
  );
  const off = takenOff(report, bundle).map(
    ({ issue, reason }) => `- ${linked(report, issue)} taken off: ${neutraliseAbout(reason, 400, knownTo(bundle))}`,
  );
  const table = ['| | issue | title | agent | attempts | cost | change | |', '|--:|--:|---|---|--:|--:|---|---|', ...rows];
  return [head, '', departure(bundle), '', ...table, '', ...off, ...(off.length === 0 ? [] : ['']), ...trialLines(report, bundle)];
};

/** The fate of a passenger, from the records alone. */
const fateOf = ({ train, records }: TrainReport, { bundle, issue }: { bundle: Bundle; issue: number }): string => {
  const entry = train.history.find((one) => one.id === bundle.id);
  if (entry === undefined) return 'aboard';
  if (entry.landed.includes(issue)) return 'landed';
  if (entry.evicted.includes(issue)) return 'taken off';
  const next = train.flight;
  if (next?.origin === (bundle.origin ?? bundle.id) && next.passengers.some((passenger) => passenger.issue === issue))
    return `goes on in bundle ${next.id}`;
  return records(issue)?.state === 'landed' ? 'waits for another bundle' : 'left the bundle';
};

/** Passengers on the bundle's own list, and those that were evicted when it ended. */
const takenOff = (report: TrainReport, bundle: Bundle): { issue: number; reason: string }[] => {
  const told = bundle.evicted ?? [];
  const entry = report.train.history.find((one) => one.id === bundle.id);
  const late = (entry?.evicted ?? []).filter((issue) => !told.some((one) => one.issue === issue));
  return [
    ...told,
    ...late.map((issue) => ({
      issue,
      reason: report.records(issue)?.evictions.findLast((one) => one.flight === bundle.id)?.reason ?? 'its record does not say why',
    })),
  ];
};

const trialLines = (report: TrainReport, bundle: Bundle): string[] => {
  if (bundle.trials.length === 0) return [];
  const rows = bundle.trials.map((trial) => {
    const run = `[${trial.runId}](${report.repositoryUrl}/actions/runs/${trial.runId})`;
    return `| ${run} | ${trial.size === 0 ? 'the base alone' : `the first ${trial.size}`} | \`${trial.tree.slice(0, 12)}\` | ${trial.runnerSeconds === undefined ? '' : `${trial.runnerSeconds} s`} | ${verdictWords(trial)} |`;
  });
  return ['| CI run | tested | tree | runner time | verdict |', '|---|---|---|--:|---|', ...rows, ''];
};

const verdictWords = (trial: Trial): string => {
  if (trial.verdict === undefined) return 'running';
  if (trial.verdict === 'none') return 'no verdict';
  if (trial.verdict === 'superseded') return 'cancelled: another one answered it';
  if (trial.verdict === 'forgotten') return 'did not pass; tested again because a person asked';
  return trial.verdict === 'red' ? `red: ${neutralise(trial.check ?? 'CI', 100)}` : 'green';
};

const stoppedLines = ({ stopped }: TrainRecord): string[] =>
  stopped === undefined
    ? []
    : [`> [!WARNING]`, `> The train stands still since ${dateTime(stopped.at)}: ${neutralise(stopped.reason, 1500)}`, ''];

const doneLines = ({ done, dryRun }: TrainReport): string[] => {
  if (done.length === 0) return [];
  const title = dryRun ? 'Next step (dry run: nothing was done)' : 'What this job did';
  const lines = done.map((line) => `- ${neutralise(line, 300)}`);
  return [`<details><summary>${title}</summary>`, '', ...shorten(lines, roomFor.done), '', '</details>', ''];
};

/** One line for each reason, with the issues that it keeps. */
const waitingLines = (report: TrainReport): string[] => {
  const known = new Set([
    ...report.bundles.flatMap((bundle) => [...knownTo(bundle)]),
    ...report.reasons.flatMap(({ issue }) => issue ?? []),
  ]);
  const groups = [...Map.groupBy(report.reasons, ({ text }) => text)];
  const lines = groups.map(([text, kept]) => {
    const issues = kept.flatMap(({ issue }) => issue ?? []);
    const shown = issues.slice(0, 20).map((issue) => linked(report, issue));
    const more = issues.length > shown.length ? ` and ${issues.length - shown.length} more` : '';
    return `- ${shown.length === 0 ? '' : `${shown.join(', ')}${more} `}${neutraliseAbout(text, 400, known)}`;
  });
  const wake = report.wakeAt === undefined ? [] : ['', `Looks again at ${clockTime(report.wakeAt)}, or when something happens.`];
  if (lines.length > 0) return ['**Waiting**', '', ...shorten(lines, roomFor.waiting), ...wake];
  return report.bundles.length === 0 ? ['Nothing has landed that could depart.'] : wake;
};
