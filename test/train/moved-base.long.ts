// A base that changes under the work, on real parts: built actions, real git, the local GitHub, agents on the scripted model.
import { issueBranch } from '@clambake/core';
import type { WorkflowDrift } from '@clambake/local';
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

const workflow = (text: string): Record<string, string> => ({
  '.github/workflows/other.yml': `on: workflow_dispatch\njobs:\n  other:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${text}\n`,
});

const landsAndMerges = async (drift: WorkflowDrift, agents: number): Promise<void> => {
  const repo = await openRepository({ agents });
  repo.repository.platform.workflowDrift = drift;
  await repo.commit(workflow('before'));
  const issues = Array.from({ length: agents }, (_, index) => repo.ask(`Dish ${index}`));
  const { run, assignments } = await repo.assign();
  const works = await Promise.all(assignments.map(async (assignment) => ({ assignment, from: await repo.work(run, assignment) })));
  await repo.commit(workflow('after'));
  for (const { assignment, from } of works) {
    const { exitCode: code, log } = await repo.land(run, assignment, { from });
    expect({ code, log }).toMatchObject({ code: 0 });
  }
  repo.end(run);
  const { exitCode: code, log } = await repo.train();
  expect({ code, log }).toMatchObject({ code: 0 });
  for (const issue of issues) {
    expect(await repo.record(issue)).toMatchObject({ state: 'merged', attempts: [{ outcome: 'done' }] });
  }
  expect(await repo.git('show', 'main:.github/workflows/other.yml')).toContain('echo after');
  const files = (await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n');
  for (const index of issues.keys()) expect(files).toContain(`notes/dish-${index}.txt`);
};

test(
  'a workflow changes on the base while four agents work, and everything lands and is merged',
  () => landsAndMerges('default-branch', 4),
  120_000,
);

test('the same where GitHub compares with the branch as it was', () => landsAndMerges('old-value', 1), 120_000);

test('a commit that is dropped from the base after work has landed on it does not come back with the work', async () => {
  const repo = await openRepository();
  const before = await repo.git('rev-parse', 'main');
  await repo.commit({ 'dropped.txt': 'not meant for you\n' });
  const issue = await repo.landed('cake');
  const landed = await repo.git('rev-parse', issueBranch(issue));
  await repo.git('update-ref', 'refs/heads/main', before);
  const { exitCode: code, log } = await repo.train();
  expect({ code, log }).toMatchObject({ code: 0 });
  expect(await repo.record(issue)).toMatchObject({ state: 'merged', landed: { baseOid: before, files: 1 } });
  const files = (await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n');
  expect(files).toContain(`dish-${issue}.txt`);
  expect(files).not.toContain('dropped.txt');
  expect(
    await repo.git('merge-base', '--is-ancestor', landed, 'main').then(
      () => 'merged',
      () => 'gone',
    ),
  ).toBe('gone');
}, 60_000);
