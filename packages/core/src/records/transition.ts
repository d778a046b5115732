// The one step every transition of a record takes: through the machine, with `since` and nothing else by itself.
import { type IssueEvent, transitionIssue } from './machine.ts';
import type { IssueRecord } from './records.ts';

export const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);

/** The record in its next state, `since` moved only when the state really changes; undefined fields are dropped. */
export const transition = (
  record: IssueRecord,
  event: IssueEvent,
  now: string,
  change: { [K in keyof IssueRecord]?: IssueRecord[K] | undefined },
) => {
  const state = transitionIssue(record.state, event);
  const next = { ...record, ...change, state, since: state === record.state ? record.since : now };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as IssueRecord;
};
