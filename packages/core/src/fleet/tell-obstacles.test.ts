import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { factsWanted } from './facts-wanted.ts';
import type { Obstacle, Snapshot } from './snapshot.ts';
import { maximumTold } from './tell-obstacles.ts';
import { carryOut, config, event, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const noKey: Obstacle = { level: 'error', text: 'no agent can work without a model key: set it under Settings' };
const looked = (obstacle: Obstacle | undefined): Pick<Snapshot, 'obstacles'> => ({ obstacles: new Map([['main', obstacle]]) });
const tick = (snapshot: Snapshot, settings = config()): Snapshot => carryOut(snapshot, decideFleet(snapshot, settings).effects);
const commentsOf = (snapshot: Snapshot): string[] => [...new Set([...snapshot.comments.values()].map(({ body }) => body))];

describe('an obstacle', () => {
  test('is said once on the issue that waits for it; when it is mended the issue is claimed, and says that no more', () => {
    const first = tick(world({ issues: [issue(1)], change: looked(noKey) }));
    expect(first.ledger.issues.get(1)?.record).toMatchObject({
      state: 'ready',
      since: '2026-11-23T10:00:00.000Z',
      consumedEvent: 'LE_1',
      obstacle: noKey.text,
    });
    expect(commentsOf(first).map((body) => body.split('\n').slice(2, -1))).toEqual([
      [
        '**Ready** since 2026-11-23 10:00 UTC: waits for an agent.',
        '',
        'No agent starts yet: no agent can work without a model key: set it under Settings. Once that is mended, an agent starts by itself.',
      ],
    ]);
    const second = decideFleet(first, config());
    expect(second.effects).toEqual([]);
    expect(second.reasons).toEqual([{ issue: 1, text: `waits: ${noKey.text}` }]);

    const mended = decideFleet({ ...first, ...looked(undefined) }, config());
    expect(mended.assignments.map((one) => one.issue)).toEqual([1]);
    const claimed = carryOut({ ...first, ...looked(undefined) }, mended.effects);
    expect(claimed.ledger.issues.get(1)?.record).not.toHaveProperty('obstacle');
    expect(commentsOf(claimed).join()).not.toContain('No agent starts yet');
  });

  test('goes from issues that go on waiting for an agent once their base has been looked at, and not before', () => {
    const first = tick(world({ issues: [issue(1), issue(2)], change: looked(noKey) }));
    const unknown = decideFleet({ ...first, obstacles: new Map() }, config({ agents: 0 as number }));
    expect(unknown.effects).toEqual([]);
    const after = tick({ ...first, ...looked(undefined) }, config({ agents: 1 }));
    expect([1, 2].map((one) => after.ledger.issues.get(one)?.record.obstacle)).toEqual([undefined, undefined]);
    expect(after.ledger.issues.get(2)?.record.state).toBe('ready');
  });

  test('that changes is said anew; one that passes by itself changes nothing', () => {
    const first = tick(world({ issues: [issue(1)], change: looked(noKey) }));
    const passing = decideFleet({ ...first, ...looked({ level: 'notice', text: 'GitHub does not answer' }) }, config());
    expect(passing.effects).toEqual([]);
    const other = tick({ ...first, ...looked({ level: 'error', text: 'the train to main could not depart' }) });
    expect(commentsOf(other).join()).toContain('No agent starts yet: the train to main could not depart. Once');
    expect(decideFleet(world({ issues: [issue(1)], change: looked({ level: 'notice', text: 'later' }) }), config()).effects).toEqual([]);
  });

  test('is said on no issue that nobody with the right has asked for, and on a limited number of issues a tick', () => {
    const asked = issue(1, { events: [event('LE_1', { actor: 'eve' })] });
    const unread = decideFleet(world({ issues: [asked], change: looked(noKey) }), config());
    expect(unread.effects).toEqual([]);

    const many = Array.from({ length: maximumTold + 5 }, (_, index) => issue(index + 1));
    const first = tick(world({ issues: many, change: looked(noKey) }));
    expect(first.ledger.issues.size).toBe(maximumTold);
    const second = tick(first);
    expect(second.ledger.issues.size).toBe(maximumTold + 5);
    expect(decideFleet(second, config()).effects).toEqual([]);
  });
});

test('a train that stands still is named on the issues that wait for it, and on no other', () => {
  const stopped = { reason: 'bundle 3 was given up: bring .github/workflows of next to what main has', at: now, baseOid: oidOf('next') };
  const train = { v: 1 as const, base: 'next', lastFlight: 3, verdicts: {}, history: [], stopped };
  const landed = ['clambake:landed'];
  const start = world({
    issues: [issue(1, { labels: landed }), issue(2, { labels: landed })],
    records: [recordOf(1, 'landed', { base: 'next' }), recordOf(2, 'landed')],
  });
  const trains = new Map([['next', { oid: oidOf('t'), record: train }]]);
  const before = tick(start);
  const after = tick({ ...before, ledger: { ...before.ledger, trains } });
  const said = 'The train to `next` stands still: bundle 3 was given up: bring .github/workflows of next to what main has';
  expect(commentsOf(after).map((body) => [body.includes('`clambake/issue-1`'), body.includes(said)])).toEqual([
    [true, true],
    [false, false],
  ]);
  // When it goes on they say so again.
  const again = tick({ ...after, ledger: before.ledger });
  expect(commentsOf(again).join()).not.toContain('stands still');
});

describe('a slip that only a person can mend', () => {
  const main = new Map([['main', oidOf('m')]]);
  const cases: [string, Parameters<typeof issue>[1], RegExp][] = [
    [
      'a blocker that the token cannot see',
      { hiddenBlockers: 1 },
      /^No agent starts yet: blocked by an issue that the job's token cannot see/,
    ],
    ['two bases', { labels: ['clambake:ready', 'clambake:base:v2', 'clambake:base:v3'] }, /its labels name 2 bases \(v2, v3\); keep one\./],
    [
      'a base that does not exist',
      { labels: ['clambake:ready', 'clambake:base:v3'] },
      /its base branch v3 does not exist: create it, or correct 'base' .* base label\./,
    ],
  ];

  test.each(cases)('%s: the issue itself says so, once, and starts when it is mended', (_, change, said) => {
    const first = tick(world({ issues: [issue(1, change)], change: { branches: main } }));
    expect(
      commentsOf(first)
        .join()
        .split('\n')
        .find((line) => line.startsWith('No agent')),
    ).toMatch(said);
    expect(decideFleet(first, config()).effects).toEqual([]);
    const mended = { ...first, issues: [issue(1)] };
    expect(decideFleet(mended, config()).assignments.map((one) => one.issue)).toEqual([1]);
  });

  test('goes from the issue when something else keeps it', () => {
    const first = tick(world({ issues: [issue(1, { hiddenBlockers: 1 })] }));
    const later = tick({ ...first, issues: [issue(1, { openBlockers: [5] })] });
    expect(later.ledger.issues.get(1)?.record).toMatchObject({ state: 'ready' });
    expect(commentsOf(later).join()).not.toContain('No agent starts yet');
  });

  test('is not said on an issue that is not for agents, and not before the role of who asked is read', () => {
    const kept = issue(1, { hiddenBlockers: 1, labels: ['clambake:ready', 'clambake:human-only'] });
    expect(commentsOf(tick(world({ issues: [kept] }))).join()).not.toContain('blocked by');
    const asked = issue(1, { hiddenBlockers: 1, events: [event('LE_1', { actor: 'eve' })] });
    const snapshot = world({ issues: [asked] });
    expect(decideFleet(snapshot, config()).effects).toEqual([]);
    expect(factsWanted(snapshot, config()).logins).toEqual(['eve']);
  });
});
