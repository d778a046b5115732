// A server of tools by its address, for an agent with `network: allow-list`. The server stands on a loopback address of the bed's own network.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { attempt, closeProject, openProject } from '../support/plain-attempt.ts';
import { hostedPath, hostedToolCache } from './hosted-bed.ts';

const address = '93.184.216.34';
const machine = `
set -eu
ip link set lo up
ip addr add ${address}/32 dev lo
echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start
printf '%s\\n' '127.0.0.1 localhost' '${address} tides.example' > /etc/hosts
`;
const answers: Readonly<Record<string, object>> = {
  initialize: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'tide', version: '1' } },
  'tools/list': {
    tools: [{ name: 'high', description: 'Says when the tide is high.', inputSchema: { type: 'object', properties: {} } }],
  },
  'tools/call': { content: [{ type: 'text', text: 'high at five' }] },
};

const openTides = (): Promise<void> => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { id, method = '' } = (body === '' ? {} : JSON.parse(body)) as { id?: number; method?: string };
    if (id === undefined) return void response.writeHead(request.method === 'GET' ? 405 : 202).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method] ?? {} }));
  });
  return new Promise((resolve, reject) => server.once('error', reject).listen(80, address, () => resolve()));
};

/** The words that the agent's tool gave, and how the attempt ended. */
export const askTides = async (allowed: string): Promise<object> => {
  const done = spawnSync('/bin/sh', ['-c', machine]);
  if (done.status !== 0) throw new Error(String(done.stderr));
  await openTides();
  await openProject();
  process.env['PATH'] = hostedPath;
  let told = '';
  const outcome = await attempt({
    config: `ci: ci.yml\nnetwork: allow-list\nallowed-hosts: [${allowed}]\nmcp-servers: { tide: { url: 'http://tides.example/mcp' } }\n`,
    variables: { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache },
    script: ({ turn, results }) => {
      told += results.map(({ output }) => output).join();
      return turn === 0 ? [{ tool: 'mcp__tide__high', input: {} }] : [{ text: 'Done.' }];
    },
  });
  await closeProject();
  return { told, outcome: outcome.result?.outcome, detail: outcome.result?.detail, error: String(outcome.error) };
};
