// The one file that users copy, executed: from the label to the merge, with the tokens of the design and no others.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { owner, readExample } from './town.ts';
import { townsOfTests } from './towns.ts';

vi.setConfig({ testTimeout: 120_000 });

const open = townsOfTests();

const caller = '.github/workflows/clambake.yml';
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
    command: { ...write, 'pull-requests': 'write' },
    fork: {},
  });
});

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

  const got = new Map(town.reports.map(({ job }) => [ids(job.name), job.permissions]));
  const table = await readTokenTable();
  expect(Object.fromEntries(got)).toEqual({
    'clambake / assign': table['assign'],
    'clambake / agent 001 / run #1 (1-1-x)': table['run'],
    'clambake / agent 001 / land / land #1 (1-1-x)': table['land'],
    'clambake / train / train': table['train'],
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
  expect(town.reports.map(({ key, job }) => [key, job.permissions])).toEqual([['command', (await readTokenTable())['command']]]);
});
