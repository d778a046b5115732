// The words of passing failures of a push. Real git and GitHub say them when two pushes meet or a server has trouble.
import { createHash } from 'node:crypto';
import type { PushFault } from '../faults/language.ts';
import { type HookUpdate, isZero } from './hook-git.ts';

export interface Refusal {
  ref: string;
  /** Lines for the person who pushes. */
  words: string[];
  /** Reason of the ref in the report of the push. */
  reason: string;
}

/** Returns a commit that nobody has, as if another push had just moved the ref. */
const otherCommit = ({ ref, before }: HookUpdate): string => createHash('sha1').update(`${ref} ${before}`).digest('hex');

const lockReason = (update: HookUpdate): string => {
  const what = `cannot lock ref '${update.ref}'`;
  return isZero(update.before)
    ? `${what}: reference already exists`
    : `${what}: is at ${otherCommit(update)} but expected ${update.before}`;
};

/** Returns the refusals of all refs of a push. */
export const refuseWith = (fault: PushFault, updates: readonly HookUpdate[]): Refusal[] => {
  const all = (reason: string, words: string): Refusal[] =>
    updates.map(({ ref }, index) => ({ ref, reason, words: index === 0 ? [words] : [] }));
  switch (fault) {
    case 'cannot-lock-ref':
      return updates.slice(0, 1).map((update) => ({ ref: update.ref, reason: lockReason(update), words: [] }));
    case 'commit-refs':
      return all('failure', 'fatal error in commit_refs');
    default:
      return all('Internal Server Error', 'Internal Server Error');
  }
};
