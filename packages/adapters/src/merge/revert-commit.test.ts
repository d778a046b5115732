// Reverts a merge beside plain `git revert -m 1` in a checkout: the same tree, or a conflict in the same files.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApprovedPath, approvedPaths, openPathPolicy } from '@clambake/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainGitEnv } from '../../../../test/support/git-server.ts';
import { openMerge } from '../merge.ts';

let root: string;
let work: string;
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: work, env: plainGitEnv, encoding: 'utf8', stdio: 'pipe' }).trim();
const put = (path: string, text: string): void => writeFileSync(join(work, path), text);
const lines = (changed: Record<number, string> = {}): string =>
  Array.from({ length: 24 }, (_, index) => `${changed[index] ?? `line ${index}`}\n`).join('');
const commitAll = (): string => {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'a change');
  return git('rev-parse', 'HEAD');
};
const onMain = (change: () => void): string => {
  git('checkout', '--quiet', '--force', 'main');
  change();
  return commitAll();
};
/** Work on a branch of its own, merged into main by a merge commit. */
const mergeIn = (change: () => void): { oid: string; merge: string } => {
  git('checkout', '--quiet', '--force', '--detach', 'main');
  change();
  const oid = commitAll();
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--no-edit', oid);
  return { oid, merge: git('rev-parse', 'HEAD') };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'revert-commit-'));
  work = join(root, 'work');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', work], { env: plainGitEnv });
  put('a.txt', lines());
  put('b.txt', lines());
  commitAll();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Outcome = { tree: string } | { files: string[] };

const revertPlainly = (merge: string): Outcome => {
  git('checkout', '--quiet', '--force', '--detach', 'main');
  const { status } = spawnSync('git', ['revert', '--no-edit', '-m', '1', merge], { cwd: work, env: plainGitEnv });
  if (status === 0) return { tree: git('rev-parse', 'HEAD^{tree}') };
  return { files: git('diff', '--name-only', '--diff-filter=U').split('\n').sort() };
};

const engine = async () => {
  const merge = openMerge({ gitDir: join(root, 'engine.git'), remote: work, allowFile: true });
  await merge.fetch(['main']);
  return { merge, plan: { baseOid: git('rev-parse', 'main'), at: '2026-11-23T10:00:00Z', message: (found: string) => `Back: ${found}\n` } };
};

const revertByEngine = async (oid: string): Promise<Outcome & { found: string | undefined }> => {
  const { merge, plan } = await engine();
  const made = await merge.makeRevert({ ...plan, oid });
  if (made === undefined) throw new Error('no merge was found');
  const { prefixes, leftOut } = await merge.assemble({ ...plan, passengers: [{ issue: 1, oid: made.oid, message: 'Merge' }] });
  const [prefix] = prefixes;
  return prefix === undefined
    ? { files: [...(leftOut[0]?.files ?? [])].sort(), found: made.merge }
    : { tree: prefix.tree, found: made.merge };
};

const cases: Record<string, { change: () => void; since: () => void; conflicts?: string[] }> = {
  'nothing happened since': { change: () => put('a.txt', lines({ 3: 'three' })), since: () => {} },
  'other lines of the same file changed since': {
    change: () => put('a.txt', lines({ 3: 'three' })),
    since: () => void onMain(() => put('a.txt', lines({ 3: 'three', 20: 'twenty' }))),
  },
  'the same line changed since': {
    change: () => put('a.txt', lines({ 3: 'three' })),
    since: () => void onMain(() => put('a.txt', lines({ 3: 'drei' }))),
    conflicts: ['a.txt'],
  },
  'its new file was changed since': {
    change: () => put('new.txt', lines()),
    since: () => void onMain(() => put('new.txt', lines({ 1: 'one' }))),
    conflicts: ['new.txt'],
  },
  'it deleted a file': { change: () => rmSync(join(work, 'b.txt')), since: () => void onMain(() => put('c.txt', 'c\n')) },
  'the file was renamed since': {
    change: () => put('a.txt', lines({ 3: 'three' })),
    since: () => void onMain(() => renameSync(join(work, 'a.txt'), join(work, 'moved.txt'))),
  },
  'later work was merged since, some of it in the same file': {
    change: () => {
      put('a.txt', lines({ 3: 'three' }));
      put('new.txt', 'new\n');
    },
    since: () => void mergeIn(() => put('a.txt', lines({ 3: 'three', 12: 'twelve' }))),
  },
};

describe('taking a merge back is git revert -m 1', () => {
  test.each(Object.entries(cases))('when %s', async (_, { change, since, conflicts }) => {
    const { oid, merge } = mergeIn(change);
    since();
    const { found, ...outcome } = await revertByEngine(oid);
    expect(found).toBe(merge);
    expect(outcome).toEqual(revertPlainly(merge));
    expect('files' in outcome ? outcome.files : undefined).toEqual(conflicts);
  });

  test('the commit is the same on every machine, and stands on the merge with the tree from before it', async () => {
    const { oid, merge } = mergeIn(() => put('a.txt', lines({ 3: 'three' })));
    const first = await engine();
    const made = await first.merge.makeRevert({ ...first.plan, oid });
    rmSync(join(root, 'engine.git'), { recursive: true });
    const second = await engine();
    expect(await second.merge.makeRevert({ ...second.plan, oid })).toEqual(made);
    const show = (format: string): string =>
      execFileSync('git', ['-C', second.merge.gitDir, 'show', '-s', `--format=${format}`, made?.oid ?? ''], {
        env: plainGitEnv,
        encoding: 'utf8',
      }).trim();
    expect(show('%P %s')).toBe(`${merge} Back: ${merge}`);
    expect(show('%T')).toBe(git('rev-parse', `${merge}^1^{tree}`));
  });
});

describe('which merge it is', () => {
  test('the base’s own, although another branch merged the same work for itself', async () => {
    git('checkout', '--quiet', '--detach', 'main');
    put('a.txt', lines({ 3: 'three' }));
    const oid = commitAll();
    git('checkout', '--quiet', '--detach', 'main');
    git('merge', '--quiet', '--no-ff', '--no-edit', oid);
    put('c.txt', 'c\n');
    const side = commitAll();
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--no-edit', oid);
    const merge = git('rev-parse', 'HEAD');
    git('merge', '--quiet', '--no-ff', '--no-edit', side);
    expect((await revertByEngine(oid)).found).toBe(merge);
  });

  test('the one in a bundle that came in by a merge of its own', async () => {
    const before = git('rev-parse', 'main');
    const { oid, merge } = mergeIn(() => put('a.txt', lines({ 3: 'three' })));
    const { merge: bundle } = mergeIn(() => put('b.txt', lines({ 3: 'three' })));
    git('checkout', '--quiet', '--force', '-B', 'main', before);
    git('merge', '--quiet', '--no-ff', '--no-edit', bundle);
    expect((await revertByEngine(oid)).found).toBe(merge);
  });

  test('none for work that is not there, came in without a merge commit, or is unknown', async () => {
    git('checkout', '--quiet', '--detach', 'main');
    put('a.txt', lines({ 3: 'three' }));
    const elsewhere = commitAll();
    const direct = onMain(() => put('b.txt', lines({ 3: 'three' })));
    const { merge, plan } = await engine();
    for (const oid of [elsewhere, direct, 'f'.repeat(40)]) expect(await merge.makeRevert({ ...plan, oid })).toBeUndefined();
  });
});

test('the revert of work that changed a protected file boards with the approval of what it restores, and not without', async () => {
  const { oid } = mergeIn(() => put('CLAUDE.md', 'new rules\n'));
  const { merge, plan } = await engine();
  const made = await merge.makeRevert({ ...plan, oid });
  if (made === undefined) throw new Error('there is a merge');
  const policy = openPathPolicy({ 'CLAUDE.md': 'needs-human' });
  const board = async (approved: ApprovedPath[]) => {
    const passengers = [{ issue: 1, oid: made.oid, message: 'Merge', approved }];
    return (await merge.assemble({ baseOid: plan.baseOid, at: plan.at, passengers, policy })).prefixes.length;
  };
  expect(made.restored).toMatchObject([{ path: 'CLAUDE.md', to: undefined }]);
  expect([await board(approvedPaths(policy.protectedAmong(made.restored))), await board([])]).toEqual([1, 0]);
});

describe('a base that asks for a sign-off (DCO)', () => {
  const made = async (signOff: 'auto' | 'always' | 'never'): Promise<string> => {
    const { oid } = mergeIn(() => put('a.txt', lines({ 3: 'changed' })));
    const { merge, plan } = await engine();
    const message = (): string => 'Revert "it"\n\nClambake-Issue: 1\n';
    const found = await merge.makeRevert({ ...plan, message, oid, signOff });
    return execFileSync('git', ['--git-dir', merge.gitDir, 'show', '-s', '--format=%an <%ae>%n%(trailers)', found?.oid ?? ''], {
      encoding: 'utf8',
    }).trim();
  };
  const train = 'clambake train <clambake+train@users.noreply.github.com>';

  test('gets a revert with the sign-off of its author, and another base gets none', async () => {
    expect(await made('auto')).toBe(`${train}\nClambake-Issue: 1`);
    onMain(() => put('dco.yml', 'require: {}\n'));
    rmSync(join(root, 'engine.git'), { recursive: true });
    expect(await made('auto')).toBe(`${train}\nClambake-Issue: 1\nSigned-off-by: ${train}`);
  });

  test.each([
    ['always', [train, 'Clambake-Issue: 1', `Signed-off-by: ${train}`]],
    ['never', [train, 'Clambake-Issue: 1']],
  ] as const)('%s is obeyed', async (signOff, expected) => {
    if (signOff === 'never') onMain(() => put('dco.yml', 'require: {}\n'));
    expect((await made(signOff)).split('\n')).toEqual(expected);
  });
});
