// Runs the sources: a runner starts Node without conditions, and they need one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const attempt = join(import.meta.dirname, 'attempt.ts');
process.exitCode = spawnSync(process.execPath, ['--conditions=source', attempt], { stdio: 'inherit' }).status ?? 1;
