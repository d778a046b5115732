import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { environmentOf } from '../../test/scripted-github.ts';
import { openGitHubClient } from './github-client.ts';
import { readTodos } from './read-todos.ts';

const attempt = '1-1-aaaaaaaa';
const list = { v: 1, attempt, entries: [{ text: 'Read', status: 'pending' }], total: 1, done: 0 };

/** A zip archive of one file. */
const zip = (name: string, text: string): Buffer => {
  const [file, packed, names] = [Buffer.from(text), deflateRawSync(Buffer.from(text)), Buffer.from(name)];
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(file), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(file.length, 18);
  shared.writeUInt16LE(names.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, names, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, Buffer.alloc(14), names]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

interface Kept {
  name: string;
  bytes: Buffer;
  change?: object;
}

/** GitHub with these artifacts in its run 7. `status`: answers of everything. */
const withArtifacts = async (kept: readonly Kept[], status = 200) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path.replace(/^.*\/actions\//, '').replace(/\?.*/, ''));
    const id = /artifacts\/(\d+)\/zip$/.exec(path)?.[1];
    const bytes = id === undefined ? undefined : kept[Number(id) - 1]?.bytes;
    const artifacts = kept.map(({ name, bytes: all, change }, index) => ({
      id: index + 1,
      name,
      expired: false,
      size_in_bytes: all.length,
      digest: `sha256:${createHash('sha256').update(all).digest('hex')}`,
      created_at: '2026-11-23T12:00:00Z',
      ...change,
    }));
    response.writeHead(status, { 'content-type': bytes === undefined ? 'application/json' : 'application/zip' });
    response.end(bytes ?? JSON.stringify({ total_count: artifacts.length, artifacts }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const temp = await mkdtemp(join(tmpdir(), 'clambake-todos-'));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(temp, { recursive: true, force: true });
  });
  const client = openGitHubClient({
    token: 'not-a-real-token',
    environment: environmentOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  });
  const logged: string[] = [];
  const read = (after = 0) => readTodos({ client, temp, log: (text) => void logged.push(text) }, [{ attempt, run: 7, after }]);
  return { read, asked, logged, temp };
};
const kept = (place: number, value: unknown = list, change: object = {}, file = 'todo.json'): Kept => ({
  name: `clambake-todo-${attempt}-${place}`,
  bytes: zip(file, typeof value === 'string' ? value : JSON.stringify(value)),
  change,
});

test('the newest list of an attempt is read with two requests, and none is downloaded that the issue shows already', async () => {
  const newest = { ...list, entries: [{ text: 'Newest', status: 'completed' }], done: 1 };
  const github = await withArtifacts([
    kept(1),
    kept(10, newest),
    kept(9),
    { name: `clambake-${attempt}-checkpoint-1`, bytes: zip('a', 'b') },
  ]);
  expect([...(await github.read())]).toEqual([[attempt, { list: newest, place: 10, at: '2026-11-23T12:00:00.000Z' }]]);
  expect(github.asked).toEqual(['runs/7/artifacts', 'artifacts/2/zip']);
  expect((await github.read(10)).size).toBe(0);
  expect(github.asked).toHaveLength(3);
  expect([github.logged, await readdir(github.temp)]).toEqual([[], []]);
});

test.each([
  ['is no JSON', kept(1, 'no')],
  ['is of another attempt', kept(1, { ...list, attempt: '1-1-bbbbbbbb' })],
  ['has another file', kept(1, list, {}, 'other.json')],
  ['is no archive', { ...kept(1), bytes: Buffer.from('x') }],
  ['is too large', kept(1, list, { size_in_bytes: 1_000_000 })],
  ['unpacks to too much', kept(1, `[${' '.repeat(200_000)}]`)],
  ['has another digest', kept(1, list, { digest: `sha256:${'0'.repeat(64)}` })],
  ['has no digest', kept(1, list, { digest: null })],
  ['has expired', kept(1, list, { expired: true })],
  ['has no time', kept(1, list, { created_at: null })],
])('a list that %s is no list', async (_, one) => {
  const github = await withArtifacts([one]);
  expect((await github.read()).size).toBe(0);
  expect(await readdir(github.temp)).toEqual([]);
});

test.each([404, 410, 500, 502])('an answer of %i is a line of the log, and nothing is asked twice', async (status) => {
  const github = await withArtifacts([kept(1)], status);
  expect((await github.read()).size).toBe(0);
  expect(github.asked).toHaveLength(1);
  expect(github.logged).toEqual([expect.stringMatching(/^The todo lists of run 7 could not be read: /)]);
});
