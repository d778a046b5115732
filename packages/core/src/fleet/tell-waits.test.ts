import { describe, expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { decideFleet } from './decide-fleet.ts';
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import { boardRecord, landRecord, lostAttempt, mergeRecord } from '../records/transitions.ts';
import type { Snapshot } from './snapshot.ts';
import { readShownClaim } from '../texts/read-status-comment.ts';
import { maximumTold } from './tell-obstacles.ts';
import { carryOut, claimOf, config, event, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const tick = (snapshot: Snapshot, settings: Config): Snapshot => carryOut(snapshot, decideFleet(snapshot, settings).effects);
/** The line of the issue's status comment that says what state it is in. */
const saidOn = (snapshot: Snapshot, number: number): string | undefined => snapshot.comments.get(`I_${number}`)?.body.split('\n')[2];
const withFleet = (snapshot: Snapshot, record: FleetRecord | undefined): Snapshot => ({
  ...snapshot,
  ledger: { ...snapshot.ledger, fleet: record && { oid: oidOf('fleet'), record } },
});
const one = config({ agents: 1 });
const busy = (change: Partial<Snapshot> = {}): Snapshot =>
  world({
    issues: [issue(1, { labels: ['clambake:assigned', 'agent:001'] }), issue(2)],
    records: [recordOf(1, 'assigned')],
    change: { runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]), ...change },
  });

describe('an issue that waits for an agent', () => {
  test('says within one tick that all are at work, keeps saying it at no cost, and says no more of it when it is claimed', () => {
    const first = tick(busy(), one);
    expect(saidOn(first, 2)).toBe(
      '**Ready** since 2026-11-23 10:00 UTC. It waits: the one agent is at work. It starts by itself when it is free and its turn has come.',
    );
    for (let round = 0, snapshot = first; round < 10; round += 1) {
      const idle = decideFleet(snapshot, one);
      expect(idle.effects).toEqual([]);
      snapshot = carryOut(snapshot, idle.effects);
    }
    const free = tick(first, config({ agents: 2 }));
    expect(free.ledger.issues.get(2)?.record).toMatchObject({ state: 'assigned' });
    expect(free.ledger.issues.get(2)?.record).not.toHaveProperty('waits');
    expect(saidOn(free, 2)).toMatch(/^\*\*Assigned\*\*/);
  });

  const paused: FleetRecord = { v: 1, paused: { by: 'ada', at: now } };
  test.each<[string, FleetRecord | undefined, Partial<Config>, Parameters<typeof issue>[1], RegExp]>([
    ['a pause by a person', paused, {}, {}, /paused by ada since 2026-11-23 12:00 UTC\. A comment \/resume, on any issue, lets/],
    [
      'a pause for the account',
      { v: 1, pausedUntil: '2026-11-23T13:00:00.000Z', pauseReason: 'the key was refused' },
      {},
      {},
      /pauses until 2026-11-23 13:00 UTC: the key was refused\. It goes on by itself then; a comment \/resume lets/,
    ],
    [
      'the money of a day',
      undefined,
      { 'day-usd': 0.01 },
      {},
      /^(?=.*day-usd).* after 2026-11-24 00:00 UTC; a higher "day-usd" in \.github/,
    ],
    ['another issue', undefined, {}, { openBlockers: [12] }, /it is blocked by #12\. It starts by itself when that is closed/],
    ['its sub-issues', undefined, {}, { openSubIssues: 2 }, /2 of its sub-issues are open\. It starts by itself when they are closed/],
    ['a label', undefined, {}, { labels: ['clambake:ready', 'clambake:human-only'] }, /human-only keeps agents from it\. Take that label/],
  ])('names %s, and the one thing to do', (_, fleet, settings, change, said) => {
    const after = tick(withFleet(world({ issues: [issue(1, change)] }), fleet), config(settings));
    expect(saidOn(after, 1)?.split(' It waits: ')[1]).toMatch(said);
    expect(decideFleet(after, config(settings)).effects).toEqual([]);
  });

  test('names the work that it conflicts with, which is on its way', () => {
    const feedback = { kind: 'conflict' as const, flight: '3', files: ['a.ts'], rival: 5, at: now };
    const start = world({
      issues: [issue(1), issue(5, { labels: ['clambake:landed'] })],
      records: [recordOf(1, 'ready', { feedback }), recordOf(5, 'landed')],
      change: {
        branches: new Map([
          ['main', oidOf('m')],
          ['clambake/issue-5', oidOf('w5')],
        ]),
      },
    });
    expect(saidOn(tick(start, config()), 1)).toContain(
      'It waits: #5, which it conflicts with, has landed and waits for a train. It starts',
    );
  });

  test('with reasons that change again and again names two of them, and then who can ask; a pause by a person is always named', () => {
    const reasons: FleetRecord[] = [13, 14, 15, 16].map((hour) => ({ v: 1, pausedUntil: `2026-11-23T${hour}:00:00.000Z` }));
    let snapshot = world({ issues: [issue(1)] });
    const said = [...reasons, paused, ...reasons].map((record) => {
      snapshot = tick(withFleet(snapshot, record), one);
      return saidOn(snapshot, 1)?.split(' It waits: ')[1];
    });
    const often = 'for what changes often: a comment /why #1 says it.';
    expect(said.slice(2)).toEqual([often, often, expect.stringContaining('paused by ada'), often, often, often, often]);
  });

  test('says nothing where nobody with the right has asked, and at most a number of new comments a tick', () => {
    const asked = world({ issues: [issue(1, { events: [event('LE_1', { actor: 'eve' })], openBlockers: [9] })] });
    expect(decideFleet(asked, one).effects).toEqual([]);
    const many = Array.from({ length: maximumTold + 6 }, (_, index) => issue(index + 1));
    const first = tick(world({ issues: many }), one);
    expect(first.comments.size).toBe(maximumTold + 1);
    const claimed = { ...first, runs: new Map([[100, { id: 100, attempt: 1, status: 'in_progress' as const, conclusion: null }]]) };
    const second = tick(claimed, one);
    expect(second.comments.size).toBe(maximumTold + 6);
    expect(decideFleet(second, one).effects).toEqual([]);
  });
});

describe('landed work that waits for a train', () => {
  const branches = new Map([
    ['main', oidOf('main')],
    ['clambake/issue-1', oidOf('w1')],
  ]);
  const train = (change: Partial<TrainRecord> = {}): TrainRecord => ({
    v: 1,
    base: 'main',
    lastFlight: 3,
    verdicts: {},
    history: [],
    ...change,
  });
  const landed = (change: Partial<TrainRecord>, view: Parameters<typeof issue>[1] = {}, fleet?: FleetRecord): Snapshot => {
    const start = world({
      issues: [issue(1, { labels: ['clambake:landed'], ...view })],
      records: [recordOf(1, 'landed')],
      change: { branches },
    });
    const trains = new Map([['main', { oid: oidOf('t'), record: train(change) }]]);
    return withFleet({ ...start, ledger: { ...start.ledger, trains } }, fleet);
  };
  const departed = { lastDeparture: '2026-11-23T11:59:00.000Z' };

  test.each<[string, Snapshot, RegExp]>([
    ['the next departure', landed(departed), /It waits: departs at 2026-11-23 12:\d\d UTC, \d+ minutes after the last departure\.$/],
    [
      'a pause by a person',
      landed(departed, {}, { v: 1, paused: { by: 'ada', at: now } }),
      /It waits: the fleet is paused by ada .* \/resume/,
    ],
    [
      'a label that keeps it back',
      landed({}, { labels: ['clambake:landed', 'clambake:hold'] }),
      /It waits: it boards no bundle: clambake:hold; take that label away to let its work board\.$/,
    ],
    [
      'another base',
      landed({}, { labels: ['clambake:landed', 'clambake:base:v2'] }),
      /It waits: it boards no bundle: it landed for main, and its labels now name v2; take that label away .* or comment \/evict #1 /,
    ],
    [
      'a pull request that a person closed',
      landed({ setAside: [oidOf('w1')] }),
      /It waits: it boards no bundle: a person closed or took over the pull request it was in; comment \/depart to let it board again, or \/evict #1 /,
    ],
  ])('names %s, with what to do, and costs nothing more while that lasts', (_, snapshot, said) => {
    const after = tick(snapshot, config());
    expect(saidOn(after, 1)).toMatch(said);
    expect(decideFleet(after, config()).effects.filter(({ kind }) => kind === 'project-issue')).toEqual([]);
  });

  test('names the bundle that is under way', () => {
    const passenger = { issue: 2, oid: oidOf('w2'), title: 'Two', agent: '001', attempts: 1, costUsd: 1 };
    const flight = { id: '4', base: 'main', baseOid: oidOf('main'), departedAt: now, passengers: [passenger], trials: [] };
    const start = landed({ flight, lastFlight: 4 });
    const issues = new Map([
      ...start.ledger.issues,
      [2, { oid: oidOf('r2'), record: recordOf(2, 'bundled', { flight: { id: '4' } }) }] as const,
    ]);
    const after = tick({ ...start, ledger: { ...start.ledger, issues } }, config());
    expect(saidOn(after, 1)).toContain('It waits: bundle 4 to main is under way, and the next one departs after it has ended.');
  });

  test('says what the train stands still for beside it, and nothing of a departure', () => {
    const told = tick(landed(departed), config());
    const stopped = { reason: 'CI fails on main itself', at: now, baseOid: oidOf('main') };
    const trains = new Map([['main', { oid: oidOf('t'), record: train({ ...departed, stopped }) }]]);
    const body = tick({ ...told, ledger: { ...told.ledger, trains } }, config()).comments.get('I_1')?.body;
    expect(body).toContain('The train to `main` stands still: CI fails on main itself');
    expect(body).not.toContain('departs at');
  });
});

test('an agent that is busy elsewhere is named by no issue that it does not concern', () => {
  const start = busy();
  const other = tick({ ...start, ledger: { ...start.ledger, agents: new Map([['001', oidOf('r1')]]) } }, config({ agents: 2 }));
  expect(other.ledger.issues.get(2)?.record.claim).toMatchObject({
    ...claimOf(2, { agent: '002' }),
    at: now,
    runId: 100,
    id: '2-1-0123abcd',
    usd: expect.any(Number),
  });
});

describe('the edits of a status comment', () => {
  /** Comments made and edited by these decisions. */
  const counted = (
    first: Snapshot,
    settings: Config,
    steps: readonly ((before: Snapshot) => Snapshot)[],
  ): { edits: number; last: Snapshot } =>
    steps.reduce(
      ({ edits, last }, step) => {
        const before = step(last);
        const { effects } = decideFleet(before, settings);
        const shown = effects.filter((effect) => effect.kind === 'project-issue' && effect.comment !== undefined);
        return { edits: edits + shown.length, last: carryOut(before, effects) };
      },
      { edits: 0, last: first },
    );
  const put = (snapshot: Snapshot, record: IssueRecord): Snapshot => {
    const issues = new Map([
      ...snapshot.ledger.issues,
      [record.issue, { oid: oidOf(`x${snapshot.comments.get('I_1')?.body.length}`), record }] as const,
    ]);
    return { ...snapshot, ledger: { ...snapshot.ledger, issues, agents: record.claim === undefined ? new Map() : snapshot.ledger.agents } };
  };
  const recordIn = (snapshot: Snapshot): IssueRecord => {
    const record = snapshot.ledger.issues.get(1)?.record;
    if (record === undefined) throw new Error('it has a record');
    return record;
  };
  const running = (snapshot: Snapshot): Snapshot => {
    const { claim } = recordIn(snapshot);
    if (claim === undefined) throw new Error('an agent has it');
    const { runId, runAttempt } = claim;
    return {
      ...snapshot,
      runs: new Map([[runId, { id: runId, attempt: runAttempt, status: 'in_progress', conclusion: null }]]),
      jobs: [{ id: 55, runId, runAttempt, name: `agent / run #1 (${claim.id})`, status: 'in_progress', conclusion: null }],
    };
  };

  test('over a whole life are at most six an attempt and four an issue, and none over ten idle ticks in each state', () => {
    const idle = Array.from({ length: 10 }, () => (before: Snapshot) => before);
    const paused = (before: Snapshot): Snapshot => withFleet(before, { v: 1, pausedUntil: '2026-11-23T13:00:00.000Z' });
    const spent = (before: Snapshot): Snapshot => withFleet(before, { v: 1, pausedUntil: '2026-11-23T14:00:00.000Z' });
    const over = (before: Snapshot): Snapshot => withFleet(before, undefined);
    const landed = (before: Snapshot): Snapshot => {
      const record = recordIn(before);
      const work = recordOf(1, 'landed').landed;
      if (record.claim === undefined || work === undefined) throw new Error('an agent has it');
      const attempt = { ...lostAttempt(record.claim, { now, detail: 'Finished.' }), outcome: 'done' as const };
      const branches = new Map([...before.branches, ['clambake/issue-1', work.oid]]);
      const train: TrainRecord = {
        v: 1,
        base: 'main',
        lastFlight: 3,
        verdicts: {},
        history: [],
        lastDeparture: '2026-11-23T11:59:00.000Z',
      };
      const next = put({ ...before, branches }, landRecord(record, { now, attempt, landed: work }));
      return { ...next, ledger: { ...next.ledger, trains: new Map([['main', { oid: oidOf('t'), record: train }]]) } };
    };
    const aboard = (before: Snapshot): Snapshot => put(before, boardRecord(recordIn(before), { now, bundle: '4' }));
    const merged = (before: Snapshot): Snapshot =>
      put(before, mergeRecord(recordIn(before), { now, bundle: '4', pr: 9, merge: oidOf('m') }));
    const steps = [paused, spent, paused, over, running, landed, aboard, merged].flatMap((step) => [step, ...idle]);
    const { edits, last } = counted(world({ issues: [issue(1)] }), config(), steps);
    expect(recordIn(last).state).toBe('merged');
    expect(edits).toBeLessThanOrEqual(10);
    expect(edits).toBeGreaterThan(6);
  });

  test('name the job in which the agent works once it is listed, and keep its name when GitHub does not tell', () => {
    const claimed = tick(world({ issues: [issue(1)] }), config());
    expect(claimed.comments.get('I_1')?.body).not.toContain('this job');
    const shown = tick(running(claimed), config());
    const link = 'It works in [this job](https://github.com/o/r/actions/runs/100/job/55), whose page shows each of its steps.';
    expect(shown.comments.get('I_1')?.body).toContain(link);
    const silent = decideFleet({ ...shown, jobs: [], runs: new Map() }, config());
    expect(silent.effects.flatMap((effect) => (effect.kind === 'project-issue' ? (effect.comment ?? []) : []))).toEqual([]);
    expect(readShownClaim(shown.comments.get('I_1')?.body ?? '')).toMatchObject({ runId: 100, agent: '001', actor: 'ada' });
  });
});
