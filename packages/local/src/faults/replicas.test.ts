// Reads from a replica that has not caught up: REST, GraphQL and git, all parts or some.
import { beforeAll, expect, test } from 'vitest';
import { runGit } from '../git/process.ts';
import { root, useFaultBed } from '../testing/fault-bed.ts';

const bed = useFaultBed();
const behind = (replica: object, more: object = {}): void =>
  bed.github.faults.add({ match: { access: 'read' }, respond: { replica }, ...more });
const labels = async (): Promise<string[]> =>
  (await bed.ann.call('GET', `${root}/issues/1`)).body.labels.map(({ name }: { name: string }) => name);
const addLabel = (name: string) => bed.ann.call('POST', `${root}/issues/1/labels`, { labels: [name] });
beforeAll(() => {
  for (const name of ['one', 'two', 'three', 'four']) bed.github.createLabel(bed.repository, { name });
});

test('a read does not see the last write, and the next read does', async () => {
  behind({ writes: 1 });
  await addLabel('one');
  expect([await labels(), await labels()]).toEqual([[], ['one']]);
});

test('a replica that is a minute behind catches up by the clock, and GraphQL reads from it too', async () => {
  bed.skip(2);
  behind({ seconds: 60 }, { times: 'always' });
  await addLabel('two');
  const query = '{ repository(owner: "ann", name: "shack") { issue(number: 1) { labels(first: 9) { nodes { name } } } } }';
  const asked = async () => (await bed.ann.graphql(query)).body.data.repository.issue.labels.nodes.length;
  expect([await labels(), await asked()]).toEqual([['one'], 1]);
  bed.skip(2);
  expect([await labels(), await asked()]).toEqual([['one', 'two'], 2]);
});

test('only comments are late: labels of the same issue are fresh', async () => {
  behind({ writes: 9, of: ['comments'] }, { times: 'always' });
  await bed.ann.call('POST', `${root}/issues/1/comments`, { body: 'hi' });
  await addLabel('three');
  const comments = (await bed.ann.call('GET', `${root}/issues/1/comments`)).body;
  expect([comments, (await labels()).includes('three')]).toEqual([[], true]);
});

test('a ref is not there yet for git and for REST, and other parts are fresh', async () => {
  behind({ writes: 9, of: ['refs'] }, { times: 'always' });
  const main = (await bed.ann.call('GET', `${root}/git/ref/heads/main`)).body.object.sha;
  await bed.ann.call('POST', `${root}/git/refs`, { ref: 'refs/heads/fresh', sha: main });
  await addLabel('four');
  const listRemote = async () => (await runGit(bed.repository.gitDir, ['ls-remote', `${bed.github.serverUrl}/ann/shack.git`])).stdout;
  expect([(await bed.ann.call('GET', `${root}/git/ref/heads/fresh`)).status, (await listRemote()).includes('heads/fresh')]).toEqual([
    404,
    false,
  ]);
  expect(await listRemote()).toContain(`${main}\trefs/heads/main`);
  expect(await labels()).toContain('four');
  bed.github.faults.clear();
  expect(await listRemote()).toContain('heads/fresh');
});

test('a dispatched run and a status are not there yet', async () => {
  behind({ writes: 9, of: ['runs', 'checks'] }, { times: 'always' });
  const main = (await bed.ann.call('GET', `${root}/git/ref/heads/main`)).body.object.sha;
  await bed.ann.call('POST', `${root}/actions/workflows/ci.yml/dispatches`, { ref: 'main' });
  await bed.ann.call('POST', `${root}/statuses/${main}`, { state: 'success', context: 'test' });
  const count = async () => (await bed.ann.call('GET', `${root}/actions/runs?event=workflow_dispatch`)).body.total_count;
  const statuses = async () => (await bed.ann.call('GET', `${root}/commits/${main}/status`)).body.total_count;
  expect([await count(), await statuses()]).toEqual([0, 0]);
  bed.github.faults.clear();
  expect([await count(), await statuses()]).toEqual([1, 1]);
});
