import { expect, onTestFinished, test } from 'vitest';
import { startScriptedGitHub } from '../../test/scripted-github.ts';
import { openGitHubClient } from './github-client.ts';
import { deleteParkedRuns } from './parked-runs.ts';

const branch = 'clambake/bundle-3';
const run = (id: number, over: object = {}) => ({
  id,
  event: 'pull_request',
  status: 'completed',
  conclusion: 'action_required',
  head_branch: branch,
  head_repository: { full_name: 'o/r' },
  actor: { login: 'github-actions[bot]' },
  ...over,
});

/** Deletes what the pages list. Returns its answer and what was asked. */
const deleted = async (pages: object[][], status: (id: number) => number = () => 204) => {
  const { environment, asked, stop } = await startScriptedGitHub(({ method, path }, nth) =>
    method === 'GET'
      ? { body: { total_count: 1, workflow_runs: pages[nth] ?? [] } }
      : { status: status(Number(path.split('/').at(-1))), ...(status(Number(path.split('/').at(-1))) === 204 ? {} : { body: {} }) },
  );
  onTestFinished(stop);
  const count = await deleteParkedRuns(openGitHubClient({ token: 'not-a-real-token', environment }), branch);
  const gone = asked.filter(({ method }) => method === 'DELETE').map(({ path }) => Number(path.split('/').at(-1)));
  return { count, gone, lists: asked.filter(({ method }) => method === 'GET').map(({ path }) => path) };
};

test('every kind of parked run of our own branch is deleted; a fork’s, a person’s and one that waits for an environment stay', async () => {
  const { count, gone, lists } = await deleted([
    [
      run(1),
      run(2, { event: 'pull_request_target' }),
      run(3, { event: 'pull_request_review' }),
      run(4, { head_repository: { full_name: 'bob/r' } }),
      run(5, { head_repository: null }),
      run(6, { actor: { login: 'ann' } }),
      run(7, { actor: null }),
      run(8, { head_branch: 'clambake/bundle-31' }),
      run(9, { status: 'waiting', conclusion: null }),
      run(10, { conclusion: 'success' }),
    ],
  ]);
  expect({ count, gone }).toEqual({ count: 3, gone: [1, 2, 3] });
  expect(lists).toEqual(['/rest/repos/o/r/actions/runs?branch=clambake%2Fbundle-3&status=action_required&per_page=100']);
});

test('runs that somebody approved or deleted meanwhile, or that may not be deleted, are left, and nothing is asked for ever', async () => {
  const others = Array.from({ length: 97 }, (_, index) => run(index + 10, { conclusion: 'success' }));
  const full = [run(1), run(2), run(3), ...others];
  const first = await deleted([full, [run(4)]], (id) => (id === 1 ? 409 : 204));
  expect(first).toMatchObject({ count: 3, gone: [1, 2, 3, 4] });
  const refused = await deleted([full, full], () => 403);
  expect([refused.count, refused.gone, refused.lists.length]).toEqual([0, [1, 2, 3], 1]);
});
