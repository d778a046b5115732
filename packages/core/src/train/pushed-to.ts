// Records the result of landing's checks after a person pushed to a landed branch: the new tip boards, or a person is asked.
// Invariant: the branch stays as the person left it. The push of the record holds a lease on it, so that the record is about the
// tip that was checked.
import type { CheckedHeld, WorkCheck } from '../attempt/work-check.ts';
import { howToApprove } from '../policy/approval.ts';
import type { IssueRecord } from '../records/records.ts';
import { numbers } from '../texts/amounts.ts';
import { askRecord, heldOf } from '../records/transitions.ts';
import { neutraliseSentence } from '../texts/neutralise.ts';
import { stateLabels } from '../names.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';

export interface PushedTo {
  issue: number;
  branch: string;
  tip: string;
}

/** `found` is the result of landing's checks on `tip`. */
export type CheckedBranch = PushedTo & { found: WorkCheck };

export const pushedWrite = (input: TrainInput, checked: readonly CheckedBranch[]): TrainWrite => {
  const known = checked.flatMap((one) => {
    const record = input.snapshot.ledger.issues.get(one.issue)?.record;
    return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
  });
  const issues = known.map((one) => afterCheck(one, input.snapshot.now));
  const [boards, asks] = (['landed', 'needs-human'] as const).map((state) => issues.filter((record) => record.state === state));
  const whys = [
    ...told(boards, "pushed to by a person, and landing's checks passed"),
    ...told(asks, "pushed to by a person, and refused by landing's checks"),
  ];
  const branches = known.map(({ branch, tip }) => ({ branch, expect: tip, to: tip }));
  return { kind: 'write', why: whys.join('; '), issues, branches };
};

const told = (records: readonly IssueRecord[] | undefined, what: string): string[] =>
  records === undefined || records.length === 0 ? [] : [`${numbers(records.map((record) => record.issue))}: ${what}`];

type Known = CheckedBranch & { record: IssueRecord; landed: NonNullable<IssueRecord['landed']> };

const afterCheck = ({ record, landed, branch, tip, found }: Known, now: string): IssueRecord => {
  const ask = (why: string): IssueRecord => askRecord(record, { question: question(branch, why), now });
  if (!found.ok && found.held !== undefined)
    return askForApproval(record, { branch, why: found.why, held: { ...landed, ...found.held }, now });
  if (!found.ok) return ask(found.why);
  if (found.files === 0) return ask('its commits change no file');
  const { files, additions, deletions, flags, baseOid = landed.baseOid } = found;
  const pushedAfter = landed.pushedAfter ?? landed.oid;
  return { ...record, landed: { ...landed, oid: tip, flags, files, additions, deletions, baseOid, pushedAfter } };
};

export const askForApproval = (
  record: IssueRecord,
  { branch, why, held, now }: { branch: string; why: string; held: NonNullable<IssueRecord['landed']> & CheckedHeld; now: string },
): IssueRecord => {
  const text =
    `${branch} has changed after its work had landed, and a person has to approve one thing: ${neutraliseSentence(why, 1000)}. ` +
    `Rule: ${neutraliseSentence(held.rule, 300)}. The branch is as it was left, and it does not board. ${howToApprove(record.issue, held.oid)}`;
  return askRecord(record, { question: text, held: heldOf(held, held.paths), now });
};

const question = (branch: string, why: string): string =>
  `A person pushed to ${branch} after its work had landed, and what it holds now was refused: ${neutraliseSentence(why, 1200)}. ` +
  `The branch is as that person left it, and it does not board. Mend it, then set ${stateLabels.ready}: an agent goes on from there.`;
