// Which prefix of a bundle to test next, from what is known about their trees. Invariants: nothing is tested that is
// implied, a tree keeps its verdict wherever it stands in the order, and nobody is named a culprit without a green
// prefix and a red one that differ by exactly that passenger, the red one seen twice.
import type { Verdict } from './records.ts';

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
}

export type TrialReason = 'first' | 'rerun' | 'search' | 'confirm' | 'base';

export type SearchOutcome =
  /** The whole bundle is good. */
  | { kind: 'green' }
  /** Test these prefixes next; sizes count passengers, 0 is the bare base. */
  | { kind: 'trials'; trials: { size: number; reason: TrialReason }[] }
  /** Green without its last passenger, red with it: passenger number `culprit` (counted from 1). */
  | { kind: 'proven'; culprit: number }
  /** The base is red without any passenger. */
  | { kind: 'base-red' };

/** A tree that was green once is green: a red beside it was a flake. */
export const verdictOf = (evidence: TreeEvidence | undefined): Verdict | undefined => {
  if (evidence === undefined) return undefined;
  if (evidence.greens > 0) return 'green';
  return evidence.reds > 0 ? 'red' : undefined;
};

/** A red that a second run of the same tree has repeated. */
const certainlyRed = (evidence: TreeEvidence | undefined): boolean => evidence !== undefined && evidence.greens === 0 && evidence.reds > 1;

/** Total over every input with at least one passenger; throws on a bundle without passengers, which is a caller's bug. */
export const nextTrial = ({ trees, evidence, width }: SearchInput): SearchOutcome => {
  const size = trees.length - 1;
  if (size < 1) throw new Error('a bundle without passengers has nothing to test');
  const about = (prefix: number): TreeEvidence | undefined => evidence.get(trees[prefix] ?? '');
  const one = (prefix: number, reason: TrialReason): SearchOutcome => ({ kind: 'trials', trials: [{ size: prefix, reason }] });

  const whole = verdictOf(about(size));
  if (whole === undefined) return one(size, 'first');
  if (whole === 'green') return { kind: 'green' };
  if (!certainlyRed(about(size))) return one(size, 'rerun');

  const prefixes = trees.map((_, prefix) => prefix);
  const red = prefixes.find((prefix) => verdictOf(about(prefix)) === 'red') ?? size;
  if (red === 0) return certainlyRed(about(0)) ? { kind: 'base-red' } : one(0, 'base');
  // The base counts as green until its turn comes: most bases are, and then its trial is saved.
  const green = prefixes.findLast((prefix) => prefix < red && verdictOf(about(prefix)) === 'green') ?? 0;
  if (red - green > 1) {
    return { kind: 'trials', trials: between(green, red, width).map((prefix) => ({ size: prefix, reason: 'search' as const })) };
  }
  if (!certainlyRed(about(red))) return one(red, 'confirm');
  if (verdictOf(about(green)) === undefined) return one(green, 'base');
  return { kind: 'proven', culprit: red };
};

/** At most `width` sizes strictly between two, evenly spread; one means the middle. */
const between = (green: number, red: number, width: number): number[] => {
  const gap = red - green;
  const parts = Math.min(Math.max(1, width), gap - 1) + 1;
  const sizes = Array.from({ length: parts - 1 }, (_, part) => green + Math.floor((gap * (part + 1)) / parts));
  return [...new Set(sizes)];
};
