// Opens pull requests, with GitHub's errors when one cannot be opened.
import { ApiError, invalidField } from '../api/error.ts';
import { fullName } from '../store/names.ts';
import type { Actor, Backend } from '../backend.ts';
import { fetchHead, headRepositoryOf } from './forks.ts';
import { isAncestor, readRef } from '../git/refs.ts';
import { checkBody, checkTitle, emitIssueEvent, newIssue } from './issues.ts';
import { listPulls, type PullIssue } from './pull-issue.ts';
import { refreshPulls } from './pull-refresh.ts';
import type { Repository } from '../store.ts';

export interface PullInput {
  head: string;
  base: string;
  title: string;
  body?: string | undefined;
  draft?: boolean | undefined;
}

/** Opens a pull request. The setting for GitHub Actions is checked before anything about branches. */
export const openPull = async (backend: Backend, repository: Repository, request: PullInput & { actor: Actor }): Promise<PullIssue> => {
  const { actor, title, base } = request;
  if (actor.tokenKind === 'actions' && !repository.actionsMayCreatePullRequests) {
    throw new ApiError(403, { message: 'GitHub Actions is not permitted to create or approve pull requests.' });
  }
  checkTitle('PullRequest', title);
  checkBody('PullRequest', request.body ?? '');
  const [, login = repository.owner, head = ''] = /^(?:([^:]+):)?(.*)$/.exec(request.head) ?? [];
  const home = headRepositoryOf(backend, repository, login);
  const baseOid = await readRef(repository.gitDir, `refs/heads/${base}`);
  const headOid = home === undefined ? undefined : await readRef(home.gitDir, `refs/heads/${head}`);
  if (baseOid === undefined) throw invalidField('PullRequest', 'base', 'invalid');
  if (home === undefined || headOid === undefined) throw invalidField('PullRequest', 'head', 'invalid');
  const headRepository = home === repository ? undefined : fullName(home);
  await refreshPulls(backend, repository, actor);
  const existing = listPulls(repository).find(
    ({ state, pull }) => state === 'open' && pull.head === head && pull.base === base && pull.headRepository === headRepository,
  );
  if (existing !== undefined) {
    throw invalidField('PullRequest', '', 'custom', `A pull request already exists for ${home.owner}:${head}.`);
  }
  if (headRepository === undefined && (await isAncestor(repository.gitDir, headOid, baseOid))) {
    throw invalidField('PullRequest', '', 'custom', `No commits between ${base} and ${head}`);
  }
  const issue = newIssue(backend, repository, { title, body: request.body ?? '', author: actor.login, prefix: 'PR' });
  issue.pull = {
    head,
    ...(headRepository === undefined ? {} : { headRepository }),
    base,
    headOid,
    baseOid,
    seenBaseOid: baseOid,
    merged: false,
    mergedAt: null,
    mergeCommitOid: null,
    draft: request.draft ?? false,
    reviews: [],
    threads: [],
  };
  if (headRepository !== undefined) await fetchHead(repository, { home, head, number: issue.number });
  emitIssueEvent(backend, repository, { issue, action: 'opened', actor });
  return issue as PullIssue;
};
