// Has the built assign-agent start a workflow that listens, the one in docs/notifications.md, and write the daily report on the board.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionsBot } from '@clambake/adapters';
import { notificationSchema } from '@clambake/core';
import { expect, test } from 'vitest';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';

const documents = join(import.meta.dirname, '../../docs/notifications.md');
/** With the kinds of this test, and without agents' work that nobody waits for. */
const announce = async (): Promise<Record<string, string>> => {
  const [, text = ''] = /```yaml\n(name: Announce\n[\s\S]*?)```/.exec(await readFile(documents, 'utf8')) ?? [];
  return { '.github/workflows/announce.yml': text.replace('[clambake-merged, clambake-needs-human]', '[clambake-assigned]') };
};
const announced = async (repo: OpenRepository): Promise<string[]> => {
  await repo.settled();
  return repo.reports.map(({ summary }) => summary.trim());
};
const sent = (repo: OpenRepository): object[] =>
  repo.repository.events.flatMap(({ name, payload }) => (name === 'repository_dispatch' ? [payload['client_payload'] as object] : []));

test('each kind that is wanted starts the workflow that listens, once it is delivered, and a refusal fails no tick', async () => {
  const repo = await openRepository({ agents: 1, config: 'events: [assigned, merged]\n', files: await announce() });
  const tick = async () => {
    const report = await repo.assign();
    expect(report.exitCode, report.log).toBe(0);
    return report;
  };
  await tick();
  expect(sent(repo)).toEqual([]);
  const issue = repo.ask('Grill corn');
  repo.local.faults.add({ match: { path: /\/shack\/dispatches$/ }, respond: { answer: 'validation' } });
  const failed = await tick();
  expect(failed.said.join('\n')).toMatch(
    /1 of the events of repository_dispatch are not delivered \(.*422.*\); the next run tries again, for a day/,
  );
  await tick();
  await tick();
  expect(sent(repo).map((one) => notificationSchema.parse(one))).toMatchObject([{ v: 1, kind: 'assigned', issue, base: 'main' }]);
  expect(await announced(repo)).toEqual([expect.stringMatching(new RegExp(`^#${issue} was given to agent 001 \\(https?:`))]);
  expect(repo.runsOf('announce.yml').map(({ event }) => event)).toEqual(['repository_dispatch']);
  const record = await repo.fleetRecord();
  expect([record?.dispatched?.ids.length, record?.notified]).toEqual([1, undefined]);
  expect(repo.problems()).toEqual([]);
});

test('nothing is sent where nobody wants it, and the board reports a day once it is over', async () => {
  const { repo, issue, run, assignment } = await openClaimed({ config: 'daily-report: true\n' });
  const board = (): string =>
    [...repo.repository.issues.values()].find(({ author, title }) => author === actionsBot && title === 'Clambake')?.body ?? '';
  await repo.land(run, assignment, { from: await repo.work(run, assignment) });
  repo.end(run);
  const day = repo.local.clock.now().toISOString().slice(0, 10);
  repo.skipMinutes(24 * 60);
  await repo.assign();
  expect(board()).toMatch(
    new RegExp(`### Report of ${day}\n\n- Merged: none\\.\n.*\n- 1 attempt for \\$\\d.*\n- Waits longest: #${issue} `),
  );
  const before = board();
  await repo.assign();
  expect(board()).toBe(before);
  expect(sent(repo)).toEqual([]);
});
