// Evicted work keeps its branch, an agent is told why after a growing delay, and a person is asked when the attempts are used
// up.
import { issueBranch } from '@clambake/core';
import { expect, test } from 'vitest';
import { claim, failsOn, fileOf, moveBase } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, issueOf, land, tick, trainRecord, type World } from '../testing/train-world.ts';

/** Lands the same breaking work again, as a next attempt would, and lets it board. */
const flyAgain = async (world: World, issue: number): Promise<void> => {
  const before = world.issues.has(issue) ? issueOf(world, issue).attempts : [];
  land(world, issue);
  const record = issueOf(world, issue);
  const [attempt] = record.attempts;
  if (attempt === undefined) throw new Error('landed work has an attempt');
  record.attempts = [...before, { ...attempt, id: `${issue}-${before.length + 1}-0000000a` }];
  world.nowMs += 3_600_000;
  await tick(world);
};

test('evicted work keeps its branch and goes back with the log; each further eviction waits longer, and the last one asks a person', async () => {
  const world = createWorld({ attempts: 4 });
  world.ci = failsOn(fileOf(1));
  const waits: (number | undefined)[] = [];
  for (let round = 1; round <= 4; round += 1) {
    await flyAgain(world, 1);
    const record = issueOf(world, 1);
    expect(tip(world, issueBranch(1))).not.toBe('');
    expect(record.feedback).toMatchObject({ kind: 'ci', check: 'test', excerpt: 'not ok 1 - it works' });
    expect(record.evictions).toHaveLength(round);
    waits.push(record.notBefore === undefined ? undefined : (Date.parse(record.notBefore) - Date.parse(record.since)) / 60_000);
  }
  expect(waits).toEqual([undefined, 2, 4, undefined]);
  expect(issueOf(world, 1)).toMatchObject({
    state: 'needs-human',
    question: expect.stringMatching(
      /^All 4 attempts are used up\. Bundle \d+ left it behind: "test" fails with it .*What should be done differently\?/,
    ),
  });
  expect(world.issues.get(1)?.labels).toEqual(['clambake:needs-human']);
});

test('work that conflicts with another passenger is told its files, the rival and what both sides wrote', async () => {
  const world = createWorld();
  land(world, 1, { files: { shared: 'one' } });
  land(world, 2, { files: { shared: 'two' } });
  await tick(world);
  expect(issueOf(world, 2).feedback).toMatchObject({
    kind: 'conflict',
    files: ['shared'],
    rival: 1,
    sides: [{ path: 'shared', hunks: '<<<<<<< issue 1\none\n=======\ntwo\n>>>>>>> this branch' }],
  });
  // The train's own record stays small: the sides are in the record of the issue alone.
  expect(JSON.stringify(trainRecord(world))).not.toContain('<<<<<<<');
});

test('work that conflicts with the base is told what the base has', async () => {
  const world = createWorld();
  land(world, 1, { files: { shared: 'mine' } });
  moveBase(world, { shared: 'theirs' });
  await tick(world);
  expect(issueOf(world, 1).feedback).toMatchObject({
    rival: null,
    sides: [{ path: 'shared', hunks: expect.stringMatching(/^<<<<<<< main\ntheirs\n/) }],
  });
});

test('an issue that an agent claims between its eviction and the next settlement keeps the labels of its claim', async () => {
  const world = createWorld();
  land(world, 1, { files: { shared: 'one' } });
  land(world, 2, { files: { shared: 'two' } });
  world.meddle = (write) => {
    // The bundle is assembled without #2, and its labels are not set yet.
    if (write !== 'dispatch' || issueOf(world, 2).state !== 'ready') return;
    claim(world, 2, '007');
  };
  await tick(world);
  expect(issueOf(world, 2)).toMatchObject({ state: 'assigned', claim: { agent: '007' } });
  expect(world.issues.get(2)?.labels).toEqual(['clambake:assigned', 'agent:007']);
});
