// An issue that a person closes or deletes meanwhile, at each point of its way: the job says it, the status comment
// says it, the agent is free, nothing of it is merged, and no branch of a bundle or pull request stays open.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { handInWork } from './handed-in.ts';

const close = (repo: OpenRepository, issue: number): void => repo.local.editIssue(repo.repository, issue, { state: 'closed', by: owner });

/** Nothing moves any more: a tick and a train have nothing to say or to do. */
const expectQuiet = async (repo: OpenRepository): Promise<void> => {
  const before = await repo.refs();
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  const train = await repo.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
  expect(await repo.refs()).toEqual(before);
  expect(repo.pulls().filter((pull) => pull.open)).toEqual([]);
};

longTest('closed before its agent starts', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  close(repo, issue);
  const worked = await repo.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [run-agent]: Not started: the issue was closed meanwhile.",
      ],
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 was closed meanwhile: nothing was landed. Agent 001 is free again",
      ],
    ]
  `);
  expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | lost | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Not started: the issue was closed meanwhile. |"
  `);
  expect(repo.issue(issue).labels).toEqual([]);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

longTest(
  'closed while its agent works, seen by landing: the work is kept on its branch and goes on when it is asked for again',
  async () => {
    const { repo, issue, run, assignment } = await openClaimed();
    const from = await handInWork(repo, run, assignment);
    close(repo, issue);
    const landed = await repo.land(run, assignment, { from });
    repo.end(run);
    expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 was closed meanwhile: nothing was landed, its work is kept on clambake/issue-1; clambake:ready on the reopened issue goes on from there. Agent 001 is free again",
      ],
    ]
  `);
    expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Finished with 1 commit in 3 turns. Nothing was landed, because the issue was closed meanwhile; the work is on clambake/issue-1. |"
  `);
    expect(repo.issue(issue).labels).toEqual([]);
    expect(await repo.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
    await expectQuiet(repo);

    repo.local.editIssue(repo.repository, issue, { state: 'open', by: owner });
    repo.local.addLabel(repo.repository, issue, { label: 'clambake:ready', by: owner });
    const again = await repo.assign();
    expect(again.assignments).toMatchObject([{ issue, agent: '001' }]);
  },
);

longTest('closed while its agent works, seen by a tick first: landing keeps the work where no branch is', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  close(repo, issue);
  const tick = await repo.assign();
  expect(tick.exitCode).toBe(0);
  expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | stopped | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Stopped because the issue was closed while agent 001 had it. |"
  `);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  const landed = await repo.land(run, assignment, { from });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      0,
      [
        "notice [land-work]: Nothing landed for #1: attempt 1-1-NONCE holds no claim any more: the issue is withdrawn. The work is commit OID, kept under refs/clambake-work/1-1-NONCE and on no branch for at least 30 days: "git fetch origin refs/clambake-work/1-1-NONCE" brings it.",
      ],
    ]
  `);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

test('closed while its landed work waits for the train', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  close(repo, issue);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  const tick = await repo.assign();
  expect(tick.exitCode).toBe(0);
  expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Done. |"
  `);
  expect(repo.issue(issue).labels).toEqual([]);
  await expectQuiet(repo);
});

longTest('closed aboard a bundle: it leaves, the other passenger lands', async () => {
  const repo = await openRepository();
  const issues = [await repo.landed(), await repo.landed()] as const;
  // The bundle gets as far as its pull request: the right to start CI is missing.
  await repo.train({ permissions: { actions: 'read' } });
  expect(repo.pulls()).toMatchObject([{ open: true }]);
  close(repo, issues[0]);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed'], train.outputs['evicted']]).toEqual([0, `[${issues[1]}]`, '[]']);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "warning [bundle-train]: #1 (closed) left bundle 1",
    ]
  `);
  expect(await repo.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`)).toBe('');
  const tick = await repo.assign();
  expect(tick.exitCode).toBe(0);
  expect(repo.comment(issues[0])).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Done. |"
  `);
  expect(await repo.record(issues[0])).toMatchObject({ state: 'withdrawn', evictions: [] });
  await expectQuiet(repo);
});

longTest('closed aboard a bundle of its own: the bundle ends and its pull request closes', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.train({ permissions: { actions: 'read' } });
  close(repo, issue);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  expect(repo.pulls()).toMatchInlineSnapshot(`
    [
      {
        "body": "<!-- clambake:bundle 1: 1 -->
    Bundle 1 to \`main\` ended without a merge: nobody is left aboard.

    **Taken off**

    - #1: closed
    ",
        "merged": false,
        "number": 2,
        "open": false,
      },
    ]
  `);
  await repo.assign();
  expect(await repo.record(issue)).toMatchObject({ state: 'withdrawn' });
  await expectQuiet(repo);
});

longTest('deleted before its agent starts: the attempt ends and the agent is free', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  repo.local.deleteIssue(repo.repository, issue);
  const worked = await repo.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [run-agent]: Not started: the issue is gone from this repository; it was deleted, transferred or made a discussion.",
      ],
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 was deleted or moved to another repository: nothing was landed. Agent 001 is free again",
      ],
    ]
  `);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

longTest('deleted while its agent works: its run ends without landing, and the next tick frees the agent', async () => {
  const { repo, issue, run } = await openClaimed();
  repo.local.deleteIssue(repo.repository, issue);
  repo.end(run);
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

longTest('deleted while its landed work waits, and while it is aboard: nothing of it is merged', async () => {
  const repo = await openRepository();
  const issues = [await repo.landed(), await repo.landed(), await repo.landed()] as const;
  repo.local.deleteIssue(repo.repository, issues[0]);
  await repo.train({ permissions: { actions: 'read' } });
  expect((await repo.trainRecord())?.flight?.passengers.map((one) => one.issue)).toEqual([issues[1], issues[2]]);
  repo.local.deleteIssue(repo.repository, issues[1]);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issues[2]}]`]);
  expect(await repo.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`, `dish-${issues[1]}.txt`)).toBe('');
  await expectQuiet(repo);
});
