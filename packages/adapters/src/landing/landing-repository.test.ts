import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WorkCheck } from '@clambake/core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { plainGit, plainGitEnv } from '../../../../test/support/git-server.ts';
import { openLandingRepository, type WorkToCheck } from './landing-repository.ts';
import { openGit } from '../git/git.ts';
import { openTreeCounter } from './landing-tree-size.ts';
import { findSecret } from './secrets.ts';

const root = mkdtempSync(join(tmpdir(), 'landing-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let n = 0;
/** The served repository, and the tree in which the agent works. */
let origin: string;
let agent: string;

beforeEach(() => {
  n += 1;
  origin = join(root, `origin-${n}.git`);
  agent = join(root, `agent-${n}`);
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  plainGit(root, 'clone', '--quiet', origin, agent);
  plainGit(agent, 'checkout', '--quiet', '-B', 'main');
  commit({ 'README.md': 'hello\n', '.github/workflows/ci.yml': 'on: push\n', 'src/a.txt': 'one\n' }, 'start');
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-b', 'work');
});

const write = (files: Record<string, string | Buffer>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(agent, path)), { recursive: true });
    writeFileSync(join(agent, path), content);
  }
};
const commit = (files: Record<string, string | Buffer>, message = 'work'): string => {
  write(files);
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '--allow-empty', '-m', message);
  return plainGit(agent, 'rev-parse', 'HEAD');
};
const workFile = (...args: string[]): string => {
  const path = join(root, `work-${(n += 1)}.bundle`);
  plainGit(agent, 'bundle', 'create', '--quiet', path, ...(args.length > 0 ? args : ['main..refs/heads/work']));
  return path;
};

const checkIn = (gitDir: string, change: Partial<WorkToCheck> = {}): Promise<WorkCheck> =>
  openLandingRepository({ gitDir, remote: origin, allowFile: true }).checkWork({
    workFile: change.workFile ?? workFile(),
    headOid: plainGit(agent, 'rev-parse', 'refs/heads/work'),
    base: 'main',
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: ['.github/**', '.claude/**', '.mcp.json', '.gitmodules', '.lfsconfig', '**/CODEOWNERS'],
    knownSecrets: [],
    ...change,
  });
const checkWork = (change: Partial<WorkToCheck> = {}): Promise<WorkCheck> => checkIn(join(root, `landing-${(n += 1)}.git`), change);
const why = async (change: Partial<WorkToCheck> = {}): Promise<string> => {
  const answer = await checkWork(change);
  return answer.ok ? 'accepted' : answer.why;
};

describe('sound work', () => {
  test('without its last commit it is the parent of that, and no other commit can be named', async () => {
    const start = plainGit(agent, 'rev-parse', 'main');
    const own = commit({ 'src/b.txt': 'two\n' }, 'Add b');
    commit({ '.github/workflows/x.yml': 'on: push\n' }, 'Left');
    expect(await why()).toMatch(/protected paths/);
    expect(await checkWork({ withoutLast: own })).toMatchObject({ ok: true, files: 1 });
    for (const other of [start, '1'.repeat(40)]) expect(await why({ withoutLast: other })).toMatch(/is not the one that the result names/);
    commit({ 'src/c.txt': 'three\n' }, 'More');
    expect(await why({ withoutLast: plainGit(agent, 'rev-parse', 'work~1') })).toMatch(/protected paths/);
  });

  test('is accepted with what it changes, and its commits get the agent as author', async () => {
    commit({ 'src/b.txt': 'two\nthree\n' }, 'Add b\n\nBecause it was missing.');
    commit({ 'src/a.txt': 'uno\n' }, 'Say it in Italian');
    const gitDir = join(root, `landing-${(n += 1)}.git`);
    const answer = await checkIn(gitDir);
    expect(answer).toMatchObject({ ok: true, files: 2, additions: 3, deletions: 1, branchExpect: null });
    const oid = answer.ok ? answer.oid : '';
    expect(
      plainGit(gitDir, 'log', '--format=%an <%ae> | %cn | %s', `main..${oid}`.replace('main', 'refs/landing/base')),
    ).toMatchInlineSnapshot(`
      "clambake agent 001 <clambake+agent-001@users.noreply.github.com> | clambake agent 001 | Say it in Italian
      clambake agent 001 <clambake+agent-001@users.noreply.github.com> | clambake agent 001 | Add b"
    `);
    expect(plainGit(gitDir, 'rev-parse', `${oid}^{tree}`)).toBe(plainGit(agent, 'rev-parse', 'work^{tree}'));
    expect(plainGit(gitDir, 'log', '--format=%at', '-1', oid)).toBe(plainGit(agent, 'log', '--format=%at', '-1', 'work'));
    expect(plainGit(gitDir, 'fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('checked twice is the same commit', async () => {
    commit({ 'src/b.txt': 'two\n' });
    const path = workFile();
    expect(await checkWork({ workFile: path })).toEqual(await checkWork({ workFile: path }));
  });

  test('goes on from the issue’s branch, whose commits stay as they are', async () => {
    const before = commit({ 'src/b.txt': 'first attempt\n' });
    plainGit(agent, 'push', '--quiet', 'origin', 'work:clambake/issue-42');
    commit({ 'src/c.txt': 'second attempt\n' });
    const gitDir = join(root, `landing-${(n += 1)}.git`);
    const answer = await checkIn(gitDir, { workFile: workFile(`${before}..refs/heads/work`) });
    expect(answer).toMatchObject({ ok: true, files: 2, branchExpect: before });
    expect(plainGit(gitDir, 'rev-parse', `${answer.ok ? answer.oid : ''}^`)).toBe(before);
  });

  test('keeps a merge of the base, and what came from the base is not the agent’s change, workflows included', async () => {
    commit({ 'src/b.txt': 'work\n' });
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ '.github/workflows/ci.yml': 'on: pull_request\n', 'src/base.txt': 'from the base\n' }, 'base moves');
    plainGit(agent, 'push', '--quiet', 'origin', 'main');
    plainGit(agent, 'checkout', '--quiet', 'work');
    plainGit(agent, 'merge', '--quiet', '--no-edit', 'main');
    const gitDir = join(root, `landing-${(n += 1)}.git`);
    const answer = await checkIn(gitDir);
    expect(answer).toMatchObject({ ok: true, files: 1, additions: 1 });
    const parents = plainGit(gitDir, 'log', '--format=%P', '-1', answer.ok ? answer.oid : '').split(' ');
    expect(parents[1]).toBe(plainGit(agent, 'rev-parse', 'main'));
  });

  test('that undoes everything again has no files', async () => {
    commit({ 'src/a.txt': 'two\n' });
    commit({ 'src/a.txt': 'one\n' });
    expect(await checkWork()).toMatchObject({ ok: true, files: 0 });
  });

  test('that is on the branch already is the branch as it stands', async () => {
    const head = commit({ 'src/b.txt': 'two\n' });
    const path = workFile();
    commit({ 'src/c.txt': 'three\n' });
    plainGit(agent, 'push', '--quiet', 'origin', 'work:clambake/issue-42');
    const tip = plainGit(agent, 'rev-parse', 'work');
    expect(await checkWork({ workFile: path, headOid: head })).toMatchObject({ ok: true, oid: tip, branchExpect: tip });
  });
});

test('work that the base contains by now is taken and has no files', async () => {
  const head = commit({ 'src/b.txt': 'two\n' });
  const path = workFile();
  plainGit(agent, 'push', '--quiet', 'origin', 'work:main');
  expect(await checkWork({ workFile: path })).toMatchObject({ ok: true, oid: head, files: 0, branchExpect: null });
});

describe('a branch that a person has pushed to', () => {
  const held = async (gitDir = join(root, `landing-${(n += 1)}.git`)): Promise<WorkCheck | 'moved'> => {
    plainGit(agent, 'push', '--quiet', '--force', 'origin', 'work:clambake/issue-42');
    return checkHeld(plainGit(agent, 'rev-parse', 'work'), gitDir);
  };
  const checkHeld = (oid: string, gitDir = join(root, `landing-${(n += 1)}.git`)): Promise<WorkCheck | 'moved'> =>
    openLandingRepository({ gitDir, remote: origin, allowFile: true }).checkBranch({
      oid,
      base: 'main',
      branch: 'clambake/issue-42',
      protectedPaths: ['.github/**'],
      knownSecrets: ['the-token-of-this-job'],
    });
  beforeEach(() => commit({ 'src/b.txt': 'by the agent\n' }));

  test('passes with all it holds beyond the base, and its commits stay as they are', async () => {
    const tip = commit({ 'src/c.txt': 'by a person\n' });
    const found = {
      ok: true,
      oid: tip,
      files: 2,
      additions: 2,
      deletions: 0,
      branchExpect: tip,
      firstPaths: ['src/b.txt', 'src/c.txt'],
      tests: 0,
    };
    expect(await held()).toEqual({ ...found, baseOid: plainGit(agent, 'rev-parse', 'main') });
  });

  test('and rewritten so that it no longer has the landed commit passes as well', async () => {
    await held();
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'src/d.txt': 'all anew\n' });
    expect(await held()).toMatchObject({ ok: true, files: 1 });
  });
  test.each<[string, Record<string, string>, RegExp]>([
    ['a protected path', { '.GitHub/workflows/x.yml': 'on: push\n' }, /^it changes protected paths: ".GitHub\/workflows\/x.yml"$/],
    ['a secret', { 'src/key.txt': `key = ghp_${'a'.repeat(36)}\n` }, /^the change to "src\/key.txt" adds what looks like a GitHub token$/],
    ['the token of this job', { 'src/key.txt': 'the-token-of-this-job\n' }, /adds what looks like a secret of this job$/],
    ['a name that hides something', { 'src/a\u202etxt': 'x\n' }, /has control or invisible characters$/],
  ])('with %s is refused by the policy for agents, also where a later commit takes it away again', async (_, files, why) => {
    commit(files);
    expect(await held()).toMatchObject({ ok: false, why: expect.stringMatching(why) });
    if (why.source.includes('protected')) return;
    for (const path of Object.keys(files)) plainGit(agent, 'rm', '--quiet', path);
    commit({}, 'gone again');
    expect(await held()).toMatchObject({ ok: false, why: expect.stringMatching(why) });
  });

  test('with objects that are not sound is refused', async () => {
    const tree = plainGit(agent, 'rev-parse', 'work^{tree}');
    const parent = plainGit(agent, 'rev-parse', 'work');
    const person = 'A Person <a@b.example> 1 +0000';
    const broken = join(root, 'broken-commit');
    writeFileSync(broken, `tree ${tree}\nparent ${parent}\nauthor A Person a@b.example> 1 +0000\ncommitter ${person}\n\nx\n`);
    const oid = plainGit(agent, 'hash-object', '-t', 'commit', '-w', '--literally', broken);
    plainGit(agent, 'update-ref', 'refs/heads/work', oid);
    expect(await held()).toMatchObject({
      ok: false,
      why: expect.stringMatching(/^the objects on its branch are not sound: .*badName/),
    });
  });

  test('that has moved on, is gone, or is on the base by now is looked at again', async () => {
    const seen = plainGit(agent, 'rev-parse', 'work');
    commit({ 'src/c.txt': 'later\n' });
    await held();
    expect(await checkHeld(seen)).toBe('moved');
    plainGit(agent, 'push', '--quiet', 'origin', 'work:main');
    expect(await held()).toBe('moved');
    plainGit(agent, 'push', '--quiet', 'origin', ':clambake/issue-42');
    expect(await checkHeld(seen)).toBe('moved');
  });
});

describe('the work file is untrusted', () => {
  test('attack-59: another commit than the result names is refused', async () => {
    commit({ 'src/b.txt': 'two\n' });
    expect(await why()).toBe('accepted');
    expect(await why({ headOid: 'a'.repeat(40) })).toMatch(/another commit than the result names/);
  });

  test('more than one ref, or one of another name, is refused', async () => {
    commit({ 'src/b.txt': 'two\n' });
    plainGit(agent, 'branch', 'other');
    plainGit(agent, 'tag', 'v1');
    expect(await why({ workFile: workFile('main..refs/heads/work', 'refs/heads/other') })).toMatch(/refs\/heads\/work and nothing else/);
    expect(await why({ workFile: workFile('main..refs/heads/other') })).toMatch(/refs\/heads\/work and nothing else/);
    expect(await why({ workFile: workFile('main..refs/heads/work', 'refs/tags/v1') })).toMatch(/refs\/heads\/work and nothing else/);
  });

  test('something else, a missing file and a cut file are refused', async () => {
    commit({ 'src/b.txt': 'two\n' });
    const path = workFile();
    const put = (content: Buffer | string): string => {
      const other = join(root, `other-${(n += 1)}`);
      writeFileSync(other, content);
      return other;
    };
    const bytes = readFileSync(path);
    expect(await why({ workFile: put('hello') })).toMatch(/no end/);
    expect(await why({ workFile: put('hello\n\n') })).toMatch(/no git bundle/);
    expect(await why({ workFile: join(root, 'nothing') })).toBe('the work file is missing');
    expect(await why({ workFile: put(bytes.subarray(0, bytes.length - 30)) })).toMatch(/not sound/);
    expect(await why({ workFile: put(Buffer.concat([Buffer.from('# v3 git bundle\n@filter=blob:none\n'), bytes.subarray(16)])) })).toMatch(
      /does not take/,
    );
  });

  test('commits that this repository does not have are refused', async () => {
    const unknown = commit({ 'src/b.txt': 'never pushed\n' });
    commit({ 'src/c.txt': 'two\n' });
    expect(await why({ workFile: workFile(`${unknown}..refs/heads/work`) })).toMatch(/does not fit this repository/);
  });

  test('attack-52: an object that fsck refuses is refused', async () => {
    write({ '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = -u./payload\n' });
    plainGit(agent, 'add', '.gitmodules');
    plainGit(agent, 'commit', '--quiet', '-m', 'submodule');
    expect(await why({ protectedPaths: [] })).toMatch(/not sound.*gitmodulesUrl/);
    // Positive control: the same file with an address that fsck lets pass is sound, and then protected.
    commit({ '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = https://example.com/x\n' });
    plainGit(agent, 'reset', '--quiet', '--soft', 'main');
    plainGit(agent, 'commit', '--quiet', '-m', 'submodule');
    expect(await why({ protectedPaths: [] })).toBe('accepted');
    expect(await why()).toMatch(/protected paths: "\.gitmodules"/);
  });

  test('a history without the base is refused', async () => {
    plainGit(agent, 'checkout', '--quiet', '--orphan', 'lonely');
    commit({ 'src/b.txt': 'two\n' });
    plainGit(agent, 'branch', '--quiet', '-f', 'work');
    expect(await why({ workFile: workFile('refs/heads/work') })).toMatch(/shares no history/);
  });

  test('work that drops what is already on the branch is refused', async () => {
    commit({ 'src/b.txt': 'first attempt\n' });
    plainGit(agent, 'push', '--quiet', 'origin', 'work:clambake/issue-42');
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'src/c.txt': 'rewritten\n' });
    expect(await why()).toMatch(/does not contain what is already on clambake\/issue-42/);
  });
});

describe('what an agent may not change', () => {
  test('attack-56: protected paths, also in other case, as dotfiles, by rename and by removal', async () => {
    const attempt = async (change: () => void): Promise<string> => {
      plainGit(agent, 'reset', '--quiet', '--hard', 'main');
      change();
      commit({});
      return why();
    };
    expect(await attempt(() => write({ 'src/b.txt': 'fine\n' }))).toBe('accepted');
    expect(await attempt(() => write({ '.github/workflows/ci.yml': 'evil\n' }))).toMatch(/protected paths: "\.github\/workflows\/ci\.yml"/);
    expect(await attempt(() => write({ '.GitHub/workflows/.x.yml': 'evil\n' }))).toMatch(/protected paths/);
    expect(await attempt(() => write({ 'deep/er/CODEOWNERS': '* @me\n' }))).toMatch(/protected paths/);
    expect(await attempt(() => rmSync(join(agent, '.github'), { recursive: true }))).toMatch(/protected paths/);
    expect(await attempt(() => plainGit(agent, 'mv', '.github/workflows/ci.yml', 'src/ci.yml'))).toMatch(/protected paths/);
    const link = (): void => {
      rmSync(join(agent, '.github'), { recursive: true });
      symlinkSync('src', join(agent, '.github'));
    };
    expect(await attempt(link)).toMatch(/protected paths/);
  });

  test('attack-56: a merge that claims to contain the base but keeps an old workflow counts as a change of it', async () => {
    commit({ 'src/b.txt': 'work\n' });
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ '.github/workflows/ci.yml': 'on: pull_request\n' }, 'base moves');
    plainGit(agent, 'push', '--quiet', 'origin', 'main');
    plainGit(agent, 'checkout', '--quiet', 'work');
    plainGit(agent, 'merge', '--quiet', '--no-edit', '--strategy=ours', 'main');
    expect(await why()).toMatch(/protected paths: "\.github\/workflows\/ci\.yml"/);
  });

  test('attack-52: a submodule is refused, also when a later commit removes it', async () => {
    const head = plainGit(agent, 'rev-parse', 'HEAD');
    plainGit(agent, 'update-index', '--add', '--cacheinfo', `160000,${head},vendor`);
    plainGit(agent, 'commit', '--quiet', '-m', 'gitlink');
    expect(await why()).toMatch(/submodule "vendor"/);
    plainGit(agent, 'rm', '--quiet', '--cached', 'vendor');
    plainGit(agent, 'commit', '--quiet', '-m', 'gone again');
    expect(await why()).toMatch(/submodule "vendor"/);
  });

  test('attack-21, attack-22: names with control, invisible or broken characters are refused; accents are not', async () => {
    const named = async (name: string | Buffer): Promise<string> => {
      plainGit(agent, 'reset', '--quiet', '--hard', 'main');
      const blob = plainGit(agent, 'rev-parse', 'main:README.md');
      const entry = Buffer.concat([Buffer.from(`100644 ${blob}\t`), Buffer.from(name), Buffer.from('\0')]);
      execFileSync('git', ['update-index', '-z', '--index-info'], { cwd: agent, env: plainGitEnv, input: entry });
      plainGit(agent, 'commit', '--quiet', '-m', 'name');
      return why();
    };
    expect(await named('src/grüße — 名前.txt')).toBe('accepted');
    expect(await named('src/a\nb')).toMatch(/control or invisible/);
    expect(await named('src/\u001b[31mred')).toMatch(/control or invisible/);
    expect(await named('src/txt.\u202egpj')).toMatch(/control or invisible/);
    expect(await named(Buffer.from([0x73, 0x2f, 0xff, 0xfe]))).toMatch(/control or invisible/);
  });

  test('a tree of trees that unfolds into ten thousand million files is refused and fills no memory', async () => {
    const blob = plainGit(agent, 'rev-parse', 'main:README.md');
    const mktree = (line: (name: number) => string): string =>
      execFileSync('git', ['mktree'], {
        cwd: agent,
        env: plainGitEnv,
        input: Array.from({ length: 10 }, (_, name) => `${line(name)}\n`).join(''),
        encoding: 'utf8',
      }).trim();
    let tree = mktree((name) => `100644 blob ${blob}\tfile-${name}`);
    for (let depth = 0; depth < 9; depth += 1) tree = mktree((name) => `040000 tree ${tree}\tdirectory-${name}`);
    plainGit(agent, 'update-ref', 'refs/heads/work', plainGit(agent, 'commit-tree', tree, '-p', 'main', '-m', 'bomb'));
    expect(await why()).toMatch(/changes more than 10000 files/);
    // And when a later commit takes it away again.
    plainGit(agent, 'update-ref', 'refs/heads/work', plainGit(agent, 'commit-tree', 'main^{tree}', '-p', 'work', '-m', 'gone'));
    expect(await why()).toMatch(/one of its commits changes more than 200000 files/);
  });

  test('directories inside one another without end are refused', async () => {
    const blob = plainGit(agent, 'rev-parse', 'main:README.md');
    let tree = execFileSync('git', ['mktree'], {
      cwd: agent,
      env: plainGitEnv,
      input: `100644 blob ${blob}\tx\n`,
      encoding: 'utf8',
    }).trim();
    for (let depth = 0; depth < 250; depth += 1) {
      tree = execFileSync('git', ['mktree'], { cwd: agent, env: plainGitEnv, input: `040000 tree ${tree}\td\n`, encoding: 'utf8' }).trim();
    }
    plainGit(agent, 'update-ref', 'refs/heads/work', plainGit(agent, 'commit-tree', tree, '-p', 'main', '-m', 'deep'));
    expect(await why()).toMatch(/changes more than/);
  });

  test('a change of many files is counted as git counts it', async () => {
    commit(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`src/deep/${index % 7}/${index}.txt`, `${index}\n`])));
    plainGit(agent, 'mv', 'src/deep/1', 'src/moved');
    rmSync(join(agent, 'src/a.txt'));
    commit({ 'src/a.txt/now-a-directory': 'x\n' });
    const git = openGit({ gitDir: join(agent, '.git') });
    const counter = openTreeCounter({ ...git, checkTime: () => {} });
    const listed = plainGit(agent, 'diff-tree', '-r', '--no-renames', '--name-only', 'main', 'work').split('\n').length;
    expect(await counter.countChanges('main', 'work')).toBe(listed);
    counter.close();
    expect(listed).toBeGreaterThan(300);
  });

  test('a file that is too large to be looked at is refused before it is read', async () => {
    commit({ 'src/zeros.bin': Buffer.alloc(51 * 1024 * 1024) });
    expect(await why()).toMatch(/larger than 50 MB/);
  });
});

describe('attack-36: secrets', () => {
  // Put together here, so that no scanner takes this file for a leak.
  const token = `ghp_${'a1B2c3D4e5'.repeat(4)}`;

  test('in an added line, with the file named and the secret not shown', async () => {
    commit({ 'src/b.txt': `key = ${token}\n` });
    const refusal = await why();
    expect(refusal).toBe('the change to "src/b.txt" adds what looks like a GitHub token');
    expect(refusal).not.toContain(token);
  });

  test('of a form that secretlint knows, in content and in a message; control: our own patterns do not know it', async () => {
    const key = `lin_api_${'a1B2c3D4'.repeat(5)}`;
    expect(findSecret(key)).toBeUndefined();
    commit({ 'src/b.txt': `key = ${key}\n`, 'src/c.txt': 'clean\n' });
    expect(await why()).toBe('the change to "src/b.txt" adds what looks like a secret (secretlint\'s rule linear)');
    commit({ 'src/b.txt': 'clean\n' }, `work\n\n${key}`);
    expect(await why()).toMatch(/^a commit message holds what looks like a secret/);
  });

  test('in a line that looks like a diff’s own header', async () => {
    commit({ 'src/b.txt': `++ ${token}\n` });
    expect(await why()).toMatch(/GitHub token/);
  });

  test('in a commit that a later one undoes', async () => {
    commit({ 'src/b.txt': `${token}\n` });
    commit({ 'src/b.txt': 'clean\n' });
    expect(await why()).toMatch(/GitHub token/);
  });

  test('added by the merge itself', async () => {
    commit({ 'src/b.txt': 'work\n' });
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ 'src/base.txt': 'base\n' });
    plainGit(agent, 'push', '--quiet', 'origin', 'main');
    plainGit(agent, 'checkout', '--quiet', 'work');
    plainGit(agent, 'merge', '--quiet', '--no-commit', 'main');
    commit({ 'src/b.txt': `work\n${token}\n`, 'src/base.txt': `base\n${token}\n` }, 'merge');
    expect(await why()).toMatch(/GitHub token/);
  });

  test('in a message, a file name, and a binary file in UTF-16', async () => {
    commit({ 'src/b.txt': 'two\n' }, `work\n\n${token}`);
    expect(await why()).toMatch(/commit message/);
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ [`src/${token}`]: 'two\n' });
    expect(await why()).toMatch(/file name/);
    plainGit(agent, 'reset', '--quiet', '--hard', 'main');
    commit({ 'src/b.bin': Buffer.from(token, 'utf16le') });
    expect(await why()).toMatch(/binary file/);
  });

  test('the job’s own token is found whatever it looks like', async () => {
    commit({ 'src/b.txt': 'the-very-secret-value\n' });
    expect(await why()).toBe('accepted');
    expect(await why({ knownSecrets: ['the-very-secret-value'] })).toMatch(/a secret of this job/);
  });

  test('a secret that the base already has is not the agent’s', async () => {
    plainGit(agent, 'checkout', '--quiet', 'main');
    commit({ 'src/fixture.txt': `first\n${token}\nlast\n` });
    plainGit(agent, 'push', '--quiet', 'origin', 'main');
    plainGit(agent, 'checkout', '--quiet', '-B', 'work');
    commit({ 'src/fixture.txt': `first!\n${token}\nlast!\n` });
    expect(await why()).toBe('accepted');
  });
});

describe('attack-49, attack-50: git never runs in the agent’s repository', () => {
  test('hooks, filters, drivers and configuration that the agent planted run nowhere', async () => {
    const proof = join(root, `proof-${(n += 1)}`);
    const payload = join(root, `payload-${n}.sh`);
    writeFileSync(payload, `#!/bin/sh\ntouch ${proof}\ncat\n`, { mode: 0o755 });
    commit({ '.gitattributes': '* filter=evil diff=evil merge=evil\n', 'src/b.txt': 'two\n' });
    const path = workFile();
    for (const key of [
      'core.fsmonitor',
      'core.sshCommand',
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.pager',
    ]) {
      plainGit(agent, 'config', key, payload);
    }
    writeFileSync(join(agent, '.git', 'hooks', 'post-checkout'), readFileSync(payload), { mode: 0o755 });
    expect(await why({ workFile: path })).toBe('accepted');
    expect(() => readFileSync(proof)).toThrow(/ENOENT/);
    // Positive control: an ordinary git in the agent's tree does run them.
    plainGit(agent, 'status');
    expect(readFileSync(proof).length).toBe(0);
  });
});
