// Checks that the first tick with the right lands the work of an attempt whose landing failed.
import type { Assignment } from '@clambake/core';
import type { Run } from '@clambake/local';
import { expect } from 'vitest';
import type { OpenRepository } from '../support/open-repository.ts';

/** `left`: the run that has the attempt's artifact. */
export const expectSalvaged = async (repo: OpenRepository, p: { issue: number; assignment: Assignment; left: Run }): Promise<void> => {
  const { issue, agent, attempt } = p.assignment;
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  expect(tick.salvage).toEqual([{ issue, agent, attempt, run: p.left.id }]);
  const landed = await repo.land(tick.run, p.assignment, { inputs: { 'run-id': String(p.left.id) } });
  repo.end(tick.run);
  expect([landed.exitCode, landed.outputs['landed']]).toEqual([0, 'true']);
  expect(await repo.refs()).toEqual([`clambake/issue-${p.issue}`, `issues/${p.issue}`]);
  expect(repo.issue(p.issue).labels).toEqual(['clambake:landed']);
};
