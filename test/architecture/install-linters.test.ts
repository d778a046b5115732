// scripts/install-linters.sh: zizmor is required where PyPI answers. pip is a stand-in.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryRoot } from './source-files.ts';

let root = '';
const standIn = (name: string, script: string): void => {
  writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'bin', name), 0o755);
};
const install = (): { code: number | null; lines: string[] } => {
  const script = join(root, 'clone/scripts/install-linters.sh');
  const { status, stdout } = spawnSync('bash', [script], { encoding: 'utf8', env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` } });
  return { code: status, lines: stdout.trimEnd().split('\n') };
};

/** pip, with the exit codes of its commands. */
const pip = (codes: { version: number; install: number; index: number }): string =>
  `case "$*" in *--version*) exit ${codes.version};; *install*) exit ${codes.install};; *index*) exit ${codes.index};; esac`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clambake-linters-'));
  mkdirSync(join(root, 'bin'));
  cpSync(join(repositoryRoot, 'scripts/install-linters.sh'), join(root, 'clone/scripts/install-linters.sh'));
  standIn('go', 'exit 0');
  standIn('id', 'echo 1000');
  standIn('apt-get', `echo "$*" >> ${join(root, 'apt.txt')}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('where PyPI answers and zizmor cannot be installed, it fails', () => {
  standIn('python3', pip({ version: 0, install: 1, index: 0 }));
  expect(install()).toEqual({
    code: 1,
    lines: [expect.stringMatching(/^not installed: zizmor \S+ \(PyPI answers and pip could not install it, which is a failure\)$/)],
  });
});

test('where PyPI is out of reach, it says so and succeeds', () => {
  standIn('python3', pip({ version: 0, install: 1, index: 1 }));
  expect(install()).toEqual({ code: 0, lines: [expect.stringMatching(/^not installed: zizmor \S+ \(PyPI is out of reach\)$/)] });
});

test('a half installed zizmor is removed, so that the next run does not take it for the whole one', () => {
  standIn('python3', `case "$*" in *--target*) mkdir -p out/tools/zizmor/bin; exit 1;; *index*) exit 1;; esac`);
  expect(install().code).toBe(0);
  expect(existsSync(join(root, 'clone/out/tools/zizmor'))).toBe(false);
});

test('root gets pip from Debian where it is missing, and nobody else does', () => {
  standIn('python3', pip({ version: 1, install: 1, index: 1 }));
  expect(install()).toEqual({ code: 0, lines: [expect.stringMatching(/^not installed: zizmor \S+ \(there is no python3 with pip\)$/)] });
  expect(existsSync(join(root, 'apt.txt'))).toBe(false);
  standIn('id', 'echo 0');
  expect(install().code).toBe(0);
  expect(readFileSync(join(root, 'apt.txt'), 'utf8')).toContain('install -y --no-install-recommends python3-pip');
});
