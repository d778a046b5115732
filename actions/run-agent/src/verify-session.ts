// Runs the repository's own commands whenever the agent wants to finish, and hands back what does not pass, a few times.
import { setTimeout as pause } from 'node:timers/promises';
import type { AgentPlace, FinishQuestion } from '@clambake/adapters';
import { judgeVerify, maximumReturns, neutralise, readAgentAnswer, returnText, type TranscriptVerifyRun, verifyText } from '@clambake/core';
import { type Origin, runPass, shownRun, type VerifyOptions } from './verify-pass.ts';

export interface SessionVerify {
  finish: FinishQuestion | undefined;
  /** Runs so far, for the transcript. */
  runs: TranscriptVerifyRun[];
  /** Ends what runs; nobody is answered any more. */
  close(): Promise<void>;
}

export const openSessionVerify = (place: AgentPlace, options: VerifyOptions & { origin: Origin }): SessionVerify => {
  const { kit, config } = options;
  const runs: TranscriptVerifyRun[] = [];
  if (config.verify.length === 0) return { finish: undefined, runs, close: () => Promise.resolve() };
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  let returns = 0;
  let current: Promise<unknown> = Promise.resolve();
  const ask = async (answer: unknown): Promise<string | undefined> => {
    // Half of the work may lie there while the agent waits for people.
    const isQuestion = readAgentAnswer(answer)?.kind === 'question';
    if (isQuestion || returns >= maximumReturns || signal.aborted) return undefined;
    const pass = await runPass(place, { ...options, signal });
    runs.push(...pass.runs.map(shownRun));
    if (pass.isStart || signal.aborted) return undefined;
    const verify = judgeVerify(pass, { minutes: config['verify-minutes'] });
    kit.log(`When the agent wanted to finish: ${neutralise(verifyText(verify), 600)}`);
    if (verify.result !== 'failing') return undefined;
    returns += 1;
    return returnText(verify, { time: returns });
  };
  const finish: FinishQuestion = {
    // Trouble of ours keeps no agent from finishing: the last run is still to come.
    ask: (given) => {
      const answer = ask(given).catch((error: unknown) => {
        kit.warning(`The commands of verify could not be run in the session: ${String(error)}`);
        return undefined;
      });
      current = answer;
      return answer;
    },
    maximumMs: config['verify-minutes'] * 60_000 + 5 * 60_000,
  };
  return {
    finish,
    runs,
    close: async () => {
      closing.abort();
      // A cancelled job has only seconds to upload the work.
      await (options.signal.aborted ? Promise.race([current, pause(1000)]) : current);
    },
  };
};
