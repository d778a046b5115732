import type { Command, LedgerWrite } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { type ApplyPorts, applyAll } from './apply.ts';
import { RemoteError } from './errors.ts';
import type { PushResult } from './ports.ts';

const write: LedgerWrite = { ref: 'refs/clambake/agents/001', expect: 'a'.repeat(40), delete: true };
const ledger: Command = { kind: 'write-ledger', writes: [write], why: 'frees 001' };
const labels: Command = { kind: 'create-labels', labels: [{ name: 'clambake:ready', color: '00ff00', description: 'may start' }] };
const project = (issue: number): Command => ({
  kind: 'project-issue',
  issue,
  nodeId: `I_${issue}`,
  addLabels: ['clambake:ready'],
  removeLabels: [],
  comment: undefined,
  close: false,
});
const wake: Command = { kind: 'wake', why: 'work landed' };

const recorder = (
  answers: { push?: PushResult | Error; project?: Error; dispatch?: Error; labels?: Error } = {},
): { calls: string[]; ports: ApplyPorts } => {
  const calls: string[] = [];
  const answer = <T>(name: string, value: T | Error | undefined, otherwise: T): Promise<T> => {
    calls.push(name);
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value ?? otherwise);
  };
  const ports: ApplyPorts = {
    ledger: { push: (writes) => answer(`push ${writes.length}`, answers.push, { status: 'applied', oids: new Map() }) },
    github: {
      createLabels: () => answer('labels', answers.labels, undefined),
      project: (commands) =>
        answer(
          `project ${commands.map((c) => c.issue).join(' ')}`,
          answers.project,
          commands.map(() => ({ status: 'applied' as const })),
        ),
      dispatch: (file, ref) => answer(`dispatch ${file} ${ref}`, answers.dispatch, { runId: 1 }),
    },
    workflow: { file: 'clambake.yml', ref: 'main' },
    correlation: '7.1.abcdef01',
  };
  return { calls, ports };
};

describe('applyAll', () => {
  test('the ledger comes first, then labels, one batch of issues, and one wake-up, whatever the order asked', async () => {
    const { calls, ports } = recorder();
    const outcome = await applyAll([wake, project(2), labels, project(1), wake, ledger], ports);
    expect(calls).toEqual(['push 1', 'labels', 'project 2 1', 'dispatch clambake.yml main']);
    expect(outcome.status).toBe('applied');
    expect(outcome.results.map((r) => r.result.status)).toEqual(['applied', 'applied', 'applied', 'applied', 'applied', 'already-done']);
    expect(new Set(outcome.results.map((r) => r.correlation))).toEqual(new Set(['7.1.abcdef01']));
  });

  test('a stale ledger stops everything after it', async () => {
    const { calls, ports } = recorder({ push: { status: 'stale', refs: ['refs/clambake/issues/1'] } });
    const outcome = await applyAll([ledger, project(1), wake], ports);
    expect(calls).toEqual(['push 1']);
    expect(outcome).toMatchObject({ status: 'stale', why: 'refs/clambake/issues/1 moved meanwhile' });
  });

  test('a refused ledger stops everything after it and says what the server said', async () => {
    const { calls, ports } = recorder({ push: { status: 'refused', why: 'GH013: rule violations' } });
    expect(await applyAll([ledger, project(1)], ports)).toMatchObject({ status: 'refused', why: 'GH013: rule violations' });
    expect(calls).toEqual(['push 1']);
  });

  test('a projection that fails stops nothing, and the outcome says so', async () => {
    const { calls, ports } = recorder({ project: new RemoteError('502', { status: 502, retryable: true }) });
    expect(await applyAll([ledger, project(1), wake], ports)).toMatchObject({ status: 'failed', why: '502' });
    expect(calls).toEqual(['push 1', 'project 1', 'dispatch clambake.yml main']);
  });

  test('a wake-up that GitHub will never accept is refused', async () => {
    const { ports } = recorder({ dispatch: new RemoteError('no workflow_dispatch trigger', { status: 422, retryable: false }) });
    expect(await applyAll([wake], ports)).toMatchObject({ status: 'refused', why: 'no workflow_dispatch trigger' });
    expect((await applyAll([wake], { ...ports, workflow: undefined })).status).toBe('refused');
    const renamed = recorder({ dispatch: new RemoteError('Not Found', { status: 404, retryable: false }) });
    expect(await applyAll([wake], renamed.ports)).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('the new file goes on'),
    });
  });

  test('a fault of ours is thrown, not reported as the server’s', async () => {
    const { ports } = recorder({ labels: new TypeError('oops') });
    await expect(applyAll([labels], ports)).rejects.toThrow('oops');
  });

  test('a command that nobody knows is a fault of ours', async () => {
    await expect(applyAll([{ kind: 'explode' } as never], recorder().ports)).rejects.toThrow(/no such command/);
  });
});
