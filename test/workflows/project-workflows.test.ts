// The project's own CI and release workflows, run from their YAML by the workflow runner. npm, pip, go and gh are
// stand-ins that write down who called them; the release's own steps, git and the remote are real.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, type Job } from '@clambake/local';
import { beforeEach, expect, onTestFinished } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { parse } from 'yaml';
import { listProjectFiles, repositoryRoot } from '../architecture/source-files.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

const read = (path: string): Promise<string> => readFile(join(repositoryRoot, path), 'utf8');
const shipped = listProjectFiles().filter((path) => /^scripts\/(?:release(?:\.ts|\/)|install-linters\.sh)/.test(path));

let directory = '';
let repo: OpenRepository;

const traceFile = (): string => join(directory, 'trace');
/** Commands that were called, as `job: command`, in order. */
const trace = async (job?: string): Promise<string[]> => {
  const lines = (await readFile(traceFile(), 'utf8')).split('\n').filter(Boolean);
  return job === undefined ? lines : lines.filter((line) => line.startsWith(`${job}: `)).map((line) => line.slice(job.length + 2));
};
const jobs = (): Job[] => [...repo.repository.jobs.values()];
const conclusions = (): Record<string, string | null> => Object.fromEntries(jobs().map((job) => [job.name, job.conclusion]));
const permissions = (): Record<string, unknown> => Object.fromEntries(jobs().map((job) => [job.name, job.permissions]));

/** A command that writes down its call; `more` is what it does besides. */
const standIn = async (name: string, more = ''): Promise<void> => {
  const file = join(directory, 'bin', name);
  await writeFile(file, `#!/bin/sh\necho "$GITHUB_JOB: ${name} $*" >> '${traceFile()}'\n${more}\n`);
  await chmod(file, 0o755);
};

const action = async (name: string, steps: string): Promise<string> => {
  const folder = join(directory, 'actions', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'action.yml'), `name: ${name}\ndescription: x\nruns:\n  using: composite\n  steps:\n${steps}`);
  return folder;
};

const credentials = `[ "$1 $2" = 'auth setup-git' ] && git config --global credential.helper '!f() { echo username=x; echo "password=$GH_TOKEN"; }; f'`;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clambake-own-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }));
  await mkdir(join(directory, 'bin'));
  await writeFile(traceFile(), '');
  for (const name of ['npm', 'python3', 'go', 'sudo']) await standIn(name);
  await standIn('gh', `${credentials}\n[ "$2" != view ]`);
  const paths = ['.github/workflows/ci.yml', '.github/workflows/release.yml', ...shipped];
  const files = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
  const run = (script: string): string => `    - run: |\n        ${script}\n      shell: bash\n`;
  const remoteActions = {
    'actions/setup-node': await action('setup-node', run(`echo '${join(directory, 'bin')}' >> "$GITHUB_PATH"`)),
    'actions/attest': await action('attest', run(`echo "$GITHUB_JOB: attest" >> '${traceFile()}'`)),
  };
  files['package.json'] = '{ "version": "1.2.3" }\n';
  repo = await openRepository({ files, settings: { protections: [] }, runner: { remoteActions } });
});

const dispatch = async (workflow: string): Promise<void> => {
  const { status } = await repo.askGitHub(owner, `POST /actions/workflows/${workflow}/dispatches`, { ref: 'main' });
  expect(status).toBe(204);
  await repo.settled();
};
const tags = async (): Promise<string> => repo.git('for-each-ref', 'refs/tags', '--format=%(refname:short)');

longTest('ci.yml installs, then tests, and lints with the network beside it; its jobs can only read', async () => {
  await standIn('node');
  await dispatch('ci.yml');
  expect(repo.problems()).toEqual([]);
  const legs = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'ubuntu-26.04', 'ubuntu-26.04-arm', 'ubuntu-slim'].map(
    (image) => `isolation (${image})`,
  );
  const all = ['test', 'zizmor', ...legs];
  expect(conclusions()).toEqual(Object.fromEntries(all.map((name) => [name, 'success'])));
  expect(permissions()).toEqual(Object.fromEntries(all.map((name) => [name, { contents: 'read' }])));
  expect((await trace('test')).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'npm ci',
    'python3 -m',
    'python3 -m',
    'go install',
    'npm test',
  ]);
  const isolation = await trace('isolation');
  expect(isolation.filter((line) => line.startsWith('node node_modules/vitest/vitest.mjs run test/isolation'))).toHaveLength(legs.length);
  expect(isolation.filter((line) => line.startsWith('sudo -n -- env PATH='))).toHaveLength(legs.length);
  const zizmor = await trace('zizmor');
  expect(zizmor[0]).toBe('npm ci --ignore-scripts');
  expect(zizmor.at(-1)).toBe('node --conditions=source scripts/lint-workflows.ts --online');
});

longTest('a push to main and a pull request start CI, the tag of a version starts the release, and nothing else does', async () => {
  const clone = join(directory, 'clone/.git');
  const url = new URL(`${repo.local.serverUrl}/${owner}/shack.git`);
  url.username = owner;
  url.password = repo.local.createToken({ kind: 'user', actor: owner }).value;
  await git(directory, 'clone', '--quiet', '--no-checkout', url.href, join(directory, 'clone'));
  await git(clone, 'read-tree', 'HEAD');
  const push = async (refspec: string): Promise<string[]> => {
    repo.repository.runs.clear();
    await git(clone, 'push', '--quiet', 'origin', refspec);
    await repo.settled();
    return [...repo.repository.runs.values()].map((run) => `${run.event}: ${run.name}`);
  };
  const commit = async (): Promise<unknown> =>
    git(clone, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'x');
  await standIn('node');

  await commit();
  expect(await push('HEAD:refs/heads/main')).toEqual(['push: ci']);
  await commit();
  expect(await push('HEAD:refs/heads/topic')).toEqual([]);
  const { status } = await repo.askGitHub(owner, 'POST /pulls', { title: 'x', head: 'topic', base: 'main' });
  expect(status).toBe(201);
  await repo.settled();
  expect([...repo.repository.runs.values()].map((run) => `${run.event}: ${run.name}`)).toEqual(['pull_request: ci']);
  expect(await push('HEAD~1:refs/tags/v1.2.3')).toEqual(['push: release']);
  expect(await push('HEAD~1:refs/tags/v1')).toEqual([]);
});

longTest('a linter that cannot be installed is named in the job’s log, and the tests run all the same', async () => {
  await standIn('node');
  await standIn('go', 'exit 1');
  await dispatch('ci.yml');
  expect(conclusions()).toMatchObject({ test: 'success', zizmor: 'success' });
  expect(jobs()[0]?.log).toMatch(/not installed: actionlint \d+\.\d+\.\d+ \(go could not build it\)/);
  expect(await trace('test')).toContain('npm test');
});

longTest('release.yml started by hand verifies, attests, tags and publishes, each with the token it needs', async () => {
  const head = await repo.git('rev-parse', 'main');
  await dispatch('release.yml');
  expect(repo.problems()).toEqual([]);
  expect(conclusions()).toEqual({ verify: 'success', attest: 'success', publish: 'success' });
  expect(permissions()).toEqual({ verify: { contents: 'read' }, attest: { contents: 'read' }, publish: { contents: 'write' } });
  const called = (await trace()).filter((line) => !/python3|go install/.test(line));
  expect(called).toEqual([
    'verify: npm ci',
    'verify: npm test',
    'attest: attest',
    'publish: gh auth setup-git',
    'publish: gh release view v1.2.3',
    'publish: gh release create v1.2.3 --verify-tag --generate-notes',
  ]);
  expect((await tags()).split('\n')).toEqual(['v1', 'v1.2.3']);
  expect(await repo.git('rev-parse', 'v1', 'v1.2.3')).toBe(`${head}\n${head}`);
});

test('release.yml does nothing outside when the tests fail', async () => {
  await standIn('npm', '[ "$1" != test ]');
  await dispatch('release.yml');
  expect(conclusions()).toEqual({ verify: 'failure', attest: 'skipped', publish: 'skipped' });
  expect(await tags()).toBe('');
  expect((await trace()).filter((line) => /attest|gh/.test(line))).toEqual([]);
});

test('attack-63: no job of the release restores a cache', async () => {
  interface Steps {
    jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>;
  }
  const { jobs: all } = parse(await read('.github/workflows/release.yml')) as Steps;
  const steps = Object.values(all).flatMap((job) => job.steps);
  expect(steps.filter((step) => step.uses?.startsWith('actions/cache'))).toEqual([]);
  const nodes = steps.filter((step) => step.uses?.startsWith('actions/setup-node'));
  expect(nodes.length).toBeGreaterThan(0);
  // Version 5 and later restore npm's cache by themselves where package.json names a package manager.
  for (const { with: inputs } of nodes) expect(inputs).toEqual({ 'node-version': expect.any(String), 'package-manager-cache': false });
});

test('every test that takes root is in what CI runs once more as root', async () => {
  const paths = /^ +FILES: (.+)$/m.exec(await read('.github/workflows/ci.yml'))?.[1]?.split(' ') ?? [];
  const needRoot: string[] = [];
  for (const path of listProjectFiles().filter((one) => one.endsWith('.test.ts'))) {
    if (/test\.runIf\((?:asRoot|process\.geteuid)/.test(await read(path))) needRoot.push(path);
  }
  expect(needRoot.length).toBeGreaterThan(3);
  expect(needRoot.filter((path) => !paths.some((one) => path.startsWith(one)))).toEqual([]);
});

test('CI runs on the Node that the project is built with, and the ruleset requires its jobs by name, but not those on other images', async () => {
  const { devDependencies } = JSON.parse(await read('package.json')) as { devDependencies: Record<string, string> };
  for (const path of ['.github/workflows/ci.yml', '.github/workflows/release.yml']) {
    const versions = [...(await read(path)).matchAll(/node-version: (\S+)/g)].map(([, version]) => version);
    expect(new Set(versions), path).toEqual(new Set([devDependencies['node']]));
  }
  const { jobs: ci } = parse(await read('.github/workflows/ci.yml')) as { jobs: Record<string, unknown> };
  const ruleset = JSON.parse(await read('.github/rulesets/main.json')) as {
    rules: { type: string; parameters?: { required_status_checks: { context: string }[] } }[];
  };
  const required = ruleset.rules.find((rule) => rule.type === 'required_status_checks')?.parameters?.required_status_checks;
  expect(required?.map((one) => one.context)).toEqual(Object.keys(ci).filter((name) => name !== 'isolation'));
});
