// The short form of the crash sweep: two of the places where a vanished machine hurts most. All of them: crash.long.ts.
import { afterEach, expect, test } from 'vitest';
import { expectLanded, fly, type Flown } from './crash-sweep.ts';

let flown: Flown | undefined;
afterEach(async () => {
  await flown?.shack.close();
  flown = undefined;
});

test('train-K1 a train killed after its CI run has started, and one killed after the base has moved, end in the commits of the flight’s record', async () => {
  for (const place of ['dispatches', 'base'] as const) {
    flown = await fly((writes) => (place === 'dispatches' ? writes.at(-1)?.endsWith('/dispatches') === true : isBasePush(writes)));
    expect(flown.killed).toBe(true);
    await expectLanded(flown, { ciRuns: 2 });
    await flown.shack.close();
  }
  flown = undefined;
}, 120_000);

/** The first push after the status that the protected base asks for. */
const isBasePush = (writes: readonly string[]): boolean =>
  writes.at(-1) === 'git-receive-pack' && writes.at(-2)?.includes('/statuses/') === true;
