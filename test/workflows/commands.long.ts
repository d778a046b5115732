// One comment, and everything that follows from the YAML: the command's job, the tick it wakes, the bundle.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

test('/revert on a merged issue: taken back by a tested bundle, done anew by an agent that was told why, and merged again', async () => {
  const repo = await openRepository({ workflows: 'minimal', config: 'departure-minutes: 0\n' });
  try {
    const number = repo.ask('Serve lemonade');
    await repo.settled();
    expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    const comment = repo.local.addComment(repo.repository, number, { body: '/revert too sour for children', by: owner });
    await repo.settled();

    expect(comment.reactions?.map(({ content, user }) => `${content} by ${user}`)).toEqual(['+1 by github-actions[bot]']);
    const commands = repo.reports.filter(({ key }) => key === 'role' || key === 'command');
    expect(commands.map(({ job }) => [job.conclusion, job.permissions])).toEqual([
      ['success', { contents: 'read', issues: 'read', 'pull-requests': 'read' }],
      ['success', { actions: 'write', contents: 'write', issues: 'write', 'pull-requests': 'write' }],
    ]);
    const subjects = (await repo.git('log', '--format=%s', 'main')).split('\n');
    expect(subjects.filter((subject) => subject.startsWith('Revert clambake/issue-1: Serve lemonade'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject === 'Write serve-lemonade')).toHaveLength(2);
    expect(await repo.git('show', 'main:notes/serve-lemonade.txt')).toBe('done');
    expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
    expect((await repo.record(number))?.attempts.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const pulls = [...repo.repository.issues.values()].flatMap(({ pull }) => (pull === null ? [] : [pull.merged]));
    expect(pulls).toEqual([true, true, true]);
    // The agent was told this, as data.
    const prompts = repo.model.requests.flatMap(({ shown }) => shown?.prompt ?? []);
    const told = prompts.some(
      (prompt) => prompt.includes('reverted at the request of clara') && prompt.includes('| too sour for children'),
    );
    expect(told).toBe(true);
    expect(repo.problems()).toEqual([]);
  } finally {
    await repo.close();
  }
});
