// A repository beside the agent's in which its work is put together. Invariants: the agent's repository, index and working
// files are only read; no lock, flag, ref or setting of the agent's repository decides what is packed; every command runs
// as the agent's user.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isDiskFull } from '../git/git-failure.ts';
import { diskFull } from './copy-plain-file.ts';
import { type AgentGit, type AgentPlace, openAgentGit, PackError, runAsAgent } from './agent-git.ts';

export interface PackStore {
  path: string;
  place: AgentPlace;
  /** Our repository, with the agent's files as its working tree. */
  git: AgentGit;
  /** The agent's own repository. */
  theirs: AgentGit;
  /** Writes one of our files in the store. */
  write(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export interface StoreOptions {
  /** Starts every git, for example at low priority. */
  via?: readonly string[];
  startOid: string;
  baseOid: string;
  /** Git bundle of ours with the history of the start, where the agent's repository lacks it. */
  recovery?: string | undefined;
}

/** Exit code of the script when it lacks the history that the agent started from. */
const lostCode = 3;
/**
 * Arguments: store, tree, "whole" or "recover", then the commits of the start. With "recover" the agent's repository may be gone, and
 * the history comes later. Filters (git-lfs) and conversions of line ends are the agent's; nothing else of its configuration is.
 */
const script = `
set -eu
store=$1
git init --quiet --bare -- "$store"
mkdir -p -- "$store/info" "$store/objects/info"
objects=$(GIT_DIR=$2/.git GIT_WORK_TREE=$2 git rev-parse --path-format=absolute --git-path objects) || [ "$3" = recover ]
if [ -d "$objects" ]; then printf '%s\\n' "$objects" > "$store/objects/info/alternates"; else [ "$3" = recover ]; fi
(cd "$2" && GIT_DIR=$2/.git GIT_WORK_TREE=$2 git config --null --get-regexp '^(filter\\.|core\\.(autocrlf|eol)$)' || true)
if [ "$3" = whole ]; then
  shift 3
  export GIT_DIR=$store GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  for oid; do git rev-list --quiet --max-count=1 "$oid" || exit ${lostCode}; done
fi
`;

export const openPackStore = async (place: AgentPlace, { via = [], startOid, baseOid, recovery }: StoreOptions): Promise<PackStore> => {
  const path = join(place.directories.home, `.clambake-${randomUUID()}.git`);
  const { tree } = place.directories;
  const oids = [...new Set([startOid, baseOid])];
  const [program = 'sh', ...rest] = [...via, 'sh', '-c', script, 'open', path, tree, recovery === undefined ? 'whole' : 'recover', ...oids];
  const opened = await runAsAgent(place, [program, ...rest]);
  const env = {
    GIT_DIR: path,
    GIT_WORK_TREE: tree,
    GIT_INDEX_FILE: join(path, 'index'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const git = openAgentGit(place, { env, via });
  // Our commit on top of theirs is known to both.
  const seen = { GIT_OPTIONAL_LOCKS: '0', GIT_ALTERNATE_OBJECT_DIRECTORIES: join(path, 'objects') };
  const theirs = openAgentGit(place, { env: { GIT_DIR: join(tree, '.git'), GIT_WORK_TREE: tree, ...seen }, via });
  const store: PackStore = {
    path,
    place,
    git,
    theirs,
    write: async (name, text) => {
      const { code } = await runAsAgent(place, ['sh', '-c', 'cat > "$1"', 'write', join(path, name)], { input: text });
      if (code !== 0) throw new PackError('the disk of the agent’s machine cannot be written');
    },
    remove: async () => void (await runAsAgent(place, ['rm', '-rf', '--', path])),
  };
  const why = isDiskFull(opened.stderr)
    ? diskFull
    : opened.code === 0
      ? await fillStore(store, { filters: opened.stdout, oids, recovery })
      : opened.code === lostCode
        ? lostHistory
        : "the agent's repository has no readable commit any more";
  if (why === undefined) return store;
  await store.remove();
  throw new PackError(why);
};

const lostHistory = "the agent's repository lost the history it started from";

/** Returns why the store cannot be used. */
const fillStore = async (
  store: PackStore,
  { filters, oids, recovery }: { filters: string; oids: readonly string[]; recovery: string | undefined },
): Promise<string | undefined> => {
  await takeFilters(store, filters);
  if (recovery === undefined) return undefined;
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', recovery, '+refs/heads/*:refs/start/*'];
  if ((await store.git.run(fetch)).code !== 0) return 'the history that it started from cannot be read again';
  for (const oid of oids) if ((await store.git.run(['rev-list', '--quiet', '--max-count=1', oid])).code !== 0) return lostHistory;
  return undefined;
};

/** `filters`: fields that a NUL ends, as git's configuration prints them. */
const takeFilters = async ({ git, path }: PackStore, filters: string): Promise<void> => {
  for (const entry of filters.split('\0').slice(0, 100)) {
    const [, key, value] = /^((?:filter\.|core\.(?:autocrlf|eol)$)[^\n]*)\n([\s\S]*)$/m.exec(entry) ?? [];
    if (key !== undefined && value !== undefined) await git.run(['config', '--file', join(path, 'config'), '--add', key, value]);
  }
};
