// Concurrency groups without jobs: which members wait, which are replaced, and in which order they start.
import { expect, test } from 'vitest';
import { type Admission, createGroups, type Entrance } from './concurrency.ts';

const admission = (change: Partial<Admission> = {}): Admission => ({
  group: 'Train',
  cancelInProgress: false,
  queue: 'single',
  held: [],
  cancel: () => undefined,
  signal: new AbortController().signal,
  ...change,
});

const leave = async (entrance: Promise<Entrance>): Promise<void> => {
  const found = await entrance;
  if (found.state !== 'entered') throw new Error(`it is ${found.state}`);
  found.leave();
};

test('by default only the newest member waits, names ignore case, and replaced members get the reason', async () => {
  const groups = createGroups();
  const first = groups.enter(admission(), () => undefined);
  const older = groups.enter(admission({ group: 'train' }), () => undefined);
  const newer = groups.enter(admission({ group: 'TRAIN' }), () => undefined);
  expect(await older).toEqual({ state: 'cancelled', reason: expect.stringContaining('higher priority waiting request for TRAIN') });
  await leave(first);
  expect((await newer).state).toBe('entered');
});

test('with `queue: max` a hundred wait in their order and the next one is cancelled', async () => {
  const groups = createGroups();
  const order: number[] = [];
  const first = groups.enter(admission(), () => undefined);
  const waiting = Array.from({ length: 101 }, (_, index) =>
    groups
      .enter(admission({ queue: 'max' }), () => undefined)
      .then((entrance) => {
        if (entrance.state === 'entered') {
          order.push(index);
          entrance.leave();
        }
        return entrance.state;
      }),
  );
  await leave(first);
  const states = await Promise.all(waiting);
  expect(states).toEqual([...Array.from({ length: 100 }, () => 'entered'), 'cancelled']);
  expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('a member that stops waiting leaves its place to the next one', async () => {
  const groups = createGroups();
  const first = groups.enter(admission(), () => undefined);
  const impatient = new AbortController();
  const second = groups.enter(admission({ queue: 'max', signal: impatient.signal }), () => undefined);
  const third = groups.enter(admission({ queue: 'max' }), () => undefined);
  impatient.abort();
  expect(await second).toEqual({ state: 'aborted' });
  await leave(first);
  expect((await third).state).toBe('entered');
});
