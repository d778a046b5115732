// Looks at the issue's record while the attempt works, by git alone. When people ended the attempt (a command, a label taken away,
// a closed issue), its claim is gone, and the agent has to end. Invariant: a look that fails ends nothing.
import type { ActionKit } from '@clambake/action-kit';
import type { LedgerPort, LedgerTips } from '@clambake/adapters';
import { type Assignment, issueRef } from '@clambake/core';
import { holdsClaim } from './decide-start.ts';

export interface ClaimWatchOptions {
  kit: ActionKit;
  assignment: Assignment;
  ledger: Pick<LedgerPort, 'read'> & LedgerTips;
  everyMs: number;
}

export interface ClaimWatch {
  /** Aborted when the attempt no longer holds its issue. */
  signal: AbortSignal;
  stop(): void;
}

/** The first look comes after one interval. */
export const watchClaim = ({ kit, assignment, ledger, everyMs }: ClaimWatchOptions): ClaimWatch => {
  const released = new AbortController();
  const run = { id: kit.environment.runId, attempt: kit.environment.runAttempt };
  let seen: string | undefined;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const tip = await ledger.tip(issueRef(assignment.issue));
    if (tip === seen) return;
    const record = (await ledger.read()).issues.get(assignment.issue)?.record;
    seen = tip;
    const held = holdsClaim({ assignment, run, record });
    // A record that cannot be read says nothing.
    if (!('why' in held) || record === undefined) return;
    kit.log(`The agent is ended: ${held.why}`);
    released.abort();
  };
  const timer = setInterval(() => {
    if (isLooking || released.signal.aborted) return;
    isLooking = true;
    look()
      .catch(() => {})
      .finally(() => {
        isLooking = false;
      });
  }, everyMs);
  return { signal: released.signal, stop: () => clearInterval(timer) };
};
