// Decides which prefixes of a bundle to test next. Invariants: no prefix is tested whose verdict follows from another one;
// a tree keeps its verdict wherever it stands in the order; a passenger is called a culprit only when a green prefix and
// a red one differ by exactly that passenger, and the red run is repeated unless a flake is practically impossible.
import type { Verdict } from '../records/records.ts';
import { cuts, type FlakeRate, firstCulprit, mass, type Posterior } from './search-posterior.ts';

/** Number of green and red CI runs of a tree: this bundle's trials and those that the ledger remembers. */
export interface TreeEvidence {
  greens: number;
  reds: number;
}

export interface SearchInput {
  /** `trees[0]` is the tree of the bare base; `trees[k]` has the first k passengers merged. */
  trees: readonly string[];
  evidence: ReadonlyMap<string, TreeEvidence>;
  /** Number of trials that run at the same time. */
  width: number;
  /** Sizes of the prefixes that CI is testing now. */
  out?: readonly number[];
  /** Chance of each passenger to be a culprit, in prefix order. The default is one culprit in two bundles. */
  chances?: readonly number[];
  flakes?: FlakeRate;
  /** True when a green prefix lands before the search continues above it. */
  landEarly?: boolean;
}

export type TrialReason = 'first' | 'rerun' | 'search' | 'confirm' | 'base';
export interface PlannedTrial {
  size: number;
  reason: TrialReason;
}

export type SearchOutcome =
  /** The whole bundle is good. */
  | { kind: 'green' }
  /** The first `size` passengers are good and may land; the search goes on with the others. */
  | { kind: 'lands'; size: number }
  /** Test these prefixes now, besides those that are running; empty when the running ones must end first. Size 0 is the bare base. */
  | { kind: 'trials'; trials: PlannedTrial[] }
  /** Passenger number `culprit` (counted from 1) makes a green prefix red. */
  | { kind: 'proven'; culprit: number }
  /** The base is red without any passenger. */
  | { kind: 'base-red' };

/** Assumed when nothing is known about flakes: a record without flakes does not prove that there are none. */
const unknownFlakes: FlakeRate = { rate: 0.02, known: false };
/** A passenger is evicted only when the chance of a flake is below this. */
const maximumDoubt = 0.005;
/** Above this chance of a flake, the search waits for the rerun; below it, both run at the same time. */
const likelyFlake = 0.25;

/** A tree that was green once is green; its red runs were flakes. */
export const verdictOf = (evidence: TreeEvidence | undefined): Verdict | undefined => {
  if (evidence === undefined) return undefined;
  if (evidence.greens > 0) return 'green';
  return evidence.reds > 0 ? 'red' : undefined;
};

/** The state of the search that follows from all verdicts. */
export interface Standing {
  size: number;
  /** Largest green prefix. The base counts as green until it is tested: most bases are, and that saves a trial. */
  green: number;
  /** Smallest red prefix above it. */
  red: number | undefined;
  /** Red runs of the prefixes above the green one: size → count. */
  reds: ReadonlyMap<number, number>;
  base: TreeEvidence | undefined;
}

export const standingOf = ({ trees, evidence }: Pick<SearchInput, 'trees' | 'evidence'>): Standing => {
  const about = trees.map((tree) => evidence.get(tree));
  const green = Math.max(
    0,
    about.findLastIndex((one) => verdictOf(one) === 'green'),
  );
  const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0] as const] : [])));
  return { size: trees.length - 1, green, red: [...reds.keys()][0], reds, base: about[0] };
};

/** True when the verdict of this prefix follows from another one: it is larger than a red prefix, or no larger than a green one. */
export const isImplied = (input: Pick<SearchInput, 'trees' | 'evidence'>, size: number): boolean => {
  const { green, red, base } = standingOf(input);
  if (size === 0) return green > 0 || verdictOf(base) === 'green';
  return size <= green || (red !== undefined && size > red);
};

/** Answers for every bundle with a passenger; throws on a bundle without one, which is a bug of the caller. */
export const nextTrial = (input: SearchInput): SearchOutcome => {
  const standing = standingOf(input);
  const { size, green, red, base } = standing;
  if (size < 1) throw new Error('a bundle without passengers has nothing to test');
  if (green === size) return { kind: 'green' };
  if (green === 0 && verdictOf(base) === 'red') {
    return (base?.reds ?? 0) > 1 ? { kind: 'base-red' } : started(input, [{ size: 0, reason: 'base' }]);
  }
  const flakes = input.flakes ?? unknownFlakes;
  const chances = input.chances ?? Array.from({ length: size }, () => 0.5 / size);
  const posterior = firstCulprit({ chances, green, reds: standing.reds, flakeRate: flakes.rate });
  if (red === green + 1) {
    const trials = proofOf(standing, { posterior, flakes, red });
    if (trials.length === 0) return { kind: 'proven', culprit: red };
    if (green === 0 || input.landEarly !== true) return started(input, trials.slice(0, Math.max(1, input.width)));
  }
  if (green > 0 && input.landEarly === true) return { kind: 'lands', size: green };
  return started(
    input,
    red === undefined ? openTrials(input, { standing, posterior }) : splitTrials(input, { standing, posterior, red, flakes }),
  );
};

/**
 * Returns the part of the plan that is not running yet. When something else is running, a verdict has changed the plan,
 * and that round ends first.
 */
const started = (input: SearchInput, plan: readonly PlannedTrial[]): SearchOutcome => {
  const out = input.out ?? [];
  const sizes = plan.map((trial) => trial.size);
  if (out.some((size) => !sizes.includes(size))) return { kind: 'trials', trials: [] };
  return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};

const maximumReds = (flakes: FlakeRate): number => (flakes.known ? 3 : 2);

/** Returns the trials that are missing before the passenger after the green prefix is called a culprit; none when it is proven. */
const proofOf = (
  standing: Standing,
  { posterior, flakes, red }: { posterior: Posterior; flakes: FlakeRate; red: number },
): PlannedTrial[] => {
  const trials: PlannedTrial[] = [];
  const doubt = 1 - (posterior.at[red] ?? 0);
  const seen = standing.reds.get(red) ?? 0;
  const whole = red === standing.size;
  if ((doubt > maximumDoubt || ((flakes.known || whole) && seen < 2)) && seen < maximumReds(flakes)) {
    trials.push({ size: red, reason: whole ? 'rerun' : 'confirm' });
  }
  if (standing.green === 0 && verdictOf(standing.base) === undefined) trials.push({ size: 0, reason: 'base' });
  return trials;
};

/** While no prefix is red: tests the whole bundle when it is probably good, else the prefixes that split the probability evenly. */
const openTrials = (input: SearchInput, { standing, posterior }: { standing: Standing; posterior: Posterior }): PlannedTrial[] => {
  const { size, green } = standing;
  if (posterior.none >= 0.5) return [{ size, reason: 'first' }];
  return cuts(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
    size: cut,
    reason: cut === size ? 'first' : 'search',
  }));
};

/** Between a green and a red prefix: tests prefixes that split the range, and repeats the red one when it may be a flake. */
const splitTrials = (
  input: SearchInput,
  { standing, posterior, red, flakes }: { standing: Standing; posterior: Posterior; red: number; flakes: FlakeRate },
): PlannedTrial[] => {
  const width = Math.max(1, input.width);
  const within = mass(posterior, standing.green, red);
  const doubt = 1 - within;
  const seen = standing.reds.get(red) ?? 0;
  // The whole bundle always runs a second time. A prefix does when a flake would cost the search more than one run.
  const wasted = doubt * (Math.log2(red - standing.green) + 2);
  const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
  const rerun: PlannedTrial[] = worthwhile && seen < maximumReds(flakes) ? [{ size: red, reason: 'rerun' }] : [];
  const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
  if (room === 0) return rerun;
  const split = cuts(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
  return [...rerun, ...split.map((size) => ({ size, reason: 'search' as const }))];
};
