// Prints the table of executables in packages/adapters/src/claude/pinned-package.ts for the version in package-lock.json. The
// packages are compared with the lockfile. Downloads about 1.4 GB.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const digestOf = async (file: string, algorithm: string): Promise<string> => {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `${algorithm}-${hash.digest('base64')}`;
};

const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version?: string; integrity?: string }>;
};
const scratch = await mkdtemp(join(tmpdir(), 'clambake-pin-'));
try {
  for (const [place, { version = '', integrity = '' }] of Object.entries(lock.packages)) {
    const target = /^node_modules\/@anthropic-ai\/claude-code-(.+)$/.exec(place)?.[1];
    if (target === undefined) continue;
    const spec = `@anthropic-ai/claude-code-${target}@${version}`;
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', scratch, spec], { cwd: scratch });
    const archive = join(scratch, (await readdir(scratch)).find((name) => name.endsWith('.tgz')) ?? '');
    if ((await digestOf(archive, 'sha512')) !== integrity) throw new Error(`${spec} is not what package-lock.json has`);
    const program = target.startsWith('win32') ? 'claude.exe' : 'claude';
    execFileSync('tar', ['-xzf', archive, '-C', scratch, `package/${program}`]);
    const executable = await digestOf(join(scratch, 'package', program), 'sha256');
    console.log(`  '${target}': '${executable}',`);
    await rm(archive);
    await rm(join(scratch, 'package'), { recursive: true });
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
