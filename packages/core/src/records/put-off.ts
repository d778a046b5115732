// Tells about a claim whose landing is put off: the jobs of its attempt are over, and its work waits for another run that lands
// it. The issue stays with the attempt, so that no other one starts beside its work, and the agent is free.
import type { Claim } from './records.ts';

/** The agent that cannot get another issue because of this claim; undefined when the attempt no longer needs it. */
export const busyAgentOf = (claim: Claim | undefined): string | undefined => (claim?.delay === undefined ? claim?.agent : undefined);

/** Number of runs that were started to land the work of this attempt, besides its own. */
export const triesOf = (claim: Pick<Claim, 'salvage'>): number => claim.salvage?.tries ?? 0;

/** True when the newest landing has said, or a tick has seen, that it is over: no run is at it. */
export const isPutOff = (claim: Pick<Claim, 'delay' | 'salvage'>): boolean =>
  claim.delay !== undefined && claim.delay.tries >= triesOf(claim);
