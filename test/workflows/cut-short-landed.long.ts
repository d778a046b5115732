// Attempts that end before their time, through the file that users copy and the workflows it calls: cancelled, their
// machines lost, run again, or with a result that is not theirs. Work is kept, an attempt is landed once or repeated,
// no agent is held or freed twice, and nothing is stuck for longer than one tick.
import { expect, test } from 'vitest';
import type { Script } from '@clambake/local';
import { bash, openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { until } from '../support/repository-reading.ts';
import {
  ask,
  click,
  commit,
  errors,
  expectAllServed,
  files,
  firstRun,
  halfWay,
  isAtWork,
  loseLanding,
  refs,
  scripted,
  tick,
} from './cut-short.ts';

test('fault-56: where a run is cancelled the agent stops and its work lands as work in progress in seconds; the issue is served once, and its run again doubles nothing', async () => {
  const repo = await openRepository({ workflows: 'minimal', agents: 1, script: scripted({ 'Serve lemonade': halfWay }) });
  const issue = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, issue);
  await until(isAtWork(repo, 'Serve lemonade'), 'the agent does not work');
  const cancelledMs = Date.now();
  await click(repo, run, 'cancel');
  const agent = repo.jobLike(/run #/, run);
  await until(() => agent?.status === 'completed' || undefined, 'the agent did not stop');
  expect(Date.now() - cancelledMs, agent?.log).toBeLessThan(10_000);
  await repo.settled();
  expect(agent?.log).toContain('Handed to landing: result.json and work.bundle');
  expect(run.conclusion).toBe('cancelled');
  const land = repo.jobLike(/^clambake \/ agent 001 \/ land \/ land #1 /, run);
  expect(land?.conclusion, land?.log).toBe('success');
  expect(repo.issue(issue).labels).toContain('clambake:needs-human');
  repo.local.addComment(repo.repository, issue, { body: '/again', by: owner });
  await repo.settled();
  // The next attempt went on from there.
  expect(await files(repo, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await repo.record(issue))?.attempts).toMatchObject([
    { outcome: 'stopped', detail: 'The run was cancelled.', commits: 2 },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(repo, [issue]);
  const before = await refs(repo);
  await click(repo, run, 'rerun-failed-jobs');
  await repo.settled();
  expect(errors(repo, /run #/).at(-1)).toMatch(/This attempt does nothing: nobody holds issue #1 any more: it is landed/);
  expect(repo.jobLike(/land #/, run)?.log).toContain('Nothing was written');
  expect(await refs(repo)).toBe(before);
  await expectAllServed(repo, [issue]);
});

test('fault-17: work whose landing died is landed once, by the next tick or by its run again, whichever comes first, and no other attempt’s agent is freed', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const waits: Script = async ({ turn }) => {
    if (turn === 0) return [bash(commit('one'))];
    await released;
    return [{ text: 'Done.' }];
  };
  const quickly: Script = ({ turn }) => (turn === 0 ? [bash(commit('one'))] : [{ text: 'Done.' }]);
  const repo = await openRepository({
    workflows: 'minimal',
    agents: 1,
    script: scripted({ 'Serve lemonade': quickly, 'Serve chowder': waits }),
  });
  const first = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, first);
  await until(() => repo.jobLike(/run #/, run)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(repo, run, first);
  const salvage = await tick(repo);
  expect(repo.jobsOf(salvage)).toMatchObject({ [repo.jobLike(/salvage 001/, salvage)?.name ?? '']: 'success' });
  await expectAllServed(repo, [first]);

  // The only agent works on the next issue when the first one's landing is run again.
  const second = ask(repo, 'Serve chowder');
  const next = await firstRun(repo, second);
  await until(isAtWork(repo, 'Serve chowder'), 'the agent does not work');
  const before = await refs(repo);
  expect(before).toContain('refs/clambake/agents/001');
  await click(repo, run, 'rerun-failed-jobs');
  await until(() => run.status === 'completed' || undefined, 'the run has not ended');
  expect(repo.jobLike(/land #/, run)?.log).toContain('Nothing was written');
  expect(await refs(repo)).toBe(before);

  release();
  await until(() => repo.jobLike(/run #/, next)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(repo, next, second);
  await click(repo, next, 'rerun-failed-jobs');
  await repo.settled();
  // The agent's job is taken over from the first attempt at the run: no agent works twice.
  expect(Object.values(repo.jobsOf(next))).not.toContain('failure');
  expect((await repo.record(second))?.attempts).toMatchObject([{ outcome: 'done', runId: next.id }]);
  await expectAllServed(repo, [first, second]);
  const after = await refs(repo);
  await click(repo, next, 'rerun');
  await repo.settled();
  expect(await refs(repo)).toBe(after);
  for (const issue of [first, second]) expect(await files(repo, issue)).toBe('one.txt');
  await expectAllServed(repo, [first, second]);
});
