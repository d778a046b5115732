// Faults of git: answers that are lost, uploads that break off, refs that change under the caller, tokens that end.
import { beforeAll, expect, test } from 'vitest';
import { runGit } from '../git/process.ts';
import { root, useFaultBed } from '../testing/fault-bed.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';

const bed = useFaultBed();
let pusher: Pusher;
let main = '';
beforeAll(async () => {
  pusher = createPusher(bed.github, bed.repository);
  main = (await pusher.branches())['main'] ?? '';
});
const remote = (): string => `${bed.github.serverUrl}/ann/shack.git`;
const listRemote = () => runGit(bed.repository.gitDir, ['ls-remote', remote()], { accept: [128] });
const push = { path: '/ann/shack.git/git-receive-pack' };

// git's HTTP library repeats a request by itself when a kept connection breaks before the answer, so one break is not seen.
test('the answer of a push is lost, and the push has happened', async () => {
  bed.github.faults.add({ match: push, times: 2, when: 'after', respond: 'drop' });
  expect(await pusher.push(bed.job('a').token, `${main}:refs/heads/lost`)).toMatch(/hung up|RPC failed|Empty reply|Recv failure/);
  expect((await pusher.branches())['lost']).toBe(main);
});

test('a push that breaks off half-way moves nothing', async () => {
  const next = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n'.repeat(1000) } });
  bed.github.faults.add({ match: push, times: 2, respond: 'cut' });
  expect(await pusher.push(bed.job('a').token, `${next}:refs/heads/half`)).toMatch(/RPC failed|hung up|Recv failure|Send failure/);
  expect((await pusher.branches())['half']).toBeUndefined();
});

test('a push of one ref is throttled, and one of another is not', async () => {
  bed.github.faults.add({ match: { ...push, body: 'refs/heads/slow' }, respond: { answer: 'secondary-limit-429', retryAfter: 1 } });
  const { token } = bed.job('a');
  expect(await pusher.push(token, `${main}:refs/heads/quick`)).toBeUndefined();
  expect(await pusher.push(token, `${main}:refs/heads/slow`)).toMatch(/429/);
});

test.each([
  ['deleted', undefined],
  ['rewound', () => main],
] as const)('a ref is %s before a push', async (becomes, expected) => {
  const { token } = bed.job('a');
  const ref = `refs/heads/is-${becomes}`;
  const next = await pusher.commit({ parents: [main], files: { 'c.txt': 'c\n' } });
  expect(await pusher.push(token, `${next}:${ref}`)).toBeUndefined();
  bed.github.faults.add({ match: push, respond: { ref, becomes } });
  expect(await pusher.push(token, `${main}:refs/heads/other-${becomes}`)).toBeUndefined();
  expect((await pusher.branches())[`is-${becomes}`]).toBe(expected?.());
});

test('a torn ref names an object that nobody has', async () => {
  await pusher.push(bed.job('a').token, `${main}:refs/records/1`);
  bed.github.faults.add({ match: { path: root }, respond: { ref: { pattern: '^refs/records/' }, becomes: 'torn' } });
  await bed.ann.call('GET', root);
  const { stdout, stderr } = await runGit(bed.repository.gitDir, ['for-each-ref', 'refs/records'], { accept: [128] });
  expect(`${stdout}${stderr}`).toMatch(/missing object|bad ref|ignoring broken/);
  expect((await runGit(bed.repository.gitDir, ['update-ref', '-d', 'refs/records/1'])).code).toBe(0);
});

test('a token ends between two fetches', async () => {
  const { token } = bed.job('a');
  bed.github.faults.add({ match: { ...push, job: 'a' }, respond: 'expire-token' });
  expect(await pusher.push(token, `${main}:refs/heads/ended`)).toMatch(/Invalid username or token|401|403|Authentication failed/);
});

test('a fetch is refused, is late, or breaks off', async () => {
  const match = { path: '/ann/shack.git/git-upload-pack' };
  bed.github.faults.add([
    { match, respond: { answer: 'unavailable' } },
    { match, skip: 1, when: 'after', respond: 'break-off' },
  ]);
  expect((await listRemote()).stderr).toMatch(/503/);
  expect((await listRemote()).code).toBe(128);
  expect((await listRemote()).stdout).toContain('refs/heads/main');
});
