// Bundles whose train is killed after any of its writes, for the tests of the loop and for `npm run bench -- reliability`.
import { failsOn, fileOf } from './scenario.ts';
import { asApp, Crash, createWorld, land, tick, type World } from './train-world.ts';

const strict = (world: World, config: Partial<World['config']>): void => {
  Object.assign(world.config, config);
  world.rules = { strict: true };
  for (const issue of [1, 2, 3]) land(world, issue);
};

export const crashScenarios: Record<string, (world: World) => void> = {
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
  'all green, squashed': (world) => {
    world.rules = { linearHistory: true };
    for (const issue of [1, 2, 3]) land(world, issue);
  },
  'a conflict and a culprit, squashed': (world) => {
    world.rules = { mergeCommits: false };
    for (const issue of [1, 2, 3, 4]) land(world, issue);
    land(world, 5, { files: { [fileOf(1)]: 'other' } });
    world.ci = failsOn(fileOf(3));
  },
  'all green, squashed, with an App': (world) => {
    asApp(world);
    world.rules = { linearHistory: true };
    for (const issue of [1, 2, 3]) land(world, issue);
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

/** Runs trains until the bundle is over. One of them dies after so many more writes. */
export const runAcrossCrash = async (prepare: (world: World) => void, crashAfter: number): Promise<{ world: World; crashed: boolean }> => {
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
