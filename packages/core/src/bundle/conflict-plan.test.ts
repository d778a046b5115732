import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConflictGraph, maximumExactBranches, isBetterChoice, planConflicts } from './conflict-plan.ts';

const graphOf = (priorities: readonly number[], edges: readonly (readonly [number, number])[]): ConflictGraph => ({
  nodes: priorities.map((priority, index) => ({ issue: index + 1, priority })),
  edges,
});

const conflictFree = (graph: ConflictGraph, kept: ReadonlySet<number>): boolean =>
  graph.edges.every(([a, b]) => !(kept.has(a) && kept.has(b)));

/** Every subset, compared the way the sentence says it, without sums. */
const bruteForce = (graph: ConflictGraph): number[] => {
  const classes = [...new Set(graph.nodes.map((node) => node.priority))].sort((a, b) => a - b);
  const key = (kept: ReadonlySet<number>): number[] => [
    ...classes.map((priority) => graph.nodes.filter((node) => node.priority === priority && kept.has(node.issue)).length),
    ...graph.nodes.map((node) => Number(kept.has(node.issue))),
  ];
  const greater = (a: readonly number[], b: readonly number[]): boolean => {
    const index = a.findIndex((value, at) => value !== b[at]);
    return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
  };
  let best: { kept: ReadonlySet<number>; key: number[] } = { kept: new Set(), key: key(new Set()) };
  for (let mask = 0; mask < 2 ** graph.nodes.length; mask += 1) {
    const kept = new Set(graph.nodes.filter((_, index) => (mask >> index) & 1).map((node) => node.issue));
    if (conflictFree(graph, kept) && greater(key(kept), best.key)) best = { kept, key: key(kept) };
  }
  return graph.nodes.map((node) => node.issue).filter((issue) => best.kept.has(issue));
};

const graphs = ({ min, max, density }: { min: number; max: number; density: number }): fc.Arbitrary<ConflictGraph> =>
  fc.integer({ min, max }).chain((size) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: size, maxLength: size }),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: (size * (size - 1)) / 2, maxLength: (size * (size - 1)) / 2 }),
      )
      .map(([priorities, dice]) => {
        const pairs = priorities.flatMap((_, a) => priorities.slice(a + 1).map((__, offset) => [a + 1, a + offset + 2] as const));
        return graphOf(
          priorities,
          pairs.filter((_, index) => (dice[index] ?? 0) < density),
        );
      }),
  );

describe('train-F4 of branches that conflict', () => {
  test('nobody is dropped where nobody conflicts', () => {
    expect(planConflicts(graphOf([0, 0, 0], []))).toEqual({ kept: [1, 2, 3], dropped: [] });
    expect(planConflicts(graphOf([], []))).toEqual({ kept: [], dropped: [] });
  });

  test('the younger of two equals yields', () => {
    expect(planConflicts(graphOf([1, 1], [[2, 1]]))).toEqual({ kept: [1], dropped: [{ issue: 2, rival: 1 }] });
  });

  test('one that conflicts with two is dropped, though it is the oldest', () => {
    const plan = planConflicts(
      graphOf(
        [1, 1, 1],
        [
          [1, 2],
          [1, 3],
        ],
      ),
    );
    expect(plan).toEqual({ kept: [2, 3], dropped: [{ issue: 1, rival: 2 }] });
  });

  test('a higher priority stays, however many it costs', () => {
    const edges = [2, 3, 4, 5].map((other) => [1, other] as const);
    expect(planConflicts(graphOf([2, 1, 1, 1, 1], edges)).kept).toEqual([2, 3, 4, 5]);
    expect(planConflicts(graphOf([0, 1, 1, 1, 1], edges)).kept).toEqual([1]);
  });

  test('of equally many the set with the older ones is kept', () => {
    const ring = [1, 2, 3, 4].map((issue) => [issue, (issue % 4) + 1] as const);
    expect(planConflicts(graphOf([0, 0, 0, 0], ring)).kept).toEqual([1, 3]);
  });

  test('a conflict that names a stranger, or one branch twice, is a bug and says so', () => {
    expect(() => planConflicts(graphOf([0], [[1, 9]]))).toThrow(/names nobody aboard/);
    expect(() => planConflicts(graphOf([0], [[1, 1]]))).toThrow(/with itself/);
  });
});

test('small components are solved exactly: the same choice as trying every subset', () => {
  for (const density of [15, 40, 75]) {
    fc.assert(
      fc.property(graphs({ min: 1, max: 9, density }), (graph) => {
        expect(planConflicts(graph).kept).toEqual(bruteForce(graph));
      }),
      { numRuns: 100, seed: density },
    );
  }
});

test('large components: what is kept fits together, nobody is dropped without a kept rival, the highest priority loses least', () => {
  fc.assert(
    fc.property(graphs({ min: maximumExactBranches + 10, max: 80, density: 12 }), (graph) => {
      const { kept, dropped } = planConflicts(graph);
      const set = new Set(kept);
      expect(conflictFree(graph, set)).toBe(true);
      expect([...kept, ...dropped.map((one) => one.issue)].sort((a, b) => a - b)).toEqual(graph.nodes.map((node) => node.issue));
      for (const { issue, rival } of dropped) {
        expect(set.has(rival)).toBe(true);
        expect(graph.edges.some(([a, b]) => (a === issue && b === rival) || (a === rival && b === issue))).toBe(true);
      }
      // Merging in order and dropping the later one of a conflict is never better.
      const inOrder = new Set<number>();
      for (const node of graph.nodes) {
        const joined = new Set([...inOrder, node.issue]);
        if (conflictFree(graph, joined)) inOrder.add(node.issue);
      }
      expect(isBetterChoice(graph.nodes, { a: inOrder, b: set })).toBe(false);
    }),
    { numRuns: 30, seed: 7 },
  );
});

test('500 branches that all conflict with their neighbours are planned in little time, the same way twice', () => {
  const edges = Array.from({ length: 499 }, (_, index) => [index + 1, index + 2] as const);
  const graph = graphOf(
    Array.from({ length: 500 }, () => 1),
    edges,
  );
  const started = performance.now();
  const plan = planConflicts(graph);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(plan.kept.length).toBe(250);
  expect(planConflicts(graph)).toEqual(plan);
});

test('the exact limit is worked off in time even where everything is equal and every choice ties', () => {
  const ring = Array.from({ length: maximumExactBranches }, (_, index) => [index + 1, ((index + 1) % maximumExactBranches) + 1] as const);
  const ladder = Array.from({ length: maximumExactBranches / 2 }, (_, index) => [index + 1, index + 1 + maximumExactBranches / 2] as const);
  const started = performance.now();
  const plan = planConflicts(
    graphOf(
      Array.from({ length: maximumExactBranches }, () => 1),
      [...ring, ...ladder],
    ),
  );
  expect(performance.now() - started).toBeLessThan(5000);
  expect(plan.kept.length).toBeGreaterThan(maximumExactBranches / 2 - 3);
});
