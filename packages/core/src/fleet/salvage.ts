// Decides about an attempt whose jobs ended without landing. If it left an artifact, another run lands that, and yet another, each
// after a longer while, for as long as the artifact lives; if not, the attempt is lost. The claim stays until then, so that no
// other attempt starts beside this work, and its agent is free.
import { minutesAfter } from './backoff.ts';
import { jobsByRun, livenessOf } from './liveness.ts';
import { stoppedWanted } from './settle-stopped.ts';
import { cut } from '../records/transition.ts';
import { triesOf } from '../records/put-off.ts';
import type { Assignment } from '../attempt/attempt.ts';
import type { Claim, IssueRecord } from '../records/records.ts';
import type { Leftover, RunContext, Snapshot } from './snapshot.ts';

/** An artifact lives for days, and each landing costs a job. */
const maximumMinutes = 6 * 60;

/** Output of assign-agent: an attempt whose work is to be landed from another run. */
export interface Salvage extends Assignment {
  /** Id of the run that holds the artifact. */
  run: number;
}

export type SalvageDecision =
  /** `claim` notes the run that lands it. */
  | { kind: 'hand-over'; claim: Claim; salvage: Salvage }
  /** Nothing can be concluded in this tick. `claim`: what the wait changes in it. `until`: the next landing may start then. */
  | { kind: 'wait'; why: string; claim?: Claim; until?: string | undefined }
  /** `wasLeft`: the attempt left work, which did not land while it was there. */
  | { kind: 'lost'; why: string; wasLeft: boolean };

/** `why`: a sentence without a full stop. The first further landing may start at once, each other one waits longer. */
export const putOff = (claim: Claim, { why, now }: { why: string; now: string }): Claim => {
  const tries = triesOf(claim);
  const notBefore = tries === 0 ? {} : { notBefore: minutesAfter(now, Math.min(maximumMinutes, 2 ** Math.min(tries, 20))) };
  return { ...claim, delay: { at: now, why: cut(why, 2000), tries, ...notBefore } };
};

const hasToWait = ({ delay }: Claim, now: string): boolean =>
  delay?.notBefore !== undefined && Date.parse(delay.notBefore) > Date.parse(now);

/** Dead attempts whose artifacts a decision needs to know about, and their runs. `lost`: claims that the ledger has lost. */
export const leftoversWanted = (
  snapshot: Pick<Snapshot, 'ledger' | 'runs' | 'jobs' | 'now'>,
  lost: readonly Claim[] = [],
): { run: number; attempt: string }[] => {
  const jobs = jobsByRun(snapshot.jobs);
  const claims = [...snapshot.ledger.issues.values()].map(({ record }) => record.claim);
  const dead = [...claims, ...lost].flatMap((claim) => {
    if (claim === undefined || hasToWait(claim, snapshot.now) || livenessOf(claim, { runs: snapshot.runs, jobs }).alive) return [];
    return [{ run: claim.runId, attempt: claim.id }];
  });
  return [...dead, ...stoppedWanted(snapshot)];
};

/** `why`: the ending of the attempt, or of the last landing started for it. */
export const decideSalvage = (
  record: IssueRecord & { claim: Claim },
  { why, leftover, run, now }: { why: string; leftover: Leftover; now: string; run: Pick<RunContext, 'runId' | 'runAttempt'> },
): SalvageDecision => {
  const { claim } = record;
  const tries = triesOf(claim);
  if (hasToWait(claim, now)) return { kind: 'wait', why, until: claim.delay?.notBefore };
  if (leftover === 'unknown') return { kind: 'wait', why: `${why}; GitHub did not say whether it left any work` };
  if (leftover === 'none') return { kind: 'lost', why, wasLeft: tries > 0 || claim.delay !== undefined };
  const { runId, runAttempt } = run;
  const delayed = claim.delay?.tries === tries ? claim : putOff(claim, { why, now });
  // A landing that ended without a word may end like that again.
  if (hasToWait(delayed, now)) return { kind: 'wait', why, claim: delayed, until: delayed.delay?.notBefore };
  return {
    kind: 'hand-over',
    claim: { ...delayed, salvage: { tries: tries + 1, runId, runAttempt, at: now } },
    salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
  };
};
