// A key that is missing or wrong: the agent's job fails with the input's name, the issue says why, the attempt does not
// count, the whole fleet pauses instead of failing issue after issue, and afterwards everything goes on.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ScriptedModel, startScriptedModel } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handIn, workOn } from './handed-in.ts';
import { expectSalvaged } from './salvaged.ts';
import { openWorld, type World } from './world.ts';

const claudeExecutable = join(
  dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')),
  'bin',
  'claude.exe',
);

let world: World;
let model: ScriptedModel;
beforeAll(async () => {
  world = await openWorld();
  model = await startScriptedModel({
    script: () => ({ fault: 'status', status: 401, type: 'authentication_error', message: 'invalid x-api-key' }),
  });
});
afterEach(() => {
  world.settle();
  expect(model.problems).toEqual([]);
});
afterAll(async () => {
  await model.stop();
  await world.close();
});

const assignedTown = async () => {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  return { town, issue, run, assignment };
};

test('without a model key no agent starts, the fleet pauses with the reason, and nothing counts against the issue', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  const other = town.ask('Serve beer');
  const worked = await town.work(run, assignment, { inputs: { 'anthropic-api-key': '' } });
  expect([worked.exitCode, worked.outputs['outcome']]).toEqual([1, 'auth']);
  expect(worked.said).toMatchInlineSnapshot(`
    [
      "error [run-agent]: Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}",
    ]
  `);
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toEqual([0, []]);
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Ready** since TIME: waits for an agent.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | key refused | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }} |"
  `);
  expect(await town.refs()).toEqual(['fleet', `issues/${issue}`]);

  const paused = await town.assign();
  expect([paused.exitCode, paused.assignments]).toEqual([0, []]);
  expect(paused.summary).toMatchInlineSnapshot(`
    "## Clambake at TIME

    0 of 2 agents busy.

    ### What waits, and why
    - #1 Serve lemonade: waits: the fleet pauses until TIME, Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
    - #2 Serve beer: waits: the fleet pauses until TIME, Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}

    The next of these may start at TIME.

    ### What was done
    Nothing: everything is as it should be.
    "
  `);

  world.skipMinutes(15);
  const repaired = await town.assign();
  expect(repaired.assignments.map((one) => one.issue)).toEqual([issue, other]);
});

test('a key that the model refuses is an error of the run, not a failed attempt', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  const inputs = { 'anthropic-base-url': model.url, 'claude-code-path': claudeExecutable };
  const worked = await town.work(run, assignment, { inputs });
  expect(model.requests.length).toBeGreaterThan(0);
  expect([worked.exitCode, worked.outputs['outcome']]).toEqual([1, 'auth']);
  expect(worked.said).toMatchInlineSnapshot(`
    [
      "error [run-agent]: The model's API refused the key (HTTP 401): check the secret that holds it.",
    ]
  `);
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect(landed.exitCode).toBe(0);
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Ready** since TIME: waits for an agent.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | key refused | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The model's API refused the key (HTTP 401): check the secret that holds it. |"
  `);
  expect(await town.record(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'auth' }] });
  expect(await town.refs()).toEqual(['fleet', `issues/${issue}`]);

  world.skipMinutes(15);
  const repaired = await town.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

test('while nobody mends the key the pauses grow, so that agents do not fail four times an hour for ever', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  const pauses: number[] = [];
  let held = { run, assignment };
  for (let round = 0; round < 3; round += 1) {
    const worked = await town.work(held.run, held.assignment, { inputs: { 'anthropic-api-key': '' } });
    await town.land(held.run, held.assignment, { from: worked });
    town.end(held.run);
    const fleet = JSON.parse(await town.git('log', '-1', '--format=%B', 'refs/clambake/fleet')) as { pausedUntil: string };
    pauses.push(Math.round((Date.parse(fleet.pausedUntil) - world.local.clock.ms()) / 60_000));
    world.skipMinutes(pauses.at(-1) ?? 0);
    const next = await town.assign();
    held = { run: next.run, assignment: next.assignments[0] ?? assignment };
  }
  expect(pauses).toEqual([15, 30, 60]);
  expect(await town.record(issue)).toMatchObject({ state: 'assigned' });
});

test('without the job token every action says which input is missing, and the next tick repairs what it left', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  const inputs = { 'github-token': '' };
  const work = await workOn(town, assignment, { path: 'lemonade.txt', text: 'sour\n' });
  const reports = {
    'assign-agent': await town.assign({ inputs }),
    'run-agent': await town.work(run, assignment, { inputs }),
    'land-work': await town.land(run, assignment, {
      from: await handIn(town, run, { assignment, work, result: work.result }),
      change: { inputs },
    }),
    'bundle-train': await town.train({ inputs }),
  };
  town.end(run);
  for (const [action, report] of Object.entries(reports)) {
    expect(report.exitCode).toBe(1);
    expect(report.said).toEqual([
      `error [${action}]: Input "github-token" is missing: pass the job's token: github-token: \${{ github.token }}`,
    ]);
  }
  expect(await town.refs()).toEqual(['agents/001', `issues/${issue}`]);
  await expectSalvaged(town, { issue, assignment, left: run });
});

test('a token that GitHub does not know is named as such', async () => {
  const town = await world.build();
  town.ask();
  const tick = await town.assign({ inputs: { 'github-token': 'ghs_made_up_and_unknown' } });
  expect(tick.exitCode).toBe(1);
  expect(tick.said).toMatchInlineSnapshot(`
    [
      "error [assign-agent: GitHub]: the token is not valid (any more): check the input github-token (git fetch failed (exit code 128): fatal: could not read Username for 'https://github.example': terminal prompts disabled) (status 401, asking again will not help)",
    ]
  `);
  expect(await town.refs()).toEqual([]);
});
