import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockOptions, createClock } from './clock.ts';

const setUp = (change: ClockOptions = {}) => {
  let real = 1_000_000;
  const clock = createClock({ base: () => real, fastFactor: 300, settleMs: 100, maximumJumpMs: Number.POSITIVE_INFINITY, ...change });
  return {
    clock,
    /** Advances real time and returns how far the clock moved. */
    pass(wallMs: number): number {
      const before = clock.ms();
      real += wallMs;
      return clock.ms() - before;
    },
  };
};

test('time is real time when there is no job', () => {
  const { clock, pass } = setUp();
  expect(clock.now()).toEqual(new Date(1_000_000));
  expect(pass(5000)).toBe(5000);
  expect(clock.isFast()).toBe(false);
  expect(clock.heldBy()).toEqual(['nobody waits']);
});

test('time runs fast when every job has waited for the settling time', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.jobStarted(2);
  clock.sawRequest(1, 'time');
  expect(pass(1000)).toBe(1000);
  expect(clock.heldBy()).toEqual(['job 2']);
  clock.sawRequest(2, 'time');
  expect(pass(100)).toBe(100);
  expect(clock.isFast()).toBe(true);
  expect(pass(1000)).toBe(300_000);
});

test('a waiting job that asks late sees a time no later than the maximum jump after its last request', () => {
  const { clock, pass } = setUp({ maximumJumpMs: 60_000 });
  clock.jobStarted(1);
  clock.sawRequest(1, 'time');
  pass(100);
  expect(pass(5000)).toBe(65_000);
  expect(pass(5000)).toBe(5000);
  clock.sawRequest(1, 'time');
  expect(pass(5000)).toBe(65_000);
  clock.jobEnded(1);
  clock.idle();
  pass(100);
  expect(pass(5000)).toBe(1_500_000);
});

test('a job that asks for the time again and reads with git still waits', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.sawRequest(1, 'time');
  pass(100);
  clock.sawRequest(1, 'time');
  clock.sawRequest(1, 'git-read');
  expect(pass(10)).toBe(3000);
});

test('a job that works does not wait because it reads with git', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.sawRequest(1, 'git-read');
  expect(pass(1000)).toBe(1000);
});

test('any other request of any job returns to real time at once and keeps the gained time', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.sawRequest(1, 'time');
  expect(pass(200)).toBe(100 + 100 * 300);
  clock.sawRequest(1, 'work');
  expect(pass(200)).toBe(200);
  clock.sawRequest(1, 'time');
  expect(pass(200)).toBe(100 + 100 * 300);
});

test('a job is busy from its start, before its first request, and does not hold the clock after its end', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.sawRequest(1, 'time');
  pass(100);
  clock.jobStarted(2);
  expect(pass(1000)).toBe(1000);
  clock.jobEnded(2);
  expect(pass(1100)).toBe(100 + 1000 * 300);
});

test('a busy label holds the clock until every holder releases it, and a second release changes nothing', () => {
  const { clock, pass } = setUp();
  clock.jobStarted(1);
  clock.sawRequest(1, 'time');
  const first = clock.busy('ci');
  const second = clock.busy('ci');
  first();
  first();
  expect(pass(1000)).toBe(1000);
  expect(clock.heldBy()).toEqual(['ci']);
  second();
  expect(pass(101)).toBe(100 + 300);
});

test('an idle owner lets time run fast without jobs, but not over a busy one', () => {
  const { clock, pass } = setUp();
  const resume = clock.idle();
  expect(pass(200)).toBe(100 + 100 * 300);
  clock.jobStarted(7);
  expect(pass(1000)).toBe(1000);
  clock.jobEnded(7);
  resume();
  expect(pass(1000)).toBe(1000);
});

test('requests of unknown jobs and of nobody change nothing', () => {
  const { clock, pass } = setUp();
  clock.sawRequest(99, 'time');
  clock.sawRequest(undefined, 'time');
  expect(pass(1000)).toBe(1000);
});

test('it never runs backwards, not even when the machine’s clock does', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('wall' as const), by: fc.integer({ min: -5000, max: 5000 }) }),
    fc.record({
      kind: fc.constantFrom('start' as const, 'end' as const, 'time' as const, 'work' as const),
      job: fc.integer({ min: 1, max: 3 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let real = 1_000_000;
      let highest = real;
      const clock = createClock({ base: () => real });
      let before = clock.ms();
      for (const s of steps) {
        if (s.kind === 'wall') real += s.by;
        else if (s.kind === 'start') clock.jobStarted(s.job);
        else if (s.kind === 'end') clock.jobEnded(s.job);
        else clock.sawRequest(s.job, s.kind);
        const now = clock.ms();
        const wallMs = Math.max(0, real - highest);
        highest = Math.max(highest, real);
        if (now < before || now - before > wallMs * 300 + 1) return false;
        before = now;
      }
      return true;
    }),
  );
});
