// Routes of pull requests.
import { invalidField } from '../../api/error.ts';
import { readChangedFiles, readCommits, readMergeBase } from '../../git/read.ts';
import { readRef } from '../../git/refs.ts';
import { headHome } from '../../repository/forks.ts';
import { editIssue } from '../../repository/issues.ts';
import { presentChangedFile, presentCommit } from '../present/commit.ts';
import { presentPull, presentPullSimple } from '../present/pull.ts';
import { mergePull } from '../../repository/pull-merge.ts';
import { listPulls, type PullIssue, requirePull } from '../../repository/pull-issue.ts';
import { refreshPulls } from '../../repository/pull-refresh.ts';
import { openPull } from '../../repository/pulls.ts';
import { paginate } from '../pages.ts';
import {
  anonymous,
  created,
  ok,
  reading,
  type RepositoryRequest,
  repositoryRoute,
  type RestReply,
  type RestRoute,
  writing,
} from '../route.ts';

const read = reading('pull-requests');

/** GitHub lists at most 250 commits and 3,000 files of a pull request. */
const maximumCommits = 250;
const maximumFiles = 3000;

const pullOf = async ({ backend, repository, params }: RepositoryRequest): Promise<PullIssue> => {
  await refreshPulls(backend, repository, anonymous);
  return requirePull(repository, Number(params.pull_number));
};

const listRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, query } = request;
  await refreshPulls(backend, repository, anonymous);
  const state = query.state ?? 'open';
  const [login, head] = query.head === undefined ? [] : [query.head.split(':').at(-2), query.head.split(':').at(-1)];
  const wanted = listPulls(repository)
    .filter((issue) => state === 'all' || issue.state === state)
    .filter(({ pull }) => head === undefined || pull.head === head)
    .filter(({ pull }) => login === undefined || headHome(backend, repository, pull).owner === login)
    .filter((issue) => query.base === undefined || issue.pull.base === query.base)
    .sort((a, b) => (query.direction === 'asc' ? a.number - b.number : b.number - a.number));
  const { items, headers } = paginate(request, wanted);
  return ok(
    items.map((issue) => presentPullSimple(backend, repository, issue)),
    headers,
  );
};

const patchRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, body } = request;
  const issue = await pullOf(request);
  if (body.base !== undefined && body.base !== issue.pull.base) {
    const baseOid = await readRef(repository.gitDir, `refs/heads/${body.base}`);
    if (baseOid === undefined) throw invalidField('PullRequest', 'base', 'invalid');
    Object.assign(issue.pull, { base: body.base, baseOid });
  }
  const { gitDir } = headHome(backend, repository, issue.pull);
  const headOid = body.state === 'open' ? await readRef(gitDir, `refs/heads/${issue.pull.head}`) : issue.pull.headOid;
  if (headOid === undefined)
    throw invalidField('PullRequest', 'state', 'custom', `state cannot be changed. The ${issue.pull.head} branch has been deleted.`);
  editIssue(backend, repository, { issue, edit: { title: body.title, body: body.body, state: body.state }, actor });
  return ok(await presentPull(backend, repository, issue));
};

const mergeRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, actor, body } = request;
  const issue = await pullOf(request);
  const oid = await mergePull(backend, repository, {
    issue,
    sha: body?.sha,
    method: body?.merge_method ?? 'merge',
    title: body?.commit_title,
    message: body?.commit_message,
    actor,
  });
  return ok({ sha: oid, merged: true, message: 'Pull Request successfully merged' });
};

const filesRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository } = request;
  const { pull } = await pullOf(request);
  const from = (await readMergeBase(repository.gitDir, pull.baseOid, pull.headOid)) ?? pull.baseOid;
  const files = (await readChangedFiles(repository.gitDir, from, pull.headOid)).slice(0, maximumFiles);
  const { items, headers } = paginate(request, files);
  return ok(
    items.map((file) => presentChangedFile(backend, repository, { file, head: pull.headOid })),
    headers,
  );
};

const commitsRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository } = request;
  const { pull } = await pullOf(request);
  const commits = (await readCommits(repository.gitDir, '--reverse', `${pull.baseOid}..${pull.headOid}`)).slice(0, maximumCommits);
  const { items, headers } = paginate(request, commits);
  return ok(
    items.map((commit) => presentCommit(backend, repository, commit)),
    headers,
  );
};

export const pullRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/pulls', { access: read, handle: listRoute }),
  repositoryRoute('POST', '/pulls', {
    access: writing('read', 'pull-requests'),
    handle: async ({ backend, repository, actor, body }) => {
      const issue = await openPull(backend, repository, { ...body, title: body.title ?? '', actor });
      return created(await presentPull(backend, repository, issue), 1);
    },
  }),
  repositoryRoute('GET', '/pulls/{pull_number}', {
    access: read,
    handle: async (request) => ok(await presentPull(request.backend, request.repository, await pullOf(request))),
  }),
  repositoryRoute('PATCH', '/pulls/{pull_number}', { access: writing('triage', 'pull-requests'), handle: patchRoute }),
  repositoryRoute('PUT', '/pulls/{pull_number}/merge', {
    // Merging writes the base branch, so the pull-requests permission alone is not enough.
    access: writing('write', 'contents'),
    handle: mergeRoute,
  }),
  repositoryRoute('GET', '/pulls/{pull_number}/files', { access: read, handle: filesRoute }),
  repositoryRoute('GET', '/pulls/{pull_number}/commits', { access: read, handle: commitsRoute }),
];
