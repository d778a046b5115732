// `npm run bench -- reliability [--share 1/1] [--seeds 1000] [--seed 1] [--depth 4]`: a whole life of a fleet and nine bundles of a
// train with one fault at each place, random schedules, and the search of the ledger's protocol. Writes
// bench/out/reliability.json; fails when a promise is broken. A share is every n-th place, state and seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sweepTrain } from '../actions/bundle-train/src/testing/sweep-train.ts';
import { runChaos } from '../test/chaos/run-chaos.ts';
import { sweepLife } from '../test/chaos/sweep.ts';
import { bigBounds } from '../test/protocol/bounds.ts';
import { searchProtocol } from '../test/protocol/search.ts';
import { BenchError } from './bench-error.ts';
import { countBroken } from './reliability/count-broken.ts';
import { readShare, type Share } from './reliability/share.ts';

const options = {
  share: { type: 'string', default: '1/1' },
  seeds: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  depth: { type: 'string', default: '4' },
} as const;

/** Each share draws other schedules. */
const drawn = ({ share: [k, n], seeds, seed }: { share: Share; seeds: number; seed: number }) => ({
  seeds: Math.ceil(seeds / n),
  seed: seed * 1000 + k,
});

const searchAll = ({ share, depth }: { share: Share; depth: number }): { states: number; broken: string[] } => {
  let states = 0;
  const broken: string[] = [];
  for (const [what, bound] of Object.entries(bigBounds(depth, 500_000))) {
    const found = searchProtocol({ ...bound, share });
    states += found.states;
    if (found.counterexample !== undefined)
      broken.push(`${found.counterexample.promise} (${what}: ${found.counterexample.moves.join(', ')})`);
    if (!found.isWhole) throw new BenchError(`${what}: more than 500,000 states, so the search is not whole: take a smaller --depth`);
  }
  return { states, broken };
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options });
  const share = readShare(values.share);
  const [seeds, seed, depth] = [values.seeds, values.seed, values.depth].map(Number) as [number, number, number];
  if (![seeds, seed, depth].every((value) => Number.isSafeInteger(value) && value > 0))
    throw new BenchError('reliability needs whole numbers: --seeds N --seed N --depth N');
  console.log('a whole life, with one fault at each place');
  const life = await sweepLife({ share });
  console.log('bundles of a train, with a death after each write');
  const train = await sweepTrain(share);
  console.log('random schedules of a fleet');
  const chaos = await runChaos(drawn({ share, seeds, seed }));
  console.log("every order of moves of the ledger's protocol");
  const protocol = searchAll({ share, depth });
  const broken = [
    ...life.broken.map(({ fault, what }) => `${what} (${fault.kind} at ${fault.at})`),
    ...train.broken,
    ...(chaos.broken === undefined ? [] : [`${chaos.broken.promises} (${chaos.broken.replay})`]),
    ...protocol.broken,
  ];
  const reliability = {
    writesSwept: life.writesSwept + train.writesSwept,
    readsSwept: life.readsSwept,
    seeds: chaos.seeds,
    faultsInjected: life.faultsInjected + train.writesSwept + chaos.faults,
    modelStates: protocol.states,
    ...countBroken(broken),
  };
  const directory = join(import.meta.dirname, 'out');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'reliability.json'), `${JSON.stringify(reliability, null, 2)}\n`);
  for (const one of broken.slice(0, 50)) console.error(one);
  console.log(JSON.stringify(reliability));
  if (broken.length > 0) process.exitCode = 1;
};
