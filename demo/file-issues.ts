// Files the demo's issues as people do: over the REST API, with a person's token. The ready labels come last, so that
// the fleet sees the whole backlog at once.
import type { DemoIssue } from './issues.ts';

export interface Api {
  url: string;
  owner: string;
  name: string;
  tokens: { maintainer: string; triager: string };
}

interface Filed {
  issue: DemoIssue;
  number: number;
  id: number;
}

/** Sends a request. Throws with the route and GitHub's answer when it is refused. */
const call = async (api: Api, request: { method: string; path: string; body?: unknown; as: keyof Api['tokens'] }): Promise<unknown> => {
  const response = await fetch(`${api.url}/repos/${api.owner}/${api.name}${request.path}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${api.tokens[request.as]}`,
      accept: 'application/vnd.github+json',
      'content-type': 'application/json',
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${request.method} ${request.path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** Creates the issues with their priorities and blockers, and labels them for the fleet. */
export const fileIssues = async (api: Api, issues: readonly DemoIssue[]): Promise<void> => {
  const filed: Filed[] = [];
  for (const issue of issues) {
    const { title, body } = issue;
    const created = (await call(api, { method: 'POST', path: '/issues', body: { title, body }, as: 'maintainer' })) as Filed;
    filed.push({ issue, number: created.number, id: created.id });
    const blocker = filed.find((other) => other.issue.title === issue.blockedBy);
    if (blocker !== undefined) {
      const path = `/issues/${created.number}/dependencies/blocked_by`;
      await call(api, { method: 'POST', path, body: { issue_id: blocker.id }, as: 'maintainer' });
    }
  }
  const label = (one: Filed, labels: string[], as: keyof Api['tokens']) =>
    call(api, { method: 'POST', path: `/issues/${one.number}/labels`, body: { labels }, as });
  for (const one of filed) if (one.issue.labels.length > 0) await label(one, one.issue.labels, 'maintainer');
  for (const one of filed) await label(one, ['clambake:ready'], one.issue.labelledBy);
};
