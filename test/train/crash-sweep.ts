// A bundle whose train is killed after its write number k, and what the trains after it make of that. The same checks hold
// for every k: everything that landed is what the bundle's record said before its first push, once, and nothing is left over.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openMerge } from '@clambake/adapters';
import { type Bundle, renderMergeMessage, type TrainRecord, trainRecordSchema, trainRef } from '@clambake/core';
import { expect } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { sumFiles } from './train-job.ts';
import { startAction, startTrain, watchWrites } from './train-process.ts';

/** Most trains that may be needed until all is quiet. */
const maximumTrains = 6;

export interface TrainRun {
  repo: OpenRepository;
  issues: number[];
  /** Writes of the train that was to be killed, in order. */
  writes: string[];
  killed: boolean;
}

/** Every version of the train's record, oldest first. */
const recordsOf = async ({ git }: OpenRepository): Promise<TrainRecord[]> =>
  (await git('log', '--reverse', '--format=%B%x00', trainRef('main')))
    .split('\0')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => trainRecordSchema.parse(JSON.parse(text)));

/** Three landed branches, a train that is killed after the write that `kills` says, and jobs until nothing is left to do. */
export const runTrain = async (
  kills: (writes: readonly string[]) => boolean,
  prepare?: (repo: OpenRepository) => Promise<number[]>,
): Promise<TrainRun> => {
  const repo = await openRepository({ files: sumFiles });
  const issues = prepare === undefined ? await landThree(repo) : await prepare(repo);
  const writes: string[] = [];
  const { child, ended } = startTrain(repo);
  let killed = false;
  const stop = watchWrites(repo, (_, route) => {
    writes.push(route);
    if (killed || !kills(writes)) return;
    killed = true;
    child.kill('SIGKILL');
  });
  await ended;
  stop();
  await untilQuiet(repo);
  return { repo, issues, writes, killed };
};

const landThree = async (repo: OpenRepository): Promise<number[]> => {
  const issues: number[] = [];
  for (const name of ['one', 'two', 'three'])
    issues.push(await repo.landed(`Add ${name}`, { [`${name}.js`]: `export const ${name} = '${name}';\n` }));
  return issues;
};

/** Trains and the fleet's ticks, one after the other, until neither has anything to write. */
export const untilQuiet = async (repo: OpenRepository): Promise<void> => {
  for (let count = 0; count < maximumTrains; count += 1) {
    let writes = 0;
    const stop = watchWrites(repo, (_, route) => {
      if (route !== 'POST /graphql') writes += 1;
    });
    for (const job of [startTrain, tickFleet]) {
      const { code, log } = await job(repo).ended;
      expect({ code, log: code === 0 ? '' : log }).toEqual({ code: 0, log: '' });
    }
    stop();
    if (writes === 0) return;
  }
  throw new Error(`after ${maximumTrains} trains there is still something to do`);
};

/** assign-agent: what the train leaves half shown, the fleet's tick shows. */
const tickFleet = (repo: OpenRepository): ReturnType<typeof startTrain> => startAction(repo, 'assign-agent', { 'dry-run': 'false' });

/** The commits a bundle comes to on a machine that knows nothing but its record. */
const recomputed = async (repo: OpenRepository, bundle: Bundle): Promise<string[]> => {
  const merge = openMerge({
    gitDir: join(mkdtempSync(join(repo.directory, 'again-')), 'merge.git'),
    remote: repo.repository.gitDir,
    allowFile: true,
  });
  await merge.fetch(['main']);
  const passengers = bundle.passengers.map((one) => ({
    issue: one.issue,
    oid: one.oid,
    message: renderMergeMessage(one, bundle),
    priority: one.priority,
  }));
  const { prefixes } = await merge.assemble({ baseOid: bundle.baseOid, at: bundle.departedAt, passengers });
  return prefixes.map(({ oid }) => oid);
};

/** One bundle, one pull request, the commits of its record, everybody merged and closed, and nothing left over. */
export const expectLanded = async ({ repo, issues }: Pick<TrainRun, 'repo' | 'issues'>, p: { ciRuns: number }): Promise<void> => {
  const { repository, git } = repo;
  const records = await recordsOf(repo);
  const departures = records.flatMap(({ flight: bundle }) => (bundle === undefined ? [] : [bundle]));
  const [first] = departures;
  if (first === undefined) throw new Error('no bundle ever departed');
  expect(new Set(departures.map(({ id, baseOid, departedAt }) => `${id} ${baseOid} ${departedAt}`)).size).toBe(1);
  const landed = await recomputed(repo, first);
  expect(await git('rev-parse', 'main')).toBe(landed.at(-1));
  expect(records.at(-1)).toMatchObject({ history: [{ id: first.id, landed: issues, evicted: [] }] });
  expect(records.at(-1)?.flight).toBeUndefined();
  const all = [...repository.issues.values()];
  expect(all.filter((one) => one.pull !== null)).toMatchObject([{ state: 'closed' }]);
  for (const one of all) expect(one.comments.length).toBeLessThanOrEqual(1);
  expect(all.filter((one) => issues.includes(one.number)).map(({ state, labels }) => ({ state, labels }))).toEqual(
    issues.map(() => ({ state: 'closed', labels: ['clambake:merged'] })),
  );
  expect(repo.runsOf('ci.yml').length).toBeLessThanOrEqual(p.ciRuns);
  expect((await git('for-each-ref', '--format=%(refname)', 'refs/heads')).split('\n')).toEqual(['refs/heads/main']);
  expect(repo.local.problems()).toEqual([]);
};
