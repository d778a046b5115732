// The board on a local GitHub: the ticks run in this process, each as the assign job of a run of its own.
import { actionsBot } from '@clambake/adapters';
import { fleetRef, pausedLabel, stateLabels } from '@clambake/core';
import type { Issue } from '@clambake/local';
import { describe, expect } from 'vitest';
import { openRepository, type OpenRepository } from '../../../test/support/open-repository.ts';
import { configPath, owner } from '../../../test/support/repository-files.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';
import { tickHere } from '../../../test/support/tick-here.ts';

const open = (): Promise<OpenRepository> =>
  openRepository({ files: { [configPath]: 'ci: ci.yml\n' }, settings: { roles: { tim: 'triage', wanda: 'write' } } });

const file = ({ local, repository }: OpenRepository, title: string, labels = [stateLabels.ready, 'clambake:human-only']): number => {
  const { number } = local.createIssue(repository, { title, body: 'please', by: owner });
  for (const label of labels) local.addLabel(repository, number, { label, by: owner });
  return number;
};

const boards = ({ repository }: OpenRepository): Issue[] =>
  [...repository.issues.values()].filter(({ author, title }) => author === actionsBot && title === 'Clambake');
const board = (repo: OpenRepository): Issue => {
  const [first] = boards(repo);
  if (first === undefined) throw new Error('there is no board');
  return first;
};
const writeFleet = async ({ git }: OpenRepository, record: object): Promise<void> => {
  const who = ['-c', 'user.name=clambake', '-c', 'user.email=clambake@example.com'];
  const tree = await git('rev-parse', `${fleetRef}^{tree}`);
  await git('update-ref', fleetRef, await git(...who, 'commit-tree', tree, '-m', JSON.stringify(record)));
};
const api = (requests: readonly string[]): number =>
  requests.filter((route) => !route.startsWith('git-') && !route.includes('info/refs')).length;

describe('the board', () => {
  test('is made on first use and pinned; a tick that finds nothing else reads it without a request of its own and edits nothing', async () => {
    const repo = await open();
    expect((await tickHere(repo)).log).not.toContain('board');
    expect(boards(repo)).toEqual([]);
    const waiting = file(repo, 'Ours');
    const first = await tickHere(repo);
    expect([first.warnings, boards(repo).length, board(repo).pinned]).toEqual([[], 1, true]);
    expect(first.log).toContain(`The board is #${board(repo).number}.`);
    expect(board(repo).body).toContain(`not for agents: clambake:human-only (1): #${waiting} \u2068Ours\u2069`);
    expect([...repo.repository.labels.values()].map(({ name }) => name)).toContain(pausedLabel);
    const shown = board(repo).body;
    repo.skipMinutes(60);
    const second = await tickHere(repo);
    expect([board(repo).body, second.log]).toEqual([shown, expect.not.stringContaining('board')]);
    expect(second.requests.filter((route) => route.startsWith('PATCH') || route === 'POST /issues')).toEqual([]);
    file(repo, 'Another');
    const third = await tickHere(repo);
    expect(third.log).toContain(`The board, #${board(repo).number}, was edited.`);
    expect(board(repo).body).toContain('clambake:human-only (2)');
    // One edit, and three for the issue that says now that it waits: its asker's role, the live runs and the comment. The board is
    // read with the issues by their ids.
    expect(api(third.requests) - api(second.requests)).toBe(4);
  });

  longTest('is repaired where somebody edits it, written while it is locked, and left alone while it is closed', async () => {
    const repo = await open();
    file(repo, 'Ours');
    await tickHere(repo);
    const { number } = board(repo);
    const { local, repository } = repo;
    const shown = board(repo).body;
    local.editIssue(repository, number, { title: 'Klambake', body: 'mine now', by: 'wanda' });
    const { assigned } = await tickHere(repo);
    /** Without the lines about ticks. */
    const partsOf = (text: string): string => text.slice(text.indexOf('\n'), text.lastIndexOf('---'));
    expect([assigned, repo.issue(number).title, partsOf(repo.issue(number).body)]).toEqual([0, 'Clambake', partsOf(shown)]);
    local.changeIssue(repository, number, 'locked');
    repo.issue(number).pinned = false;
    file(repo, 'While locked');
    await tickHere(repo);
    expect([repo.issue(number).body.includes('While locked'), repo.issue(number).pinned]).toEqual([true, false]);
    local.editIssue(repository, number, { state: 'closed', by: 'wanda' });
    file(repo, 'While closed');
    const closed = await tickHere(repo);
    expect(closed.log).toContain(`The board, #${number}, is closed and stays as it is.`);
    expect([repo.issue(number).state, repo.issue(number).body.includes('While closed'), boards(repo).length]).toEqual(['closed', false, 1]);
    local.editIssue(repository, number, { state: 'open', by: 'wanda' });
    await tickHere(repo);
    expect(repo.issue(number).body).toContain('While closed');
  });

  longTest('is written again without its marker or title, keeps the pause of others, and rests as a discussion', async () => {
    const repo = await open();
    const { local, repository } = repo;
    file(repo, 'Ours');
    await tickHere(repo);
    const { number, body } = board(repo);
    const [marker = ''] = body.split('\n');
    const changes = [{ body: body.replace(marker, '').trimStart() }, { body: body.replace(marker, '> quoted\n\n') }, { title: 'Board' }];
    for (const change of changes) {
      local.editIssue(repository, number, { ...change, by: 'wanda' });
      await tickHere(repo);
      expect([boards(repo).length, board(repo).number, board(repo).body.startsWith('<!-- clambake:board ')]).toEqual([1, number, true]);
    }
    local.addLabel(repository, number, { label: pausedLabel, by: 'wanda' });
    await tickHere(repo);
    local.removeLabel(repository, number, { label: pausedLabel, by: 'tim' });
    await tickHere(repo);
    expect([repo.issue(number).labels, board(repo).body.includes('tim may not do that')]).toEqual([[pausedLabel], true]);
    local.changeIssue(repository, number, 'converted');
    file(repo, 'As a discussion');
    const rested = await tickHere(repo);
    expect([rested.warnings, boards(repo).length, repo.issue(number).body.includes('As a discussion')]).toEqual([[], 1, false]);
    // A person can delete the closed issue, and then there is a new one.
    local.deleteIssue(repository, number);
    repo.skipMinutes(11);
    await tickHere(repo);
    expect([boards(repo).length, board(repo).number > number]).toEqual([1, true]);
  });

  longTest('is never given to an agent, and neither is another issue taken for it because of its title or text', async () => {
    const repo = await open();
    const { local, repository } = repo;
    const other = file(repo, 'Clambake', [stateLabels.ready, 'clambake:human-only']);
    await tickHere(repo);
    const { number, body } = board(repo);
    const copy = local.createIssue(repository, { title: 'Clambake', body, by: 'wanda' });
    for (const label of [stateLabels.ready, 'agent:001']) local.addLabel(repository, number, { label, by: 'wanda' });
    const ticked = await tickHere(repo);
    expect([ticked.assigned, repo.issue(number).labels, boards(repo).length]).toEqual([0, [], 1]);
    expect([repo.issue(other).body, repo.issue(copy.number).body]).toEqual(['please', body]);
    // Nor when the ledger is lost at the same time.
    await repo.git('update-ref', '-d', fleetRef);
    local.addLabel(repository, number, { label: stateLabels.ready, by: 'wanda' });
    expect([(await tickHere(repo)).assigned, repo.issue(number).labels]).toEqual([0, []]);
    const found = await tickHere(repo);
    expect(found.log).toContain(`The board is #${number}, which was there.`);
    expect(boards(repo).length).toBe(1);
  });

  test('pauses the fleet by its label, for those who may', async () => {
    const repo = await open();
    const { local, repository } = repo;
    file(repo, 'Ours');
    await tickHere(repo);
    const { number } = board(repo);
    local.addLabel(repository, number, { label: pausedLabel, by: 'tim' });
    await tickHere(repo);
    expect([repo.issue(number).labels, repo.issue(number).body.includes('tim may not do that')]).toEqual([[], true]);
    local.addLabel(repository, number, { label: pausedLabel, by: 'wanda' });
    const work = file(repo, 'Work', [stateLabels.ready]);
    const paused = await tickHere(repo);
    expect(paused.log).toMatch(new RegExp(`#${work} waits: paused by wanda since`));
    expect(repo.issue(number).body).toContain('The fleet is paused by wanda since');
    local.removeLabel(repository, number, { label: pausedLabel, by: 'wanda' });
    expect((await tickHere(repo)).assigned).toBe(1);
    expect(repo.issue(number).body).not.toContain('is paused by');
  });
});

describe('one board', () => {
  longTest('is made when two jobs run at once, and again when it is deleted or transferred', async () => {
    const repo = await open();
    const { local, repository } = repo;
    file(repo, 'Ours');
    await Promise.all([tickHere(repo), tickHere(repo)]);
    expect(boards(repo).length).toBe(1);
    const first = board(repo).number;
    local.deleteIssue(repository, first);
    await tickHere(repo);
    // It may only not be listed yet.
    expect(boards(repo)).toEqual([]);
    repo.skipMinutes(11);
    await tickHere(repo);
    const second = board(repo).number;
    expect([boards(repo).length, second > first, board(repo).pinned]).toEqual([1, true, true]);
    const elsewhere = await local.createRepository({ owner, name: 'elsewhere', files: { 'a.txt': 'a' } });
    local.transferIssue(repository, second, elsewhere);
    repo.skipMinutes(11);
    await tickHere(repo);
    expect([boards(repo).length, board(repo).number > second]).toEqual([1, true]);
  });

  longTest('that GitHub refuses to pin says so until somebody pins it', async () => {
    const repo = await open();
    for (const title of ['A', 'B', 'C']) repo.issue(file(repo, title)).pinned = true;
    const first = await tickHere(repo);
    expect(first.log).toContain('not pinned: Maximum 3 pinned issues per repository');
    const { number } = board(repo);
    expect(repo.issue(number).body).toContain(
      'It is not pinned, because GitHub refused that: \u2068Maximum 3 pinned issues per repository\u2069',
    );
    await tickHere(repo);
    expect(repo.issue(number).body).toContain('It is not pinned');
    repo.issue(number).pinned = true;
    await tickHere(repo);
    expect(repo.issue(number).body).not.toContain('It is not pinned');
  });

  longTest('that a run reserved and did not make is made by a later one, which finds what the dead run left', async () => {
    const repo = await open();
    file(repo, 'Ours');
    await tickHere(repo);
    const { number } = board(repo);
    // It died before it could name the issue.
    await writeFleet(repo, { v: 1, board: { at: new Date(repo.local.clock.ms()).toISOString() } });
    expect([(await tickHere(repo)).log.includes('The board is'), boards(repo).length]).toEqual([false, 1]);
    repo.skipMinutes(11);
    expect((await tickHere(repo)).log).toContain(`The board is #${number}, which was there.`);
    // Another release's words, or a person's: the fleet goes on, and finds the board.
    await writeFleet(repo, { v: 1, board: 'somewhere' });
    expect((await tickHere(repo)).log).toContain(`The board is #${number}, which was there.`);
    expect(boards(repo).length).toBe(1);
  });

  longTest('tells when cron has stopped, and when it starts runs again', async () => {
    const repo = await open();
    const { local, repository } = repo;
    const work = file(repo, 'Work', [stateLabels.ready, 'clambake:hold']);
    expect((await tickHere(repo)).assigned).toBe(1);
    file(repo, 'Ours');
    await tickHere(repo);
    expect(board(repo).body).toContain('Cron has started no run so far.');
    for (let runs = 0; runs < 4; runs += 1) {
      await tickHere(repo, 'schedule');
      repo.skipMinutes(10);
    }
    repo.skipMinutes(300);
    file(repo, 'Later');
    await tickHere(repo);
    expect(board(repo).body).toMatch(/although cron started one about every 10 minutes before/);
    await tickHere(repo, 'schedule');
    expect(board(repo).body).not.toContain('although cron');
    expect([work, local.problems(), repository.name]).toEqual([work, [], 'shack']);
  });
});
