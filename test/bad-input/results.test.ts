// What an agent's machine hands in when it is broken or lies: landing names what is wrong, in its annotation and on
// the issue, frees the agent, pushes no branch, and the next tick starts the next attempt.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assignment, AttemptResult } from '@clambake/core';
import type { Run } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handIn, type Work, workOn } from './handed-in.ts';
import type { Report, Town } from './town.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.settle());
afterAll(() => world.close());

interface Handed {
  town: Town;
  run: Run;
  assignment: Assignment;
  work: Work;
}

type Tamper = (handed: Handed) => Promise<{ from?: Report; inputs?: Record<string, string> }>;

const withResult =
  (change: (result: AttemptResult) => unknown, bundle = true): Tamper =>
  async ({ town, run, assignment, work }) => ({ from: await handIn(town, run, { assignment, work, result: change(work.result), bundle }) });

const withBundle =
  (change: (work: Work) => Promise<unknown>): Tamper =>
  async ({ town, run, assignment, work }) => {
    await change(work);
    return { from: await handIn(town, run, { assignment, work, result: work.result }) };
  };

/** Plays one attempt with a tampered result; what people read of it. */
async function play(tamper: Tamper): Promise<{ said: string[]; comment: string }> {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  const work = await workOn(town, assignment, { path: 'lemonade.txt', text: 'sour\n' });
  const { from, inputs = {} } = await tamper({ town, run, assignment, work });
  const landed = await town.land(run, assignment, { ...(from === undefined ? {} : { from }), change: { inputs } });
  town.end(run);
  expect([landed.exitCode, landed.outputs['landed'], landed.outputs['state']]).toEqual([1, 'false', 'ready']);
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  expect(town.issue(issue).labels).toEqual(['clambake:ready']);
  const comment = town.comment(issue) ?? '';
  world.skipMinutes(10);
  const repaired = await town.assign();
  expect(repaired.assignments).toMatchObject([{ issue, agent: '001' }]);
  town.end(repaired.run);
  return { said: landed.said, comment: comment.split('\n').at(-1) ?? '' };
}

async function playAll(cases: Record<string, Tamper>): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, tamper] of Object.entries(cases)) seen[name] = await play(tamper);
  return seen;
}

test('a result that cannot be read uses up no attempt, and both places say what is wrong with it', async () => {
  const seen = await playAll({
    'no artifact': async () => ({}),
    'an artifact that does not exist': async () => ({ inputs: { 'artifact-id': '987654321', 'artifact-digest': 'a'.repeat(64) } }),
    'another digest': async (handed) => ({
      ...(await withResult((result) => result)(handed)),
      inputs: { 'artifact-digest': 'b'.repeat(64) },
    }),
    'no digest': async (handed) => ({ ...(await withResult((result) => result)(handed)), inputs: { 'artifact-digest': '' } }),
    'no result.json': withResult(() => undefined),
    'no JSON': withResult(() => '{"v": 1,'),
    'a wrong outcome': withResult((result) => ({ ...result, outcome: 'excellent' })),
    'a key too many': withResult((result) => ({ ...result, land: true })),
    'another version': withResult((result) => ({ ...result, v: 2 })),
    'another attempt': withResult((result) => ({ ...result, attempt: `${result.issue}-1-00000000` })),
    'too big': withResult((result) => ({ ...result, closingWords: 'x'.repeat(1_200_000) })),
  });
  expect(seen).toMatchInlineSnapshot();
});

test('work that cannot be taken is refused with the reason', async () => {
  const seen = await playAll({
    'no bundle': withResult((result) => result, false),
    'a corrupt bundle': withBundle((work) => writeFile(join(work.directory, 'work.bundle'), 'clams')),
    'a truncated bundle': withBundle(async (work) => {
      const base = work.git('rev-parse', 'main');
      const header = `# v2 git bundle\n-${base} base\n${work.result.headOid} refs/heads/work\n\nPACK`;
      await writeFile(join(work.directory, 'work.bundle'), header);
    }),
    'two refs': withBundle(async (work) => {
      work.git('branch', 'spare', 'work');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'work', 'spare', '^main');
    }),
    'another ref': withBundle(async (work) => {
      work.git('branch', 'spare', 'work');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'spare', '^main');
    }),
    'another commit than the result names': withResult((result) => ({ ...result, headOid: '1'.repeat(40) })),
    'prerequisites that nobody has': withBundle(async (work) => {
      await writeFile(join(work.directory, 'tree', 'more.txt'), 'more\n');
      work.git('add', '--all');
      work.git('commit', '--quiet', '-m', 'More');
      const headOid = work.git('rev-parse', 'HEAD');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'HEAD~1..work');
      work.result.headOid = headOid;
    }),
    'done without any work': withResult((result) => ({ ...result, headOid: null, commits: 0 }), false),
  });
  expect(seen).toMatchInlineSnapshot();
});

test('the same machine, honest: the work lands', async () => {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  const work = await workOn(town, assignment, { path: 'lemonade.txt', text: 'sour\n' });
  const from = await handIn(town, run, { assignment, work, result: work.result });
  const landed = await town.land(run, assignment, { from });
  expect([landed.exitCode, landed.said, landed.outputs['landed']]).toEqual([0, [], 'true']);
  expect(await town.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
});
