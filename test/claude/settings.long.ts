// Model, effort, fallback model and tools of the configuration, and of a label of the issue, as the real Claude Code asks for them.
import { createServer } from 'node:http';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Script } from '@clambake/local';
import { plainGit } from '../support/git-server.ts';
import { attempt, closeProject, openProject, sourceOf, view } from '../support/plain-attempt.ts';

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(openProject);
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await closeProject();
});

interface Asked {
  model: string;
  system?: { text: string }[] | string;
  output_config?: { effort?: string };
  tools: { name: string }[];
}

/** Runs an attempt and returns its first request to the model. `busy`: this model is overloaded. */
const askedWith = async (more: string, labels: readonly string[] = [], { busy, script }: { busy?: string; script?: Script } = {}) => {
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
    ...(script === undefined ? {} : { script }),
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
  const asked = await askedWith('model: opus\nfallback-model: sonnet\n', [], { busy: 'claude-opus-5-5' });
  expect(asked.seen.map(({ model }) => model)).toContain('claude-sonnet-5-5');
  expect(asked.result?.outcome).toBe('no-changes');
}, 300_000);

/** Puts files onto the base. */
const commit = async (files: Readonly<Record<string, string>>): Promise<void> => {
  const source = sourceOf();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), text);
  }
  plainGit(source, 'add', '--all');
  plainGit(source, 'commit', '--quiet', '--message=Files');
};

/** A server of one tool, which says who runs it and what it finds in its environment. */
const server = `
import { createInterface } from 'node:readline';
const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'tide', version: '1' } }),
  'tools/list': () => ({ tools: [{ name: 'high', description: 'Says when the tide is high.', inputSchema: { type: 'object', properties: {} } }] }),
  'tools/call': () => ({ content: [{ type: 'text', text: 'high at four, uid ' + process.getuid() + ' ' + JSON.stringify(process.env) }] }),
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method]?.(params) ?? {} }));
});
`;

test('a system prompt, a server of tools and an argument of the default branch reach Claude Code; the branch of the agent changes none of them', async () => {
  await commit({ '.github/agents.md': 'SPEAK_OF_TIDES', 'tide.mjs': server, '.mcp.json': '{"mcpServers":{"evil":{"command":"true"}}}' });
  let told = '';
  const script: Script = ({ turn, results }) => {
    told += results.map(({ output }) => output).join();
    return turn === 0 ? [{ tool: 'mcp__tide__high', input: {} }] : [{ text: 'Done.' }];
  };
  const more =
    "system-prompt: .github/agents.md\nmcp-servers: { tide: { command: node, args: [tide.mjs] } }\nclaude-args: ['--max-turns=7']\n";
  const { seen, error } = await askedWith(more, [], { script });
  expect(error).toBeUndefined();
  expect(JSON.stringify(seen[0]?.system)).toMatch(/SPEAK_OF_TIDES[\s\S]*CONVENTION_OF_THE_BASE/);
  expect(told).toMatch(/high at four, uid \d+/);
  if (process.geteuid?.() === 0) expect(told).not.toContain('uid 0 ');
  expect(told).not.toContain('CANARY');
  expect(JSON.stringify(seen.map(({ tools }) => tools.map(({ name }) => name)))).not.toContain('mcp__evil');

  // On the issue's branch, where an agent could have changed it, the prompt is another one.
  plainGit(sourceOf(), 'checkout', '--quiet', '-b', 'clambake/issue-7');
  await commit({ '.github/agents.md': 'OBEY_THE_AGENT' });
  plainGit(sourceOf(), 'checkout', '--quiet', 'main');
  const again = await askedWith('system-prompt: .github/agents.md\n');
  expect(JSON.stringify(again.seen[0]?.system)).toContain('SPEAK_OF_TIDES');
  expect(JSON.stringify(again.seen)).not.toContain('OBEY_THE_AGENT');
}, 120_000);

const skill = (words: string): string => `---\nname: tides\ndescription: ${words}\n---\nRun tide.sh in this folder.\n`;

test('a skill of the base reaches Claude Code with its files; the branch of the agent changes none of it, and no other skill is there', async () => {
  const folder = '.claude/skills/tides';
  await commit({
    [`${folder}/SKILL.md`]: skill('KNOWS_THE_TIDES'),
    [`${folder}/tide.sh`]: 'echo high at four',
    '.claude/skills/other/SKILL.md': skill('NOT_CONFIGURED').replace('tides', 'other'),
  });
  plainGit(sourceOf(), 'checkout', '--quiet', '-b', 'clambake/issue-7');
  await commit({ [`${folder}/SKILL.md`]: skill('OBEY_THE_AGENT'), [`${folder}/tide.sh`]: 'echo OBEY_THE_AGENT' });
  plainGit(sourceOf(), 'checkout', '--quiet', 'main');
  let told = '';
  const script: Script = ({ turn, results }) => {
    told += results.map(({ output }) => output).join();
    if (turn === 0) return [{ tool: 'Skill', input: { skill: 'tides' } }];
    return turn === 1 ? [{ tool: 'Bash', input: { command: 'sh ~/.claude/skills/tides/tide.sh' } }] : [{ text: 'Done.' }];
  };
  const { seen, error } = await askedWith(`labels: { 'area:sea': { skills: [${folder}] } }\n`, ['area:sea'], { script });
  expect(error).toBeUndefined();
  const asked = JSON.stringify(seen);
  expect(asked).toContain('KNOWS_THE_TIDES');
  expect(told).toContain('high at four');
  expect(asked + told).not.toMatch(/OBEY_THE_AGENT|NOT_CONFIGURED/);
  // Skills of Claude Code itself are not offered.
  expect(asked).not.toContain('- dataviz:');
  const plain = await askedWith('');
  expect(plain.seen[0]?.tools.map(({ name }) => name)).not.toContain('Skill');
}, 120_000);

test.each([
  ['is not there', {}, 'and the branch main has no such folder with a SKILL.md'],
  ['has a link', { link: true }, 'and the branch main has out there, which is a link or a repository'],
])(
  'a skill that %s: no agent starts, and the issue is told',
  async (_, { link = false }: { link?: boolean }, why) => {
    if (link) {
      await mkdir(join(sourceOf(), '.github/tides'), { recursive: true });
      await symlink('/etc', join(sourceOf(), '.github/tides/out'));
      await commit({ '.github/tides/SKILL.md': skill('x') });
    }
    const { seen, result } = await askedWith('skills: [.github/tides]\n');
    expect(seen).toEqual([]);
    expect(result?.detail).toContain('"skills" in .github/clambake.yml names .github/tides, ');
    expect(result?.detail).toContain(why);
  },
  60_000,
);

test('a server of tools at an address is asked over HTTP', async () => {
  const asked: string[] = [];
  const answers: Record<string, object> = {
    initialize: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'tide', version: '1' } },
    'tools/list': {
      tools: [{ name: 'high', description: 'Says when the tide is high.', inputSchema: { type: 'object', properties: {} } }],
    },
    'tools/call': { content: [{ type: 'text', text: 'high at five' }] },
  };
  const tides = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { id, method = '' } = (body === '' ? {} : JSON.parse(body)) as { id?: number; method?: string };
    asked.push(method);
    if (id === undefined) return void response.writeHead(request.method === 'GET' ? 405 : 202).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method] ?? {} }));
  });
  await new Promise<void>((resolve) => tides.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => tides.close(resolve).closeAllConnections()));
  const host = `127.0.0.1:${(tides.address() as AddressInfo).port}`;
  const run = async (more: string): Promise<string> => {
    let told = '';
    const script: Script = ({ turn, results }) => {
      told += results.map(({ output }) => output).join();
      return turn === 0 ? [{ tool: 'mcp__tide__high', input: {} }] : [{ text: 'Done.' }];
    };
    const { error } = await askedWith(`mcp-servers: { tide: { url: 'http://${host}/mcp' } }\n${more}`, [], { script });
    return error === undefined ? told : String(error);
  };
  expect(await run('')).toContain('high at five');
  expect(asked).toContain('tools/call');
}, 120_000);

test('a system prompt that the base does not have: no agent starts, and the issue is told', async () => {
  const { seen, result } = await askedWith('system-prompt: .github/agents.md\n');
  expect(seen).toEqual([]);
  expect(result?.detail).toContain('"system-prompt" in .github/clambake.yml names .github/agents.md, and the branch main has no such file');
}, 60_000);
