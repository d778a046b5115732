// A tick starts the job of a train that has something to do and that nobody serves, and of no other.
import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { defaultServing, type ServeOptions, serveTrains } from './serve-trains.ts';
import { issueBranch, modifierLabels, stateLabels } from '../names.ts';
import type { JobView, Snapshot } from './snapshot.ts';
import type { TrainRecord } from '../records/records.ts';
import { carryOut, config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

type Change = { labels?: string[]; open?: boolean; base?: string };
const landedOid = oidOf('landed 1');

/** A repository where the work on #1 has landed. */
const withLanded = ({ labels = [], open = true, base = 'main' }: Change = {}, train: Partial<TrainRecord> = {}): Snapshot => {
  const landed = { oid: landedOid, at: now, attempt: '1-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0 };
  const snapshot = world({
    issues: [issue(1, { labels: [stateLabels.landed, ...labels], open })],
    records: [{ ...recordOf(1, 'landed'), base, landed }],
  });
  const record: TrainRecord = { v: 1, base, lastFlight: 0, verdicts: {}, history: [], ...train };
  const branches = new Map([...snapshot.branches, [base, oidOf(base)], [issueBranch(1), landedOid]]);
  return { ...snapshot, branches, ledger: { ...snapshot.ledger, trains: new Map([[base, { oid: oidOf('train'), record }]]) } };
};
const minutesAgo = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const serve = (snapshot: Snapshot, options: Partial<ServeOptions> = {}): string[] =>
  serveTrains(snapshot, config(), { ...defaultServing, ...options }).bases;
const reasons = (snapshot: Snapshot, options: Partial<ServeOptions> = {}): string[] =>
  serveTrains(snapshot, config(), { ...defaultServing, ...options }).reasons.map(({ text }) => text);

describe('a tick starts a job for', () => {
  test('nobody where nothing has landed', () => {
    expect(serve(world({ issues: [issue(1)] }))).toEqual([]);
  });

  test('the train of landed work, and once only: carrying the decision out leaves nothing to start', () => {
    const before = withLanded();
    const decision = decideFleet(before, config());
    expect(decision.trains).toEqual(['main']);
    const after = carryOut(before, decision.effects);
    expect(after.ledger.trains.get('main')?.record.served).toEqual({ runId: 100, runAttempt: 1, at: now });
    expect(decideFleet(after, config()).trains).toEqual([]);
    const other = { ...after, run: { ...after.run, runId: 101 } };
    expect(serve(other)).toEqual([]);
  });

  test('a bundle in the air for the base that was configured before, until its end; and a command for that train', () => {
    const snapshot = withLanded({ base: 'old' }, { lastFlight: 1 });
    const configured = config({ base: 'new' });
    const trains = (one: Snapshot): string[] => serveTrains(one, configured, defaultServing).bases;
    const flown = (record: TrainRecord): Snapshot => ({
      ...snapshot,
      issues: [issue(1, { labels: [stateLabels.bundled] })],
      branches: new Map([...snapshot.branches, ['new', oidOf('new')]]),
      ledger: {
        ...snapshot.ledger,
        issues: new Map([[1, { oid: oidOf('r1'), record: { ...recordOf(1, 'bundled'), base: 'old', flight: { id: '1' } } }]]),
        trains: new Map([['old', { oid: oidOf('train'), record }]]),
      },
    });
    const passenger = { issue: 1, oid: landedOid, title: 't', agent: '001', attempts: 1, costUsd: 0 };
    const bundle = { id: '1', base: 'old', baseOid: oidOf('old'), departedAt: now, passengers: [passenger], trials: [] };
    const before: TrainRecord = { v: 1, base: 'old', lastFlight: 1, verdicts: {}, history: [], flight: bundle };
    expect(trains(flown(before))).toEqual(['old']);
    const command = { id: 'comment-1', kind: 'evict' as const, by: 'ann', at: now, issue: 1, base: 'old', words: 'no' };
    const { flight: _, ...over } = before;
    const asked = {
      ...flown(over),
      ledger: { ...flown(over).ledger, fleet: { oid: oidOf('f'), record: { v: 1 as const, commands: [command] } } },
    };
    expect(trains(asked)).toEqual(['old']);
  });

  test('a base that only records name, after the configured one', () => {
    expect(serve(withLanded({ base: 'v1' }))).toEqual(['v1']);
  });

  test('a train that cannot be read, so that its job says so', () => {
    const snapshot = world({});
    const broken = [{ ref: 'refs/clambake/train/main', oid: oidOf('x'), problem: 'no JSON' }];
    const { bases, records } = serveTrains({ ...snapshot, ledger: { ...snapshot.ledger, broken } }, config(), defaultServing);
    expect([bases, records]).toEqual([['main'], []]);
  });

  test.each<[string, Change]>([
    ['held back by a label', { labels: [modifierLabels.hold] }],
    ['of a closed issue', { open: false }],
  ])('nobody for landed work %s, and the tick says why it waits', (_what, change) => {
    const snapshot = withLanded(change);
    expect(serve(snapshot)).toEqual([]);
    expect(reasons(snapshot)).toEqual([expect.stringMatching(/^left out: /)]);
  });

  test('nobody while a person pauses the fleet, except where a departure is forced', () => {
    const snapshot = withLanded();
    const fleet = { oid: oidOf('fleet'), record: { v: 1 as const, paused: { by: 'ann', at: now } } };
    const paused = { ...snapshot, ledger: { ...snapshot.ledger, fleet } };
    expect(serve(paused)).toEqual([]);
    expect(serve(paused, { force: true })).toEqual(['main']);
  });
});

describe('a departure in the future', () => {
  const snapshot = withLanded({}, { lastDeparture: minutesAgo(4) });

  test('gets a job that holds for it', () => {
    expect(serve(snapshot)).toEqual(['main']);
  });

  test('gets none while jobs do not hold, and the reason promises no time', () => {
    expect(serve(snapshot, { holdMinutes: 0 })).toEqual([]);
    expect(reasons(snapshot, { holdMinutes: 0 })).toEqual([
      'waits: departs with the first event or cron after 2026-11-23 12:06 UTC, 10 minutes after the last departure',
    ]);
    expect(serve(withLanded({}, { lastDeparture: minutesAgo(11) }), { holdMinutes: 0 })).toEqual(['main']);
  });

  test('gets none while it is further away than a job holds', () => {
    expect(serve(snapshot, { holdMinutes: 5 })).toEqual([]);
    expect(serve(snapshot, { holdMinutes: 6 })).toEqual(['main']);
  });
});

describe('the note that a run serves a train', () => {
  const served = withLanded({}, { served: { runId: 7, runAttempt: 1, at: minutesAgo(9) } });
  const job = (status: JobView['status'], name = 'clambake / train (main) / train'): JobView => ({
    runId: 7,
    runAttempt: 1,
    name,
    status,
    conclusion: null,
  });
  const seen = (status: 'in_progress' | 'completed', jobs: JobView[]): Snapshot => ({
    ...served,
    runs: new Map([[7, { id: 7, attempt: 1, status, conclusion: null }]]),
    jobs,
  });

  test.each<[string, Snapshot, string[]]>([
    ['counts where GitHub did not say anything about the run', served, []],
    ['counts while the job works', seen('in_progress', [job('in_progress')]), []],
    ['counts while the job waits for a runner', seen('in_progress', [job('queued')]), []],
    ['counts before the job is listed', seen('in_progress', [job('completed', 'clambake / assign')]), []],
    ['is over with the run', seen('completed', []), ['main']],
    [
      'is over with the job, although agents of that run still work',
      seen('in_progress', [job('completed'), job('in_progress', 'clambake / agent 001 / run #4 (4-1-aaaaaaaa)')]),
      ['main'],
    ],
  ])('%s', (_what, snapshot, bases) => {
    expect(serve(snapshot)).toEqual(bases);
  });

  test('of an earlier attempt at this very run is over', () => {
    const repeated = { ...served, run: { ...served.run, runId: 7, runAttempt: 2 } };
    expect(serve(repeated)).toEqual(['main']);
  });
});
