// One start of one script against a server that does nothing but tell when it is first asked. Nothing is answered:
// the process is ended as soon as its first request has arrived, so only the start is measured.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FirstRequestServer {
  address: string;
  /** Resolves with performance.now() of the next request. */
  nextRequest(): Promise<number>;
  close(): void;
}

export const openFirstRequestServer = async (): Promise<FirstRequestServer> => {
  let report: ((atMs: number) => void) | undefined;
  const server = createServer(() => {
    report?.(performance.now());
    report = undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    nextRequest: () =>
      new Promise((resolve) => {
        report = resolve;
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Only what the runner would set; nothing of this machine's environment but PATH. */
const runnerEnvironment = (address: string, temporary: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: temporary,
  RUNNER_TEMP: temporary,
  RUNNER_TOOL_CACHE: temporary,
  RUNNER_OS: 'Linux',
  GITHUB_WORKSPACE: temporary,
  GITHUB_API_URL: address,
  GITHUB_GRAPHQL_URL: `${address}/graphql`,
  GITHUB_SERVER_URL: address,
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW_REF: 'owner/name/.github/workflows/clambake.yml@refs/heads/main',
  ACTIONS_RUNTIME_TOKEN: 'none',
  ACTIONS_RESULTS_URL: address,
  'INPUT_GITHUB-TOKEN': 'not-a-token',
  INPUT_ISSUE: '1',
  INPUT_AGENT: '001',
  INPUT_ATTEMPT: '1-1-00000000',
  'INPUT_ARTIFACT-ID': '1',
  'INPUT_ARTIFACT-DIGEST': `sha256:${'0'.repeat(64)}`,
  'INPUT_ANTHROPIC-API-KEY': 'not-a-key',
});

/** Milliseconds from spawning node to its first request. Throws with its output when it ends or stays silent instead. */
export const measureStart = async (server: FirstRequestServer, p: { script: string; temporary: string }): Promise<number> => {
  const asked = server.nextRequest();
  const startedMs = performance.now();
  const child = spawn(process.execPath, [p.script], {
    cwd: p.temporary,
    env: runnerEnvironment(server.address, p.temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const ended = new Promise<undefined>((resolve) => child.on('close', () => resolve(undefined)));
  const silence = setTimeout(() => child.kill('SIGKILL'), 20_000);
  try {
    const atMs = await Promise.race([asked, ended]);
    if (atMs === undefined) throw new Error(`${p.script} made no request:\n${Buffer.concat(output).toString('utf8')}`);
    return atMs - startedMs;
  } finally {
    clearTimeout(silence);
    child.kill('SIGKILL');
    await ended;
  }
};
