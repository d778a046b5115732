// Decides how long the whole fleet pauses after an attempt that met trouble which is no issue's, and when that is over. The fleet's
// record holds the trouble until an attempt that was claimed after it gets by; each one that meets it again doubles the pause.
import { doubledMinutes, minutesAfter } from '../fleet/backoff.ts';
import type { LandingFacts } from './decide-landing.ts';
import type { LedgerChange } from '../effects/diff.ts';
import { type Outcome, outcomeFacts } from '../records/outcomes.ts';
import type { Attempt, Claim, FleetRecord } from '../records/records.ts';
import { dateTime } from '../texts/times.ts';

type Pausing = Pick<LandingFacts, 'result' | 'fleet' | 'now' | 'assignment'> & { claim: Claim; place: string | undefined };

/** Maximum minutes that the fleet pauses on the word of an agent's machine. */
const maximumPauseMinutes = 360;

/** `note`: a sentence for the issue when this attempt began a pause, or made it longer; else empty. */
export type FleetAfter = Pick<LedgerChange, 'fleet'> & { note: string };
const unchanged: FleetAfter = { note: '' };

export const fleetAfter = (facts: Pausing, attempt: Pick<Attempt, 'outcome' | 'detail'>): FleetAfter => {
  const { fleet } = facts;
  if (fleet === 'broken') return unchanged;
  const record = fleet?.record ?? { v: 1 as const };
  const { pause } = outcomeFacts(attempt.outcome);
  if (pause === null) return getsBy(facts, record) ? { fleet: withoutTrouble(record), note: '' } : unchanged;
  const { place } = facts;
  const tries = triesOf(facts, { known: record.trouble, outcome: attempt.outcome, after: pause.after });
  const known = sameAs(record.trouble, { kind: attempt.outcome, place }) ? record.trouble : undefined;
  const trouble = {
    kind: attempt.outcome,
    ...(place === undefined ? {} : { place }),
    at: facts.now,
    since: known?.since ?? known?.at ?? facts.now,
    tries,
    issue: known?.issue ?? facts.assignment.issue,
  };
  if (tries < pause.after) return { fleet: { ...record, trouble }, note: '' };
  const minutes = pause.doubles ? doubledMinutes(pause.minutes, tries - pause.after + 1) : pause.minutes;
  const until = endOf(facts, { minutes, isSaid: pause.isSaid });
  const current = record.pausedUntil;
  if (current !== undefined && Date.parse(current) >= Date.parse(until))
    return tries === record.trouble?.tries ? unchanged : { fleet: { ...record, trouble }, note: '' };
  const pauseReason = pause.reason ?? attempt.detail.slice(0, 500).toWellFormed();
  const note = `The fleet pauses until ${dateTime(until)}. Then one attempt tries, and when it gets by, all go on by themselves.`;
  return { fleet: { ...record, pausedUntil: until, pauseReason, trouble }, note };
};

type Trouble = NonNullable<FleetRecord['trouble']>;

const sameAs = (known: Trouble | undefined, { kind, place }: Pick<Trouble, 'kind' | 'place'>): boolean =>
  known?.kind === kind && known.place === place;

/** Attempts that were claimed before the trouble was known say nothing new about it. */
const triesOf = (
  { claim, place }: Pausing,
  { known, outcome, after }: { known: Trouble | undefined; outcome: Outcome; after: number },
): number => {
  if (known === undefined || !sameAs(known, { kind: outcome, place })) return 1;
  return known.tries < after || isLater(claim, known) ? known.tries + 1 : known.tries;
};

const isLater = (claim: Claim, { at }: Trouble): boolean => Date.parse(claim.at) >= Date.parse(at);

const endOf = ({ result, now }: Pausing, { minutes, isSaid }: { minutes: number; isSaid: boolean }): string => {
  const said = 'missing' in result ? undefined : result.limitedUntil;
  const most = minutesAfter(now, maximumPauseMinutes);
  if (!isSaid || said === undefined || Date.parse(said) <= Date.parse(now)) return minutesAfter(now, minutes);
  return Date.parse(said) <= Date.parse(most) ? said : most;
};

/** Endings that do not show that the model answered. */
const silent: ReadonlySet<Outcome> = new Set(['lost', 'killed', 'stopped', 'provider-trouble']);

/** True when the attempt shows that the trouble is over: its steps before the agent's went well, and the model answered. */
const getsBy = ({ result, claim }: Pausing, { trouble }: FleetRecord): boolean => {
  if (trouble === undefined || 'missing' in result || !isLater(claim, trouble)) return false;
  return trouble.kind === 'setup-failed' || (!silent.has(result.outcome) && outcomeFacts(result.outcome).pause === null);
};

const withoutTrouble = ({ pausedUntil: _, pauseReason: __, trouble: ___, ...rest }: FleetRecord): FleetRecord => rest;

/** The trouble because of which only one attempt at a time may start; undefined: the fleet has not paused for it. */
export const provenTrouble = ({ trouble }: Pick<FleetRecord, 'trouble'>): Trouble | undefined =>
  trouble !== undefined && trouble.tries >= (outcomeFacts(trouble.kind).pause?.after ?? 1) ? trouble : undefined;
