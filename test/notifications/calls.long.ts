// Has the built assign-agent call people on the local GitHub: each cause makes one comment that mentions who asked, whatever ticks come.
import { issueRef, type IssueRecord } from '@clambake/core';
import { expect, test } from 'vitest';
import { openClaimed, openRepository, type OpenRepository, bash } from '../support/open-repository.ts';
import { ciPath, goodCi } from '../support/repository-files.ts';

const marker = '<!-- clambake:called ';
const callsOn = (repo: OpenRepository, issue: number): string[] =>
  repo.issue(issue).comments.flatMap(({ body }) => (body.startsWith(marker) ? [body.slice(body.indexOf('\n')).trim()] : []));
const askedBy = async (repo: OpenRepository, issue: number, actor: string, change: Partial<IssueRecord> = {}): Promise<void> => {
  const text = { title: 'a'.repeat(64), body: 'b'.repeat(64) };
  const record = { ...(await repo.record(issue)), asked: { event: `LE_${issue}`, actor, text }, ...change };
  await repo.writeRecord(issueRef(issue), JSON.stringify(record));
};
/** Ticks until the comments were looked for, and one more. */
const ticks = async (repo: OpenRepository): Promise<string[]> => {
  const said: string[] = [];
  for (const minutes of [0, 11, 11]) {
    repo.skipMinutes(minutes);
    const tick = await repo.assign();
    expect(tick.exitCode, tick.log).toBe(0);
    said.push(...tick.said);
  }
  return said;
};

test('a train that stands calls each person once, on the first of their issues, whatever becomes of answers and ticks', async () => {
  const repo = await openRepository({ files: { [ciPath]: goodCi.replace('contents: read', 'contents: write') } });
  const issues: number[] = [];
  for (const [actor, title] of [
    ['clara', 'Grill corn'],
    ['clara', 'Serve beer'],
    ['clara', 'Serve tea'],
    ['bob', 'Bake bread'],
  ] as const) {
    const issue = await repo.landed(title);
    await askedBy(repo, issue, actor);
    issues.push(issue);
  }
  const [locked = 0, first = 0, other = 0, bobs = 0] = issues;
  repo.issue(locked).locked = true;
  const stopped = await repo.train();
  expect((await repo.trainRecord())?.stopped?.kind, stopped.log).toBe('preflight');

  repo.local.faults.add({ match: { path: '/graphql', body: 'clambake:called' }, when: 'after', respond: 'drop' });
  const [one, two] = await Promise.all([repo.assign(), repo.assign()]);
  expect([one.exitCode, two.exitCode], `${one.log}\n${two.log}`).toEqual([0, 0]);
  await ticks(repo);
  expect(issues.map((issue) => callsOn(repo, issue).length)).toEqual([0, 1, 0, 1]);
  const [text = ''] = callsOn(repo, first);
  expect(text).toMatch(
    /^@clara The train to `main`, which takes this work, stands still since \S+ \S+ UTC until a person acts: .*contents: write/,
  );
  expect(text).toMatch(new RegExp(`\n\nThe same is true of #${locked}, #${other}\\.$`));
  expect(callsOn(repo, bobs)[0]).toMatch(/^@bob The train to/);
  expect((await repo.record(first))?.called).toMatchObject([{ to: 'clara', tries: 1 }]);
  expect((await repo.record(first))?.called?.[0]?.isOpen).toBeUndefined();
  expect((await repo.record(other))?.called).toBeUndefined();
});

test('an issue that needs an approval, and one whose dollars are used up, call who asked once; a refused comment fails no tick', async () => {
  const { repo, issue, run, assignment } = await openClaimed({
    script: ({ turn }) =>
      turn > 0
        ? [{ text: 'It is written.' }]
        : [bash('echo "Ask nobody." > CLAUDE.md && echo x > x.txt && git add -A && git commit -q -m "Say how to work"')],
  });
  await repo.land(run, assignment, { from: await repo.work(run, assignment) });
  repo.end(run);
  expect((await repo.record(issue))?.state).toBe('needs-human');
  repo.local.faults.add({ match: { path: '/graphql', body: 'clambake:called' }, respond: { status: 403, body: { message: 'Forbidden' } } });
  const said = await ticks(repo);
  expect(said).toEqual([expect.stringMatching(/^warning \[assign-agent\]: Not everything could be shown on the issues/)]);
  expect(callsOn(repo, issue)).toEqual([
    expect.stringMatching(/^@clara No agent goes on with this issue before a person has decided:\n\n> .*CLAUDE\.md/),
  ]);
  expect((await repo.record(issue))?.called).toMatchObject([{ tries: 2 }]);

  const dear = await repo.landed('Build a castle');
  const { landed: _, ...record } = (await repo.record(dear)) as IssueRecord;
  const attempts = record.attempts.map((attempt) => ({ ...attempt, outcome: 'incomplete', costUsd: 14.5 }));
  const spent = { ...record, state: 'ready', attempts } as IssueRecord;
  await repo.writeRecord(issueRef(dear), JSON.stringify(spent));
  await askedBy(repo, dear, 'clara');
  await ticks(repo);
  expect(callsOn(repo, dear)).toEqual([
    `@clara No agent starts on this issue: its attempts have cost $14.50 of the $15.00 that it may cost, and the rest is too little for an attempt. A comment /budget #${dear} 20 or the label clambake:budget:20 lets it cost more.`,
  ]);
  expect(callsOn(repo, issue)).toHaveLength(1);
});
