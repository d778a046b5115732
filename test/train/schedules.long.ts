// The same schedules as beside the train, ten thousand of them.
import fc from 'fast-check';
import { test } from 'vitest';
import { carryOutSchedule, schedule } from '../../actions/bundle-train/src/testing/schedules.ts';

test('ten thousand schedules of landings, crashes, refused requests, lagging lists and several trains at once (V1–V6)', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`schedules: seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(schedule, async (one) => {
      await carryOutSchedule(one);
    }),
    { numRuns: 10_000, seed },
  );
}, 1_800_000);
