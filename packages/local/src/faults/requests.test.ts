// Addresses of faults, and changes of answers, over the wire.
import { expect, test } from 'vitest';
import { root, useFaultBed } from '../testing/fault-bed.ts';

const bed = useFaultBed();
const comment = (client = bed.ann) => client.call('POST', `${root}/issues/1/comments`, { body: 'hi' });
const comments = (): number => bed.repository.issues.get(1)?.comments.length ?? 0;
const list = async (path = `${root}/issues`): Promise<number[]> =>
  (await bed.ann.call('GET', path)).body.map(({ number }: { number: number }) => number);

test('a fault of one job leaves the requests of another alone', async () => {
  bed.github.faults.add({ match: { job: /^land/, access: 'write' }, times: 'always', respond: { answer: 'unavailable' } });
  const [land, train] = [bed.job('land #1'), bed.job('train')];
  expect([(await comment(land.client)).status, (await comment(train.client)).status, (await land.client.call('GET', root)).status]).toEqual(
    [503, 201, 200],
  );
});

test('a fault of a workflow, of a step or of a person is found by that', async () => {
  const job = bed.job('a');
  bed.repository.jobs.get(job.id)?.steps.push({ number: 1, name: 'Run ann/land@v1', status: 'in_progress', conclusion: null });
  bed.github.faults.add([
    { name: 'workflow', match: { workflow: '.github/workflows/ci.yml' }, respond: { status: 500 } },
    { name: 'step', match: { action: /ann\/land@/ }, respond: { status: 502 } },
    { name: 'person', match: { actor: 'ann' }, respond: { status: 504 } },
  ]);
  const statuses = [];
  for (const client of [job.client, job.client, job.client, bed.ann]) statuses.push((await client.call('GET', root)).status);
  expect(statuses).toEqual([500, 502, 200, 504]);
  expect(bed.github.faults.fired.slice(-3).map(({ name, what }) => `${name}: ${what}`)).toEqual([
    `workflow: GET ${root} (a)`,
    `step: GET ${root} (a)`,
    `person: GET ${root}`,
  ]);
});

test('reads and writes are told apart: queries are no writes, mutations are', async () => {
  bed.github.faults.add({ match: { access: 'write', boundary: 'graphql' }, respond: { status: 502 } });
  const { body, status } = await bed.ann.graphql('query Look { repository(owner: "ann", name: "shack") { issue(number: 1) { id } } }');
  expect(status).toBe(200);
  const mutation = 'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "hi" }) { clientMutationId } }';
  expect((await bed.ann.graphql(mutation, { id: body.data.repository.issue.id })).status).toBe(502);
});

test('the caller is killed before its third write: nothing that it sends afterwards has an effect', async () => {
  const [land, other] = [bed.job('land'), bed.job('other')];
  const before = comments();
  bed.github.faults.add({ match: { job: 'land', access: 'write' }, skip: 2, respond: 'kill' });
  await comment(land.client);
  expect((await land.client.call('GET', root)).status).toBe(200);
  await comment(land.client);
  await expect(comment(land.client)).rejects.toThrow('fetch failed');
  await expect(comment(land.client)).rejects.toThrow('fetch failed');
  await expect(land.client.call('GET', root)).rejects.toThrow('fetch failed');
  expect([comments() - before, (await comment(other.client)).status]).toEqual([2, 201]);
});

test('the caller is killed after its second read: that read was served, and no further request is', async () => {
  const land = bed.job('land');
  bed.github.faults.add({ match: { job: 'land', access: 'read' }, skip: 1, when: 'after', respond: 'kill' });
  expect((await land.client.call('GET', root)).status).toBe(200);
  await expect(land.client.call('GET', root)).rejects.toThrow('fetch failed');
  await expect(comment(land.client)).rejects.toThrow('fetch failed');
});

test('a connection that breaks while the request is sent leaves nothing behind', async () => {
  const before = comments();
  bed.github.faults.add({ match: { path: /comments$/ }, respond: 'cut' });
  await expect(bed.ann.call('POST', `${root}/issues/1/comments`, { body: 'x'.repeat(60_000) })).rejects.toThrow('fetch failed');
  expect(comments()).toBe(before);
});

test('an answer breaks off in the middle', async () => {
  bed.github.faults.add({ match: { path: root }, respond: 'break-off' });
  await expect(bed.ann.call('GET', root)).rejects.toThrow('terminated');
});

test('an answer is late by real time, or by the clock of GitHub', async () => {
  bed.github.faults.add([
    { match: { path: root }, respond: { delayMs: 120 } },
    { match: { path: `${root}/labels` }, respond: { delaySeconds: 1 } },
  ]);
  const started = performance.now();
  await bed.ann.call('GET', root);
  expect(performance.now() - started).toBeGreaterThan(100);
});

test('lists are short or in another order, in REST and in GraphQL', async () => {
  bed.github.createIssue(bed.repository, { title: 'B', by: 'ann' });
  const all = await list();
  bed.github.faults.add({ match: { path: `${root}/issues` }, respond: { first: 1 } });
  expect(await list()).toEqual(all.slice(0, 1));
  bed.github.faults.add({ match: { path: `${root}/issues` }, respond: 'reverse' });
  expect(await list()).toEqual(all.toReversed());
  bed.github.faults.add({ match: { boundary: 'graphql' }, respond: { first: 1 } });
  const query =
    '{ repository(owner: "ann", name: "shack") { issues(first: 9) { totalCount nodes { number labels(first: 2) { nodes { name } } } } } }';
  const { issues } = (await bed.ann.graphql(query)).body.data.repository;
  expect([issues.totalCount, issues.nodes.length]).toEqual([all.length, 1]);
});

test('the clock of one answer is wrong', async () => {
  const dateOf = async (): Promise<number> => Date.parse((await bed.ann.call('GET', root)).headers.get('date') ?? '');
  const right = await dateOf();
  bed.github.faults.add({ match: { path: root }, respond: { skewSeconds: -7200 } });
  expect(Math.round(((await dateOf()) - right) / 1000 / 60)).toBe(-120);
  expect((await dateOf()) - right).toBeGreaterThanOrEqual(0);
});

test('several changes of one answer come together', async () => {
  bed.github.faults.add([
    { match: { path: `${root}/issues` }, respond: 'reverse' },
    { match: { path: `${root}/issues` }, respond: { first: 1 } },
    { match: { path: `${root}/issues` }, when: 'after', respond: { delayMs: 1 } },
  ]);
  expect(await list()).toEqual([1]);
});

test('nodes of GraphQL are null, with or without an error about each', async () => {
  const query = '{ repository(owner: "ann", name: "shack") { one: issue(number: 1) { number } issues(first: 9) { nodes { number } } } }';
  bed.github.faults.add({ match: { boundary: 'graphql' }, respond: { nullAt: 'repository.issues.nodes.0' } });
  const hidden = (await bed.ann.graphql(query)).body;
  expect([hidden.data.repository.issues.nodes[0], hidden.errors]).toEqual([null, undefined]);
  const error = { type: 'NOT_FOUND', message: 'Could not resolve to an Issue with the number of 1.' };
  bed.github.faults.add({ match: { boundary: 'graphql' }, respond: { nullAt: 'repository.one', error } });
  const broken = (await bed.ann.graphql(query)).body;
  expect(broken.data.repository).toMatchObject({ one: null, issues: { nodes: expect.any(Array) } });
  expect(broken.errors).toEqual([{ ...error, path: ['repository', 'one'] }]);
});

test('one alias of a mutation fails, and the others have happened', async () => {
  const before = comments();
  const id = bed.repository.issues.get(1)?.nodeId;
  const error = { type: 'SERVICE_UNAVAILABLE', message: 'Something went wrong.' };
  bed.github.faults.add({ match: { body: 'addComment' }, respond: { nullAt: 'b', error } });
  const add = (alias: string): string => `${alias}: addComment(input: { subjectId: $id, body: "${alias}" }) { clientMutationId }`;
  const { data, errors } = (await bed.ann.graphql(`mutation($id: ID!) { ${add('a')} ${add('b')} }`, { id })).body;
  expect([data.a, data.b, errors, comments() - before]).toEqual([{ clientMutationId: null }, null, [{ ...error, path: ['b'] }], 2]);
});

test('a token ends in the middle of a job', async () => {
  const { client } = bed.job('a');
  bed.github.faults.add({ match: { job: 'a' }, skip: 1, respond: 'expire-token' });
  const statuses = [];
  for (const _ of [1, 2, 3]) statuses.push((await client.call('GET', root)).status);
  expect(statuses).toEqual([200, 401, 401]);
});
