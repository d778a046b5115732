// The search of a flight as a small Mermaid tree: which prefix was tested because of which answer. Invariant: nothing of
// a user or an agent stands in it, only numbers and our own words, so it is valid whatever the issues say.
import type { Flight, Trial } from '../records/records.ts';

/** More would be no picture any more; the table has all of them. */
const mostTrials = 40;

type Shown = Pick<Trial, 'size' | 'verdict' | 'runId'>;

const verdictWords: Record<NonNullable<Trial['verdict']> | 'out', string> = {
  green: 'green',
  red: 'red',
  none: 'no verdict',
  superseded: 'given up',
  forgotten: 'tested again, a person asked',
  out: 'not ended',
};

/** Mermaid lines, fenced; empty while there is no search to show. `aboard`: how many the whole bundle had. */
export const trialTree = (trials: readonly Shown[], aboard: number): string[] => {
  if (trials.length < 2) return [];
  const shown = trials.slice(0, mostTrials);
  const nodes = shown.map((trial, index) => `  t${index}["${labelOf(trial, aboard)}"]:::${trial.verdict ?? 'out'}`);
  const edges = shown.flatMap((_, index) => {
    const parent = parentOf(shown, index);
    return parent === undefined ? [] : [`  t${parent} --> t${index}`];
  });
  const left = trials.length - shown.length;
  const more = left === 0 ? [] : [`  more["${left} more CI ${left === 1 ? 'run' : 'runs'}"]:::out`, `  t${shown.length - 1} --> more`];
  return ['```mermaid', 'flowchart TD', ...nodes, ...edges, ...more, ...colours, '```'];
};

/** Readable on a light and on a dark page. */
const colours = [
  '  classDef green stroke:#1a7f37,stroke-width:2px',
  '  classDef red stroke:#cf222e,stroke-width:2px',
  '  classDef none stroke-dasharray:4',
  '  classDef superseded stroke-dasharray:4',
  '  classDef forgotten stroke-dasharray:4',
  '  classDef out stroke-dasharray:2',
];

const labelOf = ({ size, verdict, runId }: Shown, aboard: number): string => {
  const what = size === 0 ? 'the base alone' : size >= aboard ? `all ${size}` : `the first ${size} of ${aboard}`;
  return `${what}: ${verdictWords[verdict ?? 'out']} (run ${runId})`;
};

/** The answer that made this trial worth asking: the same prefix before, the smallest red one above it, else the greatest green below. */
const parentOf = (trials: readonly Shown[], index: number): number | undefined => {
  const size = trials[index]?.size ?? 0;
  const before = trials.slice(0, index).map((trial, place) => ({ ...trial, place }));
  const same = before.findLast((trial) => trial.size === size);
  const red = before
    .filter((trial) => trial.size > size && trial.verdict === 'red')
    .sort((a, b) => a.size - b.size || b.place - a.place)[0];
  const green = before.filter((trial) => trial.size < size && trial.verdict === 'green').sort((a, b) => b.size - a.size)[0];
  return (same ?? red ?? green ?? before[0])?.place;
};

/** `12.5 runner minutes`, and how many runs are not in it: those that are out, or were given up before they said. */
export const runnerMinutes = (flights: readonly Pick<Flight, 'trials'>[]): string => {
  const trials = flights.flatMap((flight) => flight.trials);
  const seconds = trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0);
  const unknown = trials.filter((trial) => trial.runnerSeconds === undefined && trial.carried !== true).length;
  if (seconds === 0 && unknown > 0) return 'runner time not known yet';
  const counted = `${(seconds / 60).toFixed(1)} runner minutes`;
  return unknown === 0 ? counted : `${counted}, without ${unknown} that ${unknown === 1 ? 'has' : 'have'} not been measured`;
};

/**
 * What CI has cost. An App's pull request starts CI whenever it is opened: where a flight goes on with commits that an
 * earlier one had asked about, that is one run more, which is the user's bill all the same.
 */
export const describeCi = (flights: readonly Pick<Flight, 'trials'>[]): string => {
  const runs = flights.flatMap((flight) => flight.trials).filter((trial) => trial.carried !== true).length;
  const unasked = flights.filter(({ trials }) => {
    const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
    return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
  }).length;
  const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(flights)}`;
  if (unasked === 0) return told;
  const [them, were] =
    unasked === 1
      ? ['one that its pull request started itself', 'was']
      : [`${unasked} that their pull requests started themselves`, 'were'];
  return `${told}; not counted: ${them} and that ${were} not needed`;
};
