// Requests about the board, the one issue that shows the fleet.
import { parseBoardMarker } from '@clambake/core';
import { actionsBot, type GitHubClient } from './github-client.ts';
import { graphqlError } from './github-errors.ts';
import type { Mutation } from './mutations.ts';

export interface FoundBoard {
  issue: number;
  nodeId: string;
  open: boolean;
  body: string;
}

export interface BoardPort {
  /** Issues of our own bot whose text begins as that of a board does, oldest first. */
  find(): Promise<FoundBoard[]>;
  create(issue: { title: string; body: string }): Promise<FoundBoard>;
  /** Returns GitHub's words when it refuses. */
  pin(nodeId: string): Promise<string | undefined>;
  edit(nodeId: string, change: { title: string; body: string }): Promise<void>;
  /** Start of the newest runs of a workflow that cron started. */
  cronRuns(workflow: string): Promise<string[]>;
}

/** The board is among the first issues that our bot makes in a repository. */
const maximumPages = 10;
/** Few runs tell how often cron starts one. */
const cronRunsRead = 6;

const find = async ({ octokit, where }: GitHubClient): Promise<FoundBoard[]> => {
  let pages = 0;
  const question = { ...where, creator: actionsBot, state: 'all', sort: 'created', direction: 'asc', per_page: 100 } as const;
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, question, ({ data }, done) => {
    pages += 1;
    if (pages >= maximumPages) done();
    return data;
  });
  return issues.flatMap(({ number: issue, node_id: nodeId, state, body, user, pull_request: pull }) =>
    pull === undefined && user?.login === actionsBot && parseBoardMarker(body ?? '') !== undefined
      ? [{ issue, nodeId, open: state === 'open', body: body ?? '' }]
      : [],
  );
};

/** Returns the problem of the one mutation. */
const mutateOne = async (client: GitHubClient, mutation: Mutation) => (await client.mutate([mutation])).problems.get(0);

export const openBoard = (client: GitHubClient): BoardPort => {
  const { octokit, where } = client;
  return {
    find: () => find(client),
    create: async (issue) => {
      const { data } = await octokit.rest.issues.create({ ...where, ...issue });
      return { issue: data.number, nodeId: data.node_id, open: true, body: data.body ?? '' };
    },
    pin: async (nodeId) => {
      const problem = await mutateOne(client, { field: 'pinIssue', input: { issueId: nodeId } });
      return problem === undefined || /already pinned/i.test(problem.message) ? undefined : problem.message;
    },
    edit: async (id, change) => {
      const problem = await mutateOne(client, { field: 'updateIssue', input: { id, ...change } });
      if (problem !== undefined) throw graphqlError([problem], undefined);
    },
    cronRuns: async (workflow) => {
      const question = { ...where, workflow_id: workflow, event: 'schedule', per_page: cronRunsRead };
      const { data } = await octokit.rest.actions.listWorkflowRuns(question);
      return data.workflow_runs.map((run) => run.created_at);
    },
  };
};
