// `npm run check:dist`: fails unless dist/ equals, byte for byte, a fresh build of the sources. Everything that was compiled
// before is deleted first. The build goes to a temporary directory, and dist/ is only read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDirectories } from './compare-directories.ts';
import { compile, packActions, removeCompiled, root } from './pack-actions.ts';

const rebuilt = mkdtempSync(join(tmpdir(), 'clambake-dist-'));
try {
  removeCompiled();
  await compile();
  await packActions(rebuilt);
  const { files, differences } = compareDirectories(join(root, 'dist'), rebuilt);
  for (const line of differences) console.error(line);
  if (differences.length > 0) {
    console.error('dist/ is not what the sources give. Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the sources give: ${files} files, byte for byte`);
  }
} finally {
  rmSync(rebuilt, { recursive: true, force: true });
}
