// Finds the commit that a person approves, on the issue's branch or on its kept ref, and returns what to write about it.
import type { MergePort } from '@clambake/adapters';
import { approvalWrite, type HeldPlace, issueBranch, keptRef, type PendingCommand, type TrainInput, type TrainWrite } from '@clambake/core';

export const planApproval = async (
  command: PendingCommand,
  { ports, input }: { ports: { merge: MergePort }; input: TrainInput },
): Promise<TrainWrite> => approvalWrite(input, { command, place: await findHeld(command, { merge: ports.merge, input }) });

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
