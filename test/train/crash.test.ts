// The short form of the crash sweep: two of the places where a vanished machine hurts most. All of them: crash.long.ts.
import { expect, test } from 'vitest';
import { expectLanded, runTrain } from './crash-sweep.ts';

test('train-K1 a train killed after its CI run has started, and one killed after the base has moved, end in the commits of the bundle’s record', async () => {
  for (const place of ['dispatches', 'base'] as const) {
    const killed = await runTrain((writes) =>
      place === 'dispatches' ? writes.at(-1)?.endsWith('/dispatches') === true : isBasePush(writes),
    );
    expect(killed.killed).toBe(true);
    await expectLanded(killed, { ciRuns: 2 });
    await killed.repo.close();
  }
}, 120_000);

/** The first push after the status that the protected base asks for. */
const isBasePush = (writes: readonly string[]): boolean =>
  writes.at(-1) === 'git-receive-pack' && writes.at(-2)?.includes('/statuses/') === true;
