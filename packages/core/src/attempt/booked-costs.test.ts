// Follows the cost of a vanished attempt from its checkpoint through landing to the comment, and back when the ledger is lost.
import { expect, test } from 'vitest';
import { attemptResultSchema } from './attempt.ts';
import { decideLanding } from './decide-landing.ts';
import { claimOf, config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { readShownAttempts } from '../texts/read-status-comment.ts';
import { renderStatusComment } from '../texts/status-comment.ts';

const assignment = { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' };
const checkpoint = attemptResultSchema.parse({
  ...{ v: 1, ...assignment, outcome: 'lost', detail: 'The attempt ended without a word; its work of the first 10 minutes is kept.' },
  ...{ startOid: oidOf('s'), baseOid: oidOf('b'), headOid: oidOf('h'), commits: 1, turns: 0, durationMs: 0, sessionId: null, model: null },
  ...{ denials: [], closingWords: '', startedAt: now, costUsd: 0.75, costIsLeast: true },
});

test('an attempt whose machine vanished is booked and shown with "at least", uses up no reservation, and is read back from the comment', () => {
  const record = recordOf(1, 'assigned', { claim: claimOf(1, { usd: 5 }) });
  const facts = { now, run: world({}).run, stored: { oid: oidOf('r1'), record }, view: issue(1), assignment, fleet: undefined };
  const check = { ok: true, oid: oidOf('work'), files: 3, additions: 10, deletions: 4, branchExpect: null } as const;
  const decision = decideLanding({ ...facts, result: checkpoint, check }, config());
  if (decision.superseded) throw new Error(decision.why);
  const landed = decision.change.issues?.[0];
  if (landed === undefined) throw new Error('nothing is booked');
  expect(landed.claim).toBeUndefined();
  expect(landed.attempts).toMatchObject([{ outcome: 'lost', costUsd: 0.75, costIsLeast: true }]);
  expect(landed.attempts[0]).not.toHaveProperty('reservedUsd');
  const body = renderStatusComment(landed, { repositoryUrl: 'https://github.com/o/r' });
  expect(body).toContain('1 attempt, at least $0.75 in all.');
  expect(readShownAttempts(body, { issue: 1, at: now }).attempts).toMatchObject([{ outcome: 'lost', costUsd: 0.75, costIsLeast: true }]);
});
