// Asks the fleet, as built actions on a local GitHub: a comment, the job of a command, and its answer.
import type { IssueComment } from '@clambake/local';
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { configPath, owner } from '../support/repository-files.ts';

const roles = { wanda: 'write', tim: 'triage', rob: 'read' } as const;

const asking = (repo: OpenRepository) => {
  const say = (number: number, body: string, by = 'wanda'): IssueComment => repo.local.addComment(repo.repository, number, { body, by });
  const run = (comment: IssueComment) =>
    repo.command({ 'comment-id': String(comment.id) }, { event: 'issue_comment', actor: comment.author });
  const answers = (number: number): string[] =>
    repo.issue(number).comments.flatMap(({ author, body }) => (author === 'github-actions[bot]' && !body.startsWith('<!--') ? [body] : []));
  /** A new comment, its job, and what stands below it then. */
  const ask = async (number: number, body: string, by = 'wanda') => {
    const before = answers(number).length;
    const comment = say(number, body, by);
    const report = await run(comment);
    return { report, comment, said: answers(number).slice(before), reactions: (comment.reactions ?? []).map(({ content }) => content) };
  };
  return { say, run, ask, answers };
};

test('/status, /why, /cost and /help are answered once where they were asked, write nothing to the ledger and wake nobody', async () => {
  const repo = await openRepository({ agents: 1, settings: { roles } });
  const { ask, run, answers } = asking(repo);
  const landed = await repo.landed();
  const first = repo.ask('Grill corn');
  const second = repo.ask('Boil lobsters');
  const bare = repo.local.createIssue(repo.repository, { title: 'Whisk @everyone', by: owner, labels: [] }).number;
  await repo.assign();
  const [refs, wakes] = [await repo.refs(), repo.wakes()];

  const status = await ask(bare, '/status');
  expect(status.report.exitCode, status.report.log).toBe(0);
  expect(status.reactions).toEqual(['+1']);
  expect(status.said).toHaveLength(1);
  expect(status.said[0]).toContain('1 of 1 agent busy');
  expect(status.said[0]).toContain(`#${landed} landed and waits.`);
  // The same event again says nothing more.
  await run(status.comment);
  expect(answers(bare)).toHaveLength(1);

  expect((await ask(first, '/why?')).said.join()).toMatch(new RegExp(`^#${first}: agent 001 has it since `));
  const why = await ask(bare, `/why #${second}\n/cost`);
  const tick = (await repo.assign({ inputs: { 'dry-run': 'true' } })).summary;
  const [, reason = ''] = /^#\d+: (.*?)\.$/m.exec(why.said.join()) ?? [];
  expect(reason).toMatch(/^waits: /);
  expect(tick, 'the reason of a tick').toContain(reason.replace(/\.$/, ''));
  expect(why.said.join()).toContain('Only the first line of a comment is read: write `/cost` in a comment of its own.');
  expect((await ask(bare, '/why')).said).toEqual([`#${bare}: nobody asked for it: set clambake:ready to give it to an agent.`]);
  expect((await ask(bare, '/why #4711')).said.join()).toContain('no issue of that number');
  expect((await ask(landed, '/cost')).said.join()).toMatch(new RegExp(`^#${landed} has cost \\$`));
  expect((await ask(bare, '/help')).said.join()).toContain('- `/evict #42 why` ');

  const told: [string, string][] = [
    ['/why #0', '"#0" is not the number of an issue'],
    ['/why other/repo#1', 'is not taken for an issue of this repository: write /why #1'],
    ['/statsu', 'there is no command /statsu: did you mean /status?'],
    ['/why #$(rm -rf /);`id` @everyone', 'is not the number of an issue'],
  ];
  for (const [body, says] of told) {
    const { report, said, reactions } = await ask(bare, body);
    expect({ body, exit: report.exitCode, said: said.length, reactions }).toEqual({ body, exit: 0, said: 1, reactions: ['confused'] });
    expect(said[0]).toContain(says);
    expect(said[0]).not.toContain('@everyone');
  }
  for (const body of ['/lgtm', '/usr/bin is missing', '> /status', '```\n/status\n```']) {
    const { report, said, reactions } = await ask(bare, body);
    expect({ body, exit: report.exitCode, said, reactions }).toEqual({ body, exit: 0, said: [], reactions: [] });
  }
  for (const by of ['tim', 'rob', 'evil[bot]']) {
    const { report, said, reactions } = await ask(bare, '/status', by);
    expect({ by, exit: report.exitCode, said, reactions }).toEqual({ by, exit: 0, said: [], reactions: [] });
  }
  expect(await repo.refs()).toEqual(refs);
  expect(repo.wakes()).toBe(wakes);
  const dispatched = await repo.command({ command: 'why', issue: String(bare) }, { actor: 'wanda' });
  expect(dispatched.summary).toContain(`#${bare}: nobody asked for it`);
});

test('/status says what is wrong with a configuration that cannot be used, to people who may mend it', async () => {
  const repo = await openRepository({ settings: { roles } });
  const { ask } = asking(repo);
  const issue = repo.ask('Grill corn');
  await repo.commit({ [configPath]: 'ci: ci.yml\nagentz: 3\n' });
  expect((await ask(issue, '/status')).said.join()).toMatch(/^The fleet does nothing at present: .*agentz/);
  expect((await ask(issue, '/status', 'tim')).said).toEqual([]);
});

test('a label that is nearly ours and a ready label on a pull request are answered where they were set, and not by later ticks', async () => {
  const repo = await openRepository({ workflows: 'minimal' });
  const { local, repository } = repo;
  const { number } = local.createIssue(repository, { title: 'Serve lemonade', by: owner });
  await local.commit(repository, { branch: 'topic', files: { 'topic.txt': 'x\n' }, by: owner });
  const pull = await repo.askGitHub(owner, 'POST /pulls', { head: 'topic', base: 'main', title: 'Topic', body: '' });
  for (const name of ['clambake-ready', 'clambake:ready', 'bug']) local.createLabel(repository, { name });
  for (const label of ['clambake-ready', 'bug']) local.addLabel(repository, number, { label, by: owner });
  for (const label of ['clambake:ready', 'bug']) local.addLabel(repository, pull.number, { label, by: owner });
  await repo.settled();
  const said = (on: number) => repo.issue(on).comments.map(({ body }) => body);
  const ofIssue = ['The label "clambake-ready" is none that clambake knows. It is not `clambake:ready`. Take it away and set that one.'];
  const ofPull = [
    '`clambake:ready` on a pull request starts nothing: agents work on issues. Set it on an open issue, which may name this pull request.',
  ];
  expect(said(number)).toEqual(ofIssue);
  expect(said(pull.number)).toEqual(ofPull);
  await repo.askGitHub(owner, 'POST /actions/workflows/clambake.yml/dispatches', { ref: 'main' });
  await repo.settled();
  expect([said(number), said(pull.number)]).toEqual([ofIssue, ofPull]);
  expect(repo.problems()).toEqual([]);
});
