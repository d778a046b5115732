import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Run } from './pieces.ts';
import { until } from './workflow-fixture.ts';
import { createWorkflowRunner, type WorkflowRunner } from './workflow-runner.ts';

let github: LocalGitHub;
let repository: Repository;
let runner: WorkflowRunner;
let directory: string;
let token: string;

const call = (method: string, path: string): string =>
  `curl -sf -X ${method} -H "authorization: Bearer $TOKEN" -H "content-type: application/json" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/${path}"`;
const files = {
  '.github/workflows/triage.yml': `name: Triage
on:
  issues: { types: [labeled] }
permissions: { issues: write, actions: write }
jobs:
  answer:
    if: github.event.label.name == 'wanted'
    runs-on: ubuntu-latest
    env: { TOKEN: '\${{ github.token }}' }
    steps:
      - run: |
          ${call('POST', 'issues/${{ github.event.issue.number }}/labels')} -d '{"labels":["seen"]}' > /dev/null
      - run: |
          ${call('POST', 'actions/workflows/check.yml/dispatches')} -d '{"ref":"main","inputs":{"issue":"\${{ github.event.issue.number }}"}}'
`,
  '.github/workflows/check.yml': `name: Check
on:
  workflow_dispatch: { inputs: { issue: { type: number } } }
jobs:
  check:
    name: check \${{ inputs.issue }}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: git push -q origin HEAD:refs/heads/not-allowed && exit 1 || cat README.md
      - run: sleep \${{ inputs.issue == 99 && '30' || '0' }}
`,
  '.github/workflows/answer.yml': `name: Answer
on: { issue_comment: { types: [created] } }
permissions: { issues: write }
jobs:
  answer:
    if: startsWith(github.event.comment.body, '/') && github.event.comment.user.type == 'User'
    runs-on: ubuntu-latest
    env: { TOKEN: '\${{ github.token }}' }
    steps:
      - run: |
          ${call('POST', 'issues/comments/${{ github.event.comment.id }}/reactions')} -d '{"content":"+1"}' > /dev/null
      - run: |
          ${call('POST', 'issues/${{ github.event.issue.number }}/comments')} -d '{"body":"/heard"}' > /dev/null
      - run: |
          echo "on a pull request \${{ github.event.issue.pull_request != null }}, by \${{ github.event.comment.author_association }}"
`,
  'README.md': 'A shack.\n',
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'workflows-'));
  github = await startLocalGitHub({ directory: join(directory, 'github') });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files });
  token = github.createToken({ kind: 'user', actor: 'ann' }).value;
  const { store, clock, runs, artifacts, urls } = github;
  const host = { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') };
  runner = createWorkflowRunner(host, { grace: { afterSigintMs: 200, afterSigtermMs: 200 } });
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
});
afterAll(async () => {
  await runner.close();
  await github.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

const api = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${github.apiUrl}/repos/ann/shack/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const runsOf = (name: string): Run[] => [...repository.runs.values()].filter((run) => run.name === name);
const logs = (): string => [...repository.jobs.values()].map((job) => job.log).join('\n');

test('a label starts a workflow, whose token may label without starting a run and may dispatch another workflow', async () => {
  const { number } = github.createIssue(repository, { title: 'Night menu', by: 'ann' });
  expect((await api('POST', 'labels', { name: 'wanted' })).status).toBe(201);
  expect((await api('POST', 'labels', { name: 'seen' })).status).toBe(201);
  expect((await api('POST', `issues/${number}/labels`, { labels: ['wanted'] })).status).toBe(200);
  await runner.settled();
  expect(runner.problems).toEqual([]);
  expect(repository.issues.get(number)?.labels, logs()).toEqual(['wanted', 'seen']);
  expect(
    runsOf('Triage').map(({ conclusion }) => conclusion),
    logs(),
  ).toEqual(['success']);
  const [check] = runsOf('Check');
  expect(check).toMatchObject({ conclusion: 'success', actor: 'github-actions[bot]', event: 'workflow_dispatch' });
  expect([...repository.jobs.values()].map(({ name }) => name)).toEqual(['answer', `check ${number}`]);
  expect(logs()).toContain('A shack.');
  expect([...github.problems(), ...runner.problems]).toEqual([]);
});

test('a run is cancelled and run again over the API', async () => {
  expect((await api('POST', 'actions/workflows/check.yml/dispatches', { ref: 'main', inputs: { issues: '1' } })).status).toBe(422);
  expect((await api('POST', 'actions/workflows/check.yml/dispatches', { ref: 'main', inputs: { issue: '99' } })).status).toBe(204);
  const run = runsOf('Check').at(-1) as Run;
  await until(() => [...repository.jobs.values()].some((job) => job.runId === run.id && job.log.includes('Run sleep 30')));
  expect((await api('POST', `actions/runs/${run.id}/cancel`)).status).toBe(202);
  await runner.settled();
  expect(run).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  expect((await api('POST', `actions/runs/${run.id}/rerun`)).status).toBe(201);
  await until(() => [...repository.jobs.values()].some((job) => job.runAttempt === 2 && job.log.includes('Run sleep 30')));
  expect((await api('POST', `actions/runs/${run.id}/cancel`)).status).toBe(202);
  await runner.settled();
  expect(run).toMatchObject({ attempt: 2, conclusion: 'cancelled' });
  expect([...github.problems(), ...runner.problems]).toEqual([]);
});

test('a comment starts a workflow, which answers with a reaction and a comment that start no run', async () => {
  const { number } = github.createIssue(repository, { title: 'Shutters', by: 'ann' });
  const comment = github.addComment(repository, number, { body: '/pause', by: 'ann' });
  await runner.settled();
  const answer = await api('GET', `issues/comments/${comment.id}/reactions`);
  expect(await answer.json()).toMatchObject([{ content: '+1', user: { login: 'github-actions[bot]', type: 'Bot' } }]);
  expect(repository.issues.get(number)?.comments.map(({ body }) => body)).toEqual(['/pause', '/heard']);
  expect(
    runsOf('Answer').map(({ conclusion }) => conclusion),
    logs(),
  ).toEqual(['success']);
  expect(logs()).toContain('on a pull request false, by OWNER');
  expect([...github.problems(), ...runner.problems]).toEqual([]);
});
