// After a landing that kept work: deletes the kept refs whose time is over. So their number stays bounded, and no other job asks
// for them.
import { RemoteError, UserError } from '@clambake/adapters';
import { expiredKept, keptPrefix } from '@clambake/core';
import type { Job, Read, Written } from './job.ts';

/** Returns why it failed; the next landing that keeps work does it then. */
export const sweepKept = async (
  { ports }: Job,
  { read, written }: { read: Pick<Read, 'ledger'>; written: Pick<Written, 'decision' | 'facts'> },
): Promise<string | undefined> => {
  const keeps = written.decision.change.branches?.some(({ branch, to }) => to !== null && branch.startsWith(keptPrefix)) === true;
  if (!keeps) return undefined;
  try {
    await ports.kept.delete(expiredKept(await ports.kept.list(), { ledger: read.ledger, now: written.facts.now }));
    return undefined;
  } catch (error) {
    if (error instanceof RemoteError || error instanceof UserError) return error.message;
    throw error;
  }
};
