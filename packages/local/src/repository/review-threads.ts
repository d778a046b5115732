// Comments on lines and files of a pull request's difference. A place has one thread, and only lines that the difference shows
// can be commented.
import { type Backend, nowIso } from '../backend.ts';
import { unprocessable } from '../api/error.ts';
import { readMergeBase } from '../git/read.ts';
import { runGit } from '../git/process.ts';
import { nodeId } from '../store/names.ts';
import type { Repository, Review, ReviewComment, ReviewThread } from '../store.ts';
import type { PullIssue } from './pull-issue.ts';

export interface CommentPlace extends Pick<ReviewThread, 'path' | 'line' | 'startLine' | 'startSide' | 'side' | 'commitOid' | 'hunk'> {
  body: string;
}

export interface WantedPlace {
  path: string;
  body: string;
  line?: number | undefined;
  start_line?: number | undefined;
  start_side?: 'LEFT' | 'RIGHT' | undefined;
  side?: 'LEFT' | 'RIGHT' | undefined;
  subject_type?: 'line' | 'file' | undefined;
}

/** Looks the place up in the difference between base and commit. Throws GitHub's 422 for a line that the difference does not show. */
export const findPlace = async (
  repository: Repository,
  { pull }: PullIssue,
  { wanted, commitOid }: { wanted: WantedPlace; commitOid: string },
): Promise<CommentPlace> => {
  const { path, body, side = 'RIGHT', line, start_line: startLine, start_side: startSide } = wanted;
  const from = (await readMergeBase(repository.gitDir, pull.baseOid, commitOid)) ?? pull.baseOid;
  const { stdout } = await runGit(repository.gitDir, ['diff', '--no-color', '-M', from, commitOid, '--', path]);
  if (stdout === '') throw unprocessable('Validation Failed: "pull_request_review_thread.path is invalid"');
  if (wanted.subject_type === 'file') return { path, body, line: null, startLine: null, side, commitOid, hunk: '' };
  const hunk = line === undefined ? undefined : hunkTo(stdout, { side, line });
  if (line === undefined || hunk === undefined)
    throw unprocessable('Validation Failed: "pull_request_review_thread.line must be part of the diff"');
  return { path, body, line, startLine: startLine ?? null, startSide, side, commitOid, hunk };
};

/** The hunk with this line, up to the line; undefined when the difference does not show it. */
const hunkTo = (diff: string, { side, line }: { side: 'LEFT' | 'RIGHT'; line: number }): string | undefined => {
  let [old, now] = [0, 0];
  let hunk: string[] = [];
  for (const text of diff.split('\n')) {
    const [, from, to] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text) ?? [];
    if (from !== undefined && to !== undefined) {
      [old, now, hunk] = [Number(from), Number(to), [text]];
      continue;
    }
    if (hunk.length === 0) continue;
    hunk.push(text);
    const isHere = side === 'RIGHT' ? !text.startsWith('-') && now === line : !text.startsWith('+') && old === line;
    if (isHere) return hunk.join('\n');
    if (!text.startsWith('+')) old += 1;
    if (!text.startsWith('-')) now += 1;
  }
  return undefined;
};

const isSame = (thread: ReviewThread, { path, line, startLine, startSide, side, commitOid }: CommentPlace): boolean =>
  thread.path === path &&
  thread.line === line &&
  thread.startLine === startLine &&
  (thread.startSide ?? thread.side) === (startSide ?? side) &&
  thread.side === side &&
  thread.commitOid === commitOid;

/** Adds a comment to the thread of its place, which it begins when there is none. */
export const addThread = (
  backend: Backend,
  { pull }: PullIssue,
  { place, review }: { place: CommentPlace; review: Review },
): ReviewComment => {
  const { body, ...where } = place;
  const id = backend.store.nextId();
  const at = nowIso(backend);
  const comment: ReviewComment = {
    id,
    nodeId: nodeId('PRRC', id),
    reviewId: review.id,
    author: review.author,
    body,
    createdAt: at,
    updatedAt: at,
  };
  const thread = pull.threads.find((one) => isSame(one, place));
  if (thread !== undefined) thread.comments.push(comment);
  else {
    const of = backend.store.nextId();
    pull.threads.push({ id: of, nodeId: nodeId('PRRT', of), ...where, isResolved: false, comments: [comment] });
  }
  return comment;
};
