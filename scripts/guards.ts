// `npm run guards`: takes each guard of test/guards.ts away in a copy of the repository and runs its test file, which has to fail.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { guards } from '../test/guards.ts';

const root = join(import.meta.dirname, '..');

/** Installed packages are linked, our own are those of the copy. */
const copyRepository = (to: string): void => {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const path of listed.stdout.split('\0').filter((one) => one !== '' && !one.startsWith('dist/') && existsSync(join(root, one)))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
  const modules = join(to, 'node_modules');
  mkdirSync(join(modules, '@clambake'), { recursive: true });
  const installed = readdirSync(join(root, 'node_modules')).filter((name) => name !== '@clambake' && !name.startsWith('.vite'));
  for (const name of installed) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  for (const room of ['packages', 'actions']) {
    for (const name of readdirSync(join(to, room))) {
      symlinkSync(join(to, room, name), join(modules, '@clambake', name));
      const own = join(root, room, name, 'node_modules');
      if (existsSync(own)) symlinkSync(own, join(to, room, name, 'node_modules'));
    }
  }
};

const passes = (directory: string, file: string): boolean => {
  const { CI: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', file], { cwd: directory, env });
  return run.status === 0;
};

const directory = mkdtempSync(join(tmpdir(), 'clambake-guards-'));
try {
  copyRepository(directory);
  const green = new Set([...new Set(guards.map(({ test }) => test))].filter((test) => passes(directory, test)));
  for (const { guard, file, text, without, test } of guards) {
    const source = readFileSync(join(root, file), 'utf8');
    writeFileSync(
      join(directory, file),
      source.replace(text, () => without),
    );
    const bites = green.has(test) && !passes(directory, test);
    writeFileSync(join(directory, file), source);
    if (!bites) process.exitCode = 1;
    const why = green.has(test) ? 'nothing notices that it is gone' : `${test} fails with it`;
    console.log(`${bites ? 'bites' : `DOES NOT BITE, ${why}`}: ${guard} (${test})`);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
