// The one step that every transition of a record takes.
import { type IssueEvent, transitionIssue } from './machine.ts';
import type { IssueRecord } from './records.ts';
import { stateFacts } from './states.ts';

export const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);

/**
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, obstacle, waiting and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
export const transition = (record: IssueRecord, event: IssueEvent, now: string, change: Partial<IssueRecord>): IssueRecord => {
  const state = transitionIssue(record.state, event);
  const landed = stateFacts(state).has.includes('landed') ? record.landed : undefined;
  const ended = {
    ...{ claim: undefined, question: undefined, obstacle: undefined, waits: undefined, notBefore: undefined },
    ...{ flight: undefined, held: undefined, behind: undefined, goneSince: undefined },
  };
  const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as IssueRecord;
};
