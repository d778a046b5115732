import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemoteError } from '@clambake/adapters';
import { expect, test } from 'vitest';
import { type ReadResult, readResult } from './read-result.ts';

const assignment = { issue: 42, agent: '001', attempt: '42-1-9f3a77c2' };
const result = {
  v: 1,
  ...assignment,
  outcome: 'done',
  detail: 'Finished.',
  startOid: '1'.repeat(40),
  baseOid: '1'.repeat(40),
  headOid: '2'.repeat(40),
  commits: 1,
  costUsd: 0.5,
  turns: 4,
  durationMs: 1000,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: 'Done.',
  startedAt: '2026-11-01T12:00:00Z',
};

const read = async (text: string): Promise<ReadResult> => {
  const directory = await mkdtemp(join(tmpdir(), 'read-result-'));
  const download = async (_: unknown, to: string): Promise<void> => {
    await mkdir(to, { recursive: true });
    await writeFile(join(to, 'result.json'), text);
  };
  try {
    return await readResult({ download }, { candidates: [{ id: 1, digest: '', elsewhere: false }], directory, assignment });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

test('a result of a later release is read, and the keys that this release does not know are ignored', async () => {
  const later = { ...result, inspection: { passed: true }, photographs: ['a.png'], left: { rooms: 3, elsewhere: [] } };
  expect(await read(JSON.stringify(later))).toMatchObject({ result: { ...result, left: { elsewhere: [] } } });
  const named = JSON.stringify(result).replace('{', '{"__proto__":{"outcome":"done"},"constructor":1,');
  expect(await read(named)).toMatchObject({ result: { outcome: 'done', turns: 4 } });
});

test.each<[string, object, string]>([
  ['a key of another type', { turns: 'many' }, 'result.json is malformed: turns: '],
  ['a key that is missing', { headOid: undefined }, 'result.json is malformed: headOid: '],
  ['another version', { v: 2 }, 'result.json is malformed: v: '],
  ['another attempt', { attempt: '42-1-00000000' }, 'result.json is of attempt 42-1-00000000 on #42, not of 42-1-9f3a77c2'],
])('%s is refused with a sentence that names it', async (_, change, why) => {
  const answer = await read(JSON.stringify({ ...result, ...change }));
  expect('missing' in answer ? answer.missing : '').toMatch(why);
});

test('a server in trouble ends the landing, so that a later one takes the artifact; an artifact that is gone is a result that is missing', async () => {
  const readAfter = (retryable: boolean): Promise<ReadResult> => {
    const download = () => Promise.reject(new RemoteError('artifact 1 could not be downloaded: no', { status: 0, retryable }));
    return readResult({ download }, { candidates: [{ id: 1, digest: '', elsewhere: false }], directory: '/nowhere', assignment });
  };
  await expect(readAfter(true)).rejects.toThrow('could not be downloaded');
  expect(await readAfter(false)).toEqual({ missing: 'artifact 1 could not be downloaded: no' });
});
