// Writes labels, comments and states of issues. Every mutation may be lost without harm: the ledger was written first, so
// the next tick repairs the rest. The result of an effect is the worst of its mutations' answers.
import { type ApplyResult, type LabelDefinition, type ProjectIssue, writesLack } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import { type GraphqlProblem, graphqlError } from './github-errors.ts';
import type { LabelIndex } from './github-labels.ts';
import { inDocuments, labelMutation, type Mutation, projectionMutations } from './mutations.ts';

const existsAlready = (problem: GraphqlProblem): boolean => /already[ _](?:been taken|exists)/i.test(problem.message);
const isForbidden = (problem: GraphqlProblem): boolean =>
  problem.type === 'FORBIDDEN' || problem.type === 'INSUFFICIENT_SCOPES' || /not accessible by integration/i.test(problem.message);

/** Creates labels, 20 a request; a label that exists is fine. Throws a RemoteError on any other problem. */
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

/** Returns one result for each effect, in the same order. Problems of single effects are results, not errors. */
export const project = async (client: GitHubClient, index: LabelIndex, effects: readonly ProjectIssue[]): Promise<ApplyResult[]> => {
  const isUnknown = (name: string): boolean => !index.ids.has(name.toLowerCase());
  const unknownToAdd = effects.some((effect) => effect.addLabels.some(isUnknown));
  const unknownToRemove = !index.complete && effects.some((effect) => effect.removeLabels.some(isUnknown));
  if (unknownToAdd || unknownToRemove) await index.load(client);
  const results = new Map<ProjectIssue, ApplyResult>();
  const edits: Edit[] = [];
  for (const effect of effects) {
    const { mutations, missing } = projectionMutations(effect, index.ids);
    if (missing.length > 0)
      results.set(effect, { status: 'failed', why: `the label ${missing.join(', ')} does not exist in this repository` });
    else if (mutations.length === 0) results.set(effect, { status: 'already-done' });
    else edits.push(...mutations.map((mutation) => ({ of: effect, mutation })));
  }
  await sendEdits(client, edits, results);
  return effects.map((effect) => results.get(effect) ?? { status: 'failed', why: 'no answer' });
};

/** One mutation of a projection. Mutations of one issue follow each other and may be in two documents. */
interface Edit {
  of: ProjectIssue;
  mutation: Mutation;
}

/**
 * Documents are always full, so the mutations of an issue may be split over two of them. When the first part fails, the
 * second is not sent: it would remove the old state's label although the new one was not added.
 */
const sendEdits = async (client: GitHubClient, edits: readonly Edit[], results: Map<ProjectIssue, ApplyResult>): Promise<void> => {
  let stopped: string | undefined;
  for (const document of inDocuments(edits)) {
    const open = document.filter(({ of }) => (results.get(of)?.status ?? 'applied') === 'applied');
    if (open.length === 0) continue;
    stopped ??= writesLack(client.requests.budget())?.why;
    const outcome = stopped === undefined ? await sendDocument(client, open) : { failure: stopped, final: true };
    if ('failure' in outcome) {
      for (const { of } of open) results.set(of, { status: 'failed', why: outcome.failure });
      if (outcome.final) stopped = outcome.failure;
    } else {
      for (const { of } of open) results.set(of, resultOf(of, outcome.problems.get(of) ?? []));
    }
  }
};

/** `final`: every further document would fail in the same way (no permission, or the limit is used up). */
const sendDocument = async (
  client: GitHubClient,
  document: readonly Edit[],
): Promise<{ problems: ReadonlyMap<ProjectIssue | undefined, GraphqlProblem[]> } | { failure: string; final: boolean }> => {
  try {
    const { problems } = await client.mutate(document.map(({ mutation }) => mutation));
    // Another run has deleted the comment, or there is no reaction, which says no more than the comment does.
    const isDone = ([position, { type }]: readonly [number, GraphqlProblem]): boolean => {
      const field = document[position]?.mutation.field;
      return field === 'addReaction' || (type === 'NOT_FOUND' && field === 'deleteIssueComment');
    };
    const open = [...problems].filter((problem) => !isDone(problem));
    const byIssue = Map.groupBy(open, ([position]) => document[position]?.of);
    return { problems: new Map([...byIssue].map(([of, found]) => [of, found.map(([, problem]) => problem)])) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { failure: error.message, final: error.status === 401 || error.status === 403 || error.message.startsWith('rate limited') };
  }
};

const resultOf = (effect: ProjectIssue, problems: readonly GraphqlProblem[]): ApplyResult => {
  if (problems.length === 0) return { status: 'applied' };
  const why = [...new Set(problems.map((problem) => problem.message))].join('; ');
  if (problems.some(isForbidden))
    return {
      status: 'refused',
      why: `${missingPermission(`edit issue #${effect.issue}`).message}, unless GitHub has another reason: ${why}`,
    };
  const gone = problems.filter((problem) => problem.type === 'NOT_FOUND');
  if (gone.some((problem) => problem.message.includes(effect.nodeId)))
    return { status: 'refused', why: `issue #${effect.issue} is gone: ${why}` };
  // A status comment or a label was deleted meanwhile; the next snapshot shows that.
  if (gone.length === problems.length) return { status: 'stale', why };
  return { status: 'failed', why };
};
