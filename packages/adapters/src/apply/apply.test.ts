import { type Effect, issueRecordSchema, issueRef, type LedgerView, type LedgerWrite } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { type ApplyPorts, applyEffects } from './apply.ts';
import { RemoteError } from '../errors.ts';
import type { GitHubPort, PushResult } from '../ports.ts';
import { openWake } from './wake.ts';

const write: LedgerWrite = { ref: 'refs/clambake/agents/001', expect: 'a'.repeat(40), delete: true };
const ledger: Effect = { kind: 'write-ledger', writes: [write], branches: [], why: 'frees 001', transitions: [] };
const labels: Effect = { kind: 'create-labels', labels: [{ name: 'clambake:ready', color: '00ff00', description: 'may start' }] };
const project = (issue: number): Effect => ({
  kind: 'project-issue',
  issue,
  nodeId: `I_${issue}`,
  addLabels: ['clambake:ready'],
  removeLabels: [],
  comment: undefined,
  close: false,
});
const wake: Effect = { kind: 'wake', why: 'work landed' };

/** A ledger in which each of these issues has the record at this commit. */
const viewOf = (oids: Record<number, string>): LedgerView => ({
  issues: new Map(
    Object.entries(oids).map(([issue, oid]) => {
      const record = { v: 1, issue: Number(issue), nodeId: `I_${issue}`, state: 'ready', since: '2026-11-01T12:00:00Z', base: 'main' };
      return [Number(issue), { oid, record: issueRecordSchema.parse(record) }];
    }),
  ),
  agents: new Map(),
  fleet: undefined,
  trains: new Map(),
  broken: [],
});

const recorder = (
  answers: { push?: PushResult | Error; read?: LedgerView | Error; project?: Error; dispatch?: Error; labels?: Error } = {},
): { calls: string[]; ports: ApplyPorts; dispatch: GitHubPort['dispatch'] } => {
  const calls: string[] = [];
  const answer = <T>(name: string, value: T | Error | undefined, otherwise: T): Promise<T> => {
    calls.push(name);
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value ?? otherwise);
  };
  const dispatch: GitHubPort['dispatch'] = (file, ref) => answer(`dispatch ${file} ${ref}`, answers.dispatch, { runId: 1 });
  const ports: ApplyPorts = {
    ledger: {
      push: (writes) => answer(`push ${writes.length}`, answers.push, { status: 'applied', oids: new Map() }),
      read: () => answer('read', answers.read, viewOf({})),
    },
    github: {
      createLabels: () => answer('labels', answers.labels, undefined),
      project: (effects) =>
        answer(
          `project ${effects.map(({ issue }) => issue).join(' ')}`,
          answers.project,
          effects.map(() => ({ status: 'applied' as const })),
        ),
    },
    train: {
      cancelRun: (run) => answer(`cancel ${run}`, undefined, undefined),
      updatePullRequest: (number, { state = 'open' }) => answer(`pull request ${number} ${state}`, undefined, undefined),
    },
    wake: openWake({ github: { dispatch, hasWaitingRun: async () => false }, workflow: { file: 'clambake.yml', ref: 'main' } }),
    correlation: '7.1.abcdef01',
  };
  return { calls, ports, dispatch };
};

describe('applying effects', () => {
  test('push, still ours?, show, cancel, close, wake once: whatever the order asked', async () => {
    const { calls, ports } = recorder();
    const cancel: Effect = { kind: 'cancel-run', run: 12 };
    const close: Effect = { kind: 'edit-pull-request', number: 9, body: 'over', close: true };
    const outcome = await applyEffects([wake, close, project(2), labels, cancel, project(1), wake, ledger], ports);
    expect(calls).toEqual(['push 1', 'labels', 'read', 'project 2 1', 'cancel 12', 'pull request 9 closed', 'dispatch clambake.yml main']);
    expect(outcome.status).toBe('applied');
    expect(outcome.results.map((r) => r.result.status)).toEqual([...Array(7).fill('applied'), 'already-done']);
    expect(new Set(outcome.results.map((r) => r.correlation))).toEqual(new Set(['7.1.abcdef01']));
  });

  test('a stale ledger stops everything after it', async () => {
    const { calls, ports } = recorder({ push: { status: 'stale', refs: ['refs/clambake/issues/1'] } });
    const outcome = await applyEffects([ledger, project(1), wake], ports);
    expect(calls).toEqual(['push 1']);
    expect(outcome).toMatchObject({ status: 'stale', why: 'refs/clambake/issues/1 moved meanwhile' });
  });

  test('a refused ledger stops everything after it and says what the server said', async () => {
    const { calls, ports } = recorder({ push: { status: 'refused', why: 'GH013: rule violations' } });
    expect(await applyEffects([ledger, project(1)], ports)).toMatchObject({ status: 'refused', why: 'GH013: rule violations' });
    expect(calls).toEqual(['push 1']);
  });

  test('what a record said when it was read is not shown once somebody has moved it: they show what it says now', async () => {
    const decidedOn = viewOf({ 1: 'a'.repeat(40), 2: 'b'.repeat(40), 3: 'c'.repeat(40) });
    const written = 'e'.repeat(40);
    const push: PushResult = { status: 'applied', oids: new Map([[issueRef(3), written]]) };
    const now = viewOf({ 1: 'a'.repeat(40), 2: 'd'.repeat(40), 3: written, 4: 'f'.repeat(40) });
    const asked = [ledger, project(1), project(2), project(3), project(4), project(5)];

    const told = recorder({ push, read: now });
    const outcome = await applyEffects(asked, told.ports, decidedOn);
    expect(told.calls).toEqual(['push 1', 'read', 'project 1 3 5']);
    const results = outcome.results.map(({ effect, result }) => [effect.kind === 'project-issue' ? effect.issue : 0, result.status]);
    expect(results).toEqual([
      [0, 'applied'],
      [1, 'applied'],
      [2, 'already-done'],
      [3, 'applied'],
      [4, 'already-done'],
      [5, 'applied'],
    ]);

    // All are shown when nobody moved them (positive control) and when git does not answer.
    const control = recorder({ push, read: now });
    await applyEffects(asked, control.ports, now);
    const silent = recorder({ push, read: new RemoteError('away', { status: 503, retryable: true }) });
    await applyEffects(asked, silent.ports, decidedOn);
    expect([control, silent].map(({ calls }) => calls.filter((call) => call !== 'read'))).toEqual(
      Array(2).fill(['push 1', 'project 1 2 3 4 5']),
    );
  });

  test('a projection that fails stops nothing, and the outcome says so', async () => {
    const { calls, ports } = recorder({ project: new RemoteError('502', { status: 502, retryable: true }) });
    expect(await applyEffects([ledger, project(1), wake], ports)).toMatchObject({ status: 'failed', why: '502' });
    expect(calls).toEqual(['push 1', 'read', 'project 1', 'dispatch clambake.yml main']);
  });

  test('a wake-up that GitHub will never accept is refused', async () => {
    const { ports } = recorder({ dispatch: new RemoteError('no workflow_dispatch trigger', { status: 422, retryable: false }) });
    expect(await applyEffects([wake], ports)).toMatchObject({ status: 'refused', why: 'no workflow_dispatch trigger' });
    const nowhere = { ...ports, wake: openWake({ github: { ...recorder(), hasWaitingRun: async () => false }, workflow: undefined }) };
    expect((await applyEffects([wake], nowhere)).status).toBe('refused');
    const renamed = recorder({ dispatch: new RemoteError('Not Found', { status: 404, retryable: false }) });
    expect(await applyEffects([wake], renamed.ports)).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('the new file goes on'),
    });
  });

  test('a fault of ours is thrown, not reported as the server’s', async () => {
    const { ports } = recorder({ labels: new TypeError('oops') });
    await expect(applyEffects([labels], ports)).rejects.toThrow('oops');
  });

  test('a ledger that stays away is the remote’s error, and nothing after the push happens', async () => {
    const { calls, ports } = recorder({ push: new RemoteError('away', { status: 503, retryable: true }) });
    await expect(applyEffects([ledger, project(1)], ports)).rejects.toThrow('away');
    expect(calls).toEqual(['push 1']);
  });
});
