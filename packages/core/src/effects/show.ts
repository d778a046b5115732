// Shows changed records to people: labels, status comment, closed or open issue. Everything is computed from the record and
// the issue as they are now, so that any tick can repair it.
import type { CommentView, IssueView, Snapshot } from '../fleet/snapshot.ts';
import { isRefused } from '../fleet/trust.ts';
import { modifiersOf, observeState } from '../records/labels.ts';
import { keptBy } from '../records/modifiers.ts';
import { projectIssue } from '../records/project.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Effect, ProjectIssue } from './effect.ts';

export const commentOf = ({ comments }: Pick<Snapshot, 'comments'>, record: IssueRecord): CommentView | undefined =>
  comments.get(record.statusComment ?? '') ?? comments.get(record.nodeId);

/** Work that follows written records and is put off, so that several writes share it. */
export interface Owed {
  /** Issues whose labels and comment to update. */
  issues: ReadonlySet<number>;
  /** Why to wake another tick; undefined when there is no need. */
  wake: string | undefined;
}

export const nothingOwed: Owed = { issues: new Set(), wake: undefined };

/**
 * Brings these issues to what their records say, and wakes the fleet when an issue is in line. Comments are edited only;
 * the fleet's tick creates them.
 */
export const owedEffects = (snapshot: Snapshot, { issues, wake }: Owed): Effect[] => {
  const shown = [...issues].flatMap((issue) => showIssue(snapshot, issue) ?? []);
  const lined = wake !== undefined && isAnyoneInLine(afterShown(snapshot, shown));
  return [...shown, ...(lined ? [{ kind: 'wake' as const, why: wake }] : [])];
};

/** Undefined when the issue is up to date, or not in the snapshot. */
const showIssue = (snapshot: Snapshot, issue: number): ProjectIssue | undefined => {
  const record = snapshot.ledger.issues.get(issue)?.record;
  const view = snapshot.issues.find((one) => one.number === issue);
  if (record === undefined || view === undefined) return undefined;
  const { run, ledger } = snapshot;
  const effect = projectIssue({ view, record, jobRunning: false, comment: commentOf(snapshot, record), run, ledger });
  if (effect === undefined || effect.comment?.id !== null) return effect;
  const nothing = effect.addLabels.length + effect.removeLabels.length === 0 && !effect.close && effect.reopen !== true;
  return nothing ? undefined : { ...effect, comment: undefined };
};

/** True when the fleet could give an issue to an agent. It might start one that the snapshot does not list. */
const isAnyoneInLine = ({ issues, ledger, unlisted = 0 }: Pick<Snapshot, 'issues' | 'ledger' | 'unlisted'>): boolean =>
  unlisted > 0 ||
  issues.some((view) => {
    const record = ledger.issues.get(view.number)?.record;
    const ready = record === undefined ? observeState(view.labels) === 'ready' : record.state === 'ready';
    return view.open && ready && keptBy(modifiersOf(view.labels), 'agents') === undefined && !isRefused(view, record);
  });

/** The snapshot after these effects were applied. */
export const afterShown = (snapshot: Snapshot, shown: readonly ProjectIssue[]): Snapshot => {
  const byIssue = new Map(shown.map((effect) => [effect.issue, effect]));
  const issues = snapshot.issues.map((view): IssueView => {
    const effect = byIssue.get(view.number);
    if (effect === undefined) return view;
    const labels = [...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels];
    return { ...view, labels, open: (view.open || effect.reopen === true) && !effect.close };
  });
  const edits = shown.flatMap(({ comment }) =>
    comment === undefined || comment.id === null ? [] : [[comment.id, { id: comment.id, body: comment.body }] as const],
  );
  return { ...snapshot, issues, comments: new Map([...snapshot.comments, ...edits]) };
};
