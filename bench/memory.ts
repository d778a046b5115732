// `npm run bench:demo`: runs the demo and says how long it took and how much memory its processes needed together, as
// the peak of the sum of their proportional set sizes (what is shared counts once). Linux only. Options of the demo
// are passed on; `--out FILE` writes the numbers as JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watchMemory } from './process-tree.ts';

const sampleMs = 250;

const { values } = parseArgs({ options: { agents: { type: 'string', default: '3' }, out: { type: 'string' } } });
const main = join(import.meta.dirname, '../demo/main.ts');
const startedAt = performance.now();
const child = spawn(process.execPath, ['--conditions=source', main, '--agents', values.agents], { stdio: 'inherit' });
const ended = once(child, 'exit');
const peak = await watchMemory({
  root: async () => child.pid,
  isOver: () => child.exitCode !== null || child.signalCode !== null,
  sampleMs,
});
await ended;
const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
const peakMiB = Math.ceil(peak.kib / 1024);
console.log(
  `\n${seconds} s, peak ${peakMiB} MiB (sum of proportional set sizes of ${peak.processes} processes; ${peak.samples} samples, ${peak.unread} looks without a number)`,
);
if (values.out !== undefined) {
  await writeFile(values.out, `${JSON.stringify({ agents: Number(values.agents), seconds, peakMiB, ...peak }, null, 2)}\n`);
}
process.exitCode = child.exitCode ?? 1;
