// Decides whether an attempt may start, from facts read just before. The claim was checked when it was made, and
// everything may have changed since: the claim, the issue, its text, the role of the person who asked.
import {
  type Assignment,
  type Claim,
  type Config,
  type IssueRecord,
  type IssueView,
  type Role,
  roleAtLeast,
  stateLabels,
} from '@clambake/core';

export interface StartFacts {
  assignment: Assignment;
  run: { id: number; attempt: number };
  record: IssueRecord | undefined;
  /** Undefined: the issue is gone. */
  issue: Pick<IssueView, 'open' | 'titleHash' | 'bodyHash'> | undefined;
  /** Role of the claim's actor now; undefined when GitHub did not tell. */
  role: Role | 'none' | undefined;
  config: Pick<Config, 'min-role'>;
}

export interface Held {
  record: IssueRecord;
  claim: Claim;
}

export type StartDecision =
  | ({ start: true } & Held)
  /** Somebody else holds the issue, or nobody: this attempt tells it nothing. */
  | { start: false; holds: false; why: string }
  /** The claim is ours and the attempt ends here; landing tells `why`, one sentence, on the issue. */
  | ({ start: false; holds: true; why: string } & Held);

/** Returns the claim if this attempt holds it. Needs only the record, which is read before the issue. */
export const holdsClaim = ({ assignment, run, record }: Pick<StartFacts, 'assignment' | 'run' | 'record'>): Held | { why: string } => {
  const claim = record?.claim;
  const { issue, attempt, agent } = assignment;
  if (record === undefined) return { why: `issue #${issue} has no record in the ledger` };
  if (claim === undefined) return { why: `nobody holds issue #${issue} any more: it is ${record.state}` };
  if (claim.id !== attempt) return { why: `attempt ${claim.id} holds issue #${issue} now, not ${attempt}` };
  if (claim.agent !== agent) return { why: `agent ${claim.agent} holds issue #${issue}, not ${agent}` };
  if (claim.runId !== run.id || claim.runAttempt !== run.attempt) {
    return {
      why: `attempt ${attempt} belongs to run ${claim.runId} (attempt ${claim.runAttempt}), and a re-run does not take it over: wait for the next tick`,
    };
  }
  return { record, claim };
};

export const decideStart = (facts: StartFacts): StartDecision => {
  const held = holdsClaim(facts);
  if ('why' in held) return { start: false, holds: false, why: held.why };
  const why = whyNot(facts, held.claim);
  return why === undefined ? { start: true, ...held } : { start: false, holds: true, ...held, why };
};

const whyNot = ({ issue, role, config }: StartFacts, claim: Claim): string | undefined => {
  if (issue === undefined) return 'Not started: the issue is gone from this repository; it was deleted, transferred or made a discussion.';
  if (!issue.open) return 'Not started: the issue was closed meanwhile.';
  if (issue.titleHash !== claim.text.title || issue.bodyHash !== claim.text.body) {
    return `Not started: title or text was edited after it was asked for. Read it again and set ${stateLabels.ready} once more.`;
  }
  if (role === undefined) return `Not started: the role of ${claim.actor} could not be read.`;
  if (role === 'none' || !roleAtLeast(role, config['min-role'])) {
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    return `Not started: ${claim.actor}, who asked for it, has ${has} now; ${config['min-role']} is the least.`;
  }
  return undefined;
};
