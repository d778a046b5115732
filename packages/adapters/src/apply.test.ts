import { type Command, issueRecordSchema, issueRef, type LedgerView, type LedgerWrite } from '@clambake/core';
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
): { calls: string[]; ports: ApplyPorts } => {
  const calls: string[] = [];
  const answer = <T>(name: string, value: T | Error | undefined, otherwise: T): Promise<T> => {
    calls.push(name);
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value ?? otherwise);
  };
  const ports: ApplyPorts = {
    ledger: {
      push: (writes) => answer(`push ${writes.length}`, answers.push, { status: 'applied', oids: new Map() }),
      read: () => answer('read', answers.read, viewOf({})),
    },
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

  test('what a record said when it was read is not shown once somebody has moved it: they show what it says now', async () => {
    const decidedOn = viewOf({ 1: 'a'.repeat(40), 2: 'b'.repeat(40), 3: 'c'.repeat(40) });
    const written = 'e'.repeat(40);
    const push: PushResult = { status: 'applied', oids: new Map([[issueRef(3), written]]) };
    const now = viewOf({ 1: 'a'.repeat(40), 2: 'd'.repeat(40), 3: written, 4: 'f'.repeat(40) });
    const asked = [ledger, project(1), project(2), project(3), project(4), project(5)];

    const told = recorder({ push, read: now });
    const outcome = await applyAll(asked, { ...told.ports, decidedOn });
    expect(told.calls).toEqual(['push 1', 'read', 'project 1 3 5']);
    const results = outcome.results.map(({ command, result }) => [command.kind === 'project-issue' ? command.issue : 0, result.status]);
    expect(results).toEqual([
      [0, 'applied'],
      [1, 'applied'],
      [2, 'already-done'],
      [3, 'applied'],
      [4, 'already-done'],
      [5, 'applied'],
    ]);

    // Without the second look (positive control), and where git does not answer: as it was decided.
    const control = recorder({ push, read: now });
    await applyAll(asked, control.ports);
    const silent = recorder({ push, read: new RemoteError('away', { status: 503, retryable: true }) });
    await applyAll(asked, { ...silent.ports, decidedOn });
    expect([control.calls, silent.calls.filter((call) => call !== 'read')]).toEqual(Array(2).fill(['push 1', 'project 1 2 3 4 5']));
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
