// Documents that ask for more than GitHub answers, and what they cost.
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository } from '../store.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import { costOf, nodesOf } from './cost.ts';

let github: LocalGitHub;
let repository: Repository;
let job: StoryClient;

beforeAll(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' } });
  for (const title of ['One', 'Two', 'Three']) github.createIssue(repository, { title, labels: ['ready'], by: 'ann' });
  job = createStoryClient(github, github.createToken({ kind: 'actions', permissions: { issues: 'write' }, repository }));
});
beforeEach(() => {
  github.limits.graphqlResources = undefined;
});
afterAll(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const operationOf = (query: string) => {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  return operation;
};
const inShack = (fields: string): string => `{ repository(owner: "ann", name: "shack") { ${fields} } }`;

// The first three are the examples of GitHub's documentation.
test.each([
  ['{ viewer { repositories(first: 50) { edges { node { issues(first: 10) { totalCount } } } } } }', 550, 1],
  [
    `{ viewer { repositories(first: 50) { edges { node {
        pullRequests(first: 20) { edges { node { comments(first: 10) { totalCount } } } }
        issues(first: 20) { edges { node { comments(first: 10) { totalCount } } } } } } }
      followers(first: 10) { totalCount } } }`,
    22_060,
    21,
  ],
  [
    '{ viewer { repositories(first: 100) { edges { node { issues(last: 50) { edges { node { labels(first: 60) { totalCount } } } } } } } } }',
    305_100,
    51,
  ],
  ['query($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { labels(first: 50) { totalCount } } } }', 102, 1],
])('%s asks for %i nodes and costs %i points', (query, nodes, points) => {
  const variables = { ids: ['I_1', 'I_2'] };
  expect(nodesOf(operationOf(query), new Map(), variables).total).toBe(nodes);
  expect(costOf(operationOf(query), new Map(), variables)).toBe(points);
});

const wide = (first: number): string =>
  inShack(`issues(first: ${first}) { nodes { number labels(first: 50) { nodes { name } } comments(first: 50) { totalCount } } }`);

test('a document above the resource limits is answered at status 200 with nulls and an error for each field', async () => {
  github.limits.graphqlResources = { nodes: 5_200 };
  const answer = await job.graphql(wide(100));
  expect(answer.status).toBe(200);
  expect(answer.body.errors[0]).toMatchObject({
    type: 'RESOURCE_LIMITS_EXCEEDED',
    message: 'Resource limits for this query exceeded.',
    path: ['repository', 'issues', 'nodes', 0, 'comments'],
  });
  // `comments` may not be null, so the whole issue is; its labels were within the limit.
  expect(answer.body.data.repository.issues.nodes).toEqual([null, null, null]);
  const labels = await job.graphql(inShack('issues(first: 100) { nodes { number labels(first: 60) { nodes { name } } } }'));
  expect(labels.body.data.repository.issues.nodes[0]).toEqual({ number: 1, labels: null });
  expect(labels.body.errors).toHaveLength(3);
  expect((await job.graphql(wide(25))).body.errors).toBeUndefined();
});

test('the first connection above the limits takes its non-null parents with it', async () => {
  github.limits.graphqlResources = { nodes: 50 };
  const { body } = await job.graphql(wide(100));
  expect(body).toMatchObject({
    data: { repository: null },
    errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', 'issues'] }],
  });
});

test.each([
  [502, /^Something went wrong while executing your query/],
  [504, /^We couldn't respond to your request in time/],
] as const)('the proxy answers %i instead, which costs points and changes nothing', async (respond, words) => {
  github.limits.graphqlResources = { nodes: 1000, mutations: 1, respond };
  const answer = await job.graphql(wide(100));
  expect(answer.status).toBe(respond);
  expect(answer.body.message ?? answer.body.errors[0].message).toMatch(words);
  expect(answer.headers.get('x-ratelimit-limit')).toBe('1000');
  const before = repository.issues.get(1)?.comments.length;
  expect((await job.graphql(twoComments())).status).toBe(respond);
  expect(repository.issues.get(1)?.comments).toHaveLength(before ?? -1);
});

const twoComments = (): string => {
  const id = repository.issues.get(1)?.nodeId;
  const add = (body: string): string => `addComment(input: { subjectId: "${id}", body: "${body}" }) { clientMutationId }`;
  return `mutation { a: ${add('one')} b: ${add('two')} }`;
};

test('of too many mutations in one document the first ones are carried out', async () => {
  github.limits.graphqlResources = { mutations: 1 };
  const before = repository.issues.get(1)?.comments.length ?? 0;
  const { body } = await job.graphql(twoComments());
  expect(body).toMatchObject({ data: { a: {}, b: null }, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['b'] }] });
  expect(repository.issues.get(1)?.comments).toHaveLength(before + 1);
});

test('above half a million nodes a document does not run at all', async () => {
  const deep = inShack('issues(first: 100) { nodes { comments(first: 100) { nodes { issue { labels(first: 100) { totalCount } } } } } }');
  const { body } = await job.graphql(deep);
  expect(body.data).toBeUndefined();
  expect(body.errors[0]).toEqual({
    type: 'MAX_NODE_LIMIT_EXCEEDED',
    message: 'This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.',
  });
});

test('all tokens of a repository’s jobs share 1,000 points an hour', async () => {
  const other = createStoryClient(github, github.createToken({ kind: 'actions', permissions: { issues: 'read' }, repository }));
  const deep = inShack('issues(first: 100) { nodes { comments(first: 100) { nodes { id } } labels(first: 100) { nodes { name } } } }');
  const first = await job.graphql(deep);
  const second = await other.graphql(deep);
  expect(second.headers.get('x-ratelimit-limit')).toBe('1000');
  expect(Number(second.headers.get('x-ratelimit-used')) - Number(first.headers.get('x-ratelimit-used'))).toBe(2);
});
