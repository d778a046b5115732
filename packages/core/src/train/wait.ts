// Decides how a job waits: it holds, hands over to another run, or leaves the wait to the next event. Invariants: a wait for CI
// is never left, because CI that GITHUB_TOKEN started wakes nobody when it ends. A chain of runs ends, because CI without any
// progress is judged, and a new run holds until the departure that it was started for.
import { minutesAfter } from '../fleet/backoff.ts';
import { clockTime } from '../texts/times.ts';
import type { TrainStep } from './train-input.ts';

type Hold = Extract<TrainStep, { kind: 'hold' }>;

export interface JobTime {
  now: string;
  /** Time of this job's first snapshot. */
  startedAt: string;
  /** Maximum minutes that one job holds; 0 switches holding off. */
  holdMinutes: number;
}

export type WaitPlan =
  | { kind: 'hold'; until: string }
  /** Another run of this workflow takes over. */
  | { kind: 'hand-over'; why: string }
  /** The next event or cron goes on: the wait is longer than a run may hold, or holding is switched off. */
  | { kind: 'leave' };

export const planWait = (step: Hold, { now, startedAt, holdMinutes }: JobTime): WaitPlan => {
  if (holdMinutes <= 0) return { kind: 'leave' };
  const limit = minutesAfter(startedAt, holdMinutes);
  if (step.for === 'departure') {
    if (Date.parse(step.until) <= Date.parse(limit)) return { kind: 'hold', until: step.until };
    if (Date.parse(step.until) > Date.parse(minutesAfter(now, holdMinutes))) return { kind: 'leave' };
    return { kind: 'hand-over', why: `the next departure at ${clockTime(step.until)}` };
  }
  if (Date.parse(now) >= Date.parse(limit)) return { kind: 'hand-over', why: waitingFor(step) };
  return { kind: 'hold', until: Date.parse(step.until) < Date.parse(limit) ? step.until : limit };
};

const waitingFor = (step: Hold): string => {
  if (step.for === 'checks') return 'required checks of others';
  if (step.for === 'owner') return 'a CI run that another run was about to start';
  return `CI run${step.runs.length === 1 ? '' : 's'} ${step.runs.join(', ')}`;
};
