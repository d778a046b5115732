// Turns the runner's report into the counts of the closing line, and says whether they may pass. Pure.

/** What is used of vitest's JSON report. */
export interface VitestReport {
  numFailedTestSuites: number;
  testResults: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { fullName: string; status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled' }[];
  }[];
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  ok: boolean;
  /** One line for each thing that fails the run beside a failed test. */
  problems: string[];
  /** Every test that was skipped. */
  skips: { fullName: string }[];
}

/** Whether a test's whole name ends with this title; the names of the describe blocks around it do not matter. */
export const isTitleOf = (title: string, fullName: string): boolean => fullName === title || fullName.endsWith(` ${title}`);

/**
 * Counts tests and the steps before them (each step is one test). A file that could not be loaded counts as one failed
 * test; a runner that failed without a failed test counts as one too (an error outside of tests, a crash).
 */
export const countTests = (from: {
  report: VitestReport | undefined;
  vitestPassed: boolean;
  steps: readonly boolean[];
  /** Titles; the names of the describe blocks around them do not matter. */
  allowedSkips: readonly string[];
}): Counts => {
  const files = from.report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const problems: string[] = [];

  const unloaded = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'));
  for (const file of unloaded) problems.push(`failed outside of its tests: ${file.name}`);

  const skippedTests = tests.filter((one) => one.status !== 'passed' && one.status !== 'failed');
  const isListed = (fullName: string): boolean => from.allowedSkips.some((title) => isTitleOf(title, fullName));
  const unlisted = skippedTests.filter((one) => !isListed(one.fullName));
  for (const one of unlisted) problems.push(`skipped, and not listed in test/skips.json: ${one.fullName}`);

  const ran = tests.length - skippedTests.length;
  if (ran === 0) problems.push('no test ran');

  const failedTests = tests.filter((one) => one.status === 'failed').length + unloaded.length;
  const unexplained = !from.vitestPassed && failedTests === 0 ? 1 : 0;
  if (unexplained === 1) problems.push('the test runner failed without a failed test');

  const failed = failedTests + unexplained + from.steps.filter((passed) => !passed).length;
  return {
    passed: tests.filter((one) => one.status === 'passed').length + from.steps.filter((passed) => passed).length,
    failed,
    skipped: skippedTests.length,
    ok: failed === 0 && unlisted.length === 0 && ran > 0,
    problems,
    skips: skippedTests.map(({ fullName }) => ({ fullName })),
  };
};
