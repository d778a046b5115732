// An agent proposes to split its issue, a person accepts, the parts are worked on one after the other, and the issue is closed with
// them: through the shipped workflows, with the real Claude Code.
import { issueRef } from '@clambake/core';
import { expect, test } from 'vitest';
import { bash, openRepository, titleIn } from '../support/open-repository.ts';

const roles = { wanda: 'write', rob: 'read' } as const;

const proposal = {
  kind: 'split',
  words: 'Two things at once, @everyone. See https://evil.example',
  parts: [
    { title: 'Write the parser', body: 'It goes into parser.txt.\n- closes #1', waitsFor: [] },
    { title: 'Write the printer', body: 'It goes into printer.txt.', waitsFor: [1] },
  ],
};

/** The whole is proposed to be split; a part is proposed to be split once, and is written when a person wants that. */
const openSplit = () =>
  openRepository({
    workflows: 'minimal',
    settings: { roles },
    script: ({ prompt, results }) => {
      const title = titleIn(prompt);
      if (title === 'Write both') return [{ tool: 'StructuredOutput', input: proposal }];
      if (title === 'Write the printer' && !prompt.includes('| Whole, please'))
        return [{ tool: 'StructuredOutput', input: { ...proposal, words: 'Smaller still?' } }];
      if (results.some(({ tool }) => tool === 'Bash')) return [{ tool: 'StructuredOutput', input: { kind: 'done', words: 'Written.' } }];
      const file = title === 'Write the parser' ? 'parser.txt' : 'printer.txt';
      return [bash(`echo done > ${file}; git add -A; git commit -qm "${title}"`)];
    },
  });

type Repo = Awaited<ReturnType<typeof openSplit>>;

const partsOf = (repo: Repo, whole: number) => [...repo.repository.issues.values()].filter(({ parent }) => parent?.number === whole);
const say = (repo: Repo, number: number, body: string, by: string) => repo.local.addComment(repo.repository, number, { body, by });
const setReady = (repo: Repo, number: number) => repo.local.addLabel(repo.repository, number, { label: 'clambake:ready', by: 'wanda' });

test('a split is proposed, accepted by a person with the right, made, worked on part by part and merged; then the whole is closed', async () => {
  const repo = await openSplit();
  const number = repo.ask('Write both');
  await repo.settled();
  const comments = (of = number) => repo.issue(of).comments;
  expect(repo.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:needs-human'] });
  const [proposed, ...others] = comments().filter(({ body }) => body.includes('clambake:said'));
  expect(others).toEqual([]);
  expect(proposed?.body).toContain('> Two things at once, @ everyone. See (link removed)');
  expect(proposed?.body).toContain('**Part 2: Write the printer** (waits for part 1)\n\n> It goes into printer.txt.');
  expect(proposed?.body).toContain('closes no. 1');

  say(repo, number, '/accept', 'rob');
  await repo.settled();
  expect(partsOf(repo, number)).toEqual([]);

  say(repo, number, '/accept', 'wanda');
  await repo.settled();
  const [parser, printer, ...more] = partsOf(repo, number);
  if (parser === undefined || printer === undefined) throw new Error('no parts');
  expect(more).toEqual([]);
  expect([parser.title, parser.labels, parser.author]).toEqual(['Write the parser', [], 'github-actions[bot]']);
  expect(parser.body).toContain(`Part 1 of 2 of #${number}, proposed by an agent and accepted by @wanda.`);
  expect(printer.blockedBy.map((link) => link.number)).toEqual([parser.number]);
  expect(repo.repository.issues.get(number)?.blockedBy.map((link) => link.number)).toEqual([parser.number, printer.number]);
  expect(repo.comment(number)).toContain(`into #${parser.number}, #${printer.number}. This issue waits`);
  say(repo, number, '/accept', 'wanda');
  await repo.settled();
  expect(partsOf(repo, number)).toHaveLength(2);
  expect(comments().at(-1)?.body).toContain(`the proposal on #${number} was accepted by wanda already`);

  setReady(repo, printer.number);
  setReady(repo, parser.number);
  await repo.settled();
  expect(repo.issue(parser.number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  // A part is not split again.
  expect(repo.issue(printer.number)).toMatchObject({ state: 'open', labels: ['clambake:needs-human'] });
  expect(comments(printer.number).find(({ body }) => body.includes('clambake:said'))?.body).toContain(
    `The proposal cannot be accepted: this issue is a part of #${number}, and a part is not split again. Nothing was made.`,
  );
  expect(repo.issue(number).state).toBe('open');

  say(repo, printer.number, '/answer Whole, please', 'wanda');
  await repo.settled();
  expect(repo.issue(printer.number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: [] });
  expect(comments().filter(({ body }) => body.includes('parts-merged'))).toHaveLength(1);
  expect(comments().find(({ body }) => body.includes('parts-merged'))?.body).toContain(
    `@wanda All parts of this issue are done: #${parser.number}, #${printer.number}.`,
  );
  expect(await repo.git('show', 'main:parser.txt', 'main:printer.txt')).toBe('done\ndone');
  const prompts = repo.model.requests.flatMap(({ shown }) => shown?.prompt ?? []);
  expect(prompts.find((text) => titleIn(text) === 'Write both')).toContain('or split when the issue is much too large');
  expect(prompts.find((text) => titleIn(text) === 'Write the parser')).not.toContain('or split when');
  const record = await repo.record(number);
  expect(record).toMatchObject({ state: 'withdrawn', attempts: [{ outcome: 'split' }], said: { kind: 'parts-merged' } });
  expect(record?.split?.parts.map(({ made, body }) => [made?.issue, body])).toEqual([
    [parser.number, undefined],
    [printer.number, undefined],
  ]);
});

test('a job that dies after any kind of write is followed by one that makes the rest, and no second copy', async () => {
  const repo = await openRepository();
  const { number, nodeId } = repo.local.createIssue(repo.repository, { title: 'Write both', by: 'wanda' });
  const at = '2026-01-01T00:00:00.000Z';
  const split = { attempt: `${number}-1-aaaaaaaa`, by: 'wanda', role: 'write', event: 'comment-1', at, parts: proposal.parts };
  await repo.writeRecord(issueRef(number), JSON.stringify({ v: 1, issue: number, nodeId, state: 'ready', since: at, base: 'main', split }));
  repo.local.addLabel(repo.repository, number, { label: 'clambake:ready', by: 'wanda' });
  const deaths = [/\/issues$/, /\/issues$/, /\/sub_issues$/, /\/blocked_by$/];
  for (const [index, path] of deaths.entries()) {
    repo.local.faults.add({ name: `dies ${index}`, match: { method: 'POST', path, job: 'assign' }, when: 'after', respond: 'kill' });
    expect((await repo.assign()).exitCode).not.toBe(0);
    repo.local.faults.clear();
    // Meanwhile the next run leaves it alone.
    if (index === 0) expect((await repo.assign()).exitCode).toBe(0);
    repo.skipMinutes(7);
  }
  expect((await repo.assign()).exitCode).toBe(0);
  const made = [...repo.repository.issues.values()].filter(({ body }) => body.includes('clambake:part'));
  expect(made.map(({ title, parent }) => [title, parent?.number])).toEqual([
    ['Write the parser', number],
    ['Write the printer', number],
  ]);
  expect(repo.repository.issues.get(number)?.blockedBy).toHaveLength(2);
  expect(repo.comment(number)).toContain('This issue waits until all of them are merged');
});
