// Two issues from the label to the merge through the shipped workflow and the built actions, again and again: each time the machine of a
// job is gone after another of its writes, and events and cron go on. Every tenth write is tried, from a place that the commit chooses.
import { execFileSync } from 'node:child_process';
import type { Fault } from '@clambake/local';
import { expect, test } from 'vitest';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { openRepository } from '../support/open-repository.ts';

const ours = /assign|run #|land #|train/;
const writes: Fault['match'] = { access: 'write', job: ours };
const titles = ['Serve lemonade', 'Sell ice'];
const maximumCrons = 20;

/** `fault`: what happens on the way. */
const live = async (fault: Fault) => {
  const repo = await openRepository({ workflows: 'minimal', agents: 2, runner: { schedule: true } });
  repo.local.faults.add(fault);
  const issues = titles.map((title) => repo.ask(title));
  await repo.settled();
  const isOpen = (): boolean => issues.some((number) => repo.issue(number).state === 'open');
  for (let crons = 0; crons < maximumCrons && isOpen(); crons += 1) await repo.nextCron();
  const shown = {
    issues: issues.map((number) => ({ state: repo.issue(number).state, labels: repo.issue(number).labels.toSorted() })),
    // Throws where there are two.
    comments: issues.map((number) => repo.comment(number)?.startsWith('**Merged**')),
    files: (await repo.git('ls-tree', '--name-only', 'main', 'notes/')).split('\n').toSorted(),
    refs: await repo.refs(),
    openPulls: repo.pulls().filter(({ open }) => open).length,
  };
  const fired = repo.local.faults.fired.length;
  await repo.close();
  return { shown, fired };
};

/** 0 to 9. */
const rotation =
  Number.parseInt(execFileSync('git', ['-C', clambakeDirectory, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).slice(0, 8), 16) % 10;

test('a job whose machine is gone after any of its writes leaves nothing undone and nothing twice', { timeout: 900_000 }, async () => {
  const calm = await live({ match: writes, times: 'always', respond: { delayMs: 0 } });
  expect(calm.shown.issues).toEqual(titles.map(() => ({ state: 'closed', labels: ['clambake:merged'] })));
  expect(calm.fired).toBeGreaterThan(20);
  for (let write = rotation; write < calm.fired; write += 10) {
    const { shown, fired } = await live({ match: writes, skip: write, when: 'after', respond: 'kill' });
    console.log(`gone after write ${write + 1} of ${calm.fired}`);
    expect([write, fired, shown]).toEqual([write, 1, calm.shown]);
  }
});
