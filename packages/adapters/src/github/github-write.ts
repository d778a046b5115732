// Projecting decisions onto issues and labels. Every mutation here may be lost without harm: the ledger was written
// first, so the next tick projects again what is missing. A command's result is the worst of its mutations' answers.
import type { ApplyResult, LabelDefinition, ProjectIssue } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import { type GraphqlProblem, graphqlError } from './github-errors.ts';
import type { LabelIndex } from './github-labels.ts';
import { inDocuments, labelMutation, type Mutation, projectionMutations } from './mutations.ts';

const existsAlready = (problem: GraphqlProblem): boolean => /already (?:been taken|exists)/i.test(problem.message);
const isForbidden = (problem: GraphqlProblem): boolean =>
  problem.type === 'FORBIDDEN' || problem.type === 'INSUFFICIENT_SCOPES' || /not accessible by integration/i.test(problem.message);

/** Creates labels, 20 a request; one that exists is fine. Throws a RemoteError on anything else. */
export const createLabels = async (client: GitHubClient, index: LabelIndex, labels: readonly LabelDefinition[]): Promise<void> => {
  if (labels.length === 0) return;
  if (index.repositoryId === undefined) await index.load(client);
  const repositoryId = index.repositoryId ?? '';
  for (const document of inDocuments(labels.map((label) => labelMutation(repositoryId, label)))) {
    const answer = await client.mutate(document);
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
  const edits: Edit[] = [];
  for (const command of commands) {
    const { mutations, missing } = projectionMutations(command, index.ids);
    if (missing.length > 0)
      results.set(command, { status: 'failed', why: `the label ${missing.join(', ')} does not exist in this repository` });
    else if (mutations.length === 0) results.set(command, { status: 'already-done' });
    else edits.push(...mutations.map((mutation) => ({ of: command, mutation })));
  }
  await sendEdits(client, edits, results);
  return commands.map((command) => results.get(command) ?? { status: 'failed', why: 'no answer' });
};

/** One mutation of a projection; those of an issue stand in a row, and may be in two documents. */
interface Edit {
  of: ProjectIssue;
  mutation: Mutation;
}

/**
 * A document is always full, whatever issues it cuts in two. Of an issue whose first part went wrong the second is not
 * sent: a label would be taken off for one that was never added.
 */
const sendEdits = async (client: GitHubClient, edits: readonly Edit[], results: Map<ProjectIssue, ApplyResult>): Promise<void> => {
  const problems = new Map<ProjectIssue, GraphqlProblem[]>();
  let stopped: string | undefined;
  for (const document of inDocuments(edits)) {
    const open = document.filter(({ of }) => results.get(of)?.status !== 'failed' && !problems.has(of));
    if (open.length === 0) continue;
    const outcome = stopped === undefined ? await sendDocument(client, open) : { failure: stopped, final: true };
    if ('failure' in outcome) {
      for (const { of } of open) results.set(of, { status: 'failed', why: outcome.failure });
      if (outcome.final) stopped = outcome.failure;
    } else {
      for (const [of, found] of outcome.problems) problems.set(of, [...(problems.get(of) ?? []), ...found]);
      for (const { of } of open) results.set(of, resultOf(of, problems.get(of) ?? []));
    }
  }
};

/** `final`: the same failure awaits every further document (no permission, or the limit is used up). */
const sendDocument = async (
  client: GitHubClient,
  document: readonly Edit[],
): Promise<{ problems: Map<ProjectIssue, GraphqlProblem[]> } | { failure: string; final: boolean }> => {
  try {
    const answer = await client.mutate(document.map(({ mutation }) => mutation));
    const problems = new Map<ProjectIssue, GraphqlProblem[]>();
    for (const [position, problem] of answer.problems) {
      const of = document[position]?.of;
      if (of !== undefined) problems.set(of, [...(problems.get(of) ?? []), problem]);
    }
    return { problems };
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
