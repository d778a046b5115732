// The job summary of bundle-train: what departed, who was aboard, what CI said, who stayed behind and why, and how the
// promised departure compares with the real one.
import { clockTime, dateTime } from '../backoff.ts';
import type { Reason } from '../command.ts';
import type { Flight, TrainRecord, Trial } from '../records.ts';
import { neutralise } from './neutralise.ts';
import { dollars } from './train.ts';

export interface TrainReport {
  base: string;
  repositoryUrl: string;
  train: TrainRecord;
  /** Flights as this job last saw them, oldest first; the one in the air included. */
  flights: readonly Flight[];
  /** What the job did, in order. */
  done: readonly string[];
  reasons: readonly Reason[];
  wakeAt: string | undefined;
  dryRun: boolean;
}

/** Issues link to their page, so that the table reads without the repository at hand. */
const linked = (report: TrainReport, issue: number): string => `[#${issue}](${report.repositoryUrl}/issues/${issue})`;

export const renderTrainSummary = (report: TrainReport): string => {
  const flights = report.flights.flatMap((flight) => [...flightLines(report, flight), '']);
  const lines = [
    `## Train to \`${report.base}\``,
    '',
    ...flights,
    ...stoppedLines(report.train),
    ...doneLines(report),
    ...waitingLines(report),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};

const flightLines = (report: TrainReport, flight: Flight): string[] => {
  const entry = report.train.history.find((one) => one.id === flight.id);
  const pr = flight.pr ?? entry?.pr;
  const state = entry === undefined ? 'in the air' : (entry.ending ?? 'ended');
  const head = `### Flight ${flight.id}: ${neutralise(state, 200)}${pr === undefined ? '' : ` ([pull request ${pr}](${report.repositoryUrl}/pull/${pr}))`}`;
  const rows = flight.passengers.map((passenger, index) => {
    const fate = entry === undefined ? 'aboard' : entry.landed.includes(passenger.issue) ? 'landed' : 'waits again';
    return `| ${index + 1} | ${linked(report, passenger.issue)} | ${neutralise(passenger.title)} | ${passenger.agent} | ${passenger.attempts} | ${dollars(passenger.costUsd)} | ${fate} |`;
  });
  const off = (flight.evicted ?? []).map(({ issue, reason }) => `- ${linked(report, issue)} taken off: ${neutralise(reason, 400)}`);
  const table = ['| | issue | title | agent | attempts | cost | |', '|--:|--:|---|---|--:|--:|---|', ...rows];
  return [head, '', departureLine(flight), '', ...table, '', ...off, ...(off.length === 0 ? [] : ['']), ...trialLines(report, flight)];
};

/** A late departure is said, not hidden. */
const departureLine = (flight: Flight): string => {
  const departed = `Departed ${dateTime(flight.departedAt)}`;
  if (flight.promisedBy === undefined) return `${departed}.`;
  const lateMs = Date.parse(flight.departedAt) - Date.parse(flight.promisedBy);
  if (lateMs < 60_000) return `${departed}; promised by ${clockTime(flight.promisedBy)}.`;
  return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${clockTime(flight.promisedBy)}.`;
};

const trialLines = (report: TrainReport, flight: Flight): string[] => {
  if (flight.trials.length === 0) return [];
  const rows = flight.trials.map((trial) => {
    const run = `[${trial.runId}](${report.repositoryUrl}/actions/runs/${trial.runId})`;
    return `| ${run} | ${trial.size === 0 ? 'the base alone' : `the first ${trial.size}`} | \`${trial.tree.slice(0, 12)}\` | ${verdictWords(trial)} |`;
  });
  return ['| CI run | tested | tree | verdict |', '|---|---|---|---|', ...rows, ''];
};

const verdictWords = (trial: Trial): string => {
  if (trial.verdict === undefined) return 'out';
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
  return [`<details><summary>${title}</summary>`, '', ...done.map((line) => `- ${neutralise(line, 300)}`), '', '</details>', ''];
};

const waitingLines = (report: TrainReport): string[] => {
  const lines = report.reasons.map(({ issue, text }) => `- ${issue === null ? '' : `${linked(report, issue)} `}${neutralise(text, 400)}`);
  const wake = report.wakeAt === undefined ? [] : ['', `Looks again at ${clockTime(report.wakeAt)}, or when something happens.`];
  return lines.length === 0
    ? report.flights.length === 0
      ? ['Nothing has landed that could depart.']
      : wake
    : ['**Waiting**', '', ...lines, ...wake];
};
