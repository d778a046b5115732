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
  const wasLost = new Set(known.flatMap(({ issue, landed, tip }) => (isSame(landed, tip) ? [issue] : [])));
  const whys = [
    ...told(boards, { lost: wasLost, outcome: "and landing's checks passed" }),
    ...told(asks, { lost: wasLost, outcome: "and refused by landing's checks" }),
  ];
  const branches = known.map(({ branch, tip }) => ({ branch, expect: tip, to: tip }));
  return { kind: 'write', why: whys.join('; '), issues, branches };
};

const told = (records: readonly IssueRecord[] | undefined, { lost, outcome }: { lost: ReadonlySet<number>; outcome: string }): string[] => {
  const [pushed, again] = [false, true].map((is) => (records ?? []).map(({ issue }) => issue).filter((issue) => lost.has(issue) === is));
  const line = (issues: readonly number[] = [], what: string): string[] =>
    issues.length === 0 ? [] : [`${numbers(issues)}: ${what}, ${outcome}`];
  return [...line(pushed, 'pushed to by a person'), ...line(again, 'its record was lost')];
};

/** The landed commit itself: nobody has pushed since, and its record was lost. */
const isSame = (landed: { oid: string }, tip: string): boolean => landed.oid === tip;

type Known = CheckedBranch & { record: IssueRecord; landed: NonNullable<IssueRecord['landed']> };

const afterCheck = ({ record, landed: before, branch, tip, found }: Known, now: string): IssueRecord => {
  const { unchecked: _, ...landed } = before;
  const lost = isSame(landed, tip);
  const ask = (why: string): IssueRecord => askRecord(record, { question: (lost ? lostQuestion : question)(branch, why), now });
  if (!found.ok && found.held !== undefined)
    return askForApproval(record, { branch, why: found.why, held: { ...landed, ...found.held }, now, lost });
  if (!found.ok) return ask(found.why);
  if (found.files === 0) return ask('its commits change no file');
  const { files, additions, deletions, flags, baseOid = landed.baseOid } = found;
  const checked = { ...landed, oid: tip, flags, files, additions, deletions, baseOid };
  return { ...record, landed: lost ? checked : { ...checked, pushedAfter: landed.pushedAfter ?? landed.oid } };
};

export const askForApproval = (
  record: IssueRecord,
  {
    branch,
    why,
    held,
    now,
    lost = false,
  }: { branch: string; why: string; held: NonNullable<IssueRecord['landed']> & CheckedHeld; now: string; lost?: boolean },
): IssueRecord => {
  const what = lost
    ? `The record of its landed work was lost, so ${branch} was checked again`
    : `${branch} has changed after its work had landed`;
  const text =
    `${what}, and a person has to approve one thing: ${neutraliseSentence(why, 1000)}. ` +
    `Rule: ${neutraliseSentence(held.rule, 300)}. The branch is as it was left, and it does not board. ${howToApprove(record.issue, held.oid)}`;
  return askRecord(record, { question: text, held: heldOf(held, held.paths), now });
};

const question = (branch: string, why: string): string =>
  `A person pushed to ${branch} after its work had landed, and what it holds now was refused: ${neutraliseSentence(why, 1200)}. ` +
  `The branch is as that person left it, and it does not board. Mend it, then set ${stateLabels.ready}: an agent goes on from there.`;

const lostQuestion = (branch: string, why: string): string =>
  `The record of its landed work was lost, so ${branch} was checked again, and what it holds was refused: ${neutraliseSentence(why, 1200)}. ` +
  `The branch is as it was, and it does not board. Mend it, then set ${stateLabels.ready}: an agent goes on from there.`;
