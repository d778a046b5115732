// Makes sure that the content of every file for git-lfs is on the server before its pointer is pushed. A pointer whose object
// is nowhere breaks every later checkout, and content in the place of a pointer is in the history for good.
import { dirname, join } from 'node:path';
import { type PathChange, shownPath } from '@clambake/core';
import type { RemoteRepository } from '../git/git.ts';
import { type LfsPointer, maximumPointerBytes, readLfsPointer } from '../git/lfs-pointer.ts';
import { readObjects } from '../git/object-reader.ts';
import { readRawDiff } from '../git/raw-diff.ts';
import { ended, fieldsOf } from '../run-program.ts';
import { type Finding, readChanges } from './landing-checks.ts';
import type { TimedGit } from './landing-time.ts';
import { checkHandedObjects, handedDirectory } from './lfs-objects.ts';
import { uploadLfsObjects } from './lfs-server.ts';

export interface LfsCheck extends Pick<RemoteRepository, 'remote' | 'credentials'> {
  from: string;
  head: string;
  base: string;
  /** Commits that are new. */
  commits: readonly string[];
  branch: string;
  /** The work file; the objects that the agent handed over are beside it. */
  workFile: string;
  knownSecrets: readonly string[];
  /** False: nothing is uploaded, for a dry run. */
  uploads: boolean;
}

interface NamedPointer extends LfsPointer {
  path: string;
}

const eachCommit = ['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root', '-z', '--raw', '--no-renames'] as const;
const maximumReadBytes = 256 * 1024 * 1024;

/** Uploads what the server lacks. Returns why the work may not be pushed. */
export const checkLfs = async (git: TimedGit, check: LfsCheck): Promise<Finding | undefined> => {
  const raw = await findRawContent(git, check);
  if (raw !== undefined)
    return plain(`${shownPath(raw)} is for git-lfs (.gitattributes), and its content was committed in the place of a pointer: ${advice}`);
  const pointers = await findPointers(git, check);
  const [first] = pointers;
  if (first === undefined) return undefined;
  const elsewhere = await foreignServer(git, check);
  if (elsewhere !== undefined)
    return plain(`${shownPath(first.path)} is for git-lfs, and .lfsconfig names a server that landing has no access to (${elsewhere})`);
  const directory = join(dirname(check.workFile), handedDirectory);
  const wrong = await checkHandedObjects(directory, { pointers, knownSecrets: check.knownSecrets, checkTime: git.checkTime });
  if (wrong !== undefined) return wrong;
  const failed = await uploadLfsObjects(check, { pointers, directory });
  return failed === undefined ? undefined : plain(`${shownPath(failed.path)} is for git-lfs, and ${failed.why}`);
};

const plain = (why: string): Finding => ({ why, isSecret: false });
const advice = 'commit it where git-lfs is installed, which the setup of the agents can do';

const isFile = ({ to }: PathChange): boolean => to?.mode.startsWith('100') === true;

/** Returns a changed path that the attributes of the work or of the base give to git-lfs, and that holds something else than a pointer. */
const findRawContent = async (git: TimedGit, { from, head, base }: LfsCheck): Promise<string | undefined> => {
  const changes = (await readChanges(git, from, head)).filter(isFile);
  if (changes.length === 0) return undefined;
  const paths = new Set<string>();
  for (const tree of [head, base])
    for (const path of await pathsForLfs(git, { tree, paths: changes.map((change) => change.path) })) paths.add(path);
  const inLfs = changes.filter(({ path }) => paths.has(path));
  const pointers = await pointersIn(
    git,
    inLfs.map(({ to }) => to?.oid ?? ''),
  );
  // git-lfs keeps an empty file as it is.
  return inLfs.find(({ to }) => to?.oid !== emptyBlob && !pointers.has(to?.oid ?? ''))?.path;
};

const emptyBlob = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';

const pathsForLfs = async (git: TimedGit, { tree, paths }: { tree: string; paths: readonly string[] }): Promise<string[]> => {
  const named = await git.run(['grep', '--quiet', '--fixed-strings', '-e', 'filter', tree, '--', ':(top,glob)**/.gitattributes']);
  if (named.code !== 0) return [];
  // Attributes are read from an index: a bare repository has no files.
  const env = { GIT_INDEX_FILE: join(git.gitDir ?? '', 'lfs-index') };
  await git.text(['read-tree', tree], { env });
  const fields = (await git.text(['check-attr', '--cached', '-z', '--stdin', 'filter'], { env, input: ended(paths) })).split('\0');
  const found: string[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) if (fields[at + 2] === 'lfs') found.push(fields[at] ?? '');
  return found;
};

/** Returns the pointers among these blobs. */
const pointersIn = async (git: TimedGit, oids: readonly string[]): Promise<Map<string, LfsPointer>> => {
  if (oids.length === 0) return new Map();
  const sizes = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], { input: `${oids.join('\n')}\n` });
  const small = sizes.split('\n').flatMap((line) => {
    const [oid = '', type, size] = line.split(' ');
    return type === 'blob' && Number(size) < maximumPointerBytes ? [oid] : [];
  });
  const found = new Map<string, LfsPointer>();
  for (const { oid, content } of (await readObjects(git, small, maximumReadBytes)).values()) {
    const pointer = readLfsPointer(content.toString('utf8'));
    if (pointer !== undefined) found.set(oid, pointer);
  }
  return found;
};

/** Returns the pointers that the new commits bring and the base does not have. GitHub asks for the objects of all of them. */
const findPointers = async (git: TimedGit, { base, commits }: LfsCheck): Promise<NamedPointer[]> => {
  if (commits.length === 0) return [];
  const changes = readRawDiff(await git.text([...eachCommit], { input: `${commits.join('\n')}\n` })).filter(isFile);
  const paths = new Map(changes.map(({ path, to }) => [to?.oid ?? '', path]));
  const pointers = await pointersIn(git, [...paths.keys()]);
  if (pointers.size === 0) return [];
  const listed = fieldsOf(await git.text(['ls-tree', '-r', '-z', base]));
  const known = new Set(listed.map((line) => line.split('\t')[0]?.split(' ')[2]));
  const fresh = [...pointers].filter(([oid]) => !known.has(oid));
  return [...new Map(fresh.map(([oid, pointer]) => [pointer.oid, { ...pointer, path: paths.get(oid) ?? '' }])).values()];
};

/** Returns the address of another server, if the base's .lfsconfig names one. */
const foreignServer = async (git: TimedGit, { base, remote }: LfsCheck): Promise<string | undefined> => {
  const keys = '^(lfs\\.(push)?url|remote\\..*\\.lfs(push)?url)$';
  const named = await git.run(['config', '--blob', `${base}:.lfsconfig`, '--null', '--get-regexp', keys]);
  if (named.code !== 0) return undefined;
  const own = remote.replace(/(?:\.git)?\/*$/, '');
  const urls = fieldsOf(named.stdout).map((entry) => entry.slice(entry.indexOf('\n') + 1));
  return urls.find((url) => url.replace(/(?:\.git)?(?:\/info\/lfs)?\/*$/, '') !== own);
};
