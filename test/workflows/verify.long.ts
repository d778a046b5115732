// The repository's own commands around an agent's work, through the shipped workflows with the real Claude Code: repaired in the session
// it lands; failing it is kept, and the next attempt gets what it did not pass.
import { expect, test } from 'vitest';
import { bash, openRepository } from '../support/open-repository.ts';

/** The base passes the command below. */
const write = (text: string) => bash(`echo ${text} > stand.txt; git add -A; git commit -qm "Serve ${text}"`);
/** YAML takes the command as it is. */
const config = (more = ''): string => `verify:\n  - 'if grep -qs water stand.txt; then echo "NO LEMONADE HERE"; exit 1; fi'\n${more}`;

test('work that does not pass is repaired in the session, lands and is merged as verified', async () => {
  const repo = await openRepository({
    workflows: 'minimal',
    config: config(),
    script: ({ messages, results }) => {
      const isTold = JSON.stringify(messages).includes('NO LEMONADE HERE');
      if (results.length === 0) return [write('water')];
      if (isTold && results.at(-1)?.tool === 'StructuredOutput') return [write('lemonade')];
      return [{ tool: 'StructuredOutput', input: { kind: 'done', words: isTold ? 'It is repaired.' : 'It is done.' } }];
    },
  });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:stand.txt')).toBe('lemonade');
  const record = await repo.record(number);
  expect(record?.attempts).toMatchObject([{ outcome: 'done', commits: 2, verify: { result: 'verified' } }]);
  expect(await repo.git('log', '--first-parent', '-1', '--format=%B', 'main')).toMatch(/^Clambake-Verify: verified$/m);
  expect(await repo.git('log', '-1', '--format=%B', 'main^2')).toMatch(/^Clambake-Verify: verified$/m);
});

test('work that still does not pass is kept and does not land; the next attempt gets the output, and its work is merged', async () => {
  const repo = await openRepository({
    workflows: 'minimal',
    config: config('departure-minutes: 0\n'),
    script: ({ prompt, results }) => {
      if (results.length > 0) return [{ text: 'It is done.' }];
      return [write(prompt.includes('| NO LEMONADE HERE') ? 'lemonade' : 'water')];
    },
  });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  const comments = repo.issue(number).comments.map(({ body }) => body);
  expect(comments.find((body) => body.includes('The end of what'))).toContain('> NO LEMONADE HERE');
  // The next attempt waits a while, as after every failure.
  for (let tick = 0; tick < 5 && repo.issue(number).state !== 'closed'; tick++) {
    repo.skipMinutes(10);
    repo.runner.fireSchedule(repo.repository);
    await repo.settled();
  }
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:stand.txt')).toBe('lemonade');
  const { attempts } = (await repo.record(number)) ?? {};
  expect(attempts).toMatchObject([
    { outcome: 'failing', verify: { result: 'failing', exit: 1 }, detail: expect.stringContaining('Failing: ') },
    { outcome: 'done', verify: { result: 'verified' } },
  ]);
});
