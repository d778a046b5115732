// Whose role the fleet's decision needs before it can be made: a role costs a request, so it is asked only about people
// on whose word something would happen in this very tick. Found by deciding without it; nothing here has an effect.
import type { Config } from '../config.ts';
import { decideAssignments } from './decide-assignments.ts';
import { isAskedAgain } from './label-edits.ts';
import { reconcile } from './reconcile.ts';
import type { Snapshot } from './snapshot.ts';
import { askerOf } from './trust.ts';

/**
 * Logins that are not in `snapshot.roles` and that decide: who asks again for an issue that has a record, and who asked
 * for an issue whose turn it is while an agent is free. Reading them may bring up others: ask until there are none.
 */
export const rolesWanted = (snapshot: Snapshot, config: Config): string[] => {
  const { unread } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
  const again = snapshot.issues.flatMap((view) => {
    const record = snapshot.ledger.issues.get(view.number)?.record;
    return record !== undefined && isAskedAgain(view, record) ? (askerOf(view, record) ?? []) : [];
  });
  return [...new Set([...again, ...unread])].filter((login) => !snapshot.roles.has(login));
};
