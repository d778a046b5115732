// A record that cannot be read: it is named with its ref and left alone, on its issue as well, and the rest goes on.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { landOne } from './handed-in.ts';
import type { Town } from './town.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.settle());
afterAll(() => world.close());

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Writes any text where a record belongs; the commit. */
async function write(town: Town, ref: string, message: string): Promise<string> {
  const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.com'];
  const oid = (await town.git(...identity, 'commit-tree', '-m', message, emptyTree)).trim();
  await town.git('update-ref', ref, oid);
  return oid;
}

const commitOf = async (town: Town, ref: string): Promise<string> => (await town.git('rev-parse', ref)).trim();

test('broken records of issues are named and left alone, while the rest of the fleet goes on', async () => {
  const town = await world.build();
  const broken = [town.ask('No JSON'), town.ask('From the future'), town.ask('One key too many'), town.ask('Of another issue')] as const;
  const { run } = await town.assign();
  town.end(run);
  await town.assign({ inputs: { 'dry-run': 'true' } });
  const good = JSON.stringify(await town.record(broken[0]));
  await write(town, `refs/clambake/issues/${broken[0]}`, 'what a mess');
  await write(town, `refs/clambake/issues/${broken[1]}`, good.replace(`"issue":${broken[0]}`, `"issue":${broken[1]}`).replace('"v":1', '"v":2'));
  await write(town, `refs/clambake/issues/${broken[2]}`, good.replace(`"issue":${broken[0]}`, `"issue":${broken[2]},"colour":"red"`));
  await write(town, `refs/clambake/issues/${broken[3]}`, good);
  const refs = broken.map((issue) => `refs/clambake/issues/${issue}`);
  const before = await Promise.all(refs.map((ref) => commitOf(town, ref)));
  const healthy = town.ask('Serve beer');

  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(tick.assignments.map((one) => one.issue)).toEqual([healthy]);
  expect(tick.said).toMatchInlineSnapshot(`[]`);
  expect(tick.summary).toMatchInlineSnapshot(`
    "## Clambake at TIME

    1 of 2 agents busy, started 1 now.

    ### Who works on what
    | agent | issue | | attempt | |
    |---|---|---|---|---|
    | 001 | #5 Serve beer | assigned since TIME | 1 | [run](https://github.example/clara/shack/actions/runs/ID) |

    ### What waits, and why
    - #1 No JSON: left alone: the record refs/clambake/issues/1 cannot be read (its message is not JSON); repair or delete this ref
    - #2 From the future: left alone: the record refs/clambake/issues/2 cannot be read (v: Invalid input: expected 1); repair or delete this ref
    - #3 One key too many: left alone: the record refs/clambake/issues/3 cannot be read (record: Unrecognized key: "colour"); repair or delete this ref
    - #4 Of another issue: left alone: the record refs/clambake/issues/4 cannot be read (it names issue #1); repair or delete this ref

    ### What was done
    - Ledger: claim #5; free agent 002
    - Issues brought up to date: 1
    "
  `);
  expect(broken.map((issue) => town.comment(issue))).toMatchInlineSnapshot(`
    [
      "**Assigned** to agent 001 since TIME (attempt 1, [run ID](https://github.example/clara/shack/actions/runs/ID)), asked for by clara.",
      "**Assigned** to agent 002 since TIME (attempt 1, [run ID](https://github.example/clara/shack/actions/runs/ID)), asked for by clara.",
      undefined,
      undefined,
    ]
  `);
  // The next tick has nothing new to say there.
  const comments = broken.map((issue) => town.issue(issue).comments.length);
  await town.assign();
  expect(broken.map((issue) => town.issue(issue).comments.length)).toEqual(comments);
  expect(await Promise.all(refs.map((ref) => commitOf(town, ref)))).toEqual(before);

  // Deleting the ref repairs it: the issue starts from what its labels say.
  for (const ref of refs) await town.git('update-ref', '-d', ref);
  town.end(tick.run);
  const repaired = await town.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments).toHaveLength(2);
  for (const assigned of repaired.assignments) expect(town.comment(assigned.issue)).toContain('**Assigned**');
});

test('a broken record under a claim: the agent stops, landing writes nothing, both name the ref', async () => {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  const ref = `refs/clambake/issues/${issue}`;
  const oid = await write(town, ref, 'what a mess');
  const worked = await town.work(run, assignment);
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect({ run: [worked.exitCode, ...worked.said], land: [landed.exitCode, ...landed.said] }).toMatchInlineSnapshot(`
    {
      "land": [
        1,
      ],
      "run": [
        1,
        "error: This attempt does nothing: issue #1 has no record in the ledger",
      ],
    }
  `);
  expect(await commitOf(town, ref)).toBe(oid);
  const tick = await town.assign();
  expect(tick.assignments).toEqual([]);
  expect(town.comment(issue)).toMatchInlineSnapshot(`"**Assigned** to agent 001 since TIME (attempt 1, [run ID](https://github.example/clara/shack/actions/runs/ID)), asked for by clara."`);
  await town.git('update-ref', '-d', ref);
  const repaired = await town.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

test('a broken train record stops the train alone, with its name', async () => {
  const town = await world.build();
  const issue = await landOne(town);
  const oid = await write(town, 'refs/clambake/train/main', '{"v":1}');
  const train = await town.train();
  expect(train.exitCode).toBe(1);
  expect(train.said).toMatchInlineSnapshot();
  expect(await commitOf(town, 'refs/clambake/train/main')).toBe(oid);
  expect(town.pulls()).toEqual([]);
  const other = town.ask('Serve beer');
  const tick = await town.assign();
  expect(tick.assignments.map((one) => one.issue)).toEqual([other]);
  expect(tick.said).toMatchInlineSnapshot();
  town.end(tick.run);

  await town.git('update-ref', '-d', 'refs/clambake/train/main');
  const repaired = await town.train();
  expect([repaired.exitCode, repaired.said, repaired.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});

test('a broken fleet record: whether the fleet pauses is not known, so no agent starts until it is repaired', async () => {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  const oid = await write(town, 'refs/clambake/fleet', '{"v":7}');
  // An ending that would pause the fleet is still written down.
  const worked = await town.work(run, assignment, { inputs: { 'anthropic-api-key': '' } });
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toEqual([0, []]);
  expect(await town.record(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'auth' }] });

  const tick = await town.assign();
  expect([tick.exitCode, tick.assignments]).toEqual([1, []]);
  expect(tick.said).toMatchInlineSnapshot();
  expect(await commitOf(town, 'refs/clambake/fleet')).toBe(oid);
  await town.git('update-ref', '-d', 'refs/clambake/fleet');
  const repaired = await town.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
});

test('refs that are none of ours, and agents that hold nothing, stop nobody', async () => {
  const town = await world.build();
  const issue = town.ask();
  await write(town, 'refs/clambake/train/%zz', '{}');
  await write(town, 'refs/clambake/menu', 'chowder');
  await write(town, 'refs/clambake/agents/001', 'nobody');
  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(tick.assignments).toMatchObject([{ issue, agent: '001' }]);
  expect(tick.said).toMatchInlineSnapshot();
  expect(await town.refs()).toEqual(['agents/001', `issues/${issue}`, 'menu', 'train/%zz']);
  const train = await town.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
});
