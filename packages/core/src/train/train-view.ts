// The snapshot after a write of ours was applied, without asking again: what a push confirmed is known. A tick of
// twelve steps so reads the world once; a fresh snapshot taken in between must say the same.
import type { BranchChange, LedgerWrite } from '../effects/effect.ts';
import { pendingCommands } from '../fleet/fleet-commands.ts';
import { stateFacts } from '../records/states.ts';
import { leftoverBranches } from './leftover-branches.ts';
import { parseLedgerRef } from '../names.ts';
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import type { LedgerView, Snapshot, Stored } from '../fleet/snapshot.ts';

/** `oids`: ref → commit that the push made. Throws when a record's commit is missing there, which is a bug. */
export const afterPush = (
  snapshot: Snapshot,
  p: { writes: readonly LedgerWrite[]; branches: readonly BranchChange[]; oids: ReadonlyMap<string, string> },
): Snapshot => {
  const branches = new Map(snapshot.branches);
  for (const { branch, to } of p.branches) {
    if (to === null) branches.delete(branch);
    else branches.set(branch, to);
  }
  return { ...snapshot, branches, ledger: p.writes.reduce((ledger, write) => applied(ledger, write, p.oids), snapshot.ledger) };
};

const applied = (ledger: LedgerView, write: LedgerWrite, oids: ReadonlyMap<string, string>): LedgerView => {
  if (!('record' in write)) throw new Error(`${write.ref}: the train writes records and nothing else`);
  const oid = oids.get(write.ref);
  if (oid === undefined) throw new Error(`the push does not say which commit ${write.ref} became`);
  const name = parseLedgerRef(write.ref);
  if (name?.kind === 'issue')
    return { ...ledger, issues: new Map(ledger.issues).set(name.issue, { oid, record: write.record as IssueRecord }) };
  if (name?.kind === 'train')
    return { ...ledger, trains: new Map(ledger.trains).set(name.base, { oid, record: write.record as TrainRecord }) };
  return { ...ledger, fleet: { oid, record: write.record } as Stored<FleetRecord> };
};

/**
 * What a hold watches in the ledger: the train's own record, who is aboard, and before a departure who may board. What
 * lands while a flight is in the air waits for the next one, and another issue's claim is none of the train's business:
 * neither costs a snapshot.
 */
export const trainFingerprint = (ledger: LedgerView, base: string): string => {
  const inTheAir = ledger.trains.get(base)?.record.flight !== undefined;
  const matters = ({ state }: IssueRecord): boolean => state === 'bundled' || (state === 'landed' && !inTheAir);
  const issues = [...ledger.issues].filter(([, { record }]) => record.base === base && matters(record));
  const lines = issues.map(([issue, { oid }]) => `${issue} ${oid}`).sort();
  return [ledger.trains.get(base)?.oid ?? 'none', steering(ledger), ...lines].join('\n');
};

/** What people say to the train through the fleet's record: pause and commands. Its account of limits is the fleet's own. */
const steering = ({ fleet }: LedgerView): string => {
  if (fleet === undefined) return 'none';
  const { v: _, pausedUntil: __, pauseReason: ___, ...said } = fleet.record;
  return JSON.stringify(said);
};

/** Nothing to board, nothing in the air, nothing left behind: what git says is enough to know that there is nothing to do. */
export const isAtRest = ({ ledger, branches }: Pick<Snapshot, 'ledger' | 'branches'>): boolean =>
  ledger.broken.length === 0 &&
  pendingCommands(ledger).length === 0 &&
  [...ledger.trains.values()].every(({ record }) => record.flight === undefined && record.afterMerge === undefined) &&
  [...ledger.issues.values()].every(({ record }) => !stateFacts(record.state).isWithTrain) &&
  leftoverBranches({ ledger, branches }).length === 0;
