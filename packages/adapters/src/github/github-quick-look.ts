// Reads a quick look: five hundred issues per request, and of each only what a person may have changed. Issues that are gone
// are left out of the answer; any other problem is a RemoteError.
import { idsPerQuery, type QuickLook, type SeenIssue, stateLabels } from '@clambake/core';
import { chunks } from '../chunks.ts';
import type { BundleFacts, BundleQuestion } from '../ports.ts';
import { bundleFacts, bundleVariables, type TrainPage } from './bundle-views.ts';
import type { GitHubClient } from './github-client.ts';
import { goneAt, noRepository } from './github-read.ts';
import { present } from './github-views.ts';
import { quickLookParts, quickLookQuery } from './queries.ts';

interface IssueNode {
  id: string;
  title: string;
  state: 'OPEN' | 'CLOSED';
  labels: { nodes: ({ name: string } | null)[] } | null;
}

interface LineNode extends IssueNode {
  timelineItems: { nodes: ({ id?: string } | null)[] };
}

type QuickLookPage = {
  repository:
    | (TrainPage & { defaultBranchRef: { name: string } | null; inLine: { totalCount: number; nodes: (LineNode | null)[] } })
    | null;
} & Partial<Record<(typeof quickLookParts)[number], (IssueNode | null)[]>>;

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
  const [first, ...more] = chunks(chunks([...new Set(nodeIds)], idsPerQuery), quickLookParts.length);
  const { page, issues, now } = await ask(client, first ?? [], question);
  for (const parts of more) issues.push(...(await ask(client, parts, question)).issues);
  const { defaultBranchRef, inLine } = page;
  const line = present(inLine.nodes).map((node) => ({ ...seenIssue(node), lastEvent: node.timelineItems.nodes[0]?.id }));
  return {
    look: { now, defaultBranch: defaultBranchRef?.name ?? '', issues, inLine: { count: inLine.totalCount, first: line } },
    bundle: bundleFacts(page, question),
  };
};

const ask = async (
  client: GitHubClient,
  parts: readonly (readonly string[])[],
  question: BundleQuestion,
): Promise<{ page: NonNullable<QuickLookPage['repository']>; issues: SeenIssue[]; now: string }> => {
  const answer = await client.query(
    quickLookQuery,
    {
      owner: client.owner,
      name: client.repo,
      ready: [stateLabels.ready],
      ...bundleVariables(question),
      ...Object.fromEntries(quickLookParts.map((part, index) => [part, parts[index] ?? []])),
    },
    (problem) => [...quickLookParts, 'repository'].some((part) => goneAt(part)(problem)),
  );
  const { repository, ...asked } = answer.data as unknown as QuickLookPage;
  if (!repository) throw noRepository(client);
  // GitHub answers an empty object for a node that is not an issue.
  const nodes = quickLookParts.flatMap((part) => asked[part] ?? []).filter((node) => node?.id !== undefined);
  return { page: repository, issues: present(nodes).map(seenIssue), now: answer.date };
};
