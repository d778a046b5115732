// Facts about Stop hooks of the real Claude Code, which clambake relies on. The model is scripted and answers on loopback.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScriptedModel, startScriptedModel } from '@clambake/local';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBareClaude } from './bare-claude.ts';

let root: string;
let model: ScriptedModel;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  model = await startScriptedModel({ script: ({ messages }) => [{ text: `Said after ${messages.length} messages.` }] });
});
afterAll(async () => {
  await model.stop();
  await rm(root, { recursive: true, force: true });
});

/** Runs Claude Code with a Stop hook; returns its exit code and what the model was sent last. */
const run = async (hook: object, userSettings?: object): Promise<{ code: number | null; requests: number; sent: string }> => {
  const home = await mkdtemp(join(root, 'home-'));
  const settings = join(home, 'settings-of-ours.json');
  await mkdir(join(home, '.claude'));
  await writeFile(settings, JSON.stringify({ disableAllHooks: false, hooks: { Stop: [{ hooks: [hook] }] } }));
  if (userSettings !== undefined) await writeFile(join(home, '.claude', 'settings.json'), JSON.stringify(userSettings));
  const before = model.requests.length;
  const { code } = await startBareClaude({ url: model.url, home, cwd: home, input: 'Do it.', args: [`--settings=${settings}`] }).ended;
  const asked = model.requests.slice(before).flatMap(({ shown }) => (shown === undefined ? [] : [JSON.stringify(shown.messages)]));
  return { code, requests: asked.length, sent: asked.at(-1) ?? '' };
};

test('a Stop hook of --settings that exits 2 hands its stderr to the model, and the run goes on', async () => {
  const command = 'if [ -e "$HOME/asked" ]; then exit 0; fi; touch "$HOME/asked"; echo "IT IS RED" >&2; exit 2';
  const { code, requests, sent } = await run({ type: 'command', command });
  expect([code, requests]).toEqual([0, 2]);
  expect(sent).toContain('IT IS RED');
});

test('a Stop hook over HTTP that answers "block" hands its reason to the model, however often, and its time is not short', async () => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      bodies.push(body);
      const answer = bodies.length < 4 ? { decision: 'block', reason: `IT IS RED ${bodies.length}` } : {};
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`;
  const { code, requests, sent } = await run({ type: 'http', url, timeout: 3700 }, { disableAllHooks: true });
  await new Promise((resolve) => server.close(resolve));
  expect([code, requests, bodies.length]).toEqual([0, 4, 4]);
  expect(sent).toMatch(/IT IS RED 1.*IT IS RED 2.*IT IS RED 3/s);
});
