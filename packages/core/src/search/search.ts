// Which prefixes of a bundle to test next, from what is known about their trees. Invariants: nothing is tested that is
// implied, a tree keeps its verdict wherever it stands in the order, and nobody is named a culprit without a green
// prefix and a red one that differ by exactly that passenger, the red one repeated unless a flake is out of the question.
import type { Verdict } from '../records/records.ts';
import { cuts, type FlakeRate, firstCulprit, mass, type Posterior } from './search-posterior.ts';

/** How often CI has said something about a tree, this flight's trials and the ledger's memory together. */
export interface TreeEvidence {
  greens: number;
  reds: number;
}

export interface SearchInput {
  /** Tree of the bare base (index 0), then of each prefix: `trees[k]` has the first k passengers aboard. */
  trees: readonly string[];
  evidence: ReadonlyMap<string, TreeEvidence>;
  /** Trials to have out at once. */
  width: number;
  /** Sizes of prefixes that CI is testing now. */
  out?: readonly number[];
  /** Chance of each passenger to be a culprit, in prefix order; when left out, one culprit in two bundles. */
  chances?: readonly number[];
  flakes?: FlakeRate;
  /** A green prefix lands before the search goes on above it. */
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
  /** Test these prefixes now, besides those that are out; empty while those have to be waited for. 0 is the bare base. */
  | { kind: 'trials'; trials: PlannedTrial[] }
  /** Green without its last passenger, red with it: passenger number `culprit` (counted from 1). */
  | { kind: 'proven'; culprit: number }
  /** The base is red without any passenger. */
  | { kind: 'base-red' };

/** A record that knows of no flake does not prove that there are none. */
const unknownFlakes: FlakeRate = { rate: 0.02, known: false };
/** Somebody is evicted when the chance that it was a flake is below this. */
const mostDoubt = 0.005;
/** Above this chance of a flake a rerun is waited for; below it the search goes on beside it. */
const likelyFlake = 0.25;

/** A tree that was green once is green: a red beside it was a flake. */
export const verdictOf = (evidence: TreeEvidence | undefined): Verdict | undefined => {
  if (evidence === undefined) return undefined;
  if (evidence.greens > 0) return 'green';
  return evidence.reds > 0 ? 'red' : undefined;
};

/** What the verdicts come to. */
interface Standing {
  size: number;
  /** Largest green prefix; the base counts as green until its turn comes: most bases are, and then its trial is saved. */
  green: number;
  /** Smallest red prefix above it. */
  red: number | undefined;
  /** Red runs of the prefixes above the green one: size → count. */
  reds: ReadonlyMap<number, number>;
  base: TreeEvidence | undefined;
}

const standingOf = ({ trees, evidence }: Pick<SearchInput, 'trees' | 'evidence'>): Standing => {
  const about = trees.map((tree) => evidence.get(tree));
  const green = Math.max(
    0,
    about.findLastIndex((one) => verdictOf(one) === 'green'),
  );
  const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0] as const] : [])));
  return { size: trees.length - 1, green, red: [...reds.keys()][0], reds, base: about[0] };
};

/** Does nobody need this prefix's verdict any more: above a red one, or at most as large as a green one? */
export const isImplied = (input: Pick<SearchInput, 'trees' | 'evidence'>, size: number): boolean => {
  const { green, red, base } = standingOf(input);
  if (size === 0) return green > 0 || verdictOf(base) === 'green';
  return size <= green || (red !== undefined && size > red);
};

/** Total over every input with at least one passenger; throws on a bundle without passengers, which is a caller's bug. */
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

/** What of a plan is not out yet. A plan that does not contain what is out was overtaken by a verdict: that round ends first. */
const started = (input: SearchInput, plan: readonly PlannedTrial[]): SearchOutcome => {
  const out = input.out ?? [];
  const sizes = plan.map((trial) => trial.size);
  if (out.some((size) => !sizes.includes(size))) return { kind: 'trials', trials: [] };
  return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};

const mostReds = (flakes: FlakeRate): number => (flakes.known ? 3 : 2);

/** What is still missing to call the passenger after the green prefix a culprit; nothing when it is proven. */
const proofOf = (standing: Standing, p: { posterior: Posterior; flakes: FlakeRate; red: number }): PlannedTrial[] => {
  const trials: PlannedTrial[] = [];
  const doubt = 1 - (p.posterior.at[p.red] ?? 0);
  const seen = standing.reds.get(p.red) ?? 0;
  const whole = p.red === standing.size;
  if ((doubt > mostDoubt || ((p.flakes.known || whole) && seen < 2)) && seen < mostReds(p.flakes)) {
    trials.push({ size: p.red, reason: whole ? 'rerun' : 'confirm' });
  }
  if (standing.green === 0 && verdictOf(standing.base) === undefined) trials.push({ size: 0, reason: 'base' });
  return trials;
};

/** No red prefix is known: the whole bundle when it is likely good, else the prefixes that split the expectation evenly. */
const openTrials = (input: SearchInput, { standing, posterior }: { standing: Standing; posterior: Posterior }): PlannedTrial[] => {
  const { size, green } = standing;
  if (posterior.none >= 0.5) return [{ size, reason: 'first' }];
  return cuts(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
    size: cut,
    reason: cut === size ? 'first' : 'search',
  }));
};

/** Between a green and a red prefix: split them, after one more look at the red one where it may well be a flake. */
const splitTrials = (
  input: SearchInput,
  p: { standing: Standing; posterior: Posterior; red: number; flakes: FlakeRate },
): PlannedTrial[] => {
  const { standing, posterior, red } = p;
  const width = Math.max(1, input.width);
  const within = mass(posterior, standing.green, red);
  const doubt = 1 - within;
  const seen = standing.reds.get(red) ?? 0;
  // The whole bundle is always run once more; a prefix, when a flake would cost the search more than a run.
  const wasted = doubt * (Math.log2(red - standing.green) + 2);
  const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
  const rerun: PlannedTrial[] = worthwhile && seen < mostReds(p.flakes) ? [{ size: red, reason: 'rerun' }] : [];
  const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
  if (room === 0) return rerun;
  const split = cuts(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
  return [...rerun, ...split.map((size) => ({ size, reason: 'search' as const }))];
};
