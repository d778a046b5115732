// The dollars of an attempt that people stopped, from the reservation to the end of its jobs.
import { describe, expect, test } from 'vitest';
import { withLateEnd } from '../attempt/kept-work.ts';
import { claimOf, config, issue, now, recordOf, world, type WorldParts } from '../testing/world.ts';
import { type IssueRecord, issueRecordSchema } from '../records/records.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import { decideFleet } from './decide-fleet.ts';
import { recordCommand } from './fleet-commands.ts';
import { runsToBook } from '../records/reserved-run.ts';
import { leftoversWanted } from './salvage.ts';

const id = '1-1-aaaaaaaa';
const stopped = (runAttempt = 1): IssueRecord => {
  const { ledger } = world({ records: [recordOf(1, 'assigned', { claim: claimOf(1, { usd: 3, runAttempt }) })] });
  const answer = recordCommand(ledger, {
    id: 'c-1',
    word: 'stop',
    issue: 1,
    base: undefined,
    by: 'ada',
    at: now,
    words: '',
    role: 'write',
  });
  if (answer.kind !== 'recorded' || answer.issues?.[0] === undefined) throw new Error(JSON.stringify(answer));
  return issueRecordSchema.parse(JSON.parse(JSON.stringify(answer.issues[0])));
};
const run = (change: object = {}) => ({ id: 7, attempt: 1, status: 'in_progress', conclusion: null, ...change }) as const;
const after = (change: WorldParts['change'], record = stopped()): IssueRecord | undefined => {
  const { effects } = decideFleet(world({ issues: [issue(1, { labels: [] })], records: [record], change: { ...change } }), config());
  const writes = effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
  return writes.flatMap((write) => ('record' in write && 'issue' in write.record ? [write.record as IssueRecord] : []))[0];
};
const job = (name: string, status: 'completed' | 'in_progress') => ({ runId: 7, runAttempt: 1, name, status, conclusion: null });
const over = { runs: new Map([[7, run({ status: 'completed', conclusion: 'success' })]]) };

describe('the reservation of a stopped attempt', () => {
  test('stays while its jobs may still book its cost, and while nobody knows about them', () => {
    expect(stopped().attempts).toMatchObject([{ outcome: 'stopped', reservedUsd: 3, runAttempt: 1 }]);
    expect(after({})?.attempts[0] ?? stopped().attempts[0]).toMatchObject({ reservedUsd: 3 });
    const jobs = [job(`run #1 (${id})`, 'completed'), job(`land #1 (${id})`, 'in_progress')];
    expect(after({ runs: new Map([[7, run()]]), jobs })?.attempts[0] ?? stopped().attempts[0]).toMatchObject({ reservedUsd: 3 });
  });

  test('ends when its run is over, or its landing, and the issue says that the cost is not known', () => {
    const jobs = [job(`run #1 (${id})`, 'completed'), job(`land #1 (${id})`, 'completed')];
    for (const change of [over, { runs: new Map([[7, run()]]), jobs }]) {
      const settled = after(change);
      expect(settled?.attempts).toMatchObject([{ outcome: 'stopped', costUsd: 0, costIsLeast: true }]);
      expect(settled?.attempts[0]).not.toHaveProperty('reservedUsd');
      expect(settled === undefined ? '' : renderStatusComment(settled, { repositoryUrl: 'https://github.com/o/r' })).toMatch(
        /\| stopped \| at least \$0\.00 \|.*Its job ended without a word about its cost\./,
      );
      expect(after(change, settled)?.attempts ?? settled?.attempts).toEqual(settled?.attempts);
    }
  });

  test('ends with the name of the artifact where its landing died before it kept the work, as soon as GitHub says that there is one', () => {
    expect(leftoversWanted(world({ records: [stopped()], change: over }))).toEqual([{ run: 7, attempt: id }]);
    expect(leftoversWanted(world({ records: [stopped()] }))).toEqual([]);
    const unknown = after({ ...over, leftovers: new Map([[id, 'unknown' as const]]) });
    expect(unknown?.attempts[0] ?? stopped().attempts[0]).toMatchObject({ reservedUsd: 3 });
    const settled = after({ ...over, leftovers: new Map([[id, 'left' as const]]) });
    expect(settled?.attempts[0]?.detail).toContain(`"gh run download 7 --name clambake-${id}" brings it.`);
    expect(settled?.attempts[0]).not.toHaveProperty('reservedUsd');
    expect(after(over)?.attempts[0]?.detail).not.toContain('gh run download');
  });

  test('of a repeated run waits for that attempt of the run', () => {
    const again = stopped(2);
    expect(runsToBook(world({ records: [again, recordOf(2, 'ready')] }).ledger)).toEqual([{ runId: 7, runAttempt: 2 }]);
    expect(after(over, again)?.attempts[0] ?? again.attempts[0]).toMatchObject({ reservedUsd: 3 });
  });

  test('ends with the report, also of an attempt that cost nothing; a report after its end still books, and takes the sentence back', () => {
    const result = { costUsd: 0, turns: 0, commits: 0 };
    const free = withLateEnd(stopped(), { attempt: id, oid: undefined, result });
    expect(free?.attempts[0]).toEqual(expect.not.objectContaining({ reservedUsd: expect.anything(), runAttempt: expect.anything() }));
    expect(free?.attempts[0]).toMatchObject({ costUsd: 0 });
    const work = withLateEnd(stopped(), { attempt: id, oid: 'a'.repeat(40), result: undefined });
    expect(work?.attempts[0]).toMatchObject({ kept: 'a'.repeat(40), reservedUsd: 3, runAttempt: 1 });
    const settled = after(over) ?? stopped();
    const booked = withLateEnd(settled, { attempt: id, oid: undefined, result: { costUsd: 1.5, turns: 3, commits: 0 } });
    expect(booked?.attempts[0]).toMatchObject({ costUsd: 1.5, detail: 'Stopped by ada (/stop) while agent 001 had it.' });
    expect(booked?.attempts[0]).not.toHaveProperty('costIsLeast');
    const least = { costUsd: 1.5, costIsLeast: true, turns: 0, commits: 1 };
    expect(withLateEnd(stopped(), { attempt: id, oid: undefined, result: least })?.attempts).toMatchObject([least]);
  });
});
