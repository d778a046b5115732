// Deals with a base that was moved back by a force push: landed branches that stand on commits which it has lost are made anew
// without them, or a person is asked. Invariant: what somebody dropped from the base never comes back with a bundle.
import type { WorkCheck } from '../attempt/work-check.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { askRecord } from '../records/transitions.ts';
import { neutraliseSentence } from '../texts/neutralise.ts';
import { numbers } from '../texts/amounts.ts';
import { askForApproval, type PushedTo } from './pushed-to.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';

/** `from`: newest commit of the base that the branch stands on, and that the base has lost. */
export interface OnLostBase extends PushedTo {
  from: string;
}

/** Undefined while the base has the commit that the work stands on, and for work of releases that did not record it. */
export const lostBaseOf = (
  { landed }: Pick<IssueRecord, 'landed'>,
  { onBase, baseTree }: Pick<TrainInput, 'onBase' | 'baseTree'>,
): string | undefined => {
  const stands = landed?.revert?.merge ?? landed?.baseOid;
  return stands === undefined || baseTree === undefined || onBase.has(stands) ? undefined : stands;
};

/** `found`: result of making the branch anew on the base. */
export type MadeAnew = OnLostBase & { found: WorkCheck };

export const madeAnewWrite = (input: TrainInput, branches: readonly MadeAnew[]): TrainWrite => {
  const known = branches.flatMap((one) => {
    const record = input.snapshot.ledger.issues.get(one.issue)?.record;
    return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
  });
  const issues = known.map((one) => afterMaking(one, input));
  const moves = known.map(({ branch, tip, found }) => ({ branch, expect: tip, to: found.ok && found.files > 0 ? found.oid : tip }));
  const why = `${numbers(known.map(({ issue }) => issue))}: ${input.base} was moved back, and the work is made anew without the commits that were dropped`;
  return { kind: 'write', why, issues, branches: moves };
};

type Known = MadeAnew & { record: IssueRecord; landed: NonNullable<IssueRecord['landed']> };

const afterMaking = ({ record, landed, branch, found }: Known, { base, snapshot: { now } }: TrainInput): IssueRecord => {
  const ask = (why: string): IssueRecord => askRecord(record, { question: question({ base, branch, why }), now });
  if (!found.ok && found.held !== undefined)
    return askForApproval(record, { branch, why: found.why, held: { ...landed, ...found.held }, now });
  if (!found.ok) return ask(found.why);
  if (found.files === 0) return ask('without the commits that were dropped it changes no file');
  const { oid, files, additions, deletions, flags, baseOid } = found;
  const { approval: _, ...rest } = landed;
  const approval = landed.approval === undefined ? {} : { approval: { ...landed.approval, commit: oid } };
  return { ...record, landed: { ...rest, ...approval, oid, flags, files, additions, deletions, baseOid } };
};

const question = ({ base, branch, why }: { base: string; branch: string; why: string }): string =>
  `Somebody moved ${base} back after this work had landed, and the work cannot go on without the commits that were dropped: ${neutraliseSentence(why, 1000)}. ` +
  `${branch} is as it was, and it does not board. Bring it onto ${base} yourself, then set ${stateLabels.ready}: an agent goes on from there.`;
