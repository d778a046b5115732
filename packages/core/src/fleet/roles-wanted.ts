// Finds the people whose role the fleet's decision needs. Reading a role costs a request, so the tick is decided without it
// first, to see on whose word something would happen now.
import type { Config } from '../config.ts';
import { decideAssignments } from './decide-assignments.ts';
import { isAskedAgain } from './label-edits.ts';
import { reconcile } from './reconcile.ts';
import type { Snapshot } from './snapshot.ts';
import { askerOf } from './trust.ts';

/** Logins that `snapshot.roles` lacks. With their roles another person may count, so the caller asks until there are none. */
export const rolesWanted = (snapshot: Snapshot, config: Config): string[] => {
  const { unread } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
  const again = snapshot.issues.flatMap((view) => {
    const record = snapshot.ledger.issues.get(view.number)?.record;
    return record !== undefined && isAskedAgain(view, record) ? (askerOf(view, record) ?? []) : [];
  });
  return [...new Set([...again, ...unread])].filter((login) => !snapshot.roles.has(login));
};
