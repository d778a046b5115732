// Attacks on the scheduler, on a repository as plain data.
import { decideFleet, stateLabels } from '@clambake/core';
import { expect, test } from 'vitest';
import { botEvent, config, issue, world } from '../../packages/core/src/testing/world.ts';

const startedOf = (issues: ReturnType<typeof issue>[], settings = config()): number[] =>
  decideFleet(world({ issues }), settings).assignments.map((one) => one.issue);

test('attack-76: an issue that our own token opens with the label starts nothing; control: the label of a person starts it', () => {
  const actor = 'github-actions[bot]';
  const child = issue(2, { author: actor, events: [botEvent('LE_2', stateLabels.ready, { actor })] });
  expect(startedOf([child])).toEqual([]);
  expect(startedOf([issue(2, { author: actor })])).toEqual([2]);
});

test('attack-77: of a thousand issues at once as many start as there are agents, the oldest first; control: more agents start more', () => {
  const issues = Array.from({ length: 1000 }, (_, at) => issue(at + 1));
  const few = startedOf(issues, config({ agents: 3 }));
  expect(few).toEqual([1, 2, 3]);
  expect(startedOf(issues, config({ agents: 8 }))).toHaveLength(8);
});
