// Names the records whose issues a snapshot reads.
import { isEnding, type IssueRecord, type LedgerView, stateFacts } from '@clambake/core';

export const isActive = (record: IssueRecord): boolean => !stateFacts(record.state).isOver || isEnding(record);
export const recordsOf = (ledger: LedgerView): IssueRecord[] => [...ledger.issues.values()].map((stored) => stored.record);

/** Issues of the newest landings, whose labels may be out of date. Asking for them here saves a request. */
export const justMerged = ({ trains, issues }: LedgerView): IssueRecord[] =>
  [...trains.values()]
    .flatMap(({ record }) => record.history[0]?.landed ?? [])
    .flatMap((issue) => issues.get(issue)?.record ?? [])
    .filter((record) => record.state === 'merged' && record.statusComment !== undefined);

const maximumStopped = 20;

/** Closed issues whose agent was stopped last: what it left may have to be named on them when its job has ended. */
export const justStopped = (ledger: LedgerView): IssueRecord[] =>
  recordsOf(ledger)
    .flatMap((record) => {
      const last = record.attempts.at(-1);
      return isActive(record) || last?.outcome !== 'stopped' ? [] : [{ record, at: Date.parse(last.endedAt) }];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, maximumStopped)
    .map(({ record }) => record);
