// The one file that users copy, executed: from the label to the merge, with the tokens of the design and no others.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, owner, readExample, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 120_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const open = async (options: TownOptions = {}): Promise<Town> => {
  const town = await openTown(options);
  cleanups.push(town.close);
  return town;
};

const caller = '.github/workflows/clambake.yml';
const ids = (name: string): string => name.replaceAll(/-[0-9a-f]{8}\)/g, '-x)');

test('the minimal example is one file of ten to fifteen lines', async () => {
  const lines = (await readExample('minimal'))[caller]?.trimEnd().split('\n') ?? [];
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(lines.length).toBeLessThanOrEqual(15);
});

test('a label starts an agent, its work lands, the train merges it, and each job has the token of the design', async () => {
  const town = await open();
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await town.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
  expect(town.annotations()).toEqual([]);
  expect(town.problems()).toEqual([]);

  const tokens = new Map(town.reports.map(({ job }) => [ids(job.name), job.permissions]));
  expect(Object.fromEntries(tokens)).toEqual({
    'clambake / assign': {
      actions: 'write',
      checks: 'read',
      contents: 'write',
      issues: 'write',
      'pull-requests': 'read',
      statuses: 'read',
    },
    'clambake / agent 001 / run #1 (1-1-x)': { actions: 'read', contents: 'read', issues: 'read' },
    'clambake / agent 001 / land / land #1 (1-1-x)': { actions: 'write', contents: 'write', issues: 'write' },
    'clambake / train / train': {
      actions: 'write',
      checks: 'read',
      contents: 'write',
      issues: 'write',
      'pull-requests': 'write',
      statuses: 'write',
    },
    test: { contents: 'read' },
  });
});

test('a renamed caller and a base that is not the default branch work: every wake-up names that file and that branch', async () => {
  // Machines of its own besides, which every job has to ask for.
  const runsOn = `    with: { runs-on: '["self-hosted", "shack"]' }\n`;
  const text = (await readExample('minimal'))[caller]?.replace(/^ {4}secrets:/m, `${runsOn}$&`);
  const town = await open({
    files: { [caller]: undefined, '.github/workflows/fleet.yaml': text },
    config: 'base: main\n',
    settings: { defaultBranch: 'trunk' },
  });
  await town.git('branch', 'main', 'trunk');
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await town.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
  await expect(town.git('show', 'trunk:notes/serve-lemonade.txt')).rejects.toThrow();
  const woken = town.runsOf('fleet.yaml').filter((run) => run.event === 'workflow_dispatch');
  expect(woken.length).toBeGreaterThanOrEqual(1);
  expect(new Set(woken.map((run) => run.headBranch))).toEqual(new Set(['trunk']));
  const asked = town.reports
    .filter(({ run }) => run.workflow.endsWith('/fleet.yaml'))
    .map(({ key, job }) => `${key} on ${job.labels?.join('+')}`);
  expect(new Set(asked)).toEqual(new Set(['assign', 'run', 'land', 'train'].map((key) => `${key} on self-hosted+shack`)));
  expect(town.annotations()).toEqual([]);
  expect(town.problems()).toEqual([]);
});

test('a comment that is no command starts no job, and a command only the command job', async () => {
  const town = await open();
  const { number } = town.local.createIssue(town.repository, { title: 'Serve lemonade', by: owner });
  for (const body of ['Nice idea', '/pause']) town.local.addComment(town.repository, number, { body, by: owner });
  await town.settled();
  const [plain, command] = town.runsOf('clambake.yml').filter((run) => run.event === 'issue_comment');
  const skipped = { 'clambake / assign': 'skipped', 'clambake / train / train': 'skipped' };
  expect(plain && town.jobsOf(plain)).toMatchObject({ ...skipped, 'clambake / command': 'skipped' });
  expect(command && town.jobsOf(command)).toMatchObject({ ...skipped, 'clambake / command': 'success' });
  expect(town.reports.map(({ key }) => key)).toEqual(['command']);
});

test('in a fork, and for a pull request from one, every job is skipped without a word', async () => {
  const town = await open();
  const { local, repository } = town;
  const fork = await local.createRepository({ owner: 'bob', name: 'shack', forkOf: repository });
  const { number } = local.createIssue(fork, { title: 'Serve lemonade', by: 'bob' });
  local.addLabel(fork, number, { label: 'clambake:ready', by: 'bob' });
  await local.commit(fork, { branch: 'topic', files: { 'menu.txt': 'lemonade\n' }, by: 'bob' });
  const call = (method: string, path: string, p: { by: string; body: unknown }) =>
    fetch(`${local.apiUrl}/repos/${owner}/shack${path}`, {
      method,
      headers: { authorization: `Bearer ${local.createToken({ kind: 'user', actor: p.by }).value}`, 'content-type': 'application/json' },
      body: JSON.stringify(p.body),
    });
  const opened = await call('POST', '/pulls', { by: 'bob', body: { title: 'Lemonade', head: 'bob:topic', base: 'main' } });
  const pull = (await opened.json()) as { number: number };
  await call('PATCH', `/pulls/${pull.number}`, { by: owner, body: { state: 'closed' } });
  await town.settled();
  const inFork = [...fork.runs.values()].filter((run) => run.event === 'issues');
  const fromFork = town.runsOf('clambake.yml').filter((run) => run.event === 'pull_request');
  expect([inFork.length, fromFork.length]).toEqual([1, 1]);
  const conclusions = [fork, repository].flatMap((one) =>
    [...one.jobs.values()].filter(({ name }) => name.startsWith('clambake / ')).map(({ conclusion }) => conclusion),
  );
  expect(new Set(conclusions)).toEqual(new Set(['skipped']));
  expect(town.reports.filter(({ workflow }) => !workflow.endsWith('ci.yml'))).toEqual([]);
  expect(town.problems()).toEqual([]);
});
