// People who interfere while a fleet works: they comment, relabel, close, edit, stop, evict and pause. They end before the soak
// does, and what they took back they ask for again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue, Repository } from '@clambake/local';
import type { Api } from '../file-issues.ts';
import { isAsked, stateOfIssue } from '../result.ts';
import { pick } from './chance.ts';

type Act = (at: { api: Api; issue: Issue }) => Promise<void>;

/** A refusal, such as one of a label that is no longer there, is a person's everyday life. */
const call = async (api: Api, method: string, path: string, body?: unknown): Promise<void> => {
  await fetch(`${api.url}/repos/${api.owner}/${api.name}${path}`, {
    method,
    headers: { authorization: `Bearer ${api.tokens.maintainer}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

const comment =
  (words: (issue: Issue) => string): Act =>
  ({ api, issue }) =>
    call(api, 'POST', `/issues/${issue.number}/comments`, { body: words(issue) });
const addLabel =
  (label: string): Act =>
  ({ api, issue }) =>
    call(api, 'POST', `/issues/${issue.number}/labels`, { labels: [label] });
const removeLabel = ({ api, issue }: Parameters<Act>[0], label: string): Promise<void> =>
  call(api, 'DELETE', `/issues/${issue.number}/labels/${encodeURIComponent(label)}`);
const setState = ({ api, issue }: Parameters<Act>[0], state: string): Promise<void> =>
  call(api, 'PATCH', `/issues/${issue.number}`, { state });

const acts: Readonly<Record<string, Act>> = {
  'a comment': comment(() => 'How is this going?'),
  '/stop and /again': async (at) => {
    await comment(({ number }) => `/stop #${number} wait`)(at);
    await sleep(2000);
    await comment(({ number }) => `/again #${number}`)(at);
  },
  '/evict': comment(({ number }) => `/evict #${number} I want to look at it`),
  '/depart': comment(() => '/depart'),
  '/pause and /resume': async (at) => {
    await comment(() => '/pause')(at);
    await sleep(2000);
    await comment(() => '/resume')(at);
  },
  'a label of a state by hand': addLabel('clambake:working'),
  'another ready label': addLabel('clambake:ready'),
  'a state label taken off, and ready again': async (at) => {
    await removeLabel(at, `clambake:${stateOfIssue(at.issue)}`);
    await sleep(2000);
    await addLabel('clambake:ready')(at);
  },
  'a closed issue, opened and ready again': async (at) => {
    await setState(at, 'closed');
    await sleep(2000);
    await setState(at, 'open');
    await addLabel('clambake:ready')(at);
  },
  'a longer text': ({ api, issue }) => call(api, 'PATCH', `/issues/${issue.number}`, { body: `${issue.body}\n\nThank you.` }),
  'a deleted branch': ({ api, issue }) => call(api, 'DELETE', `/git/refs/heads/clambake/issue-${issue.number}`),
};
const names = Object.keys(acts) as [string, ...string[]];

/** Returns the number of times of each act. `isOver` ends it; so does `most`. */
export const interfere = async (
  { api, repository, chance }: { api: Api; repository: Repository; chance: () => number },
  { most, isOver }: { most: number; isOver: () => boolean },
): Promise<Record<string, number>> => {
  const done: Record<string, number> = {};
  for (let count = 0; count < most && !isOver(); count += 1) {
    await sleep(2000 + chance() * 6000);
    const open = [...repository.issues.values()].filter((issue) => isAsked(issue) && issue.state === 'open');
    const issue = open[Math.floor(chance() * open.length)];
    if (issue === undefined) break;
    const name = pick(chance, names);
    await acts[name]?.({ api, issue });
    done[name] = (done[name] ?? 0) + 1;
  }
  return done;
};

/** Asks again for what waits for a person, once everybody has stopped interfering. */
export const askAgain = async (api: Api, repository: Repository): Promise<number> => {
  const waiting = [...repository.issues.values()].filter(
    (issue) => isAsked(issue) && issue.state === 'open' && ['needs-human', 'none'].includes(stateOfIssue(issue)),
  );
  for (const issue of waiting) await addLabel('clambake:ready')({ api, issue });
  return waiting.length;
};
