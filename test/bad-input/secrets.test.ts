// A key that is missing or wrong: the agent's job fails with the input's name, the issue says why, the attempt does not
// count, the whole fleet pauses instead of failing issue after issue, and afterwards everything goes on.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openClaimed, openRepository } from '../support/open-repository.ts';
import { handInWork } from './handed-in.ts';
import { expectSalvaged } from './salvaged.ts';

longTest('without a model key no agent starts, the fleet pauses with the reason, and nothing counts against the issue', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const other = repo.ask('Serve beer');
  const worked = await repo.work(run, assignment, { inputs: { 'anthropic-api-key': '' } });
  expect([worked.exitCode, worked.outputs['outcome']]).toEqual([1, 'auth']);
  expect(worked.said).toMatchInlineSnapshot(`
    [
      "error [run-agent]: Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}",
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toEqual([0, []]);
  expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Ready** since TIME: waits for an agent.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | key refused | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }} The fleet pauses until TIME. Then one attempt tries, and when it gets by, all go on by themselves. |"
  `);
  expect(await repo.refs()).toEqual(['fleet', `issues/${issue}`]);

  const paused = await repo.assign();
  expect([paused.exitCode, paused.assignments]).toEqual([0, []]);
  expect(paused.summary).toMatchInlineSnapshot(`
    "## Clambake at TIME

    0 of 2 agents busy.

    **The fleet pauses until TIME**: Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}. It was first met on #1. Nothing of it counts as an attempt.

    ### What waits, and why
    - #1 Serve lemonade; #3 Serve beer: waits: the fleet pauses until TIME, Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}

    The next of these may start at TIME.

    ### What was done
    - Ledger: note on #1, #3
    - Issues brought up to date: 2
    "
  `);

  repo.skipMinutes(15);
  const repaired = await repo.assign();
  expect(repaired.assignments.map((one) => one.issue)).toEqual([issue]);
  expect(repaired.summary).toContain(`#${other} Serve beer: waits: one attempt finds out whether this is over:`);
});

longTest('a key that the model refuses is an error of the run, not a failed attempt', async () => {
  const { repo, issue, run, assignment } = await openClaimed({
    script: () => ({ fault: 'status', status: 401, type: 'authentication_error', message: 'invalid x-api-key' }),
  });
  const worked = await repo.work(run, assignment);
  expect(repo.model.requests.length).toBeGreaterThan(0);
  expect([worked.exitCode, worked.outputs['outcome']]).toEqual([1, 'auth']);
  expect(worked.said).toMatchInlineSnapshot(`
    [
      "error [run-agent]: The model's API refused the key (HTTP 401): "invalid x-api-key". Check the secret that holds it.",
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect(landed.exitCode).toBe(0);
  expect(repo.comment(issue)).toMatchInlineSnapshot(`
    "**Ready** since TIME: waits for an agent.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | key refused | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The model's API refused the key (HTTP 401): "invalid x-api-key". Check the secret that holds it. The fleet pauses until TIME. Then one attempt tries, and when it gets by, all go on by themselves. |"
  `);
  expect(await repo.record(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'auth' }] });
  expect(await repo.refs()).toEqual(['fleet', `issues/${issue}`]);

  repo.skipMinutes(15);
  const repaired = await repo.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

longTest('while nobody mends the key the pauses grow, so that agents do not fail four times an hour for ever', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const pauses: number[] = [];
  let held = { run, assignment };
  for (let round = 0; round < 3; round += 1) {
    const worked = await repo.work(held.run, held.assignment, { inputs: { 'anthropic-api-key': '' } });
    await repo.land(held.run, held.assignment, { from: worked });
    repo.end(held.run);
    const { pausedUntil = '' } = (await repo.fleetRecord()) ?? {};
    pauses.push(Math.round((Date.parse(pausedUntil) - repo.local.clock.ms()) / 60_000));
    repo.skipMinutes(pauses.at(-1) ?? 0);
    const next = await repo.assign();
    held = { run: next.run, assignment: next.assignments[0] ?? assignment };
  }
  expect(pauses).toEqual([15, 30, 60]);
  expect(await repo.record(issue)).toMatchObject({ state: 'assigned' });
});

longTest('without the job token every action says which input is missing, and the next tick repairs what it left', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const inputs = { 'github-token': '' };
  const reports = {
    'assign-agent': await repo.assign({ inputs }),
    'run-agent': await repo.work(run, assignment, { inputs }),
    'land-work': await repo.land(run, assignment, { from: await handInWork(repo, run, assignment), inputs }),
    'bundle-train': await repo.train({ inputs }),
  };
  repo.end(run);
  for (const [action, report] of Object.entries(reports)) {
    expect(report.exitCode).toBe(1);
    expect(report.said).toEqual([
      `error [${action}]: Input "github-token" is missing: pass the job's token: github-token: \${{ github.token }}`,
    ]);
  }
  expect(await repo.refs()).toEqual(['agents/001', `issues/${issue}`]);
  await expectSalvaged(repo, { issue, assignment, left: run });
});

test('a token that GitHub does not know is named as such', async () => {
  const repo = await openRepository();
  repo.ask();
  const tick = await repo.assign({ inputs: { 'github-token': 'ghs_made_up_and_unknown' } });
  expect(tick.exitCode).toBe(1);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "error [assign-agent: GitHub]: the token is not valid (any more): check the input github-token (git fetch failed (exit code 128): fatal: could not read Username for 'https://github.example': terminal prompts disabled) (status 401, asking again will not help)",
    ]
  `);
  expect(await repo.refs()).toEqual([]);
});
