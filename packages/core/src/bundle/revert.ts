// Carries out `/revert`: a commit that reverts the issue's merge is put on its branch and recorded as landed work, which boards
// and is tested like any other.
import type { PendingCommand } from '../records/fleet-record.ts';
import { issueBranch, trailer } from '../names.ts';
import { type Approval, maximumApproved } from '../records/records.ts';
import { approvedPaths, openPathPolicy, type PathChange } from '../policy/path-policy.ts';
import { pathRulesOf } from '../policy/path-rules.ts';
import { startRevert } from '../records/revert-record.ts';
import { neutralise } from '../texts/neutralise.ts';
import { answerWrite, carriedOut } from '../train/train-commands.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** `made`: the merge of the work and the commit that reverts it; undefined when there is no merge. */
export const revertWrite = (
  input: TrainInput,
  { command, made }: { command: PendingCommand; made: { merge: string; oid: string; restored?: readonly PathChange[] } | undefined },
): TrainWrite => {
  const { ledger, branches, now } = input.snapshot;
  const record = ledger.issues.get(command.issue ?? 0)?.record;
  if (record === undefined || made === undefined) {
    return answerWrite(input, [command], `${input.base} has no merge commit of its work: revert it by hand`);
  }
  const branch = issueBranch(record.issue);
  const { merge, oid, restored = [] } = made;
  const approval = approvalOf(input, { command, oid, restored });
  const next = startRevert(record, { merge, oid, by: command.by, words: command.words ?? '', now, approval });
  const answer = `commit ${made.oid.slice(0, 12)} reverts merge ${made.merge.slice(0, 12)} and waits for the next bundle`;
  const write: TrainWrite = {
    kind: 'write',
    why: `#${record.issue}: ${answer}`,
    issues: [next],
    branches: [{ branch, expect: branches.get(branch) ?? null, to: made.oid }],
  };
  return carriedOut(input, { write, commands: [command], answer });
};

/** The person who asks for the revert approves what it restores at protected paths, and nothing else. */
const approvalOf = (
  { config }: TrainInput,
  { command, oid, restored }: { command: PendingCommand; oid: string; restored: readonly PathChange[] },
): Approval | undefined => {
  const changes = openPathPolicy(pathRulesOf(config['protected-paths'])).protectedAmong(restored);
  if (changes.length === 0) return undefined;
  const { by, at, role } = command;
  return { by, ...(role === undefined ? {} : { role }), at, commit: oid, paths: approvedPaths(changes).slice(0, maximumApproved) };
};

/** Message of the commit that reverts `merge`. */
export const renderRevertMessage = (command: PendingCommand, { title, merge }: { title: string; merge: string }): string =>
  [
    `Revert ${issueBranch(command.issue ?? 0)}: ${neutralise(title)}`,
    '',
    `Reverts merge commit ${merge}, as ${neutralise(command.by, 60)} asked.`,
    '',
    trailer('Reverts', merge),
    '',
  ].join('\n');
