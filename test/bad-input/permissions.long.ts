// Every permission of the train taken away in turn; those of the other jobs are in permissions.test.ts.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';

const _expectReassigned = async (repo: OpenRepository, issue: number): Promise<void> => {
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
  expect(repo.issue(issue).labels.toSorted()).toEqual(['agent:001', 'clambake:assigned']);
  expect(repo.comment(issue)).toContain('**Assigned** to agent 001');
};

test('train without one of its rights to write blames nobody, and lands at once when it has it', async () => {
  const said: Record<string, string[]> = {};
  for (const permission of ['contents', 'issues', 'pull-requests', 'actions', 'statuses'] as const) {
    const repo = await openRepository();
    const issue = await repo.landed();
    const train = await repo.train({ permissions: { [permission]: 'read' } });
    said[permission] = train.said;
    expect({ permission, exitCode: train.exitCode }).toEqual({ permission, exitCode: 1 });
    expect(await repo.record(issue)).toMatchObject({ evictions: [] });
    // "issues" is missed only for what people see: the work is on the base then.
    expect(repo.pulls().some((pull) => pull.merged)).toBe(permission === 'issues');
    const repaired = await repo.train();
    expect({ permission, exitCode: repaired.exitCode, said: repaired.said }).toEqual({ permission, exitCode: 0, said: [] });
    const tick = await repo.assign();
    expect([tick.exitCode, tick.said]).toEqual([0, []]);
    expect(repo.issue(issue)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    expect(repo.pulls()).toMatchObject([{ open: false, merged: true }]);
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "actions": [
        "error [bundle-train: GitHub]: GitHub answered 403 to POST /repos/clara/shack/actions/workflows/ci.yml/dispatches: Resource not accessible by integration. The job's "permissions" must include "actions: write" (status 403, request ID, asking again will not help)",
      ],
      "contents": [
        "error [bundle-train]: the push was refused: the job's "permissions" must include "contents: write" (the server refused the push of refs/clambake/train/main, refs/clambake/issues/1, refs/heads/clambake/bundle-1: Permission to clara/shack.git denied to github-actions[bot]. · fatal: unable to access 'https://github.example/clara/shack/': The requested URL returned error: 403)",
      ],
      "issues": [
        "error [bundle-train]: #1 could not be shown: The job's token may not edit issue #1: give the job "permissions: issues: write"",
      ],
      "pull-requests": [
        "error [bundle-train]: the job's token may not create pull requests: its permissions must include "pull-requests: write" (GitHub answered 403 to POST /repos/clara/shack/pulls: Resource not accessible by integration. The job's "permissions" must include "pull-requests: write")",
      ],
      "statuses": [
        "error [bundle-train: GitHub]: GitHub answered 403 to POST /repos/clara/shack/statuses/OID: Resource not accessible by integration. The job's "permissions" must include "statuses: write" (status 403, request ID, asking again will not help)",
      ],
    }
  `);
});
