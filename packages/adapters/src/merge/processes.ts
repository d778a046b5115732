// The merge-tree processes of an assembly: nearly always one. `.gitattributes` may say how files are merged, so a head with
// other attribute files is merged by another process. Invariant: a process sees the attributes that a checkout of that
// head would have, and nothing of the machine.
import { join } from 'node:path';
import type { Git } from '../git/git.ts';
import { type AttributeFile, isAttributePath, makeAttributeTree, removeAttributeTree } from './attributes.ts';
import { type MergeProcess, openMergeProcess } from './merge-process.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Head, OpenGit } from './session.ts';
import type { TreeStore } from './tree-store.ts';

export interface Processes {
  /** git with the attributes that this head's tree has. */
  of(head: Head): Promise<MergeProcess>;
  close(): Promise<void>;
}

/** A process a set of attribute files; nearly always there is one set, and mostly it is empty. */
export const openProcesses = (p: {
  openGit: OpenGit;
  git: Git;
  plain: MergeProcess;
  gitDir: string;
  store: TreeStore;
  reader: ObjectReader;
  baseAttributes: Promise<readonly AttributeFile[]>;
}): Processes => {
  const open = new Map<string, { process: MergeProcess; root: string | undefined }>([['', { process: p.plain, root: undefined }]]);
  const start = async (files: readonly AttributeFile[]): Promise<{ process: MergeProcess; root: string }> => {
    const root = await makeAttributeTree(files, { parent: join(p.gitDir, 'clambake'), read: readBlob });
    const git = p.openGit({ cwd: root, env: { GIT_WORK_TREE: root } });
    return { process: openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure }), root };
  };
  const readBlob = async (oid: string): Promise<Buffer> => {
    const [here] = await p.reader.read([oid]);
    if (here !== undefined) return here.content;
    const args = ['cat-file', 'blob', oid];
    const result = await p.git.run(args);
    if (result.code !== 0) throw p.git.failure(args, result);
    return result.stdout;
  };
  const attributesOf = (tree: string): Promise<AttributeFile[]> => {
    p.store.write([tree]);
    return listAttributes(p.git, tree);
  };
  return {
    of: async (head) => {
      const files = head.attributesChanged ? await attributesOf(head.tree) : await p.baseAttributes;
      const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
      let one = open.get(key);
      if (one === undefined) {
        one = await start(files);
        open.set(key, one);
      }
      return one.process;
    },
    close: async () => {
      for (const { process, root } of open.values()) {
        process.close();
        if (root !== undefined) await removeAttributeTree(root);
      }
    },
  };
};

/** The attribute files of a tree; reads every directory of it. */
export const listAttributes = async (git: Git, tree: string): Promise<AttributeFile[]> => {
  const args = ['ls-tree', '-r', '-t', '-z', tree];
  const result = await git.run(args, { maxBytes: 512 * 1024 * 1024 });
  if (result.code !== 0) throw git.failure(args, result);
  return result.stdout
    .toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const [facts = '', path = ''] = line.split('\t', 2);
      const [mode = '', , oid = ''] = facts.split(' ');
      return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};
