// What people see of a record: its labels and its status comment, and a closed issue once merged. A projection is
// computed from the record alone and repaired by any tick; nothing is ever decided from it.
import type { ProjectIssue } from '../effects/effect.ts';
import { isProjectedLabel, labelsFor, observeState } from './labels.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from './records.ts';
import { awaitsReopening } from './revert-record.ts';
import type { BrokenRecord, CommentView, IssueView, RunContext } from '../fleet/snapshot.ts';
import { renderBrokenComment } from '../texts/broken-record.ts';
import { renderStatusComment } from '../texts/status-comment.ts';

export interface Projection {
  view: IssueView;
  record: IssueRecord | undefined;
  /** Whether GitHub shows the attempt's job in progress: assigned or working. */
  jobRunning: boolean;
  /** The status comment as it is now; undefined when there is none or it was not read. */
  comment: CommentView | undefined;
  run: Pick<RunContext, 'repositoryUrl'>;
}

/** The edits that make the issue say what its record says; undefined when it does already. */
export const projectIssue = (projection: Projection): ProjectIssue | undefined => {
  const { view, record } = projection;
  const wanted = wantedLabels(projection);
  if (wanted === undefined) return undefined;
  const addLabels = wanted.filter((label) => !view.labels.includes(label));
  const removeLabels = view.labels.filter((label) => isProjectedLabel(label) && !wanted.includes(label));
  const comment = commentEdit(projection);
  const close = record?.state === 'merged' && view.open;
  const reopen = record !== undefined && awaitsReopening(record, view);
  if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close && !reopen) return undefined;
  const edits = { addLabels, removeLabels, comment, close, ...(reopen ? { reopen } : {}) };
  return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};

/** Says on an issue that its record cannot be read; its labels stay what the ledger is rebuilt from. */
export const projectBroken = (
  view: IssueView,
  projection: { broken: BrokenRecord; comment: CommentView | undefined },
): ProjectIssue | undefined => {
  const body = renderBrokenComment(projection.broken);
  if (!view.open || (projection.comment !== undefined && sameText(projection.comment.body, body))) return undefined;
  const comment = { id: projection.comment?.id ?? null, body };
  return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};

/** An issue without a record only loses what contradicts its ready label; any other one is none of ours. */
const wantedLabels = ({ view, record, jobRunning }: Projection): string[] | undefined => {
  if (record !== undefined) return labelsFor(record, { jobRunning });
  return view.open && observeState(view.labels) === 'ready' ? [stateLabels.ready] : undefined;
};

const commentEdit = ({ record, comment, run }: Projection): ProjectIssue['comment'] => {
  if (record === undefined) return undefined;
  // A comment whose id is known but that is not there was deleted by a person, or not read: no second one is made.
  if (comment === undefined && record.statusComment !== undefined) return undefined;
  const body = renderStatusComment(record, run);
  if (comment === undefined) return { id: null, body };
  return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};

/** GitHub may hand a body back with other line ends or without the last one. */
const sameText = (a: string, b: string): boolean => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();
