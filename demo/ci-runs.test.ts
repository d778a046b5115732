import type { Run } from '@clambake/local';
import { describe, expect, test } from 'vitest';
import { ciRunsOf, startedCiRuns } from './ci-runs.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 26, 12, minute)).toISOString();
const bundle = { createdAt: at(10), closedAt: at(20), pull: { head: 'clambake/bundle-2' } };
const run = (id: number, more: Partial<Run>): Run =>
  ({ id, workflow: '.github/workflows/ci.yml', event: 'workflow_dispatch', conclusion: 'success', createdAt: at(12), ...more }) as Run;

describe('CI runs of a bundle', () => {
  test('include those that a push to its branch started without a request of the train', () => {
    const runs = [run(1, { headBranch: 'clambake/trial-ab' }), run(2, { headBranch: 'clambake/bundle-2', event: 'pull_request' })];
    expect(ciRunsOf(runs, bundle).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('exclude those of another bundle, and trials from a time when its pull request was not open', () => {
    const runs = [
      run(1, { headBranch: 'clambake/bundle-1' }),
      run(2, { headBranch: 'clambake/trial-ab', createdAt: at(9) }),
      run(3, { headBranch: 'clambake/trial-cd', createdAt: at(21) }),
    ];
    expect(ciRunsOf(runs, bundle)).toEqual([]);
  });

  test('exclude runs that wait for an approval, and runs of other workflows', () => {
    const runs = [
      run(1, { headBranch: 'clambake/bundle-2', conclusion: 'action_required' }),
      run(2, { headBranch: 'clambake/bundle-2', workflow: '.github/workflows/clambake.yml' }),
      run(3, { headBranch: 'clambake/bundle-2' }),
    ];
    expect(startedCiRuns({ runs: new Map(runs.map((one) => [one.id, one])) }).map(({ id }) => id)).toEqual([3]);
  });
});
