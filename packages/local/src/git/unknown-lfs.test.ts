// Pushes of pointers of git-lfs with and without their objects.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Token } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';

let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;
let main = '';

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' } });
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write' }, repository });
  pusher = createPusher(github, repository);
  main = (await pusher.branches()).main ?? '';
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const content = 'a large picture';
const oidOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const pointerTo = (text: string): string => `version https://git-lfs.github.com/spec/v1\noid sha256:${oidOf(text)}\nsize ${text.length}\n`;

const upload = async (): Promise<void> => {
  const authorization = `Basic ${Buffer.from(`x-access-token:${job.value}`).toString('base64')}`;
  const answer = await fetch(`${github.apiUrl}/ann/shack.git/info/lfs/objects/batch`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify({ operation: 'upload', objects: [{ oid: oidOf(content), size: content.length }] }),
  });
  const { objects } = (await answer.json()) as { objects: { actions: { upload: { href: string } } }[] };
  expect((await fetch(objects[0]?.actions.upload.href ?? '', { method: 'PUT', body: content })).status).toBe(200);
};

test('a pointer is refused with GH008 until its object is uploaded', async () => {
  const next = await pusher.commit({ parents: [main], files: { 'a.png': pointerTo(content) } });
  const refused = await pusher.push(job, `${next}:refs/heads/main`);
  expect(refused).toMatch(/remote: error: GH008: Your push referenced at least 1 unknown Git LFS object:/);
  expect(refused).toContain(oidOf(content));
  expect(refused).toContain('-> main (pre-receive hook declined)');
  expect(await pusher.branches()).toEqual({ main });
  await upload();
  expect(await pusher.push(job, `${next}:refs/heads/main`)).toBeUndefined();
});

test('a pointer that the repository already has is not looked at again, and a deletion brings nothing', async () => {
  repository.platform.unknownLfsObjects = 'accepted';
  const next = await pusher.commit({ parents: [main], files: { 'a.png': pointerTo('gone') } });
  expect(await pusher.push(job, `${next}:refs/heads/side`)).toBeUndefined();
  repository.platform.unknownLfsObjects = 'refused';
  const later = await pusher.commit({ parents: [next], files: { 'a.png': pointerTo('gone'), 'b.txt': 'b\n' } });
  expect(await pusher.push(job, `${later}:refs/heads/side`)).toBeUndefined();
  expect(await pusher.push(job, ':refs/heads/side')).toBeUndefined();
});

test('four unknown objects are counted, and three of them named', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const files = Object.fromEntries(names.map((name) => [`${name}.png`, pointerTo(name)]));
  const refused = (await pusher.push(job, `${await pusher.commit({ parents: [main], files })}:refs/heads/main`)) ?? '';
  expect(refused).toContain('at least 4 unknown Git LFS objects:');
  expect(names.filter((name) => refused.includes(oidOf(name)))).toHaveLength(3);
});
