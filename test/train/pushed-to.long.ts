// Landed branches that a person pushes to, on real parts: the packed train as a job, real git, the local GitHub.
import { issueBranch } from '@clambake/core';
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';

/** A branch of an agent's, and a person's commit on top of it. */
const pushedTo = async (repo: OpenRepository, title: string, files: Record<string, string>): Promise<{ issue: number; tip: string }> => {
  const issue = await repo.landed(title, { [`${title}.js`]: `export const ${title} = '${title}';\n` });
  return { issue, tip: await repo.commit(files, issueBranch(issue)) };
};
const isOnMain = async ({ git }: OpenRepository, oid: string): Promise<boolean> =>
  (await git('branch', '--contains', oid, '--format=%(refname:short)')).split('\n').includes('main');

test('a good commit boards and lands as its author made it; a workflow and a secret are refused and stay where they were pushed', async () => {
  const repo = await openRepository();
  const good = await pushedTo(repo, 'good', { 'more.js': 'export const more = 1;\n' });
  const workflow = await pushedTo(repo, 'workflow', { '.github/workflows/more.yml': 'on: push\njobs: {}\n' });
  const secret = await pushedTo(repo, 'secret', { 'key.js': `export const key = 'ghp_${'a'.repeat(36)}';\n` });
  const { exitCode: code, log } = await repo.train();
  expect({ code, log }).toMatchObject({ code: 0 });
  const all = [good, workflow, secret];
  expect(await Promise.all(all.map(async ({ issue }) => [repo.issue(issue).labels, (await repo.record(issue))?.question]))).toEqual([
    [['clambake:merged'], undefined],
    [['clambake:needs-human'], expect.stringContaining('it changes protected paths: ".github/workflows/more.yml"')],
    [['clambake:needs-human'], expect.stringContaining('the change to "key.js" adds what looks like a GitHub token')],
  ]);
  expect((await repo.record(good.issue))?.landed).toMatchObject({
    oid: good.tip,
    files: 2,
    additions: 2,
    pushedAfter: expect.any(String),
  });
  expect(await Promise.all(all.map(({ tip }) => isOnMain(repo, tip)))).toEqual([true, false, false]);
  expect(await repo.git('log', '-1', '--format=%an', good.tip)).not.toContain('clambake');
  for (const { issue, tip } of [workflow, secret]) expect(await repo.git('rev-parse', issueBranch(issue))).toBe(tip);
  expect(repo.local.problems()).toEqual([]);
}, 60_000);

test.each([
  ['is refused', '', 'clambake:needs-human'],
  ['boards where no path is protected: nothing else keeps it off', 'protected-paths: []\n', 'clambake:merged'],
])(
  'a protected file %s',
  async (_, config, label) => {
    const repo = await openRepository({ config });
    const { issue } = await pushedTo(repo, 'owners', { 'docs/CODEOWNERS': '* @ann\n' });
    const { exitCode: code, log } = await repo.train();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(repo.issue(issue).labels).toEqual([label]);
  },
  60_000,
);
