// A departure out of records that somebody has edited: its own record can be written and read again.
import { expect, test } from 'vitest';
import { readRecord } from '../records/read-record.ts';
import { type IssueRecord, type TrainRecord, trainRecordSchema } from '../records/records.ts';
import { lostAttempt } from '../records/transitions.ts';
import { claimOf, config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { planBoarding } from './boarding.ts';
import type { TrainInput } from './train-input.ts';
import { departWrite } from './train-record.ts';

interface Parts {
  train?: Partial<TrainRecord>;
  record?: Partial<IssueRecord>;
  branch?: string;
}

/** The train's record after the departure, as the next tick reads it. */
const departed = ({ train, record, branch }: Parts): TrainRecord => {
  const branches = new Map([
    ['main', oidOf('main')],
    ['clambake/issue-1', oidOf('w1')],
    [branch ?? 'other', oidOf('other')],
  ]);
  const snapshot = world({ issues: [issue(1)], records: [recordOf(1, 'landed', record)], change: { branches } });
  const stored = { oid: oidOf('t'), record: trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 4, ...train }) };
  const facts = {
    snapshot: { ...snapshot, ledger: { ...snapshot.ledger, trains: new Map([['main', stored]]) } },
    config: config(),
    base: 'main',
  };
  const none = { bundleView: undefined, preflight: undefined, statuses: undefined, ownerEnded: undefined, budget: undefined };
  const known = {
    onBase: new Set<string>(),
    baseTree: oidOf('tree'),
    landings: new Map(),
    squashedAs: new Map<string, string>(),
    history: 'merge' as const,
    strict: false,
    approvals: 0,
    asApp: false,
    force: true,
  };
  const input: TrainInput = { ...facts, ...none, ...known };
  const write = departWrite(input, planBoarding({ ...input, train: stored.record }), oidOf('main'));
  const read = readRecord({ kind: 'train', base: 'main' }, JSON.parse(JSON.stringify(write.train)));
  if ('problem' in read || read.kind !== 'train') throw new Error(JSON.stringify(read));
  return read.record;
};

test('after a bundle that ended at the end of time, the promise is no later than that', () => {
  const history = [{ id: '3', landed: [2], evicted: [], ciRuns: 1, endedAt: '9999-12-31T23:59:59Z' }];
  expect(departed({ train: { history } }).flight?.promisedBy).toBe('9999-12-31T23:59:59.999Z');
});

test('attempts that cost more than a number can hold cost the largest number', () => {
  const attempt = { ...lostAttempt(claimOf(1), { detail: 'x', now }), costUsd: Number.MAX_VALUE };
  expect(departed({ record: { attempts: [attempt, attempt] } }).flight?.passengers).toMatchObject([{ costUsd: Number.MAX_VALUE }]);
});

test('a number after which no other is possible is left out, in a record and in the name of a branch', () => {
  expect(departed({ train: { lastFlight: Number.MAX_SAFE_INTEGER } })).toMatchObject({ lastFlight: 1, flight: { id: '1' } });
  expect(departed({ branch: 'clambake/bundle-999999999' })).toMatchObject({ lastFlight: 5, flight: { id: '5' } });
  expect(departed({ branch: 'clambake/bundle-7' })).toMatchObject({ lastFlight: 8, flight: { id: '8' } });
});
