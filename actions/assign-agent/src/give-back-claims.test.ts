import type { ApplyPorts } from '@clambake/adapters';
import { agentRef, type IssueRecord, issueRecordSchema, issueRef, type LedgerView, type LedgerWrite } from '@clambake/core';
import { expect, test } from 'vitest';
import { giveBackClaims } from './give-back-claims.ts';

const attempt = '1-1-9f3a77c2';
const oid = (letter: string): string => letter.repeat(40);
const ready = issueRecordSchema.parse({ v: 1, issue: 1, nodeId: 'I_1', state: 'ready', since: '2026-11-23T05:00:00Z', base: 'main' });
const claim: IssueRecord['claim'] = {
  id: attempt,
  agent: '001',
  at: ready.since,
  runId: 10,
  runAttempt: 1,
  actor: 'ann',
  role: 'write',
  event: 'LE_1',
  text: { title: 'a'.repeat(64), body: 'b'.repeat(64) },
  base: 'main',
};
const ledgerOf = (record: IssueRecord, agents: Record<string, string>): LedgerView => ({
  issues: new Map([[1, { oid: oid('1'), record }]]),
  agents: new Map(Object.entries(agents)),
  fleet: undefined,
  trains: new Map(),
  broken: [],
});

test('giving claims back restores their records and frees every agent that nobody holds, as the fleet does', async () => {
  const pushed: LedgerWrite[] = [];
  const now = ledgerOf({ ...ready, state: 'assigned', claim }, { '001': oid('1'), '002': oid('2') });
  const ports: ApplyPorts = {
    ledger: {
      read: async () => now,
      push: async (writes) => {
        pushed.push(...writes);
        return { status: 'applied', oids: new Map() };
      },
    },
    github: { createLabels: async () => {}, project: async () => [] },
    wake: async () => {},
    correlation: '10.1.9f3a77c2',
  };
  await giveBackClaims(ports, { before: ledgerOf(ready, {}), assignments: [{ issue: 1, agent: '001', attempt }] });
  expect(pushed).toEqual([
    { ref: issueRef(1), expect: oid('1'), record: ready },
    { ref: agentRef('001'), expect: oid('1'), delete: true },
    { ref: agentRef('002'), expect: oid('2'), delete: true },
  ]);
});
