// A GitHub App next to GITHUB_TOKEN: its actions start workflows, it may open pull requests, and the checks of its runs
// count.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewApp } from './apps.ts';
import { runGit } from '../git/process.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Run, Token } from '../store.ts';
import { createStoryClient, type StoryAnswer } from '../testing/story-client.ts';
import { createWorkflowRunner, type WorkflowRunner } from '../workflow/workflow-runner.ts';

const root = '/repos/ann/shack';
/** Returns a CI workflow whose test runs while the file `hold` exists, at most half a minute. */
const ciUntil = (hold: string): string => `name: CI
on: { pull_request: , push: { branches: ['app-*', 'job-*'] }, workflow_dispatch: }
permissions: {}
jobs:
  test: { runs-on: ubuntu-latest, steps: [{ run: 'for i in {1..300}; do [ -e ${hold} ] || exit 0; sleep 0.1; done; exit 1' }] }
`;
const mint = `name: Mint
on: workflow_dispatch
permissions: {}
jobs:
  mint:
    runs-on: ubuntu-latest
    steps:
      - id: app
        uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        with:
          client-id: \${{ vars.CLIENT_ID }}
          private-key: \${{ secrets.APP_KEY }}
          permission-contents: write
          permission-pull-requests: write
      - env: { TOKEN: '\${{ steps.app.outputs.token }}' }
        run: |
          echo "token \${{ steps.app.outputs.app-slug }} $TOKEN"
          curl -sf -X POST -H "authorization: bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/pulls" -d '{"title":"Minted","head":"app-minted","base":"main"}' > /dev/null
          ! curl -sf -X POST -H "authorization: bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues" -d '{"title":"Not asked for"}'
`;

let github: LocalGitHub;
let repository: Repository;
let runner: WorkflowRunner;
let directory: string;
let hold: string;
let app: NewApp;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'apps-'));
  hold = join(directory, 'hold');
  github = await startLocalGitHub({ directory: join(directory, 'github') });
  repository = await github.createRepository({
    owner: 'ann',
    name: 'shack',
    files: { 'README.md': 'A shack.\n', '.github/workflows/ci.yml': ciUntil(hold), '.github/workflows/mint.yml': mint },
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
  });
  app = github.createApp({
    slug: 'shack-train',
    permissions: { contents: 'write', issues: 'write', 'pull-requests': 'write' },
    repositories: [repository],
  });
  const { store, clock, runs, artifacts, urls } = github;
  runner = createWorkflowRunner(
    { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') },
    { secrets: { APP_KEY: app.privateKey }, vars: { CLIENT_ID: app.clientId } },
  );
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
});
afterAll(async () => {
  await runner.close();
  await github.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

const permissions = { contents: 'write', 'pull-requests': 'write' } as const;
const appToken = (): Token => github.createToken({ kind: 'app', actor: app.actor, permissions, repository });
const jobToken = (): Token => github.createToken({ kind: 'actions', permissions, repository });
const open = (token: Token, head: string): Promise<StoryAnswer> =>
  createStoryClient(github, token).call('POST', `${root}/pulls`, { title: head, head, base: 'main' });
const runsOf = (branch: string): Run[] => [...repository.runs.values()].filter((run) => run.headBranch === branch);

const person = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Ann'],
    [`GIT_${role}_EMAIL`, 'ann@example.com'],
  ]),
);
const remote = (token: Token, name = 'shack'): string =>
  `${github.serverUrl.replace('http://', `http://x-access-token:${token.value}@`)}/ann/${name}.git`;

/** Pushes a new commit to a branch, as this token. */
const push = async (token: Token, branch: string): Promise<string> => {
  const made = await runGit(repository.gitDir, ['commit-tree', 'main^{tree}', '-p', 'main', '-m', branch], { env: person });
  const oid = made.stdout.trim();
  await runGit(repository.gitDir, ['push', '--quiet', remote(token), `${oid}:refs/heads/${branch}`]);
  return oid;
};

test("an App's push and pull request start workflows, whose checks let the pull request be merged", async () => {
  expect(repository.actionsMayCreatePullRequests).toBe(false);
  const token = appToken();
  await writeFile(hold, '');
  const head = await push(token, 'app-1');
  const pull = await open(token, 'app-1');
  expect([pull.status, pull.body.user.login, pull.body.user.type]).toEqual([201, 'shack-train[bot]', 'Bot']);
  expect((await createStoryClient(github, token).call('PUT', `${root}/pulls/${pull.body.number}/merge`)).status).toBe(405);
  await rm(hold);
  await runner.settled();
  expect(runsOf('app-1').map(({ event, headSha, actor }) => ({ event, headSha, actor }))).toEqual(
    ['push', 'pull_request'].map((event) => ({ event, headSha: head, actor: 'shack-train[bot]' })),
  );
  expect((await createStoryClient(github, token).call('PUT', `${root}/pulls/${pull.body.number}/merge`)).status).toBe(200);
  await runner.settled();
});

test('a push of GITHUB_TOKEN starts no workflow, and it may not open the pull request', async () => {
  const token = jobToken();
  await push(token, 'job-1');
  expect(await open(token, 'job-1')).toMatchObject({ status: 403 });
  await runner.settled();
  expect(runsOf('job-1')).toEqual([]);
});

test("the tokens of an App's installation share an hourly budget, and the log names the kind of token", async () => {
  const [one, other] = [appToken(), appToken()];
  const first = await createStoryClient(github, one).call('GET', root);
  const second = await createStoryClient(github, other).call('GET', root);
  expect(first.headers.get('x-ratelimit-limit')).toBe('5000');
  expect(Number(first.headers.get('x-ratelimit-remaining')) - Number(second.headers.get('x-ratelimit-remaining'))).toBe(1);
  const job = await createStoryClient(github, jobToken()).call('GET', root);
  expect(job.headers.get('x-ratelimit-limit')).toBe('1000');
  expect(github.store.requests.slice(-3).map(({ tokenKind }) => tokenKind)).toEqual(['app', 'app', 'actions']);
});

test('a token of another repository neither pushes nor reads', async () => {
  const other = await github.createRepository({ owner: 'ann', name: 'barn', files: { a: 'a\n' }, private: true });
  for (const token of [appToken(), jobToken()]) {
    expect((await createStoryClient(github, token).call('GET', '/repos/ann/barn')).status).toBe(404);
    await expect(runGit(repository.gitDir, ['push', remote(token, 'barn'), 'main:refs/heads/mine'])).rejects.toThrow(/403|denied/);
  }
  expect((await runGit(other.gitDir, ['for-each-ref', '--format=%(refname)'])).stdout).toBe('refs/heads/main\n');
});

test('a job gets a masked token of the App with fewer permissions, which is revoked when the job ends', async () => {
  await push(appToken(), 'app-minted');
  await runner.settled();
  const ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
  expect((await ann.call('POST', `${root}/actions/workflows/mint.yml/dispatches`, { ref: 'main' })).status).toBe(204);
  await runner.settled();
  const [run] = [...repository.runs.values()].filter(({ name }) => name === 'Mint');
  const job = [...repository.jobs.values()].find(({ runId }) => runId === run?.id);
  expect(job?.conclusion, job?.log).toBe('success');
  expect(job?.log).toContain('token shack-train ***');
  expect(runsOf('app-minted').map(({ event }) => event)).toEqual(['push', 'pull_request']);
  expect([...github.store.tokens.values()].filter(({ kind, expiresAt }) => kind === 'app' && expiresAt !== undefined)).toEqual([]);
  const used = github.store.requests.filter(({ tokenKind }) => tokenKind === 'app-jwt').map(({ route }) => route);
  expect(used).toEqual(['GET /repos/{owner}/{repo}/installation', 'POST /app/installations/{installation_id}/access_tokens']);
  expect([...github.problems(), ...runner.problems]).toEqual([]);
});

test('an App is refused a token with more permissions than its own, for a foreign repository, or with a wrong key', async () => {
  const { createSign, generateKeyPairSync } = await import('node:crypto');
  const jwt = (key: string, exp = 300): string => {
    const now = Math.floor(github.clock.ms() / 1000);
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256' })}.${part({ iat: now, exp: now + exp, iss: app.clientId })}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
  };
  const call = async (method: string, path: string, token: string, body?: unknown): Promise<number> => {
    const headers = { authorization: `bearer ${token}` };
    return (await fetch(`${github.apiUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }))
      .status;
  };
  const token = jwt(app.privateKey);
  const id = [...github.store.apps.values()][0]?.installations[0]?.id;
  const tokens = `/app/installations/${id}/access_tokens`;
  expect(await call('POST', tokens, token, { permissions: { contents: 'read' } })).toBe(201);
  expect(await call('POST', tokens, token, { permissions: { actions: 'write' } })).toBe(422);
  expect(await call('POST', tokens, token, { repositories: ['barn'] })).toBe(422);
  expect(await call('GET', '/repos/ann/barn/installation', token)).toBe(404);
  expect(await call('POST', `${root}/issues`, token, { title: 'No' })).toBe(403);
  expect(await call('GET', `${root}/installation`, jwt(app.privateKey, 3600))).toBe(401);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(await call('GET', `${root}/installation`, jwt(privateKey.export({ type: 'pkcs1', format: 'pem' }) as string))).toBe(401);
});
