// An agent's own todo list on its issue, from the real Claude Code's tools to the status comment: run-agent with quick checkpoints runs
// from its sources, everything else is the shipped files.
import { setTimeout as sleep } from 'node:timers/promises';
import { constants, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Script } from '@clambake/local';
import { bash, openRepository, type OpenRepository } from '../support/open-repository.ts';
import { until } from '../support/repository-reading.ts';
import { ask, commit, isLabelled, machine } from './cut-short.ts';

const gate = () => {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};

const create = (subject: string) => ({ tool: 'TaskCreate', input: { subject, description: 'As the issue says.' } });
const update = (taskId: string, status: string) => ({ tool: 'TaskUpdate', input: { taskId, status } });

/** Statuses in the newest list that the run has kept. */
const keptIn = async (repo: OpenRepository, runId: number): Promise<string | undefined> => {
  const newest = repo.local.artifacts.list(runId).findLast(({ name }) => name.startsWith('clambake-todo-'));
  if (newest === undefined) return undefined;
  const zip = Buffer.from(await (await fetch(repo.local.artifacts.downloadUrl(newest.id))).arrayBuffer());
  const start = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  const text = inflateRawSync(zip.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  const { entries } = JSON.parse(text) as { entries: { status: string }[] };
  return entries.map(({ status }) => status).join(' ');
};
/** Resolves when the run has kept a list with these statuses. */
const kept = async (repo: OpenRepository, runId: number, statuses: string): Promise<void> => {
  const end = Date.now() + 150_000;
  while ((await keptIn(repo, runId)) !== statuses) {
    if (Date.now() > end) throw new Error(`no list ${statuses} was kept`);
    await sleep(50);
  }
};
const lines = (repo: OpenRepository, issue: number): string[] =>
  (repo.comment(issue) ?? '').split('\n').filter((line) => /^- \[/.test(line));

/** One tick beside the agent; the requests of its job that assigns. */
const tickBeside = async (repo: OpenRepository): Promise<Record<string, number>> => {
  const known = new Set(repo.runsOf('clambake.yml').map(({ id }) => id));
  repo.runner.fireSchedule(repo.repository);
  const job = await until(() => {
    const run = repo.runsOf('clambake.yml').find(({ id, event }) => !known.has(id) && event === 'schedule');
    const found = run && repo.jobLike(/assign$/, run);
    return found?.status === 'completed' ? found : undefined;
  }, 'the tick did not end');
  expect(job.conclusion).toBe('success');
  const sent = repo.host.store.requests.filter(({ jobId, route }) => jobId === job.id && !route.startsWith('git-'));
  return Object.fromEntries([...Map.groupBy(sent, ({ route }) => route)].map(([route, all]) => [route, all.length]));
};
const sum = (sent: Record<string, number>): number => Object.values(sent).reduce((all, one) => all + one, 0);

test('an issue shows what its agent has on its list, then that it has progressed, and no list once its work has landed', async () => {
  const [second, last] = [gate(), gate()];
  const script: Script = async ({ turn }) => {
    if (turn === 0) return [create('Read the menu of @octocat in #1'), create('Add [lemonade](https://evil.example)'), create('Taste it')];
    if (turn === 1) return [update('1', 'in_progress')];
    if (turn === 2) {
      await second.passed;
      return [update('1', 'completed'), update('2', 'in_progress'), bash(commit('one'))];
    }
    if (turn === 3) await last.passed;
    return [{ text: 'Done.' }];
  };
  const repo = await openRepository({ workflows: 'minimal', agents: 1, script, runAgent: machine('quick-checkpoints') });
  const issue = ask(repo, 'Serve lemonade');
  const { runId } = await repo.started(/run #1 /);
  await kept(repo, runId, 'in-progress pending pending');
  // The first one shows label and job.
  await tickBeside(repo);
  const early = await tickBeside(repo);
  expect(lines(repo, issue)).toEqual([]);

  repo.skipMinutes(11);
  const shown = await tickBeside(repo);
  expect(lines(repo, issue)).toEqual(['- [ ] Read the menu of @ octocat in no. 1 (under way)', '- [ ] Add lemonade', '- [ ] Taste it']);
  expect(repo.comment(issue)).toContain('0 of 3 done:');
  const before = await repo.git('for-each-ref', 'refs/clambake/');

  second.open();
  await kept(repo, runId, 'completed in-progress pending');
  repo.skipMinutes(11);
  const progressed = await tickBeside(repo);
  expect(lines(repo, issue)).toEqual(['- [x] Read the menu of @ octocat in no. 1', '- [ ] Add lemonade (under way)', '- [ ] Taste it']);
  repo.skipMinutes(30);
  const idle = await tickBeside(repo);
  expect(await repo.git('for-each-ref', 'refs/clambake/')).toBe(before);

  last.open();
  await until(isLabelled(repo, issue, 'landed'), 'the work did not land');
  await repo.settled();
  expect(repo.comment(issue)).not.toMatch(/todo|\[x\]|lemonade \(under way\)/);
  // A list costs its own request, its run's, and the edit; a look that finds nothing new costs one.
  expect([early, shown, progressed, idle].map(sum)).toEqual([4, 7, 7, 5]);
  expect(repo.problems()).toEqual([]);
});
