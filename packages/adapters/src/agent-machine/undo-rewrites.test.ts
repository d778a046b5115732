// Another clone has none of our attributes: its `git add` converts files that nobody touched, and that is never the agent's work.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
  const files = {
    'a.cs': 'one\r\ntwo\r\n',
    'src/b.cs': 'b\r\n',
    'id.c': '/* $Id: 1 $ */\n',
    '.github/workflows/w.yml': 'on: push\r\n',
  };
  await yard.commit(files, 'Bytes');
  await yard.attributes({ '.gitattributes': '*.cs text\n*.yml text eol=lf\n*.c ident\n' });
  await yard.handOver();
});
afterEach(() => yard.close());

const all = ['.github/workflows/w.yml', 'a.cs', 'id.c', 'src/b.cs'];
const clone = 'git clone -q . ../tmp/y; cd ../tmp/y';

test.each<[string, string]>([
  ['a clone', `${clone}; touch $(git ls-files)`],
  ['a bare clone and another one of it', 'git clone -q --bare . ../tmp/x.git; git clone -q ../tmp/x.git ../tmp/y; cd ../tmp/y'],
  ['a linked work tree whose common attributes are gone', 'rm .git/info/attributes; git worktree add -q ../tmp/y; cd ../tmp/y'],
  ['a copy of the tree', 'cp -r . ../tmp/y; cd ../tmp/y; rm .git/info/attributes; touch $(git ls-files)'],
])('in %s, git add . next to work: the work lands, the converted files do not, and that is said', async (_, make) => {
  await yard.agent(`${make}; git checkout -q -b other; echo new > new.txt; git add --renormalize .; git add .; git commit -qm New`);
  expect(await yard.agent('git -C ../tmp/y show --stat --format=')).toContain('a.cs');
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A new.txt']);
  expect(packed).toMatchObject({ status: 'packed', work: { commits: 1 } });
  expect(packed.left?.leftOut?.map(({ what }) => what).sort()).toEqual(all);
  expect(plainGit(yard.source, 'log', '-1', '--format=%s %an', 'landed')).toBe('New P');
});

const takesConverted = async (_: string, take: string): Promise<void> => {
  await yard.agent(
    `(${clone}; git checkout -q -b other; echo new > new.txt; git add --renormalize .; git add .; git commit -qm New); ${take}; echo left > left.txt`,
  );
  expect(readFileSync(`${yard.tree()}/a.cs`, 'utf8')).not.toContain('\r\n');
  const packed = await yard.landed();
  expect(yard.changes().filter((change) => change !== 'A own.txt')).toEqual(['A left.txt', 'A new.txt']);
  expect(packed.left?.leftOut?.map(({ what }) => what).sort()).toEqual(all);
};
const title = 'an agent that %s what a clone converted brings its work and not the conversion, and that is said';
test.each<[string, string]>([
  ['pulls', 'git pull -q ../tmp/y other'],
  ['picks', 'git fetch -q ../tmp/y other; git cherry-pick FETCH_HEAD'],
  ['pulls and amends', 'git pull -q ../tmp/y other; git commit -q --amend -m Better'],
  ['commits the files of', 'git fetch -q ../tmp/y other; git checkout FETCH_HEAD -- .; git commit -qm Mine'],
])(title, takesConverted);
longTest.each<[string, string]>([
  ['pulls beside work of its own', 'echo own > own.txt; git add .; git commit -qm Mine; git pull -q --no-rebase --no-edit ../tmp/y other'],
  ['rebases onto', 'echo own > own.txt; git add .; git commit -qm Mine; git pull -q --rebase ../tmp/y other'],
  ['picks without a commit, and commits', 'git fetch -q ../tmp/y other; git cherry-pick -n FETCH_HEAD; git commit -qm Mine'],
  ['checks out', 'git fetch -q ../tmp/y other; git checkout -q FETCH_HEAD'],
  ['takes the files of', 'git fetch -q ../tmp/y other; git checkout FETCH_HEAD -- .'],
  ['squashes', 'git fetch -q ../tmp/y other:refs/remotes/y/other; git merge -q --squash y/other; git commit -qm Mine'],
])(title, takesConverted);

test('commits that only convert files are none, and those before and after them stay', async () => {
  await yard.agent(
    `${clone}; echo 1 > 1.txt; git add 1.txt; git commit -qm One; git add --renormalize .; git commit -qm Convert; echo 2 > 2.txt; git add .; git commit -qm Two`,
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A 1.txt', 'A 2.txt']);
  expect(packed).toMatchObject({ status: 'packed', work: { commits: 2 } });
  expect(plainGit(yard.source, 'log', '--format=%s', 'main..landed')).toBe('Two\nOne');
});

test('a merge in the clone keeps both parents', async () => {
  await yard.agent(
    `${clone}; git checkout -q -b x; echo 1 > 1.txt; git add .; git commit -qm One; git checkout -q -b z work; echo 2 > 2.txt; git add --renormalize .; git add .; git commit -qm Two; git merge -q -X theirs -m Both x; git branch -D work x`,
  );
  await yard.landed();
  expect(yard.changes()).toEqual(['A 1.txt', 'A 2.txt']);
  expect(plainGit(yard.source, 'log', '-1', '--format=%p', 'landed').split(' ')).toHaveLength(2);
});

test.each<[string, string, string[]]>([
  [
    'other attributes in a clone',
    `${clone}; echo "*.md text" >> .gitattributes; git add --renormalize .; git add .`,
    ['M .gitattributes', 'M a.cs'],
  ],
  ['line ends that the agent changed in its own tree', "sed -i 's/\\r$//' a.cs; git add .", ['M a.cs']],
  [
    'the line ends of a pulled file that it committed itself',
    `(${clone}; echo b > b.txt; git add b.txt; git commit -qm B); git pull -q ../tmp/y work; sed -i 's/\\r$//' a.cs; git add .`,
    ['M a.cs'],
  ],
  [
    'line ends that the agent changed, and the rebase of that',
    "echo b > b.txt; git add b.txt; git commit -qm B; sed -i 's/\\r$//' a.cs; git add .; git commit -qm C; git checkout -qb x HEAD~2; echo d > d.txt; git add d.txt; git commit -qm D; git rebase -q --onto x work~2 work; echo e > e.txt; git add e.txt",
    ['M a.cs'],
  ],
  [
    'line ends that the agent changed when it amended',
    "echo b > b.txt; git add b.txt; git commit -qm B; sed -i 's/\\r$//' a.cs; git add .; git commit -q --amend -m B2; echo e > e.txt; git add e.txt",
    ['M a.cs'],
  ],
  ['another line in a clone', `${clone}; echo three >> a.cs; git add .`, ['M a.cs']],
  ['a new mode in a clone', `${clone}; chmod +x a.cs; git add .`, ['M a.cs']],
  ['a removed file in a clone', `${clone}; git rm -q -f a.cs`, ['D a.cs']],
])('%s is the agent’s own work', async (_, make, changes) => {
  await yard.agent(`${make}; git commit -qm Own`);
  await yard.landed();
  for (const change of changes) expect(yard.changes()).toContain(change);
});

test('line ends that the agent changed in a linked work tree, committed there and merged, are its own work', async () => {
  const convert = "sed -i 's/\\r$//' a.cs && git commit -qam Fix";
  await yard.agent(
    `git worktree add -q -b other ../tmp/y; (cd ../tmp/y && ${convert}); git merge -q other; echo own > own.txt; git add .; git commit -qm Own`,
  );
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['M a.cs', 'A own.txt']);
  expect(packed.left?.leftOut ?? []).toEqual([]);
});

test('line ends that the agent changed and left uncommitted, after a commit of other files, are its own work', async () => {
  await yard.agent("echo b > b.txt; git add b.txt; git commit -qm B; sed -i 's/\\r$//' a.cs");
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['M a.cs', 'A b.txt']);
  expect(packed.left?.leftOut).toBeUndefined();
});

describe('a checkpoint, which is all that is left of a machine that died,', () => {
  const pulled = `(${clone}; git checkout -q -b other; echo new > new.txt; git add --renormalize .; git add .; git commit -qm New); git pull -q ../tmp/y other; echo left > left.txt`;

  test('brings no conversion either, and what the agent changed beside it', async () => {
    await yard.agent(pulled);
    expect(await yard.salvaged()).toMatchObject({ status: 'packed', work: { commits: 2 } });
    expect(yard.changes()).toEqual(['A left.txt', 'A new.txt']);
  });

  longTest('brings none while a rebase is not finished', async () => {
    await yard.agent(
      `${pulled}; git add .; git commit -qm Left; echo x > left.txt; git commit -qam X; git checkout -qb side HEAD~1; echo y > left.txt; git commit -qam Y; git checkout -q work; git rebase side || true; test -d .git/rebase-merge`,
    );
    await yard.salvaged();
    expect(yard.changes()).toEqual(['A left.txt', 'A new.txt']);
  });

  longTest('is none where there is nothing but conversions', async () => {
    await yard.agent('rm .git/info/attributes; git add --renormalize .; git commit -qm Convert');
    expect(await yard.salvaged()).toEqual({ status: 'unchanged' });
  });
});

test('control: git alone brings the converted bytes', async () => {
  await yard.agent(`${clone}; git add --renormalize .; git commit -qm Convert`);
  expect(await yard.agent('git -C ../tmp/y show HEAD:a.cs | od -c | head -1')).not.toContain('\\r');
  expect(readFileSync(`${yard.tree()}/a.cs`, 'utf8')).toContain('\r\n');
  expect((await yard.pack()).status).toBe('empty');
});
