// Ticks under one fault each: no agent is started twice, and nothing waits that the next tick does not take up.
import { expect } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

/** An attempt whose agent works. */
const startWork = async (repo: OpenRepository, title: string) => {
  const claimed = await repo.claim(title);
  const { local, repository } = repo;
  const name = `fleet / run #${claimed.issue} (${claimed.assignment.attempt})`;
  local.runs.startJob(repository, local.runs.createJob(repository, { run: claimed.run, name, permissions: {} }));
  return claimed;
};

const attemptsOf = async (repo: OpenRepository, issue: number): Promise<string | undefined> => (await repo.record(issue))?.claim?.id;

longTest('wrong and lost answers during a tick cost no live attempt and no second agent', async () => {
  const repo = await openRepository({ agents: 8 });
  const { faults } = repo.local;

  // fault-12, fault-40: the push of a claim has happened, and its answer is lost, on the repeat of git's library too.
  faults.add({ match: { boundary: 'git', access: 'write', job: 'assign' }, times: 2, when: 'after', respond: 'drop' });
  const lost = repo.ask('The answer is lost');
  await repo.assign();
  faults.clear();
  const held = await attemptsOf(repo, lost);
  expect(held).toMatch(/^\d+-1-/);

  // fault-14: killed after the claim is pushed and before anything shows it.
  faults.add({ match: { boundary: 'git', access: 'write', job: 'assign' }, when: 'after', respond: 'kill' });
  const killed = repo.ask('The job dies');
  expect((await repo.assign()).exitCode).not.toBe(0);
  faults.clear();
  const dead = await attemptsOf(repo, killed);
  expect(dead).toMatch(/^\d+-1-/);
  await repo.assign();
  expect([repo.issue(killed).labels.includes('clambake:assigned'), repo.comment(killed)?.includes('Assigned')]).toEqual([true, true]);

  // fault-46: half an answer to the first read.
  faults.add({ match: { boundary: 'graphql', job: 'assign' }, respond: 'truncate' });
  const cut = repo.ask('The answer is cut');
  const tick = await repo.assign();
  faults.clear();
  expect([tick.exitCode, tick.assignments.map(({ issue }) => issue)]).toEqual([0, [cut]]);

  // fault-42: the hourly limit is spent at the first read; the next tick goes on.
  faults.add({ match: { boundary: 'graphql', job: 'assign' }, times: 'always', respond: { answer: 'primary-limit' } });
  const limited = repo.ask('The limit is spent');
  expect((await repo.assign()).exitCode).toBe(1);
  faults.clear();
  expect((await repo.assign()).assignments.map(({ issue }) => issue)).toEqual([limited]);
});

longTest('a live attempt survives an answer that says that its run is not there', async () => {
  const repo = await openRepository({ agents: 4 });
  const { issue, assignment } = await startWork(repo, 'It works');
  repo.local.faults.add({ match: { path: /\/jobs$/, job: 'assign' }, respond: { answer: 'not-found' } });
  const tick = await repo.assign();
  expect([repo.local.faults.fired.length, tick.assignments, tick.salvage]).toEqual([1, [], []]);
  expect([await attemptsOf(repo, issue), repo.issue(issue).labels.includes('clambake:working')]).toEqual([assignment.attempt, true]);
});

test('a tick that reads an older state gives an issue to no second agent', async () => {
  const repo = await openRepository({ agents: 4 });
  repo.local.faults.add({
    match: { boundary: 'graphql', job: 'assign', access: 'read' },
    skip: 4,
    times: 'always',
    respond: { replica: { writes: 30 } },
  });
  const { issue, assignment } = await startWork(repo, 'It is old news');
  for (const _ of [1, 2]) expect((await repo.assign()).assignments).toEqual([]);
  repo.local.faults.clear();
  await repo.assign();
  expect([await attemptsOf(repo, issue), (await repo.record(issue))?.attempts]).toEqual([assignment.attempt, []]);
});

longTest('an issue that is locked or deleted under an agent crashes no tick', async () => {
  const repo = await openRepository({ agents: 4 });
  const [locked, gone] = [await startWork(repo, 'Lock me'), await startWork(repo, 'Delete me')];
  repo.local.changeIssue(repo.repository, locked.issue, 'locked');
  repo.local.changeIssue(repo.repository, gone.issue, 'deleted');
  for (const _ of [1, 2]) expect((await repo.assign()).exitCode).toBe(0);
  expect(await attemptsOf(repo, locked.issue)).toBe(locked.assignment.attempt);
});
