// The one file that users copy, executed: from the label to the merge, with the tokens of the design and no others.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openRepository } from '../support/open-repository.ts';
import { callerPath, owner, readExample } from '../support/repository-files.ts';
import { clambakeDirectory } from '../../demo/start-actions.ts';

/** The table of ARCHITECTURE.md: job → what its token may do. */
const readTokenTable = async (): Promise<Record<string, Record<string, string>>> => {
  const text = await readFile(join(clambakeDirectory, 'ARCHITECTURE.md'), 'utf8');
  const [, rows = ''] = /^\| job \| token \|.*\n.*\n((?:\|.*\n)+)/m.exec(text) ?? [];
  const tokens = [...rows.matchAll(/^\| (\w+) \| ([^|]+) \|/gm)].map(([, job = '', token = '']) => {
    const groups = [...token.replaceAll('*', '').matchAll(/([\w, -]+): (read|write)/g)];
    return [job, Object.fromEntries(groups.flatMap(([, names = '', level = '']) => names.split(',').map((name) => [name.trim(), level])))];
  });
  return Object.fromEntries(tokens) as Record<string, Record<string, string>>;
};

const ids = (name: string): string => name.replaceAll(/-[0-9a-f]{8}\)/g, '-x)');

test('the table of tokens says for each job what the design does', async () => {
  const write = { actions: 'write', contents: 'write', issues: 'write' };
  expect(await readTokenTable()).toEqual({
    assign: { ...write, checks: 'read', 'pull-requests': 'read', statuses: 'read' },
    run: { actions: 'read', contents: 'read', issues: 'read' },
    land: write,
    train: { ...write, checks: 'read', 'pull-requests': 'write', statuses: 'write' },
    role: { contents: 'read', issues: 'read', 'pull-requests': 'read' },
    command: { ...write, 'pull-requests': 'write' },
    probe: { ...write, checks: 'read', 'pull-requests': 'write', statuses: 'write' },
    fork: {},
  });
});

test('the minimal example is one file of ten to fifteen lines', async () => {
  const lines = (await readExample('minimal'))[callerPath]?.trimEnd().split('\n') ?? [];
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(lines.length).toBeLessThanOrEqual(15);
});

test('a label starts an agent, its work lands, the train merges it, and each job has the token of the design', async () => {
  const repo = await openRepository({ workflows: 'minimal' });
  // Pasted with a line end, as from a file.
  repo.secrets['ANTHROPIC_API_KEY'] += '\n';
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
  expect(repo.annotations()).toEqual([]);
  expect(repo.problems()).toEqual([]);

  const got = new Map(repo.reports.map(({ job }) => [ids(job.name), job.permissions]));
  const table = await readTokenTable();
  expect(Object.fromEntries(got)).toEqual({
    'clambake / assign': table['assign'],
    'clambake / agent 001 / run #1 (1-1-x)': table['run'],
    'clambake / agent 001 / land / land #1 (1-1-x)': table['land'],
    'clambake / train (main) / train': table['train'],
    test: { contents: 'read' },
  });
});

longTest('a renamed caller and a base that is not the default branch work: every wake-up names that file and that branch', async () => {
  // Machines of its own besides, which every job has to ask for.
  const runsOn = `    with: { runs-on: '["self-hosted", "shack"]' }\n`;
  const text = (await readExample('minimal'))[callerPath]?.replace(/^ {4}secrets:/m, `${runsOn}$&`);
  const repo = await openRepository({
    workflows: 'minimal',
    files: { [callerPath]: undefined, '.github/workflows/fleet.yaml': text },
    config: 'base: main\n',
    settings: { defaultBranch: 'trunk' },
  });
  await repo.git('branch', 'main', 'trunk');
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
  await expect(repo.git('show', 'trunk:notes/serve-lemonade.txt')).rejects.toThrow();
  const woken = repo.runsOf('fleet.yaml').filter((run) => run.event === 'workflow_dispatch');
  expect(woken.length).toBeGreaterThanOrEqual(1);
  expect(new Set(woken.map((run) => run.headBranch))).toEqual(new Set(['trunk']));
  const asked = repo.reports
    .filter(({ run }) => run.workflow.endsWith('/fleet.yaml'))
    .map(({ key, job }) => `${key} on ${job.labels?.join('+')}`);
  expect(new Set(asked)).toEqual(new Set(['assign', 'run', 'land', 'train'].map((key) => `${key} on self-hosted+shack`)));
  expect(repo.annotations()).toEqual([]);
  expect(repo.problems()).toEqual([]);
});

test('a comment that begins with no slash starts no job, and a command or another bot’s word one that can only read', async () => {
  const repo = await openRepository({ workflows: 'minimal' });
  const { number } = repo.local.createIssue(repo.repository, { title: 'Serve lemonade', by: owner });
  for (const body of ['Nice idea', ' /pause', '/retest', '/pause']) repo.local.addComment(repo.repository, number, { body, by: owner });
  await repo.settled();
  const ofComments = repo.runsOf('clambake.yml').filter((run) => run.event === 'issue_comment');
  const skipped = { 'clambake / assign': 'skipped', 'clambake / train': 'skipped', 'clambake / command': 'skipped' };
  const jobs = ofComments.map((run) => repo.jobsOf(run));
  for (const none of jobs.slice(0, 2)) expect(none).toMatchObject({ ...skipped, 'clambake / role': 'skipped' });
  // Clambake has no record of the issue, so the command goes no further.
  for (const one of jobs.slice(2)) expect(one).toMatchObject({ ...skipped, 'clambake / role': 'success' });
  const read = ['role', (await readTokenTable())['role']];
  expect(repo.reports.map(({ key, job }) => [key, job.permissions])).toEqual([read, read]);
});

longTest('labels and pull requests that are not ours take no runner, and neither does a label on an issue that is in no line', async () => {
  const repo = await openRepository({ workflows: 'minimal', config: 'agents: 1\n' });
  const { local, repository } = repo;
  const { number } = local.createIssue(repository, { title: 'Serve lemonade', by: owner });
  local.createLabel(repository, { name: 'bug' });
  for (const label of ['bug', 'clambake:priority-high', 'clambake:hold']) local.addLabel(repository, number, { label, by: owner });
  local.removeLabel(repository, number, { label: 'bug', by: owner });
  await local.commit(repository, { branch: 'topic', files: { 'topic.txt': 'x\n' }, by: owner });
  const pull = await repo.askGitHub(owner, 'POST /pulls', { head: 'topic', base: 'main', title: 'Topic', body: '' });
  await repo.askGitHub(owner, `PATCH /pulls/${pull.number}`, { state: 'closed' });
  await repo.settled();
  const runs = repo.runsOf('clambake.yml');
  expect(runs.map(({ event, conclusion }) => [event, conclusion])).toEqual([
    ...Array(4).fill(['issues', 'skipped']),
    ['pull_request', 'skipped'],
  ]);
  expect(local.billing(repository).byJob.filter(({ workflow }) => workflow.endsWith('/clambake.yml'))).toEqual([]);
  // Control: the label of the fleet, and a label that steers an issue in line.
  local.addLabel(repository, number, { label: 'clambake:ready', by: owner });
  await repo.settled();
  expect(local.billing(repository).byJob.map(({ job }) => job)).toContain('clambake / assign');
});
