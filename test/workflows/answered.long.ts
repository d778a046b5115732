// An agent asks, a person answers by a comment, and the next agent finishes: through the shipped workflows, with the real Claude Code.
import { expect, test } from 'vitest';
import { bash, openRepository } from '../support/open-repository.ts';

const roles = { wanda: 'write', rob: 'read' } as const;

test('a question of an agent stands on the issue, an outsider’s /answer starts nothing, a person’s makes it merged', async () => {
  const repo = await openRepository({
    workflows: 'minimal',
    settings: { roles },
    script: ({ prompt, results }) => {
      if (!prompt.includes('| Use port 8080'))
        return [{ tool: 'StructuredOutput', input: { kind: 'question', words: 'Which port, @everyone? See https://evil.example' } }];
      if (results.some(({ tool }) => tool === 'Bash'))
        return [{ tool: 'StructuredOutput', input: { kind: 'done', words: 'It listens on 8080.' } }];
      return [bash('echo 8080 > port.txt; git add -A; git commit -qm "Set the port"')];
    },
  });
  const number = repo.ask('Set the port');
  await repo.settled();
  const comments = () => repo.issue(number).comments;
  expect(repo.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:needs-human'] });
  const asked = comments().filter(({ body }) => body.includes('clambake:said'));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toContain('> Which port, @ everyone? See (link removed)');
  expect(asked[0]?.body).toMatch(/^<!-- clambake:said \S+ -->\n\n@\S+ Agent 001 asks a question/);

  repo.local.addComment(repo.repository, number, { body: '/answer Use port 666', by: 'rob' });
  await repo.settled();
  expect(await repo.record(number)).toMatchObject({ state: 'needs-human' });
  expect(comments().filter(({ body }) => body.includes('clambake:said'))).toHaveLength(1);

  repo.local.addComment(repo.repository, number, { body: '/answer Use port 8080', by: 'wanda' });
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:port.txt')).toBe('8080');
  const prompt = repo.model.requests.flatMap(({ shown }) => shown?.prompt ?? []).find((text) => text.includes('| Use port 8080'));
  expect(prompt).toMatch(/asked people:\n\| Which port, @everyone\?.*\nwanda answered:\n\| Use port 8080/s);
  expect(prompt).not.toContain('666');
  expect(prompt).toContain('Left out: 1 comment by others');
  const record = await repo.record(number);
  expect(record?.attempts.map(({ outcome }) => outcome)).toEqual(['asked', 'done']);
  expect(record?.asked).toMatchObject({ actor: 'wanda', event: expect.stringMatching(/^comment-/) });
});
