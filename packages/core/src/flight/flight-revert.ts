// `/revert`: the commit that takes a passenger's merge back goes on the issue's branch and stands in line as what has
// landed. From there on it is a passenger like any other: merged with whatever else departs, tested, and landed or not.
import type { PendingCommand } from '../records/fleet-record.ts';
import { issueBranch } from '../names.ts';
import { startRevert } from '../records/revert-record.ts';
import { neutralise } from '../texts/neutralise.ts';
import { answerWrite, carriedOut } from '../train/train-commands.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** `made`: the merge that brought the work onto the base, and the commit that takes it back; undefined: there is none. */
export const revertWrite = (
  input: TrainInput,
  p: { command: PendingCommand; made: { merge: string; oid: string } | undefined },
): TrainWrite => {
  const { command, made } = p;
  const { ledger, branches, now } = input.snapshot;
  const record = ledger.issues.get(command.issue ?? 0)?.record;
  if (record === undefined || made === undefined) {
    return answerWrite(input, [command], `${input.base} has no merge commit of its work: revert it by hand`);
  }
  const branch = issueBranch(record.issue);
  const next = startRevert(record, { ...made, by: command.by, words: command.words ?? '', now });
  const answer = `commit ${made.oid.slice(0, 12)} takes merge ${made.merge.slice(0, 12)} back and waits for the next flight`;
  const write: TrainWrite = {
    kind: 'write',
    why: `#${record.issue}: ${answer}`,
    issues: [next],
    branches: [{ branch, expect: branches.get(branch) ?? null, to: made.oid }],
  };
  return carriedOut(input, { write, commands: [command], answer });
};

/** Message of the commit that takes `merge` back. */
export const renderRevertMessage = (command: PendingCommand, p: { title: string; merge: string }): string =>
  [
    `Revert ${issueBranch(command.issue ?? 0)}: ${neutralise(p.title)}`,
    '',
    `Takes back merge commit ${p.merge}, as ${neutralise(command.by, 60)} asked.`,
    '',
    `Clambake-Reverts: ${p.merge}`,
    '',
  ].join('\n');
