import { describe, expect, test } from 'vitest';
import { decideFleet } from '../fleet/decide-fleet.ts';
import { leftoverBranches } from '../train/leftover-branches.ts';
import { issueBranch, stateLabels } from '../names.ts';
import { type IssueRecord, issueRecordSchema } from './records.ts';
import { isRevert, startRevert } from './revert-record.ts';
import { botEvent, carryOut, config, event, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { boardRecord, evictRecord, mergeRecord } from './transitions.ts';

const merged = recordOf(1, 'merged');
const started = (words = ''): IssueRecord => valid(startRevert(merged, { oid: oidOf('x'), merge: oidOf('m'), by: 'ann', words, now }));
const valid = (record: IssueRecord): IssueRecord => issueRecordSchema.parse(JSON.parse(JSON.stringify(record)));
const later = '2026-11-23T13:00:00.000Z';
const feedback = { kind: 'conflict' as const, flight: '4', files: ['a'], rival: null, at: later };
const closedIssue = (labels: string[], change = {}) => issue(1, { open: false, labels, ...change });

describe('merged work that is to be taken back', () => {
  test('is landed work with the change turned round, and keeps what is on the base', () => {
    const record = started('no');
    expect(record).toMatchObject({ state: 'landed', landed: { oid: oidOf('x'), additions: 3, deletions: 10 } });
    expect(record.landed?.revert).toMatchObject({ merge: oidOf('m'), by: 'ann', words: 'no', of: merged.landed, flight: merged.flight });
    expect(isRevert(record)).toBe(true);
  });

  test.each(['landed', 'bundled'])('given up while %s, everything but the account of it is as before', (state) => {
    const record = state === 'landed' ? started() : boardRecord(started(), { bundle: '4', now });
    const left = valid(evictRecord(record, { bundle: '4', now: later, feedback, reason: 'it conflicts with main in a', config: config() }));
    const { lastRevert, evictions, since, ...rest } = left;
    const { since: _, evictions: __, ...before } = merged;
    expect(rest).toEqual(before);
    expect(lastRevert).toMatchObject({ oid: oidOf('x'), landed: false });
    expect(evictions).toEqual([{ flight: '4', at: later, reason: 'its merge was not taken back: it conflicts with main in a' }]);
  });

  test('on the base: for an agent when there are words, for a person when there are none', () => {
    const landed = (words: string) =>
      valid(mergeRecord(boardRecord(started(words), { bundle: '4', now }), { bundle: '4', pr: 9, now: later }));
    expect(landed('it leaks')).toMatchObject({
      state: 'ready',
      feedback: { kind: 'person', did: 'reverted', words: 'it leaks', merge: oidOf('m') },
    });
    expect(landed('')).toMatchObject({
      state: 'needs-human',
      question: expect.stringContaining('ann had its merged work taken back (bundle 4)'),
    });
    expect(landed('').landed).toBeUndefined();
  });
});

describe('people and the issue meanwhile', () => {
  const tick = (parts: Parameters<typeof world>[0]) => {
    const snapshot = world(parts);
    const decision = decideFleet(snapshot, config());
    return { decision, after: carryOut(snapshot, decision.effects) };
  };

  test('that the issue is closed withdraws nothing while the revert waits', () => {
    const { after } = tick({ issues: [closedIssue([stateLabels.merged])], records: [started()] });
    expect(after.ledger.issues.get(1)?.record.state).toBe('landed');
    expect(after.issues[0]).toMatchObject({ open: false, labels: [stateLabels.landed] });
  });

  test('clambake:ready changes nothing then, and says why; taking the label away gives it up', () => {
    const asksAgain = issue(1, { labels: [stateLabels.landed, stateLabels.ready], events: [event('LE_1'), event('LE_9', { at: later })] });
    const asked = tick({ issues: [asksAgain], records: [started()] });
    expect(asked.after.ledger.issues.get(1)?.record.state).toBe('landed');
    expect(asked.decision.reasons).toContainEqual({
      issue: 1,
      text: 'clambake:ready changes nothing now: its merged work is being taken back',
    });
    const takenAway = event('LE_9', { kind: 'unlabeled', label: stateLabels.landed, at: later });
    const taken = tick({ issues: [issue(1, { labels: [], events: [event('LE_1'), takenAway] })], records: [started()] });
    expect(taken.after.ledger.issues.get(1)?.record).toMatchObject({ state: 'merged', landed: { oid: merged.landed?.oid } });
  });

  test('once it has landed the issue is opened again by whichever tick comes first, and a person may close it for good', () => {
    const record = mergeRecord(boardRecord(started('no'), { bundle: '4', now }), { bundle: '4', pr: 9, now: later });
    const first = tick({ issues: [closedIssue([stateLabels.bundled])], records: [record], change: { now: later } });
    expect(first.decision.effects.find(({ kind }) => kind === 'project-issue')).toMatchObject({ reopen: true, close: false });
    expect(first.after.ledger.issues.get(1)?.record.state).toBe('ready');
    const reopened = botEvent('RE_1', '', { kind: 'reopened', at: later });
    const second = tick({
      issues: [closedIssue([stateLabels.ready], { events: [event('LE_1'), reopened] })],
      records: [record],
      change: { now: later },
    });
    expect(second.after.ledger.issues.get(1)?.record.state).toBe('withdrawn');
    expect(second.decision.effects.find(({ kind }) => kind === 'project-issue')).not.toHaveProperty('reopen');
  });

  test('the branch with the commit that took it back is nobody’s afterwards, and is kept while it waits', () => {
    const landed = mergeRecord(boardRecord(started('no'), { bundle: '4', now }), { bundle: '4', pr: 9, now: later });
    const given = evictRecord(started(), { bundle: '4', now: later, feedback, reason: 'r', config: config() });
    const left = (record: IssueRecord, tip = oidOf('x')) =>
      leftoverBranches(world({ records: [record], change: { branches: new Map([[issueBranch(1), tip]]) } })).length;
    expect([left(landed), left(given), left(started()), left(landed, oidOf('new work'))]).toEqual([1, 1, 0, 0]);
  });
});
