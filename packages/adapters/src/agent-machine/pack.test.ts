// Work that lies where nobody looks for it, and work that cannot be packed: it is taken, or it is named and kept.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import type { PackResult } from './pack.ts';
import { openYard, type Yard } from '../../../../test/support/yard.ts';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

const commitIn = (file: string): string => `echo ${file} > ${file}; git add ${file}; git commit -qm ${file}`;
/** Names of the files in the kept tar, and the kept commits. */
const keptFiles = ({ kept = [] }: PackResult): string[] =>
  kept
    .filter((file) => file.endsWith('.tar'))
    .flatMap((file) => execFileSync('tar', ['--list', '--file', file], { encoding: 'utf8' }).trim().split('\n'))
    .filter((name) => !name.endsWith('/'))
    .sort();
const keptCommits = ({ kept = [] }: PackResult): string[] =>
  kept
    .filter((file) => file.endsWith('.bundle'))
    .flatMap((file) => {
      plainGit(yard.source, 'fetch', '--quiet', '--force', file, 'refs/heads/*:refs/kept/*');
      return plainGit(yard.source, 'log', '--format=%s', '--glob=refs/kept/*', '--not', 'main').split('\n').sort();
    });

describe('what stops git from packing everything', () => {
  test('a repository without a commit beside edits: the edits arrive, its files are named and kept', async () => {
    await yard.commit({ 'b.txt': 'b\n' }, 'More');
    await yard.handOver();
    await yard.agent(
      'mkdir -p scratch empty; (cd scratch; git init -q; echo x > x.txt); (cd empty; git init -q); echo edited >> a.txt; echo new > new.txt',
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['M a.txt', 'A new.txt']);
    expect(packed.left).toMatchObject({
      unpacked: [{ what: 'scratch/', why: 'a repository of its own without a commit' }],
      leftOut: [{ what: 'empty/', why: 'a repository of its own without files' }],
      commit: { files: ['a.txt', 'new.txt'], count: 2 },
    });
    expect(keptFiles(packed)).toEqual(['./scratch/x.txt']);
  });

  test('a clone with commits and build output beside committed work: the work is packed alone, the rest is named', async () => {
    await yard.handOver();
    await yard.agent(
      `${commitIn('mine.txt')}; mkdir -p vendor; git init -q vendor/lib; (cd vendor/lib; echo l > l.c; git add .; git commit -qm L); mkdir dist; touch dist/a.js .env.local nohup.out; head -c 6000000 /dev/zero > big.txt; head -c 600000 /dev/urandom > big.bin`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A mine.txt']);
    expect(packed).toMatchObject({ status: 'packed', work: { commits: 1 } });
    expect(packed.left?.commit).toBeUndefined();
    expect(packed.left?.unpacked).toBeUndefined();
    expect(packed.left?.leftOut?.map(({ what }) => what).sort()).toEqual([
      '.env.local',
      'big.bin',
      'big.txt',
      'dist/',
      'nohup.out',
      'vendor/lib/',
    ]);
    expect(keptFiles(packed)).toEqual(['./big.bin', './vendor/lib/l.c']);
  });

  test('a clone that the agent itself committed as a submodule is named, and its files are kept', async () => {
    await yard.handOver();
    await yard.agent('git init -q copy; (cd copy; echo c > c.txt; git add .; git commit -qm C); git add --all; git commit -qm All');
    const packed = await yard.pack();
    expect(packed.left?.unpacked).toEqual([{ what: 'copy', why: 'committed as a submodule, without its files' }]);
    expect(keptFiles(packed)).toEqual(['./copy/c.txt']);
  });

  test('a file with conflict markers is left out of the commit, named and kept', async () => {
    await yard.handOver();
    await yard.agent('printf "<<<<<<< a\\none\\n=======\\ntwo\\n>>>>>>> b\\n" > a.txt; printf "title\\n=======\\n" > ok.md');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A ok.md']);
    expect(packed.left?.unpacked).toEqual([{ what: 'a.txt', why: 'it has conflict markers' }]);
    expect(keptFiles(packed)).toEqual(['./a.txt']);
  });

  test('a repository without a working tree is left out, named and kept, and its commits are found', async () => {
    await yard.handOver();
    await yard.agent(
      `git clone -q --bare . x.git; git clone -q x.git ../tmp/y; (cd ../tmp/y; ${commitIn('y.txt')}; git push -q origin HEAD:y); rm -rf ../tmp/y; echo edited >> a.txt; mkdir fixture; touch fixture/HEAD fixture/config`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['M a.txt', 'A fixture/HEAD', 'A fixture/config'].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)));
    expect(packed.left).toMatchObject({
      leftOut: [{ what: 'x.git/', why: 'a repository of its own without a working tree' }],
      elsewhere: [{ what: 'the clone x.git, branch y', why: 'commits beside the work' }],
    });
    expect(keptFiles(packed)).toContain('./x.git/HEAD');
    expect(keptCommits(packed)).toEqual(['y.txt']);
  });

  test('a file whose name is no UTF-8 is named and kept', async () => {
    await yard.handOver();
    await yard.agent('printf x > "$(printf "new\\377.txt")"; echo edited >> a.txt');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['M a.txt']);
    expect(packed.left?.unpacked?.map(({ what }) => what)).toEqual(['new\uFFFD.txt']);
    expect(keptFiles(packed)).toEqual(['./new\\377.txt']);
  });

  test('a commit without the content of a file is none: the files of the tree are packed', async () => {
    // A committed file is not read again when git would rewrite another one.
    await yard.commit({ 'crlf.cs': 'one\r\n' }, 'More');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    await yard.handOver();
    await yard.agent(
      `${commitIn('n.txt')}; o=$(git rev-parse HEAD:n.txt); rm -f .git/objects/$(echo $o | cut -c1-2)/$(echo $o | cut -c3-)`,
    );
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A n.txt']);
    expect(packed.left?.takenFrom).toContain('its repository cannot be used');
  });

  const diverge =
    'git checkout -qb other; echo o > a.txt; git commit -qam O; git checkout -q work; echo w > a.txt; git commit -qam W; echo more > more.txt';
  test.each([
    ['a merge in conflict', `${diverge}; git merge other || true`, 'a merge is in conflict'],
    ['a cherry-pick in conflict', `${diverge}; git cherry-pick other || true`, 'a merge is in conflict'],
    ['a rebase in conflict', `${diverge}; git rebase other || true`, 'a rebase is not finished'],
    ['a bisection', `${diverge}; git bisect start; git bisect bad; git checkout -q HEAD~1`, 'a bisection is not finished'],
    ['a look at an older commit', `${diverge}; git checkout -q HEAD~1`, 'another commit is checked out than the last one of the work'],
  ])('%s: the commits arrive, uncommitted files are named and kept', async (_name, script, why) => {
    await yard.handOver();
    await yard.agent(script);
    const packed = await yard.landed();
    expect(plainGit(yard.source, 'show', 'landed:a.txt')).toBe('w');
    expect(packed.left?.unpacked).toContainEqual({ what: 'more.txt', why });
    expect(keptFiles(packed)).toContain('./more.txt');
  });

  test('a merge that is resolved and not committed is one, with both parents', async () => {
    await yard.handOver();
    await yard.agent(`${diverge}; git merge other || true; echo both > a.txt; git add a.txt`);
    const packed = await yard.landed();
    expect(plainGit(yard.source, 'show', 'landed:a.txt')).toBe('both');
    expect(plainGit(yard.source, 'rev-list', '--parents', '--max-count=1', 'landed').split(' ')).toHaveLength(3);
    expect(packed.left?.unpacked).toBeUndefined();
  });

  test.each<[string, string, string[] | undefined]>([
    ['as it is', 'cat', undefined],
    ['in base64', 'base64', undefined],
    ['in hex', 'od -An -v -tx1', undefined],
    ['backwards', 'rev', undefined],
    ['packed with gzip', 'gzip -c', undefined],
    ['in a packed archive', 'tar -cz /dev/stdin 2>/dev/null; gzip -c < t', undefined],
    ['counted, which is the control', 'wc -c', ['./scratch/x']],
  ])('a secret %s is kept nowhere, and that is said', async (_, how, kept) => {
    await yard.handOver();
    const token = `gh${'o'}_${'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(2).slice(0, 36)}`;
    await yard.agent(`mkdir scratch; cd scratch; git init -q; echo ${token} > t; (cat t | ${how}) > x; rm t`);
    const packed = await yard.pack();
    const why = packed.left?.unpacked?.[0]?.why;
    expect(packed.kept === undefined ? undefined : keptFiles(packed)).toEqual(kept);
    if (kept === undefined) expect(why).toMatch(/and not kept: it holds.* what looks like a GitHub token$/);
    else expect(why).not.toContain('not kept');
  });

  const token = `gh${'o'}_${'aB3dE5gH7jK9mN2pQ4sT6vW8yZ'.repeat(2).slice(0, 36)}`;
  // Bytes 10 and 13 are in every gzip file of this size: a diff would cut it into lines.
  const noise = 'seq 1 3000; ';
  test.each([
    ['with a secret are kept nowhere, and that is said', `echo ${token}`, [], /not kept: it holds what looks like a GitHub token/],
    [
      'with a secret in a packed file are kept nowhere, and that is said',
      `(${noise} echo ${token}) | gzip -c`,
      [],
      /not kept: it holds, in what it packs, what looks like a GitHub token/,
    ],
    ['are kept, which is the control, without a secret', 'echo plain', ['Fix'], /^(?!.*not kept)/],
    ['are kept, which is the control, with a packed file without a secret', `(${noise}) | gzip -c`, ['Fix'], /^(?!.*not kept)/],
  ])('commits that are not taken %s', async (_, make, kept, told) => {
    await yard.handOver();
    await yard.agent(
      `git checkout -qb fix; (${make}) > x.txt; git add .; git commit -qm Fix; git checkout -q work; echo b > b.txt; git add .; git commit -qm Work`,
    );
    const packed = await yard.pack();
    expect(keptCommits(packed)).toEqual(kept);
    expect(JSON.stringify(packed.left?.elsewhere)).toMatch(told);
  });

  test('a pathless mess of names arrives as it is', async () => {
    await yard.handOver();
    await yard.agent(
      `touch -- '-n' ' ' '*' ':(top)x' $'new\\nline' 'é' "$(printf 'x%.0s' {1..255})" '"q"'; mkdir -p "deep/$(printf 'd/%.0s' {1..200})"; touch "deep/$(printf 'd/%.0s' {1..200})f"`,
    );
    await yard.landed();
    expect(yard.changes()).toHaveLength(9);
  });
});

describe('work in another place', () => {
  test.each([
    ['on another branch', `git checkout -qb fix; ${commitIn('x.txt')}; git checkout -q work`, 'branch fix'],
    ['under a tag', `git checkout -q --detach; ${commitIn('x.txt')}; git tag v1; git checkout -q work`, 'tag v1'],
    ['on the base branch', `git checkout -q main; ${commitIn('x.txt')}; git checkout -q work`, 'branch main'],
    ['in a linked work tree', `git worktree add -q ../tmp/wt; cd ../tmp/wt; ${commitIn('x.txt')}`, 'branch wt'],
    ['in a detached work tree inside', `git worktree add -q --detach wt; cd wt; ${commitIn('x.txt')}`, 'the work tree wt'],
    ['in a clone', `git clone -q . ../tmp/clone; cd ../tmp/clone; ${commitIn('x.txt')}`, 'the clone tmp/clone, branch work'],
    ['in a clone inside', `git clone -q . copy; cd copy; git checkout -qb fix; ${commitIn('x.txt')}`, 'the clone copy, branch fix'],
    ['in a stash', 'echo x > x.txt; echo y >> a.txt; git stash -qu', 'a stash'],
  ])('%s: it is the only work, so it is taken and said', async (_name, script, place) => {
    await yard.handOver();
    await yard.agent(script);
    const packed = await yard.landed();
    expect(yard.changes()).toContain('A x.txt');
    expect(packed.left?.takenFrom).toBe(place);
    expect(packed.left?.elsewhere).toBeUndefined();
  });

  test('beside work at HEAD, or in two places, it is not taken: it is named, and kept as commits', async () => {
    await yard.handOver();
    await yard.agent(
      `git checkout -qb fix; ${commitIn('x.txt')}; git checkout -q work; echo s >> a.txt; git stash -q; git checkout -qb two main; ${commitIn('y.txt')}; git checkout -q work`,
    );
    const none = await yard.pack();
    expect(none).toMatchObject({
      status: 'empty',
      left: { elsewhere: [{ what: 'branch fix' }, { what: 'branch two' }, { what: 'a stash' }] },
    });
    expect(keptCommits(none).map((subject) => subject.replace(/:.*/, ''))).toEqual(['WIP on work', 'index on work', 'x.txt', 'y.txt']);
    await yard.agent(`${commitIn('z.txt')}; echo u > u.txt`);
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A u.txt', 'A z.txt']);
    expect(packed.left?.elsewhere).toHaveLength(3);
  });

  test('from a stash, too, only new files that look like work are taken, and the others are named', async () => {
    await yard.handOver();
    await yard.agent('echo x > x.txt; touch nohup.out; git stash -qu');
    const packed = await yard.landed();
    expect(yard.changes()).toEqual(['A x.txt']);
    expect(packed.left?.leftOut).toEqual([{ what: 'nohup.out', why: 'output of a program' }]);
  });

  test('copies of what is packed are not named: amended and rebased commits, a backup branch, a dropped stash', async () => {
    await yard.handOver();
    await yard.agent(
      `${commitIn('x.txt')}; git branch backup; git commit -q --amend -m Other; git tag here; echo s >> a.txt; git stash -q; git stash pop -q; git commit -qam S`,
    );
    expect((await yard.landed()).left).toBeUndefined();
    expect(yard.changes()).toEqual(['M a.txt', 'A x.txt']);
  });

  test('changes that are not committed in a linked work tree are named and kept', async () => {
    await yard.handOver();
    await yard.agent('git worktree add -q ../tmp/wt; echo x > ../tmp/wt/x.txt');
    const packed = await yard.pack();
    expect(packed).toMatchObject({ status: 'empty', left: { elsewhere: [{ what: 'uncommitted changes in the work tree tmp/wt' }] } });
    expect(keptFiles(packed).some((name) => name.endsWith('tmp/wt/x.txt'))).toBe(true);
  });

  test('a branch that was only moved back is no work: that is said', async () => {
    await yard.commit({ 'b.txt': 'b\n' }, 'More');
    await yard.handOver();
    await yard.agent('git reset -q --hard HEAD~1');
    const packed = await yard.landed();
    expect(packed).toMatchObject({
      status: 'empty',
      left: { unpacked: [{ what: 'the branch', why: 'it was moved back to a commit before the start' }] },
    });
  });

  test('a HEAD beside the start is the work: earlier commits on the issue’s branch were rewritten', async () => {
    plainGit(yard.source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
    await yard.commit({ 'old.txt': 'old\n' }, 'Earlier');
    plainGit(yard.source, 'checkout', '--quiet', 'main');
    await yard.commit({ 'base.txt': 'base\n' }, 'Base moved');
    const { continues } = await yard.handOver();
    expect(continues).toBe(true);
    await yard.agent(
      'git checkout -qb again main; git cherry-pick work >/dev/null; git commit -q --amend -m "Earlier, better"; echo new > new.txt',
    );
    const packed = await yard.landed();
    expect(packed).toMatchObject({ status: 'packed', work: { commits: 2 } });
    expect(plainGit(yard.source, 'log', '--format=%s', 'main..landed').split('\n')).toEqual([
      'Work left uncommitted by the agent',
      'Earlier, better',
    ]);
    expect(packed.left?.elsewhere).toBeUndefined();
  });
});

test('objects of git-lfs come along, and files whose content would be nowhere are named', async () => {
  await yard.commit({ '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n' }, 'LFS');
  await yard.handOver();
  const pointer = (digit: string, size = 3) =>
    `printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:${digit.repeat(64)}\\nsize ${size}\\n'`;
  const stored = (digit: string) => `.git/lfs/objects/${digit.repeat(2)}/${digit.repeat(2)}/${digit.repeat(64)}`;
  await yard.agent(
    `mkdir -p $(dirname ${stored('b')}) $(dirname ${stored('c')}) $(dirname ${stored('d')}); printf xyz > ${stored('b')}; echo toolong > ${stored('c')}
    mkdir ${stored('d')}
    ${pointer('a')} > lost.bin; ${pointer('b')} > here.bin; ${pointer('b')} > twice.bin; ${pointer('c')} > long.bin; ${pointer('d')} > folder.bin
    ${pointer('e', 500 * 1024 * 1024)} > near.bin; ${pointer('f', 500 * 1024 * 1024 - 2)} > over.bin
    echo raw > raw.bin; : > empty.bin; head -c 3000 /dev/zero > fat.bin`,
  );
  const packed = await yard.pack();
  const nowhere = 'a pointer whose object is not on the agent’s machine';
  const instead = 'its content was committed instead of a pointer';
  expect(packed.left?.lfs).toEqual([
    { what: 'fat.bin', why: instead },
    { what: 'folder.bin', why: nowhere },
    { what: 'long.bin', why: nowhere },
    { what: 'lost.bin', why: nowhere },
    // The object before has 3 bytes, and all together may have 500 MB.
    { what: 'near.bin', why: 'its object is too large to be handed over' },
    { what: 'over.bin', why: 'its object is too large to be handed over' },
    { what: 'raw.bin', why: instead },
  ]);
  const handed = packed.status === 'packed' ? packed.work.lfs : undefined;
  expect(handed?.map((file) => [file.split('/').slice(-2).join('/'), readFileSync(file, 'utf8')])).toEqual([
    [`lfs/${'b'.repeat(64)}`, 'xyz'],
  ]);
});

test('pipes where git and we read files stop nothing', async () => {
  await yard.handOver();
  const names = ['.gitignore', '.gitattributes', '.git/info/exclude', '.git/config', '../home/.gitconfig', 'src/.gitignore'];
  await yard.agent(`echo x > x.txt; mkdir src; for f in ${names.join(' ')}; do rm -f $f; mkdir -p $(dirname $f); mkfifo $f; done`);
  const packed = await yard.landed();
  expect(yard.changes()).toEqual(['A x.txt']);
  expect(packed.left?.leftOut?.map(({ what }) => what).sort()).toEqual(['.gitattributes', '.gitignore', 'src/.gitignore']);
});

describe('a repository that the agent spoilt', () => {
  test.each([
    ['removed', 'rm -rf .git'],
    ['made anew', 'rm -rf .git; git init -q; git add .; git commit -qm New'],
    ['without its objects', 'rm -rf .git/objects/??  .git/objects/pack/*'],
    ['replaced by a link', 'rm -rf .git; ln -s /etc .git'],
  ])('%s: the files of the tree arrive on top of the start, and that is said', async (_name, script) => {
    await yard.commit({ 'src/b.txt': 'b\n' }, 'More');
    await yard.handOver();
    await yard.agent(`echo x > x.txt; rm src/b.txt; ${script}`);
    const packed = await yard.landed();
    expect(packed).toMatchObject({ status: 'packed', left: { takenFrom: 'the files of the tree, because its repository cannot be used' } });
    expect(yard.changes()).toEqual(['D src/b.txt', 'A x.txt']);
    expect(readdirSync(dirname(yard.tree())).sort()).toEqual(['home', 'out', 'tmp', 'tree']);
  });
});

test('what packing makes beside the work file is removed', async () => {
  await yard.handOver();
  await yard.agent('echo x > x.txt');
  await yard.pack();
  expect(readdirSync(dirname(yard.tree())).sort()).toEqual(['home', 'out', 'tmp', 'tree']);
  expect(await yard.agent('ls -A ../home')).toBe('');
});
