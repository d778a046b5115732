// The event that tells other workflows about a run. The runner emits none for runs that GITHUB_TOKEN started.
import type { Mapping } from './expressions.ts';
import { isoSeconds, type Repository, type RepositoryEvent, type Run, type RunnerHost } from './pieces.ts';

export const workflowRunEvent = (
  host: RunnerHost,
  repository: Repository,
  { run, action }: { run: Run; action: 'requested' | 'completed' },
): RepositoryEvent => {
  const workflowRun: Mapping = {
    id: run.id,
    name: run.name,
    node_id: run.nodeId,
    path: run.workflow,
    event: run.event,
    status: action === 'completed' ? 'completed' : 'queued',
    conclusion: action === 'completed' ? run.conclusion : null,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    run_number: run.number,
    run_attempt: run.attempt,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: { login: run.actor },
    triggering_actor: { login: run.triggeringActor },
    html_url: `${host.urls.server}/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
    pull_requests: [],
  };
  return {
    id: host.store.nextId(),
    name: 'workflow_run',
    action,
    actor: run.triggeringActor,
    startsWorkflows: true,
    payload: { action, workflow_run: workflowRun, workflow: { name: run.name, path: run.workflow } },
    at: isoSeconds(host.clock.now()),
  };
};
