// The merge-tree processes of an assembly: nearly always one. `.gitattributes` may say how files are merged, so a head
// with other attribute files is merged by another process. Invariant: a process sees the attributes that a checkout of
// that head would have, and nothing of the machine.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { type AttributeFile, isAttributePath, makeAttributeTree } from './attributes.ts';
import type { Head } from './branch.ts';
import { type MergeProcess, openMergeProcess } from './merge-process.ts';
import type { TreeStore } from './tree-store.ts';

/** Opens git on the merge repository, in another directory and environment where they are given. */
export type OpenGit = (more?: { cwd: string; env: Readonly<Record<string, string>> }) => Git;

export interface Processes {
  /** Returns a git with the attributes that this head's tree has. */
  of(head: Head): Promise<MergeProcess>;
  close(): Promise<void>;
}

/** Two gits on one repository: `git` asks the server for what is missing, `local` only says that it is missing. */
export interface MergeRepository {
  git: Git;
  local: Git;
  openGit: OpenGit;
  gitDir: string;
  /** Contents of files come on demand. */
  partial: boolean;
}

export interface ProcessesOptions extends MergeRepository {
  /** The process without attribute files. */
  plain: MergeProcess;
  store: TreeStore;
  reader: ObjectReader;
  baseAttributes: Promise<readonly AttributeFile[]>;
}

/** Opens one process per set of attribute files. There is nearly always one set, and it is mostly empty. */
export const openProcesses = ({ openGit, git, plain, gitDir, store, reader, baseAttributes }: ProcessesOptions): Processes => {
  const open = new Map<string, { process: MergeProcess; root: string | undefined }>([['', { process: plain, root: undefined }]]);
  const start = async (files: readonly AttributeFile[]): Promise<{ process: MergeProcess; root: string }> => {
    const root = await makeAttributeTree(files, { parent: join(gitDir, 'clambake'), read: readBlob });
    return { process: openMergeProcess(openGit({ cwd: root, env: { GIT_WORK_TREE: root } })), root };
  };
  const readBlob = async (oid: string): Promise<Buffer> => {
    const [here] = await reader.read([oid]);
    return here?.content ?? git.bytes(['cat-file', 'blob', oid]);
  };
  const attributesOf = (tree: string): Promise<AttributeFile[]> => {
    store.write([tree]);
    return listAttributes(git, tree);
  };
  return {
    of: async (head) => {
      const files = head.attributesChanged ? await attributesOf(head.tree) : await baseAttributes;
      const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
      const one = open.get(key) ?? (await start(files));
      open.set(key, one);
      return one.process;
    },
    close: async () => {
      for (const { process, root } of open.values()) {
        process.close();
        if (root !== undefined) await rm(root, { recursive: true, force: true });
      }
    },
  };
};

/** Returns the attribute files of a tree; reads every directory of it. */
export const listAttributes = async (git: Git, tree: string): Promise<AttributeFile[]> => {
  const listed = await git.bytes(['ls-tree', '-r', '-t', '-z', tree], { maximumBytes: 512 * 1024 * 1024 });
  return listed
    .toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const [facts = '', path = ''] = line.split('\t', 2);
      const [mode = '', , oid = ''] = facts.split(' ');
      return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};
