// A small GitHub for stories about bad input: repositories with agents, CI and a train, where a test plays the
// scheduler: it runs one built action after the other as a job of its own, with the tokens of the design or less.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createWorkflowRunner,
  type LocalGitHub,
  type RepositoryRequest,
  type RunnerHost,
  startLocalGitHub,
  type VirtualClock,
} from '@clambake/local';
import { expect, vi } from 'vitest';
import { createTown, type Town } from './town.ts';

export const actionsDirectory = fileURLToPath(new URL('../../actions/', import.meta.url));
/** Each story starts a dozen processes, and the machine has two cores. */
vi.setConfig({ testTimeout: 120_000 });

const callerWorkflow = '.github/workflows/clambake.yml';
const owner = 'clara';

/** The configuration of a repository in which nothing is wrong: no spacing between departures, quick looks. */
export const goodConfig = `ci: ci.yml
agents: 2
departure-minutes: 0
poll-seconds: 0.2
isolation: ${process.getuid?.() === 0 ? 'user' : 'none'}
`;

export const goodCi = `name: CI
on:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - run: npm test
`;

export interface World {
  local: LocalGitHub;
  /** A repository of its own for one test. Files that are undefined are left out. */
  build(request?: { files?: Record<string, string | undefined>; settings?: Partial<RepositoryRequest> }): Promise<Town>;
  /** GitHub's clock goes ahead. */
  skipMinutes(minutes: number): void;
  /** Fails when the local GitHub met anything it does not know; faults of a test are over. */
  settle(): void;
  close(): Promise<void>;
}

export const openWorld = async (): Promise<World> => {
  const directory = await mkdtemp(join(tmpdir(), 'bad-input-'));
  // An agent of another user has to get through to its own directory.
  await chmod(directory, 0o711);
  const { clock, skip } = createSkippingClock();
  const local = await startLocalGitHub({ directory: join(directory, 'github'), clock });
  const { store, runs, artifacts, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') };
  const ci = createWorkflowRunner(host);
  local.onRun((repository, run) => {
    if (run.workflow !== callerWorkflow) ci.accept(repository, run);
  });
  let built = 0;
  return {
    local,
    async build({ files = {}, settings = {} } = {}) {
      built += 1;
      const repository = await local.createRepository({
        owner,
        name: `shack-${built}`,
        files: withoutUndefined({ ...goodFiles, ...files }),
        actionsMayCreatePullRequests: true,
        protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
        ...settings,
      });
      return createTown({ local, host, repository, owner, callerWorkflow, directory, ci });
    },
    skipMinutes: (minutes) => skip(minutes * 60_000),
    settle() {
      local.faults.clear();
      expect(local.problems()).toEqual([]);
    },
    async close() {
      await ci.close();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

const goodFiles: Record<string, string> = {
  '.github/clambake.yml': goodConfig,
  '.github/workflows/ci.yml': goodCi,
  [callerWorkflow]: 'name: Clambake\non:\n  workflow_dispatch:\njobs: {}\n',
  'package.json': '{ "name": "shack", "type": "module", "scripts": { "test": "node --test" } }\n',
  'menu.txt': 'chowder\n',
  'menu.test.js': "import { test } from 'node:test';\n\ntest('there is a menu', () => {});\n",
};

const withoutUndefined = (files: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));

/** The wall's clock, which a test may set ahead. */
const createSkippingClock = (): { clock: VirtualClock; skip(ms: number): void } => {
  let aheadMs = 0;
  const nothing = (): void => undefined;
  const ms = (): number => Date.now() + aheadMs;
  const clock: VirtualClock = {
    now: () => new Date(ms()),
    ms,
    jobStarted: nothing,
    jobEnded: nothing,
    sawRequest: nothing,
    busy: () => nothing,
    idle: () => nothing,
    heldBy: () => [],
    isFast: () => false,
  };
  return {
    clock,
    skip(more) {
      aheadMs += more;
    },
  };
};
