// Finds changed files for git-lfs whose content would be nowhere: pointers without their object, and content that was
// committed in the place of a pointer.
import { join } from 'node:path';
import type { Named } from '@clambake/core';
import { fieldsOf } from '../run-program.ts';
import { runAsAgent } from './agent-git.ts';
import { ended } from '../run-program.ts';
import type { PackStore } from './pack-store.ts';

const maximumPointerBytes = 1024;

export const findLfsTrouble = async (store: PackStore, { startOid, head }: { startOid: string; head: string }): Promise<Named[]> => {
  const { git } = store;
  const raw = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--diff-filter=AMT', startOid, head]);
  const oids = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) oids.set(raw[at + 1] ?? '', (raw[at] ?? '').split(' ')[3] ?? '');
  if (oids.size === 0) return [];
  await git.text(['read-tree', '--reset', head]);
  const said = await git.run(['check-attr', '--cached', '-z', '--stdin', 'filter'], { input: ended([...oids.keys()]) });
  const fields = said.code === 0 ? said.stdout.split('\0') : [];
  const notes: Named[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const what = fields[at] ?? '';
    const oid = oids.get(what);
    if (fields[at + 2] !== 'lfs' || oid === undefined) continue;
    const why = await troubleOf(store, oid);
    if (why !== undefined) notes.push({ what, why });
  }
  return notes;
};

const troubleOf = async ({ git, theirs, path, place }: PackStore, oid: string): Promise<string | undefined> => {
  const size = Number(await git.text(['cat-file', '-s', oid]));
  const text = size > maximumPointerBytes ? '' : await git.text(['cat-file', 'blob', oid]);
  const object = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  if (object === undefined) return size === 0 ? undefined : 'its content was committed instead of a pointer';
  const common = await theirs.run(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const stores = [common.stdout.trim(), path].map((directory) =>
    join(directory, 'lfs', 'objects', object.slice(0, 2), object.slice(2, 4), object),
  );
  const { stdout } = await runAsAgent(place, ['sh', '-c', 'for f do [ ! -f "$f" ] || printf "%s\\0" "$f"; done', 'test', ...stores]);
  return fieldsOf(stdout).length > 0 ? 'its object is only on the agent’s machine' : 'a pointer whose object is missing';
};
