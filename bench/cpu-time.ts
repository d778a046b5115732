// CPU time of this process and of the children it has waited for: what a shared machine does beside it does not count.
// Linux only (proc(5), fields 14 to 17 of stat); the kernel counts in hundredths of a second.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const msPerTick = 10;

/** User and system time in the text of a process's stat file: its own and that of the children it has waited for. */
export const cpuMsIn = (stat: string): number => {
  const [, rest = ''] = stat.split(/\) (?=[A-Z] )/);
  const fields = rest.split(' ').slice(11, 15).map(Number);
  return fields.reduce((sum, ticks) => sum + ticks, 0) * msPerTick;
};

/** Of this process, so far. */
export const readCpuMs = (): number => cpuMsIn(readFileSync('/proc/self/stat', 'utf8'));

/** Children of this process that have not ended, or have not been waited for. */
const hasChildren = (): boolean => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim() !== '';

/** Until all children are counted; a second at most. */
export const untilCounted = async (): Promise<void> => {
  for (let looks = 0; looks < 100 && hasChildren(); looks += 1) await sleep(10);
};
