// Caches in workflows: saved by one run and restored by another, and `cache-mode` where it is set.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { narrowestMode, takeCacheModes } from './cache-mode.ts';
import { parseWorkflowFile } from './parse.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Job, Repository, Run } from './pieces.ts';
import { createWorkflowRunner, type WorkflowRunner } from './workflow-runner.ts';

const client = fileURLToPath(import.meta.resolve('@actions/cache'));
/** An action that restores a cache, and saves one when it found none. */
const action = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { restoreCache, saveCache } from ${JSON.stringify(client)};
process.chdir(process.env.RUNNER_TEMP);
mkdirSync('tool', { recursive: true });
const found = await restoreCache(['tool'], process.env['INPUT_KEY'], ['tool-']);
console.log('found', found ?? 'nothing', found === undefined ? '' : readFileSync('tool/name', 'utf8'));
writeFileSync('tool/name', process.env['INPUT_KEY']);
if (found === undefined) console.log('saved', await saveCache(['tool'], process.env['INPUT_KEY']) > 0);
`;
const job = (key: string, more = ''): string =>
  `\n    runs-on: ubuntu-latest\n${more}    steps: [{ uses: '$/cached', with: { key: ${key} } }]\n`;
const files = {
  'cached/action.yml': 'name: Cached\ninputs: { key: {} }\nruns: { using: node24, main: main.mjs }\n',
  'cached/main.mjs': action,
  '.github/workflows/cached.yml': `name: Cached\non: { workflow_dispatch: , issues: { types: [opened] } }\njobs:\n  one:${job('tool-1')}`,
  '.github/workflows/modes.yml': `name: Modes
on: { workflow_dispatch: , issues: { types: [opened] } }
cache-mode: read # nothing is saved but where a job says so
jobs:
  none:${job('tool-none', '    cache-mode: none\n')}  read:${job('other-read')}  write:
    cache-mode: write
    uses: ./.github/workflows/called.yml
  narrow:
    uses: ./.github/workflows/called.yml
`,
  '.github/workflows/called.yml': `on: workflow_call\njobs:\n  inner:${job('other-inner', '    cache-mode: write\n')}`,
};

let directory: string;
let github: LocalGitHub;
let repository: Repository;
let runner: WorkflowRunner;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cache-mode-'));
  github = await startLocalGitHub({ directory: join(directory, 'github') });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files });
  const { store, clock, runs, artifacts, urls } = github;
  runner = createWorkflowRunner({ store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') });
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
});
afterAll(async () => {
  await runner.close();
  await github.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

const dispatch = async (name: string): Promise<Job[]> => {
  const token = github.createToken({ kind: 'user', actor: 'ann' }).value;
  const answer = await fetch(`${github.apiUrl}/repos/ann/shack/actions/workflows/${name}/dispatches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ ref: 'main' }),
  });
  expect(answer.status).toBe(204);
  await runner.settled();
  const run = [...repository.runs.values()].at(-1) as Run;
  expect(run.problems).toBeUndefined();
  return [...repository.jobs.values()].filter(({ runId }) => runId === run.id);
};
const logOf = (jobs: readonly Job[], name: string): string => jobs.find((one) => one.name === name)?.log ?? '';

test('the client restores in one run what it saved in another, with the variables that actions get', async () => {
  expect(logOf(await dispatch('cached.yml'), 'one')).toMatch(/found nothing[\s\S]*saved true/);
  expect(logOf(await dispatch('cached.yml'), 'one')).toContain('found tool-1 tool-1');
  expect(github.caches.list(repository).map(({ key, ref }) => [key, ref])).toEqual([['tool-1', 'refs/heads/main']]);
});

test('`cache-mode` of a job overrides that of the workflow, and a called workflow has no more than its caller', async () => {
  const jobs = await dispatch('modes.yml');
  expect(Object.fromEntries(jobs.map(({ name, cacheMode }) => [name, cacheMode]))).toEqual({
    none: 'none',
    read: 'read',
    'write / inner': 'write',
    'narrow / inner': 'read',
  });
  expect(logOf(jobs, 'none')).toContain("Cache restore skipped: the effective cache-mode 'none' does not permit reads.");
  expect(logOf(jobs, 'read')).toContain('found tool-1');
  expect(logOf(jobs, 'write / inner')).toContain('found tool-1');
  expect(logOf(jobs, 'narrow / inner')).toContain('found tool-1');
});

test('a run of an event that anybody may cause only reads, unless its workflow sets another mode', async () => {
  const [cache] = github.caches.list(repository);
  await github.caches.remove(cache?.id ?? 0);
  github.createIssue(repository, { title: 'Night menu', by: 'zoe' });
  await runner.settled();
  const jobs = [...repository.jobs.values()].filter(({ runId }) => repository.runs.get(runId)?.event === 'issues');
  expect(logOf(jobs, 'one')).toContain('cache write denied: token has no writable scopes');
  expect(logOf(jobs, 'write / inner')).toContain('saved true');
  expect(github.caches.list(repository).map(({ key }) => key)).toEqual(['other-inner']);
  expect([...github.problems(), ...runner.problems]).toEqual([]);
});

test('the key is hidden from the parser without moving a line, and a wrong value or a wrong place is named', async () => {
  const { text, workflow, jobs } = takeCacheModes('cache-mode: read\njobs:\n  a:\n    cache-mode: write # so\n    runs-on: x\n');
  expect([workflow, jobs, text]).toEqual([
    'read',
    { a: 'write' },
    '#ache-mode: read\njobs:\n  a:\n    #ache-mode: write # so\n    runs-on: x\n',
  ]);
  const parse = async (yaml: string) => {
    const parsed = await parseWorkflowFile('w.yml', yaml);
    return 'problems' in parsed ? parsed.problems : [];
  };
  const steps = 'runs-on: x\n    steps: [{ run: a }]\n';
  expect(await parse(`on: push\njobs:\n  a:\n    cache-mode: all\n    ${steps}`)).toEqual([
    "w.yml: jobs.a.cache-mode: 'all' is not one of none, read, write, write-only",
  ]);
  expect(await parse(`on: push\njobs:\n  a: { cache-mode: read, runs-on: x, steps: [{ run: a }] }\n`)).toEqual([
    expect.stringContaining("Unexpected value 'cache-mode'"),
  ]);
  expect(narrowestMode('read', 'write')).toBe('read');
  expect(narrowestMode('write-only', 'read')).toBe('none');
});
