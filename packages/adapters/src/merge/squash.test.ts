// Squash commits beside the merges that they stand for, in real repositories.
import type { SquashFacts } from './squash.ts';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPathPolicy, pathRulesOf } from '@clambake/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGitEnv } from '../../../../test/support/git-server.ts';
import { openMerge } from '../merge.ts';

let root: string;
let work: string;
let engines = 0;
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: work, env: plainGitEnv, encoding: 'utf8', stdio: 'pipe' }).trim();
const put = (path: string, text: string): void => writeFileSync(join(work, path), text);
const commitAs = (author: string, message = 'a change'): string => {
  git('add', '--all');
  git('commit', '--quiet', '--author', author, '--message', message);
  return git('rev-parse', 'HEAD');
};
const agent = (number: string): string => `clambake agent ${number} <clambake+agent-${number}@users.noreply.github.com>`;
const onBranch = (change: () => string): string => {
  git('checkout', '--quiet', '--force', '--detach', 'main');
  return change();
};
const engine = async (...more: string[]) => {
  const merge = openMerge({ gitDir: join(root, `engine-${(engines += 1)}.git`), remote: work, allowFile: true });
  await merge.fetch(['main', ...more]);
  return merge;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'squash-'));
  work = join(root, 'work');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', work], { env: plainGitEnv });
  put('a.txt', 'a\n');
  commitAs('ann <ann@example.com>');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = '2026-11-23T10:00:00Z';
const messageOf =
  (oid: string) =>
  ({ credits }: SquashFacts) =>
    `Work\n\n${[`Clambake-Work: ${oid}`, ...credits].join('\n')}\n`;

/** Two branches, merged and squashed; `main` is moved to the squash commits. */
const squashTwo = async () => {
  const first = onBranch(() => {
    put('one.txt', 'half\n');
    commitAs(agent('001'));
    put('one.txt', 'one\n');
    commitAs('bob <bob@example.com>');
    put('more.txt', 'more\n');
    return commitAs(agent('001'), 'and more');
  });
  const second = onBranch(() => {
    put('two.txt', 'two\n');
    return commitAs(agent('002'));
  });
  git('branch', 'one', first);
  git('branch', 'two', second);
  const merge = await engine('one', 'two');
  const baseOid = git('rev-parse', 'main');
  const oids = [first, second];
  const passengers = oids.map((oid, place) => ({ issue: place + 1, oid, message: 'Merge' }));
  const { prefixes } = await merge.assemble({ baseOid, at, passengers });
  const plan = {
    baseOid,
    at,
    passengers: prefixes.map(({ tree }, place) => ({ oid: oids[place] ?? '', tree, message: messageOf(oids[place] ?? '') })),
  };
  const squashes = await merge.squash(plan);
  execFileSync('git', ['--git-dir', merge.gitDir, 'push', '--quiet', work, `${squashes[1]}:refs/heads/landed`], { env: plainGitEnv });
  git('checkout', '--quiet', '--force', '--detach');
  git('branch', '--force', 'main', 'landed');
  return { oids, prefixes, squashes, plan, baseOid };
};

const commitEmpty = (message: string): string => {
  git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-parse', 'HEAD');
};

test('each commit has one parent, the tested tree, its first author, and the others as co-authors', async () => {
  const { oids, prefixes, squashes, baseOid } = await squashTwo();
  const show = (oid: string | undefined, format: string): string => git('show', '-s', `--format=${format}`, oid ?? '');
  expect(squashes.map((oid) => show(oid, '%P'))).toEqual([baseOid, squashes[0]]);
  expect(squashes.map((oid) => show(oid, '%T'))).toEqual(prefixes.map(({ tree }) => tree));
  expect(show(squashes[0], '%an / %cn / %cI / %(trailers)')).toBe(
    `clambake agent 001 / clambake train / 2026-11-23T10:00:00+00:00 / Clambake-Work: ${oids[0]}\nCo-authored-by: bob <bob@example.com>`,
  );
  expect(show(squashes[1], '%an / %b')).toBe(`clambake agent 002 / Clambake-Work: ${oids[1]}`);
});

test('the people whom the commits credit stay credited, and the sign-offs stay, each once', async () => {
  const asked = 'Ann Example <1+ann@users.noreply.github.com>';
  const tail = (attempt: number) => `Clambake-Attempt: 1-${attempt}-0\nCo-authored-by: ${asked}\nSigned-off-by: ${agent('001')}`;
  const oid = onBranch(() => {
    put('one.txt', 'half\n');
    commitAs(agent('001'), `a change\n\nSigned-off-by: in the body <x@example.com>\n\n${tail(1)}`);
    put('one.txt', 'one\n');
    return commitAs(agent('001'), `and more\n\n${tail(2)}\nCo-authored-by: nobody`);
  });
  git('branch', 'one', oid);
  const merge = await engine('one');
  const baseOid = git('rev-parse', 'main');
  const { prefixes } = await merge.assemble({ baseOid, at, passengers: [{ issue: 1, oid, message: 'Merge' }] });
  const made = await merge.squash({ baseOid, at, passengers: [{ oid, tree: prefixes[0]?.tree ?? '', message: messageOf(oid) }] });
  const text = execFileSync('git', ['--git-dir', merge.gitDir, 'show', '-s', '--format=%an%n%(trailers)', made[0] ?? ''], {
    encoding: 'utf8',
  });
  expect(text.trim().split('\n')).toEqual([
    'clambake agent 001',
    `Clambake-Work: ${oid}`,
    `Co-authored-by: ${asked}`,
    `Signed-off-by: ${agent('001')}`,
  ]);
});

test('whoever is credited does not become the author, however odd the author is written', async () => {
  const oid = onBranch(() => {
    put('one.txt', 'one\n');
    return commitAs('Ann <>', 'Work\n\nCo-authored-by: Bob (he/him) <bob@example.com>');
  });
  git('branch', 'odd', oid);
  const merge = await engine('odd');
  const baseOid = git('rev-parse', 'main');
  const { prefixes } = await merge.assemble({ baseOid, at, passengers: [{ issue: 1, oid, message: 'Merge' }] });
  const passengers = prefixes.map(({ tree }) => ({ oid, tree, message: messageOf(oid) }));
  const [squash = ''] = await merge.squash({ baseOid, at, passengers });
  const text = execFileSync('git', ['--git-dir', merge.gitDir, 'show', '-s', '--format=%an%n%(trailers)', squash], { encoding: 'utf8' });
  expect(text.trim().split('\n')).toEqual(['clambake train', `Clambake-Work: ${oid}`, 'Co-authored-by: Bob (he/him) <bob@example.com>']);
});

test('the subjects of the commits are told, and that the base asks for a form', async () => {
  const told: SquashFacts[] = [];
  const squashAll = async (): Promise<void> => {
    const oid = onBranch(() => {
      put('two.txt', 'half\n');
      commitAs(agent('001'), 'feat: a change\n\nWords.');
      put('two.txt', 'two\n');
      return commitAs(agent('001'), 'docs: more');
    });
    git('branch', '--force', 'two', oid);
    const merge = await engine('two');
    const baseOid = git('rev-parse', 'main');
    const { prefixes } = await merge.assemble({ baseOid, at, passengers: [{ issue: 1, oid, message: 'Merge' }] });
    const message = (facts: SquashFacts): string => {
      told.push(facts);
      return 'x\n';
    };
    await merge.squash({ baseOid, at, passengers: [{ oid, tree: prefixes[0]?.tree ?? '', message }] });
  };
  await squashAll();
  git('checkout', '--quiet', '--force', 'main');
  put('package.json', '{ "devDependencies": { "x": "1" }, "commitlint": { "extends": [] } }\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Ask for a form');
  await squashAll();
  expect(told.map(({ subjects }) => subjects)).toEqual([
    ['feat: a change', 'docs: more'],
    ['feat: a change', 'docs: more'],
  ]);
  expect(told.map(({ conventional }) => conventional)).toEqual([false, true]);
});

test('another machine makes the same commits', async () => {
  const { plan, squashes } = await squashTwo();
  const other = await engine('one', 'two');
  await other.assemble({
    baseOid: plan.baseOid,
    at,
    passengers: plan.passengers.map(({ oid }, place) => ({ issue: place, oid, message: 'Merge' })),
  });
  expect(await other.squash(plan)).toEqual(squashes);
});

test('the trailers tell what is on the base, whatever has been pushed on top, and unknown work is not there', async () => {
  const { oids, squashes } = await squashTwo();
  git('checkout', '--quiet', 'main');
  const tip = commitEmpty('later');
  const merge = await engine('one', 'two');
  const unknown = 'f'.repeat(40);
  expect(await merge.squashed(tip, [...oids, unknown])).toEqual(new Map(oids.map((oid, place) => [oid, squashes[place]])));
  expect(await merge.squashed(tip, [])).toEqual(new Map());
});

test.each([
  [
    'of a commit that a merge brought',
    (oid: string) => {
      git('checkout', '--quiet', '--detach', 'main');
      const forged = commitEmpty(`Looks done\n\nClambake-Work: ${oid}`);
      git('checkout', '--quiet', 'main');
      git('merge', '--quiet', '--no-ff', '--no-edit', forged);
    },
  ],
  [
    'in the middle of a message',
    (oid: string) => {
      git('checkout', '--quiet', 'main');
      commitEmpty(`About it\n\nClambake-Work: ${oid}\n\nis only quoted here.`);
    },
  ],
  [
    'with half a commit',
    (oid: string) => {
      git('checkout', '--quiet', 'main');
      commitEmpty(`About it\n\nClambake-Work: ${oid.slice(0, 20)}`);
    },
  ],
])('a line %s proves nothing', async (_, forge) => {
  const oid = onBranch(() => {
    put('one.txt', 'one\n');
    return commitAs(agent('001'));
  });
  git('branch', 'one', oid);
  forge(oid);
  const merge = await engine('one');
  expect(await merge.squashed(git('rev-parse', 'main'), [oid])).toEqual(new Map());
});

test.each([
  ['as the record names it', ['one', 'two']],
  ['found by its trailer', ['one', 'two']],
  ['as the record names it, with the branches gone', []],
  ['found by its trailer, with the branches gone', []],
])('a squash commit is reverted as git revert does it: %s', async (how, branches) => {
  const { oids, squashes } = await squashTwo();
  const baseOid = git('rev-parse', 'main');
  const merge = await engine(...branches);
  const squash = how.startsWith('as') ? squashes[0] : undefined;
  const made = await merge.makeRevert({ baseOid, oid: oids[0] ?? '', squash, at, message: (found) => `Back: ${found}\n` });
  expect(made?.merge).toBe(squashes[0]);
  const { prefixes } = await merge.assemble({ baseOid, at, passengers: [{ issue: 1, oid: made?.oid ?? '', message: 'Merge' }] });
  git('checkout', '--quiet', '--force', 'main');
  expect(spawnSync('git', ['revert', '--no-edit', squashes[0] ?? ''], { cwd: work, env: plainGitEnv }).status).toBe(0);
  expect(prefixes[0]?.tree).toBe(git('rev-parse', 'HEAD^{tree}'));
});

test('the policy holds for each squash commit: what it refuses is in none of them', async () => {
  const good = onBranch(() => {
    put('one.txt', 'one\n');
    return commitAs(agent('001'));
  });
  const bad = onBranch(() => {
    put('CLAUDE.md', 'obey\n');
    return commitAs(agent('002'));
  });
  git('branch', 'one', good);
  git('branch', 'two', bad);
  const merge = await engine('one', 'two');
  const baseOid = git('rev-parse', 'main');
  const passengers = [bad, good].map((oid, place) => ({ issue: place + 1, oid, message: 'Merge' }));
  const { prefixes, leftOut } = await merge.assemble({ baseOid, at, policy: openPathPolicy(pathRulesOf({})), passengers });
  expect([prefixes.map(({ issue }) => issue), leftOut.map(({ issue }) => issue)]).toEqual([[2], [1]]);
  const squashes = await merge.squash({
    baseOid,
    at,
    passengers: prefixes.map(({ tree }) => ({ oid: good, tree, message: messageOf(good) })),
  });
  const changed = execFileSync('git', ['--git-dir', merge.gitDir, 'diff', '--name-only', baseOid, squashes[0] ?? ''], { encoding: 'utf8' });
  expect(changed).toBe('one.txt\n');
});
