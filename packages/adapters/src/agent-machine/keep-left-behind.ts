// Keeps the work that is not taken: its files in a tar, its commits in a git bundle. Both are made by the agent's user and
// read by us as plain files only (attack-54). What looks like a secret is kept nowhere.
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runAsAgent } from './agent-git.ts';
import { copyPlainFile } from './copy-plain-file.ts';
import type { Origin } from './find-work.ts';
import type { SecretFinding } from '../landing/secret-scanner.ts';
import type { SecretSearch } from '../landing/secret-search.ts';
import { ended } from '../run-program.ts';
import type { PackStore } from './pack-store.ts';

const leftFilesName = 'left-behind.tar';
const leftCommitsName = 'left-behind.bundle';
const maximumKeptBytes = 100 * 1024 * 1024;

export interface ToKeep extends Origin {
  /** Paths of the tree. */
  paths: readonly string[];
  /** Absolute paths of other directories. */
  directories: readonly string[];
  /** Commits. */
  oids: readonly string[];
  /** Directory of ours. */
  destination: string;
}

/** Returns our copies, and why something could not be kept. */
export const keepLeftBehind = async (store: PackStore, options: ToKeep): Promise<{ files: string[]; why: string | undefined }> => {
  const kept = [await keepFiles(store, options), await keepCommits(store, options)];
  return {
    files: kept.flatMap((one) => (one !== undefined && 'file' in one ? [one.file] : [])),
    why: kept.flatMap((one) => (one !== undefined && 'why' in one ? [one.why] : []))[0],
  };
};

type Kept = { file: string } | { why: string } | undefined;

/** Stands in a name that was no UTF-8 for what could not be read: only a pattern finds such a file. */
const lost = '\uFFFD';
const junk = ['node_modules', '.venv', '__pycache__', '.env', '.env.*', '.git'].map((name) => `--exclude='${name}'`).join(' ');
const tarScript = `made=$1; shift; { cat; for p do find . -path ./.git -prune -o -path "$p" -print0; done; } |
tar --create --file="$made" ${junk} --ignore-failed-read --null --verbatim-files-from --files-from=-`;

const keepFiles = async ({ place }: PackStore, { paths, directories, destination }: ToKeep): Promise<Kept> => {
  if (paths.length + directories.length === 0) return undefined;
  const made = join(place.directories.out, `${randomUUID()}.tar`);
  const [altered, plain] = [paths.filter((path) => path.includes(lost)), paths.filter((path) => !path.includes(lost))];
  const names = ended([...plain.map((path) => `./${path.replace(/\/$/, '')}`), ...directories]);
  const patterns = altered.map((path) => `./${path.replace(/[\\*?[\]]/g, '\\$&').replaceAll(lost, '*')}`);
  const tar = ['sh', '-c', tarScript, 'tar', made, ...patterns] as const;
  await runAsAgent(place, tar, { input: names });
  return copyWithoutSecret(made, join(destination, leftFilesName));
};

const copyWithoutSecret = async (made: string, to: string): Promise<Kept> => {
  const copy = await copyPlainFile(made, to, maximumKeptBytes);
  if (!copy.ok) return { why: /too large/.test(copy.why) ? 'it is larger than 100 MB' : 'it could not be read' };
  const content = await readFile(copy.file);
  const why = await whyNotKept((search) => search.lookInto('it holds', content));
  if (why === undefined) return { file: copy.file };
  await rm(copy.file);
  return { why };
};

/** The same search as landing's: an artifact of a public repository is public. */
const whyNotKept = async (look: (search: SecretSearch) => Promise<SecretFinding | undefined>): Promise<string | undefined> => {
  const { openTimedSearch, SearchTooLongError } = await import('../landing/secret-search.ts');
  const search = openTimedSearch();
  try {
    const found = (await look(search)) ?? (await search.end());
    return found && `${found.name} what looks like ${found.kind}`;
  } catch (error) {
    if (error instanceof SearchTooLongError) return 'it is too large to be searched for secrets';
    throw error;
  }
};

/** The new files of the commits, one after the other: the lines of a diff cut what a file packs into pieces. */
const contentsOf = async (
  { git, place, path }: PackStore,
  { oids, exclude, to }: { oids: readonly string[]; exclude: readonly string[]; to: string },
): Promise<Buffer | undefined> => {
  const listed = await git.run(['rev-list', '--objects', '--no-object-names', ...oids, ...exclude, '--']);
  if (listed.code !== 0) return undefined;
  const made = join(place.directories.out, randomUUID());
  const script = 'GIT_DIR=$1 git cat-file --batch > "$2"';
  const written = await runAsAgent(place, ['sh', '-c', script, 'contents', path, made], { input: listed.stdout });
  const copy = written.code === 0 ? await copyPlainFile(made, to, maximumKeptBytes) : undefined;
  if (copy?.ok !== true) return undefined;
  const content = await readFile(copy.file);
  await rm(copy.file);
  return content;
};

const keepCommits = async (store: PackStore, { oids, startOid, baseOid, destination }: ToKeep): Promise<Kept> => {
  if (oids.length === 0) return undefined;
  const { git, place } = store;
  const exclude = [...new Set([startOid, baseOid])].map((oid) => `^${oid}`);
  const added = await git.run(['log', '-p', '-m', '--no-ext-diff', '--no-textconv', '--no-renames', '--text', ...oids, ...exclude, '--']);
  if (added.code !== 0) return { why: 'its commits cannot be read' };
  const blobs = await contentsOf(store, { oids, exclude, to: join(destination, `${leftCommitsName}.contents`) });
  if (blobs === undefined) return { why: 'its files cannot be read, or are larger than 100 MB' };
  const why = await whyNotKept(
    async (search) => (await search.look('it holds', added.stdout)) ?? (await search.lookIntoPacked('it holds', blobs)),
  );
  if (why !== undefined) return { why };
  const refs = oids.map((oid, index) => [`refs/heads/left-${index + 1}`, oid] as const);
  for (const [ref, oid] of refs) await git.run(['update-ref', ref, oid]);
  const made = join(place.directories.out, `${randomUUID()}.bundle`);
  const bundled = await git.run(['bundle', 'create', '--quiet', made, ...refs.map(([ref]) => ref), ...exclude]);
  if (bundled.code !== 0) return { why: 'its commits cannot be bundled' };
  const copy = await copyPlainFile(made, join(destination, leftCommitsName), maximumKeptBytes);
  return copy.ok ? { file: copy.file } : { why: 'it is larger than 100 MB' };
};
