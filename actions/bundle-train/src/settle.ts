// What the train owes to people and to the fleet: labels and comments of the issues whose record it changed, and one tick.
// Owed things are gathered over steps and settled before the job waits or ends. Invariant: nothing here stops the train.
import { RemoteError } from '@clambake/adapters';
import { afterProjection, isAnyoneInLine, projectionsOf } from '@clambake/core';
import type { Log, TrainPorts } from './context.ts';
import { type Facts, nothingOwed } from './facts.ts';

interface Doors {
  ports: TrainPorts;
  log: Log;
}

/** Whatever fails here is repaired by a later tick, so it is said and goes no further. */
export const bestEffort = async (what: string, log: Log, action: () => Promise<void>): Promise<void> => {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn(`${what}: ${error.message}`, !error.retryable);
  }
};

/** Shows what changed on the issues, in as few documents as there can be, and starts a tick where that has something to do. */
export const settle = async (facts: Facts, p: Doors): Promise<Facts> => {
  const { issues, wake: why } = facts.owed;
  const shown = await project([...issues], { ...p, facts });
  if (why !== undefined && isAnyoneInLine(shown.snapshot))
    await bestEffort('no other run could be started', p.log, () => p.ports.wake(why));
  return { ...shown, owed: nothingOwed };
};

const project = async (issues: readonly number[], { ports, log, facts }: Doors & { facts: Facts }): Promise<Facts> => {
  const commands = projectionsOf(facts.snapshot, issues);
  if (commands.length === 0) return facts;
  let shown = commands;
  await bestEffort('labels could not be set', log, async () => {
    const results = await ports.github.project(commands);
    const failed = results.flatMap((result, index) => ('why' in result ? [{ issue: commands[index]?.issue, ...result }] : []));
    for (const { issue, why, status } of failed) log.warn(`#${issue} could not be shown: ${why}`, status === 'refused');
    shown = commands.filter((command) => !failed.some(({ issue }) => issue === command.issue));
  });
  return { ...facts, snapshot: afterProjection(facts.snapshot, shown) };
};
