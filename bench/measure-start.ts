// One start of one script against a server that does nothing but tell when it is first asked. Nothing is answered:
// the process is ended as soon as its first request has arrived, so only the start is measured. Every start has an
// address of its own, because a git process that outlives the action it belongs to may still ask while the next starts.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface FirstRequestServer {
  /** An address that nobody has had yet, and performance.now() of the first request below it. */
  expect(): { address: string; firstRequest: Promise<number> };
  /** Drops every connection, so that what still waits for an answer ends. */
  hangUp(): void;
  close(): void;
}

/** Until the git processes of the action that was just ended have noticed that nobody answers. */
const settleMs = 60;

export const openFirstRequestServer = async (): Promise<FirstRequestServer> => {
  let starts = 0;
  let report: ((atMs: number) => void) | undefined;
  const server = createServer((request) => {
    if (request.url?.startsWith(`/${starts}/`) !== true) request.socket.destroy();
    else report?.(performance.now());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    expect: () => {
      starts += 1;
      const firstRequest = new Promise<number>((resolve) => {
        report = resolve;
      });
      return { address: `http://127.0.0.1:${port}/${starts}`, firstRequest };
    },
    hangUp: () => server.closeAllConnections(),
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

/**
 * Starts node in an empty RUNNER_TEMP below `temporary` and ends it at its first request: milliseconds between the two,
 * and what it printed. Throws with that when it ends or stays silent instead.
 */
export const measureStart = async (
  server: FirstRequestServer,
  run: { script: string; temporary: string; nodeArgs?: readonly string[] },
): Promise<{ ms: number; printed: string }> => {
  const { address, firstRequest } = server.expect();
  const temporary = mkdtempSync(join(run.temporary, 'start-'));
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...(run.nodeArgs ?? []), run.script], {
    cwd: temporary,
    env: runnerEnvironment(address, temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const ended = new Promise<undefined>((resolve) => child.on('close', () => resolve(undefined)));
  const silence = setTimeout(() => child.kill('SIGKILL'), 20_000);
  try {
    const atMs = await Promise.race([firstRequest, ended]);
    const printed = Buffer.concat(output).toString('utf8');
    if (atMs === undefined) throw new Error(`${run.script} made no request:\n${printed}`);
    return { ms: atMs - startedMs, printed };
  } finally {
    clearTimeout(silence);
    child.kill('SIGKILL');
    await ended;
    server.hangUp();
    await pause(settleMs);
    rmSync(temporary, { recursive: true, force: true });
  }
};
