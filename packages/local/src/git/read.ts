// Reads commits, trees, files and differences with git.
import { askObject } from './named-objects.ts';
import { git, runGit } from './process.ts';

export interface GitPerson {
  name: string;
  email: string;
  date: string;
}

export interface GitCommit {
  oid: string;
  tree: string;
  parents: string[];
  author: GitPerson;
  committer: GitPerson;
  message: string;
}

const commitFormat = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

const parseCommit = (text: string): GitCommit => {
  const [oid = '', tree = '', parents = '', an = '', ae = '', aI = '', cn = '', ce = '', cI = '', ...message] = text.split('\0');
  return {
    oid: oid.trim(),
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: an, email: ae, date: new Date(aI).toISOString().replace('.000Z', 'Z') },
    committer: { name: cn, email: ce, date: new Date(cI).toISOString().replace('.000Z', 'Z') },
    message: message.join('\0').replace(/\n$/, ''),
  };
};

/** Returns commits, newest first like `git log`. `args` are revisions and options such as `--max-count`. */
export const readCommits = async (gitDir: string, ...args: string[]): Promise<GitCommit[]> => {
  const { stdout } = await runGit(gitDir, ['log', `--format=${commitFormat}%x01`, ...args, ...(args.includes('--') ? [] : ['--'])]);
  return stdout
    .split('\u0001')
    .filter((entry) => entry.trim() !== '')
    .map(parseCommit);
};

export const readCommit = async (gitDir: string, oid: string): Promise<GitCommit> => {
  const [commit] = await readCommits(gitDir, '--no-walk', oid);
  if (commit === undefined) throw new Error(`no commit ${oid}`);
  return commit;
};

export interface ChangedFile {
  path: string;
  previousPath: string | undefined;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  additions: number;
  deletions: number;
  /** Blob after the change; null when the file was deleted. */
  oid: string | null;
}

/** Returns the files that differ between two commits or trees, with renames detected. */
export const readChangedFiles = async (gitDir: string, from: string, to: string): Promise<ChangedFile[]> => {
  const raw = (await runGit(gitDir, ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', '--no-commit-id', from, to])).stdout.split('\0');
  const files = new Map<string, ChangedFile>();
  let index = 0;
  const next = (): string => raw[index++] ?? '';
  while (index < raw.length && raw[index] !== '') {
    const head = next();
    if (head.startsWith(':')) readRawEntry(head, next, files);
    else readCounts(head, next, files);
  }
  return [...files.values()];
};

const readRawEntry = (head: string, next: () => string, files: Map<string, ChangedFile>): void => {
  const [, , , oid = '', letter = ''] = head.split(' ');
  const first = next();
  const isRename = letter.startsWith('R') || letter.startsWith('C');
  const path = isRename ? next() : first;
  const status = isRename ? 'renamed' : letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified';
  files.set(path, {
    path,
    previousPath: isRename ? first : undefined,
    status,
    additions: 0,
    deletions: 0,
    oid: /^0+$/.test(oid) ? null : oid,
  });
};

/** Parses `added TAB deleted TAB path`; for a rename the path is empty, and the old and the new one follow. */
const readCounts = (head: string, next: () => string, files: Map<string, ChangedFile>): void => {
  const [added = '0', deleted = '0', inline = ''] = head.split('\t');
  if (inline === '') next();
  const file = files.get(inline === '' ? next() : inline);
  if (file === undefined) return;
  // git counts binary files with dashes.
  file.additions = Number(added) || 0;
  file.deletions = Number(deleted) || 0;
};

export interface TreeEntry {
  mode: string;
  type: string;
  oid: string;
  size: number | undefined;
  path: string;
}

export const readTree = async (gitDir: string, treeish: string, options: { recursive?: boolean } = {}): Promise<TreeEntry[]> => {
  const flags = options.recursive === true ? ['-r', '-t'] : [];
  const { stdout } = await askObject(gitDir, ['ls-tree', '-z', '-l', ...flags, treeish]);
  return stdout
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [meta = '', path = ''] = line.split('\t');
      const [mode = '', type = '', oid = '', size = ''] = meta.split(/ +/);
      return { mode, type, oid, size: size === '-' ? undefined : Number(size), path };
    });
};

/** Returns the type and id of an object expression such as `HEAD:path`; undefined when it names nothing. */
export const readObject = async (gitDir: string, expression: string): Promise<{ oid: string; type: string } | undefined> => {
  const answer = await askObject(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', expression], { accept: [1, 128] });
  if (answer.code !== 0) return undefined;
  const oid = answer.stdout.trim();
  const type = await askObject(gitDir, ['cat-file', '-t', oid], { accept: [1, 128] });
  return type.code === 0 ? { oid, type: type.stdout.trim() } : undefined;
};

export const readBlob = async (gitDir: string, oid: string): Promise<Buffer> => (await askObject(gitDir, ['cat-file', 'blob', oid])).bytes;

export const readMergeBase = async (gitDir: string, a: string, b: string): Promise<string | undefined> => {
  const answer = await runGit(gitDir, ['merge-base', a, b], { accept: [1] });
  return answer.code === 0 ? answer.stdout.trim() : undefined;
};

export const countCommits = async (gitDir: string, range: string): Promise<number> =>
  Number(await git(gitDir, 'rev-list', '--count', range));
