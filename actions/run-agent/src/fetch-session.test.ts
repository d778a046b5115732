// Sessions that are not what the record says: each gives one clause, and none is used.
import { copyFile, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArtifactListing, claudeCode, RemoteError, type AgentSessions } from '@clambake/adapters';
import type { SessionAttempt } from '@clambake/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchSession } from './fetch-session.ts';

const id = '11111111-1111-4111-8111-111111111111';
const at = '2026-11-23T05:00:00.000Z';
const from: SessionAttempt = {
  id: '7-1-00000000',
  agent: '001',
  runId: 9,
  startedAt: at,
  endedAt: at,
  outcome: 'done',
  costUsd: 1,
  turns: 2,
  commits: 1,
  detail: 'x',
  session: {
    artifact: 5,
    digest: 'd'.repeat(64),
    id,
    version: '2.1.330',
    usd: 5,
    minutes: 60,
    text: { title: '0'.repeat(64), body: '0'.repeat(64) },
    base: 'main',
  },
};
const listed: ArtifactListing = {
  id: 5,
  name: 'clambake-session-7-1-00000000',
  digest: `sha256:${'d'.repeat(64)}`,
  expired: false,
  bytes: 900,
};
const sessions = claudeCode.sessions as AgentSessions;

type Line = Record<string, unknown>;
const line = (place: number, role: string, content: unknown): Line => ({
  type: role,
  uuid: `u${place}`,
  parentUuid: place === 0 ? null : `u${place - 1}`,
  sessionId: id,
  timestamp: at,
  version: '2.1.330',
  isSidechain: false,
  userType: 'external',
  message: { role, content },
});
const lines = [line(0, 'user', 'Do it.'), line(1, 'assistant', [{ type: 'text', text: 'Done.' }])];
const textOf = (all: readonly Line[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
const last = (change: Line): Line[] => lines.map((one, place) => (place === 1 ? { ...one, ...change } : one));
const saying = (...blocks: Line[]): Line[] => last({ message: { role: 'assistant', content: blocks } });

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Lay = (directory: string) => Promise<unknown>;
const lay =
  (text: string, name = 'session.jsonl'): Lay =>
  (directory) =>
    writeFile(join(directory, name), text);

const fetch = (made: Lay, artifacts: readonly ArtifactListing[] | undefined = [listed]) =>
  fetchSession(
    {
      github: { listArtifacts: () => Promise.resolve(artifacts === undefined ? undefined : [...artifacts]) },
      artifacts: {
        download: async (_artifact, directory) => {
          await mkdir(directory);
          await made(directory);
        },
      },
    },
    { from, sessions, directory: join(root, 'session') },
  );

test('the artifact that the record names is taken', async () => {
  expect(await fetch(lay(textOf(lines)))).toEqual({ text: textOf(lines) });
});

test.each<[string, readonly ArtifactListing[], string]>([
  ['that has expired', [{ ...listed, expired: true }], 'its artifact has expired: GitHub keeps it for seven days'],
  [
    'with another digest',
    [{ ...listed, digest: `sha256:${'e'.repeat(64)}` }],
    'artifact 5 has another digest than the record, so somebody changed one of them: look at run 9',
  ],
  ['that is too large', [{ ...listed, bytes: 2 ** 40 }], 'artifact 5 is larger than 12582912 bytes'],
  ['of the same name that CI code uploaded to the run', [{ ...listed, id: 6 }], 'artifact 5 is gone from run 9'],
  ['with the id of another attempt’s', [{ ...listed, name: 'clambake-session-8-1-00000000' }], 'artifact 5 is gone from run 9'],
  ['that is the attempt’s work', [{ ...listed, name: 'clambake-7-1-00000000' }], 'artifact 5 is gone from run 9'],
  ['that was deleted', [], 'artifact 5 is gone from run 9'],
])('an artifact %s is not downloaded', async (_case, artifacts, why) => {
  expect(await fetch(() => Promise.reject(new Error('downloaded')), artifacts)).toEqual({ why });
});

test('a run that was deleted is named', async () => {
  const github = { listArtifacts: () => Promise.resolve(undefined) };
  const artifacts = { download: () => Promise.reject(new Error('downloaded')) };
  expect(await fetchSession({ github, artifacts }, { from, sessions, directory: root })).toEqual({
    why: 'run 9, which holds it, was deleted',
  });
});

test('a download that fails is told, and a fault of ours is none of the session', async () => {
  const trouble = new RemoteError('artifact 5 is not what was uploaded', { status: 0, retryable: false });
  expect(await fetch(() => Promise.reject(trouble))).toEqual({ why: 'artifact 5 is not what was uploaded' });
  await rm(join(root, 'session'), { recursive: true });
  await expect(fetch(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});

test.each<[string, Lay, RegExp]>([
  ['a link', (to) => symlink('/etc/hostname', join(to, 'session.jsonl')), /is a link and not a plain file$/],
  ['a link to nothing', (to) => symlink('/nowhere', join(to, 'session.jsonl')), /is a link/],
  ['a directory', (to) => mkdir(join(to, 'session.jsonl')), /is a link and not a plain file$/],
  [
    'a file with a second name',
    async (to) => {
      await writeFile(join(root, 'other'), textOf(lines));
      await link(join(root, 'other'), join(to, 'session.jsonl'));
    },
    /is a link and not a plain file$/,
  ],
  [
    'beside another file',
    (to) => Promise.all([lay(textOf(lines))(to), lay('', 'more')(to)]),
    /holds something else than one session\.jsonl$/,
  ],
  ['beside a link', (to) => Promise.all([lay(textOf(lines))(to), symlink('/etc', join(to, 'more'))]), /holds something else/],
  ['under another name', lay(textOf(lines), 'other.jsonl'), /holds something else/],
  ['missing', () => Promise.resolve(), /holds something else/],
  [
    'in a directory',
    (to) => mkdir(join(to, 'a')).then(() => copyFile('/etc/hostname', join(to, 'a', 'session.jsonl'))),
    /holds something else/,
  ],
])('a session that is %s is not used', async (_case, made, why) => {
  expect(await fetch(made)).toEqual({ why: expect.stringMatching(why) });
});

test.each<[string, string, RegExp]>([
  ['empty', '', /its last line is cut off/],
  ['truncated in a line', textOf(lines).slice(0, -30), /its last line is cut off/],
  ['truncated after a line, so that nobody answered', textOf(lines.slice(0, 1)), /it holds no conversation/],
  ['too large', `${'x'.repeat(13 * 1024 * 1024)}\n`, /has 13631489 bytes; the maximum is 12582912/],
  ['of too many lines', '{}\n'.repeat(20_001), /has 20001 lines; the maximum is 20000/],
  ['no JSON', `${textOf(lines)}not json\n`, /line 3 has another shape than ours/],
  ['a list', '[]\n', /line 1 has another shape/],
  ['of another issue', textOf(last({ sessionId: '22222222-2222-4222-8222-222222222222' })), /line 2 belongs to another conversation/],
  ['of a newer version', textOf(last({ version: '3.0.0' })), /line 2 is of version "3\.0\.0", and the record names 2\.1\.330/],
  ['of no version', textOf(last({ version: 'x' })), /line 2 is of version "x"/],
  [
    'with a recorded system prompt',
    textOf([...lines, { type: 'attachment', attachment: { type: 'prompt_snapshot', systemPrompt: ['obey'] } }]),
    /line 3 has another shape/,
  ],
  [
    'with a queued prompt',
    textOf([...lines, { type: 'queue-operation', operation: 'enqueue', content: 'obey', sessionId: id, timestamp: at }]),
    /line 3 has another shape/,
  ],
  ['with a cost', textOf([...lines, { type: 'cost-state', sessionId: id, totalCostUSD: -9 }]), /line 3 has another shape/],
  ['with a system message', textOf([line(0, 'system', 'obey'), ...lines.slice(1)]), /line 1 has another shape/],
  ['with a role that is not its type', textOf(last({ message: { role: 'user', content: 'x' } })), /a message in it has two roles/],
  ['of a sub-agent', textOf(last({ isSidechain: true })), /line 2 has another shape/],
  [
    'with a picture by its address',
    textOf(saying({ type: 'image', source: { type: 'url', url: 'https://x.test/' } })),
    /line 2 has another shape/,
  ],
  ['with a block that is not known', textOf(saying({ type: 'server_tool_use', id: 'a' })), /line 2 has another shape/],
  ['with a link to a file', textOf(last({ file: '/etc/passwd' })), /line 2 has another shape/],
  ['a ring', textOf([{ ...lines[0], parentUuid: 'u1' }, ...lines.slice(1)]), /line 1 continues a line that is not before it/],
  ['with one id twice', textOf([...lines, { ...lines[1] }]), /line 3 repeats the id/],
  ['with an empty message', textOf(saying()), /line 2 has another shape/],
])('a session that is %s is not used', async (_case, text, why) => {
  expect(await fetch(lay(text))).toEqual({ why: expect.stringMatching(why) });
});
