// Says where work is that did not land: under a ref of its own, in an artifact, or nowhere.
import type { Assignment, AttemptResult } from './attempt.ts';
import type { WorkCheck } from './work-check.ts';
import { earlierWork, keptRef } from '../names.ts';
import { keptDays } from './kept-refs.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { cut } from '../records/transition.ts';
import { dateTime } from '../texts/times.ts';

/** The artifact with an attempt's work. */
export interface WorkArtifact {
  name: string;
  runId: number;
  /** End of its retention, where GitHub says it. */
  until?: string | undefined;
  /** Set when the work holds a secret: true when the artifact could be deleted. */
  isDeleted?: boolean;
}

const howToFetch = (ref: string): string => `"git fetch origin ${ref}" brings it`;

export const keptText = (attempt: string, oid: string): string =>
  `The work is commit ${oid}, kept under ${keptRef(attempt)} and on no branch for at least ${keptDays} days: ${howToFetch(keptRef(attempt))}.`;

/** For the next attempt. */
export const earlierText = `Its commits are the branch ${earlierWork} of your repository, if that is there: look at "git log -p ${earlierWork}", and take over what is right.`;

/** Returns the work that the next attempt gets beside its branch: that of the newest attempt, where it is kept. */
export const keptBefore = ({ attempts }: Pick<IssueRecord, 'attempts'>): { ref: string; oid: string } | undefined => {
  const last = attempts.at(-1);
  return last?.kept === undefined ? undefined : { ref: keptRef(last.id), oid: last.kept };
};

const artifactText = ({ name, runId, until, isDeleted }: WorkArtifact): string => {
  if (isDeleted === true) return 'Nothing of it was pushed, and its artifact is deleted.';
  if (isDeleted === false)
    return `Nothing of it was pushed, and its artifact ${name} could not be deleted: delete it on the page of run ${runId}.`;
  const end = until === undefined ? '' : ` until ${dateTime(until)}`;
  return `Its artifact is ${name} of run ${runId}${end}: "gh run download ${runId} --name ${name}" brings it.`;
};

interface KeptFacts {
  check: WorkCheck | undefined;
  assignment: Assignment;
  artifact?: WorkArtifact | undefined;
}

/** Empty when the work landed, or when nothing is known of an artifact. */
export const whereText = ({ check, assignment, artifact }: KeptFacts): string => {
  if (check?.ok === true) return '';
  if (check?.kept !== undefined) return keptText(assignment.attempt, check.kept);
  return artifact === undefined ? '' : artifactText(artifact);
};

interface Late {
  attempt: string;
  /** Its kept work; undefined: it left none. */
  oid: string | undefined;
  /** Its report, if that could be read. */
  result: Pick<AttemptResult, 'costUsd' | 'costIsLeast' | 'turns' | 'commits'> | undefined;
}

/** Of a stopped attempt whose cost nobody booked. */
export const unbooked = 'Its job ended without a word about its cost.';

/** The record with the work and the cost of an attempt that ended before they came; undefined when there is nothing to add. */
export const withLateEnd = (record: IssueRecord, { attempt, oid, result }: Late): IssueRecord | undefined => {
  const before = record.attempts.find(({ id }) => id === attempt);
  if (before === undefined) return undefined;
  const kept = oid === undefined ? '' : keptText(attempt, oid);
  const isWorkNew = !before.detail.includes(kept);
  const { costUsd, turns, commits } = result ?? before;
  // Its report settles what was reserved for it, also when it cost nothing.
  const isSettled = result !== undefined && before.reservedUsd !== undefined;
  const isCostNew = isSettled || (before.costUsd === 0 && before.turns === 0 && (costUsd > 0 || turns > 0));
  if (!isWorkNew && !isCostNew) return undefined;
  const opening = before.outcome === 'stopped' ? '' : ' Its work came late.';
  const said = isCostNew ? before.detail.replace(` ${unbooked}`, '') : before.detail;
  const { reservedUsd: _, runAttempt: __, costIsLeast: ___, ...booked } = before;
  const next: Attempt = {
    ...(isCostNew ? booked : before),
    ...(isCostNew ? { costUsd, turns, commits, ...(result?.costIsLeast === true ? { costIsLeast: true } : {}) } : {}),
    ...(isWorkNew || isCostNew ? { detail: cut(`${said}${isWorkNew ? `${opening} ${kept}` : ''}`, 2000) } : {}),
    ...(isWorkNew ? { kept: oid } : {}),
  };
  return { ...record, attempts: record.attempts.map((one) => (one.id === attempt ? next : one)) };
};

/** The record with a word about the artifact of an attempt that is over and whose work nobody will land; undefined when it has that. */
export const namingArtifact = (
  record: IssueRecord,
  { attempt, artifact }: { attempt: string; artifact: WorkArtifact },
): IssueRecord | undefined => {
  const before = record.attempts.find(({ id }) => id === attempt);
  if (before === undefined || before.kept !== undefined || before.detail.includes(artifact.name)) return undefined;
  const detail = cut(`${before.detail} Its work could not be kept: ${artifactText(artifact)}`, 2000);
  return { ...record, attempts: record.attempts.map((one) => (one.id === attempt ? { ...before, detail } : one)) };
};
