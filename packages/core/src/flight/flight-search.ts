// Reads the search's input out of a flight's record and the ledger's memory of trees, chances and flakes.
import type { Config } from '../config.ts';
import { culpritRate, flakeRate } from '../search/culprit-rate.ts';
import type { Flight, Passenger, TrainRecord } from '../records/records.ts';
import { isImplied, nextTrial, type SearchOutcome, type TreeEvidence, verdictOf } from '../search/search.ts';
import { firstCulprit } from '../search/search-posterior.ts';
import type { Suspicion } from '../search/suspicion.ts';

type Memory = Pick<TrainRecord, 'verdicts' | 'history' | 'flakes' | 'greens'>;

/** Everything CI has said about trees: this flight's trials, and certain verdicts of earlier flights. */
export const evidenceOf = (train: Pick<TrainRecord, 'verdicts'>, flight: Flight): Map<string, TreeEvidence> => {
  const evidence = new Map<string, TreeEvidence>();
  for (const trial of flight.trials) {
    const before = evidence.get(trial.tree) ?? { greens: 0, reds: 0 };
    if (trial.verdict === 'green') evidence.set(trial.tree, { ...before, greens: before.greens + 1 });
    if (trial.verdict === 'red') evidence.set(trial.tree, { ...before, reds: before.reds + 1 });
  }
  for (const [tree, verdict] of Object.entries(train.verdicts)) {
    const before = evidence.get(tree) ?? { greens: 0, reds: 0 };
    if (verdict === 'green') evidence.set(tree, { ...before, greens: Math.max(1, before.greens) });
    // Remembered reds were seen twice.
    else evidence.set(tree, { ...before, reds: Math.max(2, before.reds) });
  }
  return evidence;
};

/** Passengers in the order their prefixes have; those without a place in it keep theirs, at the end. */
export const inSearchOrder = (flight: Pick<Flight, 'passengers' | 'order'>): Passenger[] => {
  const places = new Map((flight.order ?? []).map(({ issue }, place) => [issue, place]));
  const place = ({ issue }: Passenger): number => places.get(issue) ?? places.size;
  return [...flight.passengers].sort((a, b) => place(a) - place(b));
};

/** Each prefix's last passenger's chance to be a culprit, in prefix order. */
const chancesOf = (train: Memory, flight: Flight): number[] => {
  const known = new Map((flight.order ?? []).map(({ issue, chance }) => [issue, chance]));
  const prefixes = flight.prefixes ?? [];
  const rate = culpritRate(train, prefixes.length);
  return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};

const treesOf = (flight: Flight, baseTree: string): string[] => [baseTree, ...(flight.prefixes ?? []).map((prefix) => prefix.tree)];

/** What to do next about an assembled flight; undefined before it is assembled or while the base's tree is not known. */
export const searchOf = (p: {
  train: Memory;
  flight: Flight;
  baseTree: string | undefined;
  config: Pick<Config, 'trials'>;
  landEarly?: boolean;
}): SearchOutcome | undefined => {
  const { flight, train } = p;
  if (flight.prefixes === undefined || flight.prefixes.length === 0 || p.baseTree === undefined) return undefined;
  return nextTrial({
    trees: treesOf(flight, p.baseTree),
    evidence: evidenceOf(train, flight),
    width: p.config.trials,
    out: flight.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
    chances: chancesOf(train, flight),
    flakes: flakeRate(train),
    landEarly: p.landEarly ?? false,
  });
};

/** CI runs that are out although what is known says how they end. */
export const supersededRuns = (p: { train: Memory; flight: Flight; baseTree: string | undefined }): number[] => {
  if (p.flight.prefixes === undefined || p.baseTree === undefined) return [];
  const known = { trees: treesOf(p.flight, p.baseTree), evidence: evidenceOf(p.train, p.flight) };
  return p.flight.trials.flatMap((trial) => (trial.verdict === undefined && isImplied(known, trial.size) ? [trial.runId] : []));
};

/**
 * What a search that is cut off knows about who the first culprit is. Its verdicts are void on other ground, because the
 * trees change; these chances put the suspects last there. Nothing while no prefix is red.
 */
export const suspectsOf = (train: Memory, flight: Flight): Suspicion[] => {
  const evidence = evidenceOf(train, flight);
  const about = treesOf(flight, '').map((tree) => evidence.get(tree));
  const green = Math.max(
    0,
    about.findLastIndex((one) => verdictOf(one) === 'green'),
  );
  const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0] as const] : [])));
  if (reds.size === 0) return [];
  const posterior = firstCulprit({ chances: chancesOf(train, flight), green, reds, flakeRate: flakeRate(train).rate });
  const [red = 0] = reds.keys();
  return (flight.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
    issue,
    chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
  }));
};
