// Finds changed files for git-lfs, copies the objects of their pointers for landing, and names the files whose content would be
// nowhere: pointers without their object, and content that was committed in the place of a pointer.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Named } from '@clambake/core';
import { type LfsPointer, maximumPointerBytes, readLfsPointer } from '../git/lfs-pointer.ts';
import { ended } from '../run-program.ts';
import { runAsAgent } from './agent-git.ts';
import { copyPlainFile } from './copy-plain-file.ts';
import type { PackStore } from './pack-store.ts';

/** Directory of the objects beside the work file, and in the artifact. */
const objectsDirectory = 'lfs';
/** Limits of what is handed over: landing checks all of it. */
const maximumObjects = 200;
const maximumBytes = 500 * 1024 * 1024;

export interface LfsWork {
  notes: Named[];
  /** Our copies of objects, for the artifact. */
  files: string[];
}

/** `destination`: directory of the work file; undefined: nothing is copied. */
export const takeLfsObjects = async (
  store: PackStore,
  { startOid, head, destination }: { startOid: string; head: string; destination: string | undefined },
): Promise<LfsWork> => {
  const notes: Named[] = [];
  const files = new Map<string, string>();
  let bytes = 0;
  for (const { what, content } of await changedInLfs(store, { startOid, head })) {
    const pointer = content === undefined ? undefined : readLfsPointer(content);
    if (pointer === undefined) {
      if (content !== '') notes.push({ what, why: 'its content was committed instead of a pointer' });
      continue;
    }
    if (files.has(pointer.oid)) continue;
    const isTooMuch = files.size >= maximumObjects || bytes + pointer.size > maximumBytes;
    const found = isTooMuch || destination === undefined ? undefined : await copyObject(store, { pointer, destination });
    if (found !== undefined) {
      files.set(pointer.oid, found);
      bytes += pointer.size;
    } else
      notes.push({
        what,
        why: isTooMuch ? 'its object is too large to be handed over' : 'a pointer whose object is not on the agent’s machine',
      });
  }
  return { notes, files: [...files.values()] };
};

/** `content` undefined: it is too large for a pointer. */
const changedInLfs = async (
  { git }: PackStore,
  { startOid, head }: { startOid: string; head: string },
): Promise<{ what: string; content: string | undefined }[]> => {
  const raw = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--diff-filter=AMT', startOid, head]);
  const oids = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) oids.set(raw[at + 1] ?? '', (raw[at] ?? '').split(' ')[3] ?? '');
  if (oids.size === 0) return [];
  await git.text(['read-tree', '--reset', head]);
  const said = await git.run(['check-attr', '--cached', '-z', '--stdin', 'filter'], { input: ended([...oids.keys()]) });
  const fields = said.code === 0 ? said.stdout.split('\0') : [];
  const found: { what: string; content: string | undefined }[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const what = fields[at] ?? '';
    const oid = oids.get(what);
    if (fields[at + 2] !== 'lfs' || oid === undefined) continue;
    const size = Number(await git.text(['cat-file', '-s', oid]));
    // The newline at the end belongs to a pointer.
    found.push({
      what,
      content: size >= maximumPointerBytes ? undefined : size === 0 ? '' : `${await git.text(['cat-file', 'blob', oid])}\n`,
    });
  }
  return found;
};

/** The agent's user makes a copy first: in the agent's directories, a link may stand in the place of any of them. */
const copyObject = async (
  { theirs, path, place }: PackStore,
  { pointer, destination }: { pointer: LfsPointer; destination: string },
): Promise<string | undefined> => {
  const { oid, size } = pointer;
  const common = await theirs.run(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const from = [common.stdout.trim(), path].map((directory) => join(directory, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid));
  const made = join(place.directories.out, randomUUID());
  const script = 'to=$1; shift; for f do [ -f "$f" ] && cat -- "$f" > "$to" && exit 0; done; exit 1';
  const { code } = await runAsAgent(place, ['sh', '-c', script, 'copy', made, ...from]);
  if (code !== 0) return undefined;
  await mkdir(join(destination, objectsDirectory), { recursive: true });
  const copy = await copyPlainFile(made, join(destination, objectsDirectory, oid), size);
  return copy.ok && copy.bytes === size ? copy.file : undefined;
};
