import { describe, expect, test } from 'vitest';
import type { TrainStep } from './train-input.ts';
import { planWait } from './wait.ts';

type Hold = Extract<TrainStep, { kind: 'hold' }>;

const at = (minute: number): string => new Date(Date.parse('2026-11-23T10:00:00Z') + minute * 60_000).toISOString();
const job = ({ now, started = 0, hold = 15 }: { now: number; started?: number; hold?: number }) => ({
  now: at(now),
  startedAt: at(started),
  holdMinutes: hold,
});
const departure = (minute: number): Hold => ({ kind: 'hold', for: 'departure', until: at(minute), runs: [] });
const ci = (minute: number): Hold => ({ kind: 'hold', for: 'ci', until: at(minute), runs: [7] });
const checks = (minute: number): Hold => ({ kind: 'hold', for: 'checks', until: at(minute), runs: [] });

describe('what a job does about a wait', () => {
  test.each([
    ['a departure within its time is held for', departure(10), job({ now: 0 }), { kind: 'hold', until: at(10) }],
    ['a departure further away than any run may hold is left', departure(20), job({ now: 0 }), { kind: 'leave' }],
    [
      'a departure that a new run could hold for is handed over',
      departure(20),
      job({ now: 6 }),
      { kind: 'hand-over', why: 'the next departure at 10:20 UTC' },
    ],
    ['CI is held for until it is judged', ci(10), job({ now: 0 }), { kind: 'hold', until: at(10) }],
    ['CI is held for until the end of the job’s time', ci(60), job({ now: 14 }), { kind: 'hold', until: at(15) }],
    ['CI that is still out at the end of the job’s time is handed over', ci(60), job({ now: 15 }), { kind: 'hand-over', why: 'CI run 7' }],
    ['checks of others are handed over as CI is', checks(60), job({ now: 15 }), { kind: 'hand-over', why: 'required checks of others' }],
    ['with holding switched off nothing is held for or handed over', ci(60), job({ now: 0, hold: 0 }), { kind: 'leave' }],
  ])('%s', (_, step, time, plan) => {
    expect(planWait(step, time)).toEqual(plan);
  });

  test('a run that was started for a departure holds for it, so that a chain of runs ends', () => {
    for (let now = 1; now <= 30; now += 1) {
      const plan = planWait(departure(30), job({ now }));
      if (plan.kind === 'hand-over') expect(planWait(departure(30), job({ now, started: now })).kind).toBe('hold');
    }
  });
});
