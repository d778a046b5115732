// Shows a record to people: labels, status comment, and a closed issue once merged. Any tick can repair this from the record,
// and nothing is ever decided from it.
import type { ProjectIssue } from '../effects/effect.ts';
import { isProjectedLabel, labelsFor, observeState } from './labels.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from './records.ts';
import { saidKey } from './said-schema.ts';
import { isEnding } from './split-state.ts';
import { awaitsReopening } from './revert-record.ts';
import type { BrokenRecord, CommentView, IssueView, LedgerView, RunContext } from '../fleet/snapshot.ts';
import { renderBrokenComment } from '../texts/broken-record.ts';
import { renderSaid } from '../texts/said-comment.ts';
import { jobInComment } from '../texts/work-words.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import { type FoundTodo, nextTodo, readShownTodo, type ShownTodo } from '../texts/todo-words.ts';

export interface Projection {
  view: IssueView;
  record: IssueRecord | undefined;
  /** True when GitHub shows that the attempt's job runs; the label is `working` then. */
  jobRunning: boolean;
  /** Id of the agent's job, once GitHub lists it. */
  job?: number | undefined;
  /** The newest todo list that was read of the attempt. */
  todo?: FoundTodo | undefined;
  /** Undefined when there is none, or when it was not read. */
  comment: CommentView | undefined;
  run: Pick<RunContext, 'repositoryUrl'>;
  /** Its trains may stand still, and their issues say so. */
  ledger?: Pick<LedgerView, 'trains'>;
  /** From the snapshot. */
  shownWords?: ReadonlySet<string> | undefined;
}

/** Undefined when the issue shows its record already. */
export const projectIssue = (projection: Projection): ProjectIssue | undefined => {
  const { view, record } = projection;
  const wanted = wantedLabels(projection);
  if (wanted === undefined) return undefined;
  const addLabels = wanted.filter((label) => !view.labels.includes(label));
  const removeLabels = view.labels.filter((label) => isProjectedLabel(label) && !wanted.includes(label));
  const comment = commentEdit(projection);
  const close = view.open && (record?.state === 'merged' || (record !== undefined && isEnding(record)));
  const reopen = record !== undefined && awaitsReopening(record, view);
  const say = wordsToSay(projection);
  const copies = record === undefined ? [] : (projection.comment?.copies ?? []);
  const isShown = addLabels.length + removeLabels.length + copies.length === 0 && comment === undefined && say === undefined;
  if (isShown && !close && !reopen) return undefined;
  const edits = {
    ...{ addLabels, removeLabels, comment, close },
    ...(copies.length === 0 ? {} : { deleteComments: copies }),
    ...(say === undefined ? {} : { say }),
    ...(reopen ? { reopen } : {}),
  };
  return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};

/** Says on an issue that its record cannot be read. Its labels stay, because the record may be rebuilt from them. */
export const projectBroken = (
  view: IssueView,
  projection: { broken: BrokenRecord; comment: CommentView | undefined },
): ProjectIssue | undefined => {
  const body = renderBrokenComment(projection.broken);
  const isMute = view.isLocked === true && projection.comment === undefined;
  if (!view.open || isMute || (projection.comment !== undefined && sameText(projection.comment.body, body))) return undefined;
  const comment = { id: projection.comment?.id ?? null, body };
  return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};

/** An issue with a ready label and no record loses labels that contradict it. Other issues without a record are not ours. */
const wantedLabels = ({ view, record, jobRunning }: Projection): string[] | undefined => {
  if (record !== undefined) return labelsFor(record, { jobRunning });
  return view.open && observeState(view.labels) === 'ready' ? [stateLabels.ready] : undefined;
};

/** Said once: the record or the issue itself shows whether it was. */
const wordsToSay = ({ view, record, shownWords }: Projection): string | undefined => {
  const said = record?.said;
  if (record === undefined || view.isLocked === true || said === undefined || said.isShown === true || shownWords === undefined)
    return undefined;
  return shownWords.has(saidKey(said)) ? undefined : renderSaid(said, record);
};

const commentEdit = ({ view, record, comment, run, ledger, job, todo }: Projection): ProjectIssue['comment'] => {
  if (record === undefined) return undefined;
  // The record knows a comment that was not found: a person deleted it, or it was not read. No second one is made.
  if (comment === undefined && record.statusComment !== undefined) return undefined;
  const standstill = ledger?.trains.get(record.base)?.record.stopped?.reason;
  const body = renderStatusComment(record, {
    repositoryUrl: run.repositoryUrl,
    standstill,
    job: job ?? shownJob(record, comment),
    todo: nextTodo(shownTodo(record, comment), todo),
  });
  if (comment === undefined) return view.isLocked === true ? undefined : { id: null, body };
  return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};

const shownJob = ({ claim }: IssueRecord, comment: CommentView | undefined): number | undefined =>
  claim === undefined || comment === undefined ? undefined : jobInComment(comment.body, claim.runId);

const shownTodo = ({ claim }: IssueRecord, comment: CommentView | undefined): ShownTodo | undefined =>
  claim === undefined || comment === undefined ? undefined : readShownTodo(comment.body, claim.id);

/** GitHub may return a body with other line ends, or without the last one. */
const sameText = (a: string, b: string): boolean => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();
