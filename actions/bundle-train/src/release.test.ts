// The note that this run serves the train is removed when its job ends, and what came meanwhile is not forgotten.
import { expect, test } from 'vitest';
import { createWorld, job, land, remember, trainRecord } from './testing/train-world.ts';

/** The run of the next job of this world. */
const next = (world: ReturnType<typeof createWorld>) => ({ runId: world.jobs + 1, runAttempt: 1, at: '2026-11-23T09:00:00Z' });

test('a job that ends removes the note that it serves the train', async () => {
  const world = createWorld();
  land(world, 1);
  remember(world, { served: next(world) });
  await job(world);
  expect(trainRecord(world)?.served).toBeUndefined();
  expect(trainRecord(world)?.history).toHaveLength(1);
});

test('a job leaves the note of another run alone', async () => {
  const world = createWorld();
  land(world, 1);
  const served = { runId: 4711, runAttempt: 1, at: '2026-11-23T09:00:00Z' };
  remember(world, { served });
  await job(world);
  expect(trainRecord(world)?.served).toEqual(served);
});

test('work that lands between the last look of a job and the end of its note starts another run', async () => {
  for (const comes of [true, false]) {
    const world = createWorld();
    land(world, 1);
    remember(world, { served: next(world) });
    world.meddle = (write) => {
      if (!write.startsWith('push') || trainRecord(world)?.history.length !== 1 || trainRecord(world)?.served === undefined || !comes)
        return;
      world.meddle = () => {};
      land(world, 2);
    };
    const { wakes } = world;
    await job(world);
    expect([comes, world.wakes - wakes]).toEqual([comes, comes ? 1 : 0]);
    expect(trainRecord(world)?.served).toBeUndefined();
  }
});
