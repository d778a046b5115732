// Compares what was booked for attempts with what the answers that passed the key proxy cost.
import type { Asked } from '../agent/meter.ts';

export interface MoneyRow {
  case: string;
  /** Dollars of the attempts in the issues' records. */
  bookedUsd: number;
  /** Dollars by the usage of all answers. */
  proxiedUsd: number;
  /** The fewest answers without which the limit would have been kept; 0 where it was. */
  overshootResponses: number;
  /** Set where the record says "at least". */
  isLeast?: true;
}

const exact = (usd: number): number => Number(usd.toFixed(6));
const sum = (asked: readonly Asked[]): number => asked.reduce((all, { usd }) => all + usd, 0);

export const overshootOf = (asked: readonly Asked[], limitUsd: number): number => {
  const paid = asked.filter(({ usd }) => usd > 0).toSorted((a, b) => a.usd - b.usd);
  let beyond = 0;
  while (beyond < paid.length && exact(sum(paid.slice(0, paid.length - beyond))) > limitUsd) beyond += 1;
  return beyond;
};

export const rowOf = (
  name: string,
  {
    asked,
    booked,
    limitUsd,
  }: { asked: readonly Asked[]; booked: readonly { costUsd: number; costIsLeast?: boolean | undefined }[]; limitUsd: number },
): MoneyRow => ({
  case: name,
  bookedUsd: exact(booked.reduce((all, { costUsd }) => all + costUsd, 0)),
  proxiedUsd: exact(sum(asked)),
  overshootResponses: overshootOf(asked, limitUsd),
  ...(booked.some(({ costIsLeast }) => costIsLeast === true) ? { isLeast: true } : {}),
});

/** Words on their way when Claude Code is ended: ten tokens of output. */
const inFlightUsd = 10 * 15e-6;

/** Returns a sentence for each promise that does not hold. `agents`: number of agents at work, by the name of the case; 1 where it is left out. */
export const missedByMoney = (rows: readonly MoneyRow[], agents: Readonly<Record<string, number>> = {}): string[] =>
  rows.flatMap(({ case: name, bookedUsd, proxiedUsd, overshootResponses, isLeast }) => {
    const most = agents[name] ?? 1;
    const isWrong =
      isLeast === true ? bookedUsd > proxiedUsd + inFlightUsd || bookedUsd === 0 : Math.abs(bookedUsd - proxiedUsd) > inFlightUsd * most;
    return [
      ...(isWrong ? [`${name}: $${bookedUsd} are booked for $${proxiedUsd} of the proxy`] : []),
      ...(isLeast === true || name !== 'vanished' ? [] : ['vanished: the record does not say "at least"']),
      ...(overshootResponses > most ? [`${name}: ${overshootResponses} answers beyond the limit`] : []),
    ];
  });
