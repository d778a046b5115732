// The cost of CI in one phrase: runs, runner minutes, and the runs that nobody asked for.
import type { Bundle } from '../records/records.ts';

/** `12.5 runner minutes`, and the number of runs whose time is not known: they have not ended, or were cancelled. */
const runnerMinutes = (bundles: readonly Pick<Bundle, 'trials'>[]): string => {
  const trials = bundles.flatMap((bundle) => bundle.trials);
  const seconds = trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0);
  const unknown = trials.filter((trial) => trial.runnerSeconds === undefined && trial.carried !== true).length;
  if (seconds === 0 && unknown > 0) return 'runner time not known yet';
  const counted = `${(seconds / 60).toFixed(1)} runner minutes`;
  return unknown === 0 ? counted : `${counted}, without ${unknown} that ${unknown === 1 ? 'has' : 'have'} not been measured`;
};

/**
 * Number of CI runs and their runner minutes. An App's pull request starts CI as soon as it is opened. Where a bundle
 * continues with commits that an earlier bundle has tested already, nobody needs that run, but the user pays for it, so
 * it is mentioned.
 */
export const describeCi = (bundles: readonly Pick<Bundle, 'trials'>[]): string => {
  const runs = bundles.flatMap((bundle) => bundle.trials).filter((trial) => trial.carried !== true).length;
  const unasked = bundles.filter(({ trials }) => {
    const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
    return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
  }).length;
  const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(bundles)}`;
  if (unasked === 0) return told;
  const [them, were] =
    unasked === 1
      ? ['one that its pull request started itself', 'was']
      : [`${unasked} that their pull requests started themselves`, 'were'];
  return `${told}; not counted: ${them} and that ${were} not needed`;
};
