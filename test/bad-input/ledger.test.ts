// A record that cannot be read: it is named with its ref and left alone, on its issue as well, and the rest goes on. What
// a later release wrote beside ours is kept.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';

const commitOf = async (repo: OpenRepository, ref: string): Promise<string> => (await repo.git('rev-parse', ref)).trim();

longTest('broken records of issues are named and left alone, while the rest of the fleet goes on', async () => {
  const repo = await openRepository({ agents: 5 });
  const broken = [repo.ask('No JSON'), repo.ask('From the future'), repo.ask('One word too many'), repo.ask('Of another issue')] as const;
  const { run } = await repo.assign();
  repo.end(run);
  const good = JSON.stringify(await repo.record(broken[0]));
  await repo.writeRecord(`refs/clambake/issues/${broken[0]}`, 'what a mess');
  await repo.writeRecord(
    `refs/clambake/issues/${broken[1]}`,
    good.replace(`"issue":${broken[0]}`, `"issue":${broken[1]}`).replace('"v":1', '"v":2'),
  );
  await repo.writeRecord(
    `refs/clambake/issues/${broken[2]}`,
    good.replace(`"issue":${broken[0]}`, `"issue":${broken[2]}`).replace('"assigned"', '"paused"'),
  );
  await repo.writeRecord(`refs/clambake/issues/${broken[3]}`, good);
  const refs = broken.map((issue) => `refs/clambake/issues/${issue}`);
  const before = await Promise.all(refs.map((ref) => commitOf(repo, ref)));
  const healthy = repo.ask('Serve beer');

  const tick = await repo.assign();
  expect(tick.exitCode).toBe(0);
  expect(tick.assignments.map((one) => one.issue)).toEqual([healthy]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "warning [assign-agent]: the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1",
      "warning [assign-agent]: the record refs/clambake/issues/2 was written by a newer release of clambake (it has version 2, and this release reads no version after 1) and waits: pin that release, or a later one",
      "warning [assign-agent]: the record refs/clambake/issues/3 was written by a newer release of clambake (state "paused" is not known here) and waits: pin that release, or a later one",
      "warning [assign-agent]: the record refs/clambake/issues/4 cannot be read (it names issue #1): repair it, or delete it with git push origin :refs/clambake/issues/4",
    ]
  `);
  expect(tick.summary).toMatchInlineSnapshot(`
    "## Clambake at TIME

    1 of 5 agents busy, started 1 now.

    ### Who works on what
    | agent | issue | | attempt | |
    |---|---|---|---|---|
    | 001 | #6 Serve beer | assigned since TIME | 1 | [run](https://github.example/clara/shack/actions/runs/ID) |

    ### What waits, and why
    - #1 No JSON: left alone: the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1
    - #2 From the future: left alone: the record refs/clambake/issues/2 was written by a newer release of clambake (it has version 2, and this release reads no version after 1) and waits: pin that release, or a later one
    - #3 One word too many: left alone: the record refs/clambake/issues/3 was written by a newer release of clambake (state "paused" is not known here) and waits: pin that release, or a later one
    - #4 Of another issue: left alone: the record refs/clambake/issues/4 cannot be read (it names issue #1): repair it, or delete it with git push origin :refs/clambake/issues/4

    ### What was done
    - Ledger: claim #6; free agent 002, 003, 004
    - Issues brought up to date: 5
    "
  `);
  expect(broken.map((issue) => repo.comment(issue))).toMatchInlineSnapshot(`
    [
      "**Left alone**: the record \`refs/clambake/issues/1\` cannot be read (its message is not JSON). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.",
      "**Left alone**: a newer release of clambake wrote the record \`refs/clambake/issues/2\` (it has version 2, and this release reads no version after 1). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.",
      "**Left alone**: a newer release of clambake wrote the record \`refs/clambake/issues/3\` (state "paused" is not known here). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.",
      "**Left alone**: the record \`refs/clambake/issues/4\` cannot be read (it names issue #1). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.",
    ]
  `);
  // The next tick has nothing new to say there.
  const comments = broken.map((issue) => repo.issue(issue).comments.length);
  await repo.assign();
  expect(broken.map((issue) => repo.issue(issue).comments.length)).toEqual(comments);
  expect(await Promise.all(refs.map((ref) => commitOf(repo, ref)))).toEqual(before);

  // Deleting the ref repairs it: the issue starts from what its labels say.
  for (const ref of refs) await repo.git('update-ref', '-d', ref);
  repo.end(tick.run);
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toHaveLength(5);
  for (const assigned of repaired.assignments) expect(repo.comment(assigned.issue)).toContain('**Assigned**');
});

longTest('a broken record under a claim: the agent stops, landing writes nothing, both name the ref', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const ref = `refs/clambake/issues/${issue}`;
  const oid = await repo.writeRecord(ref, 'what a mess');
  const worked = await repo.work(run, assignment);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect({ run: [worked.exitCode, ...worked.said], land: [landed.exitCode, ...landed.said] }).toMatchInlineSnapshot(`
    {
      "land": [
        1,
        "error [land-work]: Nothing was landed: the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1",
      ],
      "run": [
        1,
        "error [run-agent]: This attempt does nothing: the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1",
      ],
    }
  `);
  expect(await commitOf(repo, ref)).toBe(oid);
  const tick = await repo.assign();
  expect(tick.assignments).toEqual([]);
  expect(repo.comment(issue)).toMatchInlineSnapshot(
    `"**Left alone**: the record \`refs/clambake/issues/1\` cannot be read (its message is not JSON). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say."`,
  );
  await repo.git('update-ref', '-d', ref);
  const repaired = await repo.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

longTest('a broken train record stops the train alone, with its name', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  const oid = await repo.writeRecord('refs/clambake/train/main', '{"v":1}');
  const train = await repo.train();
  expect(train.exitCode).toBe(1);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "error [bundle-train]: The train to main stands still: the record refs/clambake/train/main cannot be read (base: Invalid input: expected string, received undefined; lastFlight: Invalid input: expected number, received undefined): repair it, or delete it with git push origin :refs/clambake/train/main",
    ]
  `);
  expect(await commitOf(repo, 'refs/clambake/train/main')).toBe(oid);
  expect(repo.pulls()).toEqual([]);
  const other = repo.ask('Serve beer');
  const tick = await repo.assign();
  expect(tick.assignments.map((one) => one.issue)).toEqual([other]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "warning [assign-agent]: the record refs/clambake/train/main cannot be read (base: Invalid input: expected string, received undefined; lastFlight: Invalid input: expected number, received undefined): repair it, or delete it with git push origin :refs/clambake/train/main",
    ]
  `);
  repo.end(tick.run);

  await repo.git('update-ref', '-d', 'refs/clambake/train/main');
  const repaired = await repo.train();
  expect([repaired.exitCode, repaired.said, repaired.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});

longTest('a broken fleet record: whether the fleet pauses is not known, so no agent starts until it is repaired', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const oid = await repo.writeRecord('refs/clambake/fleet', '{"v":7}');
  // An ending that would pause the fleet is still written down.
  const worked = await repo.work(run, assignment, { inputs: { 'anthropic-api-key': '' } });
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toEqual([0, []]);
  expect(await repo.record(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'auth' }] });

  const tick = await repo.assign();
  expect([tick.exitCode, tick.assignments]).toEqual([1, []]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "error [assign-agent]: No agent starts: the record refs/clambake/fleet was written by a newer release of clambake (it has version 7, and this release reads no version after 1) and waits: pin that release, or a later one",
    ]
  `);
  expect(await commitOf(repo, 'refs/clambake/fleet')).toBe(oid);
  await repo.git('update-ref', '-d', 'refs/clambake/fleet');
  const repaired = await repo.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

test('keys and entries of a later release stop nothing, are named and stay in the ledger', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const at = '2026-11-23T12:00:00Z';
  const stop = { id: 'comment-9', kind: 'stop', by: 'clara', at };
  const spent = { agent: '001', runId: 1, startedAt: at, endedAt: at, costUsd: 5, turns: 9, commits: 0, detail: 'Timed out.' };
  const timedOut = { id: `${issue}-1-0123abcd`, ...spent, outcome: 'timed-out' };
  await repo.writeRecord('refs/clambake/fleet', JSON.stringify({ v: 1, budget: { usd: 50 }, commands: [stop] }));
  const record = { ...(await repo.record(issue)), colour: 'red', attempts: [timedOut] };
  const oid = await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify(record));
  await repo.git('update-ref', `refs/clambake/agents/${assignment.agent}`, oid);

  const worked = await repo.work(run, assignment, { inputs: { 'anthropic-api-key': '' } });
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toEqual([0, []]);
  expect(await repo.record(issue)).toMatchObject({ state: 'ready', colour: 'red', attempts: [timedOut, { outcome: 'auth' }] });
  const fleet = await repo.fleetRecord();
  expect(fleet).toMatchObject({ budget: { usd: 50 }, commands: [stop], pausedUntil: expect.any(String) });

  repo.skipMinutes(16);
  const tick = await repo.assign();
  expect([tick.exitCode, tick.assignments]).toMatchObject([0, [{ issue, attempt: expect.stringMatching(`^${issue}-3-`) }]]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "warning [assign-agent]: the record refs/clambake/issues/1 has entries that wait and are kept, in attempts (outcome "timed-out" is not known here): a newer release of clambake wrote them, so pin that release, or a later one",
      "warning [assign-agent]: the record refs/clambake/fleet has entries that wait and are kept, in commands (kind "stop" is not known here): a newer release of clambake wrote them, so pin that release, or a later one",
      "warning [assign-agent]: One agent at a time tries whether this is over: trouble that is no issue's, first met on #1: Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}.",
    ]
  `);
  expect(await repo.record(issue)).toMatchObject({ state: 'assigned', colour: 'red', attempts: [timedOut, { outcome: 'auth' }] });
});

longTest('a ref that points to no commit is named like any other that cannot be read', async () => {
  const repo = await openRepository();
  const issue = repo.ask();
  const tree = (await repo.git('rev-parse', 'main^{tree}')).trim();
  await repo.git('update-ref', `refs/clambake/issues/${issue}`, tree);
  await repo.git('update-ref', 'refs/clambake/agents/002', tree);
  const other = repo.ask('Serve beer');
  const tick = await repo.assign();
  expect([tick.exitCode, tick.assignments]).toMatchObject([0, [{ issue: other, agent: '001' }]]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "warning [assign-agent]: the record refs/clambake/issues/1 cannot be read (it is a tree, not a commit): repair it, or delete it with git push origin :refs/clambake/issues/1",
    ]
  `);
});

longTest('refs that are none of ours, and agents that hold nothing, stop nobody', async () => {
  const repo = await openRepository();
  const issue = repo.ask();
  await repo.writeRecord('refs/clambake/train/%zz', '{}');
  await repo.writeRecord('refs/clambake/menu', 'chowder');
  await repo.writeRecord('refs/clambake/agents/001', 'nobody');
  const tick = await repo.assign();
  expect(tick.exitCode).toBe(0);
  expect(tick.assignments).toMatchObject([{ issue, agent: '001' }]);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "warning [assign-agent]: the record refs/clambake/menu cannot be read (no record belongs at this ref): repair it, or delete it with git push origin :refs/clambake/menu",
      "warning [assign-agent]: the record refs/clambake/train/%zz cannot be read (no record belongs at this ref): repair it, or delete it with git push origin :refs/clambake/train/%zz",
    ]
  `);
  expect(await repo.refs()).toEqual(['agents/001', `issues/${issue}`, 'menu', 'train/%zz']);
  const train = await repo.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
});

longTest('a passenger whose record is a later release’s leaves the bundle and keeps its work; the others land', async () => {
  const repo = await openRepository();
  const [issue, other] = [await repo.landed(), await repo.landed()];
  await repo.train({ inputs: { 'hold-minutes': '0' } });
  const before = await repo.record(issue);
  const oid = await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify({ ...before, v: 2 }));
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed'], train.outputs['evicted']]).toEqual([0, `[${other}]`, '[]']);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "warning [bundle-train]: #1 (its record cannot be read) left bundle 1",
    ]
  `);
  expect(await commitOf(repo, `refs/clambake/issues/${issue}`)).toBe(oid);
  // The later release is back: the issue is no passenger of a bundle that is over, and its work departs again.
  await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify(before));
  const again = await repo.train();
  expect([again.exitCode, again.said, again.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});

longTest('a passenger that cannot be read makes its train wait, and nobody else', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.train({ inputs: { 'hold-minutes': '0' } });
  const record = await repo.trainRecord();
  const [first] = record?.flight?.passengers ?? [];
  const passengers = [first, { ...first, issue: 99, agent: { of: 'another fleet' } }];
  const oid = await repo.writeRecord('refs/clambake/train/main', JSON.stringify({ ...record, flight: { ...record?.flight, passengers } }));
  const base = await repo.git('rev-parse', 'main');
  const train = await repo.train();
  expect(train.exitCode).toBe(1);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "error [bundle-train]: The train to main stands still: the record refs/clambake/train/main cannot be read (flight.passengers.1.agent: Invalid input: expected string, received object): repair it, or delete it with git push origin :refs/clambake/train/main",
    ]
  `);
  expect(await commitOf(repo, 'refs/clambake/train/main')).toBe(oid);
  expect(await repo.git('rev-parse', 'main')).toBe(base);
  const waiting = repo.ask('Serve beer');
  expect((await repo.assign()).assignments.map((one) => one.issue)).toEqual([waiting]);
  await repo.writeRecord('refs/clambake/train/main', JSON.stringify(record));
  const again = await repo.train();
  expect([again.exitCode, again.said, again.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});

longTest(
  'refs/clambake/** deleted while an agent works: the same attempt goes on, nobody else starts, and its work lands and merges',
  async () => {
    const { repo, issue, run, assignment } = await openClaimed();
    const deleteAll = async (): Promise<void> => {
      const listed = await repo.git('for-each-ref', '--format=%(refname)', 'refs/clambake/');
      for (const ref of listed.split('\n').filter((line) => line !== '')) await repo.git('update-ref', '-d', ref);
    };
    const worked = await repo.work(run, assignment);
    await deleteAll();
    const tick = await repo.assign();
    expect([tick.exitCode, tick.assignments, tick.salvage]).toEqual([0, [], []]);
    expect(await repo.record(issue)).toMatchObject({
      state: 'assigned',
      claim: { id: assignment.attempt, agent: assignment.agent, runId: run.id },
    });
    const landed = await repo.land(run, assignment, { from: worked });
    expect([landed.exitCode, landed.said]).toEqual([0, []]);
    expect(await repo.record(issue)).toMatchObject({ state: 'landed', attempts: [{ outcome: 'done' }] });
    repo.end(run);
    repo.end(tick.run);

    const cost = (await repo.record(issue))?.attempts[0]?.costUsd ?? 0;
    await deleteAll();
    const again = await repo.assign();
    expect(again.assignments).toEqual([]);
    const rebuilt = await repo.record(issue);
    expect(rebuilt).toMatchObject({ state: 'landed', landed: { unchecked: true } });
    expect(rebuilt?.attempts[0]?.costUsd).toBeCloseTo(cost, 2);
    repo.end(again.run);
    const train = await repo.train();
    expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issue}]`]);
    expect(repo.pulls()).toHaveLength(1);
  },
);
