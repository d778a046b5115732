// Files for git-lfs at landing, against the local GitHub's batch API: what is uploaded, and what is refused before the push.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LocalGitHub, startLocalGitHub } from '@clambake/local';
import type { WorkCheck } from '@clambake/core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { RemoteError } from '../errors.ts';
import { openLandingRepository, type WorkToCheck } from './landing-repository.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const root = mkdtempSync(join(tmpdir(), 'landing-lfs-'));
let github: LocalGitHub;
let repository: Awaited<ReturnType<LocalGitHub['createRepository']>>;
let agent: string;
let count = 0;
beforeAll(async () => {
  github = await startLocalGitHub();
});
afterAll(async () => {
  await github.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  count += 1;
  repository = await github.createRepository({
    owner: 'ann',
    name: `album-${count}`,
    files: { '.gitattributes': '*.png filter=lfs -text\n' },
  });
  agent = join(root, `agent-${count}`);
  plainGit(root, 'clone', '--quiet', repository.gitDir, agent);
  plainGit(agent, 'checkout', '--quiet', '-B', 'main', 'origin/HEAD');
  plainGit(agent, 'checkout', '--quiet', '-b', 'work');
});

const shaOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const pointerTo = (content: string, size = Buffer.byteLength(content)): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${shaOf(content)}\nsize ${size}\n`;

const commit = (files: Record<string, string>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(agent, path)), { recursive: true });
    writeFileSync(join(agent, path), content);
  }
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '-m', 'work');
};
/** A push would wait for the server in this very process. */
const toServer = (): string => plainGit(repository.gitDir, 'fetch', '--quiet', agent, '+refs/heads/main:refs/heads/main');

/** On the base, and in the work. */
const commitOnBase = (files: Record<string, string>): void => {
  plainGit(agent, 'checkout', '--quiet', 'main');
  commit(files);
  toServer();
  plainGit(agent, 'checkout', '--quiet', 'work');
  plainGit(agent, 'rebase', '--quiet', 'main');
};

interface Handed {
  /** Contents of objects that the agent hands over, by the name of the file; or a way to put something else there. */
  objects?: Record<string, string>;
  arrange?: (directory: string) => void;
  change?: Partial<WorkToCheck>;
  actor?: string;
}

const checkWork = async ({ objects = {}, arrange, change = {}, actor = 'ann' }: Handed = {}): Promise<WorkCheck> => {
  const directory = mkdtempSync(join(root, 'artifact-'));
  const workFile = join(directory, 'work.bundle');
  plainGit(agent, 'bundle', 'create', '--quiet', workFile, 'refs/heads/work', '^main');
  mkdirSync(join(directory, 'lfs'));
  for (const [name, content] of Object.entries(objects)) writeFileSync(join(directory, 'lfs', name), content);
  arrange?.(join(directory, 'lfs'));
  const token = github.createToken({ kind: 'user', actor }).value;
  const credentials = { server: github.apiUrl, token };
  const gitDir = join(directory, 'landing.git');
  return openLandingRepository({ gitDir, remote: `${github.apiUrl}/ann/${repository.name}`, credentials }).checkWork({
    workFile,
    headOid: plainGit(agent, 'rev-parse', 'work'),
    base: plainGit(repository.gitDir, 'symbolic-ref', '--short', 'HEAD'),
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: [],
    knownSecrets: ['the-token-of-this-job'],
    ...change,
  });
};
const why = async (handed?: Handed): Promise<string> => {
  const found = await checkWork(handed);
  return found.ok ? 'accepted' : found.why;
};
const stored = (): string[] => [...github.lfs.objectsOf(repository).keys()];

describe('the object of a pointer', () => {
  test('is uploaded when the agent handed it over, and asked for only once it is there', async () => {
    commit({ 'a.png': pointerTo('picture') });
    expect(await why({ objects: { [shaOf('picture')]: 'picture' } })).toBe('accepted');
    expect(github.lfs.objectsOf(repository).get(shaOf('picture'))?.toString()).toBe('picture');
    expect(await why()).toBe('accepted');
  });

  test('is not uploaded by a dry run', async () => {
    commit({ 'a.png': pointerTo('picture') });
    expect(await why({ objects: { [shaOf('picture')]: 'picture' }, change: { isDryRun: true } })).toBe('accepted');
    expect(stored()).toEqual([]);
  });

  test.each<[string, () => Handed]>([
    ['nowhere', () => ({})],
    ['a link to something else', () => ({ arrange: (directory) => symlinkSync('/etc/hostname', join(directory, shaOf('picture'))) })],
  ])('is refused before the push where it is %s', async (_, handed) => {
    commit({ 'a.png': pointerTo('picture'), 'b.txt': 'b\n' });
    expect(await why(handed())).toBe(
      '"a.png" is for git-lfs, and its object is neither on the server nor with the work: commit the file again, where git-lfs is installed',
    );
  });

  longTest('is refused where another commit of the work needs it, and where no attribute says that it is one', async () => {
    commit({ 'a.png': pointerTo('picture') });
    plainGit(agent, 'rm', '--quiet', 'a.png');
    commit({ 'b.txt': 'b\n' });
    expect(await why()).toMatch(/^"a.png" is for git-lfs, and its object is neither/);
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'notes.txt': pointerTo('text') });
    expect(await why()).toMatch(/^"notes.txt" is for git-lfs, and its object is neither/);
  });

  test.each<[string, string, string, RegExp]>([
    ['other content', 'picture', 'pIcture', /is not what its pointer names: commit the file again$/],
    ['more content', 'picture', 'picture and more', /is not what its pointer names/],
    [
      'a secret',
      `ghp_${'a'.repeat(36)}`,
      `ghp_${'a'.repeat(36)}`,
      /^the content of "a.png" for git-lfs holds what looks like a GitHub token$/,
    ],
    [
      'the token of this job',
      `${'x'.repeat(1048570)}the-token-of-this-job`,
      `${'x'.repeat(1048570)}the-token-of-this-job`,
      /a secret of this job$/,
    ],
  ])('is refused with %s', async (_, named, content, reason) => {
    commit({ 'a.png': pointerTo(named) });
    expect(await why({ objects: { [shaOf(named)]: content } })).toMatch(reason);
    expect(stored()).toEqual([]);
  });

  longTest('is refused with a secret in base64, which is a refusal for a secret; control: without it, it is taken', async () => {
    const hidden = `picture ${Buffer.from(`ghp_${'a'.repeat(36)}`).toString('base64')}`;
    commit({ 'a.png': pointerTo(hidden) });
    expect(await checkWork({ objects: { [shaOf(hidden)]: hidden } })).toEqual({
      ok: false,
      cause: 'secret',
      why: 'the content of "a.png" for git-lfs holds in another form what looks like a GitHub token',
    });
    expect(stored()).toEqual([]);
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'a.png': pointerTo('picture') });
    expect(await why({ objects: { [shaOf('picture')]: 'picture' } })).toBe('accepted');
  });

  longTest('is not asked for where the base has the pointer already, under any name', async () => {
    commitOnBase({ 'old.png': pointerTo('picture') });
    plainGit(agent, 'mv', 'old.png', 'new.png');
    commit({});
    github.lfs.refuse(repository, { status: 403, message: 'Git LFS is disabled for this repository.' });
    expect(await why()).toBe('accepted');
  });
});

describe('a server that takes no objects', () => {
  beforeEach(() => commit({ 'a.png': pointerTo('picture') }));
  const handed = { objects: { [shaOf('picture')]: 'picture' } };

  test('is a refusal in its words', async () => {
    github.lfs.refuse(repository, { status: 403, message: 'Git LFS is disabled for this repository.' });
    expect(await why(handed)).toBe(
      '"a.png" is for git-lfs, and the server takes no objects of git-lfs (HTTP 403: Git LFS is disabled for this repository.)',
    );
  });

  test('for now is nobody’s fault', async () => {
    github.faults.add({ match: { method: 'POST', path: /info\/lfs/ }, respond: { status: 503 } });
    await expect(checkWork(handed)).rejects.toThrow(RemoteError);
    github.faults.clear();
  });

  longTest('is another one than GitHub where .lfsconfig says so', async () => {
    commitOnBase({ '.lfsconfig': '[lfs]\n\turl = https://lfs.example.com/album\n' });
    expect(await why(handed)).toBe(
      '"a.png" is for git-lfs, and .lfsconfig names a server that landing has no access to (https://lfs.example.com/album)',
    );
    commitOnBase({ '.lfsconfig': `[lfs]\n\turl = ${github.apiUrl}/ann/${repository.name}.git/info/lfs\n` });
    expect(await why(handed)).toBe('accepted');
  });
});

describe('content in the place of a pointer is refused, however .gitattributes says so', () => {
  const refused = /^"img\/a\.png" is for git-lfs \(\.gitattributes\), and its content was committed in the place of a pointer/;
  test.each<[string, Record<string, string>]>([
    ['by a pattern at the top', { '.gitattributes': '*.png filter=lfs diff=lfs merge=lfs -text\n' }],
    ['by a folder', { '.gitattributes': '/img/** filter=lfs\n' }],
    ['in the folder itself', { '.gitattributes': '', 'img/.gitattributes': 'a.* filter=lfs\n' }],
    ['by a macro', { '.gitattributes': '[attr]big filter=lfs -text\n*.png big\n' }],
    ['after another rule', { '.gitattributes': '*.png -filter\nimg/a.png filter=lfs\n' }],
    ['with quotes and a line end of Windows', { '.gitattributes': '"*.png" filter=lfs\r\n' }],
  ])('%s', async (_, attributes) => {
    commitOnBase({ 'z.txt': 'z\n', ...attributes });
    commit({ 'img/a.png': 'raw content\n' });
    expect(await why()).toMatch(refused);
  });

  longTest('also where the work takes the attribute away, and where only the base by now has it', async () => {
    commit({ '.gitattributes': '', 'img/a.png': 'raw content\n' });
    expect(await why()).toMatch(refused);
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'img/a.jpg': 'raw content\n' });
    expect(await why()).toBe('accepted');
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ '.gitattributes': '*.jpg filter=lfs\n' });
    toServer();
    plainGit(agent, 'checkout', '--quiet', 'work');
    expect(await why()).toMatch(/^"img\/a\.jpg" is for git-lfs/);
  });

  longTest('and what no attribute gives to git-lfs, an empty file and an untouched one land', async () => {
    commitOnBase({ '.gitattributes': '*.png filter=lfs\nfree/** -filter\nother.png filter=crypt\n', 'old.png': 'raw already\n' });
    commit({ 'free/a.png': 'raw\n', 'other.png': 'raw\n', 'empty.png': '', 'b.txt': 'b\n' });
    expect(await why()).toBe('accepted');
  });
});
