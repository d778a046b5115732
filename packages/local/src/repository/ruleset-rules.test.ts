// Rulesets on branches: which branches their patterns name, what `rules/branches` answers, and what GitHub says to a push
// that breaks them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { matchesPattern } from '../git/protection-pattern.ts';
import { violationsOfPush } from '../git/rules.ts';
import { runGit } from '../git/process.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Rule, Token } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';
import { createStoryClient } from '../testing/story-client.ts';

const root = '/repos/ann/shack';
let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;
let main = '';
const directory = mkdtempSync(join(tmpdir(), 'local-github-rules-'));

beforeAll(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' } });
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write', 'pull-requests': 'write' }, repository });
  pusher = createPusher(github, repository);
  main = (await pusher.branches()).main ?? '';
});
afterEach(() => {
  repository.rulesets = [];
});
afterAll(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
  rmSync(directory, { recursive: true, force: true });
});

const pattern = (operator: 'starts_with' | 'ends_with' | 'contains' | 'regex', text: string, more: object = {}) => ({
  parameters: { operator, pattern: text, ...more },
});
const rulesOf = async (branch: string): Promise<string[]> => {
  const answer = await createStoryClient(github, job).call('GET', `${root}/rules/branches/${encodeURIComponent(branch)}`);
  expect(answer.status).toBe(200);
  return answer.body.map(({ type }: { type: string }) => type);
};

test.each([
  ['bots/**', 'bots/issue-1', true],
  ['bots/**', 'bots/a/b', false],
  ['bots/**/*', 'bots/a/b', true],
  ['bots/**/*', 'bots/a', true],
  ['*', 'main', true],
  ['*', 'bots/a', false],
  ['**/*', 'bots/a/b', true],
  ['refs/heads/bots/*', 'bots/a', true],
  ['bots', 'bots/a', false],
  ['v[0-9]', 'v1', true],
  ['v[!0-9]', 'v1', false],
  ['a+b', 'a+b', true],
  ['a?b', 'a/b', false],
  ['a\\*', 'a*', true],
])('the pattern %s names the branch %s: %s', (text, branch, expected) => {
  expect(matchesPattern(text, branch)).toBe(expected);
});

test('the rules of a branch that does not exist yet are answered, by names, patterns and exceptions', async () => {
  github.addRuleset(repository, { branches: ['~ALL'], exclude: ['bots/**', '~DEFAULT_BRANCH'], rules: [{ type: 'creation' }] });
  github.addRuleset(repository, { branches: ['~DEFAULT_BRANCH'], rules: [{ type: 'deletion' }] });
  github.addRuleset(repository, { branches: ['bots/**'], rules: [{ type: 'non_fast_forward' }] });
  expect(await rulesOf('bots/issue-1')).toEqual(['non_fast_forward']);
  expect(await rulesOf('topic')).toEqual(['creation']);
  expect(await rulesOf('main')).toEqual(['deletion']);
  const work = await pusher.commit({ parents: [main] });
  expect(await pusher.push(job, `${work}:refs/heads/bots/issue-0`)).toBeUndefined();
  expect(await pusher.push(job, `${work}:refs/heads/topic`)).toContain('Cannot create ref due to creations being restricted.');
});

const email = pattern('ends_with', '@shack.example');
const rules: [rule: Rule, words: string][] = [
  [{ type: 'creation' }, 'Cannot create ref due to creations being restricted.'],
  [{ type: 'required_signatures' }, 'Commits must have verified signatures.'],
  [{ type: 'commit_message_pattern', ...pattern('regex', '^feat: ') }, 'Commit message must match a given regex pattern: ^feat: '],
  [
    { type: 'commit_message_pattern', ...pattern('contains', 'work', { negate: true }) },
    'Commit message must not contain a given pattern: work',
  ],
  [{ type: 'commit_author_email_pattern', ...email }, 'Commit author email must end with a given pattern: @shack.example'],
  [{ type: 'committer_email_pattern', ...email }, 'Committer email must end with a given pattern: @shack.example'],
  [{ type: 'branch_name_pattern', ...pattern('starts_with', 'topic/') }, 'Branch name must start with a given pattern: topic/'],
  [{ type: 'branch_name_pattern', ...pattern('regex', '^x', { name: 'No branches of bots' }) }, 'No branches of bots'],
  [
    { type: 'workflows', parameters: { workflows: [{ path: '.github/workflows/audit.yml', repository_id: 1 }] } },
    "Required workflow 'audit.yml' is not satisfied",
  ],
  [{ type: 'pull_request', parameters: { required_approving_review_count: 0 } }, 'Changes must be made through a pull request.'],
  [{ type: 'merge_queue' }, 'Changes must be made through the merge queue'],
];

const commit = {
  oid: 'c0ffee',
  parents: ['a'],
  message: 'work',
  authorEmail: 'ann@example.com',
  committerEmail: 'ann@example.com',
  isSigned: false,
  isVerified: false,
};

test.each(rules)('the rule %o is broken by a new branch with an ordinary commit: %s', (rule, words) => {
  const update = { branch: 'bots/issue-1', kind: 'create' as const, after: commit.oid, isForward: true, commits: [commit] };
  const [violation, ...more] = violationsOfPush([rule], update, { pulls: [], stateOf: () => undefined, hasPassed: () => false });
  expect(violation?.split('\n')[0]).toBe(words);
  expect(more).toEqual([]);
});

test('every rule is answered for a branch that does not exist yet, and refuses it in the words and the report of git', async () => {
  const all = rules.map(([rule]) => rule);
  const { id } = github.addRuleset(repository, { branches: ['~ALL'], rules: all });
  expect(await rulesOf('bots/issue-1')).toEqual(all.map(({ type }) => type));
  const work = await pusher.commit({ parents: [main], message: 'work of a bot' });
  const answer = await pusher.push(job, `${work}:refs/heads/bots/issue-1`);
  expect(answer).toContain('remote: error: GH013: Repository rule violations found for refs/heads/bots/issue-1.');
  for (const [, words] of rules) expect(answer).toContain(`remote: - ${words}`.trimEnd());
  expect(answer).toContain(`remote:   ${work}`);
  expect(answer).toContain('bots/issue-1 (push declined due to repository rule violations)');
  // A ruleset that leaves these branches out lets the same push pass.
  repository.rulesets = repository.rulesets.map((ruleset) => (ruleset.id === id ? { ...ruleset, exclude: ['bots/**'] } : ruleset));
  expect(await pusher.push(job, `${work}:refs/heads/bots/issue-1`)).toBeUndefined();
});

test('the job’s own token cannot be let past a ruleset, and an App can', async () => {
  const request = { branches: ['guarded'], rules: [{ type: 'creation' as const }] };
  expect(() => github.addRuleset(repository, { ...request, bypass: ['github-actions[bot]'] })).toThrow(
    'Actor GitHub Actions integration must be part of the ruleset source or owner organization',
  );
  github.addRuleset(repository, { ...request, bypass: ['keeper[bot]'] });
  const work = await pusher.commit({ parents: [main], message: 'guarded work' });
  expect(await pusher.push(job, `${work}:refs/heads/guarded`)).toContain('Cannot create ref');
  const app = github.createToken({ kind: 'app', actor: 'keeper[bot]', permissions: { contents: 'write' }, repository });
  expect(await pusher.push(app, `${work}:refs/heads/guarded`)).toBeUndefined();
});

test('a signature of a registered key of the committer passes the rule of signatures, and a violation lists the commits that cause it', async () => {
  github.addRuleset(repository, { branches: ['~ALL'], rules: [{ type: 'required_signatures' }] });
  const plain = await pusher.commit({ parents: [main] });
  const raw = (await runGit(repository.gitDir, ['cat-file', 'commit', plain])).stdout;
  const [, email = ''] = /^committer .*<(.*)>/m.exec(raw) ?? [];
  const key = join(directory, 'signing');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const made = execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'git', '-f', key], { input: raw, encoding: 'utf8', stdio: 'pipe' });
  const withSignature = async (text: string): Promise<string> => {
    const input = raw.replace('\n\n', `\ngpgsig ${text.trim().replaceAll('\n', '\n ')}\n\n`);
    return (await runGit(repository.gitDir, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input })).stdout.trim();
  };
  const signed = await withSignature(made);
  expect(await pusher.push(job, `${signed}:refs/heads/unknown-key`)).toContain('Commits must have verified signatures.');
  const register = (emails: string[]): void => {
    repository.signingKeys = [{ login: 'ann', emails, kind: 'ssh', publicKey: readFileSync(`${key}.pub`, 'utf8').trim() }];
  };
  register(['other@example.com']);
  expect(await pusher.push(job, `${signed}:refs/heads/other-owner`)).toContain('Commits must have verified signatures.');
  register([email]);
  const madeUp = await withSignature('-----BEGIN SSH SIGNATURE-----\nmade up\n-----END SSH SIGNATURE-----');
  expect(await pusher.push(job, `${madeUp}:refs/heads/made-up`)).toContain('Commits must have verified signatures.');
  expect(await pusher.push(job, `${signed}:refs/heads/signed`)).toBeUndefined();
  const answer = await pusher.push(job, `${await pusher.commit({ parents: [signed] })}:refs/heads/plain`);
  expect(answer).toContain('remote:   Found 1 violation:');
});

test('a merge through the API is held to the commits that it brings, and a squash is not', async () => {
  github.addRuleset(repository, {
    rules: [{ type: 'required_signatures' }, { type: 'commit_message_pattern', ...pattern('regex', '^feat') }],
  });
  const work = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n' } });
  await pusher.push(job, `${work}:refs/heads/topic`);
  repository.actionsMayCreatePullRequests = true;
  const client = createStoryClient(github, job);
  const pull = await client.call('POST', `${root}/pulls`, { title: 'Work', head: 'topic', base: 'main' });
  const merge = (method: string) => client.call('PUT', `${root}/pulls/${pull.body.number}/merge`, { merge_method: method });
  const refused = await merge('merge');
  expect(refused.status).toBe(405);
  expect(refused.body.message).toMatch(/Commits must have verified signatures[\s\S]*Commit message must match a given regex pattern/);
  expect((await merge('squash')).status).toBe(200);
});

test('a required workflow is satisfied by a successful run for a pull request on exactly that commit', async () => {
  const path = '.github/workflows/audit.yml';
  github.addRuleset(repository, { rules: [{ type: 'workflows', parameters: { workflows: [{ path, repository_id: repository.id }] } }] });
  const { main: tip = '' } = await pusher.branches();
  const work = await pusher.commit({ parents: [tip], message: 'audited work' });
  await pusher.push(job, `${work}:refs/heads/audited`);
  const pass = (event: string): void => {
    const run = github.runs.createRun(repository, { workflow: path, event, actor: 'ann', headBranch: 'audited', headSha: work });
    github.runs.completeRun(repository, run, 'success');
  };
  pass('workflow_dispatch');
  expect(await pusher.push(job, `${work}:refs/heads/main`)).toContain("Required workflow 'audit.yml' is not satisfied");
  pass('pull_request');
  expect(await pusher.push(job, `${work}:refs/heads/main`)).toBeUndefined();
});
