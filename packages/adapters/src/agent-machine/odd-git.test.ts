// Odd states of the agent's repository, each once in one tree: what lands is what the tree and its commits hold.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

test('replaced commits, grafts, notes, a shallow mark, own objects elsewhere and empty commits change nothing of what lands', async () => {
  await yard.handOver();
  await yard.agent(
    [
      'start=$(git rev-parse HEAD)',
      'git commit -q --allow-empty -m Empty',
      'echo 1 > 1.txt; git add 1.txt; git commit -qm One',
      'git notes add -m note HEAD',
      // A replacement hides the file from the agent's own git, a graft and the shallow mark hide history.
      'git replace HEAD $(git commit-tree -p HEAD~1 -m Fake $(git rev-parse HEAD~1^{tree}))',
      'mkdir -p .git/info .git/objects/info; git rev-parse HEAD~1 > .git/shallow.new; git rev-parse HEAD > .git/info/grafts; mv .git/shallow.new .git/shallow',
      'mkdir ../tmp/more; mv .git/objects/?? ../tmp/more/ || true; echo "$PWD/../tmp/more" >> .git/objects/info/alternates',
      'echo 2 > 2.txt',
    ].join('\n'),
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A 1.txt', 'A 2.txt']);
  expect(packed.left?.unpacked).toBeUndefined();
  expect(plainGit(yard.source, 'log', '--format=%s', 'main..landed').split('\n')).toEqual([
    'Work left uncommitted by the agent',
    'One',
    'Empty',
  ]);
});

test('an octopus merge, commits by somebody else and names that differ in case alone arrive as they are', async () => {
  await yard.handOver();
  await yard.agent(
    [
      'start=$(git branch --show-current)',
      'for one in x y z; do git checkout -q -b $one main; echo $one > $one.txt; git add .; git commit -qm $one --author="Mona <mona@example.com>"; done',
      'git checkout -q $start; git merge -q -m Octopus x y z',
      'echo lower > readme; echo UPPER > README; git add .; git commit -qm Case',
    ].join('\n'),
  );
  await yard.landed();
  expect(yard.changes()).toEqual(['A README', 'A readme', 'A x.txt', 'A y.txt', 'A z.txt']);
  const parents = plainGit(yard.source, 'log', '--format=%s %p', 'main..landed').split('\n');
  expect(parents.find((line) => line.startsWith('Octopus '))?.split(' ').length).toBeGreaterThanOrEqual(4);
});

test('commits that only the log of HEAD still knows were taken back by the agent; those under a ref are named', async () => {
  await yard.handOver();
  await yard.agent(
    'echo 1 > 1.txt; git add .; git commit -qm Gone; git reset -q --hard HEAD~1; echo 2 > 2.txt; git add .; git commit -qm Kept; git update-ref refs/backup/1 HEAD@{1}; git update-ref refs/backup/2 HEAD@{2}',
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A 2.txt']);
  expect(packed.left?.elsewhere?.map(({ what }) => what)).toEqual(['refs/backup/2']);
});
