import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AgentEnding, AgentRunOptions, CodingAgent } from '../coding-agent.ts';
import { watchAgent, type WatchOptions } from './watch-agent.ts';

type Options = Pick<AgentRunOptions, 'stop' | 'onEvent'>;

/** Watches an agent that does `part` and then works on until it is stopped. */
const watch = (part: (options: Options) => Promise<void>, watched: Partial<Pick<WatchOptions, 'totalMs' | 'heardMs'>> = {}) => {
  const run = async ({ stop, onEvent }: Options): Promise<Pick<AgentEnding, 'stopped'>> => {
    const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
    await Promise.race([part({ stop, onEvent }), stopped]);
    return { stopped: stop.reason as AgentEnding['stopped'] };
  };
  const agent = { silenceMs: 120, lingerMs: 30, run } as unknown as CodingAgent;
  const options = { totalMs: 5_000, onEvent: () => {}, signal: new AbortController().signal, ...watched };
  return watchAgent(agent, options as unknown as WatchOptions);
};

test('silence ends it, counted from its last event', async () => {
  const run = await watch(async ({ onEvent }) => {
    await pause(80);
    onEvent({ line: undefined });
    await pause(5_000, undefined, { ref: false });
  });
  expect(run.stopped).toBe('silence');
  expect(run.durationMs).toBeGreaterThanOrEqual(195);
});

test('pieces of the model’s answer count as life while they come', async () => {
  const endsMs = performance.now() + 400;
  const heardMs = () => Math.min(performance.now(), endsMs);
  const run = await watch(() => pause(5_000, undefined, { ref: false }), { heardMs });
  expect(run.stopped).toBe('silence');
  expect(run.durationMs).toBeGreaterThanOrEqual(500);
});

test('after its last word it gets its time to end, and no more', async () => {
  const lastWord = async ({ onEvent }: Options): Promise<void> => {
    onEvent({ line: 'ended', isLast: true });
    await pause(5_000, undefined, { ref: false });
  };
  expect((await watch(lastWord)).stopped).toBe('answered');
  const quick = await watch(async ({ onEvent }) => onEvent({ line: 'ended', isLast: true }));
  expect(quick.stopped).toBeUndefined();
});
