// An action as GitHub runs it: the packed dist/ as a process of its own with the runner's variables and nothing else,
// which can be killed like a machine that vanishes, after any write that GitHub has taken.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { plainGit } from '../support/git-server.ts';
import type { OpenRepository } from '../support/open-repository.ts';
import { callerPath, owner } from '../support/repository-files.ts';
import { permissions } from '../support/repository-jobs.ts';

export interface Ended {
  /** null: killed. */
  code: number | null;
  log: string;
}

/** Starts one train on a fresh machine. */
export const startTrain = (repo: OpenRepository): { child: ChildProcess; ended: Promise<Ended> } =>
  startAction(repo, 'bundle-train', { base: '', force: 'false', 'hold-minutes': '15', 'dry-run': 'false' });

/** A run of its own, which GitHub takes for ended as soon as its process is. */
export const startAction = (
  { local, repository, directory }: OpenRepository,
  action: string,
  inputs: Record<string, string>,
): { child: ChildProcess; ended: Promise<Ended> } => {
  const token = local.createToken({ kind: 'actions', repository, permissions: permissions.train }).value;
  const headSha = plainGit(repository.gitDir, 'rev-parse', 'main');
  const run = local.runs.createRun(repository, {
    workflow: callerPath,
    event: 'workflow_dispatch',
    actor: owner,
    headBranch: 'main',
    headSha,
  });
  const temp = mkdtempSync(join(directory, 'machine-'));
  const given = { 'github-token': token, ...inputs };
  const child = spawn(process.execPath, [join(clambakeDirectory, 'dist', action, 'index.js')], {
    env: {
      PATH: process.env['PATH'],
      HOME: temp,
      RUNNER_TEMP: temp,
      GITHUB_API_URL: local.apiUrl,
      GITHUB_GRAPHQL_URL: local.graphqlUrl,
      GITHUB_SERVER_URL: local.serverUrl,
      GITHUB_REPOSITORY: `${owner}/shack`,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: `${owner}/shack/${callerPath}@refs/heads/main`,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      log += data.toString('utf8');
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      local.runs.completeRun(repository, run, code === 0 ? 'success' : 'failure');
      resolve({ code, log });
    });
  });
  return { child, ended };
};

/** True when GitHub changed something for a job: reads of git and the API do not count, a refused request neither. */
const isWrite = (entry: { method: string; route: string; status: number; tokenKind: string; url: string }): boolean => {
  if (entry.tokenKind !== 'actions' || entry.status >= 400) return false;
  if (entry.route === 'git-receive-pack') return entry.method === 'POST';
  if (entry.route.startsWith('git-')) return false;
  return entry.method !== 'GET';
};

/** Calls `seen` with the number of every write from now on, from 1, the moment GitHub has carried it out; returns how to stop. */
export const watchWrites = ({ local }: OpenRepository, seen: (count: number, route: string) => void): (() => void) => {
  const { requests } = local.store;
  const push = requests.push.bind(requests);
  let count = 0;
  requests.push = (...entries) => {
    const length = push(...entries);
    for (const entry of entries) {
      if (!isWrite(entry)) continue;
      count += 1;
      seen(count, entry.route);
    }
    return length;
  };
  return () => {
    requests.push = push;
  };
};
