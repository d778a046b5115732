// Reads the address under which GitHub credits a commit to an account without showing its mail.
import { onStatus, whenDown } from './github-errors.ts';
import type { GitHubClient } from './github-client.ts';

/** Returns `login <id+login@users.noreply.github.com>`; undefined when GitHub does not answer or knows no such account. */
export const readNoReply = async ({ octokit }: GitHubClient, login: string): Promise<string | undefined> => {
  const answer = await octokit.rest.users
    .getByUsername({ username: login, request: { retries: 1 } })
    .catch(onStatus([404], undefined))
    .catch(whenDown);
  return answer === undefined ? undefined : `${answer.data.login} <${answer.data.id}+${answer.data.login}@users.noreply.github.com>`;
};
