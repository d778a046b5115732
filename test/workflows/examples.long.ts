// The example with two bases; the others are in examples.test.ts and minimal.test.ts.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

test('two-bases: each base has a train of its own, and its work never reaches the other', async () => {
  const repo = await openRepository({ workflows: 'two-bases' });
  await repo.local.commit(repo.repository, { branch: 'v1', files: { VERSION: '1\n' }, by: owner });
  const main = repo.ask('Serve lemonade');
  const v1 = repo.ask('Serve iced tea', { labels: ['clambake:base:v1'] });
  await repo.settled();
  for (const number of [main, v1]) expect(repo.issue(number)).toMatchObject({ state: 'closed' });
  expect((await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).toContain('notes/serve-lemonade.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).not.toContain('notes/serve-iced-tea.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).toContain('notes/serve-iced-tea.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).not.toContain('notes/serve-lemonade.txt');
  const trains = new Set(repo.reports.filter(({ key }) => key === 'train').map(({ job }) => job.name));
  expect(trains).toEqual(new Set(['clambake / train (main) / train', 'clambake / train (v1) / train']));
  expect(repo.problems()).toEqual([]);
});
