// Session artifacts as a hostile machine may leave them, downloaded by the real client from a server that stands for GitHub. Each is one
// sentence for the issue and the job, nothing of it is written beside the directory, and the attempt starts anew.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Adapters from '@clambake/adapters';
import type { SessionAttempt } from '@clambake/core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { fetchSession as FetchSession } from '../../actions/run-agent/src/fetch-session.ts';
import { type HandMadeEntry, zipOf } from '../support/hand-made-zip.ts';
import { hearOutput } from '../support/hear-output.ts';

const at = '2026-11-23T05:00:00.000Z';
const id = '11111111-1111-4111-8111-111111111111';
const message = (place: number, role: string, content: unknown) =>
  JSON.stringify({
    ...{ type: role, uuid: `u${place}`, parentUuid: place === 0 ? null : `u${place - 1}`, sessionId: id, timestamp: at },
    ...{ version: '2.1.330', isSidechain: false, userType: 'external', message: { role, content } },
  });
const sound = `${message(0, 'user', 'Do it.')}\n${message(1, 'assistant', [{ type: 'text', text: 'Done.' }])}\n`;
const file: HandMadeEntry = { name: 'session.jsonl', content: sound };

let answer: RequestListener;
const server = createServer((request, response) => answer(request, response));
let origin: string;
let modules: { adapters: typeof Adapters; fetchSession: typeof FetchSession };
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The client reads GitHub's address when it is imported.
  vi.stubEnv('GITHUB_API_URL', origin);
  const { fetchSession } = await import('../../actions/run-agent/src/fetch-session.ts');
  modules = { adapters: await import('@clambake/adapters'), fetchSession };
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const serving =
  (zip: Buffer): RequestListener =>
  (request, response) => {
    if (request.url === '/blob') response.writeHead(200, { 'content-type': 'application/zip' }).end(zip);
    else response.writeHead(302, { location: `${origin}/blob` }).end();
  };

/** Fetches the session of attempt 7-1-00000000, whose record names the digest of `zip`. */
const fetchFrom = async (zip: Buffer, listener = serving(zip)) => {
  answer = listener;
  const { claudeCode, openArtifacts } = modules.adapters;
  const digest = createHash('sha256').update(zip).digest('hex');
  const from = { id: '7-1-00000000', runId: 9, session: { artifact: 5, digest, id, version: '2.1.330' } } as SessionAttempt;
  const listed = [{ id: 5, name: 'clambake-session-7-1-00000000', digest: `sha256:${digest}`, expired: false, bytes: zip.length }];
  const artifacts = openArtifacts({ token: 'made-up', repository: { owner: 'ann', name: 'shack' } });
  const ports = { github: { listArtifacts: () => Promise.resolve(listed) }, artifacts };
  const sessions = claudeCode.sessions as Adapters.AgentSessions;
  return (await hearOutput(() => modules.fetchSession(ports, { from, sessions, directory: join(root, 'session') }))).value;
};
/** Bytes of everything below the directory of the test. */
const written = async (): Promise<number> => {
  const names = await readdir(root, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(root, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

test('control: a sound one is taken', async () => {
  expect(await fetchFrom(zipOf([file]))).toEqual({ text: sound });
});

const large = Buffer.alloc(64 * 1024 * 1024);
test.each<[string, Buffer, RegExp]>([
  ['truncated', zipOf([file]).subarray(0, -40), /is not taken: it is no sound zip archive$/],
  ['no archive', Buffer.from('<html>Sign in</html>'), /is not taken: it is no sound zip archive$/],
  ['a bomb', zipOf([{ name: 'session.jsonl', content: large }]), /session\.jsonl in it is larger than 12 MB$/],
  ['a bomb that lies', zipOf([{ name: 'session.jsonl', content: large, says: 900 }]), /a file in it is not as large as its list says$/],
  ['many files', zipOf([file, ...Array.from({ length: 5000 }, (_, n) => ({ name: `${n}`, content: '' }))]), /it holds more than one file$/],
  ['two files of one name', zipOf([file, file]), /it holds more than one file$/],
  ['a path that leads out', zipOf([{ ...file, name: '../session.jsonl' }]), /a file that no attempt hands over: "\.\.\/session\.jsonl"$/],
  ['an absolute path', zipOf([{ ...file, name: '/tmp/session.jsonl' }]), /a file that no attempt hands over: "\/tmp\/session\.jsonl"$/],
  ['a link', zipOf([{ name: 'session.jsonl', content: '/etc/passwd', mode: 0o120_777 }]), /its last line is cut off$/],
  ['a device', zipOf([{ name: 'session.jsonl', content: '', mode: 0o020_666 }]), /its last line is cut off$/],
  ['another file', zipOf([{ ...file, name: 'result.json' }]), /holds something else than one session\.jsonl$/],
  ['of another conversation', zipOf([{ ...file, content: sound.replaceAll('1111-', '2222-') }]), /belongs to another conversation$/],
  [
    'of a newer version',
    zipOf([{ ...file, content: sound.replaceAll('2.1.330', '9.0.0') }]),
    /is of version "9\.0\.0", and the record names 2\.1\.330$/,
  ],
])('one that is %s is one sentence, and nothing large or foreign is written', async (_case, zip, why) => {
  expect(await fetchFrom(zip)).toEqual({ why: expect.stringMatching(why) });
  expect(await written()).toBeLessThan(1024 * 1024);
});

test.each([
  [410, 'artifact 5 could not be downloaded: it has expired'],
  [404, 'artifact 5 could not be downloaded: there is no such artifact in this repository'],
  [503, 'artifact 5 could not be downloaded: '],
])('one that GitHub answers with %i while it is downloaded is one sentence', async (status, why) => {
  const got = await fetchFrom(Buffer.alloc(0), (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"::set-output name=x::y"}');
  });
  expect(got).toEqual({ why: expect.stringContaining(why) });
});

test('one that is not what the record names is refused after the download', async () => {
  const got = await fetchFrom(zipOf([file]), serving(zipOf([{ ...file, content: 'x' }])));
  expect(got).toEqual({ why: expect.stringMatching(/^artifact 5 is not what was uploaded: its digest is not [0-9a-f]{64}$/) });
});
