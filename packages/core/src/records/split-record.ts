// An issue that a person has let be split: it is ready and waits for its parts, and no agent works on it meanwhile.
import type { Role } from '../fleet/roles.ts';
import type { IssueRecord } from './records.ts';
import type { MadePart } from './split-schema.ts';
import { openProposal, type WaitingForParts } from './split-state.ts';
import { cut, transition } from './transition.ts';

/** A person accepts the proposal. Parts that were made after an earlier `/accept` of the same proposal stay. */
export const acceptRecord = (
  record: IssueRecord,
  { now, by, role, event }: { now: string; by: string; role: Role; event: string },
): IssueRecord => {
  const said = openProposal(record);
  if (said?.parts === undefined) throw new Error(`#${record.issue} proposes no split`);
  const before = record.split?.attempt === said.attempt ? record.split : undefined;
  const { refused: _, ...kept } = before ?? { attempt: said.attempt, at: now, parts: said.parts };
  return transition(record, 'request', now, {
    attemptsBefore: record.attempts.length,
    refusal: undefined,
    split: { ...kept, by, role, event },
    said: { ...said, isShown: true },
  });
};

/** A run is about to make the parts. */
export const tryParts = (record: WaitingForParts, now: string): WaitingForParts => ({ ...record, split: { ...record.split, tried: now } });

/** Notes the issues that parts became, by their place from 1. `isWhole`: all of them and their relations exist. */
export const noteParts = (
  record: WaitingForParts,
  { made, isWhole, now }: { made: ReadonlyMap<number, MadePart>; isWhole: boolean; now: string },
): WaitingForParts => {
  const parts = record.split.parts.map((part, index) => {
    const found = made.get(index + 1);
    if (found === undefined) return part;
    const { body: _, ...rest } = part;
    return { ...rest, made: found };
  });
  const { tried: _, ...split } = record.split;
  // The proposal's own texts are on the issue and in the parts.
  const { parts: __, ...said } = record.said ?? {};
  const words = isWhole && record.said !== undefined ? { said: said as IssueRecord['said'] } : {};
  return { ...record, ...words, split: { ...split, parts, ...(isWhole ? { made: now } : { tried: record.split.tried ?? now }) } };
};

/** GitHub takes no (further) part or relation, and a person has to say how to go on. */
export const refuseParts = (record: WaitingForParts, { question, now }: { question: string; now: string }): IssueRecord =>
  transition(record, 'ask', now, { question: cut(question, 2000), split: { ...record.split, refused: now } });

/** A part is gone without being merged: the issue is a person's again. */
export const askAboutParts = (record: WaitingForParts, { question, now }: { question: string; now: string }): IssueRecord =>
  transition(leaveSplit(record, now), 'ask', now, { question: cut(question, 2000) });

/** All parts are done: the issue is to be closed, with a comment. */
export const endSplit = (record: WaitingForParts, now: string): IssueRecord => {
  const { attempt, by: to } = record.split;
  return transition(leaveSplit(record, now), 'withdraw', now, { said: { attempt, kind: 'parts-merged', words: '', to, at: now } });
};

/** Somebody asks for something else, or nothing is left to wait for. */
export const leaveSplit = (record: IssueRecord, now: string): IssueRecord => {
  const { split, said, ...rest } = record;
  const isOver = split === undefined || split.over !== undefined;
  const words = said === undefined || said.kind === 'parts-merged' ? {} : { said };
  return { ...rest, ...words, ...(split === undefined ? {} : { split: isOver ? split : { ...split, over: now } }) };
};
