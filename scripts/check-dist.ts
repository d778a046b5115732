// `npm run check:dist`: what is committed in dist/ is what the sources give, byte for byte.
// Everything compiled before is deleted first; the rebuild goes to a temporary directory and dist/ is only read.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, packActions, removeCompiled, root } from './pack-actions.ts';

const listFiles = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    : [];

const rebuilt = mkdtempSync(join(tmpdir(), 'clambake-dist-'));
try {
  removeCompiled();
  await compile();
  await packActions(rebuilt);
  const committed = join(root, 'dist');
  const paths = [...new Set([...listFiles(committed), ...listFiles(rebuilt)])].sort();
  const differences = paths.flatMap((path) => {
    if (!existsSync(join(committed, path))) return [`missing in dist/: ${path}`];
    if (!existsSync(join(rebuilt, path))) return [`no longer built: ${path}`];
    return readFileSync(join(committed, path)).equals(readFileSync(join(rebuilt, path))) ? [] : [`differs: ${path}`];
  });
  for (const line of differences) console.error(line);
  if (differences.length > 0) {
    console.error('dist/ is not what the sources give. Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the sources give: ${paths.length} files, byte for byte`);
  }
} finally {
  rmSync(rebuilt, { recursive: true, force: true });
}
