// Faults of machines, with a real runner and real processes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '../store.ts';
import { root, useFaultBed } from '../testing/fault-bed.ts';
import { createWorkflowRunner, type WorkflowRunner } from '../workflow/workflow-runner.ts';

const bed = useFaultBed();
let runner: WorkflowRunner;
let directory = '';

const comment = `curl -sS -X POST -H "authorization: Bearer $TOKEN" -d '{"body":"hi"}' $GITHUB_API_URL${root}/issues/1/comments -o /dev/null`;
const workflow = `on: workflow_dispatch
permissions: { issues: write }
jobs:
  land:
    runs-on: x
    env: { TOKEN: '\${{ github.token }}' }
    steps:
      - run: "${comment.replaceAll('"', '\\"')} && ${comment.replaceAll('"', '\\"')} && ${comment.replaceAll('"', '\\"')}"
      - { if: always(), run: echo later }
  slow: { runs-on: x, steps: [{ run: sleep 30 }, { if: always(), run: echo later }] }
`;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'runner-'));
  runner = createWorkflowRunner({ ...bed.github, workDirectory: directory }, { grace: { afterSigintMs: 300, afterSigtermMs: 300 } });
  bed.github.onRun(runner.accept);
  await bed.github.commit(bed.repository, { files: { '.github/workflows/jobs.yml': workflow }, by: 'ann' });
});
afterAll(async () => {
  await runner.close();
  await rm(directory, { recursive: true, force: true });
});

const start = async (): Promise<{ land: Job; slow: Job }> => {
  await bed.ann.call('POST', `${root}/actions/workflows/jobs.yml/dispatches`, { ref: 'main' });
  await runner.settled();
  const find = (name: string): Job => [...bed.repository.jobs.values()].findLast((job) => job.name === name) as Job;
  return { land: find('land'), slow: find('slow') };
};

test('a job is killed after its second write, and another machine is lost: no later step runs', async () => {
  const before = bed.repository.issues.get(1)?.comments.length ?? 0;
  bed.github.faults.add([
    { match: { job: 'land', access: 'write' }, skip: 1, when: 'after', respond: 'kill' },
    { match: { boundary: 'job', job: 'slow' }, respond: { machine: 'lost', afterMs: 50 } },
  ]);
  const { land, slow } = await start();
  expect((bed.repository.issues.get(1)?.comments.length ?? 0) - before).toBe(2);
  for (const { conclusion, log } of [land, slow]) {
    expect([conclusion, log.includes('later\n')]).toEqual(['failure', false]);
    expect(log).toContain('lost communication with the server');
  }
});

test('a job is cancelled with the time of GitHub, and one waits an hour for its runner', async () => {
  bed.github.faults.add([
    { match: { boundary: 'job', job: 'slow' }, respond: { machine: 'cancelled', afterMs: 50 } },
    { match: { boundary: 'job', job: 'land' }, respond: { noRunnerMinutes: 60 } },
  ]);
  const startedMs = bed.github.clock.ms();
  const ended = start();
  setTimeout(() => bed.skip(61), 300);
  const { land, slow } = await ended;
  expect([slow.conclusion, slow.log.includes('later')]).toEqual(['cancelled', true]);
  expect([land.conclusion, Date.parse(land.startedAt ?? '') - startedMs >= 3_599_000]).toEqual(['success', true]);
});
