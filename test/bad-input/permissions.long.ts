// Every permission of the design taken away in turn: the job fails with one annotation that names the permission, what
// it wrote is whole, and the first tick with the right goes on from there.
import { expect, test } from 'vitest';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';
import { handInWork } from './handed-in.ts';
import { expectSalvaged } from './salvaged.ts';

const expectReassigned = async (repo: OpenRepository, issue: number): Promise<void> => {
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
  expect(repo.issue(issue).labels.toSorted()).toEqual(['agent:001', 'clambake:assigned']);
  expect(repo.comment(issue)).toContain('**Assigned** to agent 001');
};

test('assign without "contents: write" writes nothing', async () => {
  const repo = await openRepository();
  const issue = repo.ask();
  const tick = await repo.assign({ permissions: { contents: 'read' } });
  expect([tick.exitCode, tick.assignments]).toEqual([1, []]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "error [assign-agent]: The ledger (refs/clambake/**) could not be written, so nothing was changed: the job's "permissions" must include "contents: write" (the server refused the push of refs/clambake/issues/1, refs/clambake/agents/001: Permission to clara/shack.git denied to github-actions[bot]. · fatal: unable to access 'https://github.example/clara/shack/': The requested URL returned error: 403)",
    ]
  `);
  expect(await repo.refs()).toEqual([]);
  expect(repo.issue(issue).labels).toEqual(['clambake:ready']);
  await expectReassigned(repo, issue);
});

test('assign without "issues: write" gives back what it claimed', async () => {
  const repo = await openRepository();
  const issue = repo.ask();
  const tick = await repo.assign({ permissions: { issues: 'read' } });
  expect([tick.exitCode, tick.assignments]).toEqual([1, []]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "error [assign-agent]: Nothing can be shown on the issues, so no agent starts: The job's token may not create labels: give the job "permissions: issues: write"",
    ]
  `);
  expect(repo.issue(issue).labels).toEqual(['clambake:ready']);
  expect(await repo.refs()).toEqual([]);
  await expectReassigned(repo, issue);
});

test('assign without "issues: read" or "actions: read" changes nothing', async () => {
  const { repo, issue, run } = await openClaimed();
  const before = await repo.refs();
  const said: Record<string, string[]> = {};
  for (const permission of ['issues', 'actions'] as const) {
    const tick = await repo.assign({ permissions: { [permission]: 'none' } });
    expect([tick.exitCode, tick.assignments]).toEqual([1, []]);
    said[permission] = tick.said;
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "actions": [
        "error [assign-agent: GitHub]: GitHub answered 403 to GET /repos/clara/shack/actions/runs/ID/attempts/1/jobs: Resource not accessible by integration. The job's "permissions" must include "actions: read" (status 403, request ID, asking again will not help)",
      ],
      "issues": [
        "error [assign-agent: GitHub]: The job's "permissions" must include "issues: read": Resource not accessible by integration (at repository.issues) (status 403, request ID, asking again will not help)",
      ],
    }
  `);
  expect(await repo.refs()).toEqual(before);
  repo.end(run);
  await expectReassigned(repo, issue);
});

test('run-agent without a right to read ends the attempt, and its issue says so', async () => {
  const seen: Record<string, unknown> = {};
  for (const permission of ['issues', 'contents'] as const) {
    const { repo, issue, run, assignment } = await openClaimed({ settings: { private: true } });
    const worked = await repo.work(run, assignment, { permissions: { [permission]: 'none' } });
    const landed = await repo.land(run, assignment, { from: worked });
    repo.end(run);
    expect(worked.exitCode).toBe(1);
    seen[permission] = { run: worked.said, land: [landed.exitCode, ...landed.said], comment: repo.comment(issue)?.split('\n').at(-1) };
    expect(await repo.refs()).toEqual([`issues/${issue}`]);
    await expectReassigned(repo, issue);
  }
  expect(seen).toMatchInlineSnapshot(`
    {
      "contents": {
        "comment": "| 1 | 001 | lost | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | the job's "permissions" must include "contents: read" (git fetch failed (exit code 128): Write access to repository not granted. · fatal: unable to access '(link removed)': The requested URL returned error: 403) |",
        "land": [
          0,
        ],
        "run": [
          "error [run-agent: GitHub]: the job's "permissions" must include "contents: read" (git fetch failed (exit code 128): Write access to repository not granted. · fatal: unable to access 'https://github.example/clara/shack/': The requested URL returned error: 403) (status 403, asking again will not help)",
        ],
      },
      "issues": {
        "comment": "| 1 | 001 | lost | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The job's "permissions" must include "issues: read": Resource not accessible by integration (at repository.labels) and 1 more |",
        "land": [
          0,
        ],
        "run": [
          "error [run-agent: GitHub]: The job's "permissions" must include "issues: read": Resource not accessible by integration (at repository.labels) and 1 more (status 403, request ID, asking again will not help)",
        ],
      },
    }
  `);
});

test('land without "contents: write" leaves the claim to the next tick, whose run lands what the attempt left', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  const landed = await repo.land(run, assignment, { from, permissions: { contents: 'read' } });
  repo.end(run);
  expect(landed.exitCode).toBe(1);
  expect(landed.said).toMatchInlineSnapshot(`
    [
      "error [land-work: GitHub]: the job's "permissions" must include "contents: write" (the server refused the push of refs/clambake/issues/1, refs/clambake/agents/001, refs/heads/clambake/issue-1, refs/clambake-work/landed-1-1-NONCE: Permission to clara/shack.git denied to github-actions[bot]. · fatal: unable to access 'https://github.example/clara/shack/': The requested URL returned error: 403) (status 403, a later run may succeed)",
    ]
  `);
  expect(await repo.refs()).toEqual(['agents/001', `issues/${issue}`]);
  await expectSalvaged(repo, { issue, assignment, left: run });
});

test('land without "issues: write" lands, says what could not be shown, and the next tick shows it', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  const landed = await repo.land(run, assignment, { from, permissions: { issues: 'read' } });
  repo.end(run);
  expect([landed.exitCode, landed.outputs['landed']]).toEqual([1, 'true']);
  expect(landed.said).toMatchInlineSnapshot(`
    [
      "error [land-work]: What was written for #1 could not be shown or passed on: The job's token may not edit issue #1: give the job "permissions: issues: write", unless GitHub has another reason: Resource not accessible by integration",
    ]
  `);
  expect(await repo.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said]).toEqual([0, []]);
  expect(repo.issue(issue).labels).toEqual(['clambake:landed']);
  expect(repo.comment(issue)).toContain('**Landed**');
});

test('land without "actions: write" lands and says that nobody was woken', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  const landed = await repo.land(run, assignment, { from, permissions: { actions: 'read' } });
  repo.end(run);
  expect([landed.exitCode, landed.outputs['landed'], repo.wakes()]).toEqual([1, 'true', 0]);
  expect(landed.said).toMatchInlineSnapshot(`
    [
      "error [land-work]: What was written for #1 could not be shown or passed on: GitHub answered 403 to POST /repos/clara/shack/actions/workflows/clambake.yml/dispatches: Resource not accessible by integration. The job's "permissions" must include "actions: write"",
    ]
  `);
  expect(repo.issue(issue).labels).toEqual(['clambake:landed']);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issue}]`]);
});

test('"Allow GitHub Actions to create and approve pull requests" is off: the setting is named, and switching it on is enough', async () => {
  const repo = await openRepository({ settings: { actionsMayCreatePullRequests: false } });
  const issue = await repo.landed();
  const train = await repo.train();
  expect(train.exitCode).toBe(1);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "error [bundle-train]: GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests. The train tries again at every tick",
    ]
  `);
  expect(await repo.trainRecord()).toMatchObject({ stopped: { kind: 'setting' } });
  expect(await repo.record(issue)).toMatchObject({ state: 'bundled', evictions: [] });
  // The bundle's branch does not stay behind without its pull request.
  expect(await repo.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`, 'train/main']);
  expect(repo.pulls()).toEqual([]);
  const again = await repo.train();
  expect([again.exitCode, again.said]).toEqual([1, train.said]);

  repo.repository.actionsMayCreatePullRequests = true;
  const repaired = await repo.train();
  expect([repaired.exitCode, repaired.said, repaired.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
  expect((await repo.trainRecord())?.stopped).toBeUndefined();
  expect(repo.issue(issue).state).toBe('closed');
});

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
        "error [bundle-train]: #1 could not be shown: The job's token may not edit issue #1: give the job "permissions: issues: write", unless GitHub has another reason: Resource not accessible by integration",
      ],
      "pull-requests": [
        "error [bundle-train]: the job's token may not create pull requests: its permissions must include "pull-requests: write" (GitHub answered 403 to POST /repos/clara/shack/pulls: Resource not accessible by integration. The job's "permissions" must include "pull-requests: write"). The train tries again at every tick",
      ],
      "statuses": [
        "error [bundle-train: GitHub]: GitHub answered 403 to POST /repos/clara/shack/statuses/OID: Resource not accessible by integration. The job's "permissions" must include "statuses: write" (status 403, request ID, asking again will not help)",
      ],
    }
  `);
});
