// Ending attempts and asking for another one, by command, as the records and the next tick see it.
import { describe, expect, test } from 'vitest';
import { withLateEnd } from '../attempt/kept-work.ts';
import { issueRecordSchema } from '../records/records.ts';
import { claimOf, config, issue, now, recordOf, world } from '../testing/world.ts';
import { decideFleet } from './decide-fleet.ts';
import { type AskedCommand, recordCommand } from './fleet-commands.ts';
import { parseSlashCommand } from './slash-command.ts';

const asked = (word: AskedCommand['word'], change: Partial<AskedCommand> = {}): AskedCommand => ({
  ...{ id: 'comment-9', word, issue: 1, base: undefined, by: 'ann', at: now, words: '', role: 'write' },
  ...change,
});
const working = recordOf(1, 'assigned');
const ended = { outcome: 'split', costUsd: 0, turns: 1, commits: 0, detail: 'Asked.', startedAt: now, endedAt: now } as const;
const attempt = { id: '1-1-aaaaaaaa', agent: '001', runId: 7, ...ended };
const parts = [{ title: 'One', body: 'x', waitsFor: [] }];
const splitOf = { attempts: [attempt], said: { attempt: attempt.id, kind: 'split', words: 'x', parts, to: 'ada', at: now } as const };
const give = (command: AskedCommand, records = [working]) => {
  const answer = recordCommand(world({ records }).ledger, command);
  if (answer.kind !== 'recorded') return answer;
  return { ...answer, issues: (answer.issues ?? []).map((record) => issueRecordSchema.parse(JSON.parse(JSON.stringify(record)))) };
};
const changedBy = (command: AskedCommand, records = [working]) => {
  const answer = give(command, records);
  if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  return answer.issues;
};

describe('/stop', () => {
  test('ends the claim, uses up no attempt and asks; the next attempt gets the words', () => {
    const [record] = changedBy(asked('stop', { words: 'not like this @team' }));
    expect(record).toMatchObject({
      state: 'needs-human',
      attempts: [{ outcome: 'stopped', detail: 'Stopped by ann (/stop) while agent 001 had it.', costUsd: 0 }],
      feedback: { kind: 'attempt', outcome: 'stopped', text: expect.stringContaining('not like this') },
    });
    expect(record?.claim).toBeUndefined();
    expect(record?.question).toContain('/again #1 gives it another attempt');
  });

  test('keeps what a review said about the work for the next attempt, and so does /pause now', () => {
    const feedback = { kind: 'person', by: 'wanda', did: 'evicted', asked: true, words: 'Never port 80', at: now } as const;
    const reviewed = recordOf(1, 'assigned', { feedback });
    for (const command of [asked('stop'), asked('pause', { issue: undefined, words: 'now' })])
      expect(changedBy(command, [reviewed])[0]?.feedback).toMatchObject({ kind: 'attempt', outcome: 'stopped', before: feedback });
  });

  test('where a landing was put off keeps the claim until its work is kept, and /pause now leaves it alone', () => {
    const delay = { at: now, why: 'GitHub answered 403', tries: 0 };
    const late = recordOf(1, 'assigned', { claim: claimOf(1, { delay }) });
    const [record] = changedBy(asked('stop'), [late]);
    expect(record).toMatchObject({ state: 'assigned', attempts: [], claim: { id: '1-1-aaaaaaaa', ended: 'ann said /stop' } });
    expect(give(asked('stop'), [late])).toMatchObject({ text: 'no agent works on #1 any more; it is withdrawn once its work is kept' });
    expect(changedBy(asked('pause', { words: 'now', issue: undefined }), [late])).toEqual([]);
  });

  test('of the same comment twice is known, and of another one says that nothing runs', () => {
    const first = recordCommand(world({ records: [working] }).ledger, asked('stop'));
    if (first.kind !== 'recorded') throw new Error(first.kind);
    const fleet = { oid: 'f'.repeat(40), record: first.fleet };
    const ledger = world({ records: first.issues ?? [], fleet }).ledger;
    expect(recordCommand(ledger, asked('stop'))).toMatchObject({ kind: 'known', text: expect.stringContaining('ended within a minute') });
    expect(recordCommand(ledger, asked('stop', { id: 'comment-10' }))).toEqual({
      kind: 'refused',
      why: 'nothing runs on #1: it is needs-human',
    });
  });

  test.each([
    ['landed', 'nothing runs on #1: its work has landed; /evict #1 takes it off the train'],
    ['bundled', 'nothing runs on #1: its work has landed; /evict #1 takes it off the train'],
    ['merged', 'nothing runs on #1: its work is merged; /revert #1 takes it back'],
    ['ready', 'nothing runs on #1: it waits in line; take its label away to take it out'],
    ['withdrawn', 'nothing runs on #1: it is withdrawn'],
  ] as const)('on %s work names the way', (state, why) => {
    expect(give(asked('stop'), [recordOf(1, state)])).toEqual({ kind: 'refused', why });
  });

  test('that was written for an attempt before does not end the one that runs now', () => {
    const late = recordOf(1, 'assigned', { claim: claimOf(1, { at: '2026-11-23T11:00:00.500Z' }) });
    const at = (given: string) => give(asked('stop', { given }), [late]);
    expect(at('2026-11-23T10:59:59Z')).toEqual({
      kind: 'refused',
      why: 'the attempt that works on #1 now was started after this was written: write /stop again to end that one',
    });
    expect(at('2026-11-23T11:00:00Z').kind).toBe('recorded');
    // Nobody knows when a dispatch was meant.
    expect(give(asked('stop', { given: 'repeated' }), [late]).kind).toBe('recorded');
  });

  test('needs a number where it stands on no issue', () => {
    expect(give(asked('stop', { issue: undefined }))).toEqual({
      kind: 'refused',
      why: '/stop needs the number of an issue: write /stop #42',
    });
    expect(parseSlashCommand('/stop #12 too dear')).toMatchObject({ word: 'stop', issue: 12, words: 'too dear' });
  });
});

describe('/pause now', () => {
  test('ends every attempt; their issues are ready and wait for /resume', () => {
    const records = [working, recordOf(2, 'landed'), { ...recordOf(3, 'assigned') }];
    const answer = give(asked('pause', { issue: undefined, words: 'now' }), records);
    expect(answer).toMatchObject({
      kind: 'recorded',
      fleet: { paused: { by: 'ann' } },
      text: expect.stringContaining('2 agents that worked end'),
    });
    const ended = changedBy(asked('pause', { issue: undefined, words: 'now' }), records);
    expect(ended.map(({ issue: number, state, claim, notBefore }) => ({ number, state, claim, notBefore }))).toEqual([
      { number: 1, state: 'ready', claim: undefined, notBefore: undefined },
      { number: 3, state: 'ready', claim: undefined, notBefore: undefined },
    ]);
    expect(changedBy(asked('pause', { issue: undefined }), records)).toEqual([]);
  });

  test.each([
    ['/pause now', 'now'],
    ['/pause NOW please', 'now'],
    ['/pause because of the release', ''],
    ['/pause', ''],
  ])('%s', (body, words) => {
    expect(parseSlashCommand(body)).toMatchObject({ word: 'pause', words });
  });
});

describe('/again', () => {
  const stopped = recordOf(1, 'needs-human', { question: 'Stopped.' });

  test('asks for another attempt as the ready label does: the person is judged, and the text binds as of then', () => {
    const [record] = changedBy(asked('again', { by: 'ada' }), [stopped]);
    expect(record).toMatchObject({ state: 'ready', again: { by: 'ada', role: 'write', at: now, event: 'comment-9' } });
    if (record === undefined) throw new Error('no record');
    const labels = ['clambake:ready'];
    const trusted = decideFleet(world({ issues: [issue(1, { labels })], records: [record] }), config());
    expect(trusted.assignments).toMatchObject([{ issue: 1 }]);
    const lower = { ...record, again: { by: 'tri', role: 'write' as const, at: now, event: 'comment-9' } };
    const refused = decideFleet(world({ issues: [issue(1, { labels })], records: [lower] }), config());
    expect(refused.assignments).toEqual([]);
    expect(refused.reasons).toContainEqual({
      issue: 1,
      text: 'refused: tri has the role triage; an agent starts only for write or higher',
    });
  });

  test.each([
    ['assigned', 'agent 001 works on #1 already'],
    ['landed', 'the work of #1 has landed: /evict #1 gives it back to an agent'],
    ['ready', '#1 is in line already'],
    ['merged', 'the work of #1 is merged: reopen it for another attempt, or take the work back with /revert #1'],
  ] as const)('on an issue that is %s changes nothing', (state, why) => {
    expect(give(asked('again'), [recordOf(1, state)])).toEqual({ kind: 'refused', why });
  });
});

test('/again that was written before an attempt asked starts none, and of a stopped attempt it does', () => {
  const since = '2026-11-23T11:00:00.500Z';
  const after = (outcome: 'asked' | 'stopped', at: string) =>
    give(asked('again', { at }), [recordOf(1, 'needs-human', { since, attempts: [{ ...attempt, outcome }] })]);
  expect(after('asked', '2026-11-23T10:59:59Z')).toEqual({
    kind: 'refused',
    why: 'what #1 asks is newer than this: read it, and write /again once more',
  });
  expect(after('asked', '2026-11-23T11:00:00Z').kind).toBe('recorded');
  expect(after('stopped', '2026-11-23T10:59:59Z').kind).toBe('recorded');
});

test.each(['again', 'answer', 'accept'] as const)('/%s on a closed issue asks for nothing, and says how', (word) => {
  expect(give(asked(word, { isOpen: false, words: 'yes' }), [recordOf(1, 'needs-human', splitOf)])).toEqual({
    kind: 'refused',
    why: `#1 is closed: reopen it first, and write /${word} again`,
  });
});

describe('/answer', () => {
  test('that was written before the question was asked is none to it', () => {
    const since = '2026-11-23T11:00:00.500Z';
    const at = (second: string) => give(asked('answer', { words: 'yes', at: second }), [recordOf(1, 'needs-human', { since })]);
    expect(at('2026-11-23T10:59:59Z')).toEqual({
      kind: 'refused',
      why: 'what #1 asks is newer than this: read it, and write /answer again',
    });
    expect(at('2026-11-23T11:00:00Z').kind).toBe('recorded');
  });

  test.each([
    ['ready', 'the next attempt reads your comment with the others'],
    ['landed', '/evict #1 gives it back to an agent with your words'],
    ['merged', '/revert #1 takes its work back, for an agent with your words'],
    ['withdrawn', 'set clambake:ready on the open issue to have an agent work on it'],
  ] as const)('on an issue that is %s names the way', (state, way) => {
    expect(give(asked('answer', { words: 'yes' }), [recordOf(1, state)])).toEqual({
      kind: 'refused',
      why: `#1 is ${state} and asks nothing: ${way}`,
    });
  });
});

describe('what a stopped attempt did and cost', () => {
  const oid = 'a'.repeat(40);
  const [record] = changedBy(asked('stop'));
  const attempt = record?.attempts[0]?.id ?? '';
  const result = { costUsd: 0.25, turns: 3, commits: 1 };

  test('is booked once when it comes, also while another attempt has the issue', () => {
    if (record === undefined) throw new Error('no record');
    const booked = withLateEnd(record, { attempt, oid, result });
    expect(booked?.attempts).toMatchObject([
      { outcome: 'stopped', ...result, kept: oid, detail: expect.stringContaining(`commit ${oid}`) },
    ]);
    expect(withLateEnd(booked ?? record, { attempt, oid, result })).toBeUndefined();
    expect(withLateEnd({ ...record, claim: working.claim }, { attempt, oid: undefined, result })?.attempts).toMatchObject([result]);
    expect(withLateEnd(record, { attempt: '9-1-00000000', oid, result })).toBeUndefined();
  });
});
