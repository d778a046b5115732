// Logs of the common test runners when one test among many fails, as GitHub keeps them: with time stamps, colours, groups,
// and hundreds of lines of installation and passing tests around. The excerpt must have what an agent needs.
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const stamped = (lines: readonly string[]): string[] => lines.map((line) => `2026-11-23T14:32:05.1234567Z ${line}`);
const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
const times = (count: number, line: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => line(index));

interface Runner {
  before: string[];
  failure: string[];
  after: string[];
  /** Texts that the excerpt must contain: the test, the expectation, the place. */
  wanted: string[];
}

const runners: Record<string, Runner> = {
  'node:test (spec)': {
    before: times(300, (index) => `✔ adds ${index} (0.2ms)`),
    failure: ['✖ rounds half up (1.274ms)', ...times(40, (index) => `✔ rounds ${index} (0.1ms)`)],
    after: [
      'ℹ tests 341',
      'ℹ pass 340',
      'ℹ fail 1',
      '',
      '✖ failing tests:',
      '',
      'test at test/round.test.js:12:1',
      '✖ rounds half up (1.274ms)',
      '  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
      '  ',
      '  2 !== 3',
      '  ',
      '      at TestContext.<anonymous> (file:///home/runner/work/shop/shop/test/round.test.js:13:10)',
      '    generatedMessage: true,',
      "    code: 'ERR_ASSERTION',",
      '    actual: 2,',
      '    expected: 3,',
      "    operator: 'strictEqual'",
    ],
    wanted: ['✖ rounds half up', '2 !== 3', 'round.test.js:13:10'],
  },
  'node:test (TAP)': {
    before: times(300, (index) => `ok ${index + 1} - adds ${index}`),
    failure: [
      'not ok 301 - rounds half up',
      '  ---',
      '  duration_ms: 1.2',
      "  location: '/home/runner/work/shop/shop/test/round.test.js:12:1'",
      "  failureType: 'testCodeFailure'",
      '  error: |-',
      '    Expected values to be strictly equal:',
      '    2 !== 3',
      "  code: 'ERR_ASSERTION'",
      '  ...',
    ],
    after: [...times(300, (index) => `ok ${index + 302} - multiplies ${index}`), '1..601', '# fail 1'],
    wanted: ['not ok 301 - rounds half up', '2 !== 3', 'round.test.js:12:1'],
  },
  jest: {
    before: times(200, (index) => `PASS src/part-${index}.test.js`),
    failure: [
      `${red('FAIL')} src/cart.test.js`,
      '  Cart',
      '    ✓ is empty at first (2 ms)',
      `    ${red('✕')} adds the tax (4 ms)`,
      '',
      '  ● Cart › adds the tax',
      '',
      '    expect(received).toBe(expected) // Object.is equality',
      '',
      '    Expected: 110',
      '    Received: 100',
      '',
      '      11 |   test("adds the tax", () => {',
      '    > 12 |     expect(total(cart)).toBe(110);',
      '         |                         ^',
      '      13 |   });',
      '',
      '      at Object.toBe (src/cart.test.js:12:25)',
    ],
    after: [
      ...times(200, (index) => `PASS src/later-${index}.test.js`),
      '',
      'Test Suites: 1 failed, 400 passed, 401 total',
      'Tests:       1 failed, 900 passed, 901 total',
    ],
    wanted: ['● Cart › adds the tax', 'Expected: 110', 'Received: 100', 'src/cart.test.js:12:25'],
  },
  vitest: {
    before: times(200, (index) => ` ✓ src/part-${index}.test.ts (3 tests) 5ms`),
    failure: [
      ' ❯ src/cart.test.ts (2 tests | 1 failed) 9ms',
      `   ${red('×')} Cart > adds the tax 4ms`,
      '     → expected 100 to be 110 // Object.is equality',
    ],
    after: [
      ...times(200, (index) => ` ✓ src/later-${index}.test.ts (3 tests) 5ms`),
      '⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯',
      '',
      ` ${red('FAIL')}  src/cart.test.ts > Cart > adds the tax`,
      'AssertionError: expected 100 to be 110 // Object.is equality',
      '',
      '- Expected',
      '+ Received',
      '',
      '- 110',
      '+ 100',
      '',
      ' ❯ src/cart.test.ts:12:25',
      '     10|   test("adds the tax", () => {',
      '     12|     expect(total(cart)).toBe(110);',
      '',
      ' Test Files  1 failed | 400 passed (401)',
    ],
    wanted: ['src/cart.test.ts > Cart > adds the tax', 'expected 100 to be 110', 'src/cart.test.ts:12:25'],
  },
  pytest: {
    before: [
      '============================= test session starts ==============================',
      ...times(200, (index) => `tests/test_part_${index}.py .......    [ ${index % 100}%]`),
    ],
    failure: [
      '=================================== FAILURES ===================================',
      '_______________________________ test_adds_the_tax ______________________________',
      '',
      '    def test_adds_the_tax():',
      '>       assert total([100]) == 110',
      'E       assert 100 == 110',
      'E        +  where 100 = total([100])',
      '',
      'tests/test_cart.py:7: AssertionError',
      ...times(300, (index) => `----- Captured log call ${index} -----`),
    ],
    after: [
      '=========================== short test summary info ============================',
      'FAILED tests/test_cart.py::test_adds_the_tax - assert 100 == 110',
      '======================== 1 failed, 1400 passed in 12.03s ========================',
    ],
    wanted: [
      'assert total([100]) == 110',
      'E       assert 100 == 110',
      'tests/test_cart.py:7: AssertionError',
      'FAILED tests/test_cart.py::test_adds_the_tax',
    ],
  },
  'go test': {
    before: times(200, (index) => `ok  \texample.com/shop/part${index}\t0.004s`),
    failure: [
      '--- FAIL: TestTotal (0.00s)',
      '    --- FAIL: TestTotal/adds_the_tax (0.00s)',
      '        cart_test.go:14: Total() = 100, want 110',
      'FAIL',
      'FAIL\texample.com/shop/cart\t0.005s',
    ],
    after: [...times(200, (index) => `ok  \texample.com/shop/later${index}\t0.004s`), 'FAIL'],
    wanted: ['--- FAIL: TestTotal/adds_the_tax', 'cart_test.go:14: Total() = 100, want 110'],
  },
  'go build': {
    before: times(200, (index) => `go: downloading example.com/part${index} v1.0.0`),
    failure: ['# example.com/shop/cart', 'cart/cart.go:9:12: undefined: taxOf', 'FAIL\texample.com/shop/cart [build failed]'],
    after: times(200, (index) => `ok  \texample.com/shop/later${index}\t0.004s`),
    wanted: ['cart/cart.go:9:12: undefined: taxOf'],
  },
  'cargo test': {
    before: times(300, (index) => `test part_${index}::works ... ok`),
    failure: ['test cart::tests::adds_the_tax ... FAILED'],
    after: [
      ...times(200, (index) => `test later_${index}::works ... ok`),
      '',
      'failures:',
      '',
      '---- cart::tests::adds_the_tax stdout ----',
      "thread 'cart::tests::adds_the_tax' panicked at src/cart.rs:21:9:",
      'assertion `left == right` failed',
      '  left: 100',
      ' right: 110',
      'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
      '',
      'failures:',
      '    cart::tests::adds_the_tax',
      '',
      'test result: FAILED. 500 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out',
    ],
    wanted: ["thread 'cart::tests::adds_the_tax' panicked at src/cart.rs:21:9", 'left: 100', 'right: 110'],
  },
  rustc: {
    before: times(200, (index) => `   Compiling part${index} v0.1.0`),
    failure: [
      'error[E0425]: cannot find function `tax_of` in this scope',
      ' --> src/cart.rs:9:12',
      '  |',
      '9 |     total + tax_of(total)',
      '  |             ^^^^^^ not found in this scope',
    ],
    after: [...times(200, (index) => `   Compiling later${index} v0.1.0`), 'error: could not compile `shop` (lib) due to 1 previous error'],
    wanted: ['error[E0425]: cannot find function `tax_of`', '--> src/cart.rs:9:12'],
  },
  maven: {
    before: times(300, (index) => `[INFO] Downloading from central: https://repo.example/part-${index}.jar`),
    failure: [
      '[INFO] Running shop.CartTest',
      '[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.05 s <<< FAILURE! -- in shop.CartTest',
      '[ERROR] shop.CartTest.addsTheTax -- Time elapsed: 0.01 s <<< FAILURE!',
      'org.opentest4j.AssertionFailedError: expected: <110> but was: <100>',
      '\tat org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)',
      '\tat shop.CartTest.addsTheTax(CartTest.java:17)',
    ],
    after: [
      ...times(200, (index) => `[INFO] Running shop.Later${index}Test`),
      '[ERROR] Failures: ',
      '[ERROR]   CartTest.addsTheTax:17 expected: <110> but was: <100>',
      '[ERROR] Tests run: 402, Failures: 1, Errors: 0, Skipped: 0',
      ...times(14, () => '[ERROR] For more information about the errors and possible solutions, please read the following articles:'),
    ],
    wanted: ['shop.CartTest.addsTheTax', 'expected: <110> but was: <100>', 'CartTest.java:17'],
  },
  gcc: {
    before: times(200, (index) => `cc -c part${index}.c`),
    failure: [
      'cart.c:9:12: error: implicit declaration of function ‘tax_of’',
      '    9 |     return total + tax_of(total);',
      '      |                    ^~~~~~',
    ],
    after: [...times(200, (index) => `cc -c later${index}.c`), 'make: *** [Makefile:12: cart.o] Error 1'],
    wanted: ['cart.c:9:12: error: implicit declaration', 'return total + tax_of(total);'],
  },
  tsc: {
    before: times(200, (index) => `npm http fetch GET 200 part-${index}`),
    failure: ["src/cart.ts(9,12): error TS2304: Cannot find name 'taxOf'."],
    after: times(100, (index) => `npm verbose ${index}`),
    wanted: ["src/cart.ts(9,12): error TS2304: Cannot find name 'taxOf'."],
  },
};

describe('the excerpt of a real runner’s log', () => {
  test.each(Object.entries(runners))('%s: the failing test, what was expected and where', (_, { before, failure, after, wanted }) => {
    const log = stamped([
      '##[group]Run the tests',
      '##[endgroup]',
      ...times(400, (index) => `added package-${index}`),
      ...before,
      ...failure,
      ...after,
      '##[error]Process completed with exit code 1.',
    ]).join('\n');
    const excerpt = excerptOf(log);
    for (const part of wanted) expect(excerpt).toContain(part);
    expect(excerpt.split('\n').length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['a passing test about failures', 'ok 7 - says which checks failed when an error is expected'],
    ['a dependency’s name', 'added error-stack-parser@2.1.4 and expected@1.0.0'],
    ['a warning', 'npm warn deprecated expected-failed@1.0.0'],
  ])('%s, two hundred times before it, does not push the failure out', (_, line) => {
    const { failure, wanted } = runners['jest'] ?? { failure: [], wanted: [] };
    const log = stamped([
      ...times(200, () => line),
      ...times(200, (index) => `fine ${index}`),
      ...failure,
      ...times(200, (index) => `fine ${index}`),
    ]);
    for (const part of wanted) expect(excerptOf(log.join('\n'))).toContain(part);
  });
});
