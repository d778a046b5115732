// Removes the note that this run serves the train, at the end of its job or before it hands over. Work that came between the
// job's last look and this push met the note, and nobody else was started for it, so it is looked for once more.
import { applyUntilCurrent, type ApplyPorts, RemoteError } from '@clambake/adapters';
import { diff, type LedgerView, trainFingerprint, type TrainRecord } from '@clambake/core';
import type { Log, TrainPorts } from './context.ts';
import type { Facts } from './facts.ts';

interface Serving {
  ports: Pick<TrainPorts, 'ledger' | 'github' | 'wake'>;
  log: Log;
  base: string;
  run: { runId: number; runAttempt: number };
}

export const runOf = ({ base, snapshot: { run } }: Facts): Pick<Serving, 'base' | 'run'> => ({ base, run });

/** `known` is the ledger that the job decided on last. Returns true when another run has to look at what has come since. */
export const release = async ({ ports, log, base, run }: Serving, known: LedgerView): Promise<boolean> => {
  if (!serves(known.trains.get(base)?.record, run)) return false;
  const { ledger, github, wake } = ports;
  const applyPorts: ApplyPorts = { ledger, github, wake, correlation: `${run.runId}.${run.runAttempt}` };
  try {
    const settled = await applyUntilCurrent(async () => {
      const current = await ledger.read();
      const record = current.trains.get(base)?.record;
      if (record === undefined || !serves(record, run)) return { kind: 'over', value: undefined };
      const { served: _, ...rest } = record;
      const { effects } = diff(current, { why: 'the job ends', train: rest }, { actor: 'train' });
      return { kind: 'apply', effects, decidedOn: current, value: undefined };
    }, applyPorts);
    if (settled.kind === 'lost')
      log.warn(`the note that run ${run.runId} serves the train to ${base} stays until a tick finds its job ended`);
    return watched(await ledger.read(), base) !== watched(known, base);
  } catch (error) {
    // The next tick learns from GitHub's list of jobs that this one has ended.
    if (error instanceof RemoteError) return false;
    throw error;
  }
};

const serves = (record: TrainRecord | undefined, { runId, runAttempt }: Serving['run']): boolean =>
  record?.served?.runId === runId && record.served.runAttempt === runAttempt;

/** The train's own record is left out: only this job wrote it. */
const watched = ({ trains, ...ledger }: LedgerView, base: string): string => {
  const stored = trains.get(base);
  const same = stored === undefined ? [] : [[base, { ...stored, oid: '' }] as const];
  return trainFingerprint({ ...ledger, trains: new Map(same) }, base);
};
