// Predicates about a record with a split. They have a file of their own, because the first steps of every action ask one of them, and
// the transitions are loaded late.
import type { IssueRecord } from './records.ts';
import type { Split } from './split-schema.ts';

export type WaitingForParts = IssueRecord & { split: Split };

/** True while the issue waits for its parts, also while they are still to be made. */
export const waitsForParts = (record: IssueRecord): record is WaitingForParts =>
  record.state === 'ready' && record.split !== undefined && record.split.over === undefined;

/** True when all parts are done and the comment that says so, or the closing of the issue, may still be missing. */
export const isEnding = ({ state, said }: Pick<IssueRecord, 'state' | 'said'>): boolean =>
  state === 'withdrawn' && said?.kind === 'parts-merged' && said.isShown !== true;

/** The proposal that a person may accept now: the words of the last attempt, while they are what the issue asks. */
export const openProposal = ({ state, said, attempts }: IssueRecord): IssueRecord['said'] =>
  state === 'needs-human' && said?.kind === 'split' && said.parts !== undefined && attempts.at(-1)?.id === said.attempt ? said : undefined;
