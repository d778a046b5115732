// Remembers the files of the agent's tree and where its repository stands, and brings both back: a command that is only to judge the
// work must not become part of it. Files that git ignores are left as they are. Every git command runs as the agent's user. Files are
// taken as their bytes are, without filters.
import { join } from 'node:path';
import { ended } from '../run-program.ts';
import { type AgentPlace, PackError, runAsAgent } from './agent-git.ts';
import { allAsBytes } from './hand-over-memory.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { rememberRepository, type RepositoryState } from './repository-state.ts';

export interface TreeSnapshot {
  /** True when the files are byte for byte those of the commit that the work started from. */
  isStart: boolean;
  /** Brings all back. Call it once. */
  restore(): Promise<Restored>;
}

export interface Restored {
  /** Paths and refs that had changed. */
  changed: string[];
  /** Set when not all could be brought back. */
  trouble?: string;
}

/** Undefined where the agent's repository cannot be read: then nothing is brought back. */
export const takeSnapshot = async (place: AgentPlace, origin: { startOid: string; baseOid: string }): Promise<TreeSnapshot | undefined> => {
  const store = await tolerant(() => openPackStore(place, origin));
  if (store === undefined) return undefined;
  const seen = await tolerant(async () => {
    await runAsAgent(place, ['cp', '--', join(place.directories.tree, '.git/info/exclude'), join(store.path, 'info/exclude')]);
    await store.write('info/attributes', allAsBytes);
    return { files: await readFiles(store), repository: await rememberRepository(place, join(store.path, 'their-index')) };
  });
  if (seen === undefined) {
    await store.remove();
    return undefined;
  }
  return {
    isStart: (await store.git.run(['rev-parse', `${origin.startOid}^{tree}`])).stdout.trim() === seen.files,
    restore: async () => {
      try {
        return await restoreAll(store, seen);
      } finally {
        await store.remove();
      }
    },
  };
};

const tolerant = <T>(task: () => Promise<T>): Promise<T | undefined> =>
  task().catch((error: unknown) => {
    if (error instanceof PackError) return undefined;
    throw error;
  });

/** One goes on without the other. */
const restoreAll = async (store: PackStore, seen: { files: string; repository: RepositoryState }): Promise<Restored> => {
  const restored: Restored = { changed: [] };
  for (const task of [() => restore(store, seen.files), seen.repository.restore]) {
    try {
      restored.changed.push(...(await task()));
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      restored.trouble ??= error.message;
    }
  }
  return restored;
};

/** Returns the files as a git tree. */
const readFiles = async ({ git }: PackStore): Promise<string> => {
  await git.text(['add', '--all', '--', '.']);
  return git.text(['write-tree']);
};

const restore = async (store: PackStore, oid: string): Promise<string[]> => {
  const { git, place } = store;
  const now = await readFiles(store);
  if (now === oid) return [];
  const changed = await git.fields(['diff-tree', '-r', '-z', '--name-only', '--no-renames', oid, now]);
  await git.text(['read-tree', oid]);
  const before = new Set(await git.fields(['ls-files', '-z', '--cached']));
  const added = changed.filter((path) => !before.has(path));
  await runAsAgent(place, ['xargs', '-0', 'rm', '-f', '--'], { input: ended(added.map((path) => `./${path}`)) });
  await git.text(['checkout-index', '--force', '-z', '--stdin'], { input: ended(changed.filter((path) => before.has(path))) });
  return changed;
};
