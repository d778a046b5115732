// run-agent with another pace of its checkpoints, for the first attempt on an issue: everything else is the built action.
// That attempt runs from the sources: a runner starts Node without conditions, and they need one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const attempt = join(import.meta.dirname, 'quick-checkpoints-attempt.ts');
const built = join(import.meta.dirname, '../../../dist/run-agent/index.js');
const isFirst = process.env['INPUT_MODE'] !== 'prepare' && /^\d+-1-/.test(process.env['INPUT_ATTEMPT'] ?? '');
const program = isFirst ? ['--conditions=source', attempt] : [built];
process.exitCode = spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1;
