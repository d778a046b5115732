// Lets a coding agent work to its end, or ends it: when its time is over, when its dollars are spent, when it is silent for too long, when it has said its
// last word and does not end, and when the job is being cancelled.
import type { StopCause } from '@clambake/core';
import type { AgentEnding, AgentRunOptions, CodingAgent, FinishQuestion } from '../coding-agent.ts';

export interface WatchOptions extends Omit<AgentRunOptions, 'stop'> {
  totalMs: number;
  /** Aborted when this job is being cancelled. */
  signal: AbortSignal;
  /** Aborted when people have ended the attempt. */
  released?: AbortSignal;
  /** Aborted when its dollars are spent and it did not end by itself. */
  spent?: AbortSignal;
  /** Milliseconds on the clock of `performance.now` of the last sign of life that is no event of the agent, such as a piece of the model's answer. */
  heardMs?: () => number | undefined;
}

export type AgentRun = AgentEnding & { durationMs: number };

/** Throws what the agent's `run` throws. */
export const watchAgent = async (
  agent: CodingAgent,
  { totalMs, signal, released, spent, heardMs, onEvent, ...options }: WatchOptions,
): Promise<AgentRun> => {
  const startedMs = performance.now();
  const stopper = new AbortController();
  const stop = (cause: StopCause): void => stopper.abort(cause);
  const cancel = (): void => stop('cancel');
  const release = (): void => stop('people');
  const endSpent = (): void => stop('budget');
  const total = setTimeout(stop, totalMs, 'time');
  const silence = watchSilence(agent.silenceMs, { heardMs, stop });
  let linger: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  released?.addEventListener('abort', release, { once: true });
  if (released?.aborted === true) release();
  spent?.addEventListener('abort', endSpent, { once: true });
  if (spent?.aborted === true) endSpent();
  const heard: typeof onEvent = (event) => {
    silence.heard();
    if (event.isLast === true) {
      clearTimeout(linger);
      linger = setTimeout(stop, agent.lingerMs, 'answered');
    }
    onEvent(event);
  };
  try {
    const finish = options.finish === undefined ? undefined : lively(options.finish, () => heard({ line: undefined }));
    const ending = await agent.run({ ...options, finish, stop: stopper.signal, onEvent: heard });
    return { ...ending, durationMs: Math.round(performance.now() - startedMs) };
  } finally {
    clearTimeout(total);
    clearTimeout(linger);
    silence.end();
    signal.removeEventListener('abort', cancel);
    released?.removeEventListener('abort', release);
    spent?.removeEventListener('abort', endSpent);
  }
};

const lifeEveryMs = 1000;

/** An agent that waits for an answer of ours is not silent. */
const lively = (finish: FinishQuestion, live: () => void): FinishQuestion => ({
  ...finish,
  ask: async (answer) => {
    const timer = setInterval(live, lifeEveryMs);
    return finish.ask(answer).finally(() => clearInterval(timer));
  },
});

/** Asks for the other signs of life only when the agent itself has been silent for too long. */
const watchSilence = (silenceMs: number, { heardMs, stop }: { heardMs: WatchOptions['heardMs']; stop: (cause: StopCause) => void }) => {
  let timer: NodeJS.Timeout;
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      const leftMs = silenceMs - (performance.now() - (heardMs?.() ?? Number.NEGATIVE_INFINITY));
      if (leftMs > 0) wait(leftMs);
      else stop('silence');
    }, ms);
  };
  wait(silenceMs);
  return {
    heard: (): void => {
      clearTimeout(timer);
      wait(silenceMs);
    },
    end: (): void => clearTimeout(timer),
  };
};
