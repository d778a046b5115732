// Remembers the tree as it is handed over: content and mode of every tracked file as its bytes are on the disk, and the
// names of all other files. What is the same at the end is never the agent's, whatever git's status says about it.
// Invariant: it is made by us before the hand-over and stays where the agent cannot write.
import { mkdir, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Git, openGit } from '../git/git.ts';
import { ended, fieldsOf } from '../run-program.ts';

export interface HandOverMemory {
  /** Repository of ours with the history of the start. */
  gitDir: string;
  /** Lines for `git update-index -z --index-info`: every remembered file. */
  entries: string;
  /** Files that the setup made and git does not track. */
  made: ReadonlySet<string>;
  /** Lines of ours in .git/info/attributes. */
  attributes: string;
  /** Files that git would change by adding them untouched. */
  unclean: ReadonlySet<string>;
  /** Lines of ours in .git/info/exclude. */
  exclude: string;
}

/** Attributes under which git sees a file as its bytes are. A value of `working-tree-encoding` may only be taken back. */
const asBytes = '-text !eol !ident !filter !working-tree-encoding';
export const allAsBytes = `* ${asBytes}\n`;

const largeOutput = { maximumBytes: 1024 * 1024 * 1024, timeoutMs: 600_000 };
/** git compares every pattern with every file: beyond these numbers a status takes seconds. */
const maximumPatterns = 2000;
/** More files of the setup than this are remembered by their names only. */
const maximumHashed = 20_000;

interface MemoryOptions {
  /** Repository of ours with the objects. */
  gitDir: string;
  /** Empty directory that only we can read. */
  scratch: string;
  /** The filled tree, with the agent's repository in it. */
  tree: string;
}

const indexIn = (scratch: string): string => join(scratch, 'hand-over.index');

const openMemory = ({ gitDir, scratch, tree }: MemoryOptions): Git =>
  openGit({ gitDir, cwd: tree, env: { GIT_WORK_TREE: tree, GIT_INDEX_FILE: indexIn(scratch) } });

/** Remembers the commit's files. The tree may be filled meanwhile. */
export const rememberStart = async (options: MemoryOptions & { startOid: string }): Promise<string> => {
  await rm(indexIn(options.scratch), { force: true });
  const memory = openMemory(options);
  await memory.text(['read-tree', options.startOid]);
  return memory.text(['ls-files', '-s', '-z'], largeOutput);
};

/**
 * Makes git's status of the tree clean, whatever attributes say, and remembers it. `tracked`: from `rememberStart`. `prepared`: the tree
 * holds files of the user's setup.
 */
export const rememberHandOver = async (
  options: MemoryOptions,
  { tracked, prepared }: { tracked: string; prepared: boolean },
): Promise<HandOverMemory> => {
  const { gitDir, scratch, tree } = options;
  const memory = openMemory(options);
  const agents = openGit({ cwd: tree });
  // Without attributes a fresh checkout is the commit, byte for byte: nothing has to be read again.
  const isPlain = !/\t(?:[^\0]*\/)?\.gitattributes\0/.test(tracked);
  const { attributes, unclean } = isPlain ? clean : await cleanStatus(memory, { agents, tree });
  const submodules = fieldsOf(tracked).flatMap((line) => /^160000 [0-9a-f]+ 0\t(.*)$/s.exec(line)?.[1] ?? []);
  const [made, exclude] = prepared
    ? await Promise.all([agents.text(['ls-files', '--others', '-z'], largeOutput).then(fieldsOf), excludeMade(agents, tree)])
    : [[], ''];
  const inside = prepared && submodules.length > 0 ? await filesBelow(memory, { tree, scratch, directories: submodules }) : [];
  const unignored =
    exclude === '' ? [] : fieldsOf(await agents.text(['ls-files', '--others', '--exclude-per-directory=.gitignore', '-z'], largeOutput));
  const hashed = [...inside, ...unignored].slice(0, maximumHashed);
  if (isPlain && hashed.length === 0)
    return { gitDir, entries: tracked, made: new Set([...made, ...inside]), attributes, unclean, exclude };
  await writeBytesAttributes(gitDir);
  // A directory cannot be a submodule and hold files in the same list.
  if (inside.length > 0) await memory.text(['update-index', '-z', '--force-remove', '--stdin'], { input: ended(submodules) });
  await memory.run(['update-index', '-q', '--really-refresh'], largeOutput);
  const differing = fieldsOf(await memory.text(['diff-files', '--name-only', '--ignore-submodules=all', '-z'], largeOutput));
  await memory.text(['update-index', '-z', '--add', '--stdin'], { input: ended([...differing, ...hashed]), ...largeOutput });
  const entries = await memory.text(['ls-files', '-s', '-z'], largeOutput);
  return { gitDir, entries, made: new Set([...made, ...inside]), attributes, unclean, exclude };
};

const clean = { attributes: '', unclean: new Set<string>() };

const writeBytesAttributes = async (gitDir: string): Promise<void> => {
  await mkdir(join(gitDir, 'info'), { recursive: true });
  await writeFile(join(gitDir, 'info', 'attributes'), allAsBytes);
};

/**
 * Finds the files that git would change by adding them untouched (CRLF in a `text` file, an expanded `$Id$`), and has the
 * agent's repository take these as bytes. Returns them, and the lines for that.
 */
const cleanStatus = async (
  memory: Git,
  { agents, tree }: { agents: Git; tree: string },
): Promise<Pick<HandOverMemory, 'attributes' | 'unclean'>> => {
  await memory.run(['update-index', '-q', '--really-refresh'], largeOutput);
  const unclean = fieldsOf(await memory.text(['diff-files', '--name-only', '--ignore-submodules=all', '-z'], largeOutput));
  if (unclean.length === 0) return clean;
  const lines = unclean.map((name) => `${attributePattern(name)} ${asBytes}\n`);
  // git passes over lines of more than 2048 bytes.
  const isLong = lines.length > maximumPatterns || lines.some((line) => Buffer.byteLength(line) > 2000);
  const attributes = isLong ? allAsBytes : lines.join('');
  await mkdir(join(tree, '.git', 'info'), { recursive: true });
  await writeFile(join(tree, '.git', 'info', 'attributes'), attributes);
  // git writes no file that it believes to be up to date. Those that differ under other attributes are among these.
  for (const name of isLong ? fieldsOf(await agents.text(['ls-files', '-z'], largeOutput)) : unclean) {
    await unlink(join(tree, name)).catch(ignoreDirectories);
  }
  await agents.text(['checkout-index', '--all', '--quiet', '-u'], largeOutput);
  return { attributes, unclean: new Set(unclean) };
};

const ignoreDirectories = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EISDIR' && error.code !== 'EPERM') throw error;
};

/** A pattern that matches this name only, quoted as attribute files want it. */
export const attributePattern = (name: string): string => {
  const literal = `/${name}`.replace(/[\\*?[\]]/g, '\\$&');
  return `"${literal.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r')}"`;
};

/** Excludes the files of the setup that .gitignore does not name, one by one: a directory that is excluded as a whole hides what the agent adds. */
const excludeMade = async (agents: Git, tree: string): Promise<string> => {
  const list = async (...how: string[]): Promise<string[]> => {
    const names = fieldsOf(await agents.text(['ls-files', '--others', '--exclude-standard', ...how, '-z'], largeOutput));
    return names.filter((name) => !name.includes('\n'));
  };
  const each = await list();
  // The packing finds what the agent adds to a directory that had to be excluded as a whole.
  const names = each.length > maximumPatterns ? await list('--directory') : each;
  if (names.length === 0) return '';
  const exclude = names.map((name) => `/${name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}\n`).join('');
  await mkdir(join(tree, '.git', 'info'), { recursive: true });
  await writeFile(join(tree, '.git', 'info', 'exclude'), exclude);
  return exclude;
};

/** Returns the files in the directories of submodules, which git does not list while they are submodules. */
const filesBelow = async (memory: Git, at: { tree: string; scratch: string; directories: readonly string[] }): Promise<string[]> => {
  const env = { GIT_INDEX_FILE: join(at.scratch, 'submodules.index') };
  const listed = await memory.text(['--literal-pathspecs', 'ls-files', '--others', '-z', '--', ...at.directories], { ...largeOutput, env });
  return fieldsOf(listed).filter((name) => !name.endsWith('/'));
};
