// The closing line of CI is only worth something if it cannot lie: these are the ways it could.
import { describe, expect, test } from 'vitest';
import { closingLine, countTests, describeCounted, parseClosingLine, type VitestReport } from '../../scripts/count-tests.ts';

type Status = VitestReport['testResults'][number]['assertionResults'][number]['status'];

const report = (...statuses: Status[]): VitestReport => ({
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
      failures: [],
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
      problems: ['skipped, and not listed in test/skips.json: test 1'],
      skips: [],
    });
    expect(
      countTests({ report: skipped, vitestPassed: true, steps, allowedSkips: [{ name: 'test 1', reason: 'needs root' }] }),
    ).toMatchObject({ skipped: 1, ok: true });
    expect(
      countTests({ report: skipped, vitestPassed: true, steps, allowedSkips: [{ name: 'est 1', reason: 'needs root' }] }),
    ).toMatchObject({ ok: false });
  });

  test('accepts a file whose only test is skipped for a listed reason, and names it', () => {
    const allowedSkips = [{ name: 'test 0', reason: 'needs act' }];
    const counted = countTests({ report: report('skipped'), vitestPassed: true, steps: [], allowedSkips });
    expect(counted).toMatchObject({ passed: 0, failed: 0, skipped: 1, ok: true });
    expect(describeCounted(counted)).toEqual(['skipped: test 0\n  needs act']);
  });

  test('names the tests that failed, with their files', () => {
    const counted = countTests({ report: report('passed', 'failed'), vitestPassed: false, steps: [], allowedSkips: [] });
    expect(counted).toMatchObject({ passed: 1, failed: 1, ok: false, failures: ['a.test.ts: test 1'], problems: [] });
    expect(describeCounted(counted)).toEqual(['failed: a.test.ts: test 1']);
  });

  test('is read back as it was written, and no other line is taken for it', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
    expect(parseClosingLine('3 passed, 0 failed, 1 skipped\n')).toEqual({ passed: 3, failed: 0, skipped: 1 });
    for (const other of ['', 'npm test: 3 passed, 0 failed, 1 skipped', '3 passed, 0 failed', 'Tests  3 passed (3)'])
      expect(parseClosingLine(other)).toBeUndefined();
  });

  test('counts a file that could not be loaded as a failure', () => {
    const broken: VitestReport = {
      testResults: [...report('passed').testResults, { name: 'b.test.ts', status: 'failed', assertionResults: [] }],
    };
    expect(countTests({ report: broken, vitestPassed: false, steps, allowedSkips: [] })).toMatchObject({ passed: 4, failed: 1, ok: false });
  });

  test('fails when the runner failed without a failed test', () => {
    expect(countTests({ report: report('passed'), vitestPassed: false, steps, allowedSkips: [] })).toMatchObject({ failed: 1, ok: false });
  });
});
