// Blockers, blocked issues, sub-issues and parents. They may be in another repository, as on GitHub, which a token does
// not have to see.
import { fullName } from '../store/names.ts';
import type { Issue, IssueLink, Repository, Store } from '../store.ts';

export interface IssueAt {
  repository: Repository;
  issue: Issue;
}

export const linkTo = ({ repository, issue }: IssueAt): IssueLink => ({
  repository: fullName(repository).toLowerCase(),
  number: issue.number,
});

/** Returns the linked issue; undefined when it was deleted. */
export const followLink = (store: Store, link: IssueLink | null): IssueAt | undefined => {
  const repository = link === null ? undefined : store.repositories.get(link.repository);
  const issue = link === null ? undefined : repository?.issues.get(link.number);
  return repository === undefined || issue === undefined ? undefined : { repository, issue };
};

/** Returns the issues of all repositories that fit. */
const findIssues = (store: Store, fits: (issue: Issue) => boolean): IssueAt[] =>
  [...store.repositories.values()].flatMap((repository) =>
    [...repository.issues.values()].filter(fits).map((issue) => ({ repository, issue })),
  );

const isSame = (link: IssueLink | null, target: IssueLink): boolean =>
  link !== null && link.number === target.number && link.repository === target.repository;

export const isLinkTo = (link: IssueLink | null, at: IssueAt): boolean => isSame(link, linkTo(at));

export const blockersOf = (store: Store, issue: Issue): IssueAt[] => issue.blockedBy.flatMap((link) => followLink(store, link) ?? []);

/** Returns the issues that wait for this one. */
export const blockedIssuesOf = (store: Store, at: IssueAt): IssueAt[] => {
  const target = linkTo(at);
  return findIssues(store, ({ blockedBy }) => blockedBy.some((link) => isSame(link, target)));
};

export const subIssuesOf = (store: Store, at: IssueAt): IssueAt[] => {
  const target = linkTo(at);
  return findIssues(store, ({ parent }) => isSame(parent, target));
};

/** Returns an issue of any repository by its id (not its number), as dependencies and sub-issues name it. */
export const findIssueById = (store: Store, wanted: number): IssueAt | undefined =>
  findIssues(store, ({ id, pull }) => id === wanted && pull === null)[0];
