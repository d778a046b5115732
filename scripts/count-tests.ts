// Turns vitest's report into the counts of the closing line, and decides whether they may pass. Pure.

/** The part of vitest's JSON report that is used here. */
export interface VitestReport {
  testResults: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { fullName: string; status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled' }[];
  }[];
}

/** One entry of test/skips.json. `name` is a title; the names of the describe blocks around it do not matter. */
export interface AllowedSkip {
  name: string;
  reason: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface CountedTests extends Counts {
  ok: boolean;
  /** One line for each thing that fails the run besides a failed test. */
  problems: string[];
  /** The tests that failed, as `<file>: <full name>`. */
  failures: string[];
  /** Each skipped test that is on the list, with its reason. */
  skips: AllowedSkip[];
}

const isTitleOf = (title: string, fullName: string): boolean => fullName === title || fullName.endsWith(` ${title}`);

/**
 * Counts tests and the steps before them (each step is one test). A file that could not be loaded counts as one failed
 * test. A runner that failed without a failed test counts as one too (an error outside of tests, or a crash).
 */
export const countTests = (facts: {
  report: VitestReport | undefined;
  vitestPassed: boolean;
  steps: readonly boolean[];
  allowedSkips: readonly AllowedSkip[];
}): CountedTests => {
  const files = facts.report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const problems: string[] = [];

  const unloaded = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'));
  for (const file of unloaded) problems.push(`failed outside of its tests: ${file.name}`);

  const skipped = tests.filter((one) => one.status !== 'passed' && one.status !== 'failed');
  const skips: AllowedSkip[] = [];
  for (const { fullName } of skipped) {
    const listed = facts.allowedSkips.find((one) => isTitleOf(one.name, fullName));
    if (listed === undefined) problems.push(`skipped, and not listed in test/skips.json: ${fullName}`);
    else skips.push({ name: fullName, reason: listed.reason });
  }
  // Tests that were all skipped for a listed reason are fine: some long files hold a single test.
  const ranNone = tests.length === 0;
  if (ranNone) problems.push('no test ran');

  const failures = files.flatMap(({ name, assertionResults }) =>
    assertionResults.filter((one) => one.status === 'failed').map((one) => `${name}: ${one.fullName}`),
  );
  const failedTests = failures.length + unloaded.length;
  const unexplained = !facts.vitestPassed && failedTests === 0 ? 1 : 0;
  if (unexplained === 1) problems.push('the test runner failed without a failed test');

  const failed = failedTests + unexplained + facts.steps.filter((passed) => !passed).length;
  return {
    passed: tests.filter((one) => one.status === 'passed').length + facts.steps.filter((passed) => passed).length,
    failed,
    skipped: skipped.length,
    ok: failed === 0 && skips.length === skipped.length && !ranNone,
    problems,
    failures,
    skips,
  };
};

/** Lines for the log: problems first, then the failed tests, then each skipped test with its reason. */
export const describeCounted = ({ problems, failures, skips }: Pick<CountedTests, 'problems' | 'failures' | 'skips'>): string[] => [
  ...problems,
  ...failures.map((name) => `failed: ${name}`),
  ...skips.map(({ name, reason }) => `skipped: ${name}\n  ${reason}`),
];

/** The closing line. CI reads the counts from it. */
export const closingLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

export const parseClosingLine = (text: string): Counts | undefined => {
  const found = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(text.trim());
  return found === null ? undefined : { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
};
