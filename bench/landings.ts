// `npm run bench -- landings [--sizes 1,10,100]`: what GitHub is asked to land n pieces of work, counted by the local GitHub while
// the built land-work runs as a process for each, one after the other. Writes bench/out/landings.json; fails where one
// landing needs more than one push.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requestStatistics } from '../packages/local/src/statistics.ts';
import { BenchError } from './bench-error.ts';
import { openLandingStage } from './landing-stage.ts';

export interface LandingsResult {
  n: number;
  /** REST and GraphQL requests of all landings. */
  requests: number;
  /** HTTP requests of git: advertisements, fetches and pushes. */
  git: number;
  pushes: number;
  landed: number;
  seconds: number;
}

export const countLandings = async (n: number): Promise<LandingsResult> => {
  const stage = await openLandingStage(n);
  try {
    const { store } = stage.github;
    const result: LandingsResult = { n, requests: 0, git: 0, pushes: 0, landed: 0, seconds: 0 };
    for (const work of stage.works) {
      const [before, started] = [store.requests.length, performance.now()];
      const job = await stage.land(work);
      result.seconds += (performance.now() - started) / 1000;
      if (job.conclusion !== 'success') throw new Error(`land-work failed:\n${job.log.slice(-4000)}`);
      const mine = store.requests.slice(before).filter((entry) => entry.jobId === job.job.id);
      const { total, gitRequests } = requestStatistics(store, (entry) => mine.includes(entry));
      result.requests += total;
      result.git += gitRequests;
      result.pushes += mine.filter(({ route, method }) => route === 'git-receive-pack' && method === 'POST').length;
      if (job.outputs['landed'] === 'true') result.landed += 1;
    }
    const problems = stage.github.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { ...result, seconds: Number(result.seconds.toFixed(1)) };
  } finally {
    await stage.close();
  }
};

/** Returns a sentence for each promise that does not hold. */
export const missedLandings = ({ n, landed, pushes }: LandingsResult): string[] => [
  ...(landed < n ? [`${n - landed} of ${n} did not land`] : []),
  ...(pushes > n ? [`${pushes} pushes for ${n} landings`] : []),
];

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '1,10,100' } } });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) throw new BenchError('landings needs --sizes 1,10,100');
  const results: LandingsResult[] = [];
  console.log('| landings | REST and GraphQL | git | pushes | s |');
  console.log('|--:|--:|--:|--:|--:|');
  for (const size of sizes) {
    const one = await countLandings(size);
    results.push(one);
    console.log(`| ${one.n} | ${one.requests} | ${one.git} | ${one.pushes} | ${one.seconds} |`);
  }
  const out = join(import.meta.dirname, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'landings.json'), `${JSON.stringify(results, null, 2)}\n`);
  const missed = results.flatMap(missedLandings);
  for (const line of missed) console.error(line);
  if (missed.length > 0) process.exitCode = 1;
};
