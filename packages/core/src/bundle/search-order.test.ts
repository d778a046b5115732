import { describe, expect, test } from 'vitest';
import { orderWrite, planOrder } from './search-order.ts';
import type { Bundle, TrainRecord } from '../records/records.ts';
import { config, oidOf, recordOf, world } from '../testing/world.ts';
import type { Assembly, TrainInput } from '../train/train-input.ts';

const passenger = (issue: number) => ({ issue, oid: oidOf(`w${issue}`), title: `Issue ${issue}`, agent: '001', attempts: 1, costUsd: 0 });
const prefix = (issue: number, tree: string) => ({ issue, oid: oidOf(`p${issue}${tree}`), tree: oidOf(tree) });
const bundle: Bundle = {
  id: '3',
  base: 'main',
  baseOid: oidOf('main'),
  departedAt: '2026-11-23T11:00:00.000Z',
  passengers: [1, 2, 3].map(passenger),
  prefixes: [prefix(1, 'a'), prefix(2, 'b'), prefix(3, 'whole')],
  trials: [],
};
const inputOf = (train: Partial<TrainRecord> = {}, issues: { issue: number; lines?: number }[] = []): TrainInput => {
  const records = [1, 2, 3].map((issue) => {
    const landed = { ...recordOf(issue, 'bundled').landed, additions: issues.find((one) => one.issue === issue)?.lines ?? 10 };
    return recordOf(issue, 'bundled', { landed: landed as NonNullable<ReturnType<typeof recordOf>['landed']> });
  });
  const snapshot = world({ records });
  const record: TrainRecord = { v: 1, base: 'main', lastFlight: 3, verdicts: {}, history: [], flight: bundle, ...train };
  const trains = new Map([['main', { oid: oidOf('train'), record }]]);
  return {
    snapshot: { ...snapshot, ledger: { ...snapshot.ledger, trains } },
    config: config(),
    base: 'main',
    bundleView: undefined,
    onBase: new Set(),
    baseTree: oidOf('base'),
    preflight: undefined,
    asApp: false,
    approvals: 0,
    landings: new Map(),
    squashedAs: new Map(),
    history: 'merge',
    strict: false,
    force: false,
    statuses: undefined,
    ownerEnded: undefined,
    budget: undefined,
  };
};
const assembly = (prefixes: Assembly['prefixes']): Assembly => ({ prefixes, leftOut: [], contained: [], missing: [] });
const written = (write: ReturnType<typeof orderWrite>): Bundle | undefined => write.train?.flight;

describe('planOrder', () => {
  test('takes touched paths from git, the failing ones from this bundle and the train before it, sizes from the records', () => {
    const touched = new Map([
      [oidOf('w1'), ['src/cart.ts']],
      [oidOf('w2'), ['src/menu.ts']],
    ]);
    const issues = (input: TrainInput, f: Bundle = bundle): number[] => planOrder(input, f, touched).map(({ issue }) => issue);
    expect(issues(inputOf())).toEqual([1, 2, 3]);
    expect(issues(inputOf({ failing: ['test/cart.test.ts'] }))).toEqual([2, 3, 1]);
    expect(issues(inputOf({}, [{ issue: 2, lines: 9000 }]))).toEqual([1, 3, 2]);
    const trial = { size: 3, oid: oidOf('x'), tree: oidOf('whole'), ref: 'clambake/bundle-3', runId: 1, at: bundle.departedAt };
    const red = { ...bundle, trials: [{ ...trial, verdict: 'red' as const, excerpt: 'FAIL test/menu.test.ts' }] };
    expect(issues(inputOf(), red)).toEqual([1, 3, 2]);
    expect(issues(inputOf(), { ...bundle, suspects: [{ issue: 1, chance: 0.9 }] })).toEqual([2, 3, 1]);
  });
});

describe('orderWrite', () => {
  const order = [3, 2, 1].map((issue) => ({ issue, chance: issue / 10 }));

  test('records the order with its prefixes and moves the bundle in the same push; the passengers stay as they are', () => {
    const prefixes = [prefix(3, 'c'), prefix(2, 'd'), prefix(1, 'whole')];
    const write = orderWrite(inputOf(), bundle, { order, assembly: assembly(prefixes) });
    expect(written(write)).toMatchObject({ ...bundle, order, prefixes });
    expect(write.branches).toEqual([{ branch: 'clambake/bundle-3', expect: null, to: prefixes[2]?.oid }]);
    expect(write.issues).toBeUndefined();
  });

  test.each([
    ['merges to another tree', [prefix(3, 'c'), prefix(2, 'd'), prefix(1, 'another')]],
    ['leaves somebody out', [prefix(3, 'c'), prefix(1, 'whole')]],
  ])('the boarding order stays when the other one %s, and the chances with it', (_, prefixes) => {
    const next = written(orderWrite(inputOf(), bundle, { order, assembly: assembly(prefixes) }));
    expect(next?.prefixes).toEqual(bundle.prefixes);
    expect(next?.order).toEqual([1, 2, 3].map((issue) => ({ issue, chance: issue / 10 })));
    expect(next?.passengers).toEqual(bundle.passengers);
  });
});
