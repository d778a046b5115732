import { expect, test } from 'vitest';
import { RemoteError } from '../errors.ts';
import { openWake } from './wake.ts';

const down = new RemoteError('down', { status: 502, retryable: true });

test.each<[string, () => Promise<boolean>, number]>([
  ['nothing where a run waits for its runner, because that one reads everything later', async () => true, 0],
  ['a run where none waits', async () => false, 1],
  ['a run where GitHub does not say whether one waits', () => Promise.reject(down), 1],
])('a wake starts %s', async (_what, hasWaitingRun, started) => {
  const dispatched: string[] = [];
  const dispatch = async (file: string) => {
    dispatched.push(file);
    return { runId: 1 };
  };
  await openWake({ github: { dispatch, hasWaitingRun }, workflow: { file: 'clambake.yml', ref: 'main' } })();
  expect(dispatched).toHaveLength(started);
});
