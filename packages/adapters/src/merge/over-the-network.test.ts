// The clone without contents, over HTTP: what it asks for, how it pushes, and that trouble is never a branch's fault.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type GitServer, plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { RemoteError } from '../errors.ts';
import { openGit } from '../git/git.ts';
import { openLedger } from '../ledger/ledger.ts';
import { type MergePlan, type MergePort, openMerge } from '../merge.ts';
import { assembleBranches } from './assemble.ts';
import type { OpenGit } from './processes.ts';
import { openSession } from './session.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let root: string;
let work: string;
let server: GitServer;
let upstream: { url: string; gitDir: string };

const git = (...args: string[]): string => plainGit(work, ...args);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
};
const move = (from: string, to: string): void => {
  mkdirSync(dirname(join(work, to)), { recursive: true });
  renameSync(join(work, from), join(work, to));
};
const lines = (name: string, changed: Record<number, string> = {}): string =>
  Array.from({ length: 24 }, (_, index) => `${changed[index] ?? `${name} ${index}`}\n`).join('');

let issues = 0;
/** A commit on the branch of a new issue, from `from`. */
const branch = (change: () => void, from = 'main'): [number, string] => {
  issues += 1;
  git('checkout', '--quiet', '--force', '-B', `clambake/issue-${issues}`, from);
  change();
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', `issue ${issues}`);
  return [issues, git('rev-parse', 'HEAD')];
};
const onMain = (change: () => void): void => {
  git('checkout', '--quiet', '--force', 'main');
  change();
  git('add', '--all');
  git('commit', '--quiet', '--message', 'main');
};
const planOf = (...passengers: [number, string][]): MergePlan => ({
  baseOid: git('rev-parse', 'main'),
  at: '2026-11-23T10:00:00Z',
  passengers: passengers.map(([issue, oid]) => ({ issue, oid, message: `Merge ${issue}\n` })),
});

/** A merge repository that has fetched everything the plan names from the server. */
const fetched = async (plan: MergePlan, gitDir = join(root, 'merge.git')): Promise<MergePort> => {
  git('push', '--quiet', '--force', upstream.gitDir, 'refs/heads/*:refs/heads/*');
  const merge = openMerge({ gitDir, remote: upstream.url });
  await merge.fetch(['main', ...plan.passengers.map(({ issue }) => `clambake/issue-${issue}`)]);
  return merge;
};

/** Trees of an ordinary merge of those that are not left out, in a checkout. */
const treeByHand = (oids: readonly string[]): string => {
  git('checkout', '--quiet', '--force', '--detach', 'main');
  for (const oid of oids) git('merge', '--quiet', '--no-ff', '--message', 'x', oid);
  return git('rev-parse', 'HEAD^{tree}');
};

const contentsIn = (gitDir: string): string[] =>
  plainGit(gitDir, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)')
    .split('\n')
    .filter((line) => line.startsWith('blob'));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'merge-net-'));
  work = join(root, 'work');
  mkdirSync(work);
  issues = 0;
  server = await startGitServer(root);
  upstream = server.create('upstream');
  plainGit(upstream.gitDir, 'config', 'uploadpack.allowFilter', 'true');
  plainGit(upstream.gitDir, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('init', '--quiet', '--initial-branch=main');
  for (const name of ['a', 'b', 'c', 'dir/one', 'dir/two', 'dir/sub/three']) put(`${name}.txt`, lines(name));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a clone without contents', () => {
  test('merges branches that share no path without any content and without a request', async () => {
    const plan = planOf(
      branch(() => put('a.txt', lines('a', { 2: 'one' }))),
      branch(() => put('b.txt', lines('b', { 2: 'two' }))),
      branch(() => put('dir/new.txt', 'three\n')),
    );
    const merge = await fetched(plan);
    server.requests.length = 0;
    const { prefixes, leftOut } = await merge.assemble(plan);
    expect(leftOut).toEqual([]);
    expect(server.requests).toEqual([]);
    expect(contentsIn(merge.gitDir)).toEqual([]);
    expect(prefixes.at(-1)?.tree).toBe(treeByHand(plan.passengers.map(({ oid }) => oid)));
  });

  test('gets the contents that the merges need in one fetch: edits, renames on both sides, moved folders, attributes', async () => {
    put('.gitattributes', 'c.txt merge=union\n');
    const early = branch(() => put('a.txt', lines('a', { 2: 'early' })));
    onMain(() => {
      put('.gitattributes', 'c.txt merge=union\n');
      move('a.txt', 'moved/a.txt');
      put('moved/a.txt', lines('a', { 20: 'main' }));
    });
    const plan = planOf(
      early,
      branch(() => put('moved/a.txt', lines('a', { 20: 'main', 11: 'late' }))),
      branch(() => move('dir', 'folder')),
      branch(() => put('dir/two.txt', lines('dir/two', { 3: 'under the old name' }))),
      branch(() => {
        move('b.txt', 'b2.txt');
        put('b2.txt', lines('b', { 1: 'renamed' }));
      }),
      branch(() => put('b.txt', lines('b', { 15: 'edited' }))),
      branch(() => put('c.txt', lines('c', { 5: 'one' }))),
      branch(() => put('c.txt', lines('c', { 5: 'two' }))),
      branch(() => put('alone.txt', 'nobody else is here\n')),
    );
    const merge = await fetched(plan);
    server.requests.length = 0;
    const { prefixes, leftOut } = await merge.assemble(plan);
    expect(leftOut).toEqual([]);
    expect(prefixes.length).toBe(9);
    // One exchange: the server's abilities, then the wish.
    expect(server.requests.map((request) => request.replace(/^(\w+) .*\//, '$1 '))).toEqual([
      'GET refs?service=git-upload-pack',
      'POST git-upload-pack',
    ]);
    expect(prefixes.at(-1)?.tree).toBe(treeByHand(plan.passengers.map(({ oid }) => oid)));
  });

  test('reads what a base asks of messages, and merges a base with other workflow files into a commit, also where both changed a file', async () => {
    const workflow = '.github/workflows/ci.yml';
    onMain(() => put(workflow, 'on: push\n'));
    const [issue, oid] = branch(() => put('a.txt', lines('a', { 2: 'work' })));
    onMain(() => {
      put(workflow, 'on: [push]\n');
      put('a.txt', lines('a', { 20: 'main' }));
      put('CONTRIBUTING.md', 'Sign off with `git commit -s`.\n');
    });
    git('merge', '--quiet', '--no-ff', '--no-edit', '--strategy-option=ours', oid);
    const merge = await fetched(planOf([issue, oid]));
    const [baseOid, at] = [git('rev-parse', 'main'), '2026-11-23T10:00:00Z'];
    const reverted = await merge.makeRevert({ baseOid, at, oid, message: () => 'Revert it\n\nClambake-Reverts: it\n' });
    const show = (of: string, format: string): string => plainGit(merge.gitDir, 'show', '-s', `--format=${format}`, of);
    expect(show(reverted?.oid ?? '', '%(trailers:key=Signed-off-by,valueonly)')).toContain('clambake train <');
    const before = git('rev-parse', 'main^1');
    const made = await merge.withBase({ baseOid: before, oid, base: 'main' });
    expect(show(made, '%an / %P')).toBe(`clambake train / ${oid} ${before}`);
    plainGit(merge.gitDir, 'push', '--quiet', upstream.gitDir, `${made}:refs/heads/made`);
    expect(plainGit(upstream.gitDir, 'show', `made:${workflow}`)).toBe('on: [push]');
    expect(plainGit(upstream.gitDir, 'show', 'made:a.txt')).toContain('work');
  });

  test('asks by itself for a content that nobody foresaw, and merges the same', async () => {
    const plan = planOf(
      branch(() => put('a.txt', lines('a', { 2: 'one' }))),
      branch(() => put('a.txt', lines('a', { 20: 'two' }))),
    );
    const expected = await (await fetched(plan)).assemble(plan);
    const { gitDir } = await fetched(plan, join(root, 'again.git'));
    const remote: [string, string][] = [
      ['remote.origin.url', upstream.url],
      ['remote.origin.promisor', 'true'],
    ];
    const open: OpenGit = (more) => openGit({ gitDir, config: remote, ...more });
    const session = await openSession(
      { git: open(), local: openGit({ gitDir }), openGit: open, gitDir, partial: true, baseAttributes: Promise.resolve([]) },
      plan,
    );
    server.requests.length = 0;
    expect(await assembleBranches(session, { at: plan.at, signer: undefined })).toEqual({
      prefixes: expected.prefixes,
      leftOut: [],
      contained: [],
    });
    await session.close();
    expect(server.requests.length).toBeGreaterThan(0);
  });

  test('pushes a bundle whose files it never saw, moved ones too, and the server has every object', async () => {
    const plan = planOf(
      branch(() => move('dir', 'folder/deep')),
      branch(() => put('dir/two.txt', lines('dir/two', { 3: 'under the old name' }))),
      branch(() => put('b.txt', lines('b', { 3: 'b' }))),
    );
    const merge = await fetched(plan);
    const { prefixes } = await merge.assemble(plan);
    const head = prefixes.at(-1)?.oid ?? '';
    const ledger = openLedger({ gitDir: join(root, 'ledger.git'), remote: upstream.url });
    const push = (name: string, expect: string | null) =>
      ledger.push([], { branches: [{ branch: name, expect, to: head }], objects: merge.gitDir });
    expect(await push('clambake/bundle-1', null)).toMatchObject({ status: 'applied' });
    expect(await push('main', plan.baseOid)).toMatchObject({ status: 'applied' });
    expect(plainGit(upstream.gitDir, 'rev-parse', 'main^{tree}')).toBe(treeByHand(plan.passengers.map(({ oid }) => oid)));
    plainGit(upstream.gitDir, 'fsck', '--full', '--strict');
  });

  test('is an ordinary clone where the server cannot leave contents out', async () => {
    plainGit(upstream.gitDir, 'config', 'uploadpack.allowFilter', 'false');
    const plan = planOf(
      branch(() => put('a.txt', lines('a', { 2: 'one' }))),
      branch(() => put('a.txt', lines('a', { 20: 'two' }))),
    );
    const merge = await fetched(plan);
    expect((await merge.assemble(plan)).prefixes.length).toBe(2);
  });
});

describe('trouble that is no branch’s fault', () => {
  const clashing = (): MergePlan =>
    planOf(
      branch(() => put('a.txt', lines('a', { 2: 'one' }))),
      branch(() => put('a.txt', lines('a', { 2: 'two' }))),
      branch(() => put('a.txt', lines('a', { 20: 'three' }))),
    );

  test('a server that fails once is asked again, by the fetch and by the merge', async () => {
    const plan = clashing();
    let failed = 0;
    server.fault = () => (failed++ === 0 ? 503 : undefined);
    const merge = await fetched(plan);
    expect(failed).toBeGreaterThan(1);
    failed = 0;
    expect((await merge.assemble(plan)).leftOut).toEqual([{ issue: 2, files: ['a.txt'], rival: 1 }]);
    expect(failed).toBeGreaterThan(1);
  });

  longTest('a server that stays away is an error of the network, and leaves nobody out', async () => {
    const plan = clashing();
    const merge = await fetched(plan);
    server.fault = () => 502;
    const trouble = await merge.assemble(plan).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(RemoteError);
    expect(trouble).toMatchObject({ status: 502, retryable: true });
  });

  /** A directory for PATH with git alone (and what else is given), which runs `before` first when it is asked to merge. */
  const pathWith = (p: { before?: string; stdbuf?: string }): string => {
    const folder = join(root, `path-${Math.floor(performance.now())}`);
    mkdirSync(folder);
    const real = realpathSync(execFileSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim());
    const script = (name: string, text: string): void => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    script('git', `if [ "$1" = merge-tree ]; then ${p.before ?? ':'}; fi\nexec ${real} "$@"`);
    if (p.stdbuf !== undefined) script('stdbuf', p.stdbuf);
    for (const tool of ['sh', 'cat', 'kill', 'sleep']) symlinkSync(`/bin/${tool}`, join(folder, tool));
    return folder;
  };

  const withPath = async <T>(path: string, action: () => Promise<T>): Promise<T> => {
    const before = process.env['PATH'];
    process.env['PATH'] = path;
    try {
      return await action();
    } finally {
      process.env['PATH'] = before;
    }
  };

  /** Assembles in an ordinary clone by path with this PATH. */
  const assembleWith = (plan: MergePlan, path: string) =>
    withPath(path, async () => {
      const merge = openMerge({ gitDir: join(root, 'killed.git'), remote: work, allowFile: true });
      await merge.fetch(['main', ...plan.passengers.map(({ issue }) => `clambake/issue-${issue}`)]);
      return merge.assemble(plan);
    });
  const found = { leftOut: [{ issue: 2, files: ['a.txt'], rival: 1 }], prefixes: [{ issue: 1 }, { issue: 3 }] };
  const times = (): number => readFileSync(join(root, 'times'), 'utf8').length;

  test('a merge process that is killed is started again', async () => {
    const plan = clashing();
    // It dies at its first, third, fifth … start.
    const dies = `echo -n x >>${root}/times; n="$(cat ${root}/times)"; [ $((${'$'}{#n} % 2)) = 0 ] || kill -9 $$`;
    const stdbuf = execFileSync('/bin/sh', ['-c', 'command -v stdbuf || true'], { encoding: 'utf8' }).trim();
    const path = pathWith({ before: dies, ...(stdbuf === '' ? {} : { stdbuf: `exec ${stdbuf} "$@"` }) });
    expect(await assembleWith(plan, path)).toMatchObject(found);
    expect(times()).toBeGreaterThan(1);
  });

  test('one that always dies is an error, and leaves nobody out', async () => {
    const plan = clashing();
    const path = pathWith({ before: `echo -n x >>${root}/times; kill -9 $$` });
    await expect(assembleWith(plan, path)).rejects.toThrow(/git merge-tree failed/);
    expect(times()).toBeGreaterThanOrEqual(3);
  });

  longTest('without stdbuf, and with one that does not help, git is asked one question a process', async () => {
    const plan = clashing();
    expect(await assembleWith(plan, pathWith({}))).toMatchObject(found);
    expect(await assembleWith(plan, pathWith({ stdbuf: 'shift; exec "$@"' }))).toMatchObject(found);
  });
});
