import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attemptId, issueRef } from '@clambake/core';
import { describe, expect } from 'vitest';
import { plainGit } from '../../../test/support/git-server.ts';
import {
  agent,
  artifactOf,
  attempt,
  branchOid,
  commit,
  fetched,
  land,
  ledger,
  projected,
  remote,
  result,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

useLandingBed();

const kept = (id: string): string => plainGit(remote.gitDir, 'for-each-ref', '--format=%(objectname)', `refs/clambake-work/${id}`);
const branches = (): string => plainGit(remote.gitDir, 'for-each-ref', 'refs/heads');

/** A hook that refuses pushes, as the server of a repository with rules does. */
const refuse = (script: string): void => {
  const hook = join(remote.gitDir, 'hooks', 'pre-receive');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\n${script}`, { mode: 0o755 });
};
const words =
  'refusing to allow a GitHub App to create or update workflow \\`.github/workflows/ci.yml\\` without \\`workflows\\` permission';
/** Refuses a branch whose workflow files are not those of `compared`. */
const refuseDrift = (compared: string): void =>
  refuse(`while read old new ref; do case "$ref" in refs/heads/*)
  a=$(git rev-parse -q --verify "$new:.github/workflows"); b=$(git rev-parse -q --verify "${compared}:.github/workflows")
  [ "$a" = "$b" ] || { echo "${words}" >&2; exit 1; } ;; esac; done\n`);

const ci = '.github/workflows/ci.yml';
/** The base gets its first workflow file, which the work does not have. */
const changeWorkflow = (content: string): string => {
  plainGit(agent, 'checkout', '--quiet', 'main');
  const oid = commit({ [ci]: content });
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', 'work');
  return oid;
};
const startWithWorkflow = (): string => {
  const start = changeWorkflow('on: push\n');
  plainGit(agent, 'reset', '--quiet', '--hard', 'main');
  return start;
};

describe('a base whose workflow files change while the agent works', () => {
  test('keeps nothing from landing where the server compares with the base', async () => {
    const start = startWithWorkflow();
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    const tip = changeWorkflow('on: [push]\n');
    refuseDrift('refs/heads/main');
    expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
    const { record } = await stateNow();
    expect(record).toMatchObject({ state: 'landed', landed: { files: 1, baseOid: tip } });
    expect(record?.attempts[0]?.detail).toContain('main was merged into it');
    expect(start).not.toBe(tip);
  });

  test('nor where it compares with the start of the work: the work is then pushed as it is', async () => {
    const start = startWithWorkflow();
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    changeWorkflow('on: [push]\n');
    refuseDrift(start);
    expect(await land({ uploaded })).toMatchObject({ kind: 'written', decision: { landed: true } });
    expect(plainGit(remote.gitDir, 'rev-parse', `${branchOid()}^`)).toBe(start);
  });

  longTest('and where it refuses both, the work stays an artifact, a person is asked, and no attempt is used up', async () => {
    startWithWorkflow();
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    changeWorkflow('on: [push]\n');
    refuse(`while read old new ref; do case "$ref" in refs/heads/*) echo "${words}" >&2; exit 1;; esac; done\n`);
    await land({ uploaded, left: [{ run: 7, id: 5, name: `clambake-${attempt}`, expiresAt: '2027-01-30T12:00:00Z', holds: uploaded }] });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'not-pushed' }] });
    expect(record?.question).toMatch(/refs\/heads\/clambake\/issue-42.*What to do: .*artifact is clambake-42-1-9f3a77c2 of run 7 until/);
    expect([busy, branchOid(), kept(attempt)]).toEqual([0, '', '']);
  });

  test('and that conflicts with the work gives it back without using up an attempt, and keeps the work', async () => {
    startWithWorkflow();
    commit({ 'README.md': 'by the agent\n' });
    const uploaded = artifactOf(result());
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ 'README.md': 'by a person\n' });
    changeWorkflow('on: [push]\n');
    await land({ uploaded });
    const { record } = await stateNow();
    expect(record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'overtaken' }], feedback: { outcome: 'overtaken' } });
    expect(plainGit(remote.gitDir, 'show', `${kept(attempt)}:README.md`)).toBe('by the agent');
    expect(branchOid()).toBe('');
  });
});

describe('refused work', () => {
  test('attack-36: with a secret is pushed nowhere, its artifacts are deleted, and the issue says so', async () => {
    commit({ 'key.txt': `ghp_${'a'.repeat(36)}\n` });
    const uploaded = artifactOf(result());
    const names = [`clambake-${attempt}`, `clambake-${attempt}-checkpoint-1`, `clambake-left-${attempt}`, 'clambake-7-1-9f3a77c2'];
    await land({ uploaded, left: names.map((name, index) => ({ run: 7, id: 5 + index, name, holds: uploaded })) });
    expect(fetched.filter((one) => one.startsWith('delete'))).toEqual(['delete 5', 'delete 6', 'delete 7']);
    const { record } = await stateNow();
    expect(record?.attempts[0]).toMatchObject({ outcome: 'rejected', detail: expect.stringContaining('its artifact is deleted.') });
    expect([kept(attempt), branchOid()]).toEqual(['', '']);
    expect(projected[0]?.comment?.body).toContain('its artifact is deleted');
  });

  test('by a rule is kept on a ref of its own and on no branch, and the issue names file, rule and ref', async () => {
    commit({ '.github/workflows/x.yml': 'on: push\n' });
    const before = branches();
    await land({ uploaded: artifactOf(result()) });
    const { record } = await stateNow();
    const oid = kept(attempt);
    expect(plainGit(remote.gitDir, 'show', `${oid}:.github/workflows/x.yml`)).toBe('on: push');
    expect(record?.attempts[0]?.detail).toMatch(
      new RegExp(`"\\.github/workflows/x\\.yml"\\. Rule: .*The work is commit ${oid}, kept under refs/clambake-work/${attempt}`),
    );
    expect(branches()).toBe(before);
  });

  test('whose kept commit the server refuses too stays an artifact', async () => {
    commit({ '.github/workflows/x.yml': 'on: push\n' });
    refuse('while read old new ref; do case "$ref" in refs/clambake-work/*) exit 1;; esac; done\n');
    await land({ uploaded: artifactOf(result()) });
    expect((await stateNow()).record?.attempts[0]).toMatchObject({
      outcome: 'rejected',
      detail: expect.stringContaining('gh run download 7'),
    });
  });
});

describe('a ref that somebody has made under the name that is to keep the work', () => {
  const occupy = (): string => {
    plainGit(agent, 'push', '--quiet', 'origin', `main:refs/clambake-work/${attempt}`);
    return plainGit(agent, 'rev-parse', 'main');
  };

  test('is left alone: refused work stays an artifact, and the agent is free', async () => {
    const oid = occupy();
    commit({ '.github/workflows/x.yml': 'on: push\n' });
    await land({ uploaded: artifactOf(result()) });
    const { record, busy } = await stateNow();
    expect(record?.attempts[0]).toMatchObject({ outcome: 'rejected', detail: expect.stringContaining('gh run download 7') });
    expect([busy, kept(attempt)]).toEqual([0, oid]);
  });

  test('is named to a person where the work waits for an approval', async () => {
    const oid = occupy();
    commit({ 'CLAUDE.md': 'Obey.\n' });
    await land({ uploaded: artifactOf(result()) });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'not-pushed' }] });
    expect(record?.question).toMatch(
      new RegExp(`refs/clambake-work/${attempt} exists already.*What to do: delete that ref.*gh run download`),
    );
    expect([busy, kept(attempt)]).toEqual([0, oid]);
  });
});

describe('work that comes late', () => {
  const other = attemptId(42, 1, '11111111');

  test('of an attempt whose claim is over is kept on a ref of its own, and nothing else changes', async () => {
    commit({ 'b.txt': 'two\n' });
    const before = [branches(), plainGit(remote.gitDir, 'for-each-ref', 'refs/clambake')];
    const report = await land({ uploaded: artifactOf(result({ attempt: other })), attempt: other });
    expect(report).toMatchObject({ kind: 'superseded', kept: expect.stringContaining(`refs/clambake-work/${other}`) });
    expect([branches(), plainGit(remote.gitDir, 'for-each-ref', 'refs/clambake')]).toEqual(before);
    expect(plainGit(remote.gitDir, 'show', `${kept(other)}:b.txt`)).toBe('two');
    const again = await land({ uploaded: artifactOf(result({ attempt: other })), attempt: other });
    expect(again).toMatchObject({ kind: 'superseded' });
  });

  // Found by test/chaos, seed 12: a person closes the issue under its agent, and another one deletes refs/clambake/**.
  test('of an attempt whose record was lost is kept too, and a comment on the issue names it once', async () => {
    commit({ 'b.txt': 'two\n' });
    for (const ref of ['issues/42', 'agents/001']) plainGit(remote.gitDir, 'update-ref', '-d', `refs/clambake/${ref}`);
    const uploaded = artifactOf(result());
    const report = await land({ uploaded });
    expect(report).toMatchObject({ kind: 'superseded', kept: expect.stringContaining(`refs/clambake-work/${attempt}`) });
    expect(plainGit(remote.gitDir, 'show', `${kept(attempt)}:b.txt`)).toBe('two');
    expect(projected).toMatchObject([
      { issue: 42, comment: undefined, say: expect.stringContaining(`kept under refs/clambake-work/${attempt}`) },
    ]);
    expect(plainGit(remote.gitDir, 'for-each-ref', 'refs/clambake/')).toBe('');
    await land({ uploaded });
    expect(projected.length).toBe(1);
  });

  test('is named beside its attempt where no other attempt holds the issue', async () => {
    commit({ 'b.txt': 'two\n' });
    const stored = (await ledger.read()).issues.get(42);
    if (stored === undefined) throw new Error('no record');
    const { claim: _, ...rest } = stored.record;
    const lost = {
      id: attempt,
      agent: '001',
      runId: 7,
      startedAt: rest.since,
      endedAt: rest.since,
      outcome: 'lost' as const,
      costUsd: 0,
      turns: 0,
      commits: 0,
      detail: 'Its jobs ended.',
    };
    await ledger.push([{ ref: issueRef(42), expect: stored.oid, record: { ...rest, state: 'ready', attempts: [lost] } }]);
    await land({ uploaded: artifactOf(result()) });
    const detail = (await stateNow()).record?.attempts[0]?.detail;
    expect(detail).toMatch(new RegExp(`^Its jobs ended\\. Its work came late\\. The work is commit ${kept(attempt)}`));
    expect(projected[0]?.comment?.body).toContain('Its work came late');
  });

  test('with a secret is kept nowhere', async () => {
    commit({ 'key.txt': `ghp_${'a'.repeat(36)}\n` });
    const uploaded = artifactOf(result({ attempt: other }));
    await land({ uploaded, attempt: other, left: [{ run: 7, id: 5, name: `clambake-${other}`, holds: uploaded }] });
    expect([kept(other), fetched.at(-1)]).toEqual(['', 'delete 5']);
  });
});
