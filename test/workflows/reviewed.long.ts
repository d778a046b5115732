// People review a bundle's pull request, and the work whose lines they comment comes back to its agent with their words: through the
// shipped workflows, with the real Claude Code.
import { expect, test, vi } from 'vitest';
import { bash, openRepository, type OpenRepository, titleIn } from '../support/open-repository.ts';
import { callerPath, readCaller } from '../support/repository-files.ts';

vi.setConfig({ testTimeout: 400_000 });

const roles = { wanda: 'write', rob: 'read' } as const;
const approved = { type: 'pull_request', parameters: { required_approving_review_count: 1, allowed_merge_methods: ['merge'] } } as const;

/** A base that asks for a review, so that the green bundle waits. */
const open = async (): Promise<OpenRepository> => {
  const text = await readCaller();
  const settings = { roles, protections: [], rulesets: [{ rules: [approved] }] };
  return openRepository({
    workflows: 'minimal',
    agents: 2,
    config: 'departure-minutes: 0\n',
    files: { [callerPath]: text.replace('on:\n', 'on:\n  pull_request_review: { types: [submitted] }\n') },
    settings: settings as never,
    script: ({ prompt, results }) => {
      if (results.length > 0) return [{ text: 'It is done.' }];
      const name = titleIn(prompt).toLowerCase();
      const port = prompt.includes('| Never port 80') ? 8080 : 80;
      return [bash(`echo "const ${name} = ${port};" > ${name}.js; git add -A; git commit -qm "Set ${name}"`)];
    },
  });
};

const pulls = (repo: OpenRepository) => [...repo.repository.issues.values()].filter(({ pull }) => pull !== null);
/** Ticks until something is so, six at most. */
const goOnUntil = async (repo: OpenRepository, isSo: () => boolean): Promise<void> => {
  for (let tick = 0; tick < 6 && !isSo(); tick++) {
    repo.skipMinutes(10);
    repo.runner.fireSchedule(repo.repository);
    await repo.settled();
  }
};
const isLabelled = (repo: OpenRepository, number: number, label: string): boolean => repo.issue(number).labels.includes(label);
/** Wanda approves what is open, and the train lands it. */
const approve = async (repo: OpenRepository): Promise<void> => {
  for (const { number, state } of pulls(repo)) {
    if (state !== 'open') continue;
    repo.local.reviewPull(repo.repository, number, { event: 'APPROVE', by: 'wanda' });
    await repo.settled();
  }
};
const requestChanges = (body: string, path: string, words: string) => ({
  event: 'REQUEST_CHANGES',
  body,
  comments: [{ path, line: 1, body: words }],
});

test('review comment → the agent comes back → merged; an outsider’s review changes nothing, and one after the merge says so', async () => {
  const repo = await open();
  const [lemon, soup] = [repo.ask('Lemon'), repo.ask('Soup')];
  await repo.settled();
  await goOnUntil(repo, () => [lemon, soup].every((number) => isLabelled(repo, number, 'clambake:bundled')));
  const pull = pulls(repo).at(-1)?.number ?? 0;
  expect([lemon, soup].map((number) => repo.issue(number).labels)).toEqual([['clambake:bundled'], ['clambake:bundled']]);

  await repo.askGitHub('rob', `POST /pulls/${pull}/reviews`, requestChanges('Bad.', 'lemon.js', 'Evil words of an outsider'));
  await repo.settled();
  expect((await repo.record(lemon))?.state).toBe('bundled');

  const review = requestChanges('See my comment.', 'lemon.js', 'Never port 80 <!-- hidden -->, @everyone');
  await repo.askGitHub('wanda', `POST /pulls/${pull}/reviews`, review);
  await repo.settled();
  const record = await repo.record(lemon);
  expect(record?.feedback, repo.annotations().join('\n')).toMatchObject({
    kind: 'person',
    by: 'wanda',
    asked: true,
    comments: [{ path: 'lemon.js', line: 1, code: 'const lemon = 80;', by: 'wanda' }],
    others: 1,
  });
  expect(repo.issue(lemon).labels).toEqual(['clambake:ready']);
  expect((await repo.record(soup))?.state).toBe('bundled');
  const replies = () => repo.issue(pull).comments.map(({ body }) => body);
  expect(replies().at(-1)).toContain(`- #${lemon} goes back to an agent with your words and 1 comment on its lines, not before`);

  await approve(repo);
  await goOnUntil(repo, () => isLabelled(repo, lemon, 'clambake:bundled'));
  const prompt = repo.model.requests.flatMap(({ shown }) => shown?.prompt ?? []).find((text) => text.includes('| Never port 80')) ?? '';
  expect(prompt).toContain('wanda reviewed your earlier work on this branch before it was merged, and asked for changes.');
  expect(prompt).toMatch(/`lemon.js`, about line 1 reads:\n\| const lemon = 80;\nwanda wrote there, .*:\n\| Never port 80 , @everyone/);
  expect(prompt).toContain('Left out: 1 comment on these lines by others');
  expect(prompt).not.toMatch(/hidden|Evil/);
  await approve(repo);
  await goOnUntil(repo, () => isLabelled(repo, lemon, 'clambake:merged'));
  expect(repo.issue(lemon)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(repo.issue(soup)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:lemon.js')).toBe('const lemon = 8080;');
  expect((await repo.record(lemon))?.evictions).toHaveLength(1);
  expect(replies().filter((body) => body.includes('your request for changes was read'))).toHaveLength(1);

  const merged = pulls(repo).find(({ pull: one }) => one?.merged === true)?.number ?? 0;
  await repo.askGitHub('wanda', `POST /pulls/${merged}/reviews`, { event: 'REQUEST_CHANGES', body: 'Too late.' });
  await repo.settled();
  expect(repo.annotations().join('\n')).toContain(`pull request ${merged} is that of bundle`);
  expect(repo.problems()).toEqual([]);
});
