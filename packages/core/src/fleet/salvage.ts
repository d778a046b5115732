// Decides about an attempt whose jobs ended without landing. If it left an artifact, another run lands that, twice at most; if
// not, the attempt is lost. The claim stays until then, so that no other attempt starts beside this work.
import { jobsByRun, livenessOf } from './liveness.ts';
import type { Assignment } from '../attempt/attempt.ts';
import type { Claim, IssueRecord } from '../records/records.ts';
import type { Leftover, RunContext, Snapshot } from './snapshot.ts';

const maximumTries = 2;

/** Output of assign-agent: an attempt whose work is to be landed from another run. */
export interface Salvage extends Assignment {
  /** Id of the run that holds the artifact. */
  run: number;
}

export type SalvageDecision =
  /** `claim` notes the run that lands it. */
  | { kind: 'hand-over'; claim: Claim; salvage: Salvage }
  /** Nothing can be concluded in this tick. */
  | { kind: 'wait'; why: string }
  | { kind: 'lost'; why: string };

const triesOf = (claim: Claim): number => claim.salvage?.tries ?? 0;

/** Dead attempts whose artifacts a decision needs to know about, and their runs. */
export const leftoversWanted = (snapshot: Pick<Snapshot, 'ledger' | 'runs' | 'jobs'>): { run: number; attempt: string }[] => {
  const jobs = jobsByRun(snapshot.jobs);
  return [...snapshot.ledger.issues.values()].flatMap(({ record: { claim } }) => {
    if (claim === undefined || triesOf(claim) >= maximumTries || livenessOf(claim, { runs: snapshot.runs, jobs }).alive) return [];
    return [{ run: claim.runId, attempt: claim.id }];
  });
};

/** `why`: the ending of the attempt, or of the last landing started for it. */
export const decideSalvage = (
  record: IssueRecord & { claim: Claim },
  { why, leftover, run, now }: { why: string; leftover: Leftover; now: string; run: Pick<RunContext, 'runId' | 'runAttempt'> },
): SalvageDecision => {
  const { claim } = record;
  const tries = triesOf(claim);
  if (tries >= maximumTries) return { kind: 'lost', why: `${why}, and ${tries} landings that were started for its work did not land it` };
  if (leftover === 'unknown') return { kind: 'wait', why: `${why}; GitHub did not say whether it left any work` };
  if (leftover === 'none') return { kind: 'lost', why };
  const { runId, runAttempt } = run;
  return {
    kind: 'hand-over',
    claim: { ...claim, salvage: { tries: tries + 1, runId, runAttempt, at: now } },
    salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
  };
};
