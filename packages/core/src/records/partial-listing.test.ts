import { expect, test } from 'vitest';
import type { LedgerView } from '../fleet/snapshot.ts';
import { issueRecordSchema, trainRecordSchema } from './records.ts';
import { mayBePartial } from './partial-listing.ts';

const oid = 'a'.repeat(40);
const at = '2026-11-01T12:00:00Z';
const claim = {
  id: '1-1-00000001',
  agent: '001',
  at,
  runId: 7,
  runAttempt: 1,
  actor: 'mona',
  role: 'write',
  event: 'LE_1',
  text: { title: 'a'.repeat(64), body: 'b'.repeat(64) },
  base: 'main',
};
const landed = { attempt: '1-1-00000001', oid, agent: '001', at, files: 1, additions: 1, deletions: 0 };

const record = (change: object): ReturnType<typeof issueRecordSchema.parse> =>
  issueRecordSchema.parse({ v: 1, issue: 1, nodeId: 'I_1', state: 'ready', since: at, base: 'main', ...change });
const bundle = {
  id: '4',
  base: 'main',
  baseOid: oid,
  departedAt: at,
  passengers: [{ issue: 1, oid, title: 'one', agent: '001', attempts: 1, costUsd: 0, priority: 0 }],
};

const ledger = (p: { issue?: object; agents?: string[]; bundle?: object; broken?: string[] }): LedgerView => ({
  issues: new Map(p.issue === undefined ? [] : [[1, { oid, record: record(p.issue) }]]),
  agents: new Map((p.agents ?? []).map((agent) => [agent, oid])),
  fleet: undefined,
  trains: new Map([
    [
      'main',
      {
        oid,
        record: trainRecordSchema.parse({
          v: 1,
          base: 'main',
          lastFlight: 4,
          verdicts: {},
          history: [],
          ...(p.bundle && { flight: p.bundle }),
        }),
      },
    ],
  ]),
  broken: (p.broken ?? []).map((name) => ({ ref: `refs/clambake/${name}`, oid, problem: 'its message is not JSON' })),
});

test.each<[string, boolean, LedgerView]>([
  ['nothing at all', false, ledger({})],
  ['a claim and its agent', false, ledger({ issue: { state: 'assigned', claim }, agents: ['001'] })],
  ['a claim without its agent', true, ledger({ issue: { state: 'assigned', claim } })],
  ['an agent without a claim', true, ledger({ issue: {}, agents: ['001'] })],
  ['an agent whose record cannot be read', false, ledger({ agents: ['001'], broken: ['issues/1'] })],
  [
    'a passenger of a train whose record cannot be read',
    false,
    ledger({ issue: { state: 'bundled', landed, flight: { id: '4' } }, broken: ['train/next'] }),
  ],
  ['a passenger and its bundle', false, ledger({ issue: { state: 'bundled', landed, flight: { id: '4' } }, bundle })],
  ['a passenger of a bundle that is not there', true, ledger({ issue: { state: 'bundled', landed, flight: { id: '4' } } })],
  ['a passenger of an older bundle', true, ledger({ issue: { state: 'bundled', landed, flight: { id: '3' } }, bundle })],
  ['a bundle whose passenger still waits', true, ledger({ issue: { state: 'landed', landed }, bundle })],
  ['a bundle whose passenger a person withdrew', false, ledger({ issue: { state: 'withdrawn', landed }, bundle })],
])('%s: half of a push is %s', (_, partial, view) => {
  expect(mayBePartial(view)).toBe(partial);
});
