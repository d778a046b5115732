// Limits of what one job of the demo may send to GitHub. A job that sends more does something again and again.
import type { Store } from '@clambake/local';

type Entry = Store['requests'][number];

export interface Sent {
  /** REST and GraphQL requests. */
  requests: number;
  /** Points of REST and GraphQL requests against the hour's limits. */
  points: number;
  /** Comments, labels and pull requests. */
  creations: number;
  pushes: number;
}

/** By the first word of a job's own name. Documented in docs/reliability.md. */
const jobBudgets: Readonly<Record<string, Sent>> = {
  assign: { requests: 25, points: 25, creations: 25, pushes: 8 },
  run: { requests: 6, points: 6, creations: 0, pushes: 0 },
  land: { requests: 8, points: 8, creations: 2, pushes: 3 },
  train: { requests: 200, points: 120, creations: 6, pushes: 80 },
};

const sentBy = (entries: readonly Entry[]): Sent => {
  const asked = entries.filter(({ route }) => !route.startsWith('git-'));
  return {
    requests: asked.length,
    points: asked.reduce((sum, { points }) => sum + points, 0),
    creations: asked.reduce((sum, { creations }) => sum + creations, 0),
    pushes: entries.filter(({ route }) => route === 'git-receive-pack').length,
  };
};

/** Returns for each kind of job the most that one job of it has sent. */
export const mostByJob = (requests: readonly Entry[], kindOf: (jobId: number) => string): Record<string, Sent> => {
  const most: Record<string, Sent> = {};
  for (const [id, entries] of Map.groupBy(requests, ({ jobId }) => jobId)) {
    if (id === undefined) continue;
    const [kind, sent] = [kindOf(id), sentBy(entries)];
    const known = most[kind] ?? sent;
    most[kind] = Object.fromEntries(
      Object.entries(sent).map(([what, count]) => [what, Math.max(count, known[what as keyof Sent])]),
    ) as never;
  }
  return most;
};

/** Returns a sentence for each budget that a job has exceeded. */
export const overBudget = (most: Readonly<Record<string, Sent>>): string[] =>
  Object.entries(jobBudgets).flatMap(([kind, budget]) =>
    Object.entries(budget).flatMap(([what, limit]) => {
      const sent = most[kind]?.[what as keyof Sent] ?? 0;
      return sent <= limit ? [] : [`a job "${kind}" sent ${sent} ${what}, and its budget is ${limit}`];
    }),
  );
