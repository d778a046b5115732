// GitHub parks a run of each workflow on `pull_request` whenever a job's token opens or moves a pull request. The runs wait for
// a person's approval for ever, and no filter of a workflow excludes them.
import { actionsBot, type GitHubClient } from './github-client.ts';
import { onStatus } from './github-errors.ts';

const pageSize = 100;

/**
 * One request for each hundred runs in the list and one for each run that is deleted. The list has every kind of event. Runs of a
 * fork's branch of that name, and runs that a person caused, are somebody else's and stay, as does a run that somebody deleted
 * or approved meanwhile.
 */
export const deleteParkedRuns = async (client: GitHubClient, branch: string): Promise<number> => {
  const { octokit, where } = client;
  const own = `${where.owner}/${where.repo}`.toLowerCase();
  let deleted = 0;
  for (;;) {
    const question = { ...where, branch, status: 'action_required', per_page: pageSize } as const;
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo(question);
    const parked = data.workflow_runs.filter(
      (run) =>
        run.head_branch === branch &&
        run.conclusion === 'action_required' &&
        run.actor?.login === actionsBot &&
        run.head_repository?.full_name.toLowerCase() === own,
    );
    let gone = 0;
    for (const { id } of parked) {
      const answer = await octokit.rest.actions.deleteWorkflowRun({ ...where, run_id: id }).catch(onStatus([403, 404, 409], undefined));
      if (answer !== undefined) gone += 1;
    }
    deleted += gone;
    if (gone === 0 || data.workflow_runs.length < pageSize) return deleted;
  }
};
