// `npm run bench:demo`: runs the demo and says how long it took and how much memory its processes needed together, as
// the peak of the sum of their proportional set sizes (what is shared counts once). Linux only. Options of the demo
// are passed on; `--out FILE` writes the numbers as JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const sampleMs = 250;

/** Parent of each process of this machine. */
const readParents = async (): Promise<Map<number, number>> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return [pid, Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0)] as const;
    }),
  );
  return new Map(parents);
};

/** The process and all below it. */
const treeOf = (root: number, parents: ReadonlyMap<number, number>): number[] => {
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!tree.has(pid) && tree.has(parent)) grown = tree.add(pid).size > 0;
    }
  }
  return [...tree];
};

/** KiB; undefined when the process is gone or may not be looked at. */
const readPss = async (pid: number): Promise<number | undefined> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const found = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return found === undefined ? undefined : Number(found);
};

interface Peak {
  kib: number;
  processes: number;
  samples: number;
  /** Looks at a process that gave no number: it was ending, or belongs to another user. */
  unread: number;
}

const watchMemory = async (root: number, isOver: () => boolean): Promise<Peak> => {
  const peak: Peak = { kib: 0, processes: 0, samples: 0, unread: 0 };
  while (!isOver()) {
    const sizes = await Promise.all(treeOf(root, await readParents()).map(readPss));
    const kib = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    peak.samples += 1;
    peak.unread += sizes.filter((size) => size === undefined).length;
    if (kib > peak.kib) Object.assign(peak, { kib, processes: sizes.length });
    await sleep(sampleMs);
  }
  return peak;
};

const { values } = parseArgs({ options: { agents: { type: 'string', default: '3' }, out: { type: 'string' } } });
const main = join(import.meta.dirname, '../packages/local/src/demo/main.ts');
const startedAt = performance.now();
const child = spawn(process.execPath, ['--conditions=source', main, '--agents', values.agents], { stdio: 'inherit' });
const ended = once(child, 'exit');
const peak = await watchMemory(child.pid ?? 0, () => child.exitCode !== null || child.signalCode !== null);
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
