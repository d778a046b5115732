import { RemoteError } from '@clambake/adapters';
import { describe, expect } from 'vitest';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { fleetTick } from '../testing/fleet-tick.ts';
import { crashScenarios, runAcrossCrash } from '../testing/crash-scenarios.ts';
import { expectTidy } from '../testing/scenario.ts';
import { filesAt, tip, treeOf } from '../testing/git-world.ts';
import { createWorld, states, tick, trainRecord, type World } from '../testing/train-world.ts';

describe('train-K1 a crash after any write', () => {
  test.each(Object.entries(crashScenarios))(
    '%s: the rerun comes to the same commits, one pull request a bundle and at most one more CI run',
    async (_, prepare) => {
      const run = (crashAfter: number) => runAcrossCrash(prepare, crashAfter);
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
        // Later bundles depart at other times; the first one's commits are the same to the bit.
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

describe('a request that fails', () => {
  longTest.each(Object.entries(crashScenarios))(
    '%s: whichever write is refused, the next tick completes or undoes what is half done',
    async (_, prepare) => {
      const run = async (failAt: number, how: Partial<{ limitedUntil: string }>): Promise<World> => {
        const world = createWorld();
        prepare(world);
        world.required = ['test'];
        let writes = 0;
        world.meddle = (name) => {
          if (name === 'merge') return;
          writes += 1;
          if (writes === failAt + 1) throw new RemoteError('GitHub answered 502', { status: 502, retryable: true, ...how });
        };
        for (let tries = 0; tries < 3; tries += 1) {
          await tick(world).catch((error: unknown) => {
            if (!(error instanceof RemoteError)) throw error;
          });
          fleetTick(world);
        }
        return world;
      };
      const calm = await run(Number.POSITIVE_INFINITY, {});
      for (let failAt = 0; failAt < calm.writes.length; failAt += 1) {
        for (const how of [{}, { limitedUntil: 'soon' }]) {
          const world = await run(failAt, how);
          const at = `write ${failAt}`;
          expect({ at, states: states(world) }).toEqual({ at, states: states(calm) });
          expect({ at, tree: treeOf(filesAt(world, 'main')) }).toEqual({ at, tree: treeOf(filesAt(calm, 'main')) });
          expect(world.pulls.length, at).toBe(calm.pulls.length);
          expectTidy(world);
        }
      }
    },
  );
});

describe('everything done twice', () => {
  test.each(Object.entries(crashScenarios))(
    '%s: every request carried out twice leaves the same commits, issues and pull requests',
    async (_, prepare) => {
      const run = async (twice: boolean): Promise<World> => {
        const world = createWorld();
        prepare(world);
        world.twice = twice;
        world.required = ['test'];
        for (let times = 0; times < (twice ? 2 : 1); times += 1) await tick(world);
        return world;
      };
      const [once, twice] = [await run(false), await run(true)];
      expect(tip(twice, 'main')).toBe(tip(once, 'main'));
      expect(states(twice)).toEqual(states(once));
      // CI runs that nobody asked for twice take up numbers.
      const shown = (world: World) => world.pulls.map((pull) => ({ ...pull, body: pull.body.replace(/run \d+|runs\/\d+/g, 'run') }));
      expect(shown(twice)).toEqual(shown(once));
      expectTidy(twice);
    },
  );
});
