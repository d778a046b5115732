import { UserError } from '@clambake/adapters';
import { issueRef, partOf } from '@clambake/core';
import { type Held, holdsClaim } from './decide-start.ts';
import { runOf } from './plan-work.ts';
import type { Attempt } from './run.ts';

/** Returns the record with our claim in it. Throws a UserError when somebody else holds the issue: then it is theirs to tell. */
export const readClaim = async ({ kit, assignment, ports }: Attempt): Promise<Held & { isPart: boolean }> => {
  const ledger = await ports.ledger.read();
  const broken = ledger.broken.find(({ ref }) => ref === issueRef(assignment.issue));
  if (broken !== undefined) {
    const { describeBroken } = await import('@clambake/core');
    throw new UserError(`This attempt does nothing: ${describeBroken(broken)}`);
  }
  const record = ledger.issues.get(assignment.issue)?.record;
  const held = holdsClaim({ assignment, run: runOf(kit), record });
  if ('why' in held) throw new UserError(`This attempt does nothing: ${held.why}`);
  return { ...held, isPart: partOf(ledger, assignment.issue) !== undefined };
};
