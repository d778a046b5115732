// Where workflows and actions come from: a repository of the local GitHub at a commit, or a directory that stands for a
// remote repository. `$/` and nested calls stay within the source that a file was read from.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askObject, git, type Repository, runGit, type RunnerHost } from './pieces.ts';

export interface Source {
  /** `owner/name` */
  slug: string;
  /** As it was asked for: a branch, a tag or a commit. */
  ref: string;
  /** Commit, or the ref again for a directory. */
  commit: string;
  /** Undefined when there is no such file. */
  readFile(path: string): Promise<string | undefined>;
  /** A directory with all its files. */
  directory(): Promise<string>;
}

/** `owner/name` or `owner/name@ref` → directory. With the ref it must match exactly; without, any ref will do. */
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

/** The files of a commit in a directory of their own; made once. */
const exportCommit = async (gitDir: string, { commit, target }: { commit: string; target: string }): Promise<string> => {
  if (existsSync(target)) return target;
  const fresh = `${target}.${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  const env = { GIT_INDEX_FILE: `${fresh}.index`, GIT_WORK_TREE: fresh };
  await runGit(gitDir, ['read-tree', commit], { env });
  await runGit(gitDir, ['checkout-index', '--all', '--force', `--prefix=${fresh}/`], { env });
  await rm(env.GIT_INDEX_FILE, { force: true });
  // Somebody else may have been faster; the contents are the same.
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }));
  return target;
};

/** Actions of others that the local GitHub brings along, with the inputs, requests and outputs of the real ones. */
const standIns: RemoteActions = {
  'actions/create-github-app-token': fileURLToPath(new URL('../../stand-ins/create-github-app-token', import.meta.url)),
};

export interface Reference {
  source: Source;
  /** Path of the file or directory within the source. */
  path: string;
}

/** A branch or a tag of such a name is not found either. */
const shortenedSha = /^[0-9a-f]{7,39}$/;

/** What `owner/name/path@ref` means. Throws an Error that says what is missing. */
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

/** A path below `$/` or `./`, without its prefix. */
export const localPath = (uses: string): string => uses.replace(/^[.$]\//, '');
