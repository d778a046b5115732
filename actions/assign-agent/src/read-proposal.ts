// Reads what stands on an issue on which a person asks for work: whether it is open, and of a split that the person accepts the text and the
// comment with the proposal.
import type { GitHubPort } from '@clambake/adapters';
import { type IssueRecord, saidKey, saidMarker, type SeenProposal } from '@clambake/core';

/** Two requests. Undefined when the issue is gone, or proposes nothing. */
export const readProposal = async (
  { github }: { github: Pick<GitHubPort, 'readIssue' | 'readDiscussions'> },
  record: IssueRecord | undefined,
): Promise<SeenProposal | undefined> => {
  if (record?.said === undefined) return undefined;
  const [known, discussions] = await Promise.all([github.readIssue(record.issue), github.readDiscussions([record.nodeId])]);
  if (known === undefined) return undefined;
  const marker = saidMarker(saidKey(record.said));
  const comment = discussions.get(record.nodeId)?.comments.find(({ isOurs, body }) => isOurs && body.startsWith(marker));
  const { titleHash: title, bodyHash: body } = known.issue;
  return {
    text: { title, body },
    isOpen: known.issue.open,
    comment: comment === undefined ? 'gone' : comment.isEdited ? 'edited' : 'as it was written',
  };
};

/** One request. False when the issue is gone. */
export const readIsOpen = async ({ github }: { github: Pick<GitHubPort, 'readIssue'> }, issue: number): Promise<boolean> =>
  (await github.readIssue(issue))?.issue.open === true;
