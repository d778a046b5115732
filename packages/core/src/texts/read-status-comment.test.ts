import { expect, test } from 'vitest';
import { claimOf, now, recordOf } from '../testing/world.ts';
import { readShownAttempts, readShownBudget, readShownClaim } from './read-status-comment.ts';
import { renderStatusComment } from './status-comment.ts';

const render = (...facts: Parameters<typeof recordOf>): string =>
  renderStatusComment(recordOf(...facts), { repositoryUrl: 'https://github.com/o/r' });
const attempt = {
  id: '1-1-aaaaaaaa',
  agent: '001',
  runId: 7,
  startedAt: now,
  endedAt: now,
  outcome: 'done',
  costUsd: 0.25,
  turns: 9,
  commits: 2,
  detail: 'Finished.',
} as const;
const at = { issue: 1, at: now };

test('the claim of a living attempt is read back with its run, and with a later attempt of the run', () => {
  expect(readShownClaim(render(1, 'assigned', { claim: claimOf(1) }))).toEqual({ agent: '001', runId: 7, runAttempt: 1, actor: 'ada' });
  expect(readShownClaim(render(1, 'assigned', { claim: { ...claimOf(1), runAttempt: 3 } }))).toMatchObject({ runId: 7, runAttempt: 3 });
});

test('the claim of work that has not landed yet is read back with its attempt and the reason', () => {
  const delay = { why: 'The server refused the push', at: now, tries: 1 } as NonNullable<ReturnType<typeof claimOf>['delay']>;
  const claim = { ...claimOf(1), delay };
  expect(readShownClaim(render(1, 'assigned', { claim }))).toEqual({
    ...{ agent: claim.agent, runId: claim.runId, runAttempt: claim.runAttempt, attempt: claim.id },
    delay: 'The server refused the push.',
  });
  expect(readShownClaim(render(1, 'assigned', { claim: { ...claim, runAttempt: 2 } }))).toMatchObject({ runAttempt: 2 });
});

test('nothing is read from a state without a claim, or from words that only look like one', () => {
  expect(readShownClaim(render(1, 'ready'))).toBeUndefined();
  expect(readShownClaim(`> ${render(1, 'assigned', { claim: claimOf(1) }).split('\n\n')[1]}`)).toBeUndefined();
});

test('attempts are read back with cost, commits, outcome and the sentence', () => {
  const attempts = [
    attempt,
    { ...attempt, id: '1-2-bbbbbbbb', agent: '002', outcome: 'killed', costUsd: 1.5, costIsLeast: true, commits: 0 },
  ];
  const shown = readShownAttempts(render(1, 'ready', { attempts: attempts as never, attemptsBefore: 1 }), at);
  expect(shown.attemptsBefore).toBe(1);
  expect(shown.attempts).toMatchObject([
    { agent: '001', outcome: 'done', costUsd: 0.25, commits: 2, runId: 7, detail: 'Finished.', startedAt: now },
    { agent: '002', outcome: 'killed', costUsd: 1.5, costIsLeast: true, commits: 0 },
  ]);
  expect(shown.attempts[0]).not.toHaveProperty('costIsLeast');
  expect(readShownAttempts(render(1, 'ready', { attempts: attempts as never }), at).attemptsBefore).toBe(0);
  expect(readShownAttempts('no table', at)).toEqual({ attempts: [], attemptsBefore: 0 });
});

test('dollars of rows that are no longer shown stay with the issue', () => {
  const attempts = Array.from({ length: 23 }, (_, place) => ({ ...attempt, id: `1-${place + 1}-aaaaaaaa` }));
  const shown = readShownAttempts(render(1, 'ready', { attempts }), at);
  expect(shown.attempts).toHaveLength(23);
  expect(shown.attempts.slice(0, 3).map(({ costUsd }) => costUsd)).toEqual([0.75, 0, 0]);
  expect(shown.attempts[0]).toMatchObject({ id: expect.stringMatching(/^1-1-/), outcome: 'lost', runId: 0 });
  expect(shown.attempts.reduce((sum, { costUsd }) => sum + costUsd, 0)).toBeCloseTo(23 * 0.25);
});

test('an outcome of a later release is read as lost, and a budget by command keeps dollars, person and time', () => {
  const body = render(1, 'ready', { attempts: [attempt] }).replace('| done |', '| evaporated |');
  expect(readShownAttempts(body, at).attempts).toMatchObject([{ outcome: 'lost', costUsd: 0.25 }]);
  const budget = { usd: 20, by: 'mona', at: '2026-11-23T12:34:00.000Z' };
  expect(readShownBudget(render(1, 'ready', { budget }))).toEqual(budget);
  expect(readShownBudget(render(1, 'ready'))).toBeUndefined();
  expect(readShownBudget(render(1, 'ready', { budget }).replace('$20.00', '$0.00'))).toBeUndefined();
});
