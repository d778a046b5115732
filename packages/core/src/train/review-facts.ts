// Reviews of a bundle's pull request as GitHub shows them now, and what git knows about the places of their comments.
import type { RolesRead } from '../fleet/roles.ts';

interface Spoken {
  id: string;
  /** Login; null for a deleted account. */
  author: string | null;
  /** False for bots. */
  isPerson: boolean;
  /** True when GitHub knows the author as somebody of the repository. It only decides whose role is read first. */
  isKnown: boolean;
  at: string;
  /** Login of the last editor; null when nobody edited it, or when that account is deleted. */
  editor: string | null;
  isEdited: boolean;
  body: string;
}

/** A comment on a line or a file of the difference. */
export interface LineComment extends Spoken {
  /** True when somebody has hidden it on the page. */
  isMinimized: boolean;
  /** Id of the review that it belongs to. */
  review: string | null;
}

/** The place of comments: lines of a file at the commit that their first author saw. */
export interface CommentedPlace {
  path: string;
  /** Null when GitHub does not know the commit any more. */
  commit: string | null;
  /** LEFT: a line of the base. */
  side: 'LEFT' | 'RIGHT';
  /** From 1, both included; null for the whole file. */
  lines: { from: number; to: number } | null;
}

export interface LineThread extends CommentedPlace {
  isResolved: boolean;
  comments: readonly LineComment[];
  /** Number of its comments that were not read. */
  unread: number;
}

/**
 * Reviews of people with write access that ask for changes, the last word of each. `unread`: threads that were not read; `answered`: ids of
 * reviews that a comment of ours answers, undefined when that is not known.
 */
export interface ReviewsRead {
  requests: readonly Spoken[];
  threads: readonly LineThread[];
  unread: number;
  answered?: readonly string[] | undefined;
}

/** The landed commits aboard that changed a place, and its text. */
export interface PlaceFacts {
  commits: readonly string[];
  code: string | undefined;
}

export interface ReviewFacts {
  read: ReviewsRead;
  /** Those of `peopleInReviews`. */
  roles: RolesRead;
  /** For each thread; undefined where git could not tell. */
  places: readonly (PlaceFacts | undefined)[];
}

/** Maximum number of people whose role is read because of their comments. */
const maximumPeople = 20;

/**
 * Logins whose role the reviews need: all who ask for changes and have no answer yet, and of those who comment some, first those whom
 * GitHub knows as members. `known`: reviews that are on record.
 */
export const peopleInReviews = ({ requests, threads, answered }: ReviewsRead, known: readonly string[]): string[] => {
  const waiting = requests.filter(({ id }) => !known.includes(id) || answered?.includes(id) === false);
  const open = threads.filter(({ isResolved }) => !isResolved).flatMap(({ comments }) => comments);
  const all = loginsOf(waiting);
  const others = loginsOf([...open.filter(({ isKnown }) => isKnown), ...open.filter(({ isKnown }) => !isKnown)]);
  return [...all, ...others.filter((login) => !all.includes(login)).slice(0, maximumPeople)];
};

const loginsOf = (spoken: readonly Spoken[]): string[] => {
  const logins = spoken.flatMap(({ isPerson, author, editor }) => (isPerson ? [author, editor] : []));
  return [...new Set(logins.filter((login) => login !== null))];
};

/** The threads about whose place git is asked, by their index: those that are not resolved first, and of these the newest. */
export const threadsToPlace = ({ threads }: Pick<ReviewsRead, 'threads'>, maximum: number): number[] => {
  const all = threads.map((_, index) => index).toReversed();
  const open = all.filter((index) => threads[index]?.isResolved === false);
  return [...open, ...all.filter((index) => !open.includes(index))].slice(0, maximum);
};
