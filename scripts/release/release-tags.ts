// Reads and moves the tags of a release in the remote, by git alone. Nothing is taken from the clone's own tags, which
// may be old, and nothing is overwritten that changed since it was read.
import { execFileSync } from 'node:child_process';

interface RemoteTag {
  /** Object that the ref holds: a commit or an annotated tag. */
  oid: string;
  commit: string;
}

const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

export const readRemoteTags = (directory: string): Map<string, RemoteTag> => {
  const tags = new Map<string, RemoteTag>();
  for (const line of git(directory, 'ls-remote', 'origin', 'refs/tags/*').split('\n').filter(Boolean)) {
    const [oid = '', ref = ''] = line.split('\t');
    const name = ref.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, '');
    // The peeled line of an annotated tag follows its own.
    tags.set(name, { oid: ref.endsWith('^{}') ? (tags.get(name)?.oid ?? oid) : oid, commit: oid });
  }
  return tags;
};

/** Full name of the commit that is checked out. */
export const readHead = (directory: string): string => git(directory, 'rev-parse', 'HEAD');

/** True when the commit is in the history of the remote's default branch, which is fetched now. */
export const isOnDefaultBranch = (directory: string, commit: string): boolean => {
  git(directory, 'fetch', '--quiet', '--no-tags', 'origin', 'HEAD');
  try {
    git(directory, 'merge-base', '--is-ancestor', commit, 'FETCH_HEAD');
    return true;
  } catch {
    return false;
  }
};

/**
 * Moves the tag to the commit. `from` is the object that the ref must hold until then; undefined when it must not exist.
 * When the remote refuses, the error says what to do.
 */
export const pushTag = (directory: string, { tag, commit, from }: { tag: string; commit: string; from: string | undefined }): void => {
  const ref = `refs/tags/${tag}`;
  try {
    git(directory, 'push', '--quiet', `--force-with-lease=${ref}:${from ?? ''}`, 'origin', `+${commit}:${ref}`);
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error).trim();
    // GitHub does not let a job's token move a ref to a commit whose workflow files are not those of any branch.
    const advice = /without `?workflows`? permission/.test(said)
      ? `the default branch has other workflow files by now, so a person has to do it: git push origin +${commit}:${ref}; then run this again`
      : 'run this again';
    throw new Error(`${tag} was not put on ${commit}: ${advice}\n${said}`);
  }
};
