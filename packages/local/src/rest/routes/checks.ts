// Routes of the reports on a commit: statuses, which any token with the permission may set, and check runs, which are
// always jobs of a run here.
import { invalidField, notFound } from '../../api/error.ts';
import { checkRunsOf, combinedState, createStatus, latestStatuses, statusesOf } from '../../repository/checks.ts';
import { isOid, readRef, resolveCommit } from '../../git/refs.ts';
import { presentMinimalRepository, repositoryUrl } from '../present/repository.ts';
import { presentAnnotation, presentCheckRun, presentStatus } from '../present/run.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';

const shaOf = async ({ repository, params }: RepositoryRequest): Promise<string> => {
  const oid = await resolveCommit(repository.gitDir, params.ref ?? '');
  if (oid === undefined) throw notFound();
  return oid;
};

const createRoute = async ({ backend, repository, actor, params, body }: RepositoryRequest): Promise<RestReply> => {
  const sha = params.sha ?? '';
  if (!isOid(sha) || (await readRef(repository.gitDir, `${sha}^{commit}`)) === undefined) {
    throw invalidField('Status', 'sha', 'custom', `No commit found for SHA: ${sha}`);
  }
  // Maximum length of a description on GitHub.
  if ([...(body.description ?? '')].length > 140)
    throw invalidField('Status', 'description', 'custom', 'description is too long (maximum is 140 characters)');
  const status = createStatus(backend, repository, {
    sha,
    context: body.context ?? 'default',
    state: body.state,
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    creator: actor.login,
  });
  return { status: 201, body: presentStatus(backend, repository, status) };
};

const combinedRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository } = request;
  const sha = await shaOf(request);
  const latest = latestStatuses(repository, sha);
  const { items, headers } = paginate(request, latest);
  const commitUrl = `${repositoryUrl(backend, repository)}/commits/${sha}`;
  return ok(
    {
      state: combinedState(latest),
      statuses: items.map((status) => presentStatus(backend, repository, status)),
      sha,
      total_count: latest.length,
      repository: presentMinimalRepository(backend, repository),
      commit_url: commitUrl,
      url: `${commitUrl}/status`,
    },
    headers,
  );
};

const checkRunsRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, query } = request;
  const sha = await shaOf(request);
  const all = checkRunsOf(repository, sha, query.filter === 'all' ? 'all' : 'latest')
    .filter(({ job }) => query.check_name === undefined || job.name === query.check_name)
    .filter(({ job }) => query.status === undefined || job.status === query.status);
  const { items, headers } = paginate(request, all);
  return ok({ total_count: all.length, check_runs: items.map((check) => presentCheckRun(backend, repository, check)) }, headers);
};

const annotationsRoute = async (request: RepositoryRequest): Promise<RestReply> => {
  const { backend, repository, params } = request;
  const job = repository.jobs.get(Number(params.check_run_id));
  if (job === undefined) throw notFound();
  const sha = repository.runs.get(job.runId)?.headSha ?? '';
  const { items, headers } = paginate(request, job.annotations ?? []);
  return ok(
    items.map((annotation) => presentAnnotation(backend, repository, { annotation, sha })),
    headers,
  );
};

export const checkRoutes: readonly RestRoute[] = [
  repositoryRoute('POST', '/statuses/{sha}', { access: writing('write', 'statuses'), handle: createRoute }),
  repositoryRoute('GET', '/commits/{ref}/status', { access: reading('statuses'), handle: combinedRoute }),
  repositoryRoute('GET', '/commits/{ref}/statuses', {
    access: reading('statuses'),
    handle: async (request) => {
      const { items, headers } = paginate(request, statusesOf(request.repository, await shaOf(request)));
      return ok(
        items.map((status) => presentStatus(request.backend, request.repository, status)),
        headers,
      );
    },
  }),
  repositoryRoute('GET', '/commits/{ref}/check-runs', { access: reading('checks'), handle: checkRunsRoute }),
  repositoryRoute('GET', '/check-runs/{check_run_id}/annotations', { access: reading('checks'), handle: annotationsRoute }),
];
