// Issues that are transferred, deleted, converted to a discussion or locked, at each state, in one town with the built actions: the
// agents are free again, work is kept, the train goes without them and says so, nothing asks for ever, and other issues go on.
import type { Assignment } from '@clambake/core';
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { handInWork } from './handed-in.ts';

const fates = ['transferred', 'deleted', 'converted', 'locked', 'left alone'] as const;
type Fate = (typeof fates)[number];
type ByFate = Record<Fate, number>;

const forEach = async (make: (fate: Fate) => number | Promise<number>): Promise<ByFate> => {
  const made: Partial<ByFate> = {};
  for (const fate of fates) made[fate] = await make(fate);
  return made as ByFate;
};

/** State of the record, labels, open or closed; a dash where the repository has no such issue any more. */
const lookAt = async (repo: OpenRepository, issues: ByFate): Promise<Record<string, string>> => {
  const looks: Partial<Record<Fate, string>> = {};
  for (const fate of fates) {
    const view = repo.repository.issues.get(issues[fate]);
    const shown = view === undefined ? '-' : `${view.state} ${view.labels.toSorted().join(' ')}`.trim();
    looks[fate] = `${(await repo.record(issues[fate]))?.state}: ${shown}`;
  }
  return looks as Record<string, string>;
};

const gone = { transferred: 'withdrawn: -', deleted: 'withdrawn: -' };
const isMerged = { locked: 'merged: closed clambake:merged', 'left alone': 'merged: closed clambake:merged' };

/** The town, a moment after people have done all this. */
const openTown = async () => {
  const repo = await openRepository({ agents: 7 });
  const { local, repository } = repo;
  const elsewhere = await local.createRepository({ owner, name: 'elsewhere', files: { 'a.txt': 'a' } });
  for (const name of ['clambake:ready', 'clambake:needs-human', 'clambake:landed']) local.createLabel(elsewhere, { name });
  const aboard = await forEach((fate) => repo.landed(`Aboard, ${fate}`));
  // The bundle gets as far as its pull request: the right to start CI is missing.
  await repo.train({ permissions: { actions: 'read' } });
  const working = await forEach((fate) => repo.ask(`Working, ${fate}`));
  const cutOff = [repo.ask('Cut off, transferred'), repo.ask('Cut off, deleted')] as const;
  const { run, assignments } = await repo.assign();
  const results = new Map<number, Awaited<ReturnType<typeof handInWork>>>();
  for (const one of assignments) results.set(one.issue, await handInWork(repo, run, one));
  const ready = await forEach((fate) => repo.ask(`Ready, ${fate}`));
  const asking = await forEach((fate) => local.createIssue(repository, { title: `Asking, ${fate}`, by: owner }).number);
  for (const issue of Object.values(asking)) local.addLabel(repository, issue, { label: 'clambake:working', by: owner });
  repo.end((await repo.assign()).run);
  const waiting = await forEach((fate) => repo.landed(`Landed, ${fate}`));
  const merged = await forEach(async (fate) => {
    const issue = await repo.landed(`Merged, ${fate}`);
    await repo.writeRecord(
      `refs/clambake/issues/${issue}`,
      JSON.stringify({ ...(await repo.record(issue)), state: 'merged', flight: { id: '9' } }),
    );
    return issue;
  });
  const states = { aboard, working, ready, asking, waiting, merged };
  for (const issues of Object.values(states))
    for (const fate of fates) {
      if (fate === 'transferred') local.transferIssue(repository, issues[fate], elsewhere);
      else if (fate !== 'left alone') local.changeIssue(repository, issues[fate], fate);
    }
  local.transferIssue(repository, cutOff[0], elsewhere);
  local.deleteIssue(repository, cutOff[1]);
  const land = (issue: number) => {
    const one = assignments.find((given) => given.issue === issue) as Assignment;
    return repo.land(run, one, { from: results.get(issue) ?? expect.fail('it has no result') });
  };
  return { repo, elsewhere, states, cutOff, run, land };
};

test('issues that leave, or are locked, at each state', { timeout: 600_000 }, async () => {
  const { repo, elsewhere, states, cutOff, run, land } = await openTown();
  const { aboard, working, ready, asking, waiting, merged } = states;
  const there = JSON.stringify([...elsewhere.issues.values()]);

  const landings = [];
  for (const fate of fates) landings.push((await land(working[fate])).said);
  expect(landings.flat()).toEqual([
    `error [land-work]: #${working.transferred} was deleted or moved to another repository: nothing was landed, its work is kept on clambake/issue-${working.transferred}. Agent 001 is free again`,
    `error [land-work]: #${working.deleted} was deleted or moved to another repository: nothing was landed, its work is kept on clambake/issue-${working.deleted}. Agent 002 is free again`,
    `error [land-work]: #${working.converted} was closed meanwhile: nothing was landed, its work is kept on clambake/issue-${working.converted}; clambake:ready on the reopened issue goes on from there. Agent 003 is free again`,
  ]);
  const first = await repo.assign();
  expect([first.exitCode, first.said, first.assignments.map(({ issue }) => issue)]).toEqual([0, [], [ready.locked, ready['left alone']]]);
  expect(first.summary).toContain('is gone from this repository: withdrawn from TIME on, unless it is there again');

  const train = await repo.train();
  expect([train.exitCode, train.said]).toEqual([
    0,
    [
      `warning [bundle-train]: #${aboard.transferred} (deleted or moved away), #${aboard.deleted} (deleted or moved away), #${aboard.converted} (closed) left bundle 1`,
    ],
  ]);
  const [pull] = repo.pulls();
  expect(pull?.body).toContain(`- #${aboard.deleted}: deleted or moved away\n- #${aboard.converted}: closed\n`);
  repo.skipMinutes(11);
  expect((await repo.train()).said).toEqual([]);
  await repo.assign();
  repo.skipMinutes(11);
  const last = await repo.assign();
  expect([last.exitCode, last.said]).toEqual([0, []]);

  // Its agent was ended; what it had done lands nowhere and is kept.
  const late = [(await land(cutOff[0])).said, (await land(cutOff[1])).said].flat().join('\n');
  for (const issue of cutOff) expect(late).toContain(`notice [land-work]: Nothing landed for #${issue}:`);
  expect(late.match(/kept under refs\/clambake-work\/\S+ and on no branch for at least 30 days/g)?.length).toBe(2);
  repo.end(run);

  const isClosed = { converted: 'withdrawn: closed' };
  expect(await lookAt(repo, aboard)).toEqual({ ...gone, ...isClosed, ...isMerged });
  expect(await lookAt(repo, working)).toEqual({ ...gone, ...isClosed, ...isMerged });
  expect(await lookAt(repo, waiting)).toEqual({ ...gone, ...isClosed, ...isMerged });
  const works = (agent: string) => `assigned: open agent:${agent} clambake:assigned`;
  expect(await lookAt(repo, ready)).toEqual({ ...gone, ...isClosed, locked: works('001'), 'left alone': works('002') });
  const asks = 'needs-human: open clambake:needs-human';
  expect(await lookAt(repo, asking)).toEqual({ ...gone, ...isClosed, locked: asks, 'left alone': asks });
  const nothing = { transferred: 'merged: -', deleted: 'merged: -', converted: 'merged: closed clambake:merged' };
  expect(await lookAt(repo, merged)).toEqual({ ...nothing, ...isMerged });

  const refs = await repo.refs();
  expect(refs.filter((ref) => ref.startsWith('agents/') || ref.startsWith('clambake/bundle'))).toEqual(['agents/001', 'agents/002']);
  for (const issue of [aboard, working, waiting].flatMap((one) => [one.transferred, one.deleted, one.converted]))
    expect(refs).toContain(`clambake/issue-${issue}`);
  const board = [...repo.repository.issues.values()].find(({ title }) => title === 'Clambake')?.body ?? '';
  expect(board).toContain('### Needs a person (2)');
  expect(board).not.toContain('Landed, waits for a train');
  expect(JSON.stringify([...elsewhere.issues.values()])).toBe(there);

  // Nothing is told or written again.
  const before = await repo.refs();
  repo.skipMinutes(30);
  const quiet = await repo.assign();
  expect([quiet.exitCode, quiet.said, quiet.log.includes('ledger:')]).toEqual([0, [], false]);
  expect(quiet.summary).not.toMatch(/is gone|withdrawn/);
  const idle = await repo.train();
  expect([idle.exitCode, idle.said, await repo.refs()]).toEqual([0, [], before]);
});
