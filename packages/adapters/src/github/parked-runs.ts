// GitHub parks a run of each workflow on `pull_request` whenever a job's token opens or moves a pull request. The runs wait for
// a person's approval for ever, and no filter of a workflow excludes them.
import { actionsBot, type GitHubClient } from './github-client.ts';
import { onStatus } from './github-errors.ts';

/** One request for the list and one for each run. A run that somebody deleted or approved meanwhile is left alone. */
export const deleteParkedRuns = async ({ octokit, where }: GitHubClient, branch: string): Promise<number> => {
  const question = { ...where, branch, event: 'pull_request', status: 'action_required', per_page: 100 } as const;
  const { data } = await octokit.rest.actions.listWorkflowRunsForRepo(question);
  const parked = data.workflow_runs.filter(
    (run) => run.head_branch === branch && run.conclusion === 'action_required' && run.actor?.login === actionsBot,
  );
  let deleted = 0;
  for (const { id } of parked) {
    const answer = await octokit.rest.actions.deleteWorkflowRun({ ...where, run_id: id }).catch(onStatus([403, 404, 409], undefined));
    if (answer !== undefined) deleted += 1;
  }
  return deleted;
};
