// Finds why a job of an agent ended before its agent started: the failing step, and the last lines of its log. The log is untrusted
// text and is never interpreted.
import type { Outcome } from '../records/outcomes.ts';
import { neutralise } from '../texts/neutralise.ts';
import { plainLines } from '../trial/excerpt.ts';
import type { LandingFacts } from './decide-landing.ts';

export interface SetupFailure {
  /** Names the step, and the command in it if its log shows one. The same place twice is the same trouble. */
  place: string;
  /** Last lines of its log before the error. */
  lines: string[];
}

export interface StepView {
  name: string;
  conclusion: string | null;
}

/** Name of the step in `.github/workflows/agent.yml` that runs the agent. What fails before it is not the agent's. */
const agentStep = 'agent';
const maximumLines = 6;

/** Undefined: the agent's step began, or no step failed. */
export const findSetupFailure = (steps: readonly StepView[], log: string | undefined): SetupFailure | undefined => {
  const agent = steps.findIndex(({ name }) => name === agentStep);
  const before = agent === -1 ? steps : steps.slice(0, agent);
  const failed = before.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
  if (failed === undefined) return undefined;
  const all = plainLines(log ?? '');
  const error = all.findIndex((line) => line.startsWith('##[error]'));
  const until = error === -1 ? all.length : error;
  const heading = all.slice(0, until).findLast((line) => /^##\[group\]Run \S/.test(line));
  const command = heading === undefined ? '' : `: ${short(heading.slice('##[group]Run '.length))}`;
  const lines = all
    .slice(0, until + 1)
    .filter((line) => line.trim() !== '' && !/^##\[(?:group|endgroup|command|debug)\]/.test(line))
    .slice(-maximumLines)
    .map((line) => line.slice(0, 200).toWellFormed());
  return { place: `${short(failed.name)}${command}`, lines: error === -1 && heading === undefined ? [] : lines };
};

const short = (text: string): string => neutralise(text, 90);

/** The ending of an attempt whose job failed before its agent started; undefined: it is not known to have. */
export const setupEnding = ({ setupFailure }: Pick<LandingFacts, 'setupFailure'>): { outcome: Outcome; detail: string } | undefined => {
  if (setupFailure === undefined) return undefined;
  const { place, lines } = setupFailure;
  const end = lines.length === 0 ? '' : ` Its last lines: ${lines.map((line) => neutralise(line, 200)).join(' / ')}`;
  return { outcome: 'setup-failed', detail: `No agent started: the step "${place}" failed.${end}`.slice(0, 1500).toWellFormed() };
};
