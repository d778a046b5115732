// .ci/run, the way from a clean clone to the closing line, with npm and the linters' registries as stand-ins.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryRoot } from './source-files.ts';

let root = '';

const standIn = (name: string, script: string): void => {
  writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'bin', name), 0o755);
};

/** `npm test` as scripts/test.ts ends: summary written, line printed. */
const npmTest = (line: string, code: number): string =>
  `[ "$1" = ci ] && exit 0; mkdir -p out/test; echo '${line}' > out/test/summary.txt; echo '${line}'; exit ${code}`;

const run = (): { code: number | null; lines: string[] } => {
  const { status, stdout } = spawnSync('bash', [join(root, 'clone/.ci/run')], {
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root },
  });
  return { code: status, lines: stdout.trimEnd().split('\n') };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clambake-ci-'));
  mkdirSync(join(root, 'bin'));
  for (const path of ['.ci/run', 'scripts/install-linters.sh']) cpSync(join(repositoryRoot, path), join(root, 'clone', path));
  standIn('python3', 'exit 0');
  standIn('go', 'exit 0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('its last line and its exit code are those of npm test', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 1 skipped', 0));
  expect(run()).toEqual({ code: 0, lines: ['3 passed, 0 failed, 1 skipped'] });
  standIn('npm', npmTest('2 passed, 1 failed, 0 skipped', 1));
  expect(run()).toEqual({ code: 1, lines: ['2 passed, 1 failed, 0 skipped'] });
});

test('it is a failure when nothing could be installed, and when npm test ends without its counts', () => {
  standIn('npm', '[ "$1" = test ] && echo "tests ran"; exit 7');
  expect(run()).toEqual({ code: 7, lines: ['0 passed, 1 failed, 0 skipped'] });
  standIn('npm', 'exit 0');
  expect(run()).toEqual({ code: 1, lines: ['0 passed, 1 failed, 0 skipped'] });
});

test('a linter that cannot be had is named, and the tests run', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 6 skipped', 0));
  standIn('python3', 'exit 1');
  standIn('go', 'exit 1');
  const { code, lines } = run();
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^not installed: zizmor \S+ \(pip could not get it\)$/),
    expect.stringMatching(/^not installed: actionlint \S+ \(go could not build it\)$/),
    '3 passed, 0 failed, 6 skipped',
  ]);
});
