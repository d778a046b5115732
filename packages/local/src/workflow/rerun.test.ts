import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actionsBot } from './pieces.ts';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';

let github: WorkflowFixture;
let count = 0;
let fixed: string;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());
beforeEach(() => {
  github.start();
  count += 1;
  fixed = join(github.root, `fixed-${count}`);
});

const yaml = (): string => `on: workflow_dispatch
jobs:
  good:
    runs-on: x
    outputs: { stamp: '\${{ steps.s.outputs.stamp }}' }
    steps: [{ id: s, run: 'echo "stamp=$GITHUB_RUN_ATTEMPT" >> $GITHUB_OUTPUT' }]
  bad:
    needs: good
    runs-on: x
    strategy: { fail-fast: false, matrix: { n: [1, 2] } }
    steps: [{ run: 'echo "attempt $GITHUB_RUN_ATTEMPT by $GITHUB_ACTOR and $GITHUB_TRIGGERING_ACTOR after \${{ needs.good.outputs.stamp }}"; [ \${{ matrix.n }} = 1 ] || [ -e ${fixed} ]' }]
  after:
    needs: bad
    runs-on: x
    steps: [{ run: 'true' }]
`;

test('a rerun of the failed jobs repeats them and the jobs that need them, and keeps the other results', async () => {
  const run = await github.run(yaml());
  expect(github.conclusions(run)).toEqual({ good: 'success', 'bad (1)': 'success', 'bad (2)': 'failure', after: 'skipped' });
  await writeFile(fixed, '');
  github.reports.length = 0;
  expect(github.runner().rerun(github.repository, run.id, { jobs: 'failed', actor: 'tess' })).toBe('started');
  await github.runner().settled();
  expect(run).toMatchObject({ attempt: 2, status: 'completed', conclusion: 'success' });
  expect(github.reports.map(({ name }) => name)).toEqual(['bad (2)', 'after']);
  expect(github.conclusions(run)).toEqual({ good: 'success', 'bad (1)': 'success', 'bad (2)': 'success', after: 'success' });
  expect(github.job(run, 'bad (2)').log).toContain('attempt 2 by ann and tess after 1');
});

test('a rerun of all jobs starts over with the same commit, also after a cancellation', async () => {
  const run = await github.run(yaml());
  await github.commit({ '.github/workflows/ci.yml': 'on: push\n' });
  github.runner().rerun(github.repository, run.id, { jobs: 'all', actor: 'ann' });
  await github.runner().settled();
  expect(github.conclusions(run)).toMatchObject({ 'bad (2)': 'failure' });
  expect(github.job(run, 'bad (1)').log).toContain('after 2');

  const slow = await github.begin(
    `on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [{ run: 'touch ${fixed}.${count}; [ $GITHUB_RUN_ATTEMPT = 2 ] || sleep 30' }] } }\n`,
  );
  await until(() => existsSync(`${fixed}.${count}`));
  expect(github.runner().rerun(github.repository, slow.id, { jobs: 'all', actor: 'ann' })).toBe('running');
  github.runner().cancel(github.repository, slow.id);
  await github.runner().settled();
  expect(slow.conclusion).toBe('cancelled');
  github.runner().rerun(github.repository, slow.id, { jobs: 'all', actor: 'ann' });
  await github.runner().settled();
  expect(slow.conclusion).toBe('success');
});

test('a job’s token is for the run’s repository, acts as github-actions and ends with the job', async () => {
  const file = join(github.root, 'token');
  const run = await github.begin(
    `on: workflow_dispatch\njobs: { a: { permissions: { issues: write }, runs-on: x, steps: [{ run: 'echo -n "$T" > ${file}; sleep 0.3', env: { T: '\${{ github.token }}' } }] } }\n`,
  );
  await until(() => [...github.store.tokens.values()].length > 0 && existsSync(file));
  const [token] = [...github.store.tokens.values()];
  expect(token).toMatchObject({ kind: 'actions', actor: actionsBot, permissions: { issues: 'write', metadata: 'read' } });
  await github.runner().settled();
  expect(run.conclusion).toBe('success');
  expect(github.store.tokens.size).toBe(0);
});

test('the clock runs in real time while a job works, and fast only for jobs that wait by asking', async () => {
  const work = `on: workflow_dispatch\njobs: { work: { runs-on: x, steps: [{ run: sleep 0.6 }] } }\n`;
  github.start({ waitsByAsking: ({ key }) => key === 'train' });
  const working = await github.begin(work);
  await until(() => github.jobs(working)[0]?.status === 'in_progress');
  expect(github.clock.heldBy()).toContain('work');
  await github.runner().settled();
  const holding = await github.begin(work.replace('work:', 'train:'));
  await until(() => github.jobs(holding)[0]?.status === 'in_progress');
  await until(() => !github.clock.heldBy().includes('workflow runner'));
  expect(github.clock.heldBy()).toEqual([`job ${github.jobs(holding)[0]?.id}`]);
  github.clock.sawRequest(github.jobs(holding)[0]?.id, 'time');
  expect(github.clock.heldBy()).toEqual([]);
  await github.runner().settled();
});
