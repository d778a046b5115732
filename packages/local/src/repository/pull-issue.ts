import { notFound } from '../api/error.ts';
import type { Issue, PullRequest, Repository } from '../store.ts';
import { requireIssue } from './issues.ts';

export type PullIssue = Issue & { pull: PullRequest };

const isPull = (issue: Issue): issue is PullIssue => issue.pull !== null;

export const requirePull = (repository: Repository, number: number): PullIssue => {
  const issue = requireIssue(repository, number);
  if (!isPull(issue)) throw notFound();
  return issue;
};

export const listPulls = (repository: Repository): PullIssue[] => [...repository.issues.values()].filter(isPull);
