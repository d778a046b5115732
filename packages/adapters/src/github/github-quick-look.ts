// Reads a quick look: of each issue only what a person may have changed. Issues that are gone are left out of the answer; any
// other problem is a RemoteError.
import { type QuickLook, type SeenIssue, stateLabels } from '@clambake/core';
import type { BundleFacts, BundleQuestion } from '../ports.ts';
import { bundleFacts, bundleVariables, type TrainPage } from './bundle-views.ts';
import { goneAt, nodesOf, noRepository } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { present } from './github-views.ts';
import { quickLookQuery } from './queries.ts';

interface IssueNode {
  id: string;
  title: string;
  state: 'OPEN' | 'CLOSED';
  labels: { nodes: ({ name: string } | null)[] } | null;
}

interface LineNode extends IssueNode {
  timelineItems: { nodes: ({ id?: string } | null)[] };
}

type Head = TrainPage & { defaultBranchRef: { name: string } | null; inLine: { totalCount: number; nodes: (LineNode | null)[] } };

const seenIssue = ({ id: nodeId, title, state, labels }: IssueNode): SeenIssue => ({
  nodeId,
  title,
  open: state === 'OPEN',
  labels: (labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
});

export const readQuickLook = async (
  client: GitHubClient,
  nodeIds: readonly string[],
  question: BundleQuestion,
): Promise<{ look: QuickLook; bundle: BundleFacts }> => {
  const left = [...new Set(nodeIds)];
  const { head, issues, now } = await ask(client, left, { question, withHead: true });
  if (!head) throw noRepository(client);
  while (left.length > 0) issues.push(...(await ask(client, left, { question, withHead: false })).issues);
  const { defaultBranchRef, inLine } = head;
  const line = present(inLine.nodes).map((node) => ({ ...seenIssue(node), lastEvent: node.timelineItems.nodes[0]?.id }));
  return {
    look: { now, defaultBranch: defaultBranchRef?.name ?? '', issues, inLine: { count: inLine.totalCount, first: line } },
    bundle: bundleFacts(head, question),
  };
};

const tolerated = [goneAt('repository'), goneAt('repository', 'pullRequest'), goneAt('nodes', '#')];

/** Takes one page of `left`. Without the head there is room for twice as many issues. */
const ask = (
  client: GitHubClient,
  left: string[],
  { question, withHead }: { question: BundleQuestion; withHead: boolean },
): Promise<{ head: Head | null | undefined; issues: SeenIssue[]; now: string }> =>
  client.pages.ask(async (size) => {
    const ids = left.slice(0, withHead ? size : 2 * size);
    const answer = await client.queryOnce(
      quickLookQuery,
      { owner: client.owner, name: client.repo, first: size, ready: [stateLabels.ready], ids, withHead, ...bundleVariables(question) },
      (problem) => tolerated.some((accepts) => accepts(problem)),
    );
    // GitHub answers an empty object for a node that is not an issue.
    const issues = nodesOf<Partial<IssueNode>>(answer, ids).filter((node): node is IssueNode => node.id !== undefined);
    left.splice(0, ids.length);
    return { head: answer.data['repository'] as Head | null | undefined, issues: issues.map(seenIssue), now: answer.date };
  });
