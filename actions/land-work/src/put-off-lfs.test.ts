// Work with objects of git-lfs whose landing meets trouble of the server: the objects stay with the work, and a later run sends them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AttemptResult } from '@clambake/core';
import { afterEach, beforeEach, expect } from 'vitest';
import {
  agent,
  artifactOf,
  attempt,
  branchOid,
  commit,
  land,
  remote,
  result,
  server,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';
import { plainGit } from '../../../test/support/git-server.ts';
import { quickTest as test, longTest } from '../../../test/support/stories.ts';

useLandingBed();

const picture = 'a picture';
const oid = createHash('sha256').update(picture).digest('hex');
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${picture.length}\n`;
const name = `clambake-${attempt}`;

const stored = new Map<string, string>();
/** Part of the git-lfs server that is in trouble. */
let trouble: 'batch' | 'storage' | undefined;

const readAll = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
};
const answerBatch = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { objects } = JSON.parse(await readAll(request)) as { objects: { oid: string }[] };
  const answered = objects.map((object) => ({
    ...object,
    ...(stored.has(object.oid) ? {} : { actions: { upload: { href: `${server.url}/storage/${object.oid}` } } }),
  }));
  response.writeHead(200, { 'content-type': 'application/vnd.git-lfs+json' }).end(JSON.stringify({ objects: answered }));
};

beforeEach(() => {
  stored.clear();
  trouble = undefined;
  server.besides = (request, response) => {
    const path = request.url ?? '';
    const part = path.endsWith('/info/lfs/objects/batch') ? 'batch' : path.startsWith('/storage/') ? 'storage' : undefined;
    if (part === undefined) return false;
    if (part === trouble) request.resume().on('end', () => response.writeHead(503).end());
    else if (part === 'batch') void answerBatch(request, response);
    else
      void readAll(request).then((content) => {
        stored.set(path.slice('/storage/'.length), content);
        response.writeHead(200).end();
      });
    return true;
  };
  plainGit(agent, 'checkout', '--quiet', 'main');
  commit({ '.gitattributes': '*.png filter=lfs -text\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-B', 'work');
  commit({ 'a.png': pointer });
});
afterEach(() => {
  server.besides = () => false;
});

const handedOver = (change: Partial<AttemptResult> = {}): string => {
  const directory = artifactOf(result(change));
  mkdirSync(join(directory, 'lfs'));
  writeFileSync(join(directory, 'lfs', oid), picture);
  return directory;
};

const storyOf = async (part: 'batch' | 'storage'): Promise<void> => {
  const uploaded = handedOver();
  trouble = part;
  expect(await land({ uploaded })).toMatchObject({ kind: 'put-off' });
  expect(await stateNow()).toMatchObject({ record: { state: 'assigned', attempts: [], claim: { delay: { tries: 0 } } }, busy: 0 });
  expect([branchOid(), stored.size]).toEqual(['', 0]);
  trouble = undefined;
  // A tick gives the run that salvages no artifact: it finds the one of the dead run by its name.
  const salvaged = await land({ left: [{ run: 7, id: 9, name, holds: uploaded }] });
  expect(salvaged).toMatchObject({ kind: 'written', decision: { landed: true } });
  expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:a.png')).toBe(pointer.trim());
  expect([...stored]).toEqual([[oid, picture]]);
  expect((await stateNow()).record?.attempts).toMatchObject([{ outcome: 'done' }]);
};

test('work whose objects the storage does not take now is put off, and lands with its objects when it is salvaged', () =>
  storyOf('storage'));
longTest('so is work whose objects the server cannot be asked about', () => storyOf('batch'));

test('control: a checkpoint without the objects of its work is refused, and nothing is pushed', async () => {
  const left = (holds: string) => [{ run: 7, id: 9, name: `${name}-checkpoint-1`, holds }];
  await land({ left: left(artifactOf(result({ outcome: 'lost' }))) });
  expect(branchOid()).toBe('');
  expect((await stateNow()).record?.attempts[0]?.detail).toContain('its object is neither on the server nor with the work');
  expect(stored.size).toBe(0);
});

test('a checkpoint with the objects of its work is kept as work in progress, and the objects are on the server', async () => {
  await land({ left: [{ run: 7, id: 9, name: `${name}-checkpoint-1`, holds: handedOver({ outcome: 'lost' }) }] });
  expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:a.png')).toBe(pointer.trim());
  expect([...stored]).toEqual([[oid, picture]]);
});
