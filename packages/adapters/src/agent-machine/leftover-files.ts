// Finds what changed in the agent's tree since the hand-over, without the agent's index and without git's status: tracked
// files by their bytes, new files by their names. Everything that cannot be read or is no file is named.
import type { LeftFile, Named } from '@clambake/core';
import { ended, fieldsOf } from '../run-program.ts';
import { PackError, runAsAgent } from './agent-git.ts';
import { allAsBytes, type HandOverMemory } from './hand-over-memory.ts';
import type { PackStore } from './pack-store.ts';

export interface Changes {
  /** Files of the commit that may differ from it. */
  written: string[];
  /** Files of the commit that are gone. */
  removed: string[];
  /** New files that git does not ignore and that were not there before. */
  fresh: string[];
  /** Directories that are repositories of their own. */
  nested: string[];
  /** Paths of the commit and of the hand-over. */
  tracked: Set<string>;
  /** Paths whose bytes or modes are others than at the hand-over. */
  touched: ReadonlySet<string>;
  left: LeftFile[];
  unpacked: Named[];
}

export interface ChangesOptions {
  /** Commit that the files belong to. */
  from: string;
  startOid: string;
  memory: HandOverMemory | undefined;
  /** Paths at which a pipe, a socket or a device is or was. */
  special: readonly string[];
}

export const submoduleFile = 'a file of a submodule';
/** `git add --all` does this to a clone in the tree; landing refuses such a commit. */
export const newSubmodule = 'committed as a submodule, without its files';

const noSubmodules = '--ignore-submodules=all';

/** Leaves the store's index at the tree of `from`. */
export const findChanges = async (store: PackStore, options: ChangesOptions): Promise<Changes> => {
  const { git } = store;
  const { from, startOid, memory } = options;
  const touched = await touchedFiles(store, options);
  await Promise.all([store.write('info/attributes', memory?.attributes ?? ''), git.text(['read-tree', '--reset', from])]);
  // None of them writes.
  const [entries, committed, missing, others] = await Promise.all([
    git.fields(['ls-files', '-s', '-z']),
    from === startOid ? [] : git.fields(['diff-tree', '-r', '-z', '--name-only', '--no-renames', startOid, from]),
    git.fields(['diff-files', '-z', '--raw', '--no-renames', '--diff-filter=DT', noSubmodules]),
    git.fields(['ls-files', '--others', '-z', '--exclude-per-directory=.gitignore', `--exclude-from=${store.path}/exclude`]),
  ]);
  const gone = goneFiles(missing);
  const replaced = await existing(store.place, gone, '[ -e "$f/.git" ]');
  const modes = modesOf(entries);
  const tracked = new Set(modes.keys());
  const hidden = gone.length === 0 ? new Set<string>() : await skippedFiles(store);
  const concerned = new Set([...touched, ...(await committedOtherwise(store, { committed, touched, memory }))]);
  const special = new Set(options.special);
  const staged = await stagedFiles(store, { from, tracked });
  const removed = [...gone.filter((path) => concerned.has(path) && !hidden.has(path) && !special.has(path)), ...staged.removed];
  const without = new Set([...gone, ...staged.removed]);
  const written = [...concerned].filter(
    (path) => modes.has(path) && modes.get(path) !== '160000' && !without.has(path) && !special.has(path),
  );
  const made = memory?.made ?? new Set<string>();
  const fresh = new Set([...others.filter((path) => !path.endsWith('/') && !made.has(path)), ...staged.added]);
  const changedBySetup = touched.filter((path) => made.has(path) && !modes.has(path) && !fresh.has(path));
  const submodules = [...modes].flatMap(([path, mode]) => (mode === '160000' ? [`${path}/`] : []));
  const inSubmodule = (path: string): boolean => submodules.some((directory) => path.startsWith(directory));
  return {
    written,
    removed,
    fresh: [...fresh],
    nested: [...others.filter((path) => path.endsWith('/')), ...[...replaced].map((path) => `${path}/`)],
    touched: new Set(touched),
    tracked: new Set([...tracked, ...touched.filter((path) => !made.has(path))]),
    left: [
      ...changedBySetup.filter((path) => !inSubmodule(path)).map((path) => ({ path, why: 'made by the setup' })),
      ...[...special].filter((path) => !tracked.has(path)).map((path) => ({ path, why: 'a pipe, a socket or a device' })),
    ],
    unpacked: [
      ...changedBySetup.filter(inSubmodule).map((path) => ({ what: path, why: submoduleFile })),
      ...committed.filter((path) => modes.get(path) === '160000').map((path) => ({ what: path, why: newSubmodule })),
      ...[...special]
        .filter((path) => tracked.has(path))
        .map((path) => ({ what: path, why: 'a pipe, a socket or a device in the place of a file' })),
    ],
  };
};

/**
 * Returns the committed paths whose file may differ from the commit. An untouched file that the agent committed under the
 * repository's own attributes (`git add --renormalize`) is what it committed.
 */
const committedOtherwise = async (
  store: PackStore,
  { committed, touched, memory }: { committed: readonly string[]; touched: readonly string[]; memory: HandOverMemory | undefined },
): Promise<readonly string[]> => {
  if (memory === undefined || memory.attributes === '' || committed.length === 0) return committed;
  const isTouched = new Set(touched);
  await store.write('info/attributes', '');
  await store.git.run(['update-index', '-q', '--really-refresh', '--ignore-submodules']);
  const differing = new Set(await store.git.fields(['diff-files', '-z', '--name-only', noSubmodules]));
  await store.write('info/attributes', memory.attributes);
  return committed.filter((path) => isTouched.has(path) || differing.has(path));
};

/** Reads `diff-files --raw -z`. To git a file whose place a clone took is not missing but changed. */
const goneFiles = (fields: readonly string[]): string[] => {
  const gone: string[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', mode = '', , , status = ''] = (fields[at] ?? '').split(' ');
    const isClone = status === 'T' && mode === '160000' && before !== ':160000';
    if (isClone || status === 'D') gone.push(fields[at + 1] ?? '');
  }
  return gone;
};

const modesOf = (lines: readonly string[]): Map<string, string> =>
  new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]));

/** Returns the remembered files whose bytes or mode are others now, or that are gone. */
export const touchedFiles = async (store: PackStore, { startOid, memory }: ChangesOptions): Promise<string[]> => {
  const { git } = store;
  // The store is new and has no index yet.
  await Promise.all([
    store.write('info/attributes', allAsBytes),
    excludedByAgent(store, memory).then((text) => store.write('exclude', text)),
    memory === undefined
      ? git.text(['read-tree', '--reset', startOid])
      : git.text(['update-index', '-z', '--index-info'], { input: memory.entries }),
  ]);
  const refreshed = await git.run(['update-index', '-q', '--really-refresh', '--ignore-submodules']);
  // 1: some differ.
  if (refreshed.code > 1) throw new PackError('the files of the agent’s tree cannot be compared');
  return git.fields(['diff-files', '-z', '--name-only', '--no-renames', noSubmodules]);
};

const excludeScript = `
own=$(git rev-parse --path-format=absolute --git-path info/exclude)
global=$(git config --path core.excludesFile)
for f in "$own" "$global"; do
  [ ! -f "$f" ] || head -c 1000000 -- "$f"
  echo
done
`;

/** Returns the patterns by which the agent itself excluded files, without those that we wrote. */
const excludedByAgent = async ({ place }: PackStore, memory: HandOverMemory | undefined): Promise<string> => {
  const ours = new Set((memory?.exclude ?? '').split('\n'));
  const { tree } = place.directories;
  const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
  const { stdout } = await runAsAgent(place, ['sh', '-c', excludeScript], { env });
  return stdout
    .split('\n')
    .filter((line) => !ours.has(line))
    .join('\n');
};

/** Returns the files that the agent's sparse checkout took off the disk: they are not deleted. */
const skippedFiles = async ({ theirs }: PackStore): Promise<Set<string>> => {
  const { code, stdout } = await theirs.run(['ls-files', '-t', '-z']);
  return new Set(code === 0 ? fieldsOf(stdout).flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])) : []);
};

/** Reads what the agent's own index says about ignored files: added by force, or no longer tracked. */
const stagedFiles = async (
  { theirs, git, place }: PackStore,
  { from, tracked }: { from: string; tracked: ReadonlySet<string> },
): Promise<{ added: string[]; removed: string[] }> => {
  const listed = await theirs.run(['diff-index', '--cached', '--raw', '-z', '--no-renames', noSubmodules, from]);
  if (listed.code !== 0) return { added: [], removed: [] };
  const fields = listed.stdout.split('\0');
  const added: string[] = [];
  const dropped: string[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , , status = ''] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    if (status === 'A' && mode !== '160000' && !tracked.has(path)) added.push(path);
    if (status === 'D') dropped.push(path);
  }
  const present = await existing(place, [...added, ...dropped], '[ -f "$f" ] || [ -L "$f" ]');
  const kept = dropped.filter((path) => present.has(path));
  const ignored = kept.length === 0 ? '' : (await git.run(['check-ignore', '--no-index', '-z', '--stdin'], { input: ended(kept) })).stdout;
  return { added: added.filter((path) => present.has(path)), removed: fieldsOf(ignored) };
};

/** Returns those of the paths, $f, for which the shell's test holds. */
const existing = async (place: PackStore['place'], paths: readonly string[], test: string): Promise<Set<string>> => {
  if (paths.length === 0) return new Set();
  const script = `for f do if ${test}; then printf "%s\\\\0" "$f"; fi; done`;
  const { stdout } = await runAsAgent(place, ['xargs', '-0', 'sh', '-c', script, 'test'], {
    input: ended(paths.map((path) => `./${path}`)),
  });
  return new Set(fieldsOf(stdout).map((path) => path.slice(2)));
};

/** Returns paths outside of the agent's repository that `find` finds. */
export const findInTree = async ({ place }: PackStore, test: readonly string[]): Promise<string[]> => {
  const { stdout } = await runAsAgent(place, ['find', '.', '-path', './.git', '-prune', '-o', ...test, '-print0']);
  return fieldsOf(stdout).map((path) => path.slice(2));
};
