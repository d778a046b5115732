import { describe, expect, test } from 'vitest';
import type { AttemptResult } from './attempt.ts';
import { decideLanding, type LandingDecision, type LandingFacts } from './decide-landing.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const result = (change: Partial<AttemptResult> = {}): AttemptResult => ({
  ...{ v: 1, issue: 1, agent: '001', attempt: '1-1-aaaaaaaa', outcome: 'done', detail: 'Finished.', closingWords: '' },
  ...{ startOid: oidOf('s'), baseOid: oidOf('b'), headOid: oidOf('h'), commits: 2, costUsd: 0.42, turns: 9, durationMs: 1000 },
  ...{ sessionId: null, model: null, denials: [], startedAt: '2026-11-23T11:01:00.000Z' },
  ...change,
});
const decide = (change: Partial<LandingFacts> = {}): Extract<LandingDecision, { superseded: false }> => {
  const facts: LandingFacts = {
    ...{ now, run: world({}).run, stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned') }, view: issue(1), fleet: undefined },
    assignment: { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' },
    result: result(),
    check: { ok: true, oid: oidOf('work'), files: 3, additions: 10, deletions: 4, branchExpect: null },
    ...change,
  };
  const decision = decideLanding(facts, config());
  if (decision.superseded) throw new Error(decision.why);
  return decision;
};

describe('what stays of an attempt', () => {
  test('its commits and turns are in the record, and none where there is no result', () => {
    expect(decide().record.attempts).toMatchObject([{ commits: 2, turns: 9 }]);
    const lost = decide({ result: { missing: 'the artifact is gone' }, check: undefined });
    expect(lost.record.attempts).toMatchObject([{ commits: 0, turns: 0 }]);
  });

  test('commits of others that were refused make it ask a person, and any other refusal does not say that', () => {
    const refusedAs = (cause?: 'pushed'): string =>
      decide({ check: { ok: false, why: 'a secret is in it', ...(cause === undefined ? {} : { cause }) } }).record.question ?? '';
    expect(refusedAs('pushed')).toContain('Mend clambake/issue-1, then set clambake:ready');
    expect(refusedAs()).not.toContain('Mend clambake/issue-1');
  });

  test('the next agent is told what the failing command wrote', () => {
    const verify = { result: 'failing', command: 'npm test', seconds: 3, excerpt: 'expected 4, got 5' } as const;
    const { feedback } = decide({ result: result({ outcome: 'failing', headOid: null, commits: 0, verify }), check: undefined }).record;
    expect(feedback).toMatchObject({ kind: 'attempt', text: expect.stringContaining('expected 4, got 5') });
  });

  test('a number in words of its machine or of the checks refers to nothing, but the issue itself', () => {
    const said = (change: Partial<LandingFacts>) => decide(change).record.attempts.at(-1)?.detail;
    const killed = result({ outcome: 'killed', detail: 'Like #12, o/r#13 and #1.', headOid: null });
    expect(said({ result: killed, check: undefined })).toBe('Like no. 12, o/r no. 13 and #1.');
    expect(said({ check: { ok: false, why: 'it adds "#12.txt" to #1' } })).toMatch(/^Its work was refused: it adds "no\. 12\.txt" to #1\./);
  });
});
