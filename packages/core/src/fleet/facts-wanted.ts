// Finds the people whose role the fleet's decision needs, and the issues whose discussion it needs. Reading them costs requests, so
// the tick is decided without them first, to see on whose word something would happen now.
import { boardEditor, steeredByBoard } from '../board/board-pause.ts';
import type { Config } from '../config.ts';
import { decideAssignments } from './decide-assignments.ts';
import { isAskedAgain } from './label-edits.ts';
import { reconcile } from './reconcile.ts';
import type { Snapshot } from './snapshot.ts';
import { askerOf } from './trust.ts';

export interface Wanted {
  /** Logins that `snapshot.roles` lacks. */
  logins: string[];
  /** Issues that `snapshot.discussions` lacks. */
  discussions: number[];
}

/** With these facts others may count, so the caller asks until there are none. */
export const factsWanted = (read: Snapshot, config: Config): Wanted => {
  const { snapshot } = steeredByBoard(read, config);
  const { unread, undiscussed } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
  const again = snapshot.issues.flatMap((view) => {
    const record = snapshot.ledger.issues.get(view.number)?.record;
    return record !== undefined && isAskedAgain(view, record) ? (askerOf(view, record) ?? []) : [];
  });
  return {
    logins: [...new Set([...again, ...unread, ...boardEditor(snapshot)])].filter((login) => !snapshot.roles.has(login)),
    discussions: undiscussed,
  };
};
