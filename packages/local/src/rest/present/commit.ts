// Commits, refs, files and differences as REST shows them.
import { nodeId } from '../../store/names.ts';
import type { Backend } from '../../backend.ts';
import type { ChangedFile, GitCommit, TreeEntry } from '../../git/read.ts';
import { type Json, presentUser } from './account.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';
import type { Repository } from '../../store.ts';

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** Returns the account that a commit is credited to: GitHub knows it by the id in the address. */
const presentCredited = (backend: Backend, email: string): Json | null => {
  const id = /^(\d+)\+[^@]+@users\.noreply\.github\.com$/.exec(email)?.[1];
  const user = [...backend.store.users.values()].find((one) => String(one.id) === id);
  return user === undefined ? null : presentUser(backend, user.login);
};

/** Returns GitHub's schema `commit`, without `files`. */
export const presentCommit = (backend: Backend, repository: Repository, commit: GitCommit): Json => {
  const url = `${repositoryUrl(backend, repository)}/commits/${commit.oid}`;
  const page = `${repositoryPage(backend, repository)}/commit/${commit.oid}`;
  return {
    sha: commit.oid,
    node_id: nodeId('C', commit.oid),
    url,
    html_url: page,
    comments_url: `${url}/comments`,
    commit: {
      url: `${repositoryUrl(backend, repository)}/git/commits/${commit.oid}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${repositoryUrl(backend, repository)}/git/trees/${commit.tree}` },
      verification: unsigned,
    },
    author: presentCredited(backend, commit.author.email),
    committer: presentCredited(backend, commit.committer.email),
    parents: commit.parents.map((oid) => ({
      sha: oid,
      url: `${repositoryUrl(backend, repository)}/commits/${oid}`,
      html_url: `${repositoryPage(backend, repository)}/commit/${oid}`,
    })),
  };
};

/** Returns GitHub's schema `git-commit`. */
export const presentGitCommit = (backend: Backend, repository: Repository, commit: GitCommit): Json => {
  const url = `${repositoryUrl(backend, repository)}/git`;
  const page = `${repositoryPage(backend, repository)}/commit`;
  return {
    sha: commit.oid,
    node_id: nodeId('C', commit.oid),
    url: `${url}/commits/${commit.oid}`,
    html_url: `${page}/${commit.oid}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    parents: commit.parents.map((oid) => ({ sha: oid, url: `${url}/commits/${oid}`, html_url: `${page}/${oid}` })),
    verification: unsigned,
  };
};

/** Returns GitHub's schema `git-ref`. */
export const presentRef = (backend: Backend, repository: Repository, at: { ref: string; oid: string; type: string }): Json => {
  const url = `${repositoryUrl(backend, repository)}/git`;
  const kind = at.type === 'tag' ? 'tags' : 'commits';
  return {
    ref: at.ref,
    node_id: nodeId('REF', `${repository.id}:${at.ref}`),
    url: `${url}/${at.ref}`,
    object: { sha: at.oid, type: at.type, url: `${url}/${kind}/${at.oid}` },
  };
};

/** Returns GitHub's schema `git-tree`. */
export const presentTree = (backend: Backend, repository: Repository, at: { oid: string; entries: readonly TreeEntry[] }): Json => {
  const url = `${repositoryUrl(backend, repository)}/git`;
  return {
    sha: at.oid,
    url: `${url}/trees/${at.oid}`,
    truncated: false,
    tree: at.entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.oid,
      ...(entry.size === undefined ? {} : { size: entry.size }),
      url: `${url}/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.oid}`,
    })),
  };
};

/** Returns GitHub's schema `diff-entry`. Patches are left out, as GitHub does for large differences. */
export const presentChangedFile = (backend: Backend, repository: Repository, at: { file: ChangedFile; head: string }): Json => {
  const { file, head } = at;
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repositoryPage(backend, repository)}/blob/${head}/${path}`,
    raw_url: `${repositoryPage(backend, repository)}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(backend, repository)}/contents/${path}?ref=${head}`,
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
};

/** Returns the fields that files and entries of directories share in the contents API. */
export const presentContentEntry = (
  backend: Backend,
  repository: Repository,
  at: { path: string; ref: string; entry: TreeEntry },
): Json => {
  const { path, ref, entry } = at;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const type = entry.type === 'tree' ? 'dir' : entry.type === 'commit' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file';
  const self = `${repositoryUrl(backend, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const gitUrl =
    type === 'submodule' ? null : `${repositoryUrl(backend, repository)}/git/${type === 'dir' ? 'trees' : 'blobs'}/${entry.oid}`;
  const page = `${repositoryPage(backend, repository)}/${type === 'dir' ? 'tree' : 'blob'}/${encodeURIComponent(ref)}/${encoded}`;
  const raw = type === 'file' ? `${repositoryPage(backend, repository)}/raw/${encodeURIComponent(ref)}/${encoded}` : null;
  return {
    type,
    size: entry.size ?? 0,
    name: path.split('/').at(-1) ?? path,
    path,
    sha: entry.oid,
    url: self,
    git_url: gitUrl,
    html_url: page,
    download_url: raw,
    _links: { self, git: gitUrl, html: page },
  };
};
