// Looks, before an agent is paid, at everything that could keep its work from landing or its train from departing: secrets,
// names and rules of our own branches, the rules of the base and its CI. It asks only when something would be claimed, and
// once a job for each base: three REST requests, two points, and a point for each workflow file and action of the repository.
import type { Config, FleetDecision, Obstacle, Snapshot } from '@clambake/core';
import type { Asking } from './read-obstacle.ts';

/** `asks`: a train's job has to ask GitHub something before anything is claimed. */
export type AskingDecision = FleetDecision & { asks: boolean };

export interface ObstacleReader {
  /** Decides again until every base of the assignments is known to have no obstacle. */
  decide(snapshot: Snapshot, config: Config): Promise<AskingDecision>;
  /** Those that keep issues waiting, each once. */
  found(): Obstacle[];
}

export const openObstacles = (asking: Asking): ObstacleReader => {
  const known = new Map<string, Obstacle | undefined>();
  const found = (): Map<string, Obstacle> =>
    new Map([...known].flatMap(([base, obstacle]) => (obstacle === undefined ? [] : [[base, obstacle] as const])));
  return {
    decide: async (snapshot, config) => {
      const { decideFleet } = await import('@clambake/core');
      for (;;) {
        const decision = decideFleet({ ...snapshot, obstacles: known }, config, asking.serving);
        const unknown = decision.bases.filter((base) => !known.has(base));
        if (unknown.length === 0) return withAsking(decision, known);
        // Loaded late: most ticks claim nothing.
        const { readObstacle } = await import('./read-obstacle.ts');
        for (const base of unknown) known.set(base, await readObstacle(asking, { snapshot, config, base }));
      }
    },
    found: () => [...new Map([...found().values()].map((obstacle) => [obstacle.text, obstacle])).values()],
  };
};

/** A train's job asks GitHub what this job may not ask. One is enough, because the answer is about the repository. */
const withAsking = (decision: FleetDecision, known: ReadonlyMap<string, Obstacle | undefined>): AskingDecision => {
  const [base] = [...known].find(([, obstacle]) => obstacle?.asks === true) ?? [];
  if (base === undefined) return { ...decision, asks: false };
  return { ...decision, asks: true, trains: [...new Set([base, ...decision.trains])] };
};
