// Pushes that fail although nothing is wrong with them, and ref names that exclude each other.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultResponse } from '../faults/language.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Token } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';

const path = '/ann/shack.git/git-receive-pack';
let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;
let main = '';

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' } });
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write' }, repository });
  pusher = createPusher(github, repository);
  main = (await pusher.branches()).main ?? '';
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const faults: [respond: FaultResponse, words: RegExp][] = [
  [
    { push: 'cannot-lock-ref' },
    /! \[remote rejected\] \w+ -> main \(cannot lock ref 'refs\/heads\/main': is at [0-9a-f]{40} but expected [0-9a-f]{40}\)/,
  ],
  [{ push: 'commit-refs' }, /remote: fatal error in commit_refs[\s\S]*-> main \(failure\)/],
  [{ push: 'internal-server-error' }, /remote: Internal Server Error[\s\S]*-> main \(Internal Server Error\)/],
  [{ status: 403, headers: { 'retry-after': '1' } }, /requested URL returned error: 403|HTTP 403/],
  [{ status: 429, headers: { 'retry-after': '1' } }, /requested URL returned error: 429|HTTP 429/],
  [{ status: 502 }, /requested URL returned error: 502|HTTP 502/],
  [{ status: 503 }, /requested URL returned error: 503|HTTP 503/],
];

test.each(faults)('the next two pushes are refused with %o, and the third one moves the ref', async (respond, words) => {
  github.faults.add({ match: { path }, times: 2, respond });
  const next = await pusher.commit({ parents: [main] });
  for (const _ of [1, 2]) {
    const answer = await pusher.push(job, `${next}:refs/heads/main`);
    expect(answer).toMatch(words);
    expect(await pusher.branches()).toEqual({ main });
  }
  expect(await pusher.push(job, `${next}:refs/heads/main`)).toBeUndefined();
  expect(await pusher.branches()).toEqual({ main: next });
  expect(repository.events.filter(({ name }) => name === 'push')).toHaveLength(2);
});

test('a push of refs that are no branches is refused in the same way, as a whole', async () => {
  github.faults.add({ match: { path }, respond: { push: 'cannot-lock-ref' } });
  const answer = await pusher.push(job, '--atomic', `${main}:refs/records/1`, `${main}:refs/records/2`);
  expect(answer).toContain("(cannot lock ref 'refs/records/1': reference already exists)");
  expect(answer).toContain('-> refs/records/2 (atomic transaction failed)');
  expect(await pusher.push(job, '--atomic', `${main}:refs/records/1`, `${main}:refs/records/2`)).toBeUndefined();
});

test('a refusal of credentials may come with the time after which to try again', async () => {
  github.faults.add({ match: { path: '/ann/shack.git/info/refs' }, respond: { status: 401, headers: { 'retry-after': '1' } } });
  const next = await pusher.commit({ parents: [main] });
  expect(await pusher.push(job, `${next}:refs/heads/main`)).toMatch(/Authentication failed|could not read|401/);
  expect(await pusher.branches()).toEqual({ main });
});

test.each([
  ['a branch excludes the names below it', 'robots', 'robots/1', /'refs\/heads\/robots' exists; cannot create 'refs\/heads\/robots\/1'/],
  [
    'a name below a branch excludes the branch',
    'robots/1',
    'robots',
    /'refs\/heads\/robots\/1' exists; cannot create 'refs\/heads\/robots'/,
  ],
])('%s, in the words of git', async (_, first, second, words) => {
  expect(await pusher.push(job, `${main}:refs/heads/${first}`)).toBeUndefined();
  const alone = await pusher.push(job, `${main}:refs/heads/${second}`);
  expect(alone).toMatch(words);
  expect(alone).toMatch(/! \[remote rejected\]/);
  const atomic = await pusher.push(job, '--atomic', `${main}:refs/heads/${second}`, `${main}:refs/records/1`);
  expect(atomic).toMatch(words);
  expect(Object.keys(await pusher.branches()).sort()).toEqual(['main', first]);
});
