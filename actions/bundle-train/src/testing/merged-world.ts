// Checks the invariants of a fleet that loses nothing, in the train's world after any schedule, once all is quiet.
import { expect } from 'vitest';
import { expectTidy } from './scenario.ts';
import { filesAt, reachable, tip } from './git-world.ts';
import { issueOf, states, trainRecord, untestedTips, type World } from './train-world.ts';

/** V1 no work lost, V3 nothing stuck, V4 nothing untested on the base, V5 every failure visible. */
export const expectQuiet = (world: World, { bad, people }: { bad: ReadonlySet<number>; people: readonly string[] }): void => {
  for (const [issue, state] of Object.entries(states(world)).map(([number, one]) => [Number(number), one] as const)) {
    const record = issueOf(world, issue);
    const head = record.landed?.oid ?? '';
    // V1, V3: on the base, or back with an agent or a person, with the branch kept; never aboard a bundle that does not exist.
    expect({ issue, state }).toEqual({ issue, state: expect.stringMatching(/^(?:merged|ready|needs-human)$/) });
    if (state === 'merged') expect(reachable(world, tip(world, 'main'), head)).toBe(true);
    else expect(tip(world, `clambake/issue-${issue}`)).not.toBe('');
    // V5: work that came back has the reason on record, and is to blame or in conflict.
    if (state !== 'merged') {
      expect(record.evictions.length).toBeGreaterThan(0);
      expect(record.feedback?.kind).toMatch(/^(?:ci|conflict|person)$/);
      if (record.feedback?.kind === 'ci') expect({ issue, bad: bad.has(issue) }).toEqual({ issue, bad: true });
    }
  }
  // V1: people's pushes to the base are still there.
  expect(Object.keys(filesAt(world, 'main'))).toEqual(expect.arrayContaining([...people]));
  // V4: CI was green on every commit that a train moved the base to.
  expect(untestedTips(world)).toEqual([]);
  expect(trainRecord(world)?.flight).toBeUndefined();
  expectTidy(world);
};
