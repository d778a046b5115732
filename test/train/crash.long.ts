// The whole crash sweep: a train killed after every single write that GitHub takes from it, and ten trains at once on
// fifty landed branches with half of them killed.
import { expect, test } from 'vitest';
import { expectLanded, runTrain, type TrainRun, untilQuiet } from './crash-sweep.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { sumFiles } from './train-job.ts';
import { startTrain, watchWrites } from './train-process.ts';

test('train-K1 killed after any of its writes, the bundle ends in the commits of its record, with one pull request and at most one more CI run', async () => {
  const close = async ({ repo }: TrainRun): Promise<void> => {
    await expectLanded({ repo, issues: landedOf(repo) }, { ciRuns: 2 });
    await repo.close();
  };
  const calm = await runTrain(() => false);
  await expectLanded(calm, { ciRuns: 1 });
  await calm.repo.close();
  const total = calm.writes.length;
  console.log(`${total} writes: ${calm.writes.join(', ')}`);
  expect(total).toBeGreaterThan(8);
  for (let k = 1; k <= total; k += 1) {
    const run = await runTrain((writes) => writes.length === k);
    expect({ k, killed: run.killed }).toEqual({ k, killed: true });
    console.log(`killed after write ${k}, ${run.writes.at(k - 1)}`);
    await close(run);
  }
}, 1_800_000);

const landedOf = (repo: OpenRepository): number[] =>
  [...repo.repository.issues.values()].filter((one) => one.pull === null).map((one) => one.number);

test('train-R5 ten trains at once on fifty landed branches, half of them killed: one bundle, one pull request, the commits of the record', async () => {
  const repo = await openRepository({ files: sumFiles });
  const issues: number[] = [];
  for (let count = 1; count <= 50; count += 1)
    issues.push(await repo.landed(`Add ${count}`, { [`add-${count}.js`]: `export const n = ${count};\n` }));
  const trains = Array.from({ length: 10 }, () => startTrain(repo));
  const doomed = trains.slice(0, 5);
  const stop = watchWrites(repo, (count) => {
    // One dies at every second write of all of them together.
    if (count % 2 === 0) doomed.pop()?.child.kill('SIGKILL');
  });
  const ends = await Promise.all(trains.map(({ ended }) => ended));
  stop();
  expect(ends.filter(({ code }) => code === null).length).toBeGreaterThan(0);
  await untilQuiet(repo);
  // One CI run; another one for each train that was killed between starting its own and writing that down.
  await expectLanded({ repo, issues }, { ciRuns: 1 + ends.filter(({ code }) => code === null).length });
  console.log(`CI runs: ${repo.runsOf('ci.yml').length}`);
}, 900_000);
