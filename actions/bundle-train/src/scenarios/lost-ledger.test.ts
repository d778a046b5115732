// refs/clambake/** deleted while a bundle is in the air: whole or in part, nothing untested comes onto the base, and all land.
import { bundleBranch, fleetRef, issueRef, trainRef } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { merged, expectTidy } from '../testing/scenario.ts';
import { fleetTick } from '../testing/fleet-tick.ts';
import { createWorld, issueOf, land, states, tick, trainRecord, untestedTips, type World } from '../testing/train-world.ts';

/** Two passengers aboard bundle 1, whose CI runs, and whose job has ended. */
const inTheAir = async (): Promise<World> => {
  const world = createWorld();
  world.ci = () => 'queued for ever';
  land(world, 1);
  land(world, 2);
  await tick(world, { holdMinutes: 0 });
  expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled' });
  expect(trainRecord(world)?.flight?.id).toBe('1');
  // Our own label edits, as the issue's timeline shows them.
  for (const [number, view] of world.issues) {
    const events = view.labels.map((label, place) => {
      const at = new Date(world.nowMs).toISOString();
      return { id: `E_${number}_${place}`, kind: 'labeled' as const, label, actor: 'github-actions[bot]', bot: true, at };
    });
    world.issues.set(number, { ...view, events });
  }
  world.ci = () => 'success';
  return world;
};

const everything = [trainRef('main'), issueRef(1), issueRef(2), fleetRef];

describe('the ledger is deleted while a bundle is in the air', () => {
  test.each([
    ['everything', everything, 2],
    ["the train's record alone", [trainRef('main')], 0],
    ["one passenger's record alone", [issueRef(2)], 1],
    ["the passengers' records", [issueRef(1), issueRef(2)], 2],
    ["the train's and one passenger's", [trainRef('main'), issueRef(1)], 1],
  ])('%s: all of it lands, tested, in one pull request at a time', async (_, refs, checked) => {
    const world = await inTheAir();
    for (const ref of refs) world.records.delete(ref);
    const open: number[] = [];
    world.meddle = () => void open.push(world.pulls.filter(({ state }) => state === 'open').length);
    for (let ticks = 0; ticks < 4; ticks++) {
      fleetTick(world);
      await tick(world, { force: true });
      world.nowMs += 3_600_000;
    }
    expect(merged(world)).toEqual([1, 2]);
    expect(untestedTips(world)).toEqual([]);
    expect(Math.max(...open)).toBeLessThanOrEqual(1);
    expect(world.checked).toHaveLength(checked);
    expectTidy(world);
  });

  test('work that the policy refuses meanwhile does not board, and its issue says why', async () => {
    const world = await inTheAir();
    for (const ref of everything) world.records.delete(ref);
    world.policy = (files) => (files['file-2'] === undefined ? undefined : 'it changes a protected file');
    for (let ticks = 0; ticks < 3; ticks++) {
      fleetTick(world);
      await tick(world, { force: true });
    }
    expect(states(world)).toEqual({ 1: 'merged', 2: 'needs-human' });
    expect(issueOf(world, 2).question).toContain(
      'The record of its landed work was lost, so clambake/issue-2 was checked again, and what it holds was refused: it changes a protected file.',
    );
    expect(world.refs.has(`refs/heads/${bundleBranch('1')}`)).toBe(false);
  });
});
