// Edits of an issue's title and body, from the timeline and from the history of the body. GitHub lists the newest edits of a
// body first and says so nowhere, so the order does not count here. An edit that is missing in the list makes it incomplete.
import type { IssueView, TextEdit } from '@clambake/core';

export interface ActorNode {
  __typename: string;
  login: string;
}

export interface EditedNode {
  lastEditedAt: string | null;
  editor: ActorNode | null;
  userContentEdits: { totalCount: number; nodes: ({ editedAt: string; editor: ActorNode | null } | null)[] | null } | null;
  timelineItems: { nodes: ({ __typename: string; createdAt: string; actor: ActorNode | null } | null)[] | null } | null;
}

/** Login as REST writes it: GraphQL leaves out the `[bot]` that distinguishes an App from a person. */
export const loginOf = (actor: ActorNode | null): string | null => {
  if (actor === null) return null;
  return actor.__typename === 'Bot' && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login;
};

export const textEdits = (node: EditedNode): Pick<IssueView, 'edits' | 'editsFrom'> => {
  const renames = (node.timelineItems?.nodes ?? []).flatMap((item): TextEdit[] =>
    item?.__typename === 'RenamedTitleEvent' ? [{ part: 'title', by: loginOf(item.actor), at: item.createdAt }] : [],
  );
  const listed = (node.userContentEdits?.nodes ?? []).flatMap((edit): TextEdit[] =>
    edit === null ? [] : [{ part: 'body', by: loginOf(edit.editor), at: edit.editedAt }],
  );
  const { lastEditedAt } = node;
  if (lastEditedAt === null) return { edits: [...renames, ...listed] };
  if (!listed.some(({ at }) => at === lastEditedAt)) {
    return { edits: [...renames, ...listed, { part: 'body', by: loginOf(node.editor), at: lastEditedAt }], editsFrom: lastEditedAt };
  }
  const edits = [...renames, ...listed];
  if ((node.userContentEdits?.totalCount ?? 0) <= listed.length) return { edits };
  const [earliest] = listed.map(({ at }) => at).sort();
  return { edits, editsFrom: earliest };
};
