// An attempt whose work made CI red goes on with its session on another runner, through the shipped workflows.
import { expect, test } from 'vitest';
import { bash, openRepository } from '../support/open-repository.ts';

test('after CI failed the next attempt goes on with the session of the first one on another runner, and its work is merged', async () => {
  const repo = await openRepository({
    workflows: 'minimal',
    config: 'resume: private\ntranscript: private\n',
    settings: { private: true },
    script: ({ messages, results }) => {
      const isResumed = JSON.stringify(messages).includes('You go on with issue');
      if (results.length > (isResumed ? 1 : 0)) return [{ text: isResumed ? 'It is repaired.' : 'FIRST WORDS' }];
      const test = isResumed ? 'true' : 'false';
      return [bash(`npm pkg set scripts.test=${test}; echo ${test} > notes.txt; git add -A; git commit -qm "Set the test to ${test}"`)];
    },
  });
  const number = repo.ask('Set the test');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:notes.txt')).toBe('true');
  const resumed = repo.model.requests
    .flatMap(({ shown }) => (shown === undefined ? [] : [JSON.stringify(shown.messages)]))
    .find((sent) => sent.includes('You go on with issue'));
  expect(resumed).toMatch(/Set the test to false.*FIRST WORDS.*You go on with issue/s);
  const { attempts } = (await repo.record(number)) ?? {};
  expect(attempts).toMatchObject([
    { session: { artifact: expect.any(Number) } },
    { resumed: attempts?.[0]?.id, transcript: expect.any(Number) },
  ]);
  const last = attempts?.[1];
  expect(await repo.git('log', '--first-parent', '-1', '--format=%B', 'main')).toMatch(
    new RegExp(`^Clambake-Transcript: http\\S+/actions/runs/${last?.runId}/artifacts/${last?.transcript}$`, 'm'),
  );
});
