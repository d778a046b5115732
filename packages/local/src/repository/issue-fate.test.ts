// Issues that are locked, deleted, transferred or converted, and branches that are renamed, as the API shows them.
import { expect, test } from 'vitest';
import { root, useFaultBed } from '../testing/fault-bed.ts';

const bed = useFaultBed();
const newIssue = (): number => bed.github.createIssue(bed.repository, { title: 'B', by: 'ann' }).number;
const comment = (client: typeof bed.ann, number: number) => client.call('POST', `${root}/issues/${number}/comments`, { body: 'hi' });

test('a job cannot comment on a locked issue, and a person with write access can', async () => {
  const number = newIssue();
  bed.github.changeIssue(bed.repository, number, 'locked');
  const { client } = bed.job('a');
  const refused = await comment(client, number);
  expect([refused.status, refused.body.message]).toEqual([403, 'Unable to create comment because issue is locked.']);
  expect((await comment(bed.ann, number)).status).toBe(201);
  expect((await client.call('GET', `${root}/issues/${number}`)).body.locked).toBe(true);
  bed.github.changeIssue(bed.repository, number, 'unlocked');
  expect((await comment(client, number)).status).toBe(201);
});

test('a deleted issue is gone, and its number is never used again', async () => {
  const number = newIssue();
  bed.github.changeIssue(bed.repository, number, 'deleted');
  const { status, body } = await bed.ann.call('GET', `${root}/issues/${number}`);
  expect([status, body.message, newIssue()]).toEqual([410, 'This issue was deleted', number + 1]);
  expect((await comment(bed.ann, number)).status).toBe(410);
});

test('a transferred issue redirects, its comments do not, and GraphQL finds nothing', async () => {
  const other = await bed.github.createRepository({ owner: 'ann', name: 'other' });
  const number = newIssue();
  await comment(bed.ann, number);
  const moved = bed.github.transferIssue(bed.repository, number, other);
  const answer = await bed.ann.call('GET', `${root}/issues/${number}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    301,
    `${bed.github.apiUrl}/repositories/${other.id}/issues/${moved.number}`,
  ]);
  expect((await bed.ann.call('GET', `/repositories/${other.id}/issues/${moved.number}`)).body).toMatchObject({ title: 'B', comments: 1 });
  expect((await bed.ann.call('GET', `${root}/issues/${number}/comments`)).status).toBe(404);
  const asked = (await bed.ann.graphql(`{ repository(owner: "ann", name: "shack") { issue(number: ${number}) { id } } }`)).body;
  expect(asked.errors[0].type).toBe('NOT_FOUND');
});

test('a converted issue is closed and locked', async () => {
  const number = newIssue();
  bed.github.faults.add({ match: { path: root }, respond: { issue: number, becomes: 'converted' } });
  await bed.ann.call('GET', root);
  expect((await bed.ann.call('GET', `${root}/issues/${number}`)).body).toMatchObject({ state: 'closed', locked: true });
});

test('a renamed branch takes the pull requests to it along, closes those from it, and redirects', async () => {
  const commit = (branch: string) => bed.github.commit(bed.repository, { branch, files: { [`${branch}.txt`]: 'x\n' }, by: 'ann' });
  for (const branch of ['base', 'work', 'old']) await commit(branch);
  const open = async (head: string, base: string): Promise<number> =>
    (await bed.ann.call('POST', `${root}/pulls`, { title: head, head, base })).body.number;
  const [to, from] = [await open('work', 'base'), await open('old', 'main')];
  await bed.github.renameBranch(bed.repository, 'base', 'stable');
  await bed.github.renameBranch(bed.repository, 'old', 'young');
  const read = async (number: number) => (await bed.ann.call('GET', `${root}/pulls/${number}`)).body;
  expect((await read(to)).base.ref).toBe('stable');
  expect([(await read(to)).state, (await read(from)).state]).toEqual(['open', 'closed']);
  const answer = await bed.ann.call('GET', `${root}/branches/base`);
  expect([answer.status, answer.headers.get('location')?.endsWith('/branches/stable')]).toEqual([301, true]);
});
