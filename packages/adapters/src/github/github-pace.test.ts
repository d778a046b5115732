import { expect, test } from 'vitest';
import { createPace } from './github-pace.ts';

const elapsedMs = async (work: () => Promise<void>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

test('what fits into the window waits for nothing, and what does not waits until the oldest has left it', async () => {
  const pace = createPace(3, 300);
  expect(await elapsedMs(async () => void (await Promise.all([pace.take(1), pace.take(1), pace.take(1)])))).toBeLessThan(100);
  expect(await elapsedMs(() => pace.take(1))).toBeGreaterThanOrEqual(180);
});

test('more than fits at all is let through once the window is empty, so nothing waits for ever', async () => {
  const pace = createPace(2, 200);
  await pace.take(1);
  expect(await elapsedMs(() => pace.take(5))).toBeGreaterThanOrEqual(150);
});
