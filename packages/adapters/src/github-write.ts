// Projecting decisions onto issues and labels. Every mutation here may be lost without harm: the ledger was written
// first, so the next tick projects again what is missing. A command's result is the worst of its mutations' answers.
import type { ApplyResult, LabelDefinition, ProjectIssue } from '@clambake/core';
import { RemoteError } from './errors.ts';
import type { GitHubClient } from './github-client.ts';
import { type GraphqlProblem, graphqlError } from './github-errors.ts';
import type { LabelIndex } from './github-labels.ts';
import { labelMutation, type Mutation, packDocuments, projectionMutations } from './mutations.ts';

const existsAlready = (problem: GraphqlProblem): boolean => /already (?:been taken|exists)/i.test(problem.message);
const isForbidden = (problem: GraphqlProblem): boolean =>
  problem.type === 'FORBIDDEN' || problem.type === 'INSUFFICIENT_SCOPES' || /not accessible by integration/i.test(problem.message);

/** Creates labels, 20 a request; one that exists is fine. Throws a RemoteError on anything else. */
export const createLabels = async (client: GitHubClient, index: LabelIndex, labels: readonly LabelDefinition[]): Promise<void> => {
  if (labels.length === 0) return;
  if (index.repositoryId === undefined) await index.load(client);
  const repositoryId = index.repositoryId ?? '';
  const groups = labels.map((label) => ({ of: label, mutations: [labelMutation(repositoryId, label)] }));
  for (const document of packDocuments(groups)) {
    const answer = await client.mutate(document.flatMap((group) => group.mutations));
    const refused = [...answer.problems.values()].filter((problem) => !existsAlready(problem));
    if (refused.some(isForbidden)) throw missingPermission('create labels');
    if (refused.length > 0) throw graphqlError(refused, undefined);
    for (const value of Object.values(answer.data)) {
      const label = (value as { label?: { id: string; name: string } | null } | null)?.label;
      if (label) index.add(label.name, label.id);
    }
  }
};

const missingPermission = (what: string): RemoteError =>
  new RemoteError(`The job's token may not ${what}: give the job "permissions: issues: write"`, { status: 403, retryable: false });

/** One result a command, in the same order. Throws nothing that a single projection could say. */
export const project = async (client: GitHubClient, index: LabelIndex, commands: readonly ProjectIssue[]): Promise<ApplyResult[]> => {
  const isUnknown = (name: string): boolean => !index.ids.has(name.toLowerCase());
  const unknownToAdd = commands.some((command) => command.addLabels.some(isUnknown));
  const unknownToRemove = !index.complete && commands.some((command) => command.removeLabels.some(isUnknown));
  if (unknownToAdd || unknownToRemove) await index.load(client);
  const results = new Map<ProjectIssue, ApplyResult>();
  const groups: { of: ProjectIssue; mutations: Mutation[] }[] = [];
  for (const command of commands) {
    const { mutations, missing } = projectionMutations(command, index.ids);
    if (missing.length > 0)
      results.set(command, { status: 'failed', why: `the label ${missing.join(', ')} does not exist in this repository` });
    else if (mutations.length === 0) results.set(command, { status: 'already-done' });
    else groups.push({ of: command, mutations });
  }
  let stopped: string | undefined;
  for (const document of packDocuments(groups)) {
    const outcome = stopped === undefined ? await sendDocument(client, document) : { failure: stopped, final: true };
    if ('failure' in outcome) {
      for (const { of } of document) results.set(of, { status: 'failed', why: outcome.failure });
      if (outcome.final) stopped = outcome.failure;
    } else {
      for (const [command, result] of outcome.results) results.set(command, result);
    }
  }
  return commands.map((command) => results.get(command) ?? { status: 'failed', why: 'no answer' });
};

type Document = readonly { of: ProjectIssue; mutations: readonly Mutation[] }[];

/** `final`: the same failure awaits every further document (no permission, or the limit is used up). */
const sendDocument = async (
  client: GitHubClient,
  document: Document,
): Promise<{ results: [ProjectIssue, ApplyResult][] } | { failure: string; final: boolean }> => {
  try {
    const { problems } = await client.mutate(document.flatMap((group) => group.mutations));
    let position = 0;
    const results = document.map(({ of, mutations }): [ProjectIssue, ApplyResult] => {
      const mine = mutations.flatMap((_, offset) => problems.get(position + offset) ?? []);
      position += mutations.length;
      return [of, resultOf(of, mine)];
    });
    return { results };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { failure: error.message, final: error.status === 401 || error.status === 403 || error.message.startsWith('rate limited') };
  }
};

const resultOf = (command: ProjectIssue, problems: readonly GraphqlProblem[]): ApplyResult => {
  if (problems.length === 0) return { status: 'applied' };
  const why = problems.map((problem) => problem.message).join('; ');
  if (problems.some(isForbidden)) return { status: 'refused', why: missingPermission(`edit issue #${command.issue}`).message };
  const gone = problems.filter((problem) => problem.type === 'NOT_FOUND');
  if (gone.some((problem) => problem.message.includes(command.nodeId)))
    return { status: 'refused', why: `issue #${command.issue} is gone: ${why}` };
  // A status comment or a label was deleted meanwhile: a new snapshot sees it.
  if (gone.length === problems.length) return { status: 'stale', why };
  return { status: 'failed', why };
};
