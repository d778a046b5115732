import { expect, test } from 'vitest';
import { startRunnerFixture } from '../testing/runner-fixture.ts';
import { createJobDirectories, type JobPlace } from './host.ts';
import { trackingId } from './variables.ts';

test('jobs with the same ids in two local GitHubs have different tracking ids, so neither ends the other', async () => {
  const fixtures = [await startRunnerFixture(), await startRunnerFixture()];
  const places = await Promise.all(
    fixtures.map(async ({ host, repository, runs, commit, createRun }): Promise<JobPlace> => {
      await commit({ 'README.md': 'A shack.\n' });
      const run = await createRun();
      const job = runs.createJob(repository, { run, name: 'test', permissions: {} });
      const directories = await createJobDirectories(host, { repository, job });
      return { repository, run, job, directories, jobKey: 'test', event: {}, env: {}, path: [] };
    }),
  );
  const [first, second] = places;
  if (first === undefined || second === undefined) throw new Error('two places were made');
  expect([second.run.id, second.job.id]).toEqual([first.run.id, first.job.id]);
  expect(trackingId(second)).not.toBe(trackingId(first));
  for (const fixture of fixtures) await fixture.stop();
});
