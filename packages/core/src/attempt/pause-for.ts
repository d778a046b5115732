// Decides how long the whole fleet pauses after an attempt that met a limit of the account, or whose key was refused.
import { doubledMinutes, inARow, minutesAfter } from '../fleet/backoff.ts';
import type { LandingFacts } from './decide-landing.ts';
import type { LedgerChange } from '../effects/diff.ts';
import { outcomeFacts } from '../records/outcomes.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';

type Pausing = Pick<LandingFacts, 'result' | 'fleet' | 'now'> & { record: IssueRecord };

/** Maximum minutes that the fleet pauses on the word of an agent's machine. */
const maximumPauseMinutes = 360;

/** A limit of the account or a refused key stops all agents, so the fleet pauses before every issue fails in turn. */
export const pauseFor = ({ result, fleet, now, record }: Pausing, attempt: Attempt): Pick<LedgerChange, 'fleet'> => {
  const { outcome, detail } = attempt;
  const { pause } = outcomeFacts(outcome);
  if (pause === null || fleet === 'broken') return {};
  const said = 'missing' in result ? undefined : result.limitedUntil;
  // A wrong key may stay unnoticed for days, and each try costs runner time.
  const row = inARow({ ...record, attempts: [...record.attempts, attempt] }, (one) => one === outcome);
  const least = minutesAfter(now, pause.doubles ? doubledMinutes(pause.minutes, row) : pause.minutes);
  const most = minutesAfter(now, maximumPauseMinutes);
  const until = pause.isSaid && said !== undefined && Date.parse(said) > Date.parse(now) ? earlier(said, most) : least;
  const current = fleet?.record.pausedUntil;
  if (current !== undefined && Date.parse(current) >= Date.parse(until)) return {};
  const pauseReason = pause.reason ?? detail.slice(0, 500);
  return { fleet: { v: 1, ...fleet?.record, pausedUntil: until, pauseReason } };
};

const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);
