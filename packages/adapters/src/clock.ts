// Time is GitHub's: decisions compare its Date header with its own timestamps, so a runner's wrong clock changes
// nothing. Waiting is a pause of the runner and another question; how fast the asked clock runs is its own affair.
import { setTimeout as sleep } from 'node:timers/promises';
import { type GitHubClient, githubDate } from './github/github-client.ts';
import type { ClockPort } from './ports.ts';

export const openClock = (client: GitHubClient): ClockPort => ({
  now: async () => {
    // The one request that GitHub does not count.
    const response = await client.octokit.request('GET /rate_limit');
    return new Date(githubDate(response.headers));
  },
  pause: (seconds) => sleep(seconds * 1000),
});
