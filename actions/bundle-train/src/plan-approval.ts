// Finds the commit that a person approves, on the issue's branch or on its kept ref, and returns what to write about it.
import type { MergePort } from '@clambake/adapters';
import { approvalWrite, type HeldPlace, issueBranch, keptRef, type PendingCommand, type TrainInput, type TrainWrite } from '@clambake/core';

export const planApproval = async (
  command: PendingCommand,
  { ports, input }: { ports: { merge: MergePort }; input: TrainInput },
): Promise<TrainWrite> => {
  const { merge } = ports;
  const { ledger, branches } = input.snapshot;
  const place = await findHeld(command, { merge, input });
  const held = ledger.issues.get(command.issue ?? 0)?.record.held;
  const baseOid = branches.get(input.base);
  if (held === undefined || baseOid === undefined || place === 'gone' || place === 'moved') return approvalWrite(input, { command, place });
  if (!(await merge.has(baseOid))) await merge.fetch([input.base]);
  return approvalWrite(input, { command, place, lands: await merge.withBase({ baseOid, oid: held.oid, base: input.base }) });
};

const findHeld = async (command: PendingCommand, { merge, input }: { merge: MergePort; input: TrainInput }): Promise<HeldPlace> => {
  const { ledger, branches } = input.snapshot;
  const held = ledger.issues.get(command.issue ?? 0)?.record.held;
  if (held === undefined) return 'gone';
  const branch = issueBranch(command.issue ?? 0);
  const tip = branches.get(branch);
  if (tip === held.oid) {
    // The push of the record names the branch, so its commit has to be here.
    if (!(await merge.has(tip))) await merge.fetch([branch]);
    return 'on-branch';
  }
  if ((await merge.fetchKept(keptRef(held.attempt))) !== held.oid) return 'gone';
  if (tip === undefined) return 'kept';
  if (!(await merge.has(tip))) await merge.fetch([branch]);
  return (await merge.reachable(held.oid, [tip])).has(tip) ? 'kept' : 'moved';
};
