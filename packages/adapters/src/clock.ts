// Reads GitHub's time. Decisions compare its Date header with its own timestamps, so a runner's wrong clock changes nothing.
// To wait, the caller pauses and asks again.
import { setTimeout as sleep } from 'node:timers/promises';
import { type GitHubClient, githubDate } from './github/github-client.ts';
import type { ClockPort } from './ports.ts';

export const openClock = (client: GitHubClient): ClockPort => ({
  now: async () => {
    // GitHub does not count this request.
    const response = await client.octokit.request('GET /rate_limit');
    return new Date(githubDate(response.headers));
  },
  pause: (seconds) => sleep(seconds * 1000),
});
