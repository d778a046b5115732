// Routes of workflows, their runs, jobs and logs. Each accepted dispatch and rerun is passed to the run listeners, which
// execute it.
import { randomHex } from '../../store/names.ts';
import { ApiError, notAccessible, notFound, unprocessable } from '../../api/error.ts';
import type { Backend } from '../../backend.ts';
import { emitEvent } from '../../repository/events.ts';
import { readRef } from '../../git/refs.ts';
import { presentSender } from '../present/account.ts';
import { presentJob, presentRun, presentWorkflow, runPage } from '../present/run.ts';
import { presentUsage } from '../present/usage.ts';
import { repositoryUrl } from '../present/repository.ts';
import { deliverySubject } from '../../faults/request-subject.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';
import type { Job, Repository, Run } from '../../store.ts';
import { checkDispatchInputs, listWorkflows, readWorkflowFile, requireWorkflow } from '../../repository/workflow-registry.ts';

const read = reading('actions');
const write = writing('write', 'actions');

export const requireRun = ({ repository, params }: RepositoryRequest): Run => {
  const run = repository.runs.get(Number(params.run_id));
  if (run === undefined) throw notFound();
  return run;
};

const requireJob = ({ repository, params }: RepositoryRequest): Job => {
  const job = repository.jobs.get(Number(params.job_id));
  if (job === undefined) throw notFound();
  return job;
};

/** Returns the commit and short name of `ref`: a branch or a tag, in full or short. A commit id is not accepted. */
const resolveDispatchRef = async (repository: Repository, ref: string): Promise<{ oid: string; name: string }> => {
  const candidates = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  for (const candidate of candidates) {
    const oid = await readRef(repository.gitDir, `${candidate}^{commit}`);
    if (oid !== undefined) return { oid, name: candidate.replace(/^refs\/(heads|tags)\//, '') };
  }
  throw unprocessable(`No ref found for: ${ref}`);
};

const dispatch = async ({ backend, repository, actor, params, body }: RepositoryRequest): Promise<RestReply> => {
  const workflow = await requireWorkflow(backend, repository, params.workflow_id ?? '');
  if (workflow.state !== 'active') throw unprocessable("Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const { oid, name } = await resolveDispatchRef(repository, body.ref);
  const inputs = checkDispatchInputs(await readWorkflowFile(repository.gitDir, oid, workflow.path), body.inputs ?? {});
  const request = { workflow: workflow.path, name: workflow.name, event: 'workflow_dispatch', headBranch: name, headSha: oid, inputs };
  const open = (): Run => backend.runs.createRun(repository, { ...request, actor: actor.login });
  const run = open();
  emitEvent(backend, repository, {
    name: 'workflow_dispatch',
    action: null,
    actor,
    payload: { ref: body.ref, workflow: workflow.path, inputs, run_id: run.id, sender: presentSender(backend, actor.login) },
  });
  const start = (started: Run): void => {
    for (const listener of backend.runListeners) listener(repository, started);
  };
  backend.deliveries.deliver(deliverySubject('dispatch', { repository, event: workflow.path, actor: actor.login }), {
    send: () => start(run),
    sendAgain: () => start(open()),
    fail: () => backend.runs.completeRun(repository, run, 'startup_failure'),
  });
  if (body.return_run_details !== true) return { status: 204 };
  return ok({
    workflow_run_id: run.id,
    run_url: `${repositoryUrl(backend, repository)}/actions/runs/${run.id}`,
    html_url: runPage(backend, repository, run),
  });
};

const workflowOf = (repository: Repository, run: Run) => repository.workflows.get(run.workflow);

const listRuns = async (request: RepositoryRequest, path?: string): Promise<RestReply> => {
  const { backend, repository, query } = request;
  await listWorkflows(backend, repository);
  const isWanted = (run: Run): boolean =>
    (path === undefined || run.workflow === path) &&
    (query.actor === undefined || run.actor === query.actor) &&
    (query.branch === undefined || run.headBranch === query.branch) &&
    (query.event === undefined || run.event === query.event) &&
    (query.head_sha === undefined || run.headSha === query.head_sha) &&
    (query.status === undefined || run.status === query.status || run.conclusion === query.status);
  const wanted = [...repository.runs.values()].filter(isWanted).reverse();
  const { items, headers } = paginate(request, wanted);
  const shown = await Promise.all(items.map((run) => presentRun(backend, repository, { run, workflow: workflowOf(repository, run) })));
  return ok({ total_count: wanted.length, workflow_runs: shown }, headers);
};

const showRun = async (request: RepositoryRequest, attempt?: number): Promise<RestReply> => {
  const { backend, repository } = request;
  const run = requireRun(request);
  await listWorkflows(backend, repository);
  if (attempt !== undefined && (attempt < 1 || attempt > run.attempt)) throw notFound();
  return ok(
    await presentRun(backend, repository, { run, workflow: workflowOf(repository, run), ...(attempt === undefined ? {} : { attempt }) }),
  );
};

const listJobs = (request: RepositoryRequest, attempt: number | undefined): RestReply => {
  const { backend, repository, query } = request;
  const run = requireRun(request);
  if (attempt !== undefined && (attempt < 1 || attempt > run.attempt)) throw notFound();
  const wanted = attempt ?? (query.filter === 'all' ? undefined : run.attempt);
  const jobs = [...repository.jobs.values()].filter((job) => job.runId === run.id && (wanted === undefined || job.runAttempt === wanted));
  const { items, headers } = paginate(request, jobs);
  return ok({ total_count: jobs.length, jobs: items.map((job) => presentJob(backend, repository, { job, run })) }, headers);
};

/** Approves a run that waits because GITHUB_TOKEN or a new contributor caused it. */
const approve = (request: RepositoryRequest): RestReply => {
  const { backend, repository, actor } = request;
  const run = requireRun(request);
  if (run.conclusion !== 'action_required') throw new ApiError(403, { message: 'This run does not need an approval' });
  if (actor.tokenKind === 'actions') throw notAccessible('actions=write');
  Object.assign(run, { status: 'queued', conclusion: null });
  for (const listener of backend.runListeners) listener(repository, run);
  return { status: 201, body: {} };
};

const rerun = (request: RepositoryRequest, jobs: 'all' | 'failed'): RestReply => {
  const { backend, repository, actor } = request;
  const run = requireRun(request);
  if (run.status !== 'completed') throw new ApiError(403, { message: 'The workflow run is already running' });
  // A rerun keeps the rights and the payload of the first attempt; only the triggering actor is new.
  const at = backend.clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  Object.assign(run, {
    attempt: run.attempt + 1,
    status: 'queued',
    conclusion: null,
    triggeringActor: actor.login,
    updatedAt: at,
    startedAt: null,
    rerunJobs: jobs,
    ...(jobs === 'all' ? { artifactsSince: run.attempt + 1 } : {}),
  });
  for (const listener of backend.runListeners) listener(repository, run);
  return { status: 201, body: {} };
};

/** Returns a link to the log that works without a token, as GitHub's signed links do. */
const linkToLog = (backend: Backend, job: Job): string => {
  const key = randomHex(16);
  backend.logLinks.set(key, job);
  return `${backend.urls.results}/_logs/${key}`;
};

export const actionRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/actions/workflows', {
    access: read,
    handle: async (request) => {
      const { backend, repository } = request;
      const all = await listWorkflows(backend, repository);
      const { items, headers } = paginate(request, all);
      return ok({ total_count: all.length, workflows: items.map((workflow) => presentWorkflow(backend, repository, workflow)) }, headers);
    },
  }),
  repositoryRoute('GET', '/actions/workflows/{workflow_id}', {
    access: read,
    handle: async ({ backend, repository, params }) =>
      ok(presentWorkflow(backend, repository, await requireWorkflow(backend, repository, params.workflow_id ?? ''))),
  }),
  {
    ...repositoryRoute('POST', '/actions/workflows/{workflow_id}/dispatches', { access: write, handle: dispatch }),
    // GitHub answers 422 here, although its description does not say so.
    undocumented: [422],
  },
  repositoryRoute('GET', '/actions/workflows/{workflow_id}/runs', {
    access: read,
    handle: async (request) => {
      const workflow = await requireWorkflow(request.backend, request.repository, request.params.workflow_id ?? '');
      return listRuns(request, workflow.path);
    },
  }),
  repositoryRoute('GET', '/actions/runs', { access: read, handle: (request) => listRuns(request) }),
  repositoryRoute('GET', '/actions/runs/{run_id}', { access: read, handle: (request) => showRun(request) }),
  repositoryRoute('GET', '/actions/runs/{run_id}/timing', {
    access: read,
    handle: (request) => ok(presentUsage(request.repository, requireRun(request))),
  }),
  {
    ...repositoryRoute('DELETE', '/actions/runs/{run_id}', {
      access: write,
      handle: (request) => {
        if (request.backend.runs.deleteRun(request.repository, requireRun(request))) return { status: 204 };
        throw new ApiError(403, { message: 'Could not delete the workflow run' });
      },
    }),
    // GitHub refuses to delete a run that has not ended, although its description does not say so.
    undocumented: [403, 404],
  },
  repositoryRoute('GET', '/actions/runs/{run_id}/attempts/{attempt_number}', {
    access: read,
    handle: (request) => showRun(request, Number(request.params.attempt_number)),
  }),
  repositoryRoute('POST', '/actions/runs/{run_id}/cancel', {
    access: write,
    handle: (request) => {
      const run = requireRun(request);
      if (request.backend.runs.cancelRun(request.repository, run.id) === 'completed') {
        throw new ApiError(409, { message: 'Cannot cancel a workflow run that is completed.' });
      }
      return { status: 202, body: {} };
    },
  }),
  repositoryRoute('POST', '/actions/runs/{run_id}/rerun', { access: write, handle: (request) => rerun(request, 'all') }),
  repositoryRoute('POST', '/actions/runs/{run_id}/rerun-failed-jobs', { access: write, handle: (request) => rerun(request, 'failed') }),
  repositoryRoute('POST', '/actions/runs/{run_id}/approve', { access: write, handle: approve }),
  repositoryRoute('GET', '/actions/runs/{run_id}/jobs', { access: read, handle: (request) => listJobs(request, undefined) }),
  repositoryRoute('GET', '/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
    access: read,
    handle: (request) => listJobs(request, Number(request.params.attempt_number)),
  }),
  repositoryRoute('GET', '/actions/jobs/{job_id}', {
    access: read,
    handle: (request) => {
      const job = requireJob(request);
      const run = request.repository.runs.get(job.runId);
      if (run === undefined) throw notFound();
      return ok(presentJob(request.backend, request.repository, { job, run }));
    },
  }),
  repositoryRoute('GET', '/actions/jobs/{job_id}/logs', {
    access: read,
    handle: (request) => {
      const job = requireJob(request);
      // The log of a running job cannot be downloaded yet.
      if (job.status !== 'completed') throw notFound();
      return { status: 302, headers: { location: linkToLog(request.backend, job) } };
    },
  }),
];
