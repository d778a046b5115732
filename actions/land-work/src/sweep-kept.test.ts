import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issueRef } from '@clambake/core';
import { expect, test } from 'vitest';
import { plainGit } from '../../../test/support/git-server.ts';
import {
  agent,
  artifactOf,
  attempt,
  claimed,
  commit,
  land,
  ledger,
  remote,
  result,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';

useLandingBed();

const keptRefs = (): string[] => plainGit(remote.gitDir, 'for-each-ref', '--format=%(refname)', 'refs/clambake-work').split('\n');

test('a landing that keeps work deletes the kept refs whose time is over, and no other landing asks for them', async () => {
  const old = ['41-1-aaaaaaaa', '41-2-bbbbbbbb', '40-1-cccccccc'];
  for (const id of old) plainGit(agent, 'push', '--quiet', 'origin', `main:refs/clambake-work/${id}`);
  const { claim: _, ...record } = { ...claimed(attempt), issue: 41, state: 'ready' as const };
  const ended = (id: string, endedAt: string) => ({
    ...{ id, agent: '001', runId: 1, startedAt: endedAt, endedAt, outcome: 'rejected' as const },
    ...{ costUsd: 0, turns: 0, commits: 1, detail: '' },
  });
  const attempts = [ended('41-1-aaaaaaaa', '2026-09-01T00:00:00Z'), ended('41-2-bbbbbbbb', '2026-10-30T00:00:00Z')];
  await ledger.push([{ ref: issueRef(41), expect: null, record: { ...record, attempts } }]);
  commit({ '.github/workflows/evil.yml': 'on: push\n' });
  const kept = plainGit(agent, 'rev-parse', 'work');
  expect(await land({ uploaded: artifactOf(result()) })).toMatchObject({ kind: 'written', unswept: undefined });
  expect(keptRefs()).toEqual([`refs/clambake-work/40-1-cccccccc`, 'refs/clambake-work/41-2-bbbbbbbb', `refs/clambake-work/${attempt}`]);
  const { record: after } = await stateNow();
  expect(after?.attempts[0]?.kept).toMatch(/^[0-9a-f]{40}$/);
  expect(after?.attempts[0]?.kept).not.toBe(kept);
  expect(after?.feedback).toMatchObject({ text: expect.stringContaining('git log -p earlier-work') });
});

test('a server that deletes no kept refs fails nothing: the job says it', async () => {
  plainGit(agent, 'push', '--quiet', 'origin', 'main:refs/clambake-work/41-1-aaaaaaaa');
  const hook = join(remote.gitDir, 'hooks', 'update');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\ncase "$1 $3" in refs/clambake-work/*0000000) exit 1 ;; esac\n', { mode: 0o755 });
  const { claim: _, ...record } = { ...claimed(attempt), issue: 41, state: 'ready' as const };
  const endedAt = '2026-09-01T00:00:00Z';
  const old = { id: '41-1-aaaaaaaa', agent: '001', runId: 1, startedAt: endedAt, endedAt, outcome: 'lost' as const };
  const attempts = [{ ...old, costUsd: 0, turns: 0, commits: 1, detail: '' }];
  await ledger.push([{ ref: issueRef(41), expect: null, record: { ...record, attempts } }]);
  commit({ '.github/workflows/evil.yml': 'on: push\n' });
  expect(await land({ uploaded: artifactOf(result()) })).toMatchObject({ kind: 'written', unswept: expect.any(String) as unknown });
  expect(keptRefs()).toHaveLength(2);
});
