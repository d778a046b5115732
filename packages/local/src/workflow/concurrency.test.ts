import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import type { Run } from './pieces.ts';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';

let github: WorkflowFixture;
let count = 0;
let gate: string;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());
beforeEach(async () => {
  await github.runner().close();
  github.start();
  count += 1;
  gate = join(github.root, `gate-${count}`);
});

const workflow = (concurrency: string, level: 'job' | 'workflow' = 'job'): string =>
  `on: workflow_dispatch\n${level === 'workflow' ? `concurrency: ${concurrency}\n` : ''}jobs:\n  a:\n    runs-on: x\n${
    level === 'job' ? `    concurrency: ${concurrency}\n` : ''
  }    steps: [{ run: 'while [ ! -e ${gate} ]; do sleep 0.02; done' }]\n`;
const open = (): Promise<void> => writeFile(gate, '');
const status = (run: Run): string | undefined => github.jobs(run)[0]?.status;
const start = async (yaml: string, wanted: string): Promise<Run> => {
  const run = await github.begin(yaml);
  await until(() => status(run) === wanted);
  return run;
};

test('one job of a group runs and the newest waits; the one that waited before is cancelled and says why', async () => {
  const first = await start(workflow('Train-main'), 'in_progress');
  const second = await start(workflow('train-MAIN'), 'pending');
  const third = await start(workflow('{ group: train-main }'), 'pending');
  expect(status(second)).toBe('completed');
  expect(second.conclusion).toBe('cancelled');
  expect(github.job(second, 'a').log).toContain('Canceling since a higher priority waiting request for train-main exists');
  expect(status(first)).toBe('in_progress');
  await open();
  await github.runner().settled();
  expect([first.conclusion, third.conclusion]).toEqual(['success', 'success']);
});

test('`queue: max` keeps all waiting jobs in their order', async () => {
  const yaml = workflow('{ group: line, queue: max }');
  const runs = [await start(yaml, 'in_progress'), await start(yaml, 'pending'), await start(yaml, 'pending')];
  await open();
  await github.runner().settled();
  expect(runs.map((run) => run.conclusion)).toEqual(['success', 'success', 'success']);
  expect(github.reports.map((report) => report.run.id)).toEqual(runs.map((run) => run.id));
});

test('cancel-in-progress ends the running job and takes its place', async () => {
  const first = await start(workflow('{ group: g, cancel-in-progress: true }'), 'in_progress');
  const second = await github.begin(workflow('{ group: g, cancel-in-progress: true }'));
  await until(() => first.status === 'completed');
  await open();
  await github.runner().settled();
  expect([first.conclusion, second.conclusion]).toEqual(['cancelled', 'success']);
});

test('a waiting job is cancelled with its run, and a whole workflow can be in a group', async () => {
  const first = await start(workflow('w', 'workflow'), 'in_progress');
  const second = await github.begin(workflow('w', 'workflow'));
  await until(() => second.status === 'pending');
  expect(github.jobs(second)).toEqual([]);
  github.runner().cancel(github.repository, second.id);
  await until(() => second.status === 'completed');
  expect(second.conclusion).toBe('cancelled');
  const held = await start(workflow('w2'), 'in_progress');
  const waiting = await start(workflow('w2'), 'pending');
  github.runner().cancel(github.repository, waiting.id);
  await until(() => waiting.status === 'completed');
  await open();
  await github.runner().settled();
  expect([first, held, waiting].map((run) => run.conclusion)).toEqual(['success', 'success', 'cancelled']);
});

const callable = (more: string, call: string): string =>
  `on: { workflow_call: { ${call} } }\n${more}\njobs:\n  inner:\n    runs-on: x\n    steps: [{ run: 'true' }]\n`;

test('a job that asks for the group its own caller holds is cancelled instead of waiting for ever', async () => {
  const callee = callable('', '').replace('steps:', 'concurrency: same\n    steps:');
  const caller = 'on: workflow_dispatch\njobs:\n  top: { uses: ./.github/workflows/callee.yml, concurrency: Same }\n';
  const run = await github.run(caller, { files: { '.github/workflows/callee.yml': callee } });
  expect(github.job(run, 'top / inner')).toMatchObject({ conclusion: 'cancelled' });
  expect(github.job(run, 'top / inner').log).toContain('deadlock');
});

test('a called workflow has a group of its own, taken before any of its jobs', async () => {
  const callee = callable('concurrency: ${{ inputs.group }}', 'inputs: { group: { type: string } }');
  const caller = `on: workflow_dispatch\nconcurrency: same\njobs:\n  top: { uses: ./.github/workflows/callee.yml, with: { group: SAME } }\n`;
  const run = await github.run(caller, { files: { '.github/workflows/callee.yml': callee } });
  expect(github.conclusions(run)).toEqual({ top: 'cancelled' });
  expect(github.job(run, 'top').log).toContain("deadlock for concurrency group 'SAME'");
});

test('a repository has a limited number of runners, and jobs wait for one in the queue', async () => {
  github.start({ concurrency: 1 });
  const first = await start(workflow('r1'), 'in_progress');
  const second = await start(workflow('r2'), 'queued');
  await open();
  await github.runner().settled();
  expect([first.conclusion, second.conclusion]).toEqual(['success', 'success']);
});
