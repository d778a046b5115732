import fc from 'fast-check';
import { expect } from 'vitest';
import { openLaterRelease } from '../testing/later-release.ts';
import { failsOn, fileOf } from '../testing/scenario.ts';
import { carryOutSchedule, schedule } from '../testing/schedules.ts';
import { createWorld, land, states, tick, trainRecord } from '../testing/train-world.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

longTest(
  'keys and entries of a later release survive whatever the train writes, and change nothing that it does',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`later release: seed ${seed}`);
    let [keys, entries] = [0, 0];
    await fc.assert(
      fc.asyncProperty(schedule, async (one) => {
        const { hooks, report } = openLaterRelease();
        await carryOutSchedule(one, hooks);
        expect(report.lost).toEqual([]);
        keys += report.keys;
        entries += report.entries;
      }),
      { numRuns: 60, seed },
    );
    expect(Math.min(keys, entries)).toBeGreaterThan(500);
  },
  240_000,
);

test('they survive that a green prefix lands, the others go on with what they know, and a culprit is evicted', async () => {
  const { hooks, report } = openLaterRelease();
  const world = Object.assign(createWorld({ trials: 3 }), hooks);
  for (const issue of [1, 2, 3, 4, 5]) land(world, issue);
  world.ci = failsOn(fileOf(4));
  await tick(world);
  await tick(world, { force: true });
  expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged', 4: 'ready', 5: 'merged' });
  expect(trainRecord(world)?.history.length).toBeGreaterThan(1);
  expect(report.lost).toEqual([]);
});
