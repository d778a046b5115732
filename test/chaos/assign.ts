// A new fleet, and the job that gives its issues to agents.
import { applyUntilCurrent, readSnapshot } from '@clambake/adapters';
import { decideFleet } from '@clambake/core';
import { createWorld, writing } from '../../actions/bundle-train/src/testing/train-world.ts';
import { configTextFor, type Fleet, ledgerOf, runContext, wake } from './fleet.ts';
import { githubOf } from './github.ts';

export const openFleet = ({ agents = 2 } = {}): Fleet => {
  const world = createWorld({ trials: 1, attempts: 2, 'departure-minutes': 10 });
  const fleet: Fleet = {
    ...{
      world,
      agents,
      configText: configTextFor(agents),
      attempts: [],
      atWork: new Set<number>(),
      finished: [],
      late: undefined,
      reads: () => {},
      bad: new Set<number>(),
    },
    ...{ broken: [], wakes: 0, faults: 0 },
  };
  world.project = (effects) => githubOf(fleet).project(effects);
  return fleet;
};

/** One run of assign-agent, with the jobs that it starts. */
export const assign = async (fleet: Fleet): Promise<void> => {
  const { world } = fleet;
  const context = runContext(world);
  fleet.atWork.add(context.runId);
  const github = githubOf(fleet);
  const ledger = ledgerOf(fleet, new Set());
  const wakeUp = (): Promise<void> => writing(world, 'wake', () => void wake(fleet));
  try {
    const settled = await applyUntilCurrent(
      async () => {
        const { snapshot, config } = await readSnapshot({ github, ledger }, context);
        const decision = decideFleet({ ...snapshot, obstacles: new Map([['main', undefined]]) }, config);
        return { kind: 'apply', effects: decision.effects, decidedOn: snapshot.ledger, value: decision };
      },
      { ledger, github, wake: wakeUp, correlation: `${context.runId}` },
    );
    if (settled.kind === 'lost' || settled.outcome === undefined) return;
    const fresh = { run: context.runId, left: undefined, landing: 'queued' as const, landings: 0 };
    for (const { issue, agent, attempt } of settled.value.assignments)
      fleet.attempts.push({ issue, agent, attempt, ...fresh, agentJob: 'queued', source: context.runId });
    for (const { issue, agent, attempt, run } of settled.value.salvage) {
      const dead = fleet.attempts.find((one) => one.attempt === attempt && one.run === run);
      fleet.attempts.push({ issue, agent, attempt, ...fresh, agentJob: 'ended', source: run, left: dead?.left });
    }
  } finally {
    fleet.atWork.delete(context.runId);
  }
};
