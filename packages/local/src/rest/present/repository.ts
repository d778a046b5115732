// A repository as REST shows it: minimal, full, and the form inside pull requests.
import { hasRole, roleOf } from '../../repository/access.ts';
import { fullName } from '../../store/names.ts';
import type { Backend } from '../../backend.ts';
import { type Json, presentUser } from './account.ts';
import type { Repository, Token } from '../../store.ts';

const templates: Record<string, string> = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
  hooks_url: 'hooks',
};

export const repositoryUrl = (backend: Backend, repository: Repository): string => `${backend.urls.api}/repos/${fullName(repository)}`;
export const repositoryPage = (backend: Backend, repository: Repository): string => `${backend.urls.server}/${fullName(repository)}`;

/** Returns GitHub's schema `minimal-repository`. */
export const presentMinimalRepository = (backend: Backend, repository: Repository): Json => {
  const url = repositoryUrl(backend, repository);
  return {
    id: repository.id,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: fullName(repository),
    owner: presentUser(backend, repository.owner),
    private: repository.private,
    html_url: repositoryPage(backend, repository),
    description: null,
    fork: repository.forkOf !== undefined,
    url,
    ...Object.fromEntries(Object.entries(templates).map(([key, template]) => [key, `${url}/${template}`])),
  };
};

/** Returns GitHub's schema `repository`, which a pull request has for its head and its base. */
export const presentRepository = (backend: Backend, repository: Repository): Json => {
  const page = repositoryPage(backend, repository);
  const openIssues = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  const at = repositoryTime(repository);
  return {
    ...presentMinimalRepository(backend, repository),
    git_url: `${page.replace(/^http/, 'git')}.git`,
    ssh_url: `git@${new URL(page).hostname}:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues_count: openIssues,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    pushed_at: at,
    created_at: at,
    updated_at: at,
    license: null,
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
  };
};

/** Returns GitHub's schema `full-repository`. `permissions` are those of a person's role, and all false for other tokens. */
export const presentFullRepository = (backend: Backend, repository: Repository, token: Token | undefined): Json => {
  const role = token?.kind === 'user' ? roleOf(repository, token.actor) : undefined;
  const held = ['pull', 'triage', 'push', 'maintain', 'admin'] as const;
  const roles = ['read', 'triage', 'write', 'maintain', 'admin'] as const;
  return {
    ...presentRepository(backend, repository),
    ...parentOf(backend, repository),
    network_count: 0,
    subscribers_count: 0,
    allow_merge_commit: repository.mergeMethods.includes('merge'),
    allow_squash_merge: repository.mergeMethods.includes('squash'),
    allow_rebase_merge: repository.mergeMethods.includes('rebase'),
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    permissions: Object.fromEntries(held.map((name, index) => [name, hasRole(role, roles[index] ?? 'admin')])),
  };
};

const parentOf = (backend: Backend, { forkOf }: Repository): Json => {
  const parent = forkOf === undefined ? undefined : backend.store.repositories.get(forkOf.toLowerCase());
  return parent === undefined ? {} : { parent: presentRepository(backend, parent), source: presentRepository(backend, parent) };
};

/** Returns the time of the repository's newest event; the epoch when there is none. */
const repositoryTime = (repository: Repository): string => repository.events.at(-1)?.at ?? '1970-01-01T00:00:00Z';
