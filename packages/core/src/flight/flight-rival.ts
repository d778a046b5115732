// Two trains that depart in the same moment may both take the next number, and with it one branch. The ledger holds one
// train's record by itself, so nothing keeps them from it; it is told afterwards, by rules that both trains apply alike.
// Invariant: of two flights with one number one goes on, and nobody takes the other's branch for a person's push.
import { minutesAfter } from '../fleet/backoff.ts';
import { endWrite } from './flight-end.ts';
import { decided } from './flight-runs.ts';
import { bundleBranch } from '../names.ts';
import type { Flight, TrainRecord } from '../records/records.ts';
import type { TrainDecision, TrainInput, TrainWrite } from '../train/train-input.ts';

/** The flight yields to one that has ended already, or whose base comes first; the other one waits until it did. */
export const decideRival = (input: TrainInput, flight: Flight): TrainDecision | undefined => {
  // What is on the base is there, whatever its number.
  if (flight.prefixes?.some(({ oid }) => input.onBase.has(oid)) === true) return undefined;
  const trains = [...input.snapshot.ledger.trains.values()].map(({ record }) => record).filter(({ base }) => base !== flight.base);
  const first = trains.find((train) => flown(train, flight) || (inTheAir(train, flight) && train.base < flight.base));
  const branch = bundleBranch(flight.id);
  const tip = input.snapshot.branches.get(branch);
  const ours = (flight.prefixes ?? []).some(({ oid }) => oid === tip);
  if (first !== undefined) return decided(giveWay(input, flight, { to: first.base, branch, tip: ours ? tip : undefined }));
  const second = trains.find((train) => inTheAir(train, flight));
  if (second === undefined || tip === undefined || ours) return undefined;
  const text = `waits: ${branch} is still that of flight ${flight.id} to ${second.base}, which departed in the same moment and gives way`;
  const until = minutesAfter(input.snapshot.now, 1);
  return { ...decided({ kind: 'hold', for: 'departure', until, runs: [] }, text), wakeAt: until };
};

/** What is ours of the name goes with the record, so that the other flight finds it free; what is the other's stays. */
const giveWay = (input: TrainInput, flight: Flight, p: { to: string; branch: string; tip: string | undefined }): TrainWrite => {
  const ending = `flight ${flight.id} to ${p.to} departed in the same moment`;
  const write = endWrite(input, flight, { ending, train: { lastDeparture: undefined } });
  return { ...write, branches: p.tip === undefined ? [] : [{ branch: p.branch, expect: p.tip, to: null }] };
};

const inTheAir = (train: TrainRecord, flight: Flight): boolean => train.flight?.id === flight.id;
/** One that landed; others left neither branch nor pull request open. */
const flown = (train: TrainRecord, flight: Flight): boolean =>
  train.history.some(({ id, landed }) => id === flight.id && landed.length > 0);
