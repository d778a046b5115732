// Makes the issues that an issue is split into, and their relations. Issues and relations are written by REST, one request each,
// and never repeated: a run that comes later looks for what an unanswered request made.
import type { MadePart } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { goneNode, nodesOf, noRepository } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { type Page, present } from './github-views.ts';
import { newestIssuesQuery, relationsQuery } from './part-queries.ts';

/** Node ids. */
export interface Relations {
  parent: string | undefined;
  blockers: ReadonlySet<string>;
}

export interface PartsPort {
  /** Issues of ours that were opened since and whose text begins with one of these markers, by their marker: the oldest of each. */
  find(markers: readonly string[], since: string): Promise<Map<string, MadePart>>;
  create(issue: { title: string; body: string }): Promise<MadePart>;
  /** Node id → relations of the issues that exist. */
  relations(nodeIds: readonly string[]): Promise<Map<string, Relations>>;
  /** `POST sub_issues`; `id` is that of the sub-issue. */
  addSubIssue(parent: number, id: number): Promise<void>;
  /** `POST dependencies/blocked_by`; `id` is that of the issue that blocks. */
  addBlocker(issue: number, id: number): Promise<void>;
}

interface NewIssue {
  id: string;
  fullDatabaseId: string | null;
  number: number;
  createdAt: string;
  body: string;
  viewerDidAuthor: boolean;
}

const pageSize = 50;
const maximumPages = 20;
/** GitHub's clocks differ by less. */
const slackMs = 60_000;

const find = async (client: GitHubClient, markers: readonly string[], since: string): Promise<Map<string, MadePart>> => {
  const found = new Map<string, MadePart>();
  const first = Date.parse(since) - slackMs;
  let after: string | null = null;
  for (let pages = 0; pages < maximumPages; pages += 1) {
    const { data } = await client.query(newestIssuesQuery, { owner: client.owner, name: client.repo, first: pageSize, after });
    const { repository } = data as unknown as { repository: { issues: Page<NewIssue> } | null };
    if (!repository) throw noRepository(client);
    const issues = present(repository.issues.nodes);
    for (const { id: nodeId, fullDatabaseId, number: issue, body, viewerDidAuthor } of issues) {
      const marker = viewerDidAuthor ? markers.find((one) => body.startsWith(one)) : undefined;
      // Newest first: of two with one marker the older one stays.
      if (marker !== undefined) found.set(marker, { issue, nodeId, id: Number(fullDatabaseId) });
    }
    after = repository.issues.pageInfo.endCursor;
    const isPast = issues.some(({ createdAt }) => Date.parse(createdAt) < first);
    if (isPast || !repository.issues.pageInfo.hasNextPage) return found;
  }
  const many = pageSize * maximumPages;
  throw new RemoteError(`more than ${many} issues were opened since, so nobody can tell which parts exist already`, {
    status: 200,
    retryable: false,
  });
};

interface RelatedNode {
  id: string;
  parent: { id: string } | null;
  blockedBy: { nodes: ({ id: string } | null)[] | null } | null;
}

const relations = async (client: GitHubClient, ids: readonly string[]): Promise<Map<string, Relations>> => {
  const nodes = nodesOf<Partial<RelatedNode>>(await client.query(relationsQuery, { ids }, goneNode), ids);
  return new Map(
    nodes.flatMap(({ id, parent, blockedBy }): [string, Relations][] =>
      id === undefined ? [] : [[id, { parent: parent?.id, blockers: new Set(present(blockedBy?.nodes).map((one) => one.id)) }]],
    ),
  );
};

export const openParts = (client: GitHubClient): PartsPort => {
  const { octokit, where } = client;
  return {
    find: (markers, since) => find(client, markers, since),
    create: async (issue) => {
      const { data } = await octokit.rest.issues.create({ ...where, ...issue });
      return { issue: data.number, nodeId: data.node_id, id: data.id };
    },
    relations: (ids) => relations(client, ids),
    addSubIssue: async (parent, id) => {
      await octokit.rest.issues.addSubIssue({ ...where, issue_number: parent, sub_issue_id: id });
    },
    addBlocker: async (issue, id) => {
      await octokit.rest.issues.addBlockedByDependency({ ...where, issue_number: issue, issue_id: id });
    },
  };
};
