import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository } from '../store.ts';

let github: LocalGitHub;
let repository: Repository;
let later = 0;
beforeAll(async () => {
  github = await startLocalGitHub({ clock: createClock({ base: () => Date.now() + later }) });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' }, roles: { rob: 'read' } });
});
afterAll(() => github.stop());

interface Answered {
  actions: Record<'upload' | 'download' | 'verify', { href: string }>;
}

const content = Buffer.from('a large picture');
const oid = createHash('sha256').update(content).digest('hex');
const object = { oid, size: content.length };

const ask = async (
  operation: string,
  { actor = 'ann', objects = [object], path = 'objects/batch' }: { actor?: string; objects?: object[]; path?: string } = {},
) => {
  const token = actor === '' ? '' : github.createToken({ kind: 'user', actor }).value;
  const authorization = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const response = await fetch(`${github.apiUrl}/ann/shack.git/info/lfs/${path}`, {
    method: 'POST',
    headers: { accept: 'application/vnd.git-lfs+json', ...(actor === '' ? {} : { authorization }) },
    body: JSON.stringify({ operation, transfers: ['basic'], objects }),
  });
  return { status: response.status, body: (await response.json()) as { objects: Answered[] } };
};

test('an object is uploaded, verified and downloaded, and an upload of what is there has no action', async () => {
  const asked = (await ask('upload')).body.objects[0] as Answered;
  expect((await ask('download')).body.objects).toEqual([
    { ...object, error: { code: 404, message: 'Object does not exist on the server' } },
  ]);
  expect((await fetch(asked.actions.verify.href, { method: 'POST', body: JSON.stringify(object) })).status).toBe(404);
  expect((await fetch(asked.actions.upload.href, { method: 'PUT', body: 'another picture' })).status).toBe(400);
  expect((await fetch(asked.actions.upload.href, { method: 'PUT', body: content })).status).toBe(200);
  expect((await fetch(asked.actions.verify.href, { method: 'POST', body: JSON.stringify(object) })).status).toBe(200);
  expect((await ask('upload')).body).toEqual({ transfer: 'basic', objects: [object] });
  const there = (await ask('download')).body.objects[0] as Answered;
  expect(await (await fetch(there.actions.download.href)).text()).toBe('a large picture');
  expect((await fetch(there.actions.download.href, { method: 'PUT', body: content })).status).toBe(403);
  expect([...github.lfs.objectsOf(repository).keys()]).toEqual([oid]);
});

test('who may not write, what cannot be read, locks and a refusing account are answered as GitHub answers', async () => {
  expect(await ask('upload', { actor: '' })).toMatchObject({ status: 401, body: { message: 'Credentials needed' } });
  expect(await ask('upload', { actor: 'rob' })).toMatchObject({ status: 403 });
  expect(await ask('download', { actor: 'rob' })).toMatchObject({ status: 200 });
  expect(await ask('rename')).toMatchObject({ status: 422 });
  expect((await ask('upload', { objects: [{ oid: 'x', size: 1 }] })).body.objects).toMatchObject([{ error: { code: 422 } }]);
  expect(await ask('upload', { path: 'locks/verify' })).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  github.lfs.refuse(repository, { status: 403, message: 'Git LFS is disabled for this repository.' });
  expect(await ask('upload')).toMatchObject({ status: 403, body: { message: 'Git LFS is disabled for this repository.' } });
  github.lfs.refuse(repository, undefined);
  expect(github.problems()).toEqual([]);
});

test('an address of the storage expires', async () => {
  const other = createHash('sha256').update('b').digest('hex');
  const asked = (await ask('upload', { objects: [{ oid: other, size: 1 }] })).body.objects[0] as Answered;
  later = 2 * 3600_000;
  expect((await fetch(asked.actions.upload.href, { method: 'PUT', body: 'b' })).status).toBe(403);
});
