// `npm test`: lint, types, dist, then all tests; the same on every machine, CI included.
// Invariant: the last line is `N passed, N failed, N skipped` with true counts, the first three counting as one test
// each. Fails on any failure, on no tests at all, and on a skipped test that test/skips.json does not list.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTests, isTitleOf, type VitestReport } from './count-tests.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/test');
const reportFile = join(out, 'vitest.json');

/** Everything together takes a few minutes; what takes this long hangs, and a hung run must still end with its counts. */
const mostMinutes = 30;

/** Runs one step with its output shown; true when it succeeded. */
const runStep = (name: string, command: string, args: readonly string[]): boolean => {
  const startedMs = performance.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: mostMinutes * 60_000,
    killSignal: 'SIGKILL',
  });
  console.log(`── ${name}: ${run.status === 0 ? 'passed' : 'failed'} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  return run.status === 0;
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const steps = ['lint', 'typecheck', 'check:dist'].map((name) => runStep(name, 'npm', ['run', '--silent', name]));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const vitestPassed = runStep('tests', process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)]);

const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport) : undefined;
const allowed = JSON.parse(readFileSync(join(root, 'test/skips.json'), 'utf8')) as { name: string; reason: string }[];
const counts = countTests({ report, vitestPassed, steps, allowedSkips: allowed.map((one) => one.name) });

for (const problem of counts.problems) console.log(problem);
for (const { fullName } of counts.skips) {
  const listed = allowed.find((one) => isTitleOf(one.name, fullName));
  if (listed !== undefined) console.log(`skipped: ${fullName}\n  ${listed.reason}`);
}
const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
writeFileSync(join(out, 'summary.txt'), `${line}\n`);
console.log(`\n${line}`);
process.exitCode = counts.ok ? 0 : 1;
