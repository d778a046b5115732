// Resolvers of the edits of an issue's body. The list has the newest edit first, as on GitHub.
import type { Issue, Repository } from '../store.ts';
import { connection } from './connection.ts';
import type { Resolver } from './context.ts';
import { actorSource } from './sources.ts';

interface EditedIssue {
  repository: Repository;
  issue: Issue;
}

export const contentEditFields: Record<string, Resolver> = {
  lastEditedAt: ({ issue }: EditedIssue) => issue.contentEdits?.at(-1)?.at ?? null,
  includesCreatedEdit: ({ issue }: EditedIssue) => issue.contentEdits !== undefined,
  editor: ({ issue }: EditedIssue, _, context) => {
    const editor = issue.contentEdits?.at(-1)?.editor;
    return editor === undefined ? null : actorSource(context, editor);
  },
  userContentEdits: ({ issue }: EditedIssue, args) =>
    connection(
      {
        name: 'userContentEdits',
        all: (issue.contentEdits ?? []).toReversed(),
        keyOf: (edit) => edit.id,
        toSource: (edit) => ({ __typename: 'UserContentEdit', edit }),
      },
      args,
    ),
};

export const contentEditType: Record<string, Resolver> = {
  id: ({ edit }) => edit.nodeId,
  createdAt: ({ edit }) => edit.at,
  updatedAt: ({ edit }) => edit.at,
  editedAt: ({ edit }) => edit.at,
  deletedAt: () => null,
  editor: ({ edit }, _, context) => actorSource(context, edit.editor),
};
