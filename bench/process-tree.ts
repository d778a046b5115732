// A process and all below it, and the memory that they need together, as the sum of their proportional set sizes (what
// is shared counts once). Linux only.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMsIn } from './cpu-time.ts';

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

const addBelow = (tree: Set<number>, parents: ReadonlyMap<number, number>): Set<number> => {
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!tree.has(pid) && tree.has(parent)) grown = tree.add(pid).size > 0;
    }
  }
  return tree;
};

/** Adds to the tree what is below its processes now, and before that the process that is given. */
export const growTree = async (tree: Set<number>, root?: number): Promise<void> => {
  if (root !== undefined) tree.add(root);
  addBelow(tree, await readParents());
};

/** False for a process that has ended and was not waited for. */
export const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** KiB; undefined when the process is gone or may not be looked at. */
const readPss = async (pid: number): Promise<number | undefined> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const found = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return found === undefined ? undefined : Number(found);
};

export interface Peak {
  kib: number;
  processes: number;
  samples: number;
  /** Looks at a process that gave no number: it was ending, or belongs to another user. */
  unread: number;
  /** User and system time of `root` and of all children it has waited for, at the last look. */
  cpuMs: number;
}

/** As `readCpuMs`, of another process; undefined when it is gone. */
const readCpuOf = async (pid: number): Promise<number | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text === '' ? undefined : cpuMsIn(text);
};

/** The peak of the process that `root` names (undefined while it has not started) and of all below it. */
export const watchMemory = async (target: { root(): Promise<number | undefined>; isOver(): boolean; sampleMs: number }): Promise<Peak> => {
  const peak: Peak = { kib: 0, processes: 0, samples: 0, unread: 0, cpuMs: 0 };
  while (!target.isOver()) {
    const root = await target.root();
    const sizes = root === undefined ? [] : await Promise.all([...addBelow(new Set([root]), await readParents())].map(readPss));
    const kib = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    if (root !== undefined) peak.cpuMs = (await readCpuOf(root)) ?? peak.cpuMs;
    peak.samples += 1;
    peak.unread += sizes.filter((size) => size === undefined).length;
    if (kib > peak.kib) Object.assign(peak, { kib, processes: sizes.length });
    await sleep(target.sampleMs);
  }
  return peak;
};

/** A child of this process whose command line has `text` in it. */
export const findChild = async (text: string): Promise<number | undefined> => {
  for (const [pid, parent] of await readParents()) {
    if (parent !== process.pid) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(text)) return pid;
  }
  return undefined;
};
