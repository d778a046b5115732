import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LedgerPort, openLedger } from '@clambake/adapters';
import { agentRef, attemptId, issueRef } from '@clambake/core';
import { describe, expect } from 'vitest';
import { plainGit } from '../../../test/support/git-server.ts';
import { renderLandingSummary } from './render-summary.ts';

import {
  agent,
  artifactOf,
  asked,
  attempt,
  branchOid,
  claimed,
  commit,
  fetched,
  fresh,
  land,
  type Landing,
  ledger,
  projected,
  remote,
  result,
  root,
  server,
  stateNow,
  useLandingBed,
} from '../../../test/support/landing-bed.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

useLandingBed();

describe('sound work', () => {
  test('lands: branch, record and freed agent in one push, then labels, comment and the next run', async () => {
    commit({ 'b.txt': 'two\n' });
    server.requests.length = 0;
    const report = await land({ uploaded: artifactOf(result()) });
    const pushes = server.requests.filter((r) => r.startsWith('POST') && r.endsWith('git-receive-pack'));
    expect(pushes.length).toBe(1);
    expect(report).toMatchObject({ kind: 'written', decision: { landed: true }, shown: { status: 'applied' } });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({ state: 'landed', landed: { oid: branchOid(), files: 1, additions: 1, deletions: 0 } });
    expect(busy).toBe(0);
    expect(projected).toMatchObject([{ addLabels: ['clambake:landed'], removeLabels: ['clambake:working', 'agent:001'] }]);
    expect(projected[0]?.comment?.body).toContain('**Landed**');
    expect(asked).toEqual(['dispatch clambake.yml main']);
    expect(renderLandingSummary(report, { issue: 42, repositoryUrl: 'https://example.com/o/r' })).toContain('## Clambake landed #42');
  });

  test('the commit with what the agent left uncommitted is dropped alone when it is refused, and its files are named', async () => {
    const own = commit({ 'b.txt': 'two\n' });
    const oid = commit({ '.github/workflows/x.yml': 'on: push\n' });
    await land({ uploaded: artifactOf(result({ left: { commit: { oid, parent: own, files: ['.github/workflows/x.yml'], count: 1 } } })) });
    const { record } = await stateNow();
    expect(record).toMatchObject({ state: 'landed', landed: { files: 1 } });
    const why = /did not land \(\.github\/workflows\/x\.yml\), because it changes protected paths: ".*"; it is in the artifact/;
    expect(record?.attempts[0]?.detail).toMatch(why);
  });

  test('fault-18: landed a second time (a re-run of the job) it is superseded and writes nothing', async () => {
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    await land({ uploaded });
    const before = plainGit(remote.gitDir, 'for-each-ref');
    expect(await land({ uploaded })).toMatchObject({ kind: 'superseded' });
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe(before);
  });

  test('a record that somebody changed meanwhile is read again, and the landing goes on', async () => {
    commit({ 'b.txt': 'two\n' });
    const real = openLedger({ gitDir: join(root, `raced-${fresh()}.git`), remote: remote.url, pause: async () => {} });
    let raced = false;
    const racing: LedgerPort = {
      read: () => real.read(),
      push: async (writes, also) => {
        if (!raced) {
          raced = true;
          const stored = (await ledger.read()).issues.get(42);
          if (stored === undefined) throw new Error('no record');
          await ledger.push([{ ref: issueRef(42), expect: stored.oid, record: { ...stored.record, statusComment: 'IC_1' } }]);
        }
        return real.push(writes, also);
      },
    };
    expect(await land({ uploaded: artifactOf(result()), ledger: racing })).toMatchObject({ kind: 'written', decision: { landed: true } });
    expect((await stateNow()).record).toMatchObject({ state: 'landed', statusComment: 'IC_1' });
  });

  longTest(
    'attack-59: a branch that moved meanwhile is checked again: what contains the new tip lands, other work is refused',
    async () => {
      const base = plainGit(agent, 'rev-parse', 'main');
      commit({ 'b.txt': 'two\n' });
      const uploaded = artifactOf(result());
      const racing = (to: string): LedgerPort => {
        const real = openLedger({ gitDir: join(root, `raced-${fresh()}.git`), remote: remote.url, pause: async () => {} });
        return {
          read: () => real.read(),
          push: (writes, also) => {
            if (branchOid() === '') plainGit(remote.gitDir, 'update-ref', 'refs/heads/clambake/issue-42', to);
            return real.push(writes, also);
          },
        };
      };
      const foreign = plainGit(remote.gitDir, 'commit-tree', `${base}^{tree}`, '-p', base, '-m', 'pushed by somebody');
      expect(await land({ uploaded, ledger: racing(foreign) })).toMatchObject({ kind: 'written', decision: { landed: false } });
      expect(branchOid()).toBe(foreign);
      expect((await stateNow()).record?.attempts[0]?.detail).toContain('does not contain what is already on');
      // Positive control: the base is in the work, so a branch that moved there is no obstacle.
      plainGit(remote.gitDir, 'update-ref', '-d', 'refs/heads/clambake/issue-42');
      const stored = (await ledger.read()).issues.get(42);
      await ledger.push([
        { ref: issueRef(42), expect: stored?.oid ?? null, record: claimed(attempt) },
        { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
      ]);
      expect(await land({ uploaded, ledger: racing(base) })).toMatchObject({ kind: 'written', decision: { landed: true } });
    },
  );

  test('a dry run says what it would do and changes nothing', async () => {
    commit({ 'b.txt': 'two\n' });
    const before = plainGit(remote.gitDir, 'for-each-ref');
    const report = await land({ uploaded: artifactOf(result()), dryRun: true });
    expect(report).toMatchObject({ kind: 'dry-run', effects: [{ kind: 'write-ledger' }, { kind: 'project-issue' }, { kind: 'wake' }] });
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe(before);
    expect([projected, asked]).toEqual([[], []]);
  });

  test('work of an attempt that ran out of time is kept on the branch, and the issue is back in line', async () => {
    commit({ 'b.txt': 'half\n' });
    expect(await land({ uploaded: artifactOf(result({ outcome: 'incomplete' })) })).toMatchObject({ decision: { landed: false } });
    expect(branchOid()).toMatch(/^[0-9a-f]{40}$/);
    expect(await stateNow()).toMatchObject({ record: { state: 'ready' }, busy: 0 });
  });
});

describe('what cannot land', () => {
  longTest('fault-66: a missing, broken or foreign result frees the agent and says why', async () => {
    commit({ 'b.txt': 'two\n' });
    const cases: [string | undefined, RegExp][] = [
      [undefined, /ended without uploading/],
      [artifactOf('not json'), /not JSON/],
      [artifactOf(JSON.stringify({ ...result(), turns: 'many' })), /malformed: turns: /],
      [artifactOf(result({ attempt: attemptId(42, 1, '00000000') })), /not of 42-1-9f3a77c2/],
    ];
    for (const [uploaded, why] of cases) {
      const stored = (await ledger.read()).issues.get(42);
      if (stored?.record.state !== 'assigned') {
        await ledger.push([
          { ref: issueRef(42), expect: stored?.oid ?? null, record: claimed(attempt) },
          { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
        ]);
      }
      const report = await land(uploaded === undefined ? {} : { uploaded });
      expect(report.kind === 'written' && 'missing' in report.facts.result ? report.facts.result.missing : '').toMatch(why);
      const { record, busy } = await stateNow();
      expect(record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'lost' }] });
      expect(busy).toBe(0);
      expect(branchOid()).toBe('');
    }
  });

  test('attack-36, attack-56: refused work is recorded with its reason, its branch is not pushed, its agent is freed', async () => {
    commit({ '.github/workflows/ci.yml': 'evil\n' });
    const report = await land({ uploaded: artifactOf(result()) });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false } });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({
      state: 'ready',
      attempts: [{ outcome: 'rejected' }],
      feedback: { kind: 'attempt', outcome: 'rejected' },
    });
    expect(record?.attempts[0]?.detail).toContain('protected paths');
    expect([busy, branchOid()]).toEqual([0, '']);
  });

  longTest('attack-56: a branch that the server refuses ends the attempt with the server’s words', async () => {
    commit({ 'b.txt': 'two\n' });
    const hook = join(remote.gitDir, 'hooks', 'pre-receive');
    mkdirSync(dirname(hook), { recursive: true });
    const script =
      '#!/bin/sh\nwhile read old new ref; do case "$ref" in refs/heads/*) echo "refusing to allow a GitHub App to create or update workflow without workflows permission" >&2; exit 1;; esac; done\n';
    writeFileSync(hook, script, { mode: 0o755 });
    expect(await land({ uploaded: artifactOf(result()) })).toMatchObject({ kind: 'written', decision: { landed: false } });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'not-pushed' }] });
    expect(record?.question).toMatch(/without workflows permission.*What to do: .*Its artifact is clambake-42-1-9f3a77c2 of run 7/);
    expect([busy, branchOid()]).toEqual([0, '']);
  });

  test('fault-36: an issue that is closed or gone is withdrawn, and its agent is freed', async () => {
    commit({ 'b.txt': 'two\n' });
    await land({ uploaded: artifactOf(result()), issue: undefined });
    expect(await stateNow()).toMatchObject({ record: { state: 'withdrawn' }, busy: 0 });
  });
});

describe('an attempt whose jobs ended without landing', () => {
  const name = `clambake-${attempt}`;
  const dead = (): Promise<unknown> =>
    ledger.read().then(({ issues }) => {
      const stored = issues.get(42);
      const record = claimed(attempt);
      if (stored === undefined || record.claim === undefined) throw new Error('no claim');
      return ledger.push([
        { ref: issueRef(42), expect: stored.oid, record: { ...record, claim: { ...record.claim, runId: 3 } } },
        { ref: agentRef('001'), expect: stored.oid, sameAs: issueRef(42) },
      ]);
    });

  test('fault-17: what was uploaded before the landing died is landed from its own run', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const report = await land({ source: 3, left: [{ run: 3, id: 9, name, holds: artifactOf(result()) }] });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: true } });
    expect(fetched.slice(0, 2)).toEqual(['artifacts of 3', 'download 9 of another run']);
    expect(await stateNow()).toMatchObject({ record: { state: 'landed', landed: { oid: branchOid() } }, busy: 0 });
  });

  test('fault-16, fault-57: the newest checkpoint is kept as work in progress, and the attempt uses up nothing', async () => {
    await dead();
    commit({ 'b.txt': 'one\n' });
    const older = artifactOf(result({ outcome: 'lost', detail: 'The attempt ended without a word.' }));
    commit({ 'b.txt': 'two\n' });
    const newer = artifactOf(result({ outcome: 'lost', detail: 'The attempt ended without a word.' }));
    const checkpoints = [
      { run: 3, id: 9, name: `${name}-checkpoint-9`, holds: older },
      { run: 3, id: 8, name: `${name}-checkpoint-10`, holds: newer },
    ];
    const report = await land({ source: 3, left: checkpoints });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false } });
    expect(fetched).toContain('download 8 of another run');
    expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:b.txt')).toBe('two');
    expect(await stateNow()).toMatchObject({
      record: { state: 'ready', attempts: [{ outcome: 'lost', detail: 'The attempt ended without a word.' }] },
      busy: 0,
    });
  });

  test('fault-66: a result that has expired or is damaged gives way to the checkpoint before it', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const left = [
      { run: 3, id: 9, name, expired: true },
      { run: 3, id: 8, name: `${name}-checkpoint-2`, holds: artifactOf('no JSON') },
      { run: 3, id: 6, name: `${name}-checkpoint-1`, holds: artifactOf(result({ outcome: 'lost' })) },
    ];
    await land({ source: 3, left });
    expect(fetched.filter((one) => one.startsWith('download'))).toEqual(['download 8 of another run', 'download 6 of another run']);
    expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:b.txt')).toBe('two');
  });

  test('in the same run it is found by its name when the agent’s job could say no id', async () => {
    commit({ 'b.txt': 'two\n' });
    const report = await land({ left: [{ run: 7, id: 9, name: `${name}-checkpoint-1`, holds: artifactOf(result({ outcome: 'lost' })) }] });
    expect(fetched.slice(0, 2)).toEqual(['artifacts of 7', 'download 9']);
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false, change: { branches: [{ to: branchOid() }, {}] } } });
  });

  test.each<[string, number, NonNullable<Landing['left']>, string]>([
    [
      'another attempt',
      3,
      [
        { run: 3, id: 9, name: `${name}0` },
        { run: 3, id: 8, name: 'clambake-42-1-11111111' },
      ],
      `run 3 holds no artifact of attempt ${attempt}`,
    ],
    ['another run than the claim’s', 4, [{ run: 4, id: 9, name }], 'run 4 is not the one that worked on it: that was run 3'],
    ['no run of this repository', 3, [], 'run 3 is none of this repository, or was deleted'],
    ['an artifact that has expired', 3, [{ run: 3, id: 9, name, expired: true }], 'what it left in run 3 has expired'],
    ['one that expires meanwhile', 3, [{ run: 3, id: 9, name }], 'artifact 9 could not be downloaded: it has expired'],
  ])('fault-66: %s is refused with one message, and the attempt is lost', async (_case, source, left, why) => {
    await dead();
    const report = await land({ source, left });
    expect(report.kind === 'written' && 'missing' in report.facts.result ? report.facts.result.missing : '').toBe(why);
    expect(await stateNow()).toMatchObject({
      record: { state: 'ready', attempts: [{ outcome: 'lost', detail: `The attempt left no result: ${why}.` }] },
      busy: 0,
    });
    expect(branchOid()).toBe('');
  });

  test('landed by its own run meanwhile, it is superseded and looks for nothing', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const left = [{ run: 3, id: 9, name, holds: artifactOf(result()) }];
    await land({ source: 3, left });
    fetched.length = 0;
    expect(await land({ source: 3, left })).toMatchObject({ kind: 'superseded' });
    expect(fetched).toEqual([]);
  });
});
