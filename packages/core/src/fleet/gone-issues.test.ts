import { describe, expect, test } from 'vitest';
import type { IssueRecord } from '../records/records.ts';
import { stateLabels } from '../names.ts';
import { claimOf, config, issue, now, recordOf, world } from '../testing/world.ts';
import { reconcile } from './reconcile.ts';

const minutesAgo = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const decide = (record: IssueRecord, views = [issue(2)]) => {
  const runs = new Map([[7, { id: 7, attempt: 1, status: 'in_progress' as const, conclusion: null }]]);
  const plan = reconcile(world({ issues: views, records: [record], change: { runs } }), config());
  return { after: plan.changed.get(1), said: plan.reasons.map(({ text }) => text) };
};

describe('an issue that was deleted, or moved to another repository', () => {
  const states = ['ready', 'assigned', 'landed', 'needs-human'] as const;

  test.each(states)('is noted where it is %s, and withdrawn when it is still gone ten minutes later', (state) => {
    const first = decide(recordOf(1, state));
    expect(first.after).toEqual({ ...recordOf(1, state), goneSince: now });
    expect(first.said).toEqual(['is gone from this repository: withdrawn from 2026-11-23 12:10 UTC on, unless it is there again']);
    const early = decide(recordOf(1, state, { goneSince: minutesAgo(9) }));
    expect([early.after, early.said.length]).toEqual([undefined, 1]);
    const late = decide(recordOf(1, state, { goneSince: minutesAgo(10) }));
    expect(late.after?.state).toBe('withdrawn');
    expect(late.after).not.toHaveProperty('goneSince');
    expect(late.said).toEqual(['withdrawn: the issue was deleted or moved to another repository']);
    expect(late.after?.attempts.map(({ outcome, detail }) => [outcome, detail])).toEqual(
      state === 'assigned'
        ? [['stopped', 'Stopped because the issue was deleted or moved to another repository while agent 001 had it.']]
        : [],
    );
  });

  test('is not told from issues that are switched off, while GitHub shows none at all', () => {
    expect(decide(recordOf(1, 'landed', { goneSince: minutesAgo(60) }), [])).toEqual({ after: undefined, said: [] });
  });

  test('goes on when GitHub shows it again', () => {
    const record = recordOf(1, 'landed', { goneSince: minutesAgo(60) });
    const { after } = decide(record, [issue(1, { labels: [stateLabels.landed] })]);
    expect(after).toMatchObject({ state: 'landed' });
    expect(after).not.toHaveProperty('goneSince');
  });

  test.each([
    ['is aboard: its train takes it off', recordOf(1, 'bundled')],
    ['was merged', recordOf(1, 'merged')],
    ['was withdrawn', recordOf(1, 'withdrawn')],
    [
      'has work that a later run lands',
      recordOf(1, 'assigned', {
        claim: claimOf(1, { delay: { at: now, why: 'no artifact service', tries: 1, notBefore: '2026-11-23T13:00:00.000Z' } }),
      }),
    ],
  ])('is left alone where it %s', (_, record) => {
    expect(decide({ ...record, goneSince: minutesAgo(60) }).after?.state ?? record.state).toBe(record.state);
    expect(decide(record).after?.goneSince).toBeUndefined();
  });
});
