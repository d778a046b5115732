// A small local GitHub for tests of git and of the executors: git over HTTP, the artifact service, runs and a clock on
// one loopback server, without the API.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../store/create-store.ts';
import { createArtifactService } from '../artifacts/service.ts';
import { createClock, type VirtualClock } from '../clock.ts';
import { createGitHttp } from '../git/http.ts';
import { prepareBareRepository } from '../git/protection.ts';
import { git, runGit } from '../git/process.ts';
import { createRepositoryRecord } from '../repository/repository-record.ts';
import { createRuns, type Runs } from '../runner/runs.ts';
import type { RunnerHost } from '../runner/host.ts';
import type { Repository, Run, Store } from '../store.ts';

export interface RunnerFixture {
  host: RunnerHost;
  store: Store;
  clock: VirtualClock;
  runs: Runs;
  repository: Repository;
  root: string;
  /** Commits these files on top of a branch and returns the commit. */
  commit(files: Record<string, string>, branch?: string): Promise<string>;
  /** Creates a queued run of a workflow on a branch's tip. */
  createRun(request?: { workflow?: string; event?: string; inputs?: Record<string, string> }): Promise<Run>;
  stop(): Promise<void>;
}

export const startRunnerFixture = async (): Promise<RunnerFixture> => {
  const root = await mkdtemp(join(tmpdir(), 'runner-'));
  await chmod(root, 0o711);
  const store = createStore();
  const clock = createClock();
  const runs = createRuns({ store, clock });
  let origin = '';
  const artifacts = createArtifactService({ store, clock, directory: join(root, 'blobs'), origin: () => origin });
  const gitHttp = createGitHttp({ store, clock });
  const server = createServer(async (req, res) => {
    const handled = (await gitHttp(req, res)) || (await artifacts.handle(req, res));
    if (!handled) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const gitDir = join(root, 'shack.git');
  await prepareBareRepository(gitDir, { defaultBranch: 'main' });
  const repository = createRepositoryRecord(store, { owner: 'ann', name: 'shack', gitDir });
  const urls = { server: `http://github.localhost:${port}`, api: origin, graphql: `${origin}/graphql`, results: origin };
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory: join(root, 'work') };
  return {
    host,
    store,
    clock,
    runs,
    repository,
    root,
    commit: (files, branch = 'main') => commitFiles(gitDir, files, branch),
    async createRun({ workflow = '.github/workflows/ci.yml', event = 'workflow_dispatch', inputs = {} } = {}) {
      const headSha = await git(gitDir, 'rev-parse', 'main');
      return runs.createRun(repository, { workflow, event, actor: 'ann', headBranch: 'main', headSha, inputs });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

const commitFiles = async (gitDir: string, files: Record<string, string>, branch: string): Promise<string> => {
  const ref = `refs/heads/${branch}`;
  const exists = (await runGit(gitDir, ['rev-parse', '--verify', '--quiet', ref], { accept: [1] })).code === 0;
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  const head = `commit ${ref}\ncommitter Ann <ann@example.com> 1700000000 +0000\n${data('change')}${exists ? `from ${ref}^0\n` : ''}`;
  await runGit(gitDir, ['fast-import', '--quiet', '--force'], { input: `${head}${changes.join('')}\n` });
  return git(gitDir, 'rev-parse', ref);
};
