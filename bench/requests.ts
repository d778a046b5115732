// `npm run bench -- requests [--sizes 1,10,100,500]`: what GitHub is asked to build and to land a bundle of n, counted by
// the local GitHub with its limits on, while the built bundle-train runs as a process of its own. Three parts: build, up to
// the start of CI; boarding, in which the passengers' labels and comments say so; land, from CI's end on. Waiting for CI
// is counted by itself, because it depends on CI. Writes bench/out/requests.json; fails where a number to hold is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RequestLogEntry } from '../packages/local/src/store.ts';
import { openTrainStage } from './train-stage.ts';

export interface Asked {
  rest: number;
  graphql: number;
  points: number;
  creations: number;
  git: number;
}

export interface RequestsResult {
  n: number;
  build: Asked;
  boarding: Asked;
  waiting: Asked;
  land: Asked;
  /** Answers that a limit gave. */
  limited: number;
  landed: number;
  evicted: number;
  /** Kind of job → minutes that GitHub would bill. */
  billed: Record<string, number>;
  seconds: number;
}

const isGit = ({ route }: RequestLogEntry): boolean => route.startsWith('git-');
const isGraphql = ({ route }: RequestLogEntry): boolean => route === 'POST /graphql';
/** GitHub counts it against nothing; it is how actions ask for the time. */
const isFree = ({ route }: RequestLogEntry): boolean => route === 'GET /rate_limit';
const isDispatch = ({ route }: RequestLogEntry): boolean => route.endsWith('/dispatches');
const isRunView = ({ route }: RequestLogEntry): boolean => route.startsWith('GET ') && route.includes('/actions/runs/');

const count = (entries: readonly RequestLogEntry[]): Asked => {
  const counted = entries.filter((entry) => !isGit(entry) && !isFree(entry));
  const graphql = counted.filter(isGraphql);
  return {
    rest: counted.length - graphql.length,
    graphql: graphql.length,
    points: graphql.reduce((sum, entry) => sum + entry.points, 0),
    creations: counted.reduce((sum, entry) => sum + entry.creations, 0),
    git: entries.filter(isGit).length,
  };
};

/** Boarding follows the start of CI and ends with the first look at the run; landing starts when CI is seen to have ended. */
const inParts = (entries: readonly RequestLogEntry[]): Pick<RequestsResult, 'build' | 'boarding' | 'waiting' | 'land'> => {
  const dispatched = entries.findIndex(isDispatch) + 1;
  const looked = entries.findIndex((entry, index) => index >= dispatched && isRunView(entry));
  // The last look at the run says that it is over.
  const over = entries.findLastIndex((entry) => isRunView(entry) && entry.route.endsWith('/actions/runs/{run_id}'));
  if (dispatched === 0 || looked < 0 || over < 0) throw new Error('no CI run was started and looked at');
  return {
    build: count(entries.slice(0, dispatched)),
    boarding: count(entries.slice(dispatched, looked)),
    waiting: count(entries.slice(looked, over)),
    land: count(entries.slice(over)),
  };
};

export const countRequests = async (n: number): Promise<RequestsResult> => {
  const stage = await openTrainStage({ landed: n });
  try {
    const { requests } = stage.github.store;
    const [before, started] = [requests.length, performance.now()];
    const done = await stage.train();
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
    if (done.conclusion !== 'success') throw new Error(`bundle-train failed:\n${done.log.slice(-4000)}`);
    const problems = stage.github.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const mine = requests.slice(before).filter((entry) => entry.jobId === done.job.id);
    return {
      n,
      ...inParts(mine),
      limited: mine.filter((entry) => entry.status === 403 || entry.status === 429).length,
      landed: (JSON.parse(done.outputs['landed'] ?? '[]') as number[]).length,
      billed: Object.fromEntries(stage.github.billing(stage.repository).byJob.map(({ job, minutes }) => [job, minutes])),
      evicted: (JSON.parse(done.outputs['evicted'] ?? '[]') as number[]).length,
      seconds,
    };
  } finally {
    await stage.close();
  }
};

/** Returns a sentence for each promise that does not hold. */
export const missedBy = (one: RequestsResult): string[] => {
  const missed: string[] = [];
  const hold = (what: string, value: number, most: number): void => {
    if (value > most) missed.push(`${what} of ${one.n}: ${value}, to hold: ${most}`);
  };
  // GitHub's resource limits want narrow documents: 25 issues or 100 comments, and 50 issues in a quick look.
  const pages = Math.ceil(one.n / 25) + Math.ceil(one.n / 100);
  hold('requests to build a bundle', one.build.rest + one.build.graphql, 5 + pages + one.evicted);
  // Two of them find and delete the run of the CI workflow that waits for an approval.
  hold('requests to land a bundle', one.land.rest + one.land.graphql, 8 + Math.ceil(one.n / 50) + 4 * Math.ceil(one.n / 20));
  hold('requests to say who is aboard', one.boarding.rest + one.boarding.graphql, 1 + 3 * Math.ceil(one.n / 20));
  hold('content creations', one.build.creations + one.boarding.creations + one.land.creations, 2 * one.n);
  hold('answers 403 and 429 to a bundle', one.limited, 0);
  hold('passengers not landed', one.n - one.landed, 0);
  return missed;
};

const cell = (asked: Asked): string => `${asked.rest} + ${asked.graphql} (${asked.points}) / ${asked.git}`;

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '1,10,100,500' } } });
  const results: RequestsResult[] = [];
  console.log(
    '| n | build: REST + GraphQL (points) / git | boarding | waiting for CI | land | creations | 403, 429 | billed minutes | s |',
  );
  console.log('|--:|---|---|---|---|--:|--:|---|--:|');
  for (const n of values.sizes.split(',').map(Number)) {
    const one = await countRequests(n);
    results.push(one);
    const creations = one.build.creations + one.boarding.creations + one.land.creations;
    const parts = [one.build, one.boarding, one.waiting, one.land].map(cell);
    const billed = Object.entries(one.billed).map(([job, minutes]) => `${job} ${minutes}`);
    const cells = [n, ...parts, creations, one.limited, billed.join(', '), one.seconds];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const out = join(import.meta.dirname, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'requests.json'), `${JSON.stringify(results, null, 2)}\n`);
  const missed = results.flatMap(missedBy);
  if (missed.length > 0) {
    console.error(`Missed:\n${missed.map((line) => `- ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
};
