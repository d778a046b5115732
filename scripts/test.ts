// `npm test`: the linters of other registries, lint, types, dist, then all tests; the same on every machine, CI included.
// Invariant: the last line is `N passed, N failed, N skipped` with true counts; each step before the tests counts as one
// test. Fails on any failure, on no tests at all, and on a skipped test that test/skips.json does not list.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AllowedSkip, closingLine, countTests, describeCounted, type VitestReport } from './count-tests.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/test');
const reportFile = join(out, 'vitest.json');

/** A slow machine takes half an hour for the tests. A step that takes this long hangs, and a hung run must still end with its counts. */
const maximumMinutes = 65;

/** Runs one step with its output shown; true when it succeeded. */
const runStep = (name: string, command: string, args: readonly string[]): boolean => {
  const startedMs = performance.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: maximumMinutes * 60_000,
    killSignal: 'SIGKILL',
  });
  console.log(`── ${name}: ${run.status === 0 ? 'passed' : 'failed'} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  return run.status === 0;
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const scripts = ['lint', 'typecheck', 'check:dist'];
const steps = [
  runStep('install-linters', 'bash', ['scripts/install-linters.sh']),
  ...scripts.map((name) => runStep(name, 'npm', ['run', '--silent', name])),
];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const vitestPassed = runStep('tests', process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)]);

const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport) : undefined;
const allowedSkips = JSON.parse(readFileSync(join(root, 'test/skips.json'), 'utf8')) as AllowedSkip[];
const counted = countTests({ report, vitestPassed, steps, allowedSkips });

for (const line of describeCounted(counted)) console.log(line);
// A CI run repeats at its end what failed here.
const failedSteps = ['install-linters', ...scripts].filter((_, index) => steps[index] === false);
writeFileSync(join(out, 'failures.json'), JSON.stringify([...failedSteps, ...counted.problems, ...counted.failures]));
const line = closingLine(counted);
writeFileSync(join(out, 'summary.txt'), `${line}\n`);
console.log(`\n${line}`);
process.exitCode = counted.ok ? 0 : 1;
