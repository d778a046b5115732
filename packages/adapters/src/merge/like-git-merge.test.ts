// The engine beside plain `git merge` in a checkout: the same branches in the same order, dropping whoever conflicts,
// must give the same trees and the same left-out set.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGitEnv } from '../../../../test/support/git-server.ts';
import { openMerge } from '../merge.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let root: string;
let work: string;

const git = (args: readonly string[], input: string | Buffer = ''): string =>
  execFileSync('git', args, { cwd: work, env: plainGitEnv, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
};
const move = (from: string, to: string): void => {
  mkdirSync(dirname(join(work, to)), { recursive: true });
  renameSync(join(work, from), join(work, to));
};
const remove = (path: string): void => rmSync(join(work, path), { recursive: true });

const lines = (changed: Record<number, string> = {}, p: { end?: string; name?: string } = {}): string =>
  Array.from({ length: 24 }, (_, index) => `${changed[index] ?? `${p.name ?? 'line'} ${index}`}${p.end ?? '\n'}`).join('');

const commitAll = (): string => {
  git(['add', '--all']);
  git(['commit', '--quiet', '--allow-empty', '--message', 'a change']);
  return git(['rev-parse', 'HEAD']);
};

/** Commits what `change` does on top of `from`. */
const branch = (change: () => void, from = 'main'): string => {
  git(['checkout', '--quiet', '--force', '--detach', from]);
  change();
  return commitAll();
};
const onMain = (change: () => void): string => {
  git(['checkout', '--quiet', '--force', 'main']);
  change();
  return commitAll();
};

interface Outcome {
  trees: string[];
  leftOut: number[];
}

const mergePlainly = (heads: readonly string[]): Outcome => {
  git(['checkout', '--quiet', '--force', '--detach', 'main']);
  const outcome: Outcome = { trees: [], leftOut: [] };
  for (const [index, head] of heads.entries()) {
    const options = { cwd: work, env: plainGitEnv, encoding: 'utf8' as const };
    const { status } = spawnSync('git', ['merge', '--quiet', '--no-ff', '--no-edit', head], options);
    if (status === 0) outcome.trees.push(git(['rev-parse', 'HEAD^{tree}']));
    else {
      outcome.leftOut.push(index);
      git(['reset', '--quiet', '--hard']);
      git(['clean', '--quiet', '-ffdx']);
    }
  }
  return outcome;
};

let clones = 0;
const mergeByEngine = async (heads: readonly string[]): Promise<Outcome & { files: string[][] }> => {
  for (const [index, head] of heads.entries()) git(['update-ref', `refs/heads/head-${index}`, head]);
  const merge = openMerge({ gitDir: join(root, `engine-${(clones += 1)}.git`), remote: work, allowFile: true });
  await merge.fetch(['main', ...heads.map((_, index) => `head-${index}`)]);
  const { prefixes, leftOut, contained, missing } = await merge.assemble({
    baseOid: git(['rev-parse', 'main']),
    at: '2026-11-23T10:00:00Z',
    passengers: heads.map((oid, index) => ({ issue: index + 1, oid, message: 'Merge' })),
  });
  expect(missing).toEqual([]);
  const fsck = spawnSync('git', ['fsck', '--no-dangling', '--connectivity-only'], {
    cwd: merge.gitDir,
    env: plainGitEnv,
    encoding: 'utf8',
  });
  expect(fsck.stderr.split('\n').filter((line) => /missing|broken|error/.test(line))).toEqual([]);
  // A head that the base contains leaves the tree as it was, like `git merge`.
  const base = git(['rev-parse', 'main^{tree}']);
  const trees: string[] = [];
  heads.forEach((_, index) => {
    const prefix = prefixes.find((one) => one.issue === index + 1);
    if (prefix !== undefined) trees.push(prefix.tree);
    else if (contained.includes(index + 1)) trees.push(trees.at(-1) ?? base);
  });
  const sorted = [...leftOut].sort((a, b) => a.issue - b.issue);
  return { trees, leftOut: sorted.map(({ issue }) => issue - 1), files: sorted.map(({ files }) => files) };
};

/** Both ways, in this order and in the opposite one; answers what was left out in this order and its files. */
const expectLikeGit = async (heads: readonly string[]): Promise<{ leftOut: number[]; files: string[][] }> => {
  const backwards = heads.toReversed();
  const { files: _, ...reversed } = await mergeByEngine(backwards);
  expect(reversed).toEqual(mergePlainly(backwards));
  const { files, ...outcome } = await mergeByEngine(heads);
  expect(outcome).toEqual(mergePlainly(heads));
  return { leftOut: outcome.leftOut, files };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'like-git-'));
  work = join(root, 'work');
  mkdirSync(work);
  git(['init', '--quiet', '--initial-branch=main']);
  for (const name of ['a', 'b', 'c', 'dir/one', 'dir/two', 'dir/sub/three', 'other/four']) put(`${name}.txt`, lines({}, { name }));
  commitAll();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('like git merge:', () => {
  test('branches that share no path, from different commits of the base', async () => {
    const first = branch(() => put('a.txt', lines({ 3: 'first' }, { name: 'a' })));
    onMain(() => put('b.txt', lines({ 3: 'main' }, { name: 'b' })));
    const second = branch(() => put('dir/new.txt', 'new\n'));
    onMain(() => put('dir/one.txt', lines({ 3: 'main' }, { name: 'dir/one' })));
    const third = branch(() => put('dir/sub/deep/er.txt', 'new\n'), first);
    const fourth = branch(() => put('dir/sub/deep/other.txt', 'new\n'));
    expect(await expectLikeGit([first, second, third, fourth])).toEqual({ leftOut: [], files: [] });
  });

  test('edits of one file, far apart and in the same line', async () => {
    const edit = (line: number, text: string): string => branch(() => put('a.txt', lines({ [line]: text }, { name: 'a' })));
    const heads = [edit(2, 'one'), edit(20, 'two'), edit(2, 'three'), edit(11, 'four'), edit(2, 'one')];
    onMain(() => put('a.txt', lines({ 15: 'main' }, { name: 'a' })));
    expect(await expectLikeGit(heads)).toEqual({ leftOut: [2], files: [['a.txt']] });
  });

  test('a rename and edits of what was renamed, on either side', async () => {
    const renamed = branch(() => move('a.txt', 'moved/a.txt'));
    const edited = branch(() => put('a.txt', lines({ 4: 'edited' }, { name: 'a' })));
    const elsewhere = branch(() => move('a.txt', 'elsewhere.txt'));
    const both = branch(() => {
      move('b.txt', 'b2.txt');
      put('b2.txt', lines({ 9: 'and edited' }, { name: 'b' }));
    });
    const inB = branch(() => put('b.txt', lines({ 20: 'old name' }, { name: 'b' })));
    onMain(() => move('c.txt', 'c/c.txt'));
    const inC = branch(() => put('c.txt', lines({ 1: 'before the move' }, { name: 'c' })), 'main~1');
    const { leftOut } = await expectLikeGit([renamed, edited, elsewhere, both, inB, inC]);
    expect(leftOut).toEqual([2]);
  });

  test('a directory that was renamed, and files added to it under its old name', async () => {
    const renamed = branch(() => move('dir', 'folder'));
    const added = branch(() => put('dir/added.txt', 'new\n'));
    const addedDeep = branch(() => put('dir/sub/added.txt', 'new\n'));
    const edited = branch(() => put('dir/two.txt', lines({ 7: 'edited' }, { name: 'dir/two' })));
    const partly = branch(() => move('dir/sub', 'sub'));
    const { leftOut } = await expectLikeGit([renamed, added, addedDeep, edited, partly]);
    expect(leftOut.length).toBeGreaterThan(0);
  });

  test('deletions: against an edit, of the same file twice, of a whole directory, of everything', async () => {
    const edited = branch(() => put('a.txt', lines({ 4: 'edited' }, { name: 'a' })));
    const deleted = branch(() => remove('a.txt'));
    const again = branch(() => remove('a.txt'));
    const directory = branch(() => remove('dir'));
    const inside = branch(() => remove('dir/sub/three.txt'));
    const added = branch(() => put('dir/sub/more.txt', 'more\n'));
    expect((await expectLikeGit([edited, deleted, again, directory, inside, added])).leftOut).toContain(1);
    const half = branch(() => ['dir', 'other', 'a.txt'].map(remove));
    const rest = branch(() => ['b.txt', 'c.txt'].map(remove));
    await expectLikeGit([half, rest]);
    expect((await mergeByEngine([half, rest])).trees.at(-1)).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  test('the executable bit, beside edits of the same file and against another type', async () => {
    const executable = branch(() => chmodSync(join(work, 'a.txt'), 0o755));
    const edited = branch(() => put('a.txt', lines({ 4: 'edited' }, { name: 'a' })));
    const link = branch(() => {
      unlinkSync(join(work, 'a.txt'));
      symlinkSync('b.txt', join(work, 'a.txt'));
    });
    const again = branch(() => chmodSync(join(work, 'a.txt'), 0o755));
    expect((await expectLikeGit([executable, edited, again])).leftOut).toEqual([]);
    expect((await expectLikeGit([executable, link, edited])).leftOut).toEqual([1]);
  });

  test('symbolic links: new, redirected twice, to and from a file', async () => {
    onMain(() => symlinkSync('a.txt', join(work, 'link')));
    const point = (target: string) => (): void => {
      unlinkSync(join(work, 'link'));
      symlinkSync(target, join(work, 'link'));
    };
    const toB = branch(point('b.txt'));
    const toC = branch(point('c.txt'));
    const file = branch(() => {
      unlinkSync(join(work, 'link'));
      put('link', 'a file now\n');
    });
    const fresh = branch(() => symlinkSync('nowhere', join(work, 'dir/link')));
    expect((await expectLikeGit([toB, toC, file, fresh])).leftOut).toEqual([1, 2]);
  });

  test('submodules: added, moved on by one, moved on by two differently, replaced by files', async () => {
    const commits = [git(['rev-parse', 'main']), branch(() => put('x', 'x')), branch(() => put('y', 'y'))];
    const point = (at: number, path = 'module', from = 'main'): string => {
      git(['checkout', '--quiet', '--force', '--detach', from]);
      git(['update-index', '--add', '--cacheinfo', `160000,${commits[at]},${path}`]);
      git(['commit', '--quiet', '--message', 'a submodule']);
      const made = git(['rev-parse', 'HEAD']);
      git(['update-ref', `refs/heads/module-${at}-${path}`, made]);
      return made;
    };
    git(['update-ref', 'refs/heads/main', point(0)]);
    const files = branch(() => put('module-two/file', 'a file\n'));
    expect((await expectLikeGit([point(1), point(2), point(0, 'module-two'), files])).leftOut).toEqual([1, 3]);
  });

  test('line ends: CRLF files with text attributes, edited and normalised', async () => {
    onMain(() => {
      put('.gitattributes', '*.bat eol=crlf\n*.txt -text\n');
      put('crlf.txt', lines({}, { end: '\r\n' }));
      put('run.bat', lines({}, { end: '\r\n' }));
    });
    const one = branch(() => put('crlf.txt', lines({ 3: 'one' }, { end: '\r\n' })));
    const two = branch(() => put('crlf.txt', lines({ 15: 'two' }, { end: '\r\n' })));
    const normalised = branch(() => put('crlf.txt', lines()));
    const bat = branch(() => put('run.bat', lines({ 3: 'one' }, { end: '\r\n' })));
    const batToo = branch(() => put('run.bat', lines({ 20: 'two' }, { end: '\r\n' })));
    expect((await expectLikeGit([one, two, normalised, bat, batToo])).leftOut).toEqual([2]);
  });

  test('merge attributes: union and binary, in folders, and changed by a branch that is aboard', async () => {
    onMain(() => {
      put('.gitattributes', 'a.txt merge=union\n');
      put('dir/.gitattributes', 'one.txt -merge\n');
    });
    const edit = (path: string, line: number, text: string): string =>
      branch(() => put(path, lines({ [line]: text }, { name: path.replace('.txt', '') })));
    const union = [edit('a.txt', 5, 'first'), edit('a.txt', 5, 'second')];
    const binary = [edit('dir/one.txt', 2, 'first'), edit('dir/one.txt', 20, 'second')];
    const says = branch(() => put('.gitattributes', 'a.txt merge=union\nb.txt merge=union\n'));
    const after = [edit('b.txt', 5, 'first'), edit('b.txt', 5, 'second')];
    expect((await expectLikeGit([...union, ...binary, says, ...after])).leftOut).toEqual([3]);
    expect((await expectLikeGit([...after, says])).leftOut).toEqual([1]);
  });

  test('a criss-cross history, and a branch that merged the base on its way', async () => {
    const left = branch(() => put('a.txt', lines({ 2: 'left' }, { name: 'a' })));
    const right = branch(() => put('a.txt', lines({ 20: 'right' }, { name: 'a' })));
    const cross = (one: string, other: string): string => {
      git(['checkout', '--quiet', '--force', '--detach', one]);
      git(['merge', '--quiet', '--no-edit', other]);
      return git(['rev-parse', 'HEAD']);
    };
    const [leftRight, rightLeft] = [cross(left, right), cross(right, left)];
    git(['update-ref', 'refs/heads/main', leftRight]);
    onMain(() => put('a.txt', lines({ 2: 'left', 20: 'right', 10: 'main' }, { name: 'a' })));
    const crossed = branch(() => put('a.txt', lines({ 2: 'left', 20: 'right', 15: 'crossed' }, { name: 'a' })), rightLeft);
    const old = branch(() => put('b.txt', lines({ 2: 'old' }, { name: 'b' })), `${left}~1`);
    const merged = branch(() => put('c.txt', lines({ 2: 'merged' }, { name: 'c' })), cross(old, 'main~1'));
    const against = branch(() => put('a.txt', lines({ 2: 'left', 20: 'right', 10: 'against' }, { name: 'a' })), rightLeft);
    expect((await expectLikeGit([crossed, merged, against])).leftOut).toEqual([2]);
  });

  test('stacked branches, one that takes back what it stands on, and one that is aboard twice', async () => {
    const lower = branch(() => put('a.txt', lines({ 2: 'lower' }, { name: 'a' })));
    const upper = branch(() => put('b.txt', lines({ 2: 'upper' }, { name: 'b' })), lower);
    const back = branch(() => put('a.txt', lines({}, { name: 'a' })), lower);
    const twin = branch(() => put('c.txt', lines({ 2: 'twin' }, { name: 'c' })), upper);
    await expectLikeGit([lower, upper, back, twin, upper]);
    await expectLikeGit([upper, back]);
  });

  test('branches that the base has already, and one that is the base', async () => {
    const one = branch(() => put('a.txt', lines({ 2: 'one' }, { name: 'a' })));
    const two = branch(() => put('b.txt', lines({ 2: 'two' }, { name: 'b' })));
    git(['checkout', '--quiet', '--force', 'main']);
    git(['merge', '--quiet', '--no-edit', '--no-ff', one]);
    expect((await expectLikeGit([one, two, git(['rev-parse', 'main']), git(['rev-parse', 'main~1'])])).leftOut).toEqual([]);
  });

  test('a branch a thousand commits behind', async () => {
    const old = branch(() => put('a.txt', lines({ 2: 'old' }, { name: 'a' })));
    const clash = branch(() => put('b.txt', lines({ 5: 'old' }, { name: 'b' })));
    const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const commits = Array.from({ length: 1000 }, (_, index) => {
      const text = lines({ 5: `main ${index}` }, { name: 'b' });
      const from = index === 0 ? 'from refs/heads/main^0\n' : '';
      return `commit refs/heads/main\ncommitter T <t@example.com> ${1_800_000_000 + index} +0000\n${data('on')}${from}M 100644 inline b.txt\n${data(text)}`;
    });
    git(['checkout', '--quiet', '--detach']);
    git(['fast-import', '--quiet', '--force'], commits.join(''));
    const fresh = branch(() => put('a.txt', lines({ 20: 'fresh' }, { name: 'a' })));
    expect(await expectLikeGit([old, clash, fresh])).toEqual({ leftOut: [1], files: [['b.txt']] });
  });

  test('paths that are not ASCII, not UTF-8, and full of quotes, spaces and line breaks', async () => {
    const odd = ['dir/café.txt', '日本/語.txt', 'with "quotes" and \ttab.txt', 'line\nbreak.txt', ' leading', '-dash', 'dir:colon/@{x}'];
    onMain(() => {
      for (const path of odd) put(path, lines({}, { name: path.trim() }));
      writeFileSync(Buffer.concat([Buffer.from(`${work}/dir/latin-`), Buffer.from([0xe9, 0xff])]), lines());
    });
    const edit = (line: number, text: string): string =>
      branch(() => {
        for (const path of odd) put(path, lines({ [line]: text }, { name: path.trim() }));
      });
    const latin = branch(() => writeFileSync(Buffer.concat([Buffer.from(`${work}/dir/latin-`), Buffer.from([0xe9, 0xff])]), 'short\n'));
    const moved = branch(() => move('日本', '日本語'));
    const { leftOut, files } = await expectLikeGit([edit(2, 'one'), edit(20, 'two'), edit(2, 'three'), latin, moved]);
    expect(leftOut).toEqual([2]);
    expect(files[0]?.toSorted()).toEqual(odd.toSorted());
  });

  test('a file where another branch makes a directory, and the same new file twice', async () => {
    const file = branch(() => put('new', 'a file\n'));
    const directory = branch(() => put('new/inner.txt', 'in a directory\n'));
    const same = branch(() => put('new', 'a file\n'));
    const other = branch(() => put('new', 'another file\n'));
    const folded = branch(() => {
      remove('a.txt');
      put('a.txt/inner', 'in a directory\n');
    });
    const edited = branch(() => put('a.txt', lines({ 2: 'edited' }, { name: 'a' })));
    expect((await expectLikeGit([file, directory, same, other, folded, edited])).leftOut).toEqual([1, 3, 5]);
  });

  test('a rename against a rename, and against a deletion, on either side', async () => {
    const toX = branch(() => move('a.txt', 'x.txt'));
    const toY = branch(() => move('a.txt', 'y.txt'));
    const toXToo = branch(() => {
      move('a.txt', 'x.txt');
      put('x.txt', lines({ 20: 'and edited' }, { name: 'a' }));
    });
    const gone = branch(() => remove('a.txt'));
    const onto = branch(() => move('b.txt', 'x.txt'));
    const edited = branch(() => put('a.txt', lines({ 2: 'under the old name' }, { name: 'a' })));
    await expectLikeGit([toX, toXToo, edited]);
    expect((await expectLikeGit([toX, toY])).leftOut).toEqual([1]);
    expect((await expectLikeGit([toX, gone])).leftOut).toEqual([1]);
    expect((await expectLikeGit([toX, onto])).leftOut).toEqual([1]);
    expect((await expectLikeGit([edited, gone, toY])).leftOut).toEqual([1]);
  });

  test('a directory renamed on the base, two directories renamed into one, and one split in two', async () => {
    const added = branch(() => put('dir/added.txt', 'new\n'));
    const edited = branch(() => put('dir/sub/three.txt', lines({ 3: 'edited' }, { name: 'dir/sub/three' })));
    const split = branch(() => {
      move('dir/one.txt', 'left/one.txt');
      move('dir/two.txt', 'right/two.txt');
    });
    onMain(() => move('dir', 'folder'));
    const merged = branch(() => move('other', 'folder/other'));
    const intoOther = branch(() => put('other/fresh.txt', 'new\n'));
    await expectLikeGit([added, edited, split, merged, intoOther]);
  });

  test('binary files: edited by one, by two, and by two in the same way', async () => {
    const bytes = (fill: number): Buffer => Buffer.concat([Buffer.from([0, 1, 2]), Buffer.alloc(300, fill), Buffer.from([0])]);
    const write = (fill: number) => (): void => writeFileSync(join(work, 'image.bin'), bytes(fill));
    onMain(write(1));
    const heads = [branch(write(2)), branch(write(3)), branch(write(2)), branch(() => put('a.txt', lines({ 2: 'text' }, { name: 'a' })))];
    expect(await expectLikeGit(heads)).toEqual({ leftOut: [1], files: [['image.bin']] });
  });

  test('commits that change nothing, and a branch whose changes took themselves back', async () => {
    const empty = branch(() => {});
    const again = branch(() => {}, empty);
    const there = branch(() => put('a.txt', lines({ 2: 'there' }, { name: 'a' })));
    const back = branch(() => put('a.txt', lines({}, { name: 'a' })), there);
    const other = branch(() => put('a.txt', lines({ 2: 'other' }, { name: 'a' })));
    expect((await expectLikeGit([empty, again, back, other])).leftOut).toEqual([]);
  });

  test('a gitlink against a file and a directory of the same name, and a submodule that is removed', async () => {
    const point = (path: string, oid: string, from = 'main'): string => {
      git(['checkout', '--quiet', '--force', '--detach', from]);
      git(['update-index', '--add', '--cacheinfo', `160000,${oid},${path}`]);
      git(['commit', '--quiet', '--message', 'a submodule']);
      return git(['rev-parse', 'HEAD']);
    };
    const [one, two] = [git(['rev-parse', 'main']), branch(() => put('x', 'x'))];
    git(['update-ref', 'refs/heads/main', point('module', one)]);
    const moved = point('module', two);
    const removed = (() => {
      git(['checkout', '--quiet', '--force', '--detach', 'main']);
      git(['rm', '--quiet', '--cached', 'module']);
      git(['commit', '--quiet', '--message', 'no submodule']);
      return git(['rev-parse', 'HEAD']);
    })();
    const file = branch(() => put('fresh', 'a file\n'));
    expect((await expectLikeGit([moved, removed])).leftOut).toEqual([1]);
    expect((await expectLikeGit([file, point('fresh', one)])).leftOut).toEqual([1]);
  });

  longTest('twenty edits of one file in any order, with an addition, a deletion and a clash among them', async () => {
    const file = (edits: Record<number, string | undefined>): string =>
      Array.from({ length: 120 }, (_, at) => (at in edits ? (edits[at] ?? '') : `line ${at}\n`)).join('');
    onMain(() => put('hot.txt', file({})));
    const edit = (edits: Record<number, string | undefined>): string => branch(() => put('hot.txt', file(edits)));
    const heads = [70, 5, 100, 40, 20, 90, 60, 30, 110, 50].map((at) => edit({ [at]: `edit ${at}\n` }));
    heads.push(
      edit({ 10: 'line 10\nadded\nadded too\n' }),
      edit({ 80: undefined, 81: undefined }),
      edit({ 40: 'clash\n' }),
      edit({ 81: 'in the deleted\n' }),
    );
    heads.push(
      edit({ 0: 'first\n' }),
      edit({ 119: 'last without an end' }),
      edit({ 41: 'next to an edit\n' }),
      edit({ 100: 'edit 100\n' }),
    );
    const { leftOut } = await expectLikeGit(heads);
    expect(leftOut).toEqual(expect.arrayContaining([12, 13]));
  });

  test('files in which every line is the same, where nobody can say which one was changed', async () => {
    onMain(() => put('same.txt', 'x\n'.repeat(40)));
    const write = (text: string): string => branch(() => put('same.txt', text));
    const heads = [
      write('x\n'.repeat(41)),
      write(`${'x\n'.repeat(20)}y\n${'x\n'.repeat(20)}`),
      write('x\n'.repeat(39)),
      write(`y\n${'x\n'.repeat(39)}`),
    ];
    await expectLikeGit(heads);
    await expectLikeGit([heads[3] ?? '', heads[1] ?? '', heads[0] ?? '']);
  });

  test('trees with modes that git itself does not write any more', async () => {
    const blob = git(['rev-parse', 'main:a.txt']);
    const entry = (mode: string, name: string, oid: string): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);
    const writeTree = (...entries: Buffer[]): string =>
      git(['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], Buffer.concat(entries));
    const inner = writeTree(entry('100664', 'old', blob), entry('100644', 'plain', blob));
    const commit = git([
      'commit-tree',
      writeTree(entry('100664', 'a.txt', blob), entry('040000', 'dir', inner)),
      '-m',
      'old',
      '-p',
      'main',
    ]);
    git(['checkout', '--quiet', '--force', '--detach']);
    git(['update-ref', 'refs/heads/main', commit]);
    const one = branch(() => put('dir/plain', lines({ 2: 'one' })));
    const two = branch(() => put('dir/more', 'more\n'));
    await expectLikeGit([one, two]);
  });

  test('a history that has nothing in common with the base is left out, as git refuses it', async () => {
    const stranger = git(['commit-tree', git(['rev-parse', 'main^{tree}']), '-m', 'a stranger']);
    const one = branch(() => put('a.txt', lines({ 2: 'one' }, { name: 'a' })));
    expect(await expectLikeGit([stranger, one])).toEqual({ leftOut: [0], files: [[]] });
  });

  for (const seed of [1, 2, 3, 4]) {
    test(`a dozen branches of random edits, moves, deletions and modes (seed ${seed})`, async () => {
      let state = seed * 7919;
      const below = (limit: number): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return Math.floor(((state >>> 8) / 2 ** 24) * limit);
      };
      const change = (): void => {
        for (let times = 1 + below(3); times > 0; times -= 1) {
          const paths = git(['ls-files'])
            .split('\n')
            .filter((path) => path !== '');
          const present = paths.filter((path) => readdirSync(dirname(join(work, path))).includes(path.split('/').at(-1) ?? ''));
          const path = present[below(present.length)] ?? 'fresh.txt';
          const act = below(10);
          if (act < 4) put(path, lines({ [below(24)]: `seed ${below(50)}` }, { name: path.replace('.txt', '') }));
          else if (act < 5) move(path, `moved-${below(3)}/${path.split('/').at(-1)}`);
          else if (act < 6) remove(path);
          else if (act < 7) chmodSync(join(work, path), 0o755);
          else if (act < 9) put(`${path.includes('/') ? dirname(path) : 'dir'}/new-${below(8)}.txt`, `${below(3)}\n`);
          else if (readdirSync(work).includes('dir')) move('dir', `dir-${below(3)}/x`);
          git(['add', '--all']);
        }
      };
      const heads: string[] = [];
      for (let index = 0; index < 12; index += 1) {
        if (index % 4 === 3) onMain(change);
        const stacked = heads[below(heads.length)];
        heads.push(branch(change, stacked !== undefined && below(4) === 0 ? stacked : 'main'));
      }
      await expectLikeGit(heads);
    });
  }
});
