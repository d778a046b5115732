// Reads the address under which GitHub credits a commit to an account without showing its mail.
import { onStatus, whenDown } from './github-errors.ts';
import type { GitHubClient } from './github-client.ts';

/**
 * Returns `login <id+login@users.noreply.github.com>` of somebody who may work on the repository; undefined when GitHub does not
 * answer, and for an App.
 */
export const readNoReply = async ({ octokit, where }: GitHubClient, login: string): Promise<string | undefined> => {
  const answer = await octokit.rest.repos
    .getCollaboratorPermissionLevel({ ...where, username: login, request: { retries: 1 } })
    .catch(onStatus([404], undefined))
    .catch(whenDown);
  const user = answer?.data.user;
  return user === null || user === undefined ? undefined : `${user.login} <${user.id}+${user.login}@users.noreply.github.com>`;
};
