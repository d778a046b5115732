// The alarm: the base has a tree that was not tested, which no guard should allow. Nothing can repair that, so the train stops
// until a person has looked at it and forces a departure.
import { endWrite, stopReason } from './end-bundle.ts';
import { landedWrite } from './shrink-bundle.ts';
import type { Bundle } from '../records/records.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { trainOf } from '../train/train-record.ts';

/** Describes how the base differs from the tested tree of the first `size` prefixes; undefined when it does not. */
export const untestedLanding = (input: TrainInput, bundle: Bundle, size: number): string | undefined => {
  const prefix = bundle.prefixes?.[size - 1];
  const landing = prefix === undefined ? undefined : input.landings.get(prefix.oid);
  if (
    (input.config.merge !== 'pull-request' && !input.strict) ||
    prefix === undefined ||
    landing === undefined ||
    landing.tree === prefix.tree
  )
    return undefined;
  return `${bundle.base} has tree ${landing.tree} since ${landing.oid.slice(0, 12)}, which nobody tested; tested was tree ${prefix.tree}`;
};

/** Ends the bundle. The work of its first `size` passengers is on the base. */
export const alarmWrite = (input: TrainInput, bundle: Bundle, { size, what }: { size: number; what: string }): TrainWrite => {
  const reason = stopReason(
    `ALARM after bundle ${bundle.id}: ${what}. Look at ${bundle.base} before anything else is merged; force a departure to let the train go on`,
  );
  const { now: at, branches } = input.snapshot;
  const stopped = { reason, at, baseOid: branches.get(bundle.base) ?? bundle.baseOid, kind: 'alarm' as const };
  const quiet = { ...input, config: { ...input.config, 'after-merge': [] } };
  const write = size > 0 ? landedWrite(quiet, bundle, size) : endWrite(quiet, bundle, { ending: what });
  return { ...write, why: reason, train: { ...(write.train ?? trainOf(input)), stopped } };
};
