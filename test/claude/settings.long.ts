// Model, effort, fallback model and tools of the configuration, and of a label of the issue, as the real Claude Code asks for them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attempt, closeProject, openProject, view } from '../support/plain-attempt.ts';

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

interface Asked {
  model: string;
  output_config?: { effort?: string };
  tools: { name: string }[];
}

/** Runs an attempt and returns its first request to the model. `busy`: this model is overloaded. */
const askedWith = async (more: string, labels: readonly string[] = [], busy?: string) => {
  const seen: Asked[] = [];
  let model = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const asked = JSON.parse(body) as Asked;
    if ((asked.tools ?? []).length > 0) seen.push(asked);
    if (asked.model === busy) {
      response.writeHead(529, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }));
    }
    const answer = await fetch(`${model}${request.url}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const { result, error } = await attempt({
    config: `ci: ci.yml\nisolation: ${process.geteuid?.() === 0 ? 'user' : 'none'}\n${more}`,
    issue: { ...view, labels: [...view.labels, ...labels] },
    inputs: { 'anthropic-base-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    onModel: (url) => {
      model = url;
    },
  });
  return { seen, result, error: error as Error | undefined };
};

const facts = ({ seen }: Awaited<ReturnType<typeof askedWith>>) => {
  const [first] = seen;
  return [first?.model, first?.output_config?.effort];
};
const docs = "labels: { 'area:docs': { model: sonnet, effort: low, tools: [Read, Write] }, 'area:api': { model: opus } }\n";

test('nothing configured: model and effort are pinned', async () => {
  expect(facts(await askedWith(''))).toEqual(['claude-opus-5-5', 'medium']);
}, 60_000);

test('a label of the issue replaces them, with the tools', async () => {
  const asked = await askedWith(`model: opus\neffort: high\n${docs}`, ['area:docs']);
  expect(facts(asked)).toEqual(['claude-sonnet-5-5', 'low']);
  const tools = asked.seen[0]?.tools.map(({ name }) => name) ?? [];
  expect(tools).toEqual(expect.arrayContaining(['Read', 'Write']));
  for (const gone of ['Bash', 'BashOutput', 'KillShell', 'Edit', 'Agent', 'Task']) expect(tools).not.toContain(gone);
  expect(facts(await askedWith(`model: opus\neffort: high\n${docs}`))).toEqual(['claude-opus-5-5', 'high']);
}, 120_000);

test('labels that disagree by now: no agent starts, and the issue is told', async () => {
  const { seen, result, error } = await askedWith(docs, ['area:docs', 'area:api']);
  expect([seen, result?.outcome]).toEqual([[], 'lost']);
  expect(error?.message).toMatch(/^Not started: its labels area:docs and area:api want different values of "model"/);
}, 60_000);

test('the fallback model answers while the other one is overloaded', async () => {
  const asked = await askedWith('model: opus\nfallback-model: sonnet\n', [], 'claude-opus-5-5');
  expect(asked.seen.map(({ model }) => model)).toContain('claude-sonnet-5-5');
  expect(asked.result?.outcome).toBe('no-changes');
}, 300_000);
