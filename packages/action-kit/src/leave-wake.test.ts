// A failed job leaves one marked wake-up, and a run with the mark leaves none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, RemoteError, UserError } from '@clambake/adapters';
import { afterFailure } from '@clambake/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActionKit } from './run-action.ts';
import { wakingAfterTrouble } from './wake-after-trouble.ts';

const directory = mkdtempSync(join(tmpdir(), 'clambake-wake-'));
const sent: { path: string; inputs: unknown }[] = [];
let isWaiting = false;
let dispatchStatus = 200;

const answerOf = (path: string): object => {
  if (path.endsWith('/repos/o/r')) return { default_branch: 'trunk' };
  if (path.includes('/runs?')) {
    const waiting = { status: 'queued', run_attempt: 1, actor: { login: 'github-actions[bot]' } };
    return { total_count: 0, workflow_runs: isWaiting ? [waiting] : [] };
  }
  return dispatchStatus === 200 ? { workflow_run_id: 9 } : { message: 'Unexpected inputs provided: ["issue"]' };
};

let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    const isDispatch = path.endsWith('/dispatches');
    if (isDispatch) sent.push({ path, inputs: (JSON.parse(Buffer.concat(chunks).toString()) as { inputs: unknown }).inputs });
    response.writeHead(isDispatch ? dispatchStatus : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answerOf(path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

const truncated = new RemoteError('GitHub answered with half an answer', { status: 200, retryable: true });
const limited = new RemoteError('rate limited', { status: 403, retryable: true, limitedUntil: 'soon' });

interface Failure {
  error?: unknown;
  event?: string;
  inputs?: object | null;
  dryRun?: boolean;
}

const fail = async ({ error = truncated, event = 'issues', inputs = null, dryRun = false }: Failure): Promise<string[]> => {
  sent.splice(0);
  const eventFile = join(directory, 'event.json');
  writeFileSync(eventFile, JSON.stringify({ inputs }));
  const environment = readEnvironment({
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/clambake.yml@refs/heads/trunk',
    RUNNER_TEMP: directory,
  });
  const told: string[] = [];
  const kit = { name: 'assign-agent', environment, notice: (text: string) => told.push(text) } as unknown as ActionKit;
  await expect(wakingAfterTrouble(kit, { token: 'a-made-up-token', dryRun }, () => Promise.reject(error))).rejects.toBe(error);
  return told;
};

test('a job that fails by trouble starts one run with the mark, and says so', async () => {
  expect(await fail({})).toEqual(['Another run goes on, because this job failed.']);
  expect(sent).toEqual([{ path: '/repos/o/r/actions/workflows/clambake.yml/dispatches', inputs: { issue: afterFailure } }]);
  await fail({ error: new TypeError('a fault of ours') });
  expect(sent).toHaveLength(1);
  await fail({ error: new UserError('The ledger could not be written', { cause: truncated }) });
  expect(sent).toHaveLength(1);
  // A command of a person names an issue, and is no mark.
  await fail({ event: 'workflow_dispatch', inputs: { command: 'evict', issue: '12' } });
  expect(sent).toHaveLength(1);
});

test('none is started by a run with the mark, by cron, under a limit, in a dry run or for a mistake of the user', async () => {
  expect(await fail({ event: 'workflow_dispatch', inputs: { issue: afterFailure } })).toEqual([
    'No other run was started: this run follows a failed one already, and the next event or cron goes on.',
  ]);
  expect(await fail({ event: 'schedule' })).toEqual(['No other run was started: cron started this one, and starts the next.']);
  expect(await fail({ error: limited })).toEqual([
    "No other run was started: GitHub's limit is reached, and the next event or cron goes on.",
  ]);
  expect(await fail({ dryRun: true })).toEqual([]);
  expect(await fail({ error: new UserError('"agnets" is not a key') })).toEqual([]);
  expect(sent).toEqual([]);
});

test('a run that waits for its runner is enough, and a refused one is told', async () => {
  isWaiting = true;
  await fail({});
  expect(sent).toEqual([]);
  isWaiting = false;
  dispatchStatus = 422;
  expect((await fail({})).join()).toMatch(/^No other run could be started, so the next event or cron goes on: .*Unexpected inputs/);
  dispatchStatus = 200;
});

test('a job that lacks a right or whose token is unknown says only that, and still starts a run where it can', async () => {
  for (const status of [401, 403]) {
    const refused = new RemoteError('Resource not accessible by integration', { status, retryable: false });
    for (const error of [refused, new UserError('the token may not do it', { cause: refused })]) {
      expect(await fail({ error })).toEqual(['Another run goes on, because this job failed.']);
      expect(await fail({ error, event: 'schedule' })).toEqual([]);
      dispatchStatus = 422;
      expect(await fail({ error })).toEqual([]);
      expect(sent).toHaveLength(1);
      dispatchStatus = 200;
    }
  }
});
