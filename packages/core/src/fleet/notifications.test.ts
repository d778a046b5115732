import { expect, test } from 'vitest';
import { eventTypeOf, notificationSchema } from '../records/notification.ts';
import { trainRecordSchema } from '../records/records.ts';
import { config, now, oidOf, recordOf, world } from '../testing/world.ts';
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
  const found = undelivered(
    { ...ledger, trains: new Map([['main', { oid: oidOf('t'), record: train }]]) },
    { state: start, now, place, config: config() },
  );
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
  const [first, second] = undelivered(ledger, { state: start, now, place, config: config() });
  if (first === undefined || second === undefined) throw new Error('two are found');
  const half = afterDelivery(start, { delivered: [first], left: [second], now });
  expect(half).toEqual({ until: start.until, ids: [first.id] });
  const whole = afterDelivery(half, { delivered: [second], left: [], now });
  expect(whole.until).toBe(now);
  expect(undelivered(ledger, { state: whole, now: at(1), place, config: config() })).toEqual([]);
  const late = ledgerOf(merged(1, -10), merged(2, -5), merged(3, -40));
  expect(ids(undelivered(late, { state: whole, now: at(1), place, config: config() }))).toEqual([expect.stringMatching(/^merged 3 /)]);
  expect(undelivered(ledger, { state: start, now: at(24 * 60), place, config: config() })).toEqual([]);
});

test('the first look tells nothing of what was before it, and the outbox is bounded', () => {
  const many = Array.from({ length: 700 }, (_, index) => merged(index + 1, -10));
  const ledger = ledgerOf(merged(1, -10));
  const state = firstState(ledger, { now, place, config: config() });
  expect(undelivered(ledger, { state, now, place, config: config() })).toEqual([]);
  expect(ids(undelivered(ledgerOf(merged(1, -10), merged(2, 1)), { state, now: at(2), place, config: config() }))).toHaveLength(1);
  const all = undelivered(ledgerOf(...many), { state: start, now, place, config: config() });
  expect(afterDelivery(start, { delivered: all, left: [], now }).ids).toHaveLength(maximumIds);
});

test('dollars that are used up are told once, of an issue and of the day; reserved ones are not', () => {
  const settings = config({ 'day-usd': 10 });
  const looking = { state: start, now, place, config: settings };
  const attempt = {
    ...{ id: '1-1-aaaaaaaa', agent: '001', runId: 7, startedAt: at(-60), endedAt: at(-30), turns: 1, commits: 0, detail: '' },
    ...({ outcome: 'incomplete', costUsd: 10 } as const),
  };
  const obstacle = 'its attempts have cost $10.00 of the $10.00 that it may cost. A comment /budget #1 15 lets it cost more';
  const spent = recordOf(1, 'ready', { attempts: [attempt], obstacle });
  const found = undelivered(ledgerOf(spent), looking);
  expect(found.map(({ id, text }) => [id, text])).toEqual([
    ['budget 1 1', `#1 gets no other attempt: ${obstacle}`],
    [
      'budget day 2026-11-24T00:00:00.000Z',
      'The dollars that agents may spend in a day are used up: no agent starts before 2026-11-24 00:00 UTC',
    ],
  ]);
  for (const one of found) expect(notificationSchema.parse(one)).toEqual(one);
  const other = recordOf(1, 'ready', { attempts: [{ ...attempt, costUsd: 1 }], obstacle: 'its base branch next does not exist' });
  expect(undelivered(ledgerOf(other, recordOf(2, 'assigned')), looking).map(({ kind }) => kind)).not.toContain('budget');
});

test('a channel gets the kinds that it wants, in a document that an event of GitHub can carry', () => {
  const found = undelivered(ledgerOf(merged(1, -10), recordOf(2, 'needs-human')), {
    state: start,
    now,
    place,
    config: config(),
    kinds: ['merged'],
  });
  expect(found.map((one) => [one.kind, eventTypeOf(one)])).toEqual([['merged', 'clambake-merged']]);
  // GitHub takes ten properties at most.
  expect(Object.keys(notificationSchema.shape).length).toBeLessThanOrEqual(10);
});
