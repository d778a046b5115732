// Updates the snapshot after a push, so that a tick of many steps reads the world once. A fresh snapshot must say the same.
import type { BranchChange, LedgerWrite } from '../effects/effect.ts';
import { pendingCommands } from '../fleet/fleet-commands.ts';
import { stateFacts } from '../records/states.ts';
import { leftoverBranches } from './leftover-branches.ts';
import { parseLedgerRef } from '../names.ts';
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import type { LedgerView, Snapshot, Stored } from '../fleet/snapshot.ts';

/** `oids` maps a ref to the commit that the push made; a missing one is a bug and throws. */
export const afterPush = (
  snapshot: Snapshot,
  pushed: { writes: readonly LedgerWrite[]; branches: readonly BranchChange[]; oids: ReadonlyMap<string, string> },
): Snapshot => {
  const branches = new Map(snapshot.branches);
  for (const { branch, to } of pushed.branches) {
    if (to === null) branches.delete(branch);
    else branches.set(branch, to);
  }
  return { ...snapshot, branches, ledger: pushed.writes.reduce((ledger, write) => applied(ledger, write, pushed.oids), snapshot.ledger) };
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
 * Fingerprint of the part of the ledger that a waiting train watches: its own record, its passengers, people's commands, and
 * before a departure the landed issues. Other changes do not concern the train, so they cost no snapshot.
 */
export const trainFingerprint = (ledger: LedgerView, base: string): string => {
  const isOpen = ledger.trains.get(base)?.record.flight !== undefined;
  const matters = ({ state }: IssueRecord): boolean => state === 'bundled' || (state === 'landed' && !isOpen);
  const issues = [...ledger.issues].filter(([, { record }]) => record.base === base && matters(record));
  const lines = issues.map(([issue, { oid }]) => `${issue} ${oid}`).sort();
  return [ledger.trains.get(base)?.oid ?? 'none', steering(ledger), ...lines].join('\n');
};

/** The pause and the commands in the fleet's record. Its limits concern agents alone, and what programs were told concerns nobody. */
const steering = ({ fleet }: LedgerView): string => {
  if (fleet === undefined) return 'none';
  const { v: _, pausedUntil: __, pauseReason: ___, trouble: ____, notified: _____, dispatched: ______, ...said } = fleet.record;
  return JSON.stringify(said);
};

/** True when git alone shows that there is nothing to do: nothing has landed, no bundle is open, no branch is left over. */
export const isAtRest = ({ ledger, branches }: Pick<Snapshot, 'ledger' | 'branches'>): boolean =>
  ledger.broken.length === 0 &&
  pendingCommands(ledger).length === 0 &&
  [...ledger.trains.values()].every(
    ({ record }) => record.flight === undefined && record.afterMerge === undefined && record.served === undefined,
  ) &&
  [...ledger.issues.values()].every(({ record }) => !stateFacts(record.state).isWithTrain) &&
  leftoverBranches({ ledger, branches }).length === 0;
