// The very first runs on a repository whose ledger is empty, two at the same moment.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

test.each(Array.from({ length: 10 }, (_, round) => round + 1))(
  'two first runs at once, round %i: neither is red, and one agent starts',
  async () => {
    const repo = await openRepository();
    const issue = repo.ask();
    const [one, other] = await Promise.all([repo.assign(), repo.assign()]);
    expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
    expect([...one.assignments, ...other.assignments].map((assigned) => assigned.issue)).toEqual([issue]);
    expect(await repo.refs()).toEqual(['agents/001', `issues/${issue}`]);
  },
);
