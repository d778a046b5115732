// The sources of workflows and actions: a repository of the local GitHub at a commit, or a directory that stands for a
// remote repository. `$/` and nested calls stay within the source of their file.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askObject, git, type Repository, runGit, type RunnerHost } from './pieces.ts';

export interface Source {
  /** `owner/name` */
  slug: string;
  /** Requested ref: a branch, a tag or a commit. */
  ref: string;
  /** Commit; the ref itself for a directory. */
  commit: string;
  /** Returns the text of a file; undefined when there is none. */
  readFile(path: string): Promise<string | undefined>;
  /** Returns a directory with all its files. */
  directory(): Promise<string>;
}

/** `owner/name` or `owner/name@ref` → directory. A key with a ref matches that ref only, one without matches any. */
export type RemoteActions = Readonly<Record<string, string>>;

export const repositorySource = (host: RunnerHost, repository: Repository, at: { commit: string; ref: string }): Source => {
  const slug = `${repository.owner}/${repository.name}`;
  return {
    slug,
    ...at,
    async readFile(path) {
      const answer = await askObject(repository.gitDir, ['cat-file', 'blob', `${at.commit}:${path}`], { accept: [128] });
      return answer.code === 0 ? answer.stdout : undefined;
    },
    directory: () => exportCommit(repository.gitDir, { commit: at.commit, target: join(host.workDirectory, '_actions', slug, at.commit) }),
  };
};

const directorySource = (directory: string, at: { slug: string; ref: string }): Source => ({
  ...at,
  commit: at.ref,
  readFile: (path) => readFile(join(directory, path), 'utf8').catch(() => undefined),
  directory: () => Promise.resolve(directory),
});

/** Extracts the files of a commit into a directory, once. */
const exportCommit = async (gitDir: string, { commit, target }: { commit: string; target: string }): Promise<string> => {
  if (existsSync(target)) return target;
  const fresh = `${target}.${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  const env = { GIT_INDEX_FILE: `${fresh}.index`, GIT_WORK_TREE: fresh };
  await runGit(gitDir, ['read-tree', commit], { env });
  await runGit(gitDir, ['checkout-index', '--all', '--force', `--prefix=${fresh}/`], { env });
  await rm(env.GIT_INDEX_FILE, { force: true });
  // Another job may have been faster, with the same contents.
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }));
  return target;
};

/** Stand-ins for published actions, with the inputs, requests and outputs of the real ones. */
const standIns: RemoteActions = {
  'actions/create-github-app-token': fileURLToPath(new URL('../../stand-ins/create-github-app-token', import.meta.url)),
};

export interface Reference {
  source: Source;
  /** Path of the file or directory within the source. */
  path: string;
}

/** Matches a shortened commit id, which GitHub refuses. */
const shortenedSha = /^[0-9a-f]{7,39}$/;

/** Finds the source of `owner/name/path@ref`. Throws an Error that says what is missing. */
export const resolveRemote = async (
  uses: string,
  { remoteActions, host }: { host: RunnerHost; remoteActions: RemoteActions },
): Promise<Reference> => {
  const found = /^([^/\s]+\/[^/@\s]+)(?:\/([^@\s]*))?@(\S+)$/.exec(uses);
  if (found === null) throw new Error(`'${uses}' is no reference: expected owner/repository[/path]@ref, ./path or $/path`);
  const [, slug = '', path = '', ref = ''] = found;
  if (shortenedSha.test(ref))
    throw new Error(`Unable to resolve '${uses}': ${ref} is the shortened version of a commit SHA, which is not supported`);
  const directory = remoteActions[`${slug}@${ref}`] ?? remoteActions[slug] ?? standIns[slug];
  if (directory !== undefined) return { source: directorySource(directory, { slug, ref }), path };
  const repository = host.store.repositories.get(slug.toLowerCase());
  if (repository === undefined) throw new Error(`Unable to resolve '${uses}': the runner was given no directory for ${slug}`);
  const commit = await git(repository.gitDir, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(() => undefined);
  if (commit === undefined) throw new Error(`Unable to resolve '${uses}': ${slug} has no version ${ref}`);
  return { source: repositorySource(host, repository, { commit, ref }), path };
};

/** Returns a path without its prefix `$/` or `./`. */
export const localPath = (uses: string): string => uses.replace(/^[.$]\//, '');
