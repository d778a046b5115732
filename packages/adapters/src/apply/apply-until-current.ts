// The fence of every writer: what is written is decided on what was just read. A lost race is read and decided again, so
// that a claim that is over, or a command that is known, ends the matter instead of being overwritten.
import type { ApplyResult, Effect, LedgerView } from '@clambake/core';
import { applyEffects, type ApplyOutcome, type ApplyPorts } from './apply.ts';

/** Maximum number of lost races in a row. */
export const maximumRounds = 5;

export type Round<T> =
  /** `value` is what the caller needs to know of this round. */
  | { kind: 'apply'; effects: readonly Effect[]; decidedOn: LedgerView; value: T }
  /** There is nothing to write. */
  | { kind: 'over'; value: T };

export type Lost = Extract<ApplyResult, { status: 'stale' | 'refused' }>;

export type Settled<T> =
  /** `outcome` undefined: there was nothing to write. */
  | { kind: 'settled'; value: T; outcome: ApplyOutcome | undefined }
  /** The world moved in every round. */
  | { kind: 'moved'; value: T };

/** `decide` reads and decides; from the second round on it is told how the push before was lost, and may throw. */
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
    if (rounds === maximumRounds) return { kind: 'moved', value: round.value };
    lost = written;
  }
};
