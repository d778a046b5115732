// Carries out `/approve`: the commit that a person has approved becomes landed work on the issue's branch, with the approval on
// record. Invariant: what lands is the commit and the content that the question named; a branch that has moved since is left
// alone.
import type { PendingCommand } from '../records/fleet-record.ts';
import { issueBranch, keptRef } from '../names.ts';
import { approveRecord } from '../records/transitions.ts';
import type { BranchChange } from '../effects/effect.ts';
import { answerWrite, carriedOut } from './train-commands.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';

/** `on-branch`: the issue's branch is at the commit; `kept`: a kept ref is, and the branch may move there. */
export type HeldPlace = 'on-branch' | 'kept' | 'gone' | 'moved';

const refusals = {
  gone: 'its commit is not in the repository any more',
  moved: 'somebody has pushed to its branch since the question was asked: set the ready label to go on from there',
} as const;

/** `lands`: the held commit with the base merged in, where its workflow files were those of an older base. */
export const approvalWrite = (
  input: TrainInput,
  { command, place, lands }: { command: PendingCommand; place: HeldPlace; lands?: string | undefined },
): TrainWrite => {
  const { ledger, branches, now } = input.snapshot;
  const record = ledger.issues.get(command.issue ?? 0)?.record;
  if (record?.held === undefined) return answerWrite(input, [command], 'no work waits for an approval any more');
  if (place === 'gone' || place === 'moved') return answerWrite(input, [command], refusals[place]);
  const { oid, attempt } = record.held;
  const branch = issueBranch(record.issue);
  const moves: BranchChange[] = [
    { branch, expect: branches.get(branch) ?? null, to: lands ?? oid },
    ...(place === 'kept' ? [{ branch: keptRef(attempt), expect: oid, to: null }] : []),
  ];
  const answer = `commit ${oid.slice(0, 12)} is approved and waits for the next bundle`;
  const baseOid = branches.get(input.base);
  const onto = lands === undefined || lands === oid || baseOid === undefined ? undefined : { oid: lands, baseOid };
  const issues = [approveRecord(record, { by: command.by, role: command.role, now, onto })];
  const write: TrainWrite = { kind: 'write', why: `#${record.issue}: ${answer}`, issues, branches: moves };
  return carriedOut(input, { write, commands: [command], answer });
};
