import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CiExecutor, createCiExecutor } from './ci-executor.ts';
import { git } from '../git/process.ts';
import { type RunnerFixture, startRunnerFixture } from '../testing/runner-fixture.ts';
import type { Job, Run } from '../store.ts';

let fixture: RunnerFixture;
let ci: CiExecutor;

beforeAll(async () => {
  fixture = await startRunnerFixture();
});
afterAll(() => fixture.stop());
beforeEach(() => {
  ci = createCiExecutor(fixture.host, { timeoutMs: 20_000, grace: { afterSigintMs: 200, afterSigtermMs: 200 } });
});
afterEach(() => ci.close());

const checkout = '      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n';
const workflow = (steps: string, job = ''): string =>
  `on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n${job}    steps:\n${checkout}${steps}`;
const jobsOf = (run: Run): Job[] => [...fixture.repository.jobs.values()].filter((job) => job.runId === run.id);

/** Commits the workflow, executes it and gives the run with the log of its only job. */
const execute = async (text: string, files: Record<string, string> = {}): Promise<{ run: Run; job: Job }> => {
  await fixture.commit({ '.github/workflows/ci.yml': text, ...files });
  const run = await fixture.createRun();
  ci.accept(fixture.repository, run);
  await ci.settled();
  return { run, job: jobsOf(run)[0] as Job };
};
/** A process that has ended and was not yet waited for is dead too. */
const isAlive = (pid: number): boolean => {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
  return !/\) [ZX]/.test(stat);
};
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited ten seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('passing tests of the dispatched commit make the run green, and the log names the tree that was tested', async () => {
  const files = {
    'package.json': '{"type":"module","scripts":{"test":"node --test"}}',
    'a.test.js': "import { test } from 'node:test';\ntest('adds', () => {});\n",
  };
  const { run, job } = await execute(workflow('      - run: npm test\n'), files);
  expect(run, job.log).toMatchObject({ status: 'completed', conclusion: 'success', event: 'workflow_dispatch' });
  expect(job).toMatchObject({ name: 'test', status: 'completed', conclusion: 'success' });
  const tree = await git(fixture.repository.gitDir, 'rev-parse', `${run.headSha}^{tree}`);
  expect(job.log).toContain(` commit ${run.headSha}\n`);
  expect(job.log).toContain(` tree ${tree}\n`);
  expect(job.log).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z .*pass 1$/m);
  expect(job.steps.map((step) => [step.name, step.conclusion])).toEqual([
    ['Run actions/checkout@v7', 'success'],
    ['Run npm test', 'success'],
  ]);
  expect(fixture.clock.heldBy()).toEqual(['nobody waits']);
});

test('a failing command ends the job with its exit code, and later steps are skipped', async () => {
  const { run, job } = await execute(
    workflow('      - run: |\n          echo before\n          (exit 3)\n          echo after\n      - run: echo later\n'),
  );
  expect([run.conclusion, job.conclusion]).toEqual(['failure', 'failure']);
  expect(job.log).toContain('##[error]Process completed with exit code 3.');
  expect(job.log).toMatch(/Z before$/m);
  expect(job.log).not.toMatch(/Z (after|later)$/m);
  expect(job.steps.map((step) => step.conclusion)).toEqual(['success', 'failure', 'skipped']);
});

test('steps see the documented variables and no token; one that asks for it in env gets it, masked in the log', async () => {
  const steps = `      - run: env | sort
      - run: echo "asked \${#TOKEN} $TOKEN"
        env:
          TOKEN: \${{ github.token }}
`;
  const { job } = await execute(workflow(steps));
  const names = [...job.log.matchAll(/^\S+Z ([A-Za-z_]+)=/gm)].map((found) => found[1]);
  expect(names).toEqual(expect.arrayContaining(['CI', 'GITHUB_SHA', 'HOME', 'PATH', 'RUNNER_TEMP']));
  const strange = names.filter((name) => !/^(CI|GITHUB_|RUNNER_|HOME|LANG|PATH|PWD|SHLVL|TMPDIR|_)/.test(name ?? ''));
  expect(strange).toEqual([]);
  expect(job.log).not.toMatch(/ghs_/);
  expect(job.log).toMatch(/asked \d\d \*\*\*/);
});

test('credentials persist only where the checkout was not told otherwise', async () => {
  const show = '      - run: git config --get-all --includes http.$GITHUB_SERVER_URL/.extraheader || echo none\n';
  expect((await execute(workflow(show))).job.log).toMatch(/Z none$/m);
  const persisting = workflow(show).replace('persist-credentials: false', 'fetch-depth: 1');
  expect((await execute(persisting)).job.log).toMatch(/Z AUTHORIZATION: basic \*\*\*$/m);
});

test('fetch-depth 0 has the whole history and still the dispatched commit', async () => {
  await fixture.commit({ 'x.txt': 'x' }, 'aaa');
  const text = workflow('      - run: echo "$(git rev-list --count HEAD) $(git rev-parse HEAD)"\n').replace(
    'persist-credentials: false',
    'fetch-depth: 0',
  );
  const { run, job } = await execute(text);
  const count = await git(fixture.repository.gitDir, 'rev-list', '--count', run.headSha);
  expect(Number(count)).toBeGreaterThan(1);
  expect(job.log).toContain(` ${count} ${run.headSha}\n`);
});

test('outputs of one step reach the next through GITHUB_ENV and GITHUB_PATH', async () => {
  const steps = `      - run: |
          mkdir -p bin && printf '#!/bin/sh\\necho tool says $GREETING\\n' > bin/mytool && chmod +x bin/mytool
          echo "$PWD/bin" >> "$GITHUB_PATH"
          echo "GREETING=hello" >> "$GITHUB_ENV"
      - run: mytool
`;
  expect((await execute(workflow(steps))).job.log).toMatch(/Z tool says hello$/m);
});

test.each([
  ['a matrix', workflow('      - run: true\n', '    strategy:\n      matrix: {a: [1]}\n'), 'jobs.test.strategy'],
  ['another action', workflow('      - uses: actions/setup-node@v6\n'), 'jobs.test.steps[1].uses: actions/setup-node@v6'],
  ['a condition', workflow('      - run: true\n        if: always()\n'), 'jobs.test.steps[1].if'],
  ['a service', workflow('      - run: true\n', '    services: {}\n'), 'jobs.test.services'],
])('%s is refused by name, and nothing of the workflow runs', async (_what, text, name) => {
  const { run, job } = await execute(text);
  expect(run.conclusion).toBe('startup_failure');
  expect(job.log).toContain(`##[error].github/workflows/ci.yml: the CI executor cannot do ${name}`);
  expect(job.log).not.toContain('tree ');
  expect(ci.unsupported).toEqual([`.github/workflows/ci.yml: ${name}`]);
});

test('a cancelled run stops its process and everything that process started', async () => {
  const pids = join(fixture.root, 'pids');
  const steps = `      - run: |\n          sleep 300 & echo $! > ${pids}\n          setsid sleep 300 & echo $! >> ${pids}\n          trap '' INT TERM\n          sleep 300\n`;
  await fixture.commit({ '.github/workflows/ci.yml': workflow(steps) });
  const run = await fixture.createRun();
  ci.accept(fixture.repository, run);
  const read = async (): Promise<number[]> => (await readFile(pids, 'utf8').catch(() => '')).trim().split('\n').filter(Boolean).map(Number);
  await until(async () => (await read()).length === 2);
  expect(fixture.clock.heldBy()).toContain(`ci run ${run.id}`);
  expect((await read()).every(isAlive)).toBe(true);
  expect(fixture.runs.cancelRun(fixture.repository, run.id)).toBe('cancelled');
  await ci.settled();
  expect([run.conclusion, jobsOf(run)[0]?.conclusion]).toEqual(['cancelled', 'cancelled']);
  expect((await read()).some(isAlive)).toBe(false);
  expect(fixture.runs.cancelRun(fixture.repository, run.id)).toBe('completed');
});

test('processes a job leaves behind are ended with it', async () => {
  const pidFile = join(fixture.root, 'left');
  await execute(workflow(`      - run: setsid sleep 300 > /dev/null 2>&1 & echo $! > ${pidFile}\n`));
  const pid = Number(await readFile(pidFile, 'utf8'));
  expect(isAlive(pid)).toBe(false);
});

test('a job that runs too long is cancelled and says so', async () => {
  ci = createCiExecutor(fixture.host, { timeoutMs: 1500, grace: { afterSigintMs: 100, afterSigtermMs: 100 } });
  const { run, job } = await execute(workflow('      - run: sleep 300\n'));
  expect(run.conclusion).toBe('cancelled');
  expect(job.log).toContain('exceeded the maximum execution time of 1.5 seconds');
});

test('no more than two jobs run at once, and a queued run that is cancelled never starts', async () => {
  await fixture.commit({ '.github/workflows/ci.yml': workflow(`      - run: while [ ! -e ${fixture.root}/go ]; do sleep 0.05; done\n`) });
  const runs = await Promise.all([fixture.createRun(), fixture.createRun(), fixture.createRun()]);
  for (const run of runs) ci.accept(fixture.repository, run);
  const status = (): string[] => runs.map((run) => jobsOf(run)[0]?.status ?? 'none');
  await until(() => status().filter((s) => s === 'in_progress').length === 2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(status().toSorted()).toEqual(['in_progress', 'in_progress', 'queued']);
  const queued = runs[status().indexOf('queued')] as Run;
  fixture.runs.cancelRun(fixture.repository, queued.id);
  await writeFile(join(fixture.root, 'go'), '');
  await ci.settled();
  expect(runs.map((run) => run.conclusion).toSorted()).toEqual(['cancelled', 'success', 'success']);
  expect(jobsOf(queued)[0]?.log).toBe('');
});

test('a job waits for those it needs and is skipped when one of them fails', async () => {
  const text = `on: workflow_dispatch
jobs:
  build:
    runs-on: x
    steps: [{ run: 'exit 1' }]
  test:
    runs-on: x
    needs: build
    steps: [{ run: 'true' }]
`;
  const { run } = await execute(text);
  expect(jobsOf(run).map((job) => [job.name, job.conclusion])).toEqual([
    ['build', 'failure'],
    ['test', 'skipped'],
  ]);
  expect(run.conclusion).toBe('failure');
});

test('the job’s token ends with the job', async () => {
  await execute(workflow('      - run: true\n'));
  expect([...fixture.store.tokens.values()].filter((token) => token.kind === 'actions')).toEqual([]);
});
