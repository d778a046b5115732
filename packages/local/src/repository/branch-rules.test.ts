// Rulesets and required reviews: over git, over the API, and when a pull request is merged.
import { afterEach, beforeEach, expect } from 'vitest';
import { runGit } from '../git/process.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { RulesetRequest } from '../seed.ts';
import type { Repository, Rule, Token } from '../store.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const root = '/repos/ann/shack';
const person = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Ann'],
    [`GIT_${role}_EMAIL`, 'ann@example.com'],
  ]),
);
const checks = (strict: boolean, integrationId?: number): Rule => ({
  type: 'required_status_checks',
  parameters: {
    required_status_checks: [{ context: 'test', ...(integrationId === undefined ? {} : { integration_id: integrationId }) }],
    strict_required_status_checks_policy: strict,
  },
});
const reviewed = (count: number, more: object = {}): Rule => ({
  type: 'pull_request',
  parameters: { required_approving_review_count: count, ...more },
});

let github: LocalGitHub;
let repository: Repository;
let bot: Token;
let ann: StoryClient;

beforeEach(async () => {
  github = await startLocalGitHub();
  const roles = { bob: 'write', rea: 'read' } as const;
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' }, roles });
  bot = github.createToken({ kind: 'app', permissions: { contents: 'write', 'pull-requests': 'write', statuses: 'write' }, repository });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const rule = (rules: Rule[], more: Partial<RulesetRequest> = {}): void => void github.addRuleset(repository, { rules, ...more });

/** Creates a commit on top of others in the bare repository; no ref points to it yet. */
const make = async (message: string, ...parents: string[]): Promise<string> => {
  const args = parents.flatMap((parent) => ['-p', parent]);
  return (await runGit(repository.gitDir, ['commit-tree', `${parents[0]}^{tree}`, ...args, '-m', message], { env: person })).stdout.trim();
};

/** Returns git's message for a push with this token; undefined when the push succeeded. */
const push = async (token: Token, ...refspecs: string[]): Promise<string | undefined> => {
  const url = `${github.serverUrl.replace('http://', `http://x-access-token:${token.value}@`)}/ann/shack.git`;
  const answer = await runGit(repository.gitDir, ['push', '--quiet', url, ...refspecs], { accept: [1] });
  return answer.code === 0 ? undefined : answer.stderr;
};

const open = async (head: string): Promise<number> => {
  const pull = await createStoryClient(github, bot).call('POST', `${root}/pulls`, { title: head, head, base: 'main' });
  expect(pull.status).toBe(201);
  return pull.body.number;
};
const green = (sha: string, client: StoryClient = createStoryClient(github, bot)) =>
  client.call('POST', `${root}/statuses/${sha}`, { state: 'success', context: 'test' });
const merge = (number: number, body: object = {}, token: Token = bot) =>
  createStoryClient(github, token).call('PUT', `${root}/pulls/${number}/merge`, body);
const state = async (number: number): Promise<unknown> => {
  const query = `{ repository(owner: "ann", name: "shack") { pullRequest(number: ${number}) { reviewDecision mergeStateStatus state
    latestOpinionatedReviews(first: 5) { nodes { state author { login } } } } } }`;
  const { reviewDecision, mergeStateStatus, ...rest } = (await ann.graphql(query)).body.data.repository.pullRequest;
  return [
    reviewDecision,
    mergeStateStatus,
    rest.state,
    ...rest.latestOpinionatedReviews.nodes.map((node: { state: string }) => node.state),
  ];
};

longTest('a direct push is taken only when it goes forward to the head of an approved, green pull request', async () => {
  rule([reviewed(1), checks(true)]);
  const head = await make('work', 'main');
  expect(await push(bot, `${head}:refs/heads/topic`)).toBeUndefined();
  expect(await push(bot, `${head}:refs/heads/main`)).toMatch(
    /GH013: Repository rule violations found for refs\/heads\/main[\s\S]*made through a pull request[\s\S]*"test" is expected/,
  );
  const number = await open('topic');
  expect(await state(number)).toEqual(['REVIEW_REQUIRED', 'BLOCKED', 'OPEN']);
  expect(await green(head)).toMatchObject({ status: 201 });
  expect(await push(bot, `${head}:refs/heads/main`)).toMatch(/made through a pull request/);
  github.reviewPull(repository, number, { event: 'APPROVE', by: 'bob' });
  expect(await state(number)).toEqual(['APPROVED', 'CLEAN', 'OPEN', 'APPROVED']);
  const other = await make('not it', 'main', head);
  expect(await push(bot, `${other}:refs/heads/main`)).toMatch(/made through a pull request/);
  expect(await push(bot, `${head}:refs/heads/main`)).toBeUndefined();
  expect(await state(number)).toEqual(['APPROVED', 'UNKNOWN', 'MERGED', 'APPROVED']);
});

test('a merge through the API is refused for reviews, then for checks, then for a base that moved', async () => {
  rule([reviewed(1), checks(true)]);
  const head = await make('work', 'main');
  await push(bot, `${head}:refs/heads/topic`);
  const number = await open('topic');
  const first = await merge(number);
  expect([first.status, first.body.message]).toEqual([
    405,
    'Repository rule violations found\n\nAt least 1 approving review is required by reviewers with write access.\n\nRequired status check "test" is expected.\n\n',
  ]);
  github.reviewPull(repository, number, { event: 'APPROVE', by: 'rea' });
  expect((await merge(number)).body.message).toContain('At least 1 approving review');
  github.reviewPull(repository, number, { event: 'APPROVE', by: 'bob' });
  expect((await merge(number)).body.message).toBe('Repository rule violations found\n\nRequired status check "test" is expected.\n\n');
  await green(head);
  await github.commit(repository, { files: { 'b.txt': 'b\n' }, by: 'ann' });
  expect((await merge(number)).body.message).toMatch(/out of date/);
  repository.rulesets.length = 0;
  rule([reviewed(1), checks(false)]);
  expect((await merge(number)).status).toBe(200);
});

test('requested changes block until the same reviewer approves, and a push of another content dismisses approvals if a rule requires it', async () => {
  rule([reviewed(1, { dismiss_stale_reviews_on_push: true })]);
  const head = await make('work', 'main');
  await push(bot, `${head}:refs/heads/topic`);
  const number = await open('topic');
  github.reviewPull(repository, number, { event: 'REQUEST_CHANGES', by: 'bob' });
  expect(await state(number)).toEqual(['CHANGES_REQUESTED', 'BLOCKED', 'OPEN', 'CHANGES_REQUESTED']);
  github.reviewPull(repository, number, { event: 'APPROVE', by: 'bob' });
  expect(await state(number)).toEqual(['APPROVED', 'CLEAN', 'OPEN', 'APPROVED']);
  await push(bot, `${await make('the same content', head)}:refs/heads/topic`);
  expect(await state(number)).toEqual(['APPROVED', 'CLEAN', 'OPEN', 'APPROVED']);
  await github.commit(repository, { branch: 'topic', files: { 'more.txt': 'more\n' }, by: 'ann' });
  expect(await state(number)).toEqual(['REVIEW_REQUIRED', 'BLOCKED', 'OPEN']);
});

test('nobody can approve their own pull request, and GITHUB_TOKEN can approve only if the setting allows it', async () => {
  await push(bot, `${await make('work', 'main')}:refs/heads/topic`);
  const number = await open('topic');
  const review = (token: Token) => createStoryClient(github, token).call('POST', `${root}/pulls/${number}/reviews`, { event: 'APPROVE' });
  const job = github.createToken({ kind: 'actions', permissions: { 'pull-requests': 'write' }, repository });
  expect((await review(bot)).body.message).toBe('Can not approve your own pull request');
  expect((await review(job)).body.message).toBe('GitHub Actions is not permitted to approve pull requests.');
  repository.actionsMayCreatePullRequests = true;
  expect(await review(job)).toMatchObject({ status: 200, body: { state: 'APPROVED', user: { login: 'github-actions[bot]' } } });
});

test('a required check that names an App counts only what that App reported', async () => {
  rule([checks(false, 15368)]);
  const head = await make('work', 'main');
  await green(head, ann);
  await green(head);
  expect(await push(bot, `${head}:refs/heads/main`)).toMatch(/"test" is expected/);
  const job = github.createToken({ kind: 'actions', permissions: { statuses: 'write' }, repository });
  await green(head, createStoryClient(github, job));
  expect(await push(bot, `${head}:refs/heads/main`)).toBeUndefined();
});

test.each<[type: 'creation' | 'update' | 'deletion' | 'non_fast_forward' | 'required_linear_history' | 'merge_queue', words: RegExp]>([
  ['creation', /creations being restricted/],
  ['update', /Cannot update this protected ref/],
  ['deletion', /Cannot delete this branch/],
  ['non_fast_forward', /Cannot force-push/],
  ['required_linear_history', /must not contain merge commits/],
  ['merge_queue', /through the merge queue/],
])('the rule %s refuses what breaks it over git and over the API, and binds an administrator too', async (type, words) => {
  const main = (await runGit(repository.gitDir, ['rev-parse', 'main'])).stdout.trim();
  const one = await make('one', main);
  const merged = await make('merge', one, await make('two', main));
  await push(bot, `${one}:refs/heads/kept`);
  rule([{ type }], { branches: ['kept', 'fresh'] });
  const admin = github.createToken({ kind: 'user', actor: 'ann' });
  const tries: Record<typeof type, [refspec: string, method: string, path: string, body: object | undefined]> = {
    creation: [`${one}:refs/heads/fresh`, 'POST', 'git/refs', { ref: 'refs/heads/fresh', sha: one }],
    update: [`${merged}:refs/heads/kept`, 'PATCH', 'git/refs/heads/kept', { sha: merged }],
    deletion: [':refs/heads/kept', 'DELETE', 'git/refs/heads/kept', undefined],
    non_fast_forward: [`+${main}:refs/heads/kept`, 'PATCH', 'git/refs/heads/kept', { sha: main, force: true }],
    required_linear_history: [`${merged}:refs/heads/kept`, 'PATCH', 'git/refs/heads/kept', { sha: merged }],
    merge_queue: [`${merged}:refs/heads/kept`, 'PATCH', 'git/refs/heads/kept', { sha: merged }],
  };
  const [refspec, method, path, body] = tries[type];
  // The API comes first, because the objects of a refused push are removed.
  const answer = await createStoryClient(github, admin).call(method, `${root}/${path}`, body);
  expect([answer.status, answer.body.message]).toEqual([422, expect.stringMatching(words)]);
  expect(await push(admin, refspec)).toMatch(words);
  repository.rulesets[0]?.bypass.push('ann');
  expect(await push(admin, refspec)).toBeUndefined();
});

test.each([
  ['merge', 'Merge commits are not allowed on this repository.'],
  ['squash', 'Squash merges are not allowed on this repository.'],
  ['rebase', 'Rebase merges are not allowed on this repository.'],
] as const)('a repository without the method %s says so, and the others merge', async (method, words) => {
  repository.mergeMethods = (['merge', 'squash', 'rebase'] as const).filter((other) => other !== method);
  const settings = { merge: 'allow_merge_commit', squash: 'allow_squash_merge', rebase: 'allow_rebase_merge' };
  expect((await ann.call('GET', root)).body[settings[method]]).toBe(false);
  for (const other of repository.mergeMethods) {
    const before = (await runGit(repository.gitDir, ['rev-parse', 'main'])).stdout.trim();
    await github.commit(repository, { branch: `topic-${other}`, files: { [`${other}.txt`]: 'new\n' }, by: 'bob' });
    await github.commit(repository, { branch: `topic-${other}`, files: { [`${other}.txt`]: 'newer\n' }, by: 'bob' });
    const number = await open(`topic-${other}`);
    expect(await merge(number, { merge_method: method })).toMatchObject({ status: 405, body: { message: words } });
    expect((await merge(number, { merge_method: other })).status).toBe(200);
    const { stdout } = await runGit(repository.gitDir, ['rev-list', '--count', '--first-parent', `${before}..main`]);
    expect(Number(stdout)).toBe(other === 'rebase' ? 2 : 1);
    expect((await runGit(repository.gitDir, ['show', `main:${other}.txt`])).stdout).toBe('newer\n');
  }
});

test('allowed merge methods of a rule and a merge queue keep the API from merging', async () => {
  const head = await make('work', 'main');
  await push(bot, `${head}:refs/heads/topic`);
  const number = await open('topic');
  rule([reviewed(0, { allowed_merge_methods: ['squash'] })]);
  expect((await merge(number)).body.message).toContain('"merge" is not allowed');
  rule([{ type: 'merge_queue' }]);
  expect((await merge(number, { merge_method: 'squash' })).body.message).toContain('through the merge queue');
  repository.rulesets.pop();
  expect((await merge(number, { merge_method: 'squash' })).status).toBe(200);
});

test('classic protection can require reviews, which GraphQL shows to everybody and REST to administrators alone', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: [], strict: false, requiredApprovals: 2, requiresLinearHistory: true });
  const head = await make('work', 'main');
  await push(bot, `${head}:refs/heads/topic`);
  const number = await open('topic');
  expect(await push(bot, `${head}:refs/heads/main`)).toMatch(/GH006[\s\S]*At least 2 approving reviews are required/);
  const query = `{ repository(owner: "ann", name: "shack") { ref(qualifiedName: "refs/heads/main") {
    refUpdateRule { requiredApprovingReviewCount requiresLinearHistory } } } }`;
  const { refUpdateRule } = (await createStoryClient(github, bot).graphql(query)).body.data.repository.ref;
  expect(refUpdateRule).toEqual({ requiredApprovingReviewCount: 2, requiresLinearHistory: true });
  expect((await createStoryClient(github, bot).call('GET', `${root}/branches/main/protection`)).status).toBe(403);
  const protection = await ann.call('GET', `${root}/branches/main/protection`);
  expect(protection.body).toMatchObject({
    required_pull_request_reviews: { required_approving_review_count: 2 },
    required_linear_history: { enabled: true },
  });
  expect((await createStoryClient(github, bot).call('PATCH', `${root}/git/refs/heads/main`, { sha: head })).body.message).toMatch(
    /At least 2/,
  );
  github.createUser('cid');
  repository.roles.cid = 'maintain';
  for (const by of ['bob', 'cid']) github.reviewPull(repository, number, { event: 'APPROVE', by });
  expect((await merge(number)).body.message).toContain('Merge commits');
  expect(await push(bot, `${head}:refs/heads/main`)).toBeUndefined();
});
