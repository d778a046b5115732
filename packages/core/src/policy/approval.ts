// The approval of protected content by a person: the words of the question, and the commit that a command names.
import { type Approval, maximumApprovals, maximumApproved } from '../records/approval-schema.ts';
import type { IssueRecord } from '../records/records.ts';
import type { ApprovedPath } from './path-policy.ts';

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;

export const howToApprove = (issue: number, commit: string): string =>
  `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;

/** Returns what people have approved for this issue, whatever commit brings it. */
export const approvedFor = ({ approvals = [] }: Pick<IssueRecord, 'approvals'>): ApprovedPath[] => approvals.flatMap(({ paths }) => paths);

/** Adds an approval. The oldest ones go where a record would be too long. */
export const withApproval = (approvals: readonly Approval[] = [], approval: Approval): Approval[] => {
  const kept = [...approvals, approval].slice(-maximumApprovals);
  while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > maximumApproved) kept.shift();
  return kept;
};

/** The commit in the words after `/approve`; undefined when they begin with none. */
const approvedCommit = (words: string): string | undefined => {
  const [first = ''] = words.trim().toLowerCase().split(/\s+/);
  return /^[0-9a-f]{1,40}$/.test(first) ? first : undefined;
};

/** Says why this person's approval lands nothing; undefined when it names the work that is held. */
export const objectionToApproval = ({ issue, held, state }: IssueRecord, words: string): string | undefined => {
  if (state !== 'needs-human' || held === undefined) return `#${issue} is ${state} and holds no work that waits for an approval`;
  const commit = approvedCommit(words);
  const example = `write /approve #${issue} ${held.oid}`;
  if (commit === undefined) return `the commit is missing: ${example}`;
  if (commit.length < minimumDigits) return `${commit} is too short to name one commit: ${example}`;
  if (held.oid.startsWith(commit)) return undefined;
  return `the work that waits is commit ${held.oid.slice(0, minimumDigits)}, not ${commit.slice(0, minimumDigits)}: look at it first`;
};
