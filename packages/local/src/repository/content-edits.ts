// The history of an issue's body. GitHub keeps none until the first edit, and then begins it with the original text.
import { type Backend, nowIso } from '../backend.ts';
import type { ContentEdit, Issue } from '../store.ts';
import { nodeId } from '../store/names.ts';

const contentEdit = (backend: Backend, edit: { editor: string; at: string }): ContentEdit => {
  const id = backend.store.nextId();
  return { id, nodeId: nodeId('UCE', id), ...edit };
};

export const recordContentEdit = (backend: Backend, issue: Issue, editor: string): void => {
  issue.contentEdits ??= [contentEdit(backend, { editor: issue.author, at: issue.createdAt })];
  issue.contentEdits.push(contentEdit(backend, { editor, at: nowIso(backend) }));
};
