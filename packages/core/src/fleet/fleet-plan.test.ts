import { expect, test } from 'vitest';
import { planChange } from './fleet-plan.ts';
import type { CommentView } from './snapshot.ts';
import { reconcile } from './reconcile.ts';
import { config, issue, now, recordOf, world } from '../testing/world.ts';

const secondsBefore = (seconds: number): string => new Date(Date.parse(now) - seconds * 1000).toISOString();
const learnt = (comment: Partial<CommentView>): string | undefined => {
  const snapshot = world({ issues: [issue(1)], records: [recordOf(1, 'assigned')] });
  const record = recordOf(1, 'assigned');
  const found = { ...snapshot, comments: new Map([[record.nodeId, { id: 'IC_9', body: '', ...comment }]]) };
  const plan = { ...reconcile(snapshot, config()), changed: new Map([[1, record]]) };
  return planChange(plan, found, 'repair').issues?.[0]?.statusComment;
};

test('a record learns of its comment when no run that saw none can make a second one any more', () => {
  expect(learnt({ createdAt: secondsBefore(119) })).toBeUndefined();
  expect(learnt({ createdAt: secondsBefore(120) })).toBe('IC_9');
  expect(learnt({})).toBe('IC_9');
});

test('while a second comment is there, the record does not learn of the first one: the issue is searched again', () => {
  expect(learnt({ createdAt: secondsBefore(600), copies: ['IC_10'] })).toBeUndefined();
});
