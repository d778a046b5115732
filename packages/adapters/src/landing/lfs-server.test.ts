// Requests to git-lfs on a runner behind a proxy.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalGitHub, startLocalGitHub } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { uploadLfsObjects } from './lfs-server.ts';

let github: LocalGitHub;
const directory = mkdtempSync(join(tmpdir(), 'lfs-server-'));
beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository({ owner: 'ann', name: 'album', files: { 'a.txt': 'a\n' } });
});
afterEach(() => void vi.unstubAllEnvs());
afterAll(async () => {
  await github.stop();
  rmSync(directory, { recursive: true, force: true });
});

const upload = async (content: string, server: string): Promise<unknown> => {
  const oid = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(directory, oid), content);
  const credentials = { server, token: github.createToken({ kind: 'user', actor: 'ann' }).value };
  return uploadLfsObjects(
    { remote: `${server}/ann/album`, credentials, branch: 'work', uploads: true },
    { pointers: [{ oid, size: content.length, path: 'a.png' }], directory },
  );
};

/** Starts a proxy. Returns the hosts that it was asked for. */
const startProxy = async (): Promise<string[]> => {
  const asked: string[] = [];
  const proxy = createServer().on('connect', (req, socket) => {
    asked.push(String(req.url));
    const far = connect(Number(new URL(github.serverUrl).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    for (const end of [far, socket]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  vi.stubEnv('http_proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  return asked;
};

test('the server is asked through the proxy of the runner, and this machine is not', async () => {
  const asked = await startProxy();
  expect(await upload('a picture', github.serverUrl)).toBeUndefined();
  expect(asked).toEqual([new URL(github.serverUrl).host]);
  // The storage is on this machine, for which no proxy is asked, and so is a server with this address.
  expect(await upload('another picture', github.apiUrl)).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('a storage that takes no object is named with its answer, and an answer of success is none', async () => {
  const storage = createServer((req, answer) => {
    req.resume().on('end', () => answer.writeHead(507).end('{"message":"no room"}'));
  });
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
  const server = createServer((req, answer) => {
    req.resume();
    const href = `http://127.0.0.1:${(storage.address() as AddressInfo).port}/o`;
    const objects = [{ oid: createHash('sha256').update('a third').digest('hex'), size: 7, actions: { upload: { href } } }];
    answer.writeHead(200, { 'content-type': 'application/vnd.git-lfs+json' }).end(JSON.stringify({ objects }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void [server, storage].map((one) => one.close()));
  expect(await upload('a third', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)).toMatchObject({
    why: expect.stringContaining('could not be uploaded (HTTP 507') as unknown,
  });
});
