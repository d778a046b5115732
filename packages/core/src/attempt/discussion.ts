// The discussion of an issue: the comments that an agent gets, and those that it does not. An agent gets the words of people who
// may ask for an agent themselves, as they stood when the attempt was claimed. How many others there are is told, never what
// they wrote.
import type { Config } from '../config.ts';
import { roleAtLeast, type RolesRead } from '../fleet/roles.ts';

/** A comment as GitHub shows it now. */
export interface IssueComment {
  id: string;
  /** Login; null for a deleted account. */
  author: string | null;
  /** False for bots. */
  isPerson: boolean;
  /** True for comments of clambake itself. */
  isOurs: boolean;
  /** True when somebody has hidden it on the page. */
  isMinimized: boolean;
  /** True when GitHub knows the author as somebody of the repository. It only decides whose role is read first. */
  isKnown: boolean;
  at: string;
  /** Login of the last editor; null when nobody edited it, or when that account is deleted. */
  editor: string | null;
  isEdited: boolean;
  body: string;
}

export interface DiscussionRead {
  /** The newest ones, oldest first. */
  comments: readonly IssueComment[];
  /** Number of earlier comments that were not read. */
  unread: number;
}

export interface Discussion {
  /** In order. */
  said: readonly Pick<IssueComment, 'id' | 'author' | 'at' | 'body'>[];
  /** Number of comments by others, those that were edited by others included. */
  others: number;
  minimized: number;
  unread: number;
}

/** Maximum number of people whose role is read for one discussion. */
const maximumPeople = 20;

/** Maximum number of comments of one discussion. More are read, so that comments after the claim do not change which ones count. */
const maximumComments = 400;

/** The newest comments from before `until`, ours included. GitHub's times are whole seconds, so one of that second counts as later. */
const before = ({ comments, unread }: DiscussionRead, until: string): DiscussionRead => {
  const all = comments.filter(({ at }) => Date.parse(at) < Date.parse(until));
  const newest = all.slice(-maximumComments);
  return { comments: newest.filter(({ isOurs }) => !isOurs), unread: unread + all.length - newest.length };
};

const peopleOf = (comment: IssueComment): string[] =>
  !comment.isPerson || comment.isMinimized || comment.author === null
    ? []
    : [comment.author, ...(comment.editor === null ? [] : [comment.editor])];

/** Logins whose role the discussion needs: those that GitHub knows as members first, then the newest. */
export const peopleInDiscussion = (read: DiscussionRead, { until }: { until: string }): string[] => {
  const newest = before(read, until).comments.toReversed();
  const ordered = [...newest.filter(({ isKnown }) => isKnown), ...newest.filter(({ isKnown }) => !isKnown)];
  return [...new Set(ordered.flatMap(peopleOf))].slice(0, maximumPeople);
};

/** `roles`: those of `peopleInDiscussion`; nobody else counts. Returns the login whose role GitHub did not tell, if there is one. */
export const discussionOf = (
  read: DiscussionRead,
  { roles, config, until }: { roles: RolesRead; config: Pick<Config, 'min-role'>; until: string },
): Discussion | { unknown: string } => {
  const people = new Set(peopleInDiscussion(read, { until }));
  const unknown = [...people].find((login) => roles.get(login) === undefined);
  if (unknown !== undefined) return { unknown };
  const mayAsk = (login: string | null): boolean => {
    const role = login === null || !people.has(login) ? undefined : roles.get(login);
    return role !== undefined && role !== 'none' && roleAtLeast(role, config['min-role']);
  };
  const { comments: all, unread } = before(read, until);
  const shown = all.filter(({ isMinimized }) => !isMinimized);
  const said = shown.filter(({ isPerson, author, isEdited, editor }) => isPerson && mayAsk(author) && (!isEdited || mayAsk(editor)));
  const told = said.map(({ id, author, at, body }) => ({ id, author, at, body }));
  return { said: told, others: shown.length - said.length, minimized: all.length - shown.length, unread };
};

/** The text whose hash a claim keeps: it changes when a comment is edited, removed, or counts no more. */
export const describeDiscussion = ({ said }: Discussion): string => JSON.stringify(said.map(({ id, body }) => [id, body]));
