// Runs everything that a CI run tests, within its time; .ci/run starts it after `npm ci`. `--elapsed` is the number of
// seconds that have passed since .ci/run began.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type CiPorts, runCi } from './ci/run-ci.ts';
import { createPrograms } from './ci/run-program.ts';
import { type AllowedSkip, closingLine, countTests, describeCounted, parseClosingLine, type VitestReport } from './count-tests.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/ci');
// 45 minutes are meant: stories that moved out of `npm test` have not all been seen in the long suite (docs/decisions/024).
const times = { budgetSeconds: 24 * 60, limitSeconds: 80 * 60 };

const { values } = parseArgs({ options: { elapsed: { type: 'string', default: '0' } } });
const startedMs = performance.now() - Number(values.elapsed) * 1000;
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const longSeconds = (readJson('test/long-seconds.json') as { files: Record<string, number> }).files;
const allowedSkips = readJson('test/skips.json') as AllowedSkip[];

const programs = createPrograms();
// The tools that scripts/install-linters.sh and long tests have installed.
const env = {
  ...process.env,
  // Stories get their second try.
  CI: 'true',
  PATH: [join(root, 'out/tools/bin'), process.env['PATH'] ?? ''].join(delimiter),
  npm_config_loglevel: 'silent',
};
const run = (command: string, args: readonly string[]): Promise<number | null> =>
  programs.run(command, args, {
    cwd: root,
    env,
    onLine: (line) => console.log(parseClosingLine(line) === undefined ? line : `npm test: ${line}`),
  });

const ports: CiPorts = {
  runNpmTest: async () => {
    const code = await run('npm', ['test']);
    const summary = join(root, 'out/test/summary.txt');
    const counts = existsSync(summary) ? parseClosingLine(readFileSync(summary, 'utf8')) : undefined;
    if (counts === undefined) return undefined;
    const failures = existsSync(join(root, 'out/test/failures.json')) ? (readJson('out/test/failures.json') as string[]) : [];
    return { ...counts, ok: code === 0, failures };
  },
  runLongFile: async (path) => {
    console.log(`\n── ${path}`);
    const reportFile = join(out, 'vitest.json');
    rmSync(reportFile, { force: true });
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const code = await run(process.execPath, [vitest, 'run', '--config', 'vitest.long.config.ts', ...reporters, path]);
    const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport) : undefined;
    const counted = countTests({ report, vitestPassed: code === 0, steps: [], allowedSkips });
    for (const line of describeCounted(counted)) console.log(line);
    return counted;
  },
  killAll: programs.killAll,
  elapsedSeconds: () => (performance.now() - startedMs) / 1000,
  wait: (seconds) => sleep(seconds * 1000, undefined, { ref: false }),
  print: (line) => console.log(line),
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    programs.killAll();
    process.exit(1);
  });

rmSync(out, { recursive: true, force: true });
rmSync(join(root, 'out/test'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const result = await runCi({ commit, longSeconds, times }, ports);
const line = closingLine(result);
writeFileSync(join(out, 'summary.txt'), `${line}\n`);
console.log(`\n${line}`);
// Not by process.exitCode: what a killed program left behind must not keep this one alive.
process.exit(result.ok ? 0 : 1);
