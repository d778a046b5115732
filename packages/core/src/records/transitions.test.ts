import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IllegalTransition } from './machine.ts';
import { type Attempt, type IssueRecord, issueRecordSchema } from './records.ts';
import { claimOf, now, recordOf } from '../testing/world.ts';
import {
  askRecord,
  boardRecord,
  claimRecord,
  countedAttempts,
  evictRecord,
  landRecord,
  lostAttempt,
  mergeRecord,
  requestRecord,
  returnRecord,
  unboardRecord,
  withdrawRecord,
} from './transitions.ts';

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  ...lostAttempt(claimOf(1), { detail: 'x', now }),
  outcome: 'done',
  ...change,
});
const ci = { kind: 'ci', flight: '3', check: 'test', excerpt: 'not ok', at: now } as const;
const evict = (record: IssueRecord, attempts = 3) =>
  evictRecord(record, { bundle: '3', now, feedback: ci, reason: 'the check test failed', config: { attempts } });

describe('transitions', () => {
  test('an evicted passenger goes back to an agent at once, with the reason and without landed work', () => {
    const record = evict(recordOf(1, 'bundled', { attempts: [attempt()] }));
    expect(record).toMatchObject({
      state: 'ready',
      since: now,
      feedback: ci,
      evictions: [{ flight: '3', at: now, reason: 'the check test failed' }],
    });
    expect(record).not.toHaveProperty('landed');
    expect(record).not.toHaveProperty('flight');
    expect(record).not.toHaveProperty('notBefore');
  });

  test('a branch that is left out before it boards is evicted from landed just so', () => {
    expect(evict(recordOf(1, 'landed', { attempts: [attempt()] })).state).toBe('ready');
  });

  test('an evicted passenger whose attempts are used up asks a person one question', () => {
    const record = evict(recordOf(1, 'bundled', { attempts: [attempt(), attempt()] }), 2);
    expect(record.state).toBe('needs-human');
    expect(record.question).toMatchInlineSnapshot(
      `"All 2 attempts are used up. Bundle 3 left it behind: the check test failed. What should be done differently? Edit the issue and set clambake:ready again."`,
    );
  });

  test('attempts before a person asked again do not count, and those that vanished never do', () => {
    const used = recordOf(1, 'needs-human', { attempts: [attempt(), attempt({ outcome: 'lost' }), attempt()] });
    expect(countedAttempts(used)).toBe(2);
    const asked = requestRecord(used, { now });
    expect(asked).toMatchObject({ state: 'ready', attemptsBefore: 3 });
    expect(asked).not.toHaveProperty('question');
    expect(countedAttempts(asked)).toBe(0);
  });

  test('boarding, being unboarded and boarding again keeps the landed commit', () => {
    const landed = recordOf(1, 'landed');
    const again = boardRecord(unboardRecord(boardRecord(landed, { bundle: '4', now }), { now }), { bundle: '5', now });
    expect(again).toMatchObject({ state: 'bundled', landed: landed.landed, flight: { id: '5' } });
    expect(mergeRecord(again, { bundle: '5', pr: 91, now })).toMatchObject({ state: 'merged', flight: { id: '5', pr: 91 } });
  });

  test('what did not land cannot board, and what is not aboard cannot be unboarded', () => {
    expect(() => boardRecord(recordOf(1, 'ready'), { bundle: '4', now })).toThrow(IllegalTransition);
    expect(() => unboardRecord(recordOf(1, 'landed'), { now })).toThrow(IllegalTransition);
  });

  test('whatever transitions follow each other, the record stays one that the ledger accepts', () => {
    const landed = { oid: 'a'.repeat(40), at: now, attempt: '1-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0 };
    const moves: ((record: IssueRecord) => IssueRecord)[] = [
      (record) => claimRecord(record, { claim: claimOf(1), now, consumedEvent: 'LE_9' }),
      (record) => landRecord(record, { attempt: attempt(), landed, now }),
      (record) => returnRecord(record, { attempt: attempt({ outcome: 'killed' }), notBefore: now, now }),
      (record) => askRecord(record, { question: 'q'.repeat(3000), attempt: attempt(), now }),
      (record) => withdrawRecord(record, { now }),
      (record) => requestRecord(record, { now }),
      (record) => boardRecord(record, { bundle: '3', now }),
      (record) => unboardRecord(record, { now }),
      (record) => evict(record),
      (record) => mergeRecord(record, { bundle: '3', pr: undefined, now }),
    ];
    const happened = new Set<number>();
    fc.assert(
      fc.property(fc.array(fc.nat(moves.length - 1), { minLength: 5, maxLength: 60 }), (turns) => {
        let record = recordOf(1, 'ready');
        for (const turn of turns) {
          try {
            record = moves[turn]?.(record) ?? record;
            happened.add(turn);
          } catch (error) {
            expect(error).toBeInstanceOf(IllegalTransition);
          }
          expect(issueRecordSchema.safeParse(record).error).toBeUndefined();
        }
      }),
      // Always the same turns, and enough of them that each transition is legal somewhere: a fact of this seed, not luck.
      { seed: 20_261_123, numRuns: 200 },
    );
    expect(happened.size).toBe(moves.length);
  });
});
