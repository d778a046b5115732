// Forks, and the branches that pull requests come from. The head of a pull request from a fork is fetched into the base
// repository as refs/pull/N/head, so that merges and comparisons find its commits.
import { fullName } from '../store/names.ts';
import type { Backend } from '../backend.ts';
import { git } from '../git/process.ts';
import { readRef } from '../git/refs.ts';
import type { Issue, PullRequest, Repository } from '../store.ts';

/** Copies the branches of the parent, as forking does. */
export const copyBranches = (parent: Repository, fork: Repository): Promise<string> =>
  git(fork.gitDir, 'fetch', '--quiet', '--no-tags', parent.gitDir, '+refs/heads/*:refs/heads/*');

/** Returns the repository that `login:branch` names: this one, or that person's fork of it. */
export const headRepositoryOf = (backend: Pick<Backend, 'store'>, repository: Repository, login: string): Repository | undefined => {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return repository;
  return [...backend.store.repositories.values()].find(
    ({ owner, forkOf }) => owner.toLowerCase() === login.toLowerCase() && forkOf === fullName(repository),
  );
};

/** Returns the repository of a pull request's head; the base repository when the fork no longer exists. */
export const headHome = (backend: Pick<Backend, 'store'>, repository: Repository, { headRepository }: PullRequest): Repository =>
  headRepository === undefined ? repository : (backend.store.repositories.get(headRepository.toLowerCase()) ?? repository);

/** Fetches the head of a pull request from a fork into the base repository and returns its tip. */
export const fetchHead = async (
  repository: Repository,
  at: { home: Repository; head: string; number: number },
): Promise<string | undefined> => {
  const ref = `refs/heads/${at.head}`;
  const oid = await readRef(at.home.gitDir, ref);
  if (oid === undefined) return undefined;
  await git(repository.gitDir, 'fetch', '--quiet', '--no-tags', at.home.gitDir, `+${ref}:refs/pull/${at.number}/head`);
  return oid;
};

export const isFromFork = (pull: Pick<PullRequest, 'headRepository'>): boolean => pull.headRepository !== undefined;

/**
 * True while the runs of a fork's pull request wait for an approval. By GitHub's default they wait until one of the
 * author's pull requests was merged.
 */
export const needsApproval = (repository: Repository, issue: Issue): boolean => {
  if (issue.pull === null || !isFromFork(issue.pull)) return false;
  if (issue.author === repository.owner || repository.roles[issue.author] !== undefined) return false;
  return ![...repository.issues.values()].some(({ author, pull }) => author === issue.author && pull?.merged === true);
};
