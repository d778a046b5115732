import { describe, expect, test } from 'vitest';
import { lastBundle, expectTidy, moveBase } from '../testing/scenario.ts';
import { tip } from '../testing/git-world.ts';
import { createWorld, issueOf, land, states, tick, untested } from '../testing/train-world.ts';

describe('conflicts', () => {
  test('train-C1 a branch that conflicts with the base is evicted once, without CI or pull request', async () => {
    const world = createWorld();
    land(world, 1, { files: { shared: 'mine' } });
    moveBase(world, { shared: 'theirs' });
    const report = await tick(world);
    expect([...report.evicted]).toEqual([1]);
    expect(issueOf(world, 1)).toMatchObject({
      state: 'ready',
      feedback: { kind: 'conflict', flight: '1', files: ['shared'], rival: null },
      evictions: [{ reason: 'it conflicts with main in shared' }],
    });
    expect({ pulls: world.pulls, runs: world.runs }).toEqual({ pulls: [], runs: [] });
    expect(lastBundle(world)).toMatchObject({ landed: [], evicted: [1] });
    expectTidy(world);
    const writes = world.writes.length;
    await tick(world);
    expect(world.writes.length).toBe(writes);
  });

  test('a conflict in many files of long names is told, cut short, and keeps nobody from boarding', async () => {
    const world = createWorld();
    const changed = (by: string) => Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${'deep/'.repeat(80)}${index}`, by]));
    land(world, 1, { files: changed('one') });
    land(world, 2, { files: changed('two') });
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'ready' });
    expect(issueOf(world, 2).evictions[0]?.reason).toMatch(/^it conflicts with #1 in deep\/.*…$/);
    expectTidy(world);
  });

  test('train-C2 train-C4 the third of four conflicts with the first: it alone is evicted with its rival, the rest lands', async () => {
    const world = createWorld();
    land(world, 1, { files: { shared: 'one' } });
    land(world, 2);
    land(world, 3, { files: { shared: 'three' } });
    land(world, 4);
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'ready', 4: 'merged' });
    expect(issueOf(world, 3).feedback).toMatchObject({ kind: 'conflict', files: ['shared'], rival: 1 });
    expect(world.runs).toHaveLength(1);
    expect(world.pulls[0]?.body).toContain('- #3: it conflicts with #1 in shared');
    expectTidy(world);
  });

  test('train-C5 a conflict that appears only after the base moved is found when the bundle is rebuilt', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    land(world, 1, { files: { shared: 'mine' } });
    land(world, 2);
    let moved = false;
    world.meddle = (write) => {
      if (write !== 'dispatch' || moved) return;
      moved = true;
      moveBase(world, { shared: 'theirs' });
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged' });
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });
});
