// `.gitattributes` may say how files are merged (`merge=union`, `-merge`). git reads them from a working tree, and a merge
// in a bare repository has none. This makes a working tree with nothing but those files, as the merged tree has them.
// Invariant: paths come from a tree that anybody may have made, so nothing is written outside the directory.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TreeEntry } from '../git/tree-bytes.ts';

export interface AttributeFile {
  /** In bytes: one character per byte. */
  path: string;
  entry: TreeEntry;
}

const maximumBytes = 1024 * 1024;

export const isAttributePath = (path: string): boolean => path === '.gitattributes' || path.endsWith('/.gitattributes');

const isSafe = (path: string): boolean => path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));

/** Makes a working tree with the files; the caller removes it. `read` returns the content of a blob. */
export const makeAttributeTree = async (
  files: readonly AttributeFile[],
  { parent, read }: { parent: string; read(oid: string): Promise<Buffer> },
): Promise<string> => {
  await mkdir(parent, { recursive: true });
  const root = await mkdtemp(join(parent, 'attributes-'));
  for (const { path, entry } of files) {
    // git does not follow a link here either.
    if (!entry.mode.startsWith('100') || !isSafe(path)) continue;
    const content = await read(entry.oid);
    if (content.length > maximumBytes) continue;
    const target = Buffer.from(join(root, path), 'latin1');
    await mkdir(Buffer.from(dirname(join(root, path)), 'latin1'), { recursive: true });
    await writeFile(target, content);
  }
  return root;
};
