// Reads the search's input out of a flight's record and the ledger's memory of trees.
import type { Flight, TrainRecord } from './records.ts';
import { nextTrial, type SearchOutcome, type TreeEvidence } from './search.ts';

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

/** Trials out at once. */
const width = 1;

/** What to do next about an assembled flight; undefined before it is assembled or while the base's tree is not known. */
export const searchOf = (p: {
  train: Pick<TrainRecord, 'verdicts'>;
  flight: Flight;
  baseTree: string | undefined;
}): SearchOutcome | undefined => {
  if (p.flight.prefixes === undefined || p.flight.prefixes.length === 0 || p.baseTree === undefined) return undefined;
  const trees = [p.baseTree, ...p.flight.prefixes.map((prefix) => prefix.tree)];
  return nextTrial({ trees, evidence: evidenceOf(p.train, p.flight), width });
};
