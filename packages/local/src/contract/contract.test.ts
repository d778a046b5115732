// The contract checks reject everything that GitHub's official description does not allow. Each case changes one thing
// in a request or an answer that is otherwise valid.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContract } from './contract.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { restRoutes } from '../rest/rest-routes.ts';
import { createStoryClient, type StoryClient, storyFiles } from '../testing/story-client.ts';

let github: LocalGitHub;
let ann: StoryClient;
const root = '/repos/ann/shack';

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository({ owner: 'ann', name: 'shack', files: storyFiles });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
  await ann.call('POST', `${root}/issues`, { title: 'A' });
});
afterAll(() => github.stop());

test('the committed slice has exactly the operations that are served', () => {
  const contract = loadContract();
  expect(contract.version).toBe('23.0.2');
  expect(restRoutes.map((route) => route.template).filter((template) => !contract.has(template))).toEqual([]);
});

const requestMutations: readonly [string, string, string, unknown, string][] = [
  ['a missing field', 'POST', `${root}/issues`, { body: 'no title' }, "must have required property 'title'"],
  ['a wrong enum value', 'PATCH', `${root}/issues/1`, { state: 'done' }, 'must be equal to one of the allowed values'],
  ['a wrong type', 'POST', `${root}/issues/1/comments`, { body: 7 }, 'must be string'],
  ['an unknown field', 'POST', `${root}/labels`, { name: 'x', colour: 'ff0000' }, 'unknown key colour'],
  ['an unknown query parameter', 'GET', `${root}/issues?stat=open`, undefined, 'unknown parameter stat'],
  ['a query parameter outside its enum', 'GET', `${root}/issues?state=done`, undefined, 'must be equal to one of the allowed values'],
  ['a body where none is described', 'POST', `${root}/actions/runs/1/cancel`, { force: true }, 'body is not expected'],
  ['no body where one is required', 'POST', `${root}/git/refs`, undefined, 'body is required'],
];

test.each(requestMutations)('mutation of a request: %s is answered 422 and recorded', async (_, method, path, body, problem) => {
  const before = github.contractViolations.length;
  const answer = await ann.call(method, path, body);
  expect(answer.status).toBe(422);
  expect(answer.body.message).toContain(problem);
  expect(github.contractViolations.slice(before)).toMatchObject([{ kind: 'request' }]);
});

const template = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
type Issue = Record<string, unknown>;
const without = (key: string) => (issue: Issue) => Object.fromEntries(Object.entries(issue).filter(([name]) => name !== key));

const responseMutations: readonly [string, (issue: Issue) => { status?: number; body: unknown }, string][] = [
  ['a missing field', (issue) => ({ body: without('node_id')(issue) }), 'node_id'],
  ['a wrong enum value', (issue) => ({ body: { ...issue, state_reason: 'finished' } }), 'must be equal to one of the allowed values'],
  ['a wrong type', (issue) => ({ body: { ...issue, number: '1' } }), 'must be integer'],
  ['null where none is allowed', (issue) => ({ body: { ...issue, title: null } }), 'must be string'],
  ['a time that is none', (issue) => ({ body: { ...issue, created_at: 'yesterday' } }), 'must match format "date-time"'],
  ['an error in a nested object', (issue) => ({ body: { ...issue, user: without('login')(issue.user as Issue) } }), 'login'],
  ['an undocumented status', (issue) => ({ status: 202, body: issue }), 'status 202 is not documented'],
  ['a list instead of an object', (issue) => ({ body: [issue] }), 'must be object'],
];

test.each(responseMutations)('mutation of an answer: %s is rejected', async (_, mutate, problem) => {
  const { body } = await ann.call('GET', `${root}/issues/1`);
  const contract = loadContract();
  expect(contract.checkResponse(template, { status: 200, body })).toEqual([]);
  const mutated = { status: 200, ...mutate(body) };
  expect(contract.checkResponse(template, mutated).join('\n')).toContain(problem);
});

test('a GraphQL document that does not fit the schema, and a variable of the wrong type, are refused and recorded', async () => {
  const before = github.contractViolations.length;
  const misspelt = await ann.graphql('{ viewer { logn } }');
  expect(misspelt.status).toBe(200);
  expect(misspelt.body.errors[0].message).toContain('Cannot query field "logn" on type "User"');
  const wrong = await ann.graphql('query($n: Int!) { repository(owner: "ann", name: "shack") { issue(number: $n) { id } } }', { n: 'one' });
  expect(wrong.body.errors[0].message).toContain('Int cannot represent');
  expect(github.contractViolations.slice(before).map((violation) => violation.kind)).toEqual(['graphql', 'graphql']);
  expect(github.defects).toEqual([]);
});

test('an answer of the local GitHub that breaks the contract becomes a 500 with the reason', async () => {
  const issue = [...github.store.repositories.values()][0]?.issues.get(1);
  if (issue === undefined) throw new Error('no issue');
  const { createdAt } = issue;
  issue.createdAt = 'yesterday';
  const before = github.contractViolations.length;
  const answer = await ann.call('GET', `${root}/issues/1`);
  issue.createdAt = createdAt;
  expect(answer.status).toBe(500);
  expect(answer.body.message).toContain('broke its contract in GET /repos/{owner}/{repo}/issues/{issue_number}');
  expect(github.contractViolations.slice(before)).toMatchObject([{ kind: 'response' }]);
});
