// A whole day of crons that find nothing to do, through the shipped workflows, on the local GitHub's clock and with its bills:
// the figures that README gives for the cron of the example and for the rarer one.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { callerPath, owner, readExample } from '../support/repository-files.ts';

const dayMinutes = 24 * 60;
const example = "cron: '7-57/10 * * * *'";

/** Crons that have fired, with the time of each. */
const crons = (repo: OpenRepository): number[] =>
  repo.runsOf('clambake.yml').flatMap(({ event, createdAt }) => (event === 'schedule' ? [Date.parse(createdAt)] : []));

/** Lets GitHub's clock pass until the next cron has come to its end; almost all of the time between two of them is skipped. */
const tick = async (repo: OpenRepository, everyMinutes: number): Promise<void> => {
  const sinceMs = repo.local.clock.ms() - (crons(repo).at(-1) ?? repo.local.clock.ms());
  repo.skipMinutes(Math.max(0, everyMinutes - 1 - sinceMs / 60_000));
  await repo.nextCron();
};

test.each([
  ['the cron of the example', example, 10, 144],
  ['the rarer cron', "cron: '7,37 * * * *'", 30, 48],
])(
  '%s costs, while nothing is to be done, one job and one billed minute a tick: a day of %s',
  async (_, cron, everyMinutes, minutes) => {
    const caller = (await readExample('minimal'))[callerPath] ?? '';
    expect(caller).toContain(example);
    const repo = await openRepository({ workflows: 'minimal', wakes: 'cron', files: { [callerPath]: caller.replace(example, cron) } });
    // Issues that wait for nobody: one is merged, one has no label, one is kept back by a person.
    const merged = repo.ask('Serve lemonade');
    repo.local.createIssue(repo.repository, { title: 'No label', body: '', by: owner });
    repo.ask('Not yet', { labels: ['clambake:hold'] });
    for (let ticks = 0; ticks < 8 && repo.issue(merged).state === 'open'; ticks += 1) await tick(repo, everyMinutes);
    expect(repo.issue(merged).labels).toEqual(['clambake:merged']);
    await tick(repo, everyMinutes);

    const [from, before] = [crons(repo).at(-1) ?? 0, repo.local.billing(repo.repository)];
    while ((crons(repo).at(-1) ?? 0) - from < dayMinutes * 60_000 - 30_000) await tick(repo, everyMinutes);
    const after = repo.local.billing(repo.repository);
    expect({ ticks: crons(repo).filter((at) => at > from).length, minutes: after.total - before.total }).toEqual({
      ticks: minutes,
      minutes,
    });
    expect(after.jobs - before.jobs).toBe(minutes);
    expect(new Set(repo.runsOf('clambake.yml').map(({ conclusion }) => conclusion))).toEqual(new Set(['success']));
    expect(repo.problems()).toEqual([]);
  },
  1_800_000,
);
