// One comment, and everything that follows from the YAML: the command's job, the tick it wakes, the bundle.
import { expect, test, vi } from 'vitest';
import { openTown, owner } from './town.ts';

vi.setConfig({ testTimeout: 180_000 });

test('/revert on a merged issue: taken back by a tested bundle, done anew by an agent that was told why, and merged again', async () => {
  const town = await openTown({ config: 'departure-minutes: 0\n' });
  try {
    const number = town.ask('Serve lemonade');
    await town.settled();
    expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    const comment = town.local.addComment(town.repository, number, { body: '/revert too sour for children', by: owner });
    await town.settled();

    expect(comment.reactions?.map(({ content, user }) => `${content} by ${user}`)).toEqual(['+1 by github-actions[bot]']);
    const commands = town.reports.filter(({ key }) => key === 'command');
    expect(commands.map(({ job }) => [job.conclusion, job.permissions])).toEqual([
      ['success', { actions: 'write', contents: 'write', issues: 'write', 'pull-requests': 'write' }],
    ]);
    const subjects = (await town.git('log', '--format=%s', 'main')).split('\n');
    expect(subjects.filter((subject) => subject.startsWith('Revert clambake/issue-1: Serve lemonade'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject === 'Write serve-lemonade')).toHaveLength(2);
    expect(await town.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
    expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    expect((await town.record(number))?.attempts.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const pulls = [...town.repository.issues.values()].flatMap(({ pull }) => (pull === null ? [] : [pull.merged]));
    expect(pulls).toEqual([true, true, true]);
    // What the agent was told, as data.
    const prompts = town.model.requests.flatMap(({ shown }) => shown?.prompt ?? []);
    const told = prompts.some(
      (prompt) => prompt.includes('reverted at the request of clara') && prompt.includes('| too sour for children'),
    );
    expect(told).toBe(true);
    expect(town.problems()).toEqual([]);
  } finally {
    await town.close();
  }
});
