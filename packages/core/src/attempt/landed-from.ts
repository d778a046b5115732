// Makes from checked work, and from what its agent said at the end, the part of an issue's record that stays until the merge.
import type { AttemptResult } from './attempt.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import type { WorkCheck } from './work-check.ts';

type Result = AttemptResult | { missing: string };

export const landedFrom = (
  { oid, files, additions, deletions, flags, baseOid, firstPaths = [], tests }: Extract<WorkCheck, { ok: true }>,
  { attempt, now, result }: { attempt: Attempt; now: string; result: Result },
): NonNullable<IssueRecord['landed']> => {
  const closing = closingOf(result);
  return {
    oid,
    at: now,
    attempt: attempt.id,
    agent: attempt.agent,
    files,
    additions,
    deletions,
    ...(baseOid === undefined ? {} : { baseOid }),
    ...(flags === undefined ? {} : { flags }),
    ...(firstPaths.length === 0 ? {} : { firstPaths }),
    ...(tests === undefined ? {} : { tests }),
    ...(closing === '' ? {} : { closing }),
  };
};

/** The agent's words, which nothing has made harmless yet. */
const closingOf = (result: Result): string => {
  if ('missing' in result) return '';
  const { answer, closingWords } = result;
  return (answer?.kind === 'done' && answer.words !== '' ? answer.words : closingWords).slice(0, 2000).toWellFormed();
};
