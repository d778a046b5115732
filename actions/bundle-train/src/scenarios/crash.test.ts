import { describe, expect, test } from 'vitest';
import { failsOn, fileOf } from '../testing/scenario.ts';
import { asApp, Crash, createWorld, filesAt, land, states, tick, trainRecord, treeOf, type World } from '../testing/train-world.ts';

describe('train-K1 a crash after any write', () => {
  const strict = (world: World, config: Partial<World['config']>): void => {
    Object.assign(world.config, config);
    world.rules = { strict: true };
    for (const issue of [1, 2, 3]) land(world, issue);
  };
  const scenarios: Record<string, (world: World) => void> = {
    'all green': (world) => {
      for (const issue of [1, 2, 3]) land(world, issue);
    },
    'a conflict and a culprit in the middle': (world) => {
      for (const issue of [1, 2, 3, 4]) land(world, issue);
      land(world, 5, { files: { [fileOf(1)]: 'other' } });
      world.ci = failsOn(fileOf(3));
    },
    'GitHub merges, and a deployment follows': (world) => strict(world, { merge: 'pull-request', 'after-merge': ['deploy.yml'] }),
    'a culprit, and GitHub merges': (world) => {
      strict(world, { merge: 'pull-request' });
      world.ci = failsOn(fileOf(2));
    },
    'all green, with an App': (world) => {
      asApp(world);
      for (const issue of [1, 2, 3]) land(world, issue);
    },
    'a culprit in the middle, with an App': (world) => {
      asApp(world);
      for (const issue of [1, 2, 3, 4]) land(world, issue);
      world.ci = failsOn(fileOf(3));
    },
  };
  test.each(Object.entries(scenarios))(
    '%s: the rerun comes to the same commits, one pull request a flight and at most one more CI run',
    async (_, prepare) => {
      const run = async (crashAfter: number): Promise<{ world: World; crashed: boolean }> => {
        const world = createWorld();
        prepare(world);
        world.required = ['test'];
        world.crashAfter = crashAfter;
        let crashed = false;
        for (let tries = 0; tries < 2; tries += 1) {
          try {
            await tick(world);
          } catch (error) {
            if (!(error instanceof Crash)) throw error;
            crashed = true;
          }
        }
        await tick(world);
        return { world, crashed };
      };
      const calm = await run(Number.POSITIVE_INFINITY);
      expect(calm.crashed).toBe(false);
      const total = calm.world.writes.length;
      expect(total).toBeGreaterThan(10);
      for (let crashAfter = 0; crashAfter < total; crashAfter += 1) {
        const { world, crashed } = await run(crashAfter);
        const at = `crash after ${world.writes[crashAfter]} (${crashAfter})`;
        expect({ at, crashed }).toEqual({ at, crashed: true });
        expect({ at, states: states(world) }).toEqual({ at, states: states(calm.world) });
        expect({ at, pulls: world.pulls.length }).toEqual({ at, pulls: calm.world.pulls.length });
        expect(world.runs.length, at).toBeLessThanOrEqual(calm.world.runs.length + 1);
        expect({ at, tree: treeOf(filesAt(world, 'main')) }).toEqual({ at, tree: treeOf(filesAt(calm.world, 'main')) });
        // Later flights depart at other times; the first one's commits are the same to the bit.
        const first = (w: World) => trainRecord(w)?.history.at(-1)?.mergedOid;
        expect({ at, first: first(world) }).toEqual({ at, first: first(calm.world) });
        expect(
          [...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref)),
          at,
        ).toEqual([]);
      }
    },
  );
});
