// One pass over the repository's own commands on the agent's work. Whatever they do, the work stays as it was.
import type { ActionKit } from '@clambake/action-kit';
import { type AgentPlace, type AgentTree, runCommand, takeSnapshot } from '@clambake/adapters';
import type { Config, TranscriptVerifyRun, VerifyPass, VerifyRun } from '@clambake/core';

export interface VerifyOptions {
  kit: ActionKit;
  config: Pick<Config, 'verify' | 'verify-minutes'>;
  /** Aborted when the job is being cancelled. */
  signal: AbortSignal;
  /** PATH in which our own programs are looked up. */
  path: string;
}

export type Origin = Pick<AgentTree, 'startOid' | 'baseOid'>;

/** Runs the commands in order until one does not pass, and brings the tree back. `isStart`: there is nothing to judge. */
export const runPass = async (
  place: AgentPlace,
  { kit, config, signal, path, origin }: VerifyOptions & { origin: Origin },
): Promise<VerifyPass & { isStart: boolean }> => {
  const snapshot = await takeSnapshot(place, origin);
  const isStart = snapshot?.isStart === true;
  const runs = isStart ? [] : await runCommands(place, { config, signal, path });
  const { changed, trouble } = (await snapshot?.restore()) ?? { changed: [], trouble: 'the repository of the agent cannot be read' };
  if (trouble !== undefined) kit.warning(`What the commands of verify changed could not be taken back: ${trouble}`);
  return { runs, changed, isStart };
};

/** Runs them in order until one does not pass. The tree stays as they leave it. */
export const runCommands = async (place: AgentPlace, { config, signal, path }: Omit<VerifyOptions, 'kit'>): Promise<VerifyRun[]> => {
  const untilMs = performance.now() + config['verify-minutes'] * 60_000;
  const runs: VerifyRun[] = [];
  for (const command of config.verify) {
    const ending = await runCommand(place, command, { timeoutMs: Math.max(1, untilMs - performance.now()), signal, path });
    runs.push({ command, ...ending });
    if (ending.exit !== 0) break;
  }
  return runs;
};

export const shownRun = ({ command, exit, seconds, output }: VerifyRun): TranscriptVerifyRun => ({
  title: command,
  passed: exit === 0,
  seconds,
  output,
});
