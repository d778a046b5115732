// The setting "Allow GitHub Actions to create and approve pull requests", which no API shows to a job.
import { mayNotOpenPulls } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';

export type MayOpenPulls = { allowed: true } | { allowed: false; why: string };

/**
 * Asks with a request that can create nothing: a pull request of the base onto itself. GitHub looks at the setting before it looks
 * at the branches, and answers 422 where it has nothing against the job. Throws a RemoteError when there is no answer.
 */
export const mayOpenPulls = async (client: GitHubClient, base: string): Promise<MayOpenPulls> => {
  try {
    await client.octokit.rest.pulls.create({ ...client.where, head: base, base, title: 'May clambake open pull requests?' });
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.status === 403 && !error.retryable) return { allowed: false, why: refusalOfPulls(error, "the job's token") };
    if (error.status !== 422) throw error;
  }
  return { allowed: true };
};

/** Names the setting or the permission behind a 403. */
export const refusalOfPulls = ({ message }: RemoteError, tokenName: string): string =>
  /not permitted to create/i.test(message)
    ? mayNotOpenPulls
    : `${tokenName} may not create pull requests: its permissions must include "pull-requests: write" (${message})`;
