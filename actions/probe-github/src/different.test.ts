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

test.each<[string, string, Other, Record<string, string>]>([
  [
    'compares commits with their own parents alone',
    'drift-old-workflows',
    { scratch: { platform: { workflowDrift: 'own-changes' } } },
    { 'a new branch with old workflow files': 'accepted' },
  ],
  [
    'compares a push with the old value of its ref',
    'drift-base-merged-in',
    { scratch: { platform: { workflowDrift: 'old-value' } } },
    { 'the tip after an older value of the branch': 'refused' },
  ],
  [
    'leaves no runs for pull requests of jobs',
    'runs-of-a-job-s-pull-request',
    { scratch: { platform: { pullRunsOfJobs: 'none' } } },
    { 'runs of its head': '0' },
  ],
  [
    'binds our branches with a rule against deletion',
    'own-branches',
    { scratch: { rulesets: [{ branches: ['clambake/**'], rules: [{ type: 'deletion' }] }] } },
    { 'rules of an issue branch that does not exist': 'deletion', deleted: 'push declined due to repository rule violations' },
  ],
  [
    'takes pointers without their objects',
    'objects-of-git-lfs',
    { scratch: { platform: { unknownLfsObjects: 'accepted' } } },
    { 'a pointer to an object that nobody has': 'accepted' },
  ],
  ['has no limit for wide documents', 'a-document-that-is-too-wide', { limits: resources() }, { 'the answer': 'the whole list' }],
  ['refuses a page of the snapshot', 'snapshot-of-150-issues', { limits: resources(1_000) }, { 'pages answered whole': '0' }],
  ['carries out any number of mutations', 'too-many-mutations', { limits: resources() }, { 'carried out': 'all', 'the others': 'none' }],
  [
    'moves the good refs of a push',
    'atomic-leases',
    {
      change: (calls) => ({
        ...calls,
        ask: (call) => calls.ask(call.kind === 'git' ? { ...call, args: call.args.filter((arg) => arg !== '--atomic') } : call),
      }),
    },
    { 'two refs, one lease wrong': '1 of 2' },
  ],
  [
    'lets the push that comes last win',
    'lease-on-the-server',
    {
      change: (calls) => ({
        ...calls,
        // The old value that the server compares with is the one after the other push.
        ask: async (call) => {
          if (call.kind !== 'git' || call.meanwhile === undefined) return calls.ask(call);
          const { meanwhile, ...push } = call;
          await calls.ask({ ...push, args: meanwhile });
          return calls.ask({ ...push, args: push.args.map((arg) => (arg.startsWith('--force-with-lease') ? '--force' : arg)) });
        },
      }),
    },
    { 'the push that came too late': 'accepted', 'the ref afterwards': 'as the late push wants it' },
  ],
  [
    'forgets dropped commits',
    'dropped-commit',
    {
      change: (calls) => ({
        ...calls,
        ask: (call) =>
          calls.ask(
            call.kind === 'git' && call.args[0] === 'fetch' ? { ...call, args: [...call.args.slice(0, -1), 'f'.repeat(40)] } : call,
          ),
      }),
    },
    { 'the dropped commit': 'refused' },
  ],
  [
    'counts a check of another App only',
    'status-of-actions',
    {
      scratch: {
        rulesets: [
          {
            branches: ['conformance/checked-*'],
            rules: [
              {
                type: 'required_status_checks',
                parameters: {
                  strict_required_status_checks_policy: false,
                  do_not_enforce_on_create: true,
                  required_status_checks: [{ context: 'conformance / facts', integration_id: 99 }],
                },
              },
            ],
          },
        ],
      },
    },
    { 'with the status': 'refused' },
  ],
])('a GitHub that %s is different for %s', async (_, id, other, got) => {
  expect(await ask([id], other)).toMatchObject([{ verdict: 'different', got }]);
});

test('what a repository lacks could not be asked about, and each reason says what to do', async () => {
  const reasons = {
    'drift-old-workflows': /all have the same \.github\/workflows: commit a change of a comment/,
    'may-open-pull-requests': /allow it under Settings → Actions → General/,
    'status-of-actions': /import examples\/conformance\/rulesets\/checked-branches\.json/,
    'approved-head-under-a-ruleset': /ruled-branches\.json/,
  };
  const results = await ask(Object.keys(reasons), { scratch: { isPrepared: false } });
  for (const [id, reason] of Object.entries(reasons)) {
    const result = results.find((one) => one.id === id);
    expect(result).toMatchObject({ verdict: 'could not ask', reason: expect.stringMatching(reason) as string });
  }
});
