// The probes on a local GitHub that is set to behave in another way than clambake expects.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@clambake/adapters';
import { type LocalGitHubOptions, startLocalGitHub } from '@clambake/local';
import { expect, onTestFinished, test } from 'vitest';
import { createScratch, leaveIssues, type ScratchOptions, scratchOwner } from '../../../scripts/conformance/scratch-repository.ts';
import { askProbes } from './ask-probes.ts';
import { type Calls, openCalls } from './calls.ts';
import { probes } from './probes.ts';

const permissions = {
  actions: 'write',
  checks: 'read',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

interface Other {
  scratch?: ScratchOptions;
  limits?: LocalGitHubOptions['limits'];
  change?(calls: Calls): Calls;
}

/** Asks probes with a job's token. No workflow runs here. */
const ask = async (ids: readonly string[], { scratch, limits, change = (calls) => calls }: Other) => {
  const directory = await mkdtemp(join(tmpdir(), 'probe-'));
  const local = await startLocalGitHub({ directory: join(directory, 'github'), ...(limits === undefined ? {} : { limits }) });
  onTestFinished(async () => {
    await local.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  });
  const repository = await createScratch(local, scratch);
  if (ids.includes('snapshot-of-150-issues')) leaveIssues(local, repository, 150);
  const token = local.createToken({ kind: 'actions', permissions, repository }).value;
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: `${scratchOwner}/scratch`,
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_TRIGGERING_ACTOR: scratchOwner,
    RUNNER_TEMP: directory,
    PATH: process.env['PATH'],
  });
  const calls = change(await openCalls({ token, environment, gitDir: join(directory, 'probes.git') }));
  const place = { runId: 77, workflow: undefined, defaultBranch: 'main', startedAt: local.clock.now().toISOString(), quietMs: 0 };
  return askProbes(
    probes.filter(({ id }) => ids.includes(id)),
    { place, callsOf: () => calls },
  );
};

const resources = (nodes?: number) => ({ graphqlResources: nodes === undefined ? undefined : { nodes } });

test('x', async () => {
  console.log(JSON.stringify(await ask((process.env['IDS'] ?? '').split(','), {}), null, 1), resources());
});
