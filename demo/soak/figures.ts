// Figures of a soak: how long issues waited, by GitHub's clock, and how much memory the processes of the actions took.
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue, Repository } from '@clambake/local';

/** Minutes. */
export interface Percentiles {
  p50: number;
  p95: number;
  most: number;
}

const percentiles = (values: readonly number[]): Percentiles => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
};

const firstLabel = ({ timeline }: Issue, label: string): number | undefined => {
  const event = timeline.find((one) => one.kind === 'labeled' && one.label === label);
  return event === undefined ? undefined : Date.parse(event.at);
};

const minutesBetween = (repository: Repository, from: string, to: string): number[] =>
  [...repository.issues.values()].flatMap((issue) => {
    const [start, end] = [firstLabel(issue, from), firstLabel(issue, to)];
    return start === undefined || end === undefined ? [] : [(end - start) / 60_000];
  });

export const readWaits = (repository: Repository): { queueMinutes: Percentiles; landedToMergedMinutes: Percentiles } => ({
  queueMinutes: percentiles(minutesBetween(repository, 'clambake:ready', 'clambake:assigned')),
  landedToMergedMinutes: percentiles(minutesBetween(repository, 'clambake:landed', 'clambake:merged')),
});

/** Action → the most megabytes that one of its processes took, in each third of the time. */
export type Memory = Record<string, number[]>;

/** Looks twice a second, until the returned function is called. It needs /proc, and finds nothing elsewhere. */
export const watchMemory = (): { stop(): Memory } => {
  const seen: { action: string; atMs: number; megabytes: number }[] = [];
  let isStopped = false;
  const startedMs = performance.now();
  const look = async (): Promise<void> => {
    const processes = await readdir('/proc').catch(() => []);
    for (const pid of processes.filter((name) => /^\d+$/.test(name))) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const action = /\/dist\/([a-z-]+)\/index\.js\0/.exec(command)?.[1];
      if (action === undefined) continue;
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
      seen.push({ action, atMs: performance.now() - startedMs, megabytes: kilobytes / 1000 });
    }
  };
  const loop = async (): Promise<void> => {
    while (!isStopped) {
      await look();
      await sleep(500);
    }
  };
  void loop();
  return {
    stop() {
      isStopped = true;
      const third = (performance.now() - startedMs) / 3;
      const most = (list: typeof seen): number => Math.round(list.reduce((top, { megabytes }) => Math.max(top, megabytes), 0));
      const thirds = (list: typeof seen): number[] =>
        [0, 1, 2].map((place) => most(list.filter(({ atMs }) => Math.min(2, Math.floor(atMs / third)) === place)));
      return Object.fromEntries([...Map.groupBy(seen, ({ action }) => action)].map(([action, list]) => [action, thirds(list)]));
    },
  };
};
