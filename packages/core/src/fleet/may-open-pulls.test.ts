import { expect, test } from 'vitest';
import { diff } from '../effects/diff.ts';
import { fleetRef } from '../names.ts';
import type { FleetRecord } from '../records/fleet-record.ts';
import { trainRecordSchema } from '../records/records.ts';
import { oidOf, world } from '../testing/world.ts';
import { obstacleOfPulls, obstacleOfStop, recordMayOpen } from './may-open-pulls.ts';
import type { LedgerView } from './snapshot.ts';

const at = '2026-11-23T12:00:00.000Z';
const ledgerOf = (pullRequests?: FleetRecord['pullRequests']): LedgerView => ({
  ...world({}).ledger,
  fleet: { oid: oidOf('f1'), record: { v: 1, paused: { by: 'ann', at }, ...(pullRequests === undefined ? {} : { pullRequests }) } },
});

test('without an answer, and after a no, a train’s job asks; after a yes nothing is in the way', () => {
  expect(obstacleOfPulls(world({}).ledger)).toMatchObject({ level: 'notice', asks: true });
  expect(obstacleOfPulls(ledgerOf())).toMatchObject({ level: 'notice', asks: true });
  const no = obstacleOfPulls(ledgerOf({ allowed: false, at }));
  expect(no).toMatchObject({ level: 'error', asks: true, text: expect.stringContaining('must tick Settings → Actions → General') });
  expect(obstacleOfPulls(ledgerOf({ allowed: true, at }))).toBeUndefined();
});

test('a train that a setting has stopped keeps the issues of its base waiting, and no other stop does', () => {
  const stoppedBy = (kind: 'setting' | 'alarm' | 'base-red'): LedgerView => {
    const record = trainRecordSchema.parse({
      v: 1,
      base: 'main',
      lastFlight: 1,
      stopped: { reason: 'it is off', at, baseOid: oidOf('b'), kind },
    });
    return { ...world({}).ledger, trains: new Map([['main', { oid: oidOf('t1'), record }]]) };
  };
  expect(obstacleOfStop(stoppedBy('setting'), 'main')).toEqual({ level: 'error', text: 'the train to main stands still: it is off' });
  expect(obstacleOfStop(stoppedBy('setting'), 'next')).toBeUndefined();
  for (const kind of ['alarm', 'base-red'] as const) expect(obstacleOfStop(stoppedBy(kind), 'main')).toBeUndefined();
});

test('an answer that is new is written beside what the record holds, and only a yes wakes a tick', () => {
  const ledger = ledgerOf();
  const yes = recordMayOpen(ledger, { allowed: true, at });
  expect(yes).toEqual({ v: 1, paused: { by: 'ann', at }, pullRequests: { allowed: true, at } });
  const no = recordMayOpen(ledger, { allowed: false, at });
  expect(recordMayOpen(ledgerOf({ allowed: true, at }), { allowed: true, at })).toBeUndefined();
  expect(
    recordMayOpen({ ...ledger, broken: [{ ref: fleetRef, oid: oidOf('f1'), problem: 'no JSON' } as never] }, { allowed: true, at }),
  ).toBeUndefined();
  const wakeOf = (before: LedgerView, fleet: FleetRecord | undefined): string | undefined =>
    diff(before, { why: 'asked', ...(fleet === undefined ? {} : { fleet }) }, { actor: 'train' }).wake;
  expect([wakeOf(ledger, yes), wakeOf(ledger, no), wakeOf(ledgerOf({ allowed: false, at }), yes)]).toEqual(['asked', undefined, 'asked']);
  expect(wakeOf(ledgerOf({ allowed: true, at }), yes)).toBeUndefined();
});
