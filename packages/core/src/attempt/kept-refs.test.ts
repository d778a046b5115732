import { expect, test } from 'vitest';
import type { Outcome } from '../records/outcomes.ts';
import type { IssueRecord } from '../records/records.ts';
import { now, oidOf, recordOf, world } from '../testing/world.ts';
import { expiredKept } from './kept-refs.ts';
import { keptBefore } from './kept-work.ts';

const daysAgo = (days: number): string => new Date(Date.parse(now) - days * 24 * 3_600_000).toISOString();
const attempt = (id: string, outcome: Outcome, days: number) => ({
  ...{ id, agent: '001', runId: 1, startedAt: daysAgo(days + 1), endedAt: daysAgo(days), outcome },
  ...{ costUsd: 0, turns: 0, commits: 1, detail: '' },
});
const expired = (...records: IssueRecord[]): string[] => {
  const ids = records.flatMap(({ attempts }) => attempts.map(({ id }) => id));
  const refs = new Map([...ids, '9-1-ffffffff'].map((id) => [`refs/clambake-work/${id}`, oidOf(id)]));
  return [...expiredKept(refs, { ledger: world({ records }).ledger, now }).keys()].map((ref) => ref.replace(/.*\//, ''));
};

test('kept work goes after 30 days, replaced commits a week after the merge, and unknown refs stay', () => {
  const rejected = [attempt('1-1-aaaaaaaa', 'rejected', 31), attempt('1-2-aaaaaaaa', 'overtaken', 29), attempt('1-3-aaaaaaaa', 'lost', 40)];
  expect(expired(recordOf(1, 'ready', { attempts: rejected }))).toEqual(['1-1-aaaaaaaa', '1-3-aaaaaaaa']);
  const done = (since: string) => recordOf(2, 'merged', { since, attempts: [attempt('2-1-aaaaaaaa', 'done', 60)] });
  expect(expired(done(daysAgo(6)))).toEqual([]);
  expect(expired(done(daysAgo(8)))).toEqual(['2-1-aaaaaaaa']);
  expect(expired(recordOf(2, 'landed', { since: daysAgo(60), attempts: [attempt('2-1-aaaaaaaa', 'done', 60)] }))).toEqual([]);
});

test('work that waits for an approval stays, however old it is', () => {
  const held = { oid: oidOf('h'), at: now, attempt: '3-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0, paths: [] };
  const attempts = [attempt('3-1-aaaaaaaa', 'killed', 90)];
  expect(expired(recordOf(3, 'needs-human', { attempts, held, question: '?' }))).toEqual([]);
  expect(expired(recordOf(3, 'needs-human', { attempts, question: '?' }))).toEqual(['3-1-aaaaaaaa']);
});

test('a landed commit stays until a week after the merge, or 30 days where other work has taken its place', () => {
  const landed = ['2-1-aaaaaaaa', '2-2-aaaaaaaa'].map((id) => attempt(id, 'done', 40));
  const left = (record: IssueRecord): string[] => {
    const refs = new Map(landed.map(({ id }) => [`refs/clambake-work/landed-${id}`, oidOf(id)]));
    return [...expiredKept(refs, { ledger: world({ records: [record] }).ledger, now }).keys()].map((ref) => ref.replace(/.*landed-/, ''));
  };
  const work = { oid: oidOf('w'), at: now, attempt: '2-2-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0 };
  expect(left(recordOf(2, 'landed', { since: daysAgo(40), attempts: landed, landed: work }))).toEqual(['2-1-aaaaaaaa']);
  expect(left(recordOf(2, 'merged', { since: daysAgo(6), attempts: landed, landed: work }))).toEqual(['2-1-aaaaaaaa']);
  expect(left(recordOf(2, 'merged', { since: daysAgo(8), attempts: landed, landed: work }))).toEqual(['2-1-aaaaaaaa', '2-2-aaaaaaaa']);
});

test('the next attempt gets the kept work of the newest attempt only', () => {
  const kept = { ...attempt('1-1-aaaaaaaa', 'rejected', 1), kept: oidOf('k') };
  expect(keptBefore({ attempts: [kept] })).toEqual({ ref: 'refs/clambake-work/1-1-aaaaaaaa', oid: oidOf('k') });
  expect(keptBefore({ attempts: [kept, attempt('1-2-aaaaaaaa', 'killed', 1)] })).toBeUndefined();
  expect(keptBefore({ attempts: [] })).toBeUndefined();
});
