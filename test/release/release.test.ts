// The steps of release.yml on real git repositories: a bare one as the remote, a clone of it as the job's checkout.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareDirectories } from '../../scripts/compare-directories.ts';
import { repositoryRoot } from '../architecture/source-files.ts';

let root = '';
let remote = '';
let clone = '';

const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();

/** A commit on the clone's branch with this version; its name. */
const commitVersion = (version: string): string => {
  writeFileSync(join(clone, 'package.json'), `{ "version": "${version}" }\n`);
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '--allow-empty', '-m', version);
  return git(clone, 'rev-parse', 'HEAD');
};

const pushMain = (): string => git(clone, 'push', '--quiet', 'origin', 'main');
const tags = (): Record<string, string> =>
  Object.fromEntries(
    git(remote, 'for-each-ref', 'refs/tags', '--format=%(refname:short) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string]),
  );

/** Runs one step as the job does; its output, and the files it reports in. */
const step = (name: string, ref = 'refs/heads/main'): { code: number | null; out: string; outputs: string; summary: string } => {
  const [outputs, summary] = [join(root, 'outputs'), join(root, 'summary')];
  for (const file of [outputs, summary]) writeFileSync(file, '');
  const run = spawnSync(process.execPath, [join(repositoryRoot, 'scripts/release.ts'), name], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: root, GITHUB_REF: ref, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary },
  });
  return {
    code: run.status,
    out: `${run.stdout}${run.stderr}`,
    outputs: readFileSync(outputs, 'utf8'),
    summary: readFileSync(summary, 'utf8'),
  };
};

const release = (ref?: string): void => {
  for (const name of ['plan', 'tag', 'move-major']) expect(step(name, ref)).toMatchObject({ code: 0 });
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clambake-release-'));
  [remote, clone] = [join(root, 'remote.git'), join(root, 'clone')];
  git(root, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(root, 'clone', '--quiet', remote, clone);
  git(clone, 'checkout', '--quiet', '-B', 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a release', () => {
  test('started by hand makes its tag, moves the major tag and says how to renew the pins', () => {
    const commit = commitVersion('1.2.3');
    pushMain();
    expect(step('plan')).toMatchObject({ code: 0, outputs: 'version=v1.2.3\n' });
    expect(tags()).toEqual({});
    expect(step('tag').code).toBe(0);
    expect(tags()).toEqual({ 'v1.2.3': commit });
    expect(step('move-major').summary).toContain(`npm run pins -- v1.2.3 ${commit}`);
    expect(tags()).toEqual({ 'v1.2.3': commit, v1: commit });
  });

  test('started by its tag, also an annotated one, keeps that and moves the major tag', () => {
    const old = commitVersion('1.2.2');
    pushMain();
    release();
    const commit = commitVersion('1.2.3');
    git(clone, 'tag', '-a', '-m', 'by Ann', 'v1.2.3');
    git(clone, 'push', '--quiet', 'origin', 'main', 'v1.2.3');
    release('refs/tags/v1.2.3');
    expect(tags()).toEqual({ 'v1.2.2': old, 'v1.2.3': commit, v1: commit });
    expect(git(remote, 'cat-file', '-t', 'v1.2.3')).toBe('tag');
  });

  test('run again changes nothing, whichever step it got to', () => {
    const commit = commitVersion('1.0.0');
    pushMain();
    expect(step('tag').code).toBe(0);
    release();
    release();
    expect(tags()).toEqual({ 'v1.0.0': commit, v1: commit });
  });

  test('moves an annotated major tag as well', () => {
    commitVersion('2.0.0');
    git(clone, 'tag', '-a', '-m', 'by hand', 'v2');
    git(clone, 'push', '--quiet', 'origin', 'main', 'v2');
    const commit = commitVersion('2.0.1');
    pushMain();
    release();
    expect(tags()['v2']).toBe(commit);
  });

  test('of an older line leaves the major tag where it is', () => {
    const newest = commitVersion('1.10.0');
    pushMain();
    release();
    const older = commitVersion('1.9.1');
    pushMain();
    release();
    expect(tags()).toEqual({ 'v1.10.0': newest, 'v1.9.1': older, v1: newest });
  });
});

describe('a release is refused', () => {
  const refusals: [string, string, () => string | undefined][] = [
    [
      'when the pushed tag is not the version of package.json',
      'the tag v1.0.1 was pushed, but package.json of that commit says 1.0.0',
      () => {
        commitVersion('1.0.0');
        pushMain();
        return 'refs/tags/v1.0.1';
      },
    ],
    [
      'when the commit is not on the default branch',
      'is not in the history of the default branch',
      () => {
        commitVersion('1.0.0');
        pushMain();
        commitVersion('1.0.1');
        return undefined;
      },
    ],
    [
      'when the version was released from another commit',
      'v1.0.0 is released already',
      () => {
        commitVersion('1.0.0');
        pushMain();
        release();
        commitVersion('1.0.0');
        pushMain();
        return undefined;
      },
    ],
    [
      'when the version is none',
      'which is not like 1.2.3',
      () => {
        commitVersion('1.0.0-rc.1');
        pushMain();
        return undefined;
      },
    ],
  ];
  for (const [when, message, arrange] of refusals) {
    test(when, () => {
      const ref = arrange();
      const before = tags();
      for (const name of ['plan', 'tag', 'move-major']) {
        const { code, out, outputs } = step(name, ref);
        expect(code).toBe(1);
        expect(out).toContain(message);
        expect(outputs).toBe('');
      }
      expect(tags()).toEqual(before);
    });
  }
});

describe('a tag in the remote', () => {
  const hook = (directory: string, p: { name: string; script: string }): void => {
    mkdirSync(join(directory, 'hooks'), { recursive: true });
    writeFileSync(join(directory, 'hooks', p.name), `#!/bin/sh\n${p.script}\n`);
    chmodSync(join(directory, 'hooks', p.name), 0o755);
  };

  test('that somebody moved in between is not overwritten', () => {
    const first = commitVersion('1.0.0');
    pushMain();
    release();
    const other = commitVersion('1.0.1');
    commitVersion('1.0.2');
    pushMain();
    expect(step('tag').code).toBe(0);
    hook(join(clone, '.git'), { name: 'pre-push', script: `git --git-dir='${remote}' update-ref refs/tags/v1 ${other} ${first}` });
    const { code, out } = step('move-major');
    expect(code).toBe(1);
    expect(out).toMatch(/v1 was not put on [0-9a-f]{40}: run this again/);
    expect(tags()['v1']).toBe(other);
  });

  test('that a job may not set, since the workflows of its commit are no branch’s any more, is left to a person', () => {
    const commit = commitVersion('1.0.0');
    pushMain();
    const refusal = 'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission';
    hook(remote, { name: 'pre-receive', script: `echo '${refusal}' >&2; exit 1` });
    const { code, out } = step('tag');
    expect(code).toBe(1);
    expect(out).toContain(`git push origin +${commit}:refs/tags/v1.0.0`);
    expect(tags()).toEqual({});
  });
});

test('attack-69: dist that differs from a rebuild by one byte, one file more or one less is told apart', () => {
  const directories = (files: Record<string, string>, name: string): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, name, path, '..'), { recursive: true });
      writeFileSync(join(root, name, path), text);
    }
    return join(root, name);
  };
  const rebuilt = directories({ 'a/index.js': 'one', 'b/index.js': 'two' }, 'rebuilt');
  expect(compareDirectories(directories({ 'a/index.js': 'one', 'b/index.js': 'two' }, 'same'), rebuilt)).toEqual({
    files: 2,
    differences: [],
  });
  expect(compareDirectories(directories({ 'a/index.js': 'onE', 'c/index.js': 'three' }, 'other'), rebuilt).differences).toEqual([
    'differs: a/index.js',
    'missing in dist/: b/index.js',
    'no longer built: c/index.js',
  ]);
});
