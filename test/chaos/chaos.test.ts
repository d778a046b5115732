// Random schedules of a whole fleet over the actions' own reading, deciding and applying.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { carryOut, type Event } from './schedule.ts';
import { runChaos } from './run-chaos.ts';

/** `npm run chaos` draws others. */
const seed = Number(process.env['CLAMBAKE_FIRST_SEED'] ?? 4242);

const work: readonly Event[] = [
  { kind: 'asks' },
  { kind: 'job', job: 'assign', trouble: undefined, isLate: false },
  { kind: 'agents begin' },
  { kind: 'agent ends', which: 0, ending: 'done', work: 'good' },
  { kind: 'job', job: 'land', trouble: undefined, isLate: false },
];

test('after forty random schedules of people, jobs, faults and time nothing is lost, stuck, doubled or untested', async () => {
  expect((await runChaos({ seeds: 40, seed })).broken).toBeUndefined();
}, 120_000);

longTest(
  'nor after a hundred and fifty',
  async () => {
    expect((await runChaos({ seeds: 150, seed })).broken).toBeUndefined();
  },
  900_000,
);

test('control: work that is nowhere is found as lost, and a bundle that CI never tested as untested', async () => {
  const lost = await carryOut(work, {
    spoil: ({ finished }) => void finished.push({ attempt: '1-9-00000009', issue: 1, commit: 'f'.repeat(40) }),
  });
  expect(lost.join()).toContain('is on no ref');
  const untested = await carryOut(work, {
    spoil: ({ world }) => {
      const ci = world.ci;
      world.wrote = () => {
        world.ci = world.baseTips.length > 0 ? () => 'failure' : ci;
      };
    },
  });
  expect(untested.join()).toContain('came onto main untested');
  expect(await carryOut(work)).toEqual([]);
});

test('an attempt that a person has stopped names its artifact when its landing meets trouble (found with seed 7)', async () => {
  const [asks, assigns, begins, ends] = work as [Event, Event, Event, Event];
  const trouble = { at: 0, how: 'server' as const };
  const stopped: Event[] = [
    { kind: 'says', word: 'stop', issue: 1 },
    { kind: 'job', job: 'land', trouble, isLate: false },
  ];
  expect(await carryOut([asks, assigns, begins, ends, ...stopped])).toEqual([]);
});

test('an issue that a person has closed names the artifact of its agent whose landing died (found with seed 2032417265)', async () => {
  const [asks, assigns, begins, ends] = work as [Event, Event, Event, Event];
  const closed: Event = { kind: 'opens', issue: 1, open: false };
  const dies: Event = { kind: 'job', job: 'land', trouble: { at: 0, how: 'death' }, isLate: false };
  expect(await carryOut([asks, assigns, begins, closed, assigns, ends, dies])).toEqual([]);
});

test('work that lands after the ledger was lost is kept, although its issue is closed before a tick looks (found with seed 1431728853)', async () => {
  const [asks, assigns, begins, ends, lands] = work as [Event, Event, Event, Event, Event];
  const lost: Event = { kind: 'deletes', what: 'ledger', issue: 1 };
  const closed: Event = { kind: 'opens', issue: 1, open: false };
  expect(await carryOut([asks, assigns, begins, lost, ends, lands, closed])).toEqual([]);
});
