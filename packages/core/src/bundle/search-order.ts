// Orders a bundle's passengers for the search: suspects last. The order and its merged prefixes are recorded before the
// first trial of a prefix, so that every machine searches the same bundle. It does not affect who boards.
import { culpritRate } from '../search/culprit-rate.ts';
import { bundleBranch } from '../names.ts';
import type { Bundle } from '../records/records.ts';
import { namedPaths, searchOrder, type Suspicion } from '../search/suspicion.ts';
import { trainChange, trainOf } from '../train/train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from '../train/train-input.ts';

/** `touched` maps a landed commit to the paths it changes. */
export const planOrder = (input: TrainInput, bundle: Bundle, touched: ReadonlyMap<string, readonly string[]>): Suspicion[] => {
  const train = trainOf(input);
  const suspected = new Map((bundle.suspects ?? []).map(({ issue, chance }) => [issue, chance]));
  const facts = bundle.passengers.map(({ issue, oid }) => {
    const record = input.snapshot.ledger.issues.get(issue)?.record;
    return {
      issue,
      paths: touched.get(oid) ?? [],
      lines: (record?.landed?.additions ?? 0) + (record?.landed?.deletions ?? 0),
      evictions: record?.evictions.length ?? 0,
      suspected: suspected.get(issue),
    };
  });
  const named = bundle.trials.flatMap((trial) => (trial.verdict === 'red' ? namedPaths(trial.excerpt ?? '') : []));
  return searchOrder(facts, { failing: [...new Set([...named, ...(train.failing ?? [])])], rate: culpritRate(train, facts.length) });
};

/** Records the order and its prefixes. If it merges to another tree, or not at all, boarding order stays and only the chances count. */
export const orderWrite = (input: TrainInput, bundle: Bundle, planned: { order: readonly Suspicion[]; assembly: Assembly }): TrainWrite => {
  const before = bundle.prefixes ?? [];
  const { prefixes } = planned.assembly;
  const same = prefixes.length === before.length && prefixes.at(-1)?.tree === before.at(-1)?.tree;
  const chances = new Map(planned.order.map(({ issue, chance }) => [issue, chance]));
  const order = same ? [...planned.order] : before.map(({ issue }) => ({ issue, chance: chances.get(issue) ?? 0 }));
  const next = { ...bundle, order, prefixes: same ? prefixes : before, suspects: undefined };
  const branch = bundleBranch(bundle.id);
  const tip = input.snapshot.branches.get(branch) ?? null;
  const head = next.prefixes?.at(-1)?.oid ?? null;
  const moved = same && prefixes.some((prefix, place) => prefix.issue !== before[place]?.issue);
  return trainChange(input, {
    why: moved ? `bundle ${bundle.id} is searched with its suspects last` : `bundle ${bundle.id} is searched in boarding order`,
    train: { ...trainOf(input), flight: next },
    branches: tip === head ? [] : [{ branch, expect: tip, to: head }],
  });
};
