// Counts the requests that the local GitHub answered.
import type { RequestLogEntry, Store } from './store.ts';

export interface RequestStatistics {
  /** Number of REST and GraphQL requests that count against a limit. */
  total: number;
  /** Number of GET /rate_limit requests, which count against no limit; actions ask for the time with them. */
  free: number;
  graphqlPoints: number;
  /** Number of comments, issues, pull requests and labels created through the API. */
  contentCreations: number;
  /** Number of HTTP requests of git: ref advertisements, fetches and pushes. */
  gitRequests: number;
  /** Route template or git service → number of requests, most frequent first. */
  byEndpoint: Record<string, number>;
}

const isGit = (entry: RequestLogEntry): boolean => entry.route === 'git-upload-pack' || entry.route === 'git-receive-pack';
const isFree = (entry: RequestLogEntry): boolean => entry.route === 'GET /rate_limit';

/** Returns the statistics of all requests, or of those that `select` picks. */
export const requestStatistics = (store: Store, select: (entry: RequestLogEntry) => boolean = () => true): RequestStatistics => {
  const entries = store.requests.filter(select);
  const counted = entries.filter((entry) => !isGit(entry) && !isFree(entry));
  const counts = new Map<string, number>();
  for (const { route } of entries) counts.set(route, (counts.get(route) ?? 0) + 1);
  return {
    total: counted.length,
    free: entries.filter(isFree).length,
    graphqlPoints: counted.filter((entry) => entry.route === 'POST /graphql').reduce((sum, entry) => sum + entry.points, 0),
    contentCreations: counted.reduce((sum, entry) => sum + entry.creations, 0),
    gitRequests: entries.filter(isGit).length,
    byEndpoint: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
  };
};
