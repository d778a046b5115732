// Landings under one fault each, with the built actions and the real Claude Code. The work is on its branch, or kept under a
// ref that the issue names.
import type { Fault } from '@clambake/local';
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

const push = { path: /git-receive-pack$/, job: /^land/ };

const passing: Record<string, Fault> = {
  'the server refuses the push once': { match: push, respond: { push: 'commit-refs' } },
  'the push happens and its answer is lost': { match: push, times: 2, when: 'after', respond: 'drop' },
  'the push is throttled once': { match: push, respond: { answer: 'secondary-limit-429', retryAfter: 1 } },
  'the storage of artifacts is unavailable once': { match: { boundary: 'blob', method: 'GET' }, respond: { answer: 'unavailable' } },
};

test('a passing fault of a push or a download costs no work', async () => {
  const repo = await openRepository({ agents: 2 });
  for (const [title, fault] of Object.entries(passing)) {
    const { issue, run, assignment } = await repo.claim(title);
    const from = await repo.work(run, assignment);
    repo.local.faults.add(fault);
    const landed = await repo.land(run, assignment, { from });
    repo.local.faults.clear();
    repo.end(run);
    expect([title, landed.exitCode, landed.outputs['state']]).toEqual([title, 0, 'landed']);
    expect((await repo.refs()).includes(`clambake/issue-${issue}`)).toBe(true);
    expect((await repo.record(issue))?.attempts?.length).toBe(1);
  }
  expect(repo.local.faults.fired.length).toBeGreaterThanOrEqual(Object.keys(passing).length);
});

test('work on an issue that a person closes or locks meanwhile is kept, also when a tick looks first', async () => {
  const repo = await openRepository({ agents: 2 });
  const locked = await repo.claim('Lock me');
  const kept = await repo.work(locked.run, locked.assignment);
  repo.local.changeIssue(repo.repository, locked.issue, 'locked');
  expect((await repo.land(locked.run, locked.assignment, { from: kept })).outputs['state']).toBe('landed');
  repo.end(locked.run);

  const closed = await repo.claim('Close me');
  const late = await repo.work(closed.run, closed.assignment);
  repo.local.editIssue(repo.repository, closed.issue, { state: 'closed', by: repo.repository.owner });
  expect((await repo.assign()).assignments).toEqual([]);
  await repo.land(closed.run, closed.assignment, { from: late });
  expect(repo.comment(closed.issue)).toContain('kept under refs/clambake-work/');
  expect(await repo.git('for-each-ref', '--format=%(refname)', 'refs/clambake-work/')).toContain(closed.assignment.attempt);
});
