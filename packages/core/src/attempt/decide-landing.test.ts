import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { AttemptResult } from './attempt.ts';
import { decideLanding, type LandingDecision, type LandingFacts } from './decide-landing.ts';
import { feedbackText } from './prompt.ts';
import { buildResumePrompt } from './resume-prompt.ts';
import type { WorkCheck } from './work-check.ts';
import { diff } from '../effects/diff.ts';
import type { LedgerWrite } from '../effects/effect.ts';
import { agentRef, issueRef } from '../names.ts';
import { outcomeWords } from '../records/outcomes.ts';
import { type Feedback, type FleetRecord, type IssueRecord, issueRecordSchema } from '../records/records.ts';
import { claimOf, config, issue, now, oidOf, push, recordOf, world } from '../testing/world.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const assignment = { issue: 1, agent: '001', attempt: '1-1-aaaaaaaa' };
const result = (change: Partial<AttemptResult> = {}): AttemptResult => ({
  v: 1,
  ...assignment,
  outcome: 'done',
  detail: 'Finished with 2 commits in 9 turns.',
  startOid: oidOf('s'),
  baseOid: oidOf('b'),
  headOid: oidOf('h'),
  commits: 2,
  costUsd: 0.42,
  turns: 9,
  durationMs: 1000,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: '',
  startedAt: '2026-11-23T11:01:00.000Z',
  ...change,
});
const passed: WorkCheck = { ok: true, oid: oidOf('work'), files: 3, additions: 10, deletions: 4, branchExpect: null };
const resumed = { issue: 1, reason: 'verify', base: 'main', branch: 'clambake/issue-1', attempt: 2, attemptsAllowed: 3 } as const;
const record = recordOf(1, 'assigned', { feedback: { kind: 'ci', flight: '2', check: 'test', excerpt: 'not ok', at: now } });
const facts = (change: Partial<LandingFacts> = {}): LandingFacts => ({
  now,
  run: world({}).run,
  stored: { oid: oidOf('r1'), record },
  view: issue(1),
  assignment,
  result: result(),
  check: passed,
  fleet: undefined,
  ...change,
});
type Decided = Extract<LandingDecision, { superseded: false }>;
const decide = (change: Partial<LandingFacts> = {}, settings = config()): Decided => {
  const decision = decideLanding(facts(change), settings);
  if (decision.superseded) throw new Error(decision.why);
  return decision;
};
/** The writes of one push on a ledger that has the record and its agent. */
const written = (decision: Decided): LedgerWrite[] => {
  const { effects } = diff(world({ records: [record] }).ledger, decision.change, { actor: 'landing' });
  return effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
};
const failed = (outcome: AttemptResult['outcome'], change: Partial<AttemptResult> = {}): Partial<LandingFacts> => ({
  result: result({ outcome, detail: 'It was silent.', headOid: null, commits: 0, ...change }),
  check: undefined,
});

describe('landing', () => {
  test('checked work lands: branch, record and the freed agent in one push', () => {
    const decision = decide();
    expect(decision).toMatchObject({
      landed: true,
      change: {
        why: `Landed ${oidOf('work').slice(0, 10)}: 3 files (+10 −4).`,
        branches: [
          { branch: 'clambake/issue-1', expect: null, to: oidOf('work') },
          { branch: 'refs/clambake-work/landed-1-1-aaaaaaaa', expect: null, to: oidOf('work') },
        ],
      },
      record: {
        state: 'landed',
        landed: { oid: oidOf('work'), attempt: assignment.attempt, agent: '001' },
        attempts: [{ outcome: 'done', costUsd: 0.42 }],
      },
    });
    expect(decision.record).not.toHaveProperty('claim');
    expect(decision.record).not.toHaveProperty('feedback');
    expect(written(decision)).toEqual([
      { ref: issueRef(1), expect: oidOf('r1'), record: decision.record },
      { ref: agentRef('001'), expect: oidOf('r1'), delete: true },
    ]);
    expect(push(world({ records: [record] }).ledger, { writes: written(decision), step: 's' }).agents.size).toBe(0);
  });

  test.each<[string, Partial<LandingFacts>, string, boolean]>([
    [
      'another attempt holds the issue',
      { stored: { oid: oidOf('x'), record: { ...record, claim: claimOf(1, { id: '1-2-bbbbbbbb' }) } } },
      'attempt 1-2-bbbbbbbb holds the issue now',
      false,
    ],
    [
      'the claim is over',
      { stored: { oid: oidOf('x'), record: recordOf(1, 'withdrawn') } },
      'attempt 1-1-aaaaaaaa holds no claim any more: the issue is withdrawn',
      false,
    ],
    ['there is no record', { stored: undefined }, 'issue #1 has no record in the ledger', true],
    ['another agent holds it', { assignment: { ...assignment, agent: '002' } }, 'agent 001 holds the issue, not 002', true],
    ['the record is of another issue', { assignment: { ...assignment, issue: 2 } }, 'the record is of issue #1, not #2', true],
  ])('a superseded attempt writes nothing: %s', (_, change, why, malformed) => {
    expect(decideLanding(facts(change), config())).toEqual({ superseded: true, why, malformed });
  });

  test.each([
    ['closed', issue(1, { open: false })],
    ['gone', undefined],
  ] as const)('fault-36: an issue that is %s is withdrawn, its agent freed, its checked work kept', (_, view) => {
    const decision = decide({ view });
    expect(decision).toMatchObject({
      landed: false,
      record: { state: 'withdrawn' },
      change: { branches: [{ to: oidOf('work') }, { to: oidOf('work') }] },
    });
    expect(written(decision).map((write) => write.ref)).toEqual([issueRef(1), agentRef('001')]);
  });

  test('a proposed split asks a person, with its parts in harmless words; one that cannot be accepted says why, and has none', () => {
    const propose = (parts: NonNullable<AttemptResult['answer']>['parts'], partOf?: number) =>
      decide({ ...failed('split', { answer: { kind: 'split', words: 'Too large.', parts } }), partOf }).record;
    const good = propose([{ title: 'One @ada', body: 'x', waitsFor: [] }]);
    expect(good).toMatchObject({
      state: 'needs-human',
      attempts: [{ outcome: 'split' }],
      said: { kind: 'split', words: 'Too large.', to: 'ada', parts: [{ title: 'One @ ada', body: 'x', waitsFor: [] }] },
    });
    expect(good.question).toContain('Accept it with a comment that is /accept');
    for (const bad of [propose([]), propose(undefined), propose([{ title: 'One', body: 'x', waitsFor: [1] }]), propose([], 12)]) {
      expect(bad).toMatchObject({
        state: 'needs-human',
        attempts: [{ outcome: 'asked' }],
        said: { kind: 'split', trouble: expect.any(String) },
      });
      expect(bad.question).toContain(`it cannot be accepted: ${bad.said?.trouble}. Nothing was made. Answer with a comment`);
      expect(bad.said).not.toHaveProperty('parts');
    }
    expect(decide(failed('split')).record).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'asked' }] });
  });

  test('no changes ask a person one question', () => {
    const decision = decide(failed('no-changes', { detail: 'Finished in 3 turns without a commit.' }));
    expect(decision.record).toMatchObject({
      state: 'needs-human',
      question:
        'Finished in 3 turns without a commit. Is there something to do here? Close the issue, or say more in its text and set clambake:ready again.',
    });
    expect(decide({ check: { ...passed, files: 0 } }).record.state).toBe('needs-human');
  });

  test('fault-61: done without work, or with work that was refused, is rejected and comes back with the reason', () => {
    expect(decide({ check: undefined }).record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'rejected' }] });
    const refused = decide({ check: { ok: false, why: 'it changes .github/workflows/ci.yml' } });
    expect(refused).toMatchObject({
      landed: false,
      change: { branches: [] },
      record: {
        state: 'ready',
        feedback: { kind: 'attempt', outcome: 'rejected', text: 'Its work was refused: it changes .github/workflows/ci.yml.' },
      },
    });
  });

  test('a result that names another attempt is not believed', () => {
    expect(decide({ result: result({ attempt: '1-9-aaaaaaaa' }) }).record.attempts[0]).toMatchObject({
      outcome: 'rejected',
      detail: 'The result names another attempt.',
    });
  });

  test.each(['rejected', 'overtaken', 'not-pushed'] as const)(
    'a result that claims to be %s, as only landing can know, uses up an attempt',
    (outcome) => {
      const detail = 'The result claims an ending that only landing can know.';
      for (const check of [undefined, passed]) {
        const { record } = decide({ result: result({ outcome }), check });
        expect(record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'rejected', detail }] });
      }
    },
  );

  test('fault-58: the checked work of an unfinished attempt is kept on its branch, and the issue is ready again', () => {
    const decision = decide({ result: result({ outcome: 'incomplete' }) });
    expect(decision).toMatchObject({
      landed: false,
      record: { state: 'ready' },
      change: { branches: [{ to: oidOf('work') }, { to: oidOf('work') }] },
    });
    expect(decision.record).not.toHaveProperty('landed');
    expect(decide({ check: { ...passed, branchExpect: oidOf('work') } }).change.branches).toEqual([]);
  });

  test('the id of a status comment that was found is kept', () => {
    expect(decide({ statusComment: 'IC_5' }).record.statusComment).toBe('IC_5');
    expect(decide().record).not.toHaveProperty('statusComment');
  });

  test('what CI or a person said stays the feedback when an attempt merely failed', () => {
    expect(decide(failed('killed')).record.feedback?.kind).toBe('ci');
    const said = { kind: 'person', by: 'wanda', did: 'evicted', words: 'Never port 80', at: now } as const;
    const told = { oid: oidOf('r1'), record: { ...record, feedback: said } };
    expect(decide({ stored: told, ...failed('killed') }).record.feedback).toEqual(said);
    const plain = { stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned') } };
    expect(decide({ ...plain, ...failed('killed', { closingWords: 'I was at @ada\n::error::x' }) }).record.feedback).toEqual({
      kind: 'attempt',
      outcome: 'killed',
      text: 'It was silent.\nIts last words:\n> I was at @ ada\n> error: x',
      at: now,
    } satisfies Feedback);
  });

  test('what CI or a person said stays beside the word of a failed, refused or overtaken attempt, until work lands', () => {
    const said = { kind: 'person', by: 'wanda', did: 'evicted', asked: true, words: 'Never port 80', at: now } as const;
    const told = { oid: oidOf('r1'), record: { ...record, feedback: said } };
    const failing = decide({ stored: told, ...failed('failing') }).record;
    expect(failing.feedback).toMatchObject({ kind: 'attempt', outcome: 'failing', before: said });
    const again = { oid: oidOf('r2'), record: { ...record, feedback: failing.feedback } };
    for (const outcome of ['killed', 'failing', 'incomplete'] as const)
      expect(decide({ stored: again, ...failed(outcome) }).record.feedback).toMatchObject({ kind: 'attempt', outcome, before: said });
    expect(buildResumePrompt({ ...resumed, feedback: failing.feedback })).not.toContain('Never port 80');
    const text = feedbackText({ feedback: failing.feedback, base: 'main' });
    expect(text).toContain('wanda reviewed your earlier work on this branch before it was merged, and asked for changes.');
    expect(text.indexOf('| Never port 80')).toBeLessThan(text.indexOf('The attempt before this one was finished, but'));
  });

  test('failures back off 2, 4, 8 … minutes until the attempts are used up, then a person is asked', () => {
    const settings = config({ attempts: 4 });
    const old = {
      id: '1-1-bbbbbbbb',
      agent: '001',
      runId: 5,
      startedAt: now,
      endedAt: now,
      outcome: 'killed',
      costUsd: 0,
      turns: 0,
      commits: 0,
      detail: '',
    } as const;
    const after = (count: number) =>
      decide(
        { stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned', { attempts: Array(count).fill(old) }) }, ...failed('killed') },
        settings,
      ).record;
    expect([0, 1, 2].map((count) => after(count).notBefore)).toEqual([
      '2026-11-23T12:02:00.000Z',
      '2026-11-23T12:04:00.000Z',
      '2026-11-23T12:08:00.000Z',
    ]);
    expect(after(3)).toMatchObject({
      state: 'needs-human',
      question:
        'All 4 attempts are used up. The last one: It was silent. What should be done differently? Edit the issue and set clambake:ready again.',
    });
  });

  test('fault-62: trouble at the provider waits and uses up nothing', () => {
    const decision = decide(failed('provider-trouble'), config({ attempts: 1 }));
    expect(decision.record).toMatchObject({ state: 'ready', notBefore: '2026-11-23T12:05:00.000Z', feedback: { kind: 'ci' } });
  });

  test('an agent gets no endless attempts by naming reasons that use up none: a person is asked', () => {
    const free = ['account-limit', 'provider-trouble', 'auth', 'lost', 'overtaken'] as const;
    const tried = (names: readonly (typeof free)[number][]) =>
      names.map((outcome) => ({
        ...{ id: '1-1-bbbbbbbb', agent: '001', runId: 1, startedAt: now, endedAt: now, outcome },
        ...{ costUsd: 1, turns: 9, commits: 0, detail: '' },
      }));
    const after = (names: readonly (typeof free)[number][], last: (typeof free)[number], before = 0) =>
      decide({
        ...failed(last),
        stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned', { attempts: tried(names), attemptsBefore: before }) },
      }).record;
    const mixed = Array.from({ length: 19 }, (_, index) => free[index % free.length] ?? 'lost');
    expect(after(mixed.slice(1), 'auth').state).toBe('ready');
    expect(after(mixed, 'auth')).toMatchObject({
      state: 'needs-human',
      question:
        '20 attempts ended for reasons that use up none (4 × account limit, 4 × provider trouble, 5 × key refused, 4 × lost, 3 × overtaken). The last one: It was silent. Set clambake:ready to try again.',
    });
    expect(after(mixed, 'lost', 10).state).toBe('ready');
    const provider = mixed.map(() => 'provider-trouble' as const);
    expect(after(provider.slice(0, 8), 'provider-trouble').state).toBe('ready');
    expect(after(provider.slice(0, 9), 'provider-trouble').question).toContain('10 attempts in a row met trouble of the model’s provider.');
  });

  test('fault-66: a result that is missing is a lost attempt and uses up nothing', () => {
    const decision = decide({ result: { missing: 'the artifact has expired' }, check: undefined }, config({ attempts: 1 }));
    expect(decision.record).toMatchObject({
      state: 'ready',
      attempts: [{ outcome: 'lost', detail: 'The attempt left no result: the artifact has expired.' }],
    });
  });
});

describe('trouble that is no issue’s', () => {
  test('an account limit pauses the whole fleet until the provider says, at most six hours on the word of that machine', () => {
    const until = (limitedUntil?: string) =>
      decide(failed('account-limit', limitedUntil === undefined ? {} : { limitedUntil })).change.fleet;
    expect(until('2026-11-23T15:00:00.000Z')).toEqual({
      v: 1,
      pausedUntil: '2026-11-23T15:00:00.000Z',
      pauseReason: "the account's limit was reached",
      trouble: { kind: 'account-limit', at: now, since: now, tries: 1, issue: 1 },
    });
    expect(until('2027-11-23T15:00:00.000Z')).toMatchObject({ pausedUntil: '2026-11-23T18:00:00.000Z' });
    expect(until()).toMatchObject({ pausedUntil: '2026-11-23T12:30:00.000Z' });
    const trouble = { kind: 'account-limit' as const, at: now, tries: 1, issue: 2 };
    const longer = { oid: oidOf('f'), record: { v: 1 as const, pausedUntil: '2026-11-23T20:00:00.000Z', trouble } };
    expect(decide({ ...failed('account-limit'), fleet: longer }).change.fleet).toBeUndefined();
  });

  test('attack-84: a refused key pauses the fleet and says so, instead of failing one issue after the other', () => {
    const detail = "The model's API refused the key (HTTP 401).";
    const { change, record: next } = decide(failed('auth', { detail }), config({ attempts: 1 }));
    expect(next.state).toBe('ready');
    expect(change.fleet).toEqual({
      v: 1,
      pausedUntil: '2026-11-23T12:15:00.000Z',
      pauseReason: detail,
      trouble: { kind: 'auth', at: now, since: now, tries: 1, issue: 1 },
    });
    expect(next.attempts.at(-1)?.detail).toBe(
      "The model's API refused the key (HTTP 401). The fleet pauses until 2026-11-23 12:15 UTC. Then one attempt tries, and when it gets by, all go on by themselves.",
    );
    const long = decide(failed('auth', { detail: 'x'.repeat(2000) })).record.attempts.at(-1)?.detail;
    expect(long).toMatch(/x… The fleet pauses until 2026-11-23 12:15 UTC\./);
  });

  const troubled = (change: Partial<NonNullable<FleetRecord['trouble']>> = {}, more: Partial<FleetRecord> = {}) => {
    const trouble = { kind: 'auth' as const, at: '2026-11-23T11:00:00.000Z', tries: 1, issue: 9, ...change };
    return {
      fleet: { oid: oidOf('f'), record: { v: 1 as const, pausedUntil: '2026-11-23T11:15:00.000Z', pauseReason: 'r', trouble, ...more } },
    };
  };
  const claimedAt = (at: string) => ({
    stored: { oid: oidOf('r1'), record: { ...record, claim: record.claim && { ...record.claim, at } } as IssueRecord },
  });
  const later = claimedAt('2026-11-23T11:30:00.000Z');
  const before = claimedAt('2026-11-23T10:30:00.000Z');

  test('the pause doubles with each attempt of any issue that finds the trouble again, up to an hour', () => {
    const pauses = [0, 1, 2, 3].map((tries) => {
      const known = tries === 0 ? {} : troubled({ tries });
      return decide({ ...failed('auth'), ...later, ...known }).change.fleet?.pausedUntil?.slice(11, 16);
    });
    expect(pauses).toEqual(['12:15', '12:30', '13:00', '13:00']);
  });

  test('attempts that were at work when the fleet paused neither make the pause longer nor tell it again', () => {
    const known = troubled({}, { pausedUntil: '2026-11-23T12:15:00.000Z' });
    const decision = decide({ ...failed('auth', { detail: 'Refused.' }), ...before, ...known });
    expect(decision.change.fleet).toBeUndefined();
    expect(decision.record.attempts.at(-1)?.detail).toBe('Refused.');
  });

  test('the first attempt that gets by ends the trouble, whatever becomes of its work; one from before does not', () => {
    const commands = { paused: { by: 'ann', at: now } };
    const ends = (facts: Partial<LandingFacts>) => decide({ ...troubled({}, commands), ...facts }).change.fleet;
    expect(ends({ ...failed('incomplete'), ...later })).toEqual({ v: 1, ...commands });
    expect(ends({ ...failed('incomplete'), ...before })).toBeUndefined();
    for (const outcome of ['killed', 'lost', 'stopped', 'provider-trouble'] as const)
      expect(ends({ ...failed(outcome), ...later })).toBeUndefined();
  });

  test('a step that fails before the agent pauses the fleet at the second time in the same place, also of different issues', () => {
    const setupFailure = { place: 'setup: npm ci', lines: ['npm error 404 @evil/x'] };
    const lost = { result: { missing: 'none' }, check: undefined, setupFailure };
    const once = decide(lost, config({ attempts: 1 }));
    expect(once.record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'setup-failed' }] });
    expect(once.record.attempts[0]?.detail).toBe(
      'No agent started: the step "setup: npm ci" failed. Its last lines: npm error 404 @ evil/x',
    );
    expect(once.change.fleet).toMatchObject({ v: 1, trouble: { kind: 'setup-failed', place: 'setup: npm ci', since: now, tries: 1 } });
    const known = { fleet: { oid: oidOf('f'), record: once.change.fleet as FleetRecord } };
    expect(decide({ ...lost, ...known }).change.fleet).toMatchObject({ pausedUntil: '2026-11-23T12:15:00.000Z', trouble: { tries: 2 } });
    const elsewhere = { setupFailure: { place: 'check out', lines: [] } };
    expect(decide({ ...lost, ...known, ...elsewhere }).change.fleet).not.toHaveProperty('pausedUntil');
    expect(decide({ ...failed('stopped'), ...known, ...claimedAt('2026-11-23T12:00:00.000Z') }).change.fleet).toEqual({ v: 1 });
  });

  test('attempts that find at no cost that trouble lasts ask nobody, however often', () => {
    const spent = { startedAt: now, endedAt: now, outcome: 'no-credit' as const, turns: 0, commits: 0, detail: 'No credit.' };
    const after = (costUsd: number) => {
      const attempts = Array.from({ length: 30 }, () => ({ id: '1-1-bbbbbbbb', agent: '001', runId: 1, ...spent, costUsd }));
      return decide({ ...failed('no-credit'), stored: { oid: oidOf('r1'), record: { ...record, attempts } } }).record.state;
    };
    expect([after(0), after(1)]).toEqual(['ready', 'needs-human']);
  });

  test('a fleet record that cannot be read is left alone, and the attempt still ends', () => {
    const decision = decide({ ...failed('auth'), fleet: 'broken' });
    expect(decision.record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'auth' }] });
    expect(written(decision).map((write) => write.ref)).toEqual([issueRef(1), agentRef('001')]);
  });

  longTest('whatever the agent says, the record is valid, the agent is freed, and landed is only what was checked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomeWords),
        fc.constantFrom<WorkCheck | undefined>(undefined, passed, { ok: false, why: 'x'.repeat(5000) }),
        fc.boolean(),
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.integer({ min: 1, max: 3 }),
        (outcome, check, open, words, attempts) => {
          const decision = decide(
            { result: result({ outcome, detail: words, closingWords: words }), check, view: issue(1, { open }) },
            config({ attempts }),
          );
          expect(issueRecordSchema.safeParse(decision.record).error).toBeUndefined();
          expect(written(decision)).toContainEqual({ ref: agentRef('001'), expect: oidOf('r1'), delete: true });
          expect(decision.landed).toBe(decision.record.state === 'landed');
          if (decision.landed) expect([outcome, check, open]).toEqual(['done', passed, true]);
          expect(decision.change.branches?.length === 0).toBe(check?.ok !== true);
          expect(decision.record.attempts).toHaveLength(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a run that a person starts again repeats no attempt: a person is asked; control: in its own run it is lost and goes back in line', () => {
  const missing = { result: { missing: 'its job uploaded none' }, check: undefined };
  const { run } = facts();
  const own = { ...run, runId: 7, runAttempt: 1 };
  expect(decide({ ...missing, run: { ...own, runAttempt: 2 } }).record).toMatchObject({
    state: 'needs-human',
    attempts: [{ outcome: 'stopped' }],
    question: expect.stringMatching(/^Its run 7 was started again, which repeats no attempt, and it left no result\. \/again gives/),
  });
  expect(decide({ ...missing, run: own }).record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'lost' }] });
});

describe('the words about what was refused', () => {
  const refused = (check: Partial<Extract<WorkCheck, { ok: false }>>, change: Partial<LandingFacts> = {}): Decided =>
    decide({ check: { ok: false, why: 'it is wrong', ...check }, ...change });
  const detail = (decision: Decided): string => decision.record.attempts.at(-1)?.detail ?? '';

  test('reason, rule, remedy and place are sentences, in this order', () => {
    const kept = 'e'.repeat(40);
    const told = refused({ why: 'it changes "a". What to do: leave it. What to do: ask', rule: 'a: block', kept });
    expect(detail(told)).toBe(
      `Its work was refused: it changes "a". Rule: a: block. What to do: leave it. What to do: ask. The work is commit ${kept}, kept under refs/clambake-work/1-1-aaaaaaaa and on no branch for at least 30 days: "git fetch origin refs/clambake-work/1-1-aaaaaaaa" brings it.`,
    );
    expect(told.record.attempts.at(-1)).toMatchObject({ kept, outcome: 'rejected' });
    expect(detail(refused({ why: 'is it wrong?' }))).toBe('Its work was refused: is it wrong?');
    expect(detail(refused({ cause: 'server' }))).toBe('Its work could not be pushed: it is wrong.');
    expect(refused({}).record.attempts.at(-1)).not.toHaveProperty('kept');
  });

  test('the next attempt is told of kept commits, and of the words of this one', () => {
    const told = (decision: Decided): string => (decision.record.feedback?.kind === 'attempt' ? decision.record.feedback.text : '');
    const kept = told(refused({ kept: 'e'.repeat(40) }));
    expect(kept).toContain('\nIts commits are the branch ');
    expect(told(refused({}))).toBe('Its work was refused: it is wrong.');
    expect(told(refused({}, { result: result({ closingWords: 'I tried\n@all' }) }))).toBe(
      'Its work was refused: it is wrong.\nIts last words:\n> I tried\n> @ all',
    );
  });

  test('work that waits for a person is asked about with rule, commit and command', () => {
    const held = { oid: 'c'.repeat(40), files: 1, additions: 2, deletions: 3, paths: [], rule: 'CLAUDE.md: needs-human' };
    const asked = refused({ why: 'it changes protected paths: "CLAUDE.md"', held });
    expect(asked).toMatchObject({
      landed: false,
      change: {
        why: 'Asked a person to approve cccccccccc: it changes protected paths: "CLAUDE.md"',
        branches: [{ branch: 'refs/clambake-work/1-1-aaaaaaaa', expect: null, to: held.oid }],
      },
      record: { state: 'needs-human', held: { oid: held.oid, files: 1, attempt: '1-1-aaaaaaaa', agent: '001', at: now } },
    });
    expect(asked.record.held).not.toHaveProperty('rule');
    expect(asked.record.question).toMatch(
      /^Its work is done and checked, .*: it changes protected paths: "CLAUDE\.md"\. Rule: CLAUDE\.md: needs-human\. /,
    );
    expect(asked.record.question).toContain(`/approve #1 ${held.oid}`);
    expect(detail(asked)).toBe('Its work waits for a person, who has to approve what it changes at protected paths.');
  });
});

test('work of an attempt that people ended while its landing was put off is kept on its branch, and the issue is withdrawn', () => {
  const delay = { at: now, why: 'GitHub answered 403', tries: 0 };
  const claim = claimOf(1, { delay, ended: 'a person took its label away' });
  const decision = decide({ stored: { oid: oidOf('r1'), record: recordOf(1, 'assigned', { claim }) } });
  expect(decision.record).toMatchObject({
    state: 'withdrawn',
    attempts: [
      { outcome: 'done', detail: expect.stringContaining('because a person took its label away; the work is on clambake/issue-1.') },
    ],
  });
  expect(decision.change.branches).toContainEqual({ branch: 'clambake/issue-1', expect: null, to: oidOf('work') });
});
