// Batches GraphQL mutations: one document holds at most 20 aliased mutations. GitHub runs them in order and independently;
// a failure is reported under its alias while the answer's status stays 200, so results are read by alias.
import { type LabelDefinition, mutationsPerDocument, type ProjectIssue } from '@clambake/core';
import { chunks } from '../chunks.ts';

export interface Mutation {
  field:
    | 'addLabelsToLabelable'
    | 'removeLabelsFromLabelable'
    | 'addComment'
    | 'addReaction'
    | 'updateIssueComment'
    | 'deleteIssueComment'
    | 'closeIssue'
    | 'reopenIssue'
    | 'updateIssue'
    | 'pinIssue'
    | 'createLabel';
  input: Readonly<Record<string, unknown>>;
}

/** GitHub names each input type after its mutation: `addComment` takes an `AddCommentInput`. */
const inputType = ({ field }: Mutation): string => `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
const selection = ({ field }: Mutation): string => (field === 'createLabel' ? '{ label { id name } }' : '{ clientMutationId }');

/** True when a second send changes nothing more; only a new comment would be made twice. */
export const isRepeatable = (mutations: readonly Mutation[]): boolean => mutations.every(({ field }) => field !== 'addComment');

/** Number of mutations that count against GitHub's limit on content creation. */
export const creationsIn = (mutations: readonly Mutation[]): number =>
  mutations.filter(({ field }) => field === 'addComment' || field === 'createLabel').length;

/** Each mutation has an alias (`m0`, `m1`, …). All user text is in the variables, none in the query. */
export const renderMutations = (mutations: readonly Mutation[]): { query: string; variables: Record<string, unknown> } => {
  const parameters = mutations.map((mutation, index) => `$i${index}: ${inputType(mutation)}!`).join(', ');
  const fields = mutations.map((mutation, index) => `  m${index}: ${mutation.field}(input: $i${index}) ${selection(mutation)}`).join('\n');
  return {
    query: `mutation Clambake(${parameters}) {\n${fields}\n}\n`,
    variables: Object.fromEntries(mutations.map(({ input }, index) => [`i${index}`, input])),
  };
};

/**
 * The mutations of one projection in an order that never leaves an issue without a state: add labels, comment, remove
 * labels, close or reopen. `labelIds` maps lower-case names to node ids; labels to add that it lacks are `missing`.
 */
export const projectionMutations = (
  { nodeId, addLabels, removeLabels, comment, close, say, call, reopen, deleteComments = [] }: ProjectIssue,
  labelIds: ReadonlyMap<string, string>,
): { mutations: Mutation[]; missing: string[] } => {
  const idOf = (name: string): string | undefined => labelIds.get(name.toLowerCase());
  const idsOf = (names: readonly string[]): string[] => names.flatMap((name) => idOf(name) ?? []);
  const missing = addLabels.filter((name) => idOf(name) === undefined);
  const add = idsOf(addLabels);
  const remove = idsOf(removeLabels);
  const mutations: Mutation[] = [];
  if (add.length > 0) mutations.push({ field: 'addLabelsToLabelable', input: { labelableId: nodeId, labelIds: add } });
  if (comment !== undefined) {
    const { id, body } = comment;
    mutations.push(
      id === null ? { field: 'addComment', input: { subjectId: nodeId, body } } : { field: 'updateIssueComment', input: { id, body } },
    );
  }
  // The first word of ours on the issue. It needs no request of its own.
  if (comment?.id === null) mutations.push({ field: 'addReaction', input: { subjectId: nodeId, content: 'EYES' } });
  for (const id of deleteComments) mutations.push({ field: 'deleteIssueComment', input: { id } });
  for (const body of [say, call]) if (body !== undefined) mutations.push({ field: 'addComment', input: { subjectId: nodeId, body } });
  if (remove.length > 0) mutations.push({ field: 'removeLabelsFromLabelable', input: { labelableId: nodeId, labelIds: remove } });
  if (close) mutations.push({ field: 'closeIssue', input: { issueId: nodeId, stateReason: 'COMPLETED' } });
  if (reopen === true) mutations.push({ field: 'reopenIssue', input: { issueId: nodeId } });
  return { mutations, missing };
};

export const labelMutation = (repositoryId: string, label: LabelDefinition): Mutation => ({
  field: 'createLabel',
  input: { repositoryId, name: label.name, color: label.color, description: label.description },
});

export const inDocuments = <T>(all: readonly T[]): T[][] => chunks(all, mutationsPerDocument);
