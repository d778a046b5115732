import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { namedPaths, searchOrder, type SuspectFacts } from './suspicion.ts';

const passenger = (issue: number, change: Partial<SuspectFacts> = {}): SuspectFacts => ({
  issue,
  paths: [`src/other-${issue}/file.ts`],
  lines: 10,
  evictions: 0,
  ...change,
});
const issues = (passengers: SuspectFacts[], failing: string[] = []): number[] =>
  searchOrder(passengers, { failing, rate: 0.01 }).map(({ issue }) => issue);

describe('searchOrder', () => {
  test('passengers alike stay in boarding order', () => {
    expect(issues([passenger(3), passenger(1), passenger(2)])).toEqual([3, 1, 2]);
  });

  test.each([
    ['the very path that fails', 'test/cart.test.ts', 'test/cart.test.ts'],
    ['the code that the failing test is named after', 'src/cart.ts', 'test/cart.test.ts'],
    ['the same in Python', 'shop/cart.py', 'tests/test_cart.py'],
    ['a path that the log prints from the root on', 'src/cart.ts', '/home/runner/work/shop/shop/src/cart.ts'],
    ['a file beside the failing one', 'src/shop/price.ts', 'src/shop/cart.test.ts'],
  ])('who changes %s stands last', (_, path, failing) => {
    expect(issues([passenger(1, { paths: [path] }), passenger(2), passenger(3)], [failing])).toEqual([2, 3, 1]);
    // Control: with another failing path nobody is suspected.
    expect(issues([passenger(1, { paths: [path] }), passenger(2), passenger(3)], ['docs/x/readme.md'])).toEqual([1, 2, 3]);
  });

  test('larger changes, work evicted before, and suspects of an earlier search stand later', () => {
    expect(issues([passenger(1, { lines: 5000 }), passenger(2), passenger(3)])).toEqual([2, 3, 1]);
    expect(issues([passenger(1, { evictions: 1 }), passenger(2), passenger(3)])).toEqual([2, 3, 1]);
    expect(issues([passenger(1, { suspected: 0.8 }), passenger(2, { lines: 5000 }), passenger(3)])).toEqual([3, 2, 1]);
  });

  test('a hint that points at one is worth more than one that points at many', () => {
    const chanceOfFirst = (together: number): number => {
      const passengers = Array.from({ length: 50 }, (_, index) => passenger(index + 1, index < together ? { paths: ['src/cart.ts'] } : {}));
      return searchOrder(passengers, { failing: ['test/cart.test.ts'], rate: 0.01 }).find(({ issue }) => issue === 1)?.chance ?? 0;
    };
    expect(chanceOfFirst(1)).toBeGreaterThan(chanceOfFirst(5) * 2);
    expect(chanceOfFirst(5)).toBeGreaterThan(chanceOfFirst(50));
  });

  test('everybody aboard is in the order exactly once, with a chance, whatever is suspected', () => {
    const facts = fc.record({
      paths: fc.array(fc.constantFrom('src/a.ts', 'src/b.ts', 'test/a.test.ts', 'README.md', '')),
      lines: fc.integer({ min: 0, max: 1e6 }),
      evictions: fc.nat(5),
      suspected: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 30 }), fc.double({ min: 0, max: 0.95, noNaN: true }), (drawn, rate) => {
        const passengers = drawn.map((one, index) => ({ ...one, issue: index + 1 }));
        const order = searchOrder(passengers, { failing: ['test/a.test.ts'], rate });
        expect(order.map(({ issue }) => issue).sort((a, b) => a - b)).toEqual(passengers.map(({ issue }) => issue));
        for (const { chance } of order) expect(chance > 0 && chance <= 0.9).toBe(true);
      }),
    );
  });
});

describe('namedPaths', () => {
  test('finds the paths of test runners, without positions', () => {
    const log = [
      ' FAIL  test/cart.test.ts > adds up',
      '    at ./src/cart.ts:12:5',
      'FAILED tests/test_cart.py::test_total - assert 1 == 2',
      '--- FAIL: TestCart (0.00s)  cart_test.go:17: wrong',
      'C:\\work\\shop\\src\\price.cs(3,4): error',
    ].join('\n');
    expect(namedPaths(log)).toEqual(expect.arrayContaining(['test/cart.test.ts', 'src/cart.ts', 'tests/test_cart.py', 'cart_test.go']));
    expect(namedPaths(log).some((path) => path.endsWith('src/price.cs'))).toBe(true);
  });

  test('a log without paths names none, and an endless one at most a hundred, quickly', () => {
    expect(namedPaths('not ok 1 - it works\n# expected 3, got 4')).toEqual([]);
    const startedAt = performance.now();
    expect(namedPaths(Array.from({ length: 5000 }, (_, index) => `at src/file-${index}.ts`).join('\n'))).toHaveLength(100);
    for (const evil of ['a/', 'a.', '@', '/', '..', 'a/.', 'a\\']) namedPaths(evil.repeat(10_000));
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
