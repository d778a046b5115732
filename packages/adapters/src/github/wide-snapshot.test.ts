// Snapshots of a local GitHub that limits the nodes of a document, and of one with blockers that the token cannot see.
import { expect, onTestFinished, test } from 'vitest';
import { type LocalGitHub, type Repository, startLocalGitHub } from '@clambake/local';
import { readEnvironment } from '../environment.ts';
import { openGitHub } from './github.ts';

const count = 60;

const open = async (): Promise<{ local: LocalGitHub; repository: Repository; github: ReturnType<typeof openGitHub> }> => {
  const local = await startLocalGitHub();
  onTestFinished(async () => {
    expect(local.problems()).toEqual([]);
    await local.stop();
  });
  const repository = await local.createRepository({ owner: 'ann', name: 'shack', files: { '.github/clambake.yml': 'ci: ci.yml\n' } });
  const { value: token } = local.createToken({ kind: 'actions', permissions: { issues: 'read', contents: 'read' }, repository });
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: '/tmp',
  });
  return { local, repository, github: openGitHub({ token, environment }) };
};

const points = ({ store }: LocalGitHub): number[] =>
  store.requests.filter(({ route }) => route === 'POST /graphql').map((one) => one.points);

test('with pages of 25 a snapshot passes where a document of a hundred issues is refused', async () => {
  const { local, repository, github } = await open();
  for (let n = 0; n < count; n += 1) local.createIssue(repository, { title: `t${n}`, labels: ['clambake:ready'], by: 'ann' });
  local.limits.graphqlResources = { nodes: 7_500 };
  expect((await github.readRepository([])).issues.length).toBe(count);
  expect(points(local)).toHaveLength(3);
});

test.each(['error', 502, 504] as const)('answered %s, pages are halved until they pass, and every issue is read once', async (respond) => {
  const { local, repository, github } = await open();
  const numbers = Array.from(
    { length: count },
    (_, n) => local.createIssue(repository, { title: `t${n}`, labels: ['clambake:ready'], by: 'ann' }).number,
  );
  local.limits.graphqlResources = { nodes: 3_600, respond };
  const { issues } = await github.readRepository([]);
  expect(issues.map(({ number }) => number)).toEqual(numbers);
  const asked = points(local).length;
  expect(asked).toBeLessThan(10);
  // The size is kept for the next reading of the same job.
  await github.readRepository([]);
  expect(points(local).length - asked).toBe(5);
});

test('a train reads its own issues and the start of the line, and knows how many more wait', async () => {
  const { local, repository, github } = await open();
  const ids = Array.from(
    { length: count },
    (_, n) => local.createIssue(repository, { title: `t${n}`, labels: ['clambake:ready'], by: 'ann' }).nodeId,
  );
  local.createIssue(repository, { title: 'working', labels: ['clambake:working'], by: 'ann' });
  const last = ids.at(-1) ?? '';
  const read = await github.readRepository([last], [], { base: 'main', bundle: undefined }, 'line');
  expect(read.issues.map(({ nodeId }) => nodeId)).toEqual([...ids.slice(0, 25), last]);
  expect(read.unlisted).toBe(count - 26);
  expect(points(local)).toHaveLength(2);
});

test('blockers in a repository that the token cannot see block while they are open, whichever way GitHub hides them', async () => {
  const { local, repository, github } = await open();
  const secret = await local.createRepository({ owner: 'ann', name: 'secret', private: true, files: { a: 'a' } });
  const hidden = local.createIssue(secret, { title: 'hidden', by: 'ann' });
  const seen = local.createIssue(repository, { title: 'seen', by: 'ann' });
  const { number } = local.createIssue(repository, { title: 'waits', labels: ['clambake:ready'], by: 'ann' });
  local.blockIssue(repository, number, { repository: secret, number: hidden.number });
  local.blockIssue(repository, number, seen.number);
  const read = async () =>
    (await github.readRepository([])).issues.map(({ openBlockers, hiddenBlockers }) => ({ openBlockers, hiddenBlockers }));
  for (const hiddenRelations of ['null', 'left-out'] as const) {
    repository.platform = { ...repository.platform, hiddenRelations };
    expect(await read(), hiddenRelations).toEqual([{ openBlockers: [seen.number], hiddenBlockers: 1 }]);
  }
  local.editIssue(secret, hidden.number, { state: 'closed', by: 'ann' });
  expect(await read()).toEqual([{ openBlockers: [seen.number], hiddenBlockers: 0 }]);
});

test.each([
  ['a label', 'repository.*.nodes.*.labels.nodes.0'],
  ['all labels', 'repository.*.nodes.*.labels'],
  ['the list of labels', 'repository.*.nodes.*.labels.nodes'],
  ['an event', 'repository.*.nodes.*.timelineItems.nodes.0'],
  ['all events', 'repository.*.nodes.*.timelineItems'],
  ['all blockers', 'repository.*.nodes.*.blockedBy'],
  ['the list of blockers', 'repository.*.nodes.*.blockedBy.nodes'],
  ['the sum of sub-issues', 'repository.*.nodes.*.subIssuesSummary'],
])('an issue without %s, and without an error that says why, is known in part, and the others whole', async (_, nullAt) => {
  const { local, repository, github } = await open();
  local.createIssue(repository, { title: 'whole', labels: ['clambake:ready'], by: 'ann' });
  const half = async () => (await github.readRepository([])).issues.map(({ title, isPartial }) => [title, isPartial]);
  expect(await half()).toEqual([['whole', undefined]]);
  const { number } = local.createIssue(repository, { title: 'half', labels: ['clambake:ready'], by: 'ann' });
  local.addLabel(repository, number, { label: 'clambake:hold', by: 'ann' });
  local.faults.add({ match: { boundary: 'graphql' }, respond: { nullAt: nullAt.replace('nodes.*', 'nodes.1') } });
  expect(await half()).toEqual([
    ['whole', undefined],
    ['half', true],
  ]);
  expect(await half()).toEqual([
    ['whole', undefined],
    ['half', undefined],
  ]);
});
