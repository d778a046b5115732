// Lets a coding agent work to its end, or ends it: when its time is over, when it is silent for too long, and when the
// job is being cancelled.
import type { StopCause } from '@clambake/core';
import type { AgentEnding, AgentRunOptions, CodingAgent, FinishQuestion } from '../coding-agent.ts';

export interface WatchOptions extends Omit<AgentRunOptions, 'stop'> {
  totalMs: number;
  /** Aborted when this job is being cancelled. */
  signal: AbortSignal;
}

export type AgentRun = AgentEnding & { durationMs: number };

/** Throws what the agent's `run` throws. */
export const watchAgent = async (agent: CodingAgent, { totalMs, signal, onEvent, ...options }: WatchOptions): Promise<AgentRun> => {
  const startedMs = performance.now();
  const stopper = new AbortController();
  const stop = (cause: StopCause): void => stopper.abort(cause);
  const cancel = (): void => stop('cancel');
  const total = setTimeout(stop, totalMs, 'time');
  const silence = setTimeout(stop, agent.silenceMs, 'silence');
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  const heard: typeof onEvent = (event) => {
    silence.refresh();
    onEvent(event);
  };
  try {
    const finish = options.finish === undefined ? undefined : lively(options.finish, () => heard({ line: undefined }));
    const ending = await agent.run({ ...options, finish, stop: stopper.signal, onEvent: heard });
    return { ...ending, durationMs: Math.round(performance.now() - startedMs) };
  } finally {
    clearTimeout(total);
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
  }
};

const lifeEveryMs = 1000;

/** An agent that waits for an answer of ours is not silent. */
const lively = (finish: FinishQuestion, live: () => void): FinishQuestion => ({
  ...finish,
  ask: async () => {
    const timer = setInterval(live, lifeEveryMs);
    return finish.ask().finally(() => clearInterval(timer));
  },
});
