// Tells from the newest runs by cron whether cron still starts runs. GitHub starts them late and leaves some out when it is busy.
import type { Stamps } from './board-page.ts';

const minuteMs = 60_000;
/** Cron is overdue after this many of its own intervals, and never within an hour. */
const intervals = 3;
const leastMinutes = 60;

/** `times`: start of the newest runs by cron, in any order. */
export const judgeCron = (times: readonly string[], now: string): Pick<Stamps, 'cron' | 'overdueMinutes'> => {
  const sorted = times.map((time) => Date.parse(time)).sort((a, b) => b - a);
  const [last] = sorted;
  if (last === undefined) return { cron: 'none' };
  const cron = new Date(last).toISOString();
  const gaps = sorted.slice(1).map((time, index) => ((sorted[index] ?? time) - time) / minuteMs);
  // Two runs may be any time apart.
  if (gaps.length < 2) return { cron };
  const usual = Math.round(gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0);
  const since = (Date.parse(now) - last) / minuteMs;
  return since > Math.max(leastMinutes, usual * intervals) ? { cron, overdueMinutes: usual } : { cron };
};
