// Answers that no program expects, through the real client over loopback: pages of HTML, `null`, half documents.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startScriptedGitHub } from '../../test/scripted-github.ts';
import { RemoteError } from '../errors.ts';
import { openGitHubClient } from './github-client.ts';
import { mayOpenPulls } from './may-open-pulls.ts';
import { openTrainGitHub } from './train-github.ts';

interface Raw {
  status?: number;
  type?: string;
  text: string;
}

/** The first answers are these, one after the other and then the last one again. */
const start = async (...answers: Raw[]) => {
  const { environment, stop } = await startScriptedGitHub(() => ({}));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { status = 200, type = 'application/json', text } = answers[Math.min(asked.length, answers.length - 1)] ?? { text: '' };
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': type, 'x-github-request-id': 'AB:1', date: 'Mon, 23 Nov 2026 05:00:00 GMT' });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.close();
    await stop();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const there = { ...environment, apiUrl: `${origin}/rest`, graphqlUrl: `${origin}/graphql` };
  return { client: openGitHubClient({ token: 'not-a-real-token', environment: there }), asked };
};

const failureOf = async (work: Promise<unknown>): Promise<RemoteError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RemoteError);
  return error as RemoteError;
};

const page = '<!DOCTYPE html>\n<html><head><title>Unicorn!</title></head><body>'.padEnd(5000, 'x');
const html = { type: 'text/html; charset=utf-8', text: page };
const good = { text: '{ "data": { "repository": null }, "message": "fine", "resources": {} }' };
const whoAmI = 'query { viewer { login } }';

const strange: [string, Raw, string][] = [
  ['a page of HTML with status 200', html, 'GitHub answered 200 to ROUTE: a page of HTML in place of an answer'],
  ['a page of HTML with status 502', { ...html, status: 502 }, 'GitHub answered 502 to ROUTE: a page of HTML'],
  ['a page of HTML that says it is JSON', { text: page }, 'GitHub answered 200 to ROUTE: a text that is no JSON in place of an answer'],
  ['null', { text: 'null' }, 'GitHub answered 200 to ROUTE: null in place of an answer'],
  ['half a document', { text: '{ "data": { "repos' }, 'GitHub answered 200 to ROUTE: a text that is no JSON in place of an answer'],
];

test.each(strange)(
  '%s is read once more, and where it stays the error names request and answer in one line',
  async (_what, raw, message) => {
    const [query, read] = [await start(raw, good), await start(raw, good)];
    const [queried, got] = await Promise.all([query.client.query(whoAmI, {}), read.client.octokit.request('GET /rate_limit')]);
    expect([queried.data, (got.data as { message?: string }).message]).toEqual([{ repository: null }, 'fine']);
    expect([query.asked.length, read.asked.length]).toEqual([2, 2]);

    // A write is sent once.
    const written = await start(raw);
    const error = await failureOf(
      written.client.octokit.request('POST /repos/{owner}/{repo}/issues', { owner: 'o', repo: 'r', title: 't' }),
    );
    expect(error.message).toBe(message.replace('ROUTE', 'POST /rest/repos/o/r/issues'));
    expect([error.retryable, error.requestId, written.asked.length]).toEqual([true, 'AB:1', 1]);
  },
);

test.each([['{ "data": null }'], ['{ "data": null, "errors": null }'], ['{}'], ['[]']])(
  '%s is no answer to a query, and is asked for once more',
  async (text) => {
    const { client, asked } = await start({ text }, good);
    expect((await client.query(whoAmI, {})).data).toEqual({ repository: null });
    expect(asked).toHaveLength(2);
    const stays = await start({ text });
    const error = await failureOf(stays.client.query(whoAmI, {}));
    expect([error.message, error.retryable]).toEqual([expect.stringMatching(/with something that is no GraphQL answer$/), true]);
  },
);

test('null data with errors is the error that GitHub names', async () => {
  const { client } = await start({ text: '{ "data": null, "errors": [{ "type": "FORBIDDEN", "message": "Resource not accessible" }] }' });
  expect((await failureOf(client.query(whoAmI, {}))).message).toContain('Resource not accessible');
});

test('an empty answer to a write is one, and so is a log that looks like a page', async () => {
  const empty = await start({ status: 204, text: '' });
  const { status } = await empty.client.octokit.request('DELETE /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner: 'o',
    repo: 'r',
    run_id: 1,
  });
  expect(status).toBe(204);
  const log = await start({ type: 'text/plain', text: page });
  expect((await log.client.octokit.request('GET /log')).data).toBe(page);
});

test('whether a job may open pull requests: only GitHub’s own no counts as one, and a page in place of an answer is asked again later', async () => {
  const answer = (status: number, message: string): Raw => ({ status, text: JSON.stringify({ message }) });
  const ask = async (raw: Raw) => mayOpenPulls((await start(raw)).client, 'main');
  expect(await ask(answer(422, 'Validation Failed'))).toEqual({ allowed: true });
  expect(await ask(answer(403, 'GitHub Actions is not permitted to create or approve pull requests.'))).toEqual({
    allowed: false,
    why: expect.stringMatching(/must tick Settings → Actions → General → .*Allow GitHub Actions to create and approve pull requests$/),
  });
  expect(await ask(answer(403, 'Resource not accessible by integration'))).toEqual({
    allowed: false,
    why: `the job's token may not create pull requests: its permissions must include "pull-requests: write" (GitHub answered 403 to POST /rest/repos/o/r/pulls: Resource not accessible by integration)`,
  });
  for (const raw of [answer(500, 'Server Error'), html, { ...html, status: 502 }, { text: 'null' }])
    expect((await failureOf(ask(raw))).retryable).toBe(true);
});

test('a bundle whose pull request gets a page in place of an answer is not taken for refused', async () => {
  const { client } = await start(html, { text: '[]' });
  const opened = openTrainGitHub(client).openPullRequest({ head: 'clambake/bundle-1', base: 'main', title: 't', body: '' });
  expect((await failureOf(opened)).retryable).toBe(true);
});
