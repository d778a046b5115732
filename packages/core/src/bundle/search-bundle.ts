// Makes the search's input from a bundle's record and from the verdicts, culprits and flakes in the train's record.
import type { Config } from '../config.ts';
import { culpritRate, flakeRate } from '../search/culprit-rate.ts';
import type { Bundle, Passenger, TrainRecord } from '../records/records.ts';
import { isImplied, nextTrial, type SearchOutcome, standingOf, type TreeEvidence } from '../search/search.ts';
import { firstCulprit } from '../search/search-posterior.ts';
import type { Suspicion } from '../search/suspicion.ts';

type Memory = Pick<TrainRecord, 'verdicts' | 'history' | 'flakes' | 'greens'>;
type Known = { train: Memory; bundle: Bundle; baseTree: string | undefined };

/** Verdicts for each tree, from this bundle's trials and from certain verdicts of earlier bundles. */
export const evidenceOf = (train: Pick<TrainRecord, 'verdicts'>, bundle: Bundle): Map<string, TreeEvidence> => {
  const evidence = new Map<string, TreeEvidence>();
  const about = (tree: string): TreeEvidence => evidence.get(tree) ?? { greens: 0, reds: 0 };
  for (const { tree, verdict } of bundle.trials) {
    const { greens, reds } = about(tree);
    if (verdict === 'green') evidence.set(tree, { greens: greens + 1, reds });
    if (verdict === 'red') evidence.set(tree, { greens, reds: reds + 1 });
  }
  for (const [tree, verdict] of Object.entries(train.verdicts)) {
    const { greens, reds } = about(tree);
    // A red verdict is remembered only after two red runs.
    evidence.set(tree, verdict === 'green' ? { greens: Math.max(1, greens), reds } : { greens, reds: Math.max(2, reds) });
  }
  return evidence;
};

/** Passengers in the order of their prefixes; those without a prefix follow in boarding order. */
export const inSearchOrder = (bundle: Pick<Bundle, 'passengers' | 'order'>): Passenger[] => {
  const places = new Map((bundle.order ?? []).map(({ issue }, place) => [issue, place]));
  const place = ({ issue }: Passenger): number => places.get(issue) ?? places.size;
  return [...bundle.passengers].sort((a, b) => place(a) - place(b));
};

/** The chance of each prefix's last passenger to be a culprit. */
const chancesOf = (train: Memory, bundle: Bundle): number[] => {
  const known = new Map((bundle.order ?? []).map(({ issue, chance }) => [issue, chance]));
  const prefixes = bundle.prefixes ?? [];
  const rate = culpritRate(train, prefixes.length);
  return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};

const treesOf = (bundle: Bundle, baseTree: string): string[] => [baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)];

/** The next step of the search; undefined before the bundle is assembled or while the base's tree is not known. */
export const searchOf = (facts: Known & { config: Pick<Config, 'trials'>; landEarly?: boolean }): SearchOutcome | undefined => {
  const { train, bundle, baseTree, config, landEarly = false } = facts;
  if (bundle.prefixes === undefined || bundle.prefixes.length === 0 || baseTree === undefined) return undefined;
  return nextTrial({
    trees: treesOf(bundle, baseTree),
    evidence: evidenceOf(train, bundle),
    width: config.trials,
    out: bundle.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
    chances: chancesOf(train, bundle),
    flakes: flakeRate(train),
    landEarly,
  });
};

/** Ids of the CI runs that have not ended although their verdict follows from others. */
export const supersededRuns = ({ train, bundle, baseTree }: Known): number[] => {
  if (bundle.prefixes === undefined || baseTree === undefined) return [];
  const known = { trees: treesOf(bundle, baseTree), evidence: evidenceOf(train, bundle) };
  return bundle.trials.flatMap((trial) => (trial.verdict === undefined && isImplied(known, trial.size) ? [trial.runId] : []));
};

/**
 * Chances of the suspects in a search that is cut off. On another base its verdicts mean nothing, because the trees change, but
 * these chances put the suspects last again. Empty while no prefix is red.
 */
export const suspectsOf = (train: Memory, bundle: Bundle): Suspicion[] => {
  const { green, red, reds } = standingOf({ trees: treesOf(bundle, ''), evidence: evidenceOf(train, bundle) });
  if (red === undefined) return [];
  const posterior = firstCulprit({ chances: chancesOf(train, bundle), green, reds, flakeRate: flakeRate(train).rate });
  return (bundle.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
    issue,
    chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
  }));
};
