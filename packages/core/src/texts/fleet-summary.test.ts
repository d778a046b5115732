import { describe, expect, test } from 'vitest';
import { decideFleet, type FleetDecision } from '../fleet/decide-fleet.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import { config, issue, oidOf, recordOf, world } from '../testing/world.ts';
import { renderFleetSummary } from './fleet-summary.ts';

const render = (snapshot: Snapshot, dryRun = false): string =>
  renderFleetSummary({ snapshot, config: config(), decision: decideFleet(snapshot, config()), dryRun });

const busy = world({
  issues: [
    issue(1, { title: 'Add multiply', labels: ['clambake:working', 'agent:001'] }),
    issue(2, { title: 'Greet @everyone <b>', labels: ['clambake:ready'] }),
    issue(3, { title: 'Divide by zero', openBlockers: [1] }),
    issue(4, { title: 'Rename', labels: ['clambake:landed'] }),
    issue(5, { title: 'Ask me', labels: ['clambake:needs-human'] }),
  ],
  records: [recordOf(1, 'assigned'), recordOf(4, 'landed'), recordOf(5, 'needs-human'), recordOf(6, 'bundled')],
  change: {
    runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
    jobs: [{ runId: 7, runAttempt: 1, name: 'run #1 (1-1-aaaaaaaa)', status: 'in_progress', conclusion: null }],
  },
});

describe('the summary of a tick', () => {
  test('says who works on what, what waits and why, and what was done', () => {
    expect(render(busy)).toMatchInlineSnapshot(`
      "## Clambake at 12:00 UTC

      2 of 3 agents busy, started 1 now.

      ### Who works on what
      | agent | issue | | attempt | |
      |---|---|---|---|---|
      | 001 | #1 Add multiply | working since 11:00 UTC | 1 | [run](https://github.com/o/r/actions/runs/7) |
      | 002 | #2 Greet @ everyone ‹b› | assigned since 12:00 UTC | 1 | [run](https://github.com/o/r/actions/runs/100) |

      ### Beyond the agents
      - #5 Ask me: needs a human. What now?
      - #6: aboard bundle 3
      - #4 Rename: landed, waits for the train

      ### What waits, and why
      - #3 Divide by zero: waits: blocked by #1

      ### What was done
      - Ledger: claim #2; note on #3; serve the train to main
      - Issues brought up to date: 5
      "
    `);
  });

  test('a dry run says what would be done and shows the world as it is', () => {
    const text = render(busy, true);
    expect(text).toContain('1 of 3 agents busy, would start 1 now.');
    expect(text).toContain('**Dry run: nothing was changed.**');
    expect(text).toContain('### What would be done');
    expect(text).not.toContain('| 002 |');
  });

  const decision = (change: Partial<FleetDecision> = {}): FleetDecision =>
    ({ effects: [], reasons: [], assignments: [], ...change }) as FleetDecision;
  const parts = (snapshot: Snapshot, made: FleetDecision, dryRun = false): string[] =>
    renderFleetSummary({ snapshot, config: config(), decision: made, dryRun }).trimEnd().split('\n\n');

  test('an idle fleet has two lines, and a paused one says so', () => {
    expect(parts(world({}), decision())).toEqual([
      '## Clambake at 12:00 UTC',
      '0 of 3 agents busy.',
      '### What was done\nNothing: everything is as it should be.',
    ]);
    const paused = world({
      fleet: { oid: oidOf('f'), record: { v: 1, paused: { by: 'mona', at: '2026-11-23T11:00:00Z' } } },
    });
    expect(parts(paused, decision())[2]).toMatch(/^\*\*The fleet is paused.*mona.*\.\*\* No agent starts and no bundle departs\.$/);
    expect(parts(world({}), decision(), true).slice(1)).toEqual([
      '0 of 3 agents busy.',
      '**Dry run: nothing was changed.**',
      '### What would be done\nNothing: everything is as it should be.',
    ]);
  });

  test('each kind of effect is counted once, and reasons come with the time of the next start', () => {
    const effects = [
      { kind: 'write-ledger', why: 'claim #2', writes: [] },
      { kind: 'create-labels', labels: [{}, {}] },
      { kind: 'create-labels', labels: [{}] },
      { kind: 'project-issue', issue: 1 },
      { kind: 'project-issue', issue: 2 },
      { kind: 'wake', why: 'the train to main has to depart' },
      { kind: 'cancel-run' },
    ] as unknown as FleetDecision['effects'];
    const reasons = [
      { issue: 7, text: 'waits: blocked by #1' },
      { issue: null, text: 'the fleet is busy' },
    ];
    expect(parts(world({}), decision({ effects, reasons, wakeAt: '2026-11-23T12:30:00Z' })).slice(2)).toEqual([
      '### What waits, and why\n- #7: waits: blocked by #1\n- the fleet is busy',
      'The next of these may start at 12:30 UTC.',
      '### What was done\n- Ledger: claim #2\n- Labels created: 3\n- Issues brought up to date: 2\n- Another run started: the train to main has to depart',
    ]);
    const woken = decision({ effects: effects.slice(5), reasons: [] });
    expect(parts(world({}), woken).slice(2)).toEqual(['### What was done\n- Another run started: the train to main has to depart']);
  });

  test('lists are cut after 200 entries, and the rest is counted', () => {
    const reasonsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ issue: at + 1, text: `waits ${at}` }));
    const told = (count: number): string[] => parts(world({}), decision({ reasons: reasonsOf(count) }));
    expect(told(200)[2]?.split('\n')).toHaveLength(201);
    expect(told(200)).toHaveLength(4);
    expect(told(201)[2]?.split('\n')).toHaveLength(201);
    expect(told(201)[3]).toBe('… and 1 more');
    const alike = Array.from({ length: 40 }, (_, at) => ({ issue: at + 1, text: 'waits: 10 of 10 agents busy' }));
    const grouped = parts(world({}), decision({ reasons: [...alike, { issue: 50, text: 'waits: blocked by #2' }] }))[2]?.split('\n');
    expect(grouped?.slice(1)).toEqual([
      expect.stringMatching(/^- #1, #2, .*#20 and 20 more: waits: 10 of 10 agents busy$/),
      '- #50: waits: blocked by #2',
    ]);
    const records = Array.from({ length: 201 }, (_, at) => recordOf(201 - at, 'needs-human'));
    const asked = parts(world({ records }), decision());
    expect(asked[2]?.split('\n').slice(0, 3)).toEqual([
      '### Beyond the agents',
      '- #1: needs a human. What now?',
      '- #2: needs a human. What now?',
    ]);
    expect(asked[2]?.split('\n')).toHaveLength(201);
    expect(asked[3]).toBe('… and 1 more');
    const busyOnes = parts(world({ records: Array.from({ length: 201 }, (_, at) => recordOf(at + 1, 'assigned')) }), decision());
    expect(busyOnes[1]).toBe('201 of 3 agents busy.');
    expect(busyOnes[2]?.split('\n')).toHaveLength(203);
    expect(busyOnes[3]).toBe('… and 1 more');
  });

  test('an agent is at work when its job runs, and assigned before and after', () => {
    const records = [recordOf(1, 'assigned')];
    const states = (status: string): string[] =>
      parts(
        world({
          records,
          change: {
            runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
            jobs: [{ runId: 7, runAttempt: 1, name: 'run #1 (1-1-aaaaaaaa)', status, conclusion: null }],
          } as Partial<Snapshot>,
        }),
        decision(),
      )[2]
        ?.split('\n')
        .slice(3) ?? [];
    const row = (state: string): string => `| 001 | #1 | ${state} since 11:00 UTC | 1 | [run](https://github.com/o/r/actions/runs/7) |`;
    expect(states('in_progress')).toEqual([row('working')]);
    expect(states('queued')).toEqual([row('assigned')]);
  });

  test("attack-47: ten thousand issues with hostile titles stay below GitHub's limit", () => {
    const snapshot = world({
      issues: Array.from({ length: 10_000 }, (_, index) =>
        issue(index + 1, { title: '<script>@all `\n# '.repeat(20), openBlockers: [oidOf('x').length] }),
      ),
    });
    const text = render(snapshot);
    expect(Buffer.byteLength(text)).toBeLessThan(300_000);
    expect(text).not.toMatch(/<script|@all/);
    expect(text).toContain('#20 and 9980 more: waits: blocked by #40');
  });
});

describe('trouble of the account in the summary', () => {
  const withFleet = (record: object): Snapshot => {
    const snapshot = world({});
    return { ...snapshot, ledger: { ...snapshot.ledger, fleet: { oid: oidOf('fleet'), record: { v: 1, ...record } as never } } };
  };

  test('a pause that is over and without trouble is not told, and one that lasts is', () => {
    expect(render(withFleet({ pausedUntil: '2026-11-23T11:59:00Z', pauseReason: 'no credit' }))).not.toContain('no credit');
    expect(render(withFleet({ pausedUntil: '2026-11-23T12:30:00Z', pauseReason: 'no credit' }))).toContain(
      '**The fleet pauses until 12:30 UTC**: no credit.',
    );
  });

  test('while one attempt finds out whether it is over, no end of a pause is told', () => {
    const trouble = { kind: 'auth', at: '2026-11-23T11:00:00.000Z', tries: 1, issue: 9 };
    expect(render(withFleet({ pausedUntil: '2026-11-23T11:59:00Z', pauseReason: 'no key', trouble }))).toContain(
      '**One attempt finds out whether this is over**: no key. It was first met on #9.',
    );
  });
});
