// Compiles the sources and packs each action into one folder that runs without node_modules.
// Invariant: the output depends on the sources and the lockfile alone — no cache, no dates, no absolute paths — so a
// rebuild anywhere gives the same bytes. ncc is fed compiled JavaScript because it cannot drive TypeScript 7's compiler.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectLicenses } from './collect-licenses.ts';

export const root = join(import.meta.dirname, '..');
export const actionNames = ['assign-agent', 'run-agent', 'land-work', 'bundle-train', 'probe-github'] as const;
const compiledPackages = ['packages/core', 'packages/adapters', 'packages/action-kit', ...actionNames.map((name) => `actions/${name}`)];

/** Runs one of the project's own tools on this very Node; rejects with its output when it fails. */
const runTool = (script: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ${args.join(' ')} ended with ${code}\n${Buffer.concat(output).toString('utf8')}`));
    });
  });

/** Deletes the compiler's output, so that no old file can be packed. */
export const removeCompiled = (): void => {
  for (const path of compiledPackages) rmSync(join(root, path, 'build'), { recursive: true, force: true });
};

export const compile = (): Promise<void> => runTool('typescript/bin/tsc', ['-b', 'tsconfig.build.json']);

/**
 * Packs one compiled ESM entry into a directory (emptied first): index.js, chunks of lazy imports, package.json with
 * the module type, and the licences of what was packed. Unminified, so that two branches' output merges cleanly.
 */
export const packEntry = async (entry: string, out: string): Promise<void> => {
  rmSync(out, { recursive: true, force: true });
  const temporary = mkdtempSync(join(tmpdir(), 'clambake-pack-'));
  const stats = join(temporary, 'stats.json');
  try {
    await runTool('@vercel/ncc/dist/ncc/cli.js', [
      'build',
      entry,
      ...['--out', out, '--stats-out', stats, '--target', 'es2022', '--no-cache', '--no-source-map-register', '--quiet'],
    ]);
    writeFileSync(join(out, 'licenses.txt'), collectLicenses(readFileSync(stats, 'utf8')));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};

/** Packs all actions below `out`, two at a time: the machines this runs on have two cores. */
export const packActions = async (out: string): Promise<void> => {
  const waiting = [...actionNames];
  const packNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await packEntry(join(root, 'actions', name, 'build/main.js'), join(out, name));
    }
  };
  await Promise.all([packNext(), packNext()]);
};
