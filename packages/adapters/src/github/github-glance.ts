// Reading a glance: five hundred issues a request, and of each only what a person may have changed. What is gone is left
// out of the answer; any other problem is a RemoteError.
import { type Glance, type Glimpse, stateLabels } from '@clambake/core';
import type { FlightFacts, FlightQuestion } from '../ports.ts';
import { flightFacts, flightVariables, type TrainPage } from './flight-views.ts';
import type { GitHubClient } from './github-client.ts';
import { chunks, goneAt, idsPerQuery, noRepository } from './github-read.ts';
import { glanceParts, glanceQuery } from './queries.ts';

interface GlimpseNode {
  id: string;
  title: string;
  state: 'OPEN' | 'CLOSED';
  labels: { nodes: ({ name: string } | null)[] } | null;
}

interface LineNode extends GlimpseNode {
  timelineItems: { nodes: ({ id?: string } | null)[] };
}

type GlancePage = {
  repository:
    | (TrainPage & { defaultBranchRef: { name: string } | null; inLine: { totalCount: number; nodes: (LineNode | null)[] } })
    | null;
} & Partial<Record<(typeof glanceParts)[number], (GlimpseNode | null)[]>>;

const glimpse = ({ id: nodeId, title, state, labels }: GlimpseNode): Glimpse => ({
  nodeId,
  title,
  open: state === 'OPEN',
  labels: (labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
});

const isThere = <T>(node: T | null): node is T => node !== null;

export const readGlance = async (
  client: GitHubClient,
  nodeIds: readonly string[],
  question: FlightQuestion,
): Promise<{ glance: Glance; flight: FlightFacts }> => {
  const [first, ...more] = chunks(chunks([...new Set(nodeIds)], idsPerQuery), glanceParts.length);
  const { page, issues, now } = await ask(client, first ?? [], question);
  for (const parts of more) issues.push(...(await ask(client, parts, question)).issues);
  const { defaultBranchRef, inLine } = page;
  const line = inLine.nodes.filter(isThere).map((node) => ({ ...glimpse(node), lastEvent: node.timelineItems.nodes[0]?.id }));
  return {
    glance: { now, defaultBranch: defaultBranchRef?.name ?? '', issues, inLine: { count: inLine.totalCount, first: line } },
    flight: flightFacts(page, question),
  };
};

const ask = async (
  client: GitHubClient,
  parts: readonly (readonly string[])[],
  question: FlightQuestion,
): Promise<{ page: NonNullable<GlancePage['repository']>; issues: Glimpse[]; now: string }> => {
  const answer = await client.query(
    glanceQuery,
    {
      owner: client.owner,
      name: client.repo,
      ready: [stateLabels.ready],
      ...flightVariables(question),
      ...Object.fromEntries(glanceParts.map((part, index) => [part, parts[index] ?? []])),
    },
    (problem) => [...glanceParts, 'repository'].some((part) => goneAt(part)(problem)),
  );
  const { repository, ...asked } = answer.data as unknown as GlancePage;
  if (!repository) throw noRepository(client);
  // A node that is no issue answers with nothing.
  const nodes = glanceParts.flatMap((part) => asked[part] ?? []).filter((node) => node?.id !== undefined);
  return { page: repository, issues: nodes.filter(isThere).map(glimpse), now: answer.date };
};
