// People end an agent's work and give it another attempt, through the file that users copy and the workflows it calls, with the
// real Claude Code: by command while it streams, by closing the issue, and by a pause of the whole fleet.
import { expect, test } from 'vitest';
import type { Job, Script } from '@clambake/local';
import { bash, openRepository, type OpenRepository, titleIn } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { until } from '../support/repository-reading.ts';
import { click, commit, firstRun, isAtWork } from './cut-short.ts';

/** The first attempt on each issue commits, and then streams words for longer than the test lasts; the next one finishes. */
const streams = (): Script => {
  const begun = new Map<string, number>();
  return ({ prompt, turn }) => {
    const title = titleIn(prompt);
    if (turn === 0) begun.set(title, (begun.get(title) ?? 0) + 1);
    if (begun.get(title) === 1) return turn === 0 ? [bash(commit('half'))] : [{ text: 'word '.repeat(2_000), everyMs: 100 }];
    return turn === 0 ? [bash(commit('whole'))] : [{ text: 'Done.' }];
  };
};

const open = (): Promise<OpenRepository> => openRepository({ workflows: 'minimal', script: streams(), config: 'departure-minutes: 0\n' });
const say = (repo: OpenRepository, number: number, body: string, by = owner) =>
  repo.local.addComment(repo.repository, number, { body, by });
const working = async (repo: OpenRepository, title: string): Promise<number> => {
  const issue = repo.ask(title);
  await until(isAtWork(repo, title), `no agent works on ${title}`);
  return issue;
};
/** Waits for the ledger, and then for the job of the agent; returns the seconds between them. */
const ended = async (repo: OpenRepository, issue: number): Promise<number> => {
  const end = Date.now() + 120_000;
  while ((await stateOf(repo, issue)) === 'assigned' && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
  const saidMs = Date.now();
  await endOf(repo, issue);
  return (Date.now() - saidMs) / 1000;
};
const endOf = (repo: OpenRepository, issue: number): Promise<Job> =>
  until(() => {
    const job = repo.jobLike(new RegExp(`run #${issue} `));
    return job?.status === 'completed' ? job : undefined;
  }, 'the agent was not ended');
const stateOf = async (repo: OpenRepository, issue: number) => (await repo.record(issue))?.state;
const statusOf = (repo: OpenRepository, issue: number): string =>
  repo
    .issue(issue)
    .comments.map(({ body }) => body)
    .join('\n');

test('/stop while the agent streams ends it within a minute: its work is kept, its cost is booked, no attempt is used up, and /again goes on', async () => {
  const repo = await open();
  const issue = await working(repo, 'Serve lemonade');
  say(repo, issue, '/stop not so sweet', 'mallory');
  say(repo, issue, '/stop not so sweet');
  expect(await ended(repo, issue)).toBeLessThan(60);
  await repo.settled();
  const record = await repo.record(issue);
  expect(record?.attempts).toMatchObject([{ outcome: 'stopped', commits: 1, kept: expect.stringMatching(/^[0-9a-f]{40}$/) }]);
  // 2,000 and 4,000 tokens in and 100 out are certain; the words that streamed come on top.
  expect(record?.attempts[0]?.costUsd).toBeGreaterThanOrEqual(0.0195);
  expect(repo.issue(issue).labels).toContain('clambake:needs-human');
  expect(statusOf(repo, issue)).toContain('/again #1 gives it another attempt');
  expect(statusOf(repo, issue)).toContain(`commit ${record?.attempts[0]?.kept}`);

  say(repo, issue, '/stop');
  await repo.settled();
  expect(statusOf(repo, issue)).toContain('Nothing was done: nothing runs on #1: it is needs-human.');

  say(repo, issue, '/again');
  await repo.settled();
  expect(repo.issue(issue)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect((await repo.record(issue))?.attempts).toMatchObject([{ outcome: 'stopped' }, { outcome: 'done' }]);
  const told = repo.model.requests.some(({ shown }) => shown?.prompt.includes('not so sweet') === true);
  expect(told).toBe(true);
  say(repo, issue, '/stop');
  await repo.settled();
  expect(statusOf(repo, issue)).toContain('its work is merged; /revert #1 takes it back');
  expect(repo.problems()).toEqual([]);
});

test('closing the issue, and cancelling the run, end the agent; nothing starts again unasked', async () => {
  const repo = await open();
  const issue = await working(repo, 'Serve lemonade');
  expect((await repo.askGitHub(owner, `PATCH /issues/${issue}`, { state: 'closed' })).status).toBe(200);
  await ended(repo, issue);
  await repo.settled();
  expect(await repo.record(issue)).toMatchObject({
    state: 'withdrawn',
    attempts: [{ outcome: 'stopped', commits: 1, detail: expect.stringContaining('Stopped because the issue was closed') }],
  });
  expect((await repo.record(issue))?.attempts[0]?.costUsd).toBeGreaterThan(0.01);

  const other = await working(repo, 'Fold napkins');
  await click(repo, await firstRun(repo, other), 'cancel');
  await endOf(repo, other);
  await repo.settled();
  const record = await repo.record(other);
  expect(record).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'stopped', commits: 1 }] });
  expect(record?.question).toContain('The run was cancelled. /again gives it another attempt');
});

test('/pause now ends every agent, and after /resume their issues go on', async () => {
  const repo = await open();
  const issues = [await working(repo, 'Serve lemonade'), await working(repo, 'Fold napkins')];
  say(repo, issues[0] ?? 0, '/pause now');
  for (const issue of issues) await ended(repo, issue);
  await repo.settled();
  for (const issue of issues)
    expect(await repo.record(issue)).toMatchObject({ state: 'ready', attempts: [{ outcome: 'stopped', commits: 1 }] });
  say(repo, issues[0] ?? 0, '/resume');
  await repo.settled();
  for (const issue of issues) expect((await repo.record(issue))?.attempts).toMatchObject([{ outcome: 'stopped' }, { outcome: 'done' }]);
});
