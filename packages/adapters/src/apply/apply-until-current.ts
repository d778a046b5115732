// The fence of every writer: it decides on the ledger that was just read. After a lost race it reads and decides again, so
// that it overwrites neither a claim that has ended nor a command that is already recorded.
import type { ApplyResult, Effect, LedgerView } from '@clambake/core';
import { applyEffects, type ApplyOutcome, type ApplyPorts } from './apply.ts';

/** Maximum number of lost races in a row, after which another run goes on. */
export const maximumRounds = 5;

export type Round<T> =
  /** `value` is returned to the caller. */
  | { kind: 'apply'; effects: readonly Effect[]; decidedOn: LedgerView; value: T }
  /** There is nothing to write. */
  | { kind: 'over'; value: T };

export type Lost = Extract<ApplyResult, { status: 'stale' | 'refused' }>;

export type Settled<T> =
  /** `outcome` undefined: there was nothing to write. */
  | { kind: 'settled'; value: T; outcome: ApplyOutcome | undefined }
  /** Every round lost its race. */
  | { kind: 'lost'; value: T };

/** `decide` reads and decides, and may throw. From the second round on it gets the result of the push that lost. */
export const applyUntilCurrent = async <T>(
  decide: (lost: Lost | undefined) => Promise<Round<T>>,
  ports: ApplyPorts,
): Promise<Settled<T>> => {
  let lost: Lost | undefined;
  for (let rounds = 1; ; rounds += 1) {
    const round = await decide(lost);
    if (round.kind === 'over') return { kind: 'settled', value: round.value, outcome: undefined };
    const outcome = await applyEffects(round.effects, ports, round.decidedOn);
    const { written } = outcome;
    if (written.status !== 'stale' && written.status !== 'refused') return { kind: 'settled', value: round.value, outcome };
    // A refusal is decided once more, so that its reason is told.
    if (rounds >= maximumRounds + (written.status === 'refused' ? 1 : 0)) return { kind: 'lost', value: round.value };
    lost = written;
  }
};
