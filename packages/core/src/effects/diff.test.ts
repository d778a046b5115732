import { describe, expect, test } from 'vitest';
import { agentRef, fleetRef, issueRef, trainRef } from '../names.ts';
import { type Bundle, type TrainRecord, trainRecordSchema } from '../records/records.ts';
import type { LedgerView } from '../fleet/snapshot.ts';
import type { BundleView } from '../bundle/bundle-view.ts';
import { claimOf, issue, oidOf, recordOf, world } from '../testing/world.ts';
import { returnRecord, lostAttempt, landRecord } from '../records/transitions.ts';
import { diff, type EffectViews, type LedgerChange } from './diff.ts';
import type { Effect, LedgerWrite } from './effect.ts';
import { owedEffects } from './show.ts';

const now = '2026-11-23T12:00:00.000Z';
const kinds = (effects: readonly Effect[]): string[] => effects.map(({ kind }) => kind);
const writesOf = (effects: readonly Effect[]): LedgerWrite[] =>
  effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
const refsOf = (ledger: LedgerView, change: Omit<LedgerChange, 'why'>, views: EffectViews): string[] =>
  writesOf(diff(ledger, { why: 'test', ...change }, views).effects).map((write) => `${'delete' in write ? 'delete ' : ''}${write.ref}`);

describe('agents follow the claims', () => {
  const ended = lostAttempt(claimOf(1), { detail: 'gone', now });
  const back = returnRecord(recordOf(1, 'assigned'), { attempt: ended, now });

  test('a claim takes its agent, from nobody or from a claim that ends in the same push', () => {
    const claimed = recordOf(2, 'assigned', { claim: claimOf(2, { id: '2-1-bbbbbbbb' }) });
    expect(writesOf(diff(world({}).ledger, { why: 'x', issues: [claimed] }, { actor: 'fleet' }).effects).at(-1)).toEqual({
      ref: agentRef('001'),
      expect: null,
      sameAs: issueRef(2),
    });
    const { ledger } = world({ records: [recordOf(1, 'assigned')] });
    expect(writesOf(diff(ledger, { why: 'x', issues: [back, claimed] }, { actor: 'fleet' }).effects).at(-1)).toEqual({
      ref: agentRef('001'),
      expect: oidOf('r1'),
      sameAs: issueRef(2),
    });
  });

  test('a claim that is over frees its agent, but not one that another claim holds or that is free already', () => {
    const { ledger } = world({ records: [recordOf(1, 'assigned')] });
    expect(refsOf(ledger, { issues: [back] }, { actor: 'landing' })).toEqual([issueRef(1), `delete ${agentRef('001')}`]);
    const shared = world({ records: [recordOf(1, 'assigned'), recordOf(2, 'assigned', { claim: claimOf(2) })] }).ledger;
    expect(refsOf(shared, { issues: [back] }, { actor: 'landing' })).toEqual([issueRef(1)]);
    expect(refsOf({ ...ledger, agents: new Map() }, { issues: [back] }, { actor: 'landing' })).toEqual([issueRef(1)]);
  });

  test('only the fleet frees agents that nobody holds, and never one that an unreadable record may hold', () => {
    const snapshot = world({ records: [recordOf(1, 'ready')], agents: { '002': oidOf('x'), '003': oidOf('broken') } });
    const ledger = { ...snapshot.ledger, broken: [{ ref: issueRef(9), oid: oidOf('broken'), problem: 'bad' }] };
    expect(refsOf(ledger, {}, { actor: 'fleet' })).toEqual([`delete ${agentRef('002')}`]);
    expect(refsOf(ledger, { issues: [recordOf(1, 'ready')] }, { actor: 'train' })).toEqual([issueRef(1)]);
  });

  test('a copy of a record below refs/clambake keeps no agent from being free', () => {
    const { ledger } = world({ records: [recordOf(1, 'assigned')] });
    const copied = {
      ...ledger,
      broken: [{ ref: 'refs/clambake/copy/issues/1', oid: oidOf('r1'), problem: 'no record belongs at this ref' }],
    };
    expect(refsOf(copied, { issues: [back] }, { actor: 'landing' })).toEqual([issueRef(1), `delete ${agentRef('001')}`]);
  });
});

describe('another tick is woken', () => {
  const { ledger } = world({ records: [recordOf(1, 'assigned'), recordOf(2, 'bundled')] });
  const wake = (change: Omit<LedgerChange, 'why'>, actor: EffectViews['actor']): boolean =>
    diff(ledger, { why: 'x', ...change }, { actor }).wake !== undefined;
  const landed = landRecord(recordOf(1, 'assigned'), {
    attempt: lostAttempt(claimOf(1), { detail: 'd', now }),
    landed: { oid: oidOf('w'), at: now, attempt: '1-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0 },
    now,
  });

  test('when an agent is free, work is merged or comes back, or a person said something; the fleet wakes nobody', () => {
    expect(wake({ issues: [landed] }, 'landing')).toBe(true);
    expect(wake({ issues: [landed] }, 'fleet')).toBe(false);
    expect(wake({ issues: [recordOf(2, 'merged')] }, 'train')).toBe(true);
    expect(wake({ issues: [recordOf(2, 'ready')] }, 'train')).toBe(true);
    expect(wake({ issues: [recordOf(2, 'landed')] }, 'train')).toBe(false);
    expect(wake({ issues: [recordOf(2, 'needs-human')] }, 'train')).toBe(false);
    const command = { id: 'comment-1', kind: 'retry' as const, by: 'ann', at: now };
    expect(wake({ fleet: { v: 1, commands: [command] } }, 'command')).toBe(true);
  });
});

describe('the open bundle', () => {
  const trial = { size: 1, oid: oidOf('p'), tree: oidOf('t'), ref: 'clambake/bundle-3', at: now };
  const bundle: Bundle = {
    id: '3',
    base: 'main',
    baseOid: oidOf('main'),
    departedAt: now,
    passengers: [{ issue: 1, oid: oidOf('w1'), title: 'One', agent: '001', attempts: 1, costUsd: 0 }],
    trials: [
      { ...trial, runId: 11 },
      { ...trial, runId: 12 },
    ],
    pr: 90,
  };
  const trainOf = (change: Partial<TrainRecord> = {}): TrainRecord =>
    trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 3, ...change });
  const entry = { id: '3', landed: [], evicted: [], ciRuns: 2, endedAt: now, ending: 'nobody is left aboard' };
  const ledger = {
    ...world({ records: [recordOf(1, 'bundled')] }).ledger,
    trains: new Map([['main', { oid: oidOf('train'), record: trainOf({ flight: bundle }) }]]),
  };
  const shown = { number: 90, nodeId: 'PR', open: true, merged: false, headOid: oidOf('p'), body: 'what it was', reviewDecision: null };
  const view = { pullRequest: shown, runs: new Map([[12, { status: 'completed' }]]), requiredContexts: [] } as unknown as BundleView;
  const after = (change: Omit<LedgerChange, 'why'>) => diff(ledger, { why: 'x', ...change }, { actor: 'train', bundleView: view });

  test('cancels the CI runs that its record no longer waits for, and leaves alone what has ended by itself', () => {
    expect(after({ train: trainOf({ history: [entry] }), ended: bundle }).effects).toMatchObject([
      { kind: 'write-ledger', writes: [{ ref: trainRef('main'), expect: oidOf('train') }] },
      { kind: 'cancel-run', run: 11 },
      { kind: 'edit-pull-request', number: 90, close: true, body: expect.stringContaining('nobody is left aboard') },
    ]);
  });

  test('that landed closes no pull request: GitHub marks it as merged', () => {
    const { effects } = after({ train: trainOf({ history: [{ ...entry, landed: [1], mergedOid: oidOf('p') }] }), ended: bundle });
    expect(kinds(effects)).toEqual(['write-ledger', 'cancel-run']);
  });

  test('that a person took over keeps its pull request open and says whose it is', () => {
    const { effects } = after({ train: trainOf({ history: [entry], kept: ['clambake/bundle-3'] }), ended: bundle });
    expect(effects.at(-1)).toMatchObject({ close: false, body: expect.stringContaining('it is theirs now') });
  });

  test('an alarm stands above the text that was there, and the job fails with it once', () => {
    const stopped = { reason: 'ALARM: look', at: now, baseOid: oidOf('main'), kind: 'alarm' as const };
    const raised = after({ train: trainOf({ flight: bundle, stopped }) });
    expect(raised.effects.at(-1)).toMatchObject({ close: false, body: expect.stringMatching(/CAUTION.*ALARM: look.*what it was/s) });
    expect(raised.failure).toBe('ALARM: look');
    const known = { ...ledger, trains: new Map([['main', { oid: oidOf('t2'), record: trainOf({ flight: bundle, stopped }) }]]) };
    expect(diff(known, { why: 'x', train: trainOf({ flight: bundle, stopped }) }, { actor: 'train', bundleView: view })).toMatchObject({
      failure: undefined,
      effects: [{ kind: 'write-ledger' }],
    });
  });

  test('with an App its branch and the base follow in a push of their own; making and deleting a branch do not', () => {
    const branches = [
      { branch: 'clambake/bundle-3', expect: oidOf('a'), to: oidOf('b') },
      { branch: 'main', expect: oidOf('a'), to: oidOf('b') },
      { branch: 'clambake/bundle-4', expect: null, to: oidOf('b') },
      { branch: 'clambake/bundle-2', expect: oidOf('a'), to: null },
    ];
    const [push] = diff(ledger, { why: 'x', branches }, { actor: 'train', appBase: 'main' }).effects;
    expect(push).toMatchObject({ branches: branches.slice(2) });
  });
});

describe('what is named and is not there', () => {
  test('an issue that GitHub did not show is written and not shown, and the others are', () => {
    const snapshot = world({ records: [recordOf(1, 'landed'), recordOf(7, 'landed')], issues: [issue(1)] });
    expect(owedEffects(snapshot, { issues: new Set([1, 7, 99]), wake: undefined })).toMatchObject([
      { issue: 1, addLabels: ['clambake:landed'] },
    ]);
    expect(refsOf(snapshot.ledger, { issues: [recordOf(99, 'landed')], removed: [55] }, { actor: 'train' })).toEqual([issueRef(99)]);
  });

  test('transitions name the issue, its states and who asked for the work', () => {
    const { ledger } = world({ records: [recordOf(1, 'landed'), recordOf(2, 'assigned')] });
    const [push] = diff(
      ledger,
      { why: 'x', issues: [recordOf(1, 'bundled'), recordOf(3, 'ready')], removed: [2] },
      { actor: 'train' },
    ).effects;
    expect(push).toMatchObject({
      transitions: [
        { issue: 1, from: 'landed', to: 'bundled', askedBy: 'ada' },
        { issue: 3, from: undefined, to: 'ready', askedBy: 'ada' },
        { issue: 2, from: 'assigned', to: undefined, askedBy: 'ada' },
      ],
    });
  });

  test('no change is no effect', () => {
    expect(diff(world({}).ledger, { why: 'x' }, { actor: 'train' })).toEqual({
      effects: [],
      issues: [],
      wake: undefined,
      failure: undefined,
    });
    expect(writesOf(diff(world({}).ledger, { why: 'x', fleet: { v: 1 } }, { actor: 'command' }).effects)).toEqual([
      { ref: fleetRef, expect: null, record: { v: 1 } },
    ]);
  });
});
