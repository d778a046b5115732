import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptRef } from '@clambake/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GitServer, plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { deleteKept, listKept } from './sweep-kept.ts';

let root: string;
let server: GitServer;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  server = await startGitServer(root);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test('a kept ref whose time is over is deleted, and one that has moved since it was listed stays', async () => {
  const { url, gitDir } = server.create('kept');
  const tree = plainGit(gitDir, 'mktree');
  const commit = (message: string): string => plainGit(gitDir, 'commit-tree', tree, '-m', message);
  const [old, moved] = [keptRef('1-1-9f3a77c2'), keptRef('2-1-9f3a77c2')];
  for (const ref of [old, moved]) plainGit(gitDir, 'update-ref', ref, commit('first'));
  const where = { gitDir: join(root, 'client.git'), remote: url };
  const seen = await listKept(where);
  expect([...seen.keys()].sort()).toEqual([old, moved]);
  plainGit(gitDir, 'update-ref', moved, commit('second'));
  await expect(deleteKept(where, seen)).rejects.toThrow('stale info');
  expect([...(await listKept(where)).keys()]).toContain(moved);
  await deleteKept(where, await listKept(where));
  expect((await listKept(where)).size).toBe(0);
});
