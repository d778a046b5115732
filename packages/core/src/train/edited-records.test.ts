// Records that a person has edited and that can still be read: the train decides something that can be pushed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff } from '../effects/diff.ts';
import { owedEffects } from '../effects/show.ts';
import { parseLedgerRef, stateLabels } from '../names.ts';
import { isJson, type Json } from '../records/loose.ts';
import { readRecord } from '../records/read-record.ts';
import type { IssueRecord, TrainRecord } from '../records/records.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import type { TrainInput } from './train-input.ts';
import { decideTrain } from './train.ts';

const numbers = [1, 2, 3];
const bundle = {
  id: '4',
  base: 'main',
  baseOid: oidOf('main'),
  departedAt: now,
  passengers: numbers.map((n) => ({ issue: n, oid: oidOf(`w${n}`), title: 'one', agent: '001', attempts: 1, costUsd: 0 })),
  prefixes: numbers.map((n) => ({ issue: n, oid: oidOf(`p${n}`), tree: oidOf(`t${n}`) })),
  order: numbers.map((n) => ({ issue: n, chance: 0.5 })),
  evicted: [{ issue: 5, reason: 'r' }],
  heads: [oidOf('p2')],
  pr: 9,
  trials: [
    { size: 3, oid: oidOf('p3'), tree: oidOf('t3'), ref: 'clambake/bundle-4', runId: 9, at: now, verdict: 'red' },
    { size: 2, oid: oidOf('p2'), tree: oidOf('t2'), ref: 'r', runId: 10, at: now },
  ],
};
const history = [{ id: '3', landed: [2], evicted: [1], culprits: 1, ciRuns: 1, endedAt: now }];
const shared = {
  v: 1,
  base: 'main',
  lastFlight: 4,
  lastDeparture: now,
  verdicts: { [oidOf('t1')]: 'green' },
  flakes: 1,
  greens: 3,
  history,
};
const trains = [{ ...shared, flight: bundle }, { ...shared, stopped: { reason: 'r', at: now, baseOid: oidOf('b') } }, shared];

const words = [
  '',
  '1',
  '4',
  '\ud800',
  'x'.repeat(300),
  'green',
  'red',
  'none',
  'alarm',
  'preflight',
  oidOf('main'),
  oidOf('p1'),
  oidOf('w1'),
];
const times = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
const values = [...words, ...times, 0, 1, 2, -1, 0.5, 1e308, 2 ** 31, Number.MAX_SAFE_INTEGER, true, undefined];

const pathsOf = (value: unknown): string[][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsOf(inner).map((path) => [key, ...path])]);

const changeAt = (json: unknown, [key, ...rest]: readonly string[], change: (list: unknown, key: string) => unknown): unknown => {
  if (key === undefined) return json;
  if (rest.length === 0) return change(json, key);
  if (Array.isArray(json)) return json.map((one, index) => (String(index) === key ? changeAt(one, rest, change) : one));
  return isJson(json) ? { ...json, [key]: changeAt(json[key], rest, change) } : json;
};

/** The record with one value replaced or left out, or with an entry that is there twice. */
const edited = (record: unknown, { at, value, twice }: { at: number; value: unknown; twice: boolean }): unknown => {
  const paths = pathsOf(record);
  return changeAt(record, paths[at % paths.length] ?? [], (parent, key) => {
    if (!Array.isArray(parent)) return { ...(parent as Json), [key]: value };
    if (twice) return [...parent, parent[Number(key)]];
    return parent.flatMap((entry, index) => (String(index) === key ? (value === undefined ? [] : [value]) : [entry]));
  });
};

const edits = fc.array(fc.record({ at: fc.nat(500), value: fc.constantFrom(...values), twice: fc.boolean() }), { maxLength: 3 });
const states = fc.oneof(
  { weight: 6, arbitrary: fc.constant('bundled' as const) },
  fc.constantFrom('ready' as const, 'landed' as const, 'merged' as const),
);

const inputOf = (facts: { train: TrainRecord; records: IssueRecord[]; open: boolean; known: number; force: boolean }): TrainInput => {
  const { train, records, open, known, force } = facts;
  const branches = new Map([
    ['main', oidOf('main')],
    [train.flight === undefined ? 'other' : 'clambake/bundle-4', oidOf('p3')],
    ...numbers.map((n) => [`clambake/issue-${n}`, oidOf(`w${n}`)] as const),
  ]);
  const issues = numbers.slice(0, known).map((n) => issue(n, { labels: [stateLabels.landed] }));
  const snapshot = world({ issues, records, change: { branches } });
  const ledger = { ...snapshot.ledger, trains: new Map([['main', { oid: oidOf('t'), record: train }]]) };
  const pullRequest = { number: 9, nodeId: 'PR', open, merged: false, headOid: oidOf('p3'), body: '', reviewDecision: null };
  return {
    snapshot: { ...snapshot, ledger },
    config: config(),
    base: 'main',
    bundleView: train.flight === undefined ? undefined : { pullRequest, runs: new Map(), requiredContexts: [] },
    onBase: new Set(),
    baseTree: oidOf('tree'),
    landings: new Map(),
    squashedAs: new Map(),
    history: 'merge',
    strict: false,
    approvals: 0,
    preflight: undefined,
    asApp: false,
    force,
    statuses: new Map(),
    ownerEnded: true,
    budget: undefined,
  };
};

/** Requires what the ledger requires of a push. */
const expectPushable = ({ snapshot, bundleView }: TrainInput, step: ReturnType<typeof decideTrain>['step']): void => {
  if (step.kind !== 'write') return;
  const { effects, issues, wake } = diff(snapshot.ledger, step, { actor: 'train', bundleView });
  owedEffects(snapshot, { issues: new Set(issues), wake });
  const writes = effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
  expect(new Set(writes.map(({ ref }) => ref)).size).toBe(writes.length);
  for (const write of writes) {
    const name = parseLedgerRef(write.ref);
    if (!('record' in write) || name === undefined || name.kind === 'agent') throw new Error(write.ref);
    expect(readRecord(name, JSON.parse(JSON.stringify(write.record)))).toMatchObject({ unread: [] });
  }
};

test('whatever a person has edited in a record that can be read, the train decides, and what it writes can be pushed', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.record({
        train: fc.constantFrom(...trains),
        edits,
        states: fc.tuple(states, states, states),
        open: fc.boolean(),
        known: fc.nat(3),
        force: fc.boolean(),
      }),
      ({ train, edits: changes, states: [one, two, three], ...facts }) => {
        const read = readRecord({ kind: 'train', base: 'main' }, changes.reduce<unknown>(edited, train));
        if ('problem' in read || read.kind !== 'train') return;
        const isOpen = read.record.flight !== undefined;
        const records = [one, two, three].map((state, index) =>
          isOpen || state !== 'bundled'
            ? recordOf(index + 1, state, state === 'bundled' ? { flight: { id: '4' } } : {})
            : recordOf(index + 1, 'landed'),
        );
        const input = inputOf({ ...facts, train: read.record, records });
        const { step } = decideTrain(input);
        kinds.add(step.kind);
        expectPushable(input, step);
      },
    ),
    { numRuns: 800 },
  );
  expect(kinds).toContain('write');
  expect(kinds.size).toBeGreaterThan(2);
});
