// GraphQL over real HTTP: GitHub's schema, results for each alias, permissions, and errors instead of silent nulls.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Permissions } from '../repository/access.ts';
import { git } from '../git/process.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createStoryClient, type StoryAnswer, type StoryClient, storyFiles } from '../testing/story-client.ts';
import type { Repository } from '../store.ts';

let github: LocalGitHub;
let repository: Repository;
let ann: StoryClient;

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: storyFiles, roles: { tess: 'triage' } });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterEach(() => github.stop());

const jobClient = (permissions: Permissions): StoryClient =>
  createStoryClient(github, github.createToken({ kind: 'actions', permissions, repository }));
const inShack = (selection: string): string => `{ repository(owner: "ann", name: "shack") { ${selection} } }`;

test('issues are filtered by any of the labels and by state, and paged by cursor without gaps', async () => {
  for (let n = 1; n <= 5; n += 1)
    github.createIssue(repository, { title: `Issue ${n}`, labels: [n % 2 === 0 ? 'even' : 'odd'], by: 'ann' });
  github.createIssue(repository, { title: 'none of them', by: 'ann' });
  github.editIssue(repository, 3, { state: 'closed', by: 'ann' });
  const page = `query($after: String) { repository(owner: "ann", name: "shack") {
    issues(first: 2, after: $after, states: [OPEN], labels: ["odd", "EVEN"], orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor } nodes { number } } } }`;
  const numbers: number[] = [];
  let after: string | null = null;
  do {
    const answer: StoryAnswer = await ann.graphql(page, { after });
    const { issues } = answer.body.data.repository;
    numbers.push(...issues.nodes.map((issue: { number: number }) => issue.number));
    after = issues.pageInfo.hasNextPage ? issues.pageInfo.endCursor : null;
    // Closing an issue shrinks the earlier page. The next page must not skip any issue.
    if (after !== null) github.editIssue(repository, numbers.at(-1) ?? 0, { state: 'closed', by: 'ann' });
  } while (after !== null);
  expect(numbers).toEqual([1, 2, 4, 5]);
});

test('an issue tells its blockers, sub-issues, label events and their actors', async () => {
  for (const title of ['Menu', 'Lamps', 'Paint']) github.createIssue(repository, { title, by: 'ann' });
  github.blockIssue(repository, 1, 2);
  const parent = repository.issues.get(3);
  if (parent !== undefined) parent.parent = { repository: 'ann/shack', number: 1 };
  github.addLabel(repository, 1, { label: 'state:ready', by: 'tess' });
  const job = jobClient({ issues: 'write' });
  await job.call('DELETE', '/repos/ann/shack/issues/1/labels/state%3Aready');
  const { body } = await ann.graphql(
    inShack(`issue(number: 1) {
      blockedBy(first: 9) { nodes { number state } } issueDependenciesSummary { blockedBy totalBlocking } subIssuesSummary { total completed }
      timelineItems(last: 9, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) { nodes { __typename
        ... on LabeledEvent { actor { __typename login } label { name } } ... on UnlabeledEvent { actor { __typename login } label { name } } } } }`),
  );
  expect(body.data.repository.issue).toEqual({
    blockedBy: { nodes: [{ number: 2, state: 'OPEN' }] },
    issueDependenciesSummary: { blockedBy: 1, totalBlocking: 0 },
    subIssuesSummary: { total: 1, completed: 0 },
    timelineItems: {
      nodes: [
        { __typename: 'LabeledEvent', actor: { __typename: 'User', login: 'tess' }, label: { name: 'state:ready' } },
        { __typename: 'UnlabeledEvent', actor: { __typename: 'Bot', login: 'github-actions' }, label: { name: 'state:ready' } },
      ],
    },
  });
});

test('a file, the default branch and what the branch requires are read from git and the protection', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: true });
  const query =
    inShack(`object(expression: "HEAD:README.md") { ... on Blob { text isBinary } } missing: object(expression: "HEAD:nothing") { id }
    defaultBranchRef { name target { oid } } ref(qualifiedName: "refs/heads/main") { refUpdateRule { requiredStatusCheckContexts } }`);
  const { body } = await jobClient({ contents: 'read' }).graphql(query);
  expect(body).toEqual({
    data: {
      repository: {
        object: { text: storyFiles['README.md'], isBinary: false },
        missing: null,
        defaultBranchRef: { name: 'main', target: { oid: await git(repository.gitDir, 'rev-parse', 'main') } },
        ref: { refUpdateRule: { requiredStatusCheckContexts: ['test'] } },
      },
    },
  });
  const admin = inShack('ref(qualifiedName: "main") { branchProtectionRule { pattern } }');
  expect((await jobClient({ contents: 'read' }).graphql(admin)).body.errors[0].type).toBe('FORBIDDEN');
  expect((await ann.graphql(admin)).body.data.repository.ref.branchProtectionRule).toEqual({ pattern: 'main' });
});

test('the mutations of one document succeed and fail one by one, at status 200', async () => {
  const issue = github.createIssue(repository, { title: 'A', labels: ['old'], by: 'ann' });
  const label = github.createLabel(repository, { name: 'new' });
  const old = repository.labels.get('old');
  const answer = await jobClient({ issues: 'write' }).graphql(
    `mutation($issue: ID!, $add: [ID!]!, $remove: [ID!]!) {
      m0: addLabelsToLabelable(input: { labelableId: $issue, labelIds: $add }) { clientMutationId }
      m1: addComment(input: { subjectId: "I_gone", body: "lost" }) { clientMutationId }
      m2: addComment(input: { subjectId: $issue, body: "hi" }) { commentEdge { node { body viewerDidAuthor } } }
      m3: removeLabelsFromLabelable(input: { labelableId: $issue, labelIds: $remove }) { labelable { __typename } }
      m4: createLabel(input: { repositoryId: "${repository.nodeId}", name: "new", color: "ffffff" }) { label { id } }
      m5: closeIssue(input: { issueId: $issue, stateReason: COMPLETED }) { issue { state stateReason } } }`,
    { issue: issue.nodeId, add: [label.nodeId], remove: [old?.nodeId] },
  );
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({
    m0: { clientMutationId: null },
    m1: null,
    m2: { commentEdge: { node: { body: 'hi', viewerDidAuthor: true } } },
    m3: { labelable: { __typename: 'Issue' } },
    m4: null,
    m5: { issue: { state: 'CLOSED', stateReason: 'COMPLETED' } },
  });
  expect(answer.body.errors.map(({ type, path }: { type: string; path: string[] }) => [type, ...path])).toEqual([
    ['NOT_FOUND', 'm1'],
    ['UNPROCESSABLE', 'm4'],
  ]);
  expect(issue.labels).toEqual(['new']);
  const mutation = 'mutation($id: ID!) { updateIssueComment(input: { id: $id, body: "ho" }) { issueComment { body } } }';
  const id = issue.comments[0]?.nodeId;
  expect((await jobClient({ issues: 'read' }).graphql(mutation, { id })).body.errors[0].type).toBe('FORBIDDEN');
  expect((await jobClient({ issues: 'write' }).graphql(mutation, { id })).body.data.updateIssueComment.issueComment.body).toBe('ho');
  expect(github.problems()).toEqual([]);
});

test('updateRefs moves all refs or none, and each beforeOid is a compare-and-swap', async () => {
  const main = await git(repository.gitDir, 'rev-parse', 'main');
  const next = await github.commit(repository, { branch: 'next', files: { a: '1' }, by: 'ann' });
  const zero = '0'.repeat(40);
  const update = (refUpdates: unknown) =>
    jobClient({ contents: 'write' }).graphql(
      'mutation($id: ID!, $refUpdates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $id, refUpdates: $refUpdates }) { clientMutationId } }',
      { id: repository.nodeId, refUpdates },
    );
  const created = { name: 'refs/heads/made', beforeOid: zero, afterOid: main };
  const refused = await update([created, { name: 'refs/heads/main', beforeOid: next, afterOid: next }]);
  expect(refused.body.errors[0]).toMatchObject({ type: 'UNPROCESSABLE', path: ['updateRefs'] });
  const branches = async () =>
    (await git(repository.gitDir, 'for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads')).split('\n');
  expect(await branches()).toEqual([`main ${main}`, `next ${next}`]);
  const done = await update([
    created,
    { name: 'refs/heads/main', beforeOid: main, afterOid: next },
    { name: 'refs/heads/next', beforeOid: next, afterOid: zero },
  ]);
  expect(done.body).toEqual({ data: { updateRefs: { clientMutationId: null } } });
  expect(await branches()).toEqual([`made ${main}`, `main ${next}`]);
});

test('nodes keeps the order of the ids, and an unknown id is null with its own error', async () => {
  const issue = github.createIssue(repository, { title: 'A', by: 'ann' });
  const comment = github.addComment(repository, 1, { body: 'hi', by: 'tess' });
  const query =
    'query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Issue { number } ... on IssueComment { body author { login } } } }';
  const { body } = await ann.graphql(query, { ids: [comment.nodeId, 'I_gone', issue.nodeId] });
  expect(body.data.nodes).toEqual([
    { __typename: 'IssueComment', body: 'hi', author: { login: 'tess' } },
    null,
    { __typename: 'Issue', number: 1 },
  ]);
  expect(body.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['nodes', 1] }]);
});

test('a field of the schema without an implementation is an error that names it, and is recorded', async () => {
  const { body } = await ann.graphql(inShack('id forkCount'));
  expect(body.errors[0].message).toBe('LocalGitHub does not implement Repository.forkCount');
  expect(github.problems()).toEqual(['not implemented: GraphQL Repository.forkCount']);
});

test('a pull request shows the reports on its commit and the required checks', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  const oid = await github.commit(repository, { branch: 'lamps', files: { 'lamp.js': '1\n' }, by: 'ann' });
  const { body: pull } = await ann.call('POST', '/repos/ann/shack/pulls', { title: 'Lamps', head: 'lamps', base: 'main' });
  await ann.call('POST', `/repos/ann/shack/statuses/${oid}`, { state: 'success', context: 'test' });
  const query = inShack(`pullRequest(number: ${pull.number}) { state headRefOid mergeable mergeStateStatus statusCheckRollup { state
    contexts(first: 5) { nodes { ... on StatusContext { context state isRequired(pullRequestNumber: ${pull.number}) } } } } }`);
  expect((await ann.graphql(query)).body.data.repository.pullRequest).toEqual({
    state: 'OPEN',
    headRefOid: oid,
    mergeable: 'MERGEABLE',
    mergeStateStatus: 'CLEAN',
    statusCheckRollup: { state: 'SUCCESS', contexts: { nodes: [{ context: 'test', state: 'SUCCESS', isRequired: true }] } },
  });
});

test('each kind of object needs its permission, and a page needs a size of at most 100', async () => {
  github.createIssue(repository, { title: 'A', by: 'ann' });
  const issues = inShack('issues(first: 1) { nodes { title } }');
  expect((await jobClient({ contents: 'read' }).graphql(issues)).body.errors[0]).toMatchObject({
    type: 'FORBIDDEN',
    path: ['repository', 'issues'],
  });
  expect((await ann.graphql(inShack('issues { totalCount }'))).body.errors[0].type).toBe('MISSING_PAGINATION_BOUNDARIES');
  expect((await ann.graphql(inShack('issues(first: 101) { totalCount }'))).body.errors[0].type).toBe('EXCESSIVE_PAGINATION');
});

test('a document costs what its connections need, and an empty budget refuses it at status 200', async () => {
  await github.stop();
  github = await startLocalGitHub({ limits: { perHour: { actions: 1000, app: 5000, user: 7, none: 60 } } });
  await github.createRepository({ owner: 'ann', name: 'shack' });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
  // 1 + 100 × 5 requests are 5 points, rounded as in GitHub's documentation.
  const five =
    'labels(first: 1) { totalCount }'.replace('labels', 'a: labels') +
    ['b', 'c', 'd', 'e'].map((name) => ` ${name}: labels(first: 1) { totalCount }`).join('');
  const query = `{ rateLimit { cost remaining } ${inShack(`issues(first: 100) { nodes { ${five} } }`).slice(1)}`;
  const answer = await ann.graphql(query);
  expect(answer.body.data.rateLimit).toEqual({ cost: 5, remaining: 2 });
  expect(answer.headers.get('x-ratelimit-resource')).toBe('graphql');
  const refused = await ann.graphql(query);
  expect([refused.status, refused.body.errors[0].type]).toEqual([200, 'RATE_LIMIT']);
});
