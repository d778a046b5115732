// The crash sweep of the train alone: each of its bundles with a death after each write.
import { filesAt, treeOf } from './git-world.ts';
import { crashScenarios, runAcrossCrash } from './crash-scenarios.ts';
import { states, untestedTips, type World } from './train-world.ts';

/** `share`: writes number k, k + n and so on of each bundle. Returns a sentence for each broken promise. */
export const sweepTrain = async ([k, n]: readonly [number, number]): Promise<{ writesSwept: number; broken: string[] }> => {
  let writesSwept = 0;
  const broken: string[] = [];
  for (const [name, prepare] of Object.entries(crashScenarios)) {
    const calm = (await runAcrossCrash(prepare, Number.POSITIVE_INFINITY)).world;
    for (let at = k - 1; at < calm.writes.length; at += n) {
      const { world, crashed } = await runAcrossCrash(prepare, at);
      writesSwept += 1;
      const wrong = [...(crashed ? [] : ['the death stays away']), ...differences(world, calm)];
      broken.push(...wrong.map((what) => `${what} (${name}, death after write ${at})`));
    }
  }
  return { writesSwept, broken };
};

const differences = (world: World, calm: World): string[] => {
  const told = untestedTips(world).map((oid) => `${oid} came onto main untested`);
  for (const [issue, state] of Object.entries(states(calm)))
    if (states(world)[Number(issue)] !== state) told.push(`#${issue} stays ${states(world)[Number(issue)]} instead of ${state}`);
  if (treeOf(filesAt(world, 'main')) !== treeOf(filesAt(calm, 'main'))) told.push('main stays at other files');
  if (world.pulls.length !== calm.pulls.length) told.push(`${world.pulls.length} pull requests instead of ${calm.pulls.length}`);
  const left = [...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref));
  return left.length === 0 ? told : [...told, `${left.join(', ')} stays`];
};
