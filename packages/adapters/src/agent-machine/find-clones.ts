// Finds clones of the repository on the agent's machine, with and without a working tree, and takes their commits over.
import { basename } from 'node:path';
import { fieldsOf } from '../run-program.ts';
import { runAsAgent } from './agent-git.ts';
import type { PackStore } from './pack-store.ts';

export interface FoundTip {
  oid: string;
  /** Place for people, such as "branch fix". */
  name: string;
  kind: 'commits' | 'stash';
}

/** Maximum number of places that are looked into. */
export const maximumPlaces = 50;

export interface Place {
  path: string;
  name: string;
  oid?: string | undefined;
  isDirty: boolean;
}

export const nameIn = ({ place: { directories } }: PackStore, path: string): string =>
  path.startsWith(`${directories.tree}/`)
    ? path.slice(directories.tree.length + 1)
    : path.startsWith(`${directories.root}/`)
      ? path.slice(directories.root.length + 1)
      : basename(path);

export const isDirty = async ({ place }: PackStore, path: string): Promise<boolean> => {
  const { code, stdout } = await runAsAgent(place, ['git', 'status', '--porcelain', '-z'], { cwd: path });
  return code !== 0 || stdout !== '';
};

/** A repository without a working tree has no .git, but a directory of objects. */
const searched = '-name node_modules -prune -o -name .git -print0 -prune -o -type d -name objects -print0 -prune'.split(' ');
const bareAt = (path: string) => ({ path, gitDir: path, isBare: true });

export type Repository = ReturnType<typeof bareAt>;

/** Finds repositories in the tree, the home and the temporary directory. */
export const findRepositories = async ({ place }: PackStore): Promise<Repository[]> => {
  const { tree, home, tmp } = place.directories;
  const found = await runAsAgent(place, ['find', tree, home, tmp, '-maxdepth', '7', ...searched], { timeoutMs: 30_000 });
  return fieldsOf(found.stdout).map((path) =>
    path.endsWith('/.git') ? { path: path.slice(0, -5), gitDir: path, isBare: false } : bareAt(path.replace(/\/objects$/, '')),
  );
};

/** Takes over the commits of those that are clones of this repository. */
export const takeClones = async (
  store: PackStore,
  { repositories, baseOid, linked }: { repositories: readonly Repository[]; baseOid: string; linked: ReadonlySet<string> },
): Promise<(Place & { tips: FoundTip[] })[]> => {
  const { place, git } = store;
  const { tree } = place.directories;
  const clones: (Place & { tips: FoundTip[] })[] = [];
  const others = repositories.filter(({ path }) => path !== tree && path !== store.path && !linked.has(path));
  for (const { path, gitDir, isBare } of others.slice(0, maximumPlaces)) {
    const env = { GIT_DIR: gitDir, ...(isBare ? {} : { GIT_WORK_TREE: path }) };
    if ((await runAsAgent(place, ['git', 'rev-parse', '--verify', '--quiet', `${baseOid}^{commit}`], { env, cwd: path })).code !== 0)
      continue;
    const name = `the clone ${nameIn(store, path)}`;
    const refs = await runAsAgent(place, ['git', 'for-each-ref', '--format=%(objectname) %(refname:short)', '--count=20', 'refs/heads'], {
      env,
      cwd: path,
    });
    const head = await runAsAgent(place, ['git', 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { env, cwd: path });
    const tips = [...refs.stdout.split('\n'), `${head.stdout.trim()} HEAD`].flatMap((line): FoundTip[] => {
      const [, oid, ref] = /^([0-9a-f]{40}) (.+)$/.exec(line) ?? [];
      return oid === undefined ? [] : [{ oid, name: ref === 'HEAD' ? name : `${name}, branch ${ref}`, kind: 'commits' }];
    });
    const fetched = await git.run(
      ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', path, '+refs/heads/*:refs/clones/*', '+HEAD:refs/clone-head'],
      { cwd: place.directories.out },
    );
    clones.push({
      path,
      name,
      tips: fetched.code === 0 ? tips : [],
      isDirty: fetched.code !== 0 || (!isBare && (await isDirty(store, path))),
    });
  }
  return clones;
};
