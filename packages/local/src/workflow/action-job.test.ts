import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionJob, type ActionJobResult, runActionJob } from './action-job.ts';
import { type RunnerFixture, startRunnerFixture } from '../testing/runner-fixture.ts';

let fixture: RunnerFixture;
let count = 0;

beforeAll(async () => {
  fixture = await startRunnerFixture();
  await fixture.commit({ 'README.md': 'hello\n' });
});
afterAll(() => fixture.stop());

const definition = `name: Sample
inputs:
  github-token:
    default: \${{ github.token }}
  dry run:
    default: false
  keep-hyphens:
    default: 'yes'
  empty: {}
runs:
  using: node24
  main: main.js
`;

/** Creates an action from these scripts in a directory of its own. */
const action = async (scripts: { main: string; post?: string }, yaml = definition): Promise<string> => {
  count += 1;
  const directory = join(fixture.root, `action-${count}`);
  await mkdir(directory);
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  await writeFile(join(directory, 'action.yml'), scripts.post === undefined ? yaml : `${yaml}  post: post.js\n`);
  await writeFile(
    join(directory, 'main.js'),
    `import { appendFileSync, existsSync } from 'node:fs';\nconst e = process.env;\n${scripts.main}`,
  );
  if (scripts.post !== undefined)
    await writeFile(join(directory, 'post.js'), `import { appendFileSync } from 'node:fs';\nconst e = process.env;\n${scripts.post}`);
  return directory;
};

const run = async (actionDir: string, more: Partial<ActionJob> = {}): Promise<ActionJobResult> => {
  const parent = await fixture.createRun({ workflow: '.github/workflows/fleet.yml', event: 'issues' });
  const base = { repository: fixture.repository, run: parent, name: 'run #42 (42-1-9f3a77c2)', permissions: { contents: 'read' } as const };
  return runActionJob(fixture.host, { ...base, actionDir, inputs: {}, waits: 'never', ...more });
};

/** Returns the environment that the main script of an action saw. */
const environmentOf = (result: ActionJobResult): Record<string, string> => JSON.parse(result.outputs.env ?? '{}') as Record<string, string>;
/** A script that puts out its environment. It shortens the tokens, because an output that contains one is dropped. */
const showEnvironment =
  "appendFileSync(e.GITHUB_OUTPUT, 'env=' + JSON.stringify(e, (name, value) => (/TOKEN/.test(name) ? value.slice(0, 4) : value)) + '\\n');";

test('an action gets its inputs by the runner’s names, defaults and the job’s token included', async () => {
  const result = await run(await action({ main: `${showEnvironment}\nconsole.log('token is', e['INPUT_GITHUB-TOKEN'].slice(0, 4));` }), {
    inputs: { 'Keep-Hyphens': 'given' },
  });
  expect(result, result.log).toMatchObject({ conclusion: 'success', exitCode: 0 });
  const env = environmentOf(result);
  expect(env).toMatchObject({ INPUT_DRY_RUN: 'false', 'INPUT_KEEP-HYPHENS': 'given', INPUT_EMPTY: '' });
  expect(env['INPUT_GITHUB-TOKEN']).toMatch(/^ghs_/);
  expect(result.log).toContain('token is ghs_');
  expect(result.log).toContain('github-token: ***');
});

test('its environment is GitHub’s documented one and nothing of this machine', async () => {
  process.env.CANARY_OF_THE_MACHINE = 'leaked';
  const result = await run(await action({ main: showEnvironment }));
  delete process.env.CANARY_OF_THE_MACHINE;
  const env = environmentOf(result);
  expect(Object.keys(env).filter((name) => !/^(CI|GITHUB_\w+|RUNNER_\w+|ACTIONS_\w+|INPUT_.+|PATH|HOME|TMPDIR|LANG)$/.test(name))).toEqual(
    [],
  );
  expect(env).toMatchObject({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_WORKFLOW_REF: 'ann/shack/.github/workflows/fleet.yml@refs/heads/main',
    GITHUB_EVENT_NAME: 'issues',
    GITHUB_JOB: 'run',
    RUNNER_OS: 'Linux',
  });
  expect(env.GITHUB_SERVER_URL).toMatch(/^http:\/\/github\.localhost:/);
});

test('another user can enter the job’s directories, two jobs share none, and they are gone afterwards', async () => {
  const script = `import { statSync } from 'node:fs';
    const paths = ['RUNNER_TEMP', 'GITHUB_WORKSPACE', 'HOME', 'TMPDIR'].map((n) => e[n]);
    appendFileSync(e.GITHUB_OUTPUT, 'paths=' + JSON.stringify(paths.map((p) => [p, (statSync(p).mode & 0o777).toString(8)])) + '\\n');`;
  const path = await action({ main: script });
  const both = await Promise.all([run(path), run(path)]);
  const [first = [], second = []] = both.map((result) => JSON.parse(result.outputs.paths ?? '[]') as [string, string][]);
  expect(first.map(([, mode]) => mode)).toEqual(['755', '755', '755', '755']);
  expect(new Set([...first, ...second].map(([p]) => p)).size).toBe(8);
  expect(first.some(([p]) => existsSync(p))).toBe(false);
  expect((statSync(fixture.host.workDirectory).mode & 0o777).toString(8)).toBe('711');
});

test('outputs and summary pass through files', async () => {
  const script = `appendFileSync(e.GITHUB_OUTPUT, 'list<<EOF\\n[1,\\n2]\\nEOF\\n');
    appendFileSync(e.GITHUB_STEP_SUMMARY, '# Landed\\n');`;
  const result = await run(await action({ main: script }));
  expect(result).toMatchObject({ outputs: { list: '[1,\n2]' }, summary: '# Landed\n' });
});

test('secrets, added masks and the job’s token are hidden in log, summary and annotations', async () => {
  const script = `console.log('::add-mask::later-secret');
    console.log('key', e['INPUT_KEEP-HYPHENS'], 'later-secret', e['INPUT_GITHUB-TOKEN']);
    console.error('::error::with later-secret');
    console.log(e.ACTIONS_RUNTIME_TOKEN);
    appendFileSync(e.GITHUB_STEP_SUMMARY, 'key ' + e['INPUT_KEEP-HYPHENS']);`;
  const result = await run(await action({ main: script }), { inputs: { 'keep-hyphens': 'sk-secret' }, secrets: ['sk-secret'] });
  expect(result.log).toContain('key *** *** ***');
  expect(result.log + result.summary + JSON.stringify(result.annotations)).not.toMatch(/sk-secret|later-secret|ghs_|eyJ/);
  expect(result.annotations).toEqual([{ level: 'error', message: 'with ***' }]);
  expect(result.job.log).toBe(result.log);
});

test('a post step runs after a failure too, with the saved state, and can itself fail the job', async () => {
  const main = "appendFileSync(e.GITHUB_STATE, 'pid=7\\n'); console.log('::save-state name=old::8');";
  const post = "console.log('post', e.STATE_pid, e.STATE_old, e['INPUT_KEEP-HYPHENS']);";
  const failed = await run(await action({ main: `${main} process.exitCode = 3;`, post }));
  expect(failed).toMatchObject({ conclusion: 'failure', exitCode: 3 });
  expect(failed.log).toContain('post 7 8 yes');
  const broken = await run(await action({ main, post: `${post} process.exitCode = 1;` }));
  expect(broken).toMatchObject({ conclusion: 'failure', exitCode: 0 });
});

test('a malformed output file fails the step and says which line', async () => {
  const result = await run(await action({ main: "appendFileSync(e.GITHUB_OUTPUT, 'no pair\\n');" }));
  expect(result.conclusion).toBe('failure');
  expect(result.log).toContain("##[error]Unable to process file command successfully. Invalid format 'no pair'");
});

test('the job is registered while it runs, and its token has exactly its permissions and ends with it', async () => {
  const seen = join(fixture.root, 'token');
  const script = `appendFileSync(${JSON.stringify(seen)}, e['INPUT_GITHUB-TOKEN']); await new Promise((r) => setTimeout(r, 500));`;
  const done = run(await action({ main: script }), { permissions: { contents: 'write', issues: 'read' } });
  let value = '';
  while (value.length < 40) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    value = await readFile(seen, 'utf8').catch(() => '');
  }
  const token = fixture.store.tokens.get(value);
  expect(token).toMatchObject({
    kind: 'actions',
    actor: 'github-actions[bot]',
    permissions: { contents: 'write', issues: 'read', metadata: 'read' },
  });
  const job = fixture.repository.jobs.get(token?.jobId ?? 0);
  expect(job).toMatchObject({ name: 'run #42 (42-1-9f3a77c2)', status: 'in_progress', conclusion: null });
  expect(fixture.clock.heldBy()).toContain('run #42 (42-1-9f3a77c2)');
  await done;
  expect(job).toMatchObject({ status: 'completed', conclusion: 'success' });
  expect(fixture.store.tokens.has(value)).toBe(false);
  expect(fixture.clock.heldBy()).toEqual(['nobody waits']);
});

test('a job that may wait holds the clock only until it asks for the time', async () => {
  const ready = join(fixture.root, 'asking-is-ready');
  const go = join(fixture.root, 'asking-may-end');
  const script = `appendFileSync(${JSON.stringify(ready)}, 'x');
    while (!existsSync(${JSON.stringify(go)})) await new Promise((r) => setTimeout(r, 20));`;
  const done = run(await action({ main: script }), { waits: 'by-asking' });
  while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 20));
  const job = [...fixture.repository.jobs.values()].find(({ status }) => status === 'in_progress');
  expect(fixture.clock.heldBy()).toEqual([`job ${job?.id}`]);
  fixture.clock.sawRequest(job?.id, 'time');
  expect(fixture.clock.heldBy()).toEqual([]);
  await writeFile(go, '');
  await done;
});

test('cancelling the run interrupts the action, which may clean up, and its post step still runs', async () => {
  const ready = join(fixture.root, 'ready');
  const main = `process.on('SIGINT', () => { console.log('interrupted'); process.exit(130); });
    appendFileSync(${JSON.stringify(ready)}, 'x'); setInterval(() => {}, 1000);`;
  const path = await action({ main, post: "console.log('cleaned');" });
  const parent = await fixture.createRun({ event: 'issues' });
  const done = run(path, { run: parent });
  while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 20));
  fixture.runs.cancelRun(fixture.repository, parent.id);
  const result = await done;
  expect(result.conclusion).toBe('cancelled');
  expect(result.log).toMatch(/interrupted[\s\S]*The operation was canceled[\s\S]*cleaned/);
  expect((await run(path, { run: parent })).conclusion).toBe('cancelled');
});

test('a step that runs too long fails and says so', async () => {
  const result = await run(await action({ main: 'setInterval(() => {}, 1000);' }), { timeoutMs: 400 });
  expect(result.conclusion).toBe('failure');
  expect(result.log).toContain("##[error]The action 'Sample' has timed out after 0.006666666666666667 minutes.");
});

test('an unknown input is a warning; an action this executor cannot run fails its job by name', async () => {
  const odd = await run(await action({ main: '' }), { inputs: { nope: '1' } });
  expect(odd.annotations[0]?.message).toMatch(/^Unexpected input\(s\) 'nope', valid inputs are \['github-token'/);
  const old = await run(await action({ main: '' }, definition.replace('node24', 'node16')));
  expect(old).toMatchObject({ conclusion: 'failure', exitCode: undefined });
  expect(old.annotations[0]?.message).toContain('runs.using is node16');
  const expression = await run(await action({ main: '' }, definition.replace('github.token', 'secrets.KEY')));
  expect(expression.log).toContain("Unrecognized named-value: 'secrets'");
});
