// The alarm: the base has something that was not tested. It cannot happen while every guard holds, so it is not handled
// but said where everybody looks, and the train stands still until a person who has looked forces a departure.
import { endWrite } from './flight-end.ts';
import { landedWrite } from './flight-landing.ts';
import type { Flight, TrainRecord } from '../records/records.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { trainOf } from '../train/train-record.ts';

/** What is wrong with how the first `size` prefixes came onto the base; undefined: the base has exactly what was tested. */
export const untestedLanding = (input: TrainInput, flight: Flight, size: number): string | undefined => {
  const prefix = flight.prefixes?.[size - 1];
  const landing = prefix === undefined ? undefined : input.landings.get(prefix.oid);
  if (input.config.merge !== 'pull-request' || prefix === undefined || landing === undefined || landing.tree === prefix.tree)
    return undefined;
  return `${flight.base} has tree ${landing.tree} since ${landing.oid.slice(0, 12)}, which nobody tested; tested was tree ${prefix.tree}`;
};

/** The flight ends as landed, because its work is there; `size` 0: it did not get there. */
export const alarmWrite = (input: TrainInput, flight: Flight, p: { size: number; what: string }): TrainWrite => {
  const reason =
    `ALARM after flight ${flight.id}: ${p.what}. Look at ${flight.base} before anything else lands; force a departure to let the train go on`
      .slice(0, 2000)
      .toWellFormed();
  const stopped: TrainRecord['stopped'] = {
    reason,
    at: input.snapshot.now,
    baseOid: input.snapshot.branches.get(flight.base) ?? flight.baseOid,
    kind: 'alarm',
  };
  const quiet = { ...input, config: { ...input.config, 'after-merge': [] } };
  const write = p.size > 0 ? landedWrite(quiet, flight, p.size) : endWrite(quiet, flight, { ending: p.what });
  return { ...write, why: reason, train: { ...(write.train ?? trainOf(input)), stopped } };
};
