// Machines and policies of the user's own, which GitHub refuses before anything of ours runs: each story looks up its row in
// docs/when-nothing-happens.md and does what the row says.
import { readFile } from 'node:fs/promises';
import type { RunnerSettings } from '@clambake/local';
import { expect, test } from 'vitest';
import { type OpenRepository, openRepository } from '../support/open-repository.ts';
import { callerPath, readCaller } from '../support/repository-files.ts';

/** Returns the three cells of the row whose problem begins so. */
const rowOf = async (problem: string): Promise<string> => {
  const rows = (await readFile('docs/when-nothing-happens.md', 'utf8')).split('\n').filter((line) => line.startsWith(`| ${problem}`));
  expect(rows).toHaveLength(1);
  return rows[0] ?? '';
};

/** Returns what the page of the first run shows: its problems, and each job that began with its errors. */
const pageOf = (repo: OpenRepository, path = callerPath) => {
  const run = [...repo.repository.runs.values()].find(({ workflow }) => workflow === path);
  const began = repo.reports.filter((report) => report.run === run);
  const jobs = Object.fromEntries(began.map(({ key, job, annotations }) => [key, [job.conclusion, ...annotations.map((a) => a.message)]]));
  return { conclusion: run?.conclusion, problems: run?.problems ?? [], jobs };
};

/** Opens a repository with those settings and labels an issue. Nothing of the fleet changes anything. */
const lookAt = async (runner: RunnerSettings) => {
  const repo = await openRepository({ workflows: 'minimal', runner });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  const page = pageOf(repo);
  expect(repo.issue(number)).toMatchObject({ labels: ['clambake:ready'], comments: [] });
  expect(await repo.refs()).toEqual([]);
  await repo.close();
  return page;
};

/** One cron on a repository without issues: every file that the fleet could need is looked at, and nothing is to be done. */
const lookAtCron = async (runner: RunnerSettings) => {
  const repo = await openRepository({ workflows: 'minimal', runner });
  repo.runner.fireSchedule(repo.repository);
  await repo.settled();
  return pageOf(repo);
};

test('a runner that is too old for `$/` fails in "Set up job", as its row says; the issue waits and nothing is lost', async () => {
  const row = await rowOf('the runner is older than 2.336.0');
  const page = await lookAt({ runnerVersion: '2.335.0' });
  const words = "Expected format {org}/{repo}[/path]@ref. Actual '$/actions/";
  expect(page.jobs).toEqual({ assign: ['failure', `${words}assign-agent'`], train: ['failure', `${words}bundle-train'`] });
  expect(row).toContain('*Set up job*');
  expect(row).toContain('Expected format {org}/{repo}[/path]@ref. Actual');
  expect((await lookAtCron({ runnerVersion: '2.336.0' })).jobs).toEqual({ assign: ['success'] });
});

test('a list of allowed actions without ours is a startup failure; with the patterns of its row everything may run', async () => {
  const row = await rowOf('only listed actions are allowed');
  const refused = await lookAt({ actionsPolicy: { allowed: ['actions/setup-node@*'] } });
  expect(refused).toMatchObject({ conclusion: 'startup_failure', jobs: {} });
  for (const named of ['/.github/workflows/clambake.yml@', 'actions/checkout@', 'actions/create-github-app-token@'])
    expect(refused.problems.join()).toContain(named);
  expect(refused.problems.join()).toMatch(/are not allowed in \S+\/shack because all actions must be from a repository owned by/);
  expect(row).toContain('are not allowed in … because all actions must be from a repository owned by');

  const [, slug = ''] = /uses: (\S+?)\/\.github/.exec(await readCaller()) ?? [];
  const patterns = [...row.matchAll(/`([^`\s]+@\*)`/g)].map(([, pattern = '']) => pattern.replace('OWNER/NAME', slug));
  expect(patterns).toHaveLength(3);
  const fine = await lookAtCron({ actionsPolicy: { allowed: patterns, pinned: true } });
  expect(fine).toEqual({ conclusion: 'success', problems: [], jobs: { assign: ['success'] } });
  // Without one of the three patterns it is a startup failure again.
  for (const missing of patterns) {
    const page = await lookAtCron({ actionsPolicy: { allowed: patterns.filter((pattern) => pattern !== missing) } });
    expect(page.conclusion, missing).toBe('startup_failure');
  }
});

test('where actions have to be pinned, a caller that names a tag is accepted, and what a setup uses by tag is named', async () => {
  const row = await rowOf('actions must be pinned to a full-length commit SHA');
  const setup = '.github/workflows/setup.yml';
  const steps = "steps: [{ uses: 'actions/checkout@v7' }]";
  const repo = await openRepository({
    workflows: 'minimal',
    runner: { actionsPolicy: { pinned: true } },
    files: {
      [callerPath]: (await readCaller()).replace(/@[0-9a-f]{40} .*/, '@v0.1.0'),
      [setup]: `on: { schedule: [{ cron: '0 0 * * *' }] }\njobs: { one: { runs-on: x, ${steps} } }\n`,
    },
  });
  repo.runner.fireSchedule(repo.repository);
  await repo.settled();
  expect(pageOf(repo)).toMatchObject({ conclusion: 'success', jobs: { assign: ['success'] } });
  const refused = pageOf(repo, setup);
  expect(refused.conclusion).toBe('startup_failure');
  expect(refused.problems.join()).toMatch(
    /^The action actions\/checkout@v7 is not allowed in \S+ because all actions must be pinned to a full-length commit SHA\.$/,
  );
  expect(row).toContain('because all actions must be pinned to a full-length commit SHA');
});
