// .ci/run, the way from a clean clone to the closing line, with npm, vitest and the linters' registries as stand-ins.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { parseClosingLine } from '../../scripts/count-tests.ts';
import { repositoryRoot } from './source-files.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

let root = '';
const clone = (path: string): string => join(root, 'clone', path);
const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const standIn = (name: string, script: string): void => {
  write(join(root, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'bin', name), 0o755);
};

/** `npm test` as scripts/test.ts ends: summary written, line printed. */
const npmTest = (line: string, code: number): string =>
  `[ "$1" = ci ] && exit 0; mkdir -p out/test; echo '${line}' > out/test/summary.txt; echo '${line}'; exit ${code}`;

/** vitest with one test in each long file: its status is the next line of a list. */
const vitest = `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const report = process.argv.find((one) => one.startsWith('--outputFile.json=')).slice(18);
appendFileSync('ran.txt', process.argv.at(-1) + '\\n');
const place = readFileSync('ran.txt', 'utf8').trim().split('\\n').length - 1;
const status = readFileSync('answers.txt', 'utf8').trim().split(' ')[place];
const assertionResults = [{ fullName: 'the only test', status }];
writeFileSync(report, JSON.stringify({ testResults: [{ name: 'x', status: status === 'failed' ? 'failed' : 'passed', assertionResults }] }));
process.exitCode = status === 'failed' ? 1 : 0;
`;

/** Long files with the seconds they are expected to take, and what each run of one comes to. */
const longFiles = (files: Record<string, number>, answers = ''): void => {
  write(clone('test/long-seconds.json'), JSON.stringify({ files }));
  write(clone('answers.txt'), answers);
};
const ran = (): string[] => readFileSync(clone('ran.txt'), 'utf8').trim().split('\n');

const environment = (): NodeJS.ProcessEnv => ({ PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: join(root, 'home') });
const run = (): { code: number | null; lines: string[] } => {
  const { status, stdout } = spawnSync('bash', [clone('.ci/run')], { encoding: 'utf8', env: environment() });
  return { code: status, lines: stdout.trimEnd().split('\n') };
};
const closingLines = (lines: readonly string[]): string[] => lines.filter((line) => parseClosingLine(line) !== undefined);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clambake-ci-'));
  mkdirSync(join(root, 'home'));
  for (const path of ['.ci/run', 'scripts/install-linters.sh', 'scripts/ci.ts', 'scripts/ci', 'scripts/count-tests.ts', 'package.json'])
    cpSync(join(repositoryRoot, path), clone(path), { recursive: true });
  write(clone('test/skips.json'), '[{ "name": "the only test", "reason": "Needs what this machine does not have." }]');
  write(clone('node_modules/vitest/vitest.mjs'), vitest);
  mkdirSync(clone('node_modules/.bin'));
  symlinkSync(process.execPath, clone('node_modules/.bin/node'));
  longFiles({});
  for (const name of ['python3', 'go', 'apt-get']) standIn(name, 'exit 0');
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: join(root, 'clone'), env: environment() });
  git('init', '--quiet');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'x');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('its one closing line is the last one and counts npm test and the long files together', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 1 skipped', 0));
  longFiles({ 'a.long.ts': 1, 'b.long.ts': 1, 'c.long.ts': 1 }, 'passed skipped passed');
  const { code, lines } = run();
  expect(code).toBe(0);
  expect(closingLines(lines)).toEqual(['5 passed, 0 failed, 2 skipped']);
  expect(lines.at(-1)).toBe('5 passed, 0 failed, 2 skipped');
  expect(lines).toContain('npm test: 3 passed, 0 failed, 1 skipped');
  expect(lines).toContain('skipped: the only test');
  expect(ran().sort()).toEqual(['a.long.ts', 'b.long.ts', 'c.long.ts']);
});

test('it fails when npm test failed, also when npm test counts no failure', () => {
  standIn('npm', npmTest('2 passed, 1 failed, 0 skipped', 1));
  expect(run()).toMatchObject({ code: 1, lines: expect.arrayContaining(['2 passed, 1 failed, 0 skipped']) });
  standIn('npm', npmTest('2 passed, 0 failed, 1 skipped', 1));
  expect(run()).toMatchObject({ code: 1 });
});

test('a long file that fails twice fails the run; one that passes the second time is called flaky', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 0 skipped', 0));
  longFiles({ 'a.long.ts': 1 }, 'failed passed');
  const flaky = run();
  expect(flaky).toMatchObject({ code: 0 });
  expect(flaky.lines).toContainEqual(
    expect.stringMatching(/^flaky: a\.long\.ts failed once and passed the second time: .*: the only test$/),
  );
  expect(flaky.lines.at(-1)).toBe('4 passed, 0 failed, 0 skipped');
  rmSync(clone('ran.txt'));
  longFiles({ 'a.long.ts': 1 }, 'failed failed');
  const red = run();
  expect(red).toMatchObject({ code: 1 });
  expect(red.lines.at(-1)).toBe('3 passed, 1 failed, 0 skipped');
});

test('it is a failure when nothing could be installed, and when npm test ends without its counts', () => {
  standIn('npm', '[ "$1" = test ] && echo "tests ran"; exit 7');
  expect(run()).toEqual({ code: 7, lines: ['0 passed, 1 failed, 0 skipped'] });
  standIn('npm', 'exit 0');
  const { code, lines } = run();
  expect(code).toBe(1);
  expect(closingLines(lines)).toEqual(['0 passed, 1 failed, 0 skipped']);
});

test('counts of an earlier run are not taken for those of this one', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 0 skipped', 0));
  expect(run().code).toBe(0);
  standIn('npm', 'exit 0');
  expect(run().code).toBe(1);
  standIn('npm', 'exit 7');
  expect(run()).toEqual({ code: 7, lines: ['0 passed, 1 failed, 0 skipped'] });
});

longTest('when its time is over it ends what is running and fails', async () => {
  standIn('npm', `sleep 300 & echo $! > ${join(root, 'pid')}; wait`);
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [clone('scripts/ci.ts'), '--elapsed', String(80 * 60 - 3)], {
    cwd: join(root, 'clone'),
    encoding: 'utf8',
    env: environment(),
  });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(status).toBe(1);
  expect(stdout).toContain('80 minutes have passed while this was running: npm test');
  expect(stdout).toMatch(/ {2}ended: \d+ sleep 300/);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  const pid = Number(readFileSync(join(root, 'pid'), 'utf8'));
  const state = (): string => spawnSync('sh', ['-c', `cut -d' ' -f3 /proc/${pid}/stat`], { encoding: 'utf8' }).stdout.trim();
  // A killed process still runs for a moment, and stays in the list as a zombie when nobody waits for it.
  await vi.waitUntil(() => ['', 'Z'].includes(state()), 5_000);
});

test('a linter that cannot be had is named, and the tests run', () => {
  standIn('npm', npmTest('3 passed, 0 failed, 6 skipped', 0));
  standIn('python3', 'exit 1');
  standIn('go', 'exit 1');
  const { code, lines } = run();
  expect(code).toBe(0);
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^not installed: zizmor \S+ \(there is no python3 with pip\)$/),
    expect.stringMatching(/^not installed: actionlint \S+ \(go could not build it\)$/),
  ]);
});
