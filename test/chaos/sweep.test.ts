// One whole life of a fleet with one fault at each of its places.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { live } from './life.ts';
import { sweepLife } from './sweep.ts';

test('the life of the sweep has a failure, a conflict, a culprit and a revert, and each of them costs one more attempt', async () => {
  const { works, broken, writes } = await live();
  expect(broken).toEqual([]);
  expect(works).toEqual([2, 2, 2, 2]);
  expect(writes.length).toBeGreaterThan(80);
});

test('control: an end that is another one is found', async () => {
  const { shown } = await live();
  const lost = await live({ kind: 'crash', at: 5 });
  expect(lost.fired).toBe(true);
  expect({ ...lost.shown, refs: ['refs/heads/clambake/issue-1'] }).not.toEqual(shown);
});

test('after a death at a write or a wrong answer to a read, in one of fifty places, the life ends as without it', async () => {
  const { broken, faultsInjected } = await sweepLife({ share: [1, 50] });
  expect(broken).toEqual([]);
  expect(faultsInjected).toBeGreaterThan(15);
}, 120_000);

longTest(
  'after a death at any write the life ends as without it',
  async () => {
    const { broken, writesSwept } = await sweepLife({ share: [1, 1], kinds: ['crash'] });
    expect(broken).toEqual([]);
    expect(writesSwept).toBeGreaterThan(80);
  },
  900_000,
);
