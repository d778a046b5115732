// Facts about Stop hooks of the real Claude Code, which clambake relies on. The model is scripted and answers on loopback.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ScriptedModel, startScriptedModel } from '@clambake/local';
import { afterAll, beforeAll, expect, test } from 'vitest';

const claude = join(dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')), 'bin', 'claude.exe');
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
const run = async (hook: object, userSettings?: object): Promise<{ code: number | null; requests: number; sent: string; out: string }> => {
  const home = await mkdtemp(join(root, 'home-'));
  const settings = join(home, 'settings-of-ours.json');
  await writeFile(settings, JSON.stringify({ disableAllHooks: false, hooks: { Stop: [{ hooks: [hook] }] } }));
  if (userSettings !== undefined) await writeFile(join(home, 'settings.json'), JSON.stringify(userSettings));
  const before = model.requests.length;
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: home,
    CLAUDE_CONFIG_DIR: home,
    ANTHROPIC_BASE_URL: model.url,
    ANTHROPIC_API_KEY: 'made-up',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
  };
  const fixed = ['-p', '--output-format=stream-json', '--verbose', '--permission-mode=dontAsk', '--tools=Bash', '--allowedTools=Bash'];
  const given = ['--setting-sources=user', '--model=claude-sonnet-4-5', `--settings=${settings}`];
  const child = spawn(claude, [...fixed, ...given], { env, cwd: home, stdio: 'pipe' });
  child.stdin.end('Do it.');
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const asked = model.requests.slice(before).flatMap(({ shown }) => (shown === undefined ? [] : [JSON.stringify(shown.messages)]));
  return { code, requests: asked.length, sent: asked.at(-1) ?? '', out };
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
  const { code, requests, sent, out } = await run({ type: 'http', url, timeout: 3700 }, { disableAllHooks: true });
  await new Promise((resolve) => server.close(resolve));
  if (process.env['SHOW']) console.log(out, bodies);
  expect([code, requests, bodies.length]).toEqual([0, 4, 4]);
  expect(sent).toMatch(/IT IS RED 1.*IT IS RED 2.*IT IS RED 3/s);
});
