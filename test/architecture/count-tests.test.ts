// The closing line of CI is only worth something if it cannot lie: these are the ways it could.
import { describe, expect, test } from 'vitest';
import { countTests, type VitestReport } from '../../scripts/count-tests.ts';

type Status = VitestReport['testResults'][number]['assertionResults'][number]['status'];

const report = (...statuses: Status[]): VitestReport => ({
  numFailedTestSuites: 0,
  testResults: [
    {
      name: 'a.test.ts',
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status })),
    },
  ],
});
const steps = [true, true, true];

describe('the closing line', () => {
  test('counts the steps before the tests as one test each', () => {
    expect(countTests({ report: report('passed', 'passed'), vitestPassed: true, steps, allowedSkips: [] })).toEqual({
      passed: 5,
      failed: 0,
      skipped: 0,
      ok: true,
      problems: [],
      skips: [],
    });
  });

  test('fails when a step failed though every test passed', () => {
    const counts = countTests({ report: report('passed'), vitestPassed: true, steps: [true, false, true], allowedSkips: [] });
    expect(counts).toMatchObject({ passed: 3, failed: 1, ok: false });
  });

  test('fails when no test ran', () => {
    expect(countTests({ report: report(), vitestPassed: true, steps, allowedSkips: [] })).toMatchObject({
      ok: false,
      problems: ['no test ran'],
    });
    expect(countTests({ report: undefined, vitestPassed: true, steps, allowedSkips: [] })).toMatchObject({ ok: false });
  });

  test('fails on a skipped test that is not listed and accepts one that is', () => {
    const skipped = report('passed', 'skipped');
    expect(countTests({ report: skipped, vitestPassed: true, steps, allowedSkips: [] })).toMatchObject({
      skipped: 1,
      ok: false,
      skips: [{ fullName: 'test 1' }],
    });
    expect(countTests({ report: skipped, vitestPassed: true, steps, allowedSkips: ['test 1'] })).toMatchObject({ skipped: 1, ok: true });
    expect(countTests({ report: skipped, vitestPassed: true, steps, allowedSkips: ['est 1'] })).toMatchObject({ ok: false });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const broken: VitestReport = {
      numFailedTestSuites: 1,
      testResults: [...report('passed').testResults, { name: 'b.test.ts', status: 'failed', assertionResults: [] }],
    };
    expect(countTests({ report: broken, vitestPassed: false, steps, allowedSkips: [] })).toMatchObject({ passed: 4, failed: 1, ok: false });
  });

  test('fails when the runner failed without a failed test', () => {
    expect(countTests({ report: report('passed'), vitestPassed: false, steps, allowedSkips: [] })).toMatchObject({ failed: 1, ok: false });
  });
});
