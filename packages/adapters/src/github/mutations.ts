// GraphQL mutations in batches: one document with at most 20 aliased mutations. GitHub runs them in order, each on
// its own: one that fails says so under its alias while the answer's status stays 200, so results are read per alias.
import type { LabelDefinition, ProjectIssue } from '@clambake/core';

/** GitHub ends a document after about 10 s; 20 label edits and comments stay well below. */
const mutationsPerDocument = 20;

/** One mutation of a document: its field, its input and what it answers. */
export interface Mutation {
  field:
    | 'addLabelsToLabelable'
    | 'removeLabelsFromLabelable'
    | 'addComment'
    | 'updateIssueComment'
    | 'closeIssue'
    | 'reopenIssue'
    | 'createLabel';
  input: Readonly<Record<string, unknown>>;
}

const shapes: Record<Mutation['field'], { type: string; selection: string }> = {
  addLabelsToLabelable: { type: 'AddLabelsToLabelableInput', selection: '{ clientMutationId }' },
  removeLabelsFromLabelable: { type: 'RemoveLabelsFromLabelableInput', selection: '{ clientMutationId }' },
  addComment: { type: 'AddCommentInput', selection: '{ clientMutationId }' },
  updateIssueComment: { type: 'UpdateIssueCommentInput', selection: '{ clientMutationId }' },
  closeIssue: { type: 'CloseIssueInput', selection: '{ clientMutationId }' },
  reopenIssue: { type: 'ReopenIssueInput', selection: '{ clientMutationId }' },
  createLabel: { type: 'CreateLabelInput', selection: '{ label { id name } }' },
};

/** Whether sending it twice changes nothing more: only a new comment would be made twice. */
export const isRepeatable = (mutations: readonly Mutation[]): boolean => mutations.every((m) => m.field !== 'addComment');

/** What counts against GitHub's limit on content creation. */
export const creationsIn = (mutations: readonly Mutation[]): number =>
  mutations.filter((m) => m.field === 'addComment' || m.field === 'createLabel').length;

/** The document with one alias (`m0`, `m1`, …) a mutation; all user text travels in variables, none in the text. */
export const renderMutations = (mutations: readonly Mutation[]): { query: string; variables: Record<string, unknown> } => {
  const parameters = mutations.map((m, index) => `$i${index}: ${shapes[m.field].type}!`).join(', ');
  const fields = mutations.map((m, index) => `  m${index}: ${m.field}(input: $i${index}) ${shapes[m.field].selection}`).join('\n');
  return {
    query: `mutation Clambake(${parameters}) {\n${fields}\n}\n`,
    variables: Object.fromEntries(mutations.map((m, index) => [`i${index}`, m.input])),
  };
};

/**
 * The mutations of one projection, in the order that never leaves an issue without a state: add labels, comment,
 * remove labels, close or open again. `labelIds` maps lower-case names to node ids; a label to add that is not in it is `missing`.
 */
export const projectionMutations = (
  command: ProjectIssue,
  labelIds: ReadonlyMap<string, string>,
): { mutations: Mutation[]; missing: string[] } => {
  const idOf = (name: string): string | undefined => labelIds.get(name.toLowerCase());
  const idsOf = (names: readonly string[]): string[] => names.flatMap((name) => idOf(name) ?? []);
  const missing = command.addLabels.filter((name) => idOf(name) === undefined);
  const add = idsOf(command.addLabels);
  const remove = idsOf(command.removeLabels);
  const mutations: Mutation[] = [];
  if (add.length > 0) mutations.push({ field: 'addLabelsToLabelable', input: { labelableId: command.nodeId, labelIds: add } });
  if (command.comment !== undefined) {
    const { id, body } = command.comment;
    mutations.push(
      id === null
        ? { field: 'addComment', input: { subjectId: command.nodeId, body } }
        : { field: 'updateIssueComment', input: { id, body } },
    );
  }
  if (remove.length > 0) mutations.push({ field: 'removeLabelsFromLabelable', input: { labelableId: command.nodeId, labelIds: remove } });
  if (command.close) mutations.push({ field: 'closeIssue', input: { issueId: command.nodeId, stateReason: 'COMPLETED' } });
  if (command.reopen === true) mutations.push({ field: 'reopenIssue', input: { issueId: command.nodeId } });
  return { mutations, missing };
};

export const labelMutation = (repositoryId: string, label: LabelDefinition): Mutation => ({
  field: 'createLabel',
  input: { repositoryId, name: label.name, color: label.color, description: label.description },
});

/** In order, so many a document. */
export const inDocuments = <T>(all: readonly T[]): T[][] => {
  const documents: T[][] = [];
  for (let at = 0; at < all.length; at += mutationsPerDocument) documents.push(all.slice(at, at + mutationsPerDocument));
  return documents;
};
