// Asks GitHub whether a job may open pull requests, for a tick that has something to claim and may not ask itself. The answer goes
// into the fleet's record; a yes wakes another tick, which claims.
import { applyUntilCurrent, type ApplyPorts, type MayOpenPulls, RemoteError } from '@clambake/adapters';
import { diff, type LedgerView, recordMayOpen } from '@clambake/core';
import type { Log, TrainPorts } from './context.ts';

export interface Asking {
  ports: Pick<TrainPorts, 'ledger' | 'github' | 'wake' | 'clock'>;
  ask(): Promise<MayOpenPulls>;
  log: Log;
  known: LedgerView;
  run: { runId: number; runAttempt: number };
}

/** Without an answer the next tick has it asked again. */
export const askPulls = async (asking: Asking): Promise<void> => {
  // Another job has asked while this one waited for its runner.
  if (asking.known.fleet?.record.pullRequests?.allowed === true) return;
  try {
    const answer = await asking.ask();
    await record(asking, answer.allowed);
    // A person who labels an issue later reads it at the assign job, which fails with it.
    if (!answer.allowed && asking.known.fleet?.record.pullRequests === undefined) asking.log.warn(answer.why, true);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    asking.log.warn(`it is not known yet whether a job may open pull requests, so no agent starts: ${error.message}`);
  }
};

const record = async ({ ports, log, run }: Asking, allowed: boolean): Promise<void> => {
  const { ledger, github, wake, clock } = ports;
  const applyPorts: ApplyPorts = { ledger, github, wake, correlation: `${run.runId}.${run.runAttempt}` };
  const at = (await clock.now()).toISOString();
  const settled = await applyUntilCurrent(async () => {
    const current = await ledger.read();
    const fleet = recordMayOpen(current, { allowed, at });
    if (fleet === undefined) return { kind: 'over', value: undefined };
    const why = allowed ? 'trains may open pull requests' : 'no train may open pull requests';
    const { effects, wake: reason } = diff(current, { why, fleet }, { actor: 'train' });
    const wakes = reason === undefined ? [] : [{ kind: 'wake' as const, why: reason }];
    return { kind: 'apply', effects: [...effects, ...wakes], decidedOn: current, value: undefined };
  }, applyPorts);
  const outcome = settled.kind === 'settled' ? settled.outcome : undefined;
  const refused = outcome?.results.find(({ effect, result }) => effect.kind === 'wake' && result.status === 'refused');
  if (refused !== undefined && 'why' in refused.result)
    log.warn(`no other run could be started for the issues that wait: ${refused.result.why}`, true);
};
