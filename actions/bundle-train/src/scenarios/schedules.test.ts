import fc from 'fast-check';
import { expect } from 'vitest';
import { carryOutSchedule, schedule } from '../testing/schedules.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, land, tick, untestedTips } from '../testing/train-world.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

longTest(
  'after any schedule of landings, crashes, refused requests, lagging lists and several trains at once nothing is lost, stuck or untested (V1–V6)',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`schedules: seed ${seed}`);
    await fc.assert(
      fc.asyncProperty(schedule, async (one) => {
        await carryOutSchedule(one);
      }),
      { numRuns: 150, seed },
    );
  },
  60_000,
);

test('without the leases of its pushes the train does not hold what it promises, and the schedules notice', async () => {
  const result = await fc.check(
    fc.asyncProperty(schedule, async (one) => {
      await carryOutSchedule(one, { leases: false });
    }),
    { numRuns: 400, seed: 7, endOnFailure: true },
  );
  expect(result.failed).toBe(true);
}, 60_000);

test('the check sees an untested commit on the base', async () => {
  const world = createWorld();
  land(world, 1);
  await tick(world);
  expect(untestedTips(world)).toEqual([]);
  world.ci = () => 'failure';
  expect(untestedTips(world)).toEqual([tip(world, 'main')]);
});
