import { expect, test } from 'vitest';
import { stateLabels } from '../names.ts';
import { carryOut, claimOf, config, issue, recordOf, world } from '../testing/world.ts';
import { decideFleet } from './decide-fleet.ts';
import type { JobView, RunView, Snapshot } from './snapshot.ts';

const run = (id: number, status: RunView['status']): RunView => ({
  id,
  attempt: 1,
  status,
  conclusion: status === 'completed' ? 'failure' : null,
});
const jobOf = (number: number, status: JobView['status']): JobView => ({
  runId: number,
  runAttempt: 1,
  name: `fleet / run #${number} (${number}-1-aaaaaaaa)`,
  status,
  conclusion: null,
});
/** Agent 001 works on #1; the record of #5 is lost, whose label names the same agent, and whose job still runs. */
const twice = (ofOne: RunView['status']): Snapshot =>
  world({
    issues: [5, 6].map((number) => issue(number, { labels: [stateLabels.working, 'agent:001'] })),
    records: [recordOf(1, 'assigned', { claim: claimOf(1, { agent: '001', runId: 1 }) })],
    change: {
      runs: new Map([
        [1, run(1, ofOne)],
        [5, run(5, 'in_progress')],
        [6, run(6, 'completed')],
      ]),
      jobs: [jobOf(5, 'in_progress'), jobOf(6, 'completed')],
    },
  });

test('a lost attempt whose agent has another issue waits for it, so that the agent never has two and no push is refused', () => {
  const before = twice('in_progress');
  const decision = decideFleet(before, config());
  const next = carryOut(before, decision.effects);
  expect(next.ledger.issues.has(5)).toBe(false);
  expect(decision.reasons).toContainEqual({
    issue: 5,
    text: 'waits: the ledger has no record of it, and its agent 001 has another issue',
  });
  expect(decideFleet(next, config()).effects).toEqual([]);
});

test('it has its agent again in the very tick that buries the other attempt', () => {
  const before = twice('completed');
  const next = carryOut(before, decideFleet(before, config()).effects);
  expect(next.ledger.issues.get(1)?.record).not.toHaveProperty('claim');
  expect(next.ledger.issues.get(5)?.record.claim).toMatchObject({ id: '5-1-aaaaaaaa', agent: '001' });
  expect(decideFleet(next, config()).effects).toEqual([]);
});
