// The policy about the tree that lands, with real git. Every attack is tried twice: the branch is left out with the policy,
// and gets through without it.
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPathPolicy } from '@clambake/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openMerge } from '../merge.ts';
import type { PlannedPassenger } from './session.ts';

let root: string;
const git = (...args: string[]): string => plainGit(root, ...args).trim();
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const move = (from: string, to: string): void => {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
};
const remove = (path: string): void => rmSync(join(root, path), { recursive: true });
const text = (name: string, edited = ''): string =>
  Array.from({ length: 20 }, (_, line) => (line === 7 && edited !== '' ? `${edited}\n` : `${name} ${line}\n`)).join('');

const commit = (change: () => void): string => {
  change();
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'a change');
  return git('rev-parse', 'HEAD');
};
const onMain = (change: () => void): string => {
  git('checkout', '--quiet', '--force', 'main');
  return commit(change);
};
/** Commits what `change` does, on a branch of its own. */
const branch = (change: () => void, from = 'main'): string => {
  git('checkout', '--quiet', '--force', '--detach', from);
  return commit(change);
};

const rules = { '.github/**': 'block', '.claude/**': 'block', '**/CODEOWNERS': 'block', 'CLAUDE.md': 'needs-human' } as const;

let clones = 0;
const assemble = async (heads: readonly (string | Omit<PlannedPassenger, 'issue' | 'message'>)[], policy = openPathPolicy(rules)) => {
  const passengers = heads.map((head, index) => ({
    issue: index + 1,
    message: 'Merge',
    ...(typeof head === 'string' ? { oid: head } : head),
  }));
  for (const { issue, oid } of passengers) git('update-ref', `refs/heads/head-${issue}`, oid);
  const merge = openMerge({ gitDir: join(root, '.git', `merge-${(clones += 1)}`), remote: root, allowFile: true });
  await merge.fetch(['main', ...passengers.map(({ issue }) => `head-${issue}`)]);
  const plan = { baseOid: git('rev-parse', 'main'), at: '2026-11-23T10:00:00Z', passengers };
  const { prefixes, leftOut } = await merge.assemble({ ...plan, policy });
  const without = await merge.assemble(plan);
  return { aboard: prefixes.map(({ issue }) => issue), leftOut, withoutPolicy: without.prefixes.map(({ issue }) => issue) };
};
/** The one head is refused for these files, and would get through without the policy. */
const expectRefused = async (head: string, files: readonly string[], why: RegExp): Promise<void> => {
  const { leftOut, aboard, withoutPolicy } = await assemble([head]);
  expect(aboard).toEqual([]);
  expect(leftOut).toEqual([{ issue: 1, files, rival: null, refused: expect.stringMatching(why) as unknown }]);
  expect(withoutPolicy).toEqual([1]);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'refuse-merge-'));
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.symlinks', 'true');
  for (const path of ['tools/setup.yml', 'tools/other.yml', 'docs/a.md', '.github/workflows/ci.yml', '.github/CODEOWNERS', 'CLAUDE.md'])
    put(path, text(path));
  commit(() => undefined);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a merge that changes a protected path leaves its branch out, with the rule and the file:', () => {
  test('the branch edits a file under its old name, and the base has moved it into a protected folder', async () => {
    const edits = branch(() => put('tools/setup.yml', text('tools/setup.yml', 'run: curl evil')));
    onMain(() => move('tools/setup.yml', '.github/actions/clambake-setup/action.yml'));
    await expectRefused(edits, ['.github/actions/clambake-setup/action.yml'], /follows a rename.*Rule: "\.github\/\*\*": block$/);
  });

  test('the base has moved the whole folder, and the branch edits a file in the old one; a new file there is a conflict to git', async () => {
    const edits = branch(() => put('tools/other.yml', text('tools/other.yml', 'evil')));
    const adds = branch(() => put('tools/new.yml', 'on: push\n'));
    onMain(() => move('tools', '.github/workflows/tools'));
    await expectRefused(
      edits,
      ['.github/workflows/tools/other.yml'],
      /^it changes protected paths: "\.github\/workflows\/tools\/other\.yml"/,
    );
    expect(await assemble([adds])).toMatchObject({
      aboard: [],
      leftOut: [{ files: ['.github/workflows/tools/new.yml'] }],
      withoutPolicy: [],
    });
  });

  test('the base has moved it twice', async () => {
    const edits = branch(() => put('tools/setup.yml', text('tools/setup.yml', 'evil')));
    onMain(() => move('tools/setup.yml', 'lib/setup.yml'));
    onMain(() => move('lib/setup.yml', '.github/workflows/setup.yml'));
    await expectRefused(edits, ['.github/workflows/setup.yml'], /follows a rename/);
  });

  test('a rename out of a protected folder, and one into it', async () => {
    await expectRefused(
      branch(() => move('.github/CODEOWNERS', 'docs/owners.txt')),
      ['.github/CODEOWNERS'],
      /"\.github\/CODEOWNERS"/,
    );
    await expectRefused(
      branch(() => move('docs/a.md', '.github/a.md')),
      ['.github/a.md'],
      /"\.github\/a\.md"/,
    );
  });

  test('a commit with two merge bases restores what the base has taken back', async () => {
    // Main takes CODEOWNERS back after both lines have met crosswise, and the branch brings it again.
    const left = branch(() => put('docs/left.md', 'left\n'));
    const right = onMain(() => put('.github/CODEOWNERS', 'nobody\n'));
    git('checkout', '--quiet', '--detach', left);
    git('merge', '--quiet', '--no-ff', '--message', 'right into left', right);
    const crossed = git('rev-parse', 'HEAD');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'left into right', left);
    onMain(() => put('.github/CODEOWNERS', text('.github/CODEOWNERS')));
    git('checkout', '--quiet', '--detach', crossed);
    git('merge', '--quiet', '--no-ff', '--strategy', 'ours', '--message', 'main, ours', 'main');
    const restores = branch(() => put('docs/more.md', 'more\n'), 'HEAD');
    expect(git('diff', '--name-only', 'main', restores).split('\n')).toContain('.github/CODEOWNERS');
    await expectRefused(restores, ['.github/CODEOWNERS'], /"\.github\/CODEOWNERS"/);
  });

  test('the mode of a protected file', async () => {
    const executable = branch(() => chmodSync(join(root, '.github/workflows/ci.yml'), 0o755));
    await expectRefused(executable, ['.github/workflows/ci.yml'], /"\.github\/workflows\/ci\.yml"/);
  });

  test('a link in place of a protected file, of a folder above it, and of a folder that is not there yet', async () => {
    const asLink = (path: string) => (): void => {
      rmSync(join(root, path), { recursive: true, force: true });
      symlinkSync('docs', join(root, path));
    };
    await expectRefused(branch(asLink('.github/CODEOWNERS')), ['.github/CODEOWNERS'], /CODEOWNERS/);
    await expectRefused(branch(asLink('.github')), ['.github/CODEOWNERS', '.github/workflows/ci.yml', '.github'], /"\.github"/);
    await expectRefused(branch(asLink('.claude')), ['.claude'], /"\.claude"/);
  });

  test('another spelling that a checkout takes for the protected file', async () => {
    for (const path of [
      '.GitHub/x',
      '.github./x',
      '.g\u200bithub/x',
      'docs/codeowners',
      'docs/CODEOWNERS.',
      'GITHUB~1/x',
      '.github::$DATA/x',
      '.ｇithub/x',
    ])
      expect((await assemble([branch(() => put(path, 'x\n'))])).leftOut, path).toMatchObject([{ issue: 1, files: [path] }]);
    for (const path of ['github/x', 'docs/CODEOWNERS.md', 'CODEOWNER~/x', 'a:b', 'docs/a…'])
      expect((await assemble([branch(() => put(path, 'x\n'))])).aboard, path).toEqual([1]);
  });

  test('a submodule that only the merge moves', async () => {
    const point = (oid: string): void => void git('update-index', '--add', '--cacheinfo', `160000,${oid},module`);
    git('checkout', '--quiet', '--detach', 'main');
    point(git('rev-parse', 'main'));
    git('commit', '--quiet', '--message', 'a submodule');
    await expectRefused(git('rev-parse', 'HEAD'), ['module'], /^it changes the submodule "module"\. Rule: always refused$/);
  });
});

describe('with others aboard:', () => {
  test('only the one that is refused is left out, and the commits of the others are those of a bundle without it', async () => {
    const edits = branch(() => put('tools/setup.yml', text('tools/setup.yml', 'evil')));
    const [one, two] = [branch(() => put('docs/one.md', 'one\n')), branch(() => put('docs/two.md', 'two\n'))];
    onMain(() => move('tools/setup.yml', '.github/setup.yml'));
    expect(await assemble([one, edits, two])).toMatchObject({ aboard: [1, 3], leftOut: [{ issue: 2 }], withoutPolicy: [1, 2, 3] });
  });

  test('two do together what neither does alone: the one whose merge changes the file is left out', async () => {
    const moved = git('rev-parse', 'main:tools/setup.yml');
    const moves = branch(() => move('tools/setup.yml', '.github/setup.yml'));
    const edits = branch(() => put('tools/setup.yml', text('tools/setup.yml', 'evil')));
    const approved = [{ path: '.github/setup.yml', mode: '100644', oid: moved }];
    expect(await assemble([{ oid: moves, approved }, edits])).toMatchObject({
      aboard: [1],
      leftOut: [{ issue: 2, files: ['.github/setup.yml'], refused: expect.stringContaining('follows a rename') as unknown }],
      withoutPolicy: [1, 2],
    });
    expect((await assemble([edits, { oid: moves, approved }])).aboard).toEqual([1]);
    expect((await assemble([edits])).aboard).toEqual([1]);
  });

  test('one that conflicts and one that is refused are told apart', async () => {
    const first = branch(() => put('docs/a.md', text('docs/a.md', 'first')));
    const conflicts = branch(() => put('docs/a.md', text('docs/a.md', 'second')));
    const refused = branch(() => {
      put('docs/a.md', text('docs/a.md', 'third'));
      put('.github/x', 'x\n');
    });
    const { leftOut, aboard } = await assemble([first, conflicts, refused]);
    expect(aboard).toEqual([1]);
    expect(leftOut).toMatchObject([
      { issue: 2, files: ['docs/a.md'], rival: 1 },
      { issue: 3, files: ['docs/a.md'], rival: 1 },
    ]);
    expect((await assemble([refused, conflicts])).leftOut).toMatchObject([{ issue: 1, refused: expect.any(String) as unknown }]);
  });
});

describe('an approval', () => {
  const blob = (head: string, path: string): string => git('rev-parse', `${head}:${path}`);

  test('lets exactly the approved content through, at exactly its path and mode', async () => {
    const head = branch(() => put('CLAUDE.md', 'be kind\n'));
    const approved = { path: 'CLAUDE.md', mode: '100644', oid: blob(head, 'CLAUDE.md') };
    expect((await assemble([head])).leftOut).toMatchObject([
      { files: ['CLAUDE.md'], refused: expect.stringContaining('needs-human') as unknown },
    ]);
    expect((await assemble([{ oid: head, approved: [approved] }])).aboard).toEqual([1]);
    const others = [{ path: 'docs/CLAUDE.md' }, { mode: '100755' }, { oid: blob('main', 'CLAUDE.md') }, { oid: null, mode: null }];
    for (const other of others) expect((await assemble([{ oid: head, approved: [{ ...approved, ...other }] }])).aboard).toEqual([]);
  });

  test('holds for the merged content: where the base has changed the file meanwhile, it is asked for again', async () => {
    const head = branch(() => put('CLAUDE.md', text('CLAUDE.md', 'be kind')));
    const approved = [{ path: 'CLAUDE.md', mode: '100644', oid: blob(head, 'CLAUDE.md') }];
    onMain(() => put('CLAUDE.md', `${text('CLAUDE.md')}another line\n`));
    expect((await assemble([{ oid: head, approved }])).leftOut).toMatchObject([{ files: ['CLAUDE.md'] }]);
  });

  test('of a removal lets the removal through', async () => {
    const head = branch(() => remove('CLAUDE.md'));
    expect((await assemble([{ oid: head, approved: [{ path: 'CLAUDE.md', mode: null, oid: null }] }])).aboard).toEqual([1]);
  });
});
