// Reads one file of the repository without a checkout.
import { RemoteError } from '../errors.ts';
import { noRepository } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { fileQuery, workflowsQuery } from './queries.ts';

interface Answer {
  repository: { file: { text?: string | null; isBinary?: boolean | null; isTruncated?: boolean } | null } | null;
}

/** Undefined: there is no such file. `at` is a commit, or HEAD for the tip of the default branch. One point. */
export const readFile = async (client: GitHubClient, { at, path }: { at: string; path: string }): Promise<string | undefined> => {
  const { data } = await client.query(fileQuery, { owner: client.owner, name: client.repo, expression: `${at}:${path}` });
  const { repository } = data as unknown as Answer;
  if (!repository) throw noRepository(client);
  const { file } = repository;
  if (file === null || file.text === undefined) return undefined;
  if (typeof file.text === 'string' && file.isTruncated !== true) return file.text;
  throw new RemoteError(`${path} cannot be read as a text of ordinary size`, { status: 200, retryable: false });
};

interface Folders {
  repository: { one: { oid: string } | null; other: { oid: string } | null } | null;
}

/** True when the first commit has workflow files, and they are not those of the second. One point. */
export const haveOtherWorkflows = async (client: GitHubClient, one: string, other: string): Promise<boolean> => {
  const at = (commit: string): string => `${commit}:.github/workflows`;
  const { data } = await client.query(workflowsQuery, { owner: client.owner, name: client.repo, one: at(one), other: at(other) });
  const { repository } = data as unknown as Folders;
  if (!repository) throw noRepository(client);
  return repository.one !== null && repository.one.oid !== repository.other?.oid;
};
