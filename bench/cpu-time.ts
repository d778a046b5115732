// CPU time of this process and of the children it has waited for: what a shared machine does beside it does not count.
// Linux only (proc(5), fields 14 to 17 of stat); the kernel counts in hundredths of a second.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const msPerTick = 10;

/** User and system time so far, in ms; children that still run are not in it. */
export const readCpuMs = (): number => {
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (?=[A-Z] )/);
  const fields = rest.split(' ').slice(11, 15).map(Number);
  return fields.reduce((sum, ticks) => sum + ticks, 0) * msPerTick;
};

/** Children of this process that have not ended, or have not been waited for. */
const hasChildren = (): boolean => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim() !== '';

/** Until all children are counted; a second at most. */
export const untilCounted = async (): Promise<void> => {
  for (let looks = 0; looks < 100 && hasChildren(); looks += 1) await sleep(10);
};
