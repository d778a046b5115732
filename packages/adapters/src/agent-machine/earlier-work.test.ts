// Kept work of the attempt before is a branch of the agent's tree, and is never taken for the work of this one.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';

let yard: Yard;
let kept: { ref: string; oid: string };
beforeEach(async () => {
  yard = await openYard();
  await yard.commit({ 'old.txt': 'old\n' }, 'Kept');
  kept = { ref: 'refs/clambake-work/7-1-aaaaaaaa', oid: plainGit(yard.source, 'rev-parse', 'HEAD') };
  plainGit(yard.source, 'update-ref', kept.ref, kept.oid);
  plainGit(yard.source, 'reset', '--quiet', '--hard', 'HEAD~1');
});
afterEach(() => yard.close());

test('the agent finds it there, and an attempt that does nothing has no work; control: without our knowledge it would be taken', async () => {
  const tree = await yard.handOver({ kept });
  expect(tree.earlier).toBe(kept.oid);
  expect(await yard.agent('git log -1 --format=%s earlier-work')).toBe('Kept');
  expect(await yard.agent('git branch --show-current; git status --porcelain')).toBe('work');
  expect(await yard.pack()).toEqual({ status: 'empty' });
  tree.earlier = undefined;
  expect(await yard.pack()).toMatchObject({ status: 'packed', left: { takenFrom: 'branch earlier-work' } });
});

test.each([
  ['its commit', 'git cherry-pick earlier-work', ['A old.txt']],
  ['its files', 'git checkout -q earlier-work -- old.txt; echo more >> old.txt', ['A old.txt']],
  [
    'all of it, as the branch itself',
    'git reset -q --hard earlier-work; echo x > x.txt; git add .; git commit -qm X',
    ['A old.txt', 'A x.txt'],
  ],
  ['nothing of it, and works anew', 'echo x > x.txt', ['A x.txt']],
])('the agent takes over %s, and that is its work', async (_, script, changes) => {
  await yard.handOver({ kept });
  await yard.agent(script);
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(changes);
  expect(packed.left?.elsewhere).toBeUndefined();
});

test.each<[string, { ref: string; oid: string }]>([
  ['is gone', { ref: 'refs/clambake-work/7-2-bbbbbbbb', oid: 'a'.repeat(40) }],
  ['holds another commit', { ref: 'refs/heads/main', oid: 'a'.repeat(40) }],
])('a ref that %s stops nothing', async (_, other) => {
  const tree = await yard.handOver({ kept: other });
  expect(tree.earlier).toBeUndefined();
  await yard.agent('echo x > x.txt');
  await yard.landed();
  expect(yard.changes()).toEqual(['A x.txt']);
});
