import { expect, test } from 'vitest';
import { notificationSchema } from '../records/notification.ts';
import { trainRecordSchema } from '../records/records.ts';
import { now, oidOf, recordOf, world } from '../testing/world.ts';
import { minutesAfter } from './backoff.ts';
import { afterDelivery, firstState, maximumIds, undelivered } from './notifications.ts';
import type { LedgerView } from './snapshot.ts';

const place = { repository: 'o/r', repositoryUrl: 'https://github.com/o/r' };
const at = (minutes: number): string => minutesAfter(now, minutes);
const start = { until: at(-120), ids: [] };
const merged = (issue: number, minutes: number) => {
  const record = recordOf(issue, 'merged', { since: at(minutes) });
  return record.landed === undefined ? record : { ...record, landed: { ...record.landed, at: at(-9999) } };
};
const ledgerOf = (...records: ReturnType<typeof recordOf>[]): LedgerView => world({ records }).ledger;
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

test('what happened stands in the records: oldest first, each with a harmless line and within the published shape', () => {
  const asked = recordOf(3, 'needs-human', { since: at(-20), question: 'ping @everyone <b> https://evil.example closes #9' });
  const evicted = recordOf(2, 'ready', { since: at(-30), evictions: [{ flight: '7', at: at(-30), reason: 'red: test/a' }] });
  const ledger = ledgerOf(merged(1, -10), evicted, asked);
  const stopped = { reason: 'main is red', at: at(-5), baseOid: oidOf('main') };
  const train = trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 7, stopped });
  const found = undelivered({ ...ledger, trains: new Map([['main', { oid: oidOf('t'), record: train }]]) }, { state: start, now, place });
  expect(found.map(({ kind, issue }) => `${kind} ${issue}`)).toEqual(['evicted 2', 'needs-human 3', 'merged 1', 'standstill undefined']);
  for (const one of found) expect(notificationSchema.parse(one)).toEqual(one);
  expect(found[0]).toMatchObject({
    v: 1,
    repository: 'o/r',
    url: 'https://github.com/o/r/issues/2',
    bundle: '7',
    text: '#2 was taken off bundle 7: red: test/a',
  });
  expect(found[1]?.text).not.toMatch(/@everyone|<b>|evil|closes #9/);
});

test('a delivered one is not found again, one whose record was pushed late is, and what is a day old is given up', () => {
  const ledger = ledgerOf(merged(1, -10), merged(2, -5));
  const [first, second] = undelivered(ledger, { state: start, now, place });
  if (first === undefined || second === undefined) throw new Error('two are found');
  const half = afterDelivery(start, { delivered: [first], left: [second], now });
  expect(half).toEqual({ until: start.until, ids: [first.id] });
  const whole = afterDelivery(half, { delivered: [second], left: [], now });
  expect(whole.until).toBe(now);
  expect(undelivered(ledger, { state: whole, now: at(1), place })).toEqual([]);
  const late = ledgerOf(merged(1, -10), merged(2, -5), merged(3, -40));
  expect(ids(undelivered(late, { state: whole, now: at(1), place }))).toEqual([expect.stringMatching(/^merged 3 /)]);
  expect(undelivered(ledger, { state: start, now: at(24 * 60), place })).toEqual([]);
});

test('the first look tells nothing of what was before it, and the outbox is bounded', () => {
  const many = Array.from({ length: 700 }, (_, index) => merged(index + 1, -10));
  const ledger = ledgerOf(merged(1, -10));
  const state = firstState(ledger, { now, place });
  expect(undelivered(ledger, { state, now, place })).toEqual([]);
  expect(ids(undelivered(ledgerOf(merged(1, -10), merged(2, 1)), { state, now: at(2), place }))).toHaveLength(1);
  const all = undelivered(ledgerOf(...many), { state: start, now, place });
  expect(afterDelivery(start, { delivered: all, left: [], now }).ids).toHaveLength(maximumIds);
});
