import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { attemptIdPattern } from '../names.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import type { Feedback, FleetRecord } from '../records/records.ts';
import type { IssueView } from './snapshot.ts';
import { botEvent, carryOut, claimOf, config, event, hash, issue, now, oidOf, recordOf, world, type WorldParts } from '../testing/world.ts';

const taken = (parts: WorldParts, settings = config()): number[] => decideFleet(world(parts), settings).assignments.map((one) => one.issue);
const why = (parts: WorldParts, settings = config()): Record<number, string> =>
  Object.fromEntries(decideFleet(world(parts), settings).reasons.map((reason) => [reason.issue ?? 0, reason.text]));
const labelled = (number: number, labels: string[], change: Partial<IssueView> = {}): IssueView =>
  issue(number, { labels: ['clambake:ready', ...labels], ...change });

describe('whose turn it is', () => {
  test('unblockers go first, then priority, then age, then number', () => {
    const issues = [
      issue(9),
      issue(8, { createdAt: '2026-11-22T00:00:00Z' }),
      labelled(7, ['clambake:priority-low']),
      labelled(6, ['clambake:priority-very-high']),
      labelled(5, ['clambake:priority-high']),
      labelled(4, ['clambake:unblocker', 'clambake:priority-low']),
      labelled(3, ['clambake:priority-medium']),
    ];
    expect(taken({ issues }, config({ agents: 7 }))).toEqual([4, 6, 5, 8, 3, 9, 7]);
  });

  test('a day of waiting raises an issue by one class, so that nothing starves', () => {
    const old = labelled(1, ['clambake:priority-low'], { events: [event('LE_1', { at: '2026-11-20T12:00:00Z' })] });
    const fresh = labelled(2, ['clambake:priority-high']);
    expect(taken({ issues: [fresh, old] }, config({ agents: 1 }))).toEqual([1]);
    const younger = { ...old, events: [event('LE_1', { at: '2026-11-22T11:00:00Z' })] };
    expect(taken({ issues: [fresh, younger] }, config({ agents: 1 }))).toEqual([2]);
  });

  test('an agent whose claim is made again after the ledger was lost gets no second issue in the same tick', () => {
    // Found by the search in test/protocol: both claims wrote refs/clambake/agents/001 in one push, which every tick refused.
    const working = issue(1, { labels: ['clambake:working', 'agent:001'], events: [event('LE_1'), botEvent('B_1', 'clambake:working')] });
    const body = renderStatusComment(recordOf(1, 'assigned'), { repositoryUrl: 'https://github.com/o/r' });
    const snapshot = world({
      issues: [working, issue(2)],
      change: {
        comments: new Map([['I_1', { id: 'IC_1', body }]]),
        runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
        jobs: [{ runId: 7, runAttempt: 1, name: 'run #1 (1-1-aaaaaaaa)', status: 'in_progress', conclusion: null }],
      },
    });
    const { assignments, effects } = decideFleet(snapshot, config({ agents: 2 }));
    expect(assignments.map((one) => [one.issue, one.agent])).toEqual([[2, '002']]);
    const agents = carryOut(snapshot, effects).ledger.agents;
    expect([...agents.keys()].sort()).toEqual(['001', '002']);
    // One agent alone stays with its issue.
    expect(decideFleet(snapshot, config({ agents: 1 })).assignments).toEqual([]);
  });

  test('fault-30: agents that are busy take nothing, and the rest is told so', () => {
    const records = [recordOf(1, 'assigned'), recordOf(2, 'assigned', { claim: claimOf(2, { agent: '003' }) })];
    const parts = { issues: [issue(1), issue(2), issue(5), issue(6)], records };
    expect(decideFleet(world(parts), config()).assignments).toEqual([
      { issue: 5, agent: '002', attempt: '5-1-0123abcd', base: oidOf('main') },
    ]);
    expect(why(parts)).toEqual({ 6: 'waits: 3 of 3 agents busy' });
  });

  test('an agent whose ref was deleted by hand is still busy while its record claims it', () => {
    const snapshot = world({ issues: [issue(5)], records: [recordOf(1, 'assigned')] });
    const tampered = { ...snapshot, ledger: { ...snapshot.ledger, agents: new Map() } };
    expect(decideFleet(tampered, config({ agents: 1 })).assignments).toEqual([]);
  });

  test('attempt ids are unique to issue, ordinal and nonce, and hold what landing needs to fence', () => {
    const used = recordOf(1, 'ready', {
      attempts: [
        {
          id: '1-1-aaaaaaaa',
          agent: '001',
          runId: 1,
          startedAt: now,
          endedAt: now,
          outcome: 'killed',
          costUsd: 1,
          turns: 2,
          commits: 0,
          detail: '',
        },
      ],
    });
    const [assignment] = decideFleet(world({ issues: [issue(1)], records: [used] }), config()).assignments;
    expect(assignment?.attempt).toBe('1-2-0123abcd');
    expect(assignment?.attempt).toMatch(attemptIdPattern);
  });

  test('a base label names the base of the claim; an unknown or a second one waits', () => {
    const parts = (labels: string[]): WorldParts => ({
      issues: [labelled(1, labels)],
      change: {
        branches: new Map([
          ['main', oidOf('m')],
          ['v2', oidOf('v')],
        ]),
      },
    });
    const missing = (base: string): string =>
      `waits: its base branch ${base} does not exist: create it, or correct 'base' in .github/clambake.yml or the issue's base label`;
    const { effects, assignments } = decideFleet(world(parts(['clambake:base:v2'])), config());
    expect(assignments).toMatchObject([{ base: oidOf('v') }]);
    expect(effects[0]).toMatchObject({ writes: [{ record: { base: 'v2', claim: { base: 'v2' } } }, {}] });
    expect(why({ issues: [labelled(1, [])] }, config({ base: 'dev' }))).toEqual({ 1: missing('dev') });
    expect(why(parts(['clambake:base:v3']))).toEqual({ 1: missing('v3') });
    expect(why(parts(['clambake:base:v2', 'clambake:base:main']))).toEqual({ 1: 'waits: its labels name 2 bases (v2, main); keep one' });
  });
});

describe('who waits, and why', () => {
  const conflict: Feedback = { kind: 'conflict', flight: '3', files: ['a.ts'], rival: 5, at: now };
  const attempt = {
    id: '1-1-aaaaaaaa',
    agent: '001',
    runId: 1,
    startedAt: now,
    endedAt: now,
    outcome: 'killed',
    costUsd: 1,
    turns: 2,
    commits: 0,
    detail: 'It was silent.',
  } as const;

  test.each<[string, WorldParts, string]>([
    ['blockers', { issues: [issue(1, { openBlockers: [12, 13] })] }, 'waits: blocked by #12, #13'],
    [
      'a blocker that the token cannot see',
      { issues: [issue(1, { hiddenBlockers: 1 })] },
      "waits: blocked by an issue that the job's token cannot see, in another repository: close it there, or remove it from the issue's dependencies",
    ],
    [
      'blockers of both kinds',
      { issues: [issue(1, { openBlockers: [12], hiddenBlockers: 2 })] },
      "waits: blocked by #12 and 2 issues that the job's token cannot see, in another repository: close them there, or remove them from the issue's dependencies",
    ],
    ['sub-issues', { issues: [issue(1, { openSubIssues: 2 })] }, 'waits: 2 of its sub-issues are open'],
    ['human-only', { issues: [labelled(1, ['clambake:human-only'])] }, 'not for agents: clambake:human-only'],
    [
      'backoff',
      { issues: [issue(1)], records: [recordOf(1, 'ready', { notBefore: '2026-11-23T14:32:10Z', attempts: [attempt] })] },
      'backs off until 14:32 UTC after attempt 1',
    ],
    [
      'a rival aboard',
      { issues: [issue(1)], records: [recordOf(1, 'ready', { feedback: conflict }), recordOf(5, 'bundled')] },
      'waits: #5, which it conflicts with, is aboard bundle 3',
    ],
    [
      'a rival that landed',
      { issues: [issue(1)], records: [recordOf(1, 'ready', { feedback: conflict }), recordOf(5, 'landed')] },
      'waits: #5, which it conflicts with, has landed and waits for a train',
    ],
    [
      'a pause',
      { issues: [issue(1)], fleet: { oid: oidOf('f'), record: { v: 1, pausedUntil: '2026-11-23T13:00:00Z' } } },
      "waits: the fleet pauses until 13:00 UTC, the account's limit was reached",
    ],
    [
      'used up',
      { issues: [issue(1)], records: [recordOf(1, 'ready', { attempts: [attempt, attempt, attempt] })] },
      'asks a person: its attempts are used up',
    ],
    [
      'a triager',
      { issues: [issue(1, { events: [event('LE_1', { actor: 'tri' })] })] },
      'refused: tri has the role triage; an agent starts only for write or higher',
    ],
    [
      'a stranger',
      { issues: [issue(1)], roles: { ada: 'none' } },
      'refused: ada has no role in this repository; an agent starts only for write or higher',
    ],
    [
      'an unknown role',
      { issues: [issue(1, { events: [event('LE_1', { actor: 'ghost' })] })] },
      'waits: the role of ghost could not be read',
    ],
    [
      'a bot',
      { issues: [issue(1, { events: [botEvent('LE_1', 'clambake:ready')] })] },
      "refused: github-actions[bot] is not a person; only a person's clambake:ready starts an agent",
    ],
    ['nobody', { issues: [issue(1, { events: [] })] }, 'waits: GitHub does not show which person set clambake:ready'],
  ])('%s', (_, parts, reason) => {
    expect(why(parts)[1]).toBe(reason);
    expect(taken(parts)).toEqual([]);
  });

  test('what has passed no longer holds: backoff, pause, a rival that merged', () => {
    const records = [
      recordOf(1, 'ready', { notBefore: '2026-11-23T11:59:59Z', feedback: conflict, attempts: [attempt] }),
      recordOf(5, 'merged'),
    ];
    expect(
      taken({ issues: [issue(1)], records, fleet: { oid: oidOf('f'), record: { v: 1, pausedUntil: '2026-11-23T11:00:00Z' } } }),
    ).toEqual([1]);
  });

  test('after a pause one attempt at a time finds out whether the trouble is over', () => {
    const trouble = { kind: 'auth' as const, at: '2026-11-23T10:00:00Z', tries: 1, issue: 7 };
    const fleet = (more: Partial<FleetRecord> = {}) => ({
      oid: oidOf('f'),
      record: { v: 1 as const, pausedUntil: '2026-11-23T11:00:00Z', pauseReason: 'the key is refused.', trouble, ...more },
    });
    const issues = [issue(1), issue(2), issue(3)];
    const waits = 'waits: one attempt finds out whether this is over: the key is refused.';
    const first = decideFleet(world({ issues, fleet: fleet() }), config());
    expect(first.assignments.map((one) => one.issue)).toEqual([1]);
    expect(first.reasons.map(({ text }) => text)).toEqual([waits, waits]);
    expect(first.warnings).toEqual([expect.stringContaining('first met on #7: the key is refused.')]);
    const claimed = (at: string) => [recordOf(9, 'assigned', { claim: claimOf(9, { at }) })];
    expect(taken({ issues, fleet: fleet(), records: claimed('2026-11-23T11:30:00Z') })).toEqual([]);
    // This one was at work before, and says nothing about what is now.
    expect(taken({ issues, fleet: fleet(), records: claimed('2026-11-23T09:30:00Z') })).toEqual([1]);
    const once = { kind: 'setup-failed' as const, place: 'setup', at: '2026-11-23T10:00:00Z', tries: 1, issue: 7 };
    expect(taken({ issues, fleet: { oid: oidOf('f'), record: { v: 1, trouble: once } } })).toEqual([1, 2, 3]);
  });

  test('the next look is at the earliest time at which something may start', () => {
    const records = [
      recordOf(1, 'ready', { notBefore: '2026-11-23T14:00:00Z' }),
      recordOf(2, 'ready', { notBefore: '2026-11-23T13:00:00Z' }),
    ];
    expect(decideFleet(world({ issues: [issue(1), issue(2)], records }), config()).wakeAt).toBe('2026-11-23T13:00:00Z');
    expect(decideFleet(world({ issues: [issue(3)] }), config()).wakeAt).toBeUndefined();
  });

  test('attack-2: a refusal is written down once, and a later label by someone with the role starts the work', () => {
    const refused = world({ issues: [issue(1, { events: [event('LE_1', { actor: 'tri' })] })] });
    const done = carryOut(refused, decideFleet(refused, config()).effects);
    expect(done.ledger.issues.get(1)?.record).toMatchObject({ state: 'ready', refusal: { event: 'LE_1', actor: 'tri' } });
    expect([...done.comments.values()][0]?.body).toContain('Not started: tri has the role triage');
    expect(decideFleet(done, config()).effects).toEqual([]);
    const relabelled = {
      ...done,
      issues: done.issues.map((view) => ({ ...view, events: [...view.events, event('U', { kind: 'unlabeled' }), event('LE_2')] })),
    };
    const started = carryOut(relabelled, decideFleet(relabelled, config()).effects);
    expect(started.ledger.issues.get(1)?.record).toMatchObject({ state: 'assigned', claim: { actor: 'ada', event: 'LE_2' } });
    expect(started.ledger.issues.get(1)?.record).not.toHaveProperty('refusal');
  });

  test('attack-3: a bot cannot renew what a person took back', () => {
    const events = [event('LE_1'), event('U', { kind: 'unlabeled' }), botEvent('B', 'clambake:ready', { actor: 'evil[bot]' })];
    expect(why({ issues: [issue(1, { events })] })[1]).toMatch(/^refused: evil\[bot\] is not a person/);
  });

  test('the claim freezes who asked and what the text was', () => {
    const snapshot = world({ issues: [issue(1, { title: 'T', body: 'B' })] });
    expect(carryOut(snapshot, decideFleet(snapshot, config()).effects).ledger.issues.get(1)?.record.claim).toMatchObject({
      actor: 'ada',
      role: 'write',
      event: 'LE_1',
      text: { title: hash('T'), body: hash('B') },
      runId: 100,
      runAttempt: 1,
      base: 'main',
    });
  });
});
