// Landing with a signing key, commits with a message in another encoding, and landing onto a branch whose earlier work is on the base as a squash commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainGit, plainGitEnv } from '../../../../test/support/git-server.ts';
import { openSignerFor } from '../git/signing.ts';
import { openLandingRepository, type WorkToCheck } from './landing-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'landing-signed-'));
let n = 0;
let origin: string;
let agent: string;
let key: string;

beforeAll(() => {
  key = join(root, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
});
beforeEach(() => {
  n += 1;
  origin = join(root, `origin-${n}.git`);
  agent = join(root, `agent-${n}`);
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  plainGit(root, 'clone', '--quiet', origin, agent);
  plainGit(agent, 'checkout', '--quiet', '-B', 'main');
  commit({ 'a.txt': 'a\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-b', 'work');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const commit = (files: Record<string, string>): string => {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(agent, path), content);
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '--allow-empty', '-m', 'work');
  return plainGit(agent, 'rev-parse', 'HEAD');
};
const gitDir = (): string => join(root, `landing-${n}.git`);
const checkWork = (change: Partial<WorkToCheck> = {}) => {
  const path = join(root, `work-${n}.bundle`);
  plainGit(agent, 'bundle', 'create', '--quiet', path, 'main..refs/heads/work');
  return openLandingRepository({ gitDir: gitDir(), remote: origin, allowFile: true }).checkWork({
    workFile: path,
    headOid: plainGit(agent, 'rev-parse', 'refs/heads/work'),
    base: 'main',
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: {},
    knownSecrets: [],
    ...change,
  });
};
const shown = (range: string): string[] => {
  const allowed = join(root, 'allowed');
  writeFileSync(allowed, `ann@example.com ${readFileSync(`${key}.pub`, 'utf8')}`);
  const args = ['-c', `gpg.ssh.allowedSignersFile=${allowed}`, 'log', '--topo-order', '--format=%G? %an / %cn', range];
  return plainGit(gitDir(), ...args).split('\n');
};
const signer = () => openSignerFor(readFileSync(key, 'utf8'), { signing: 'Ann Example <ann@example.com>' });

test('every commit of the work is signed, by the owner of the key for the agent', async () => {
  commit({ 'b.txt': 'b\n' });
  commit({ 'c.txt': 'c\n' });
  const answer = await checkWork({ signer: await signer() });
  expect(answer).toMatchObject({ ok: true, files: 2 });
  expect(shown(`refs/landing/base..${answer.ok ? answer.oid : ''}`)).toEqual(Array(2).fill('G clambake agent 001 / Ann Example'));
});

test('so is the merge with what somebody pushed meanwhile, whose commits stay as they are', async () => {
  const start = plainGit(agent, 'rev-parse', 'main');
  plainGit(agent, 'checkout', '--quiet', '-b', 'pushed', 'main');
  commit({ 'p.txt': 'p\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'pushed:clambake/issue-42');
  plainGit(agent, 'checkout', '--quiet', 'work');
  commit({ 'b.txt': 'b\n' });
  const answer = await checkWork({ signer: await signer(), startOid: start });
  expect(answer).toMatchObject({ ok: true, files: 2 });
  const signed = 'G clambake agent 001 / Ann Example';
  expect(shown(`refs/landing/base..${answer.ok ? answer.oid : ''}`).sort()).toEqual([signed, signed, expect.stringMatching(/^N /)]);
});

const commitIn = (encoding: string, message: Buffer): void => {
  const author = 'A <a@b> 1700000000 +0000';
  const [tree, parent] = ['main^{tree}', 'main'].map((name) => plainGit(agent, 'rev-parse', name));
  const head = `tree ${tree}\nparent ${parent}\nauthor ${author}\ncommitter ${author}\nencoding ${encoding}\n\n`;
  const input = Buffer.concat([Buffer.from(head), message]);
  const made = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], { cwd: agent, env: plainGitEnv, input });
  plainGit(agent, 'reset', '--quiet', '--hard', made.toString().trim());
};

test.each([
  ['ISO-8859-1', Buffer.from('Gr\xfcn\n', 'latin1')],
  ['iso-8859-99', Buffer.from('Grün\n')],
])('a message in the encoding %s keeps its words', async (encoding, message) => {
  commitIn(encoding, message);
  const answer = await checkWork();
  expect(plainGit(gitDir(), 'log', '-1', '--format=%s', answer.ok ? answer.oid : '')).toBe('Grün');
});

test('attack-36: a secret in parts that landing would join is found, in whatever encoding', async () => {
  const [start, end] = [`gh${'p'}_${'aB3dE5gH7j'}`, 'K9mN2pQ4sT6vW8yZ1aB3dE5gH7'];
  for (const encoding of ['ISO-2022-JP', 'UTF-8']) {
    commitIn(encoding, Buffer.from(`${start}\x1b(B${end}\n`));
    expect(await checkWork()).toMatchObject({ ok: false, why: 'a commit message holds what looks like a GitHub token', cause: 'secret' });
  }
});

test('a branch with work that was squashed onto the base is replaced; without the record of that it is not', async () => {
  const old = commit({ 'b.txt': 'b\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'work:clambake/issue-42');
  plainGit(agent, 'checkout', '--quiet', 'main');
  commit({ 'b.txt': 'b\n', 'other.txt': 'x\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-B', 'work', 'main');
  commit({ 'b.txt': 'better\n' });
  expect(await checkWork()).toMatchObject({ ok: false, why: expect.stringContaining('does not contain what is already on') });
  const answer = await checkWork({ squashed: old });
  expect(answer).toMatchObject({ ok: true, files: 1, branchExpect: old });
  expect(plainGit(gitDir(), 'rev-parse', `${answer.ok ? answer.oid : ''}^`)).toBe(plainGit(agent, 'rev-parse', 'main'));
});

test('an agent may rewrite the signed commits of earlier attempts, and those of nobody else', async () => {
  commit({ 'b.txt': 'b\n' });
  const first = await checkWork({ signer: await signer() });
  const landed = first.ok ? first.oid : '';
  plainGit(gitDir(), 'push', '--quiet', origin, `${landed}:refs/heads/clambake/issue-42`);
  plainGit(agent, 'fetch', '--quiet', 'origin', 'clambake/issue-42');
  const rewritten = { 'b.txt': 'better\n' };
  commit(rewritten);
  plainGit(agent, 'reset', '--quiet', '--soft', 'main');
  commit({});
  expect(await checkWork({ signer: await signer(), startOid: landed })).toMatchObject({ ok: true, replaced: landed });

  plainGit(agent, 'checkout', '--quiet', '-B', 'person', landed);
  plainGit(agent, 'config', 'user.name', 'Ann Example');
  plainGit(agent, 'config', 'user.email', 'ann@example.com');
  const hers = commit({ 'p.txt': 'by a person\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'person:clambake/issue-42');
  plainGit(agent, 'checkout', '--quiet', 'work');
  expect(await checkWork({ signer: await signer(), startOid: hers })).toMatchObject({ ok: false });
});

test('the merge of a base with other workflow files is made by the agent, and signed by the owner of the key', async () => {
  const workflow = (text: string) => {
    mkdirSync(join(agent, '.github/workflows'), { recursive: true });
    return commit({ '.github/workflows/ci.yml': text });
  };
  plainGit(agent, 'checkout', '--quiet', 'main');
  const start = workflow('on: push\n');
  plainGit(agent, 'checkout', '--quiet', '-B', 'work', start);
  commit({ 'b.txt': 'b\n' });
  plainGit(agent, 'checkout', '--quiet', 'main');
  workflow('on: [push]\n');
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', 'work');
  plainGit(agent, 'branch', '--quiet', '--force', 'main', start);
  const answer = await checkWork({ signer: await signer(), startOid: start, stoodOn: [start] });
  expect(answer).toMatchObject({ ok: true, did: expect.stringContaining('main was merged into it') });
  expect(shown(`refs/landing/base..${answer.ok ? answer.oid : ''}`)).toEqual(Array(2).fill('G clambake agent 001 / Ann Example'));
});

test('work that is made anew on a base that was moved back is signed, and so are landed commits that the train makes anew', async () => {
  plainGit(agent, 'checkout', '--quiet', 'main');
  const kept = plainGit(agent, 'rev-parse', 'main');
  const dropped = commit({ 'dropped.txt': 'x\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'main:other');
  plainGit(agent, 'checkout', '--quiet', '-B', 'work', dropped);
  commit({ 'b.txt': 'b\n' });
  commit({ 'c.txt': 'c\n' });
  plainGit(agent, 'branch', '--quiet', '--force', 'main', kept);
  const anew = await checkWork({ signer: await signer(), stoodOn: [dropped] });
  expect(anew).toMatchObject({ ok: true, files: 2 });
  const signed = Array(2).fill('G clambake agent 001 / Ann Example');
  expect(shown(`refs/landing/base..${anew.ok ? anew.oid : ''}`)).toEqual(signed);

  plainGit(origin, 'update-ref', 'refs/heads/main', dropped);
  const before = await checkWork({ signer: await signer() });
  plainGit(gitDir(), 'push', '--quiet', origin, `${before.ok ? before.oid : ''}:refs/heads/clambake/issue-42`);
  plainGit(origin, 'update-ref', 'refs/heads/main', kept);
  const held = { base: 'main', branch: 'clambake/issue-42', protectedPaths: [], knownSecrets: [] };
  const replayed = await openLandingRepository({ gitDir: gitDir(), remote: origin, allowFile: true }).replayBranch({
    ...held,
    oid: before.ok ? before.oid : '',
    from: dropped,
    signer: await signer(),
  });
  expect(replayed).toMatchObject({ ok: true, files: 2 });
  expect(shown(`refs/landing/base..${replayed !== 'moved' && replayed.ok ? replayed.oid : ''}`)).toEqual(signed);
});
