// Copies what the user's setup made in the checkout (dependencies, generated files) into the agent's tree: everything
// that git does not track there, and the files of initialised submodules. Invariants: nothing is shared with the job's own
// files, no special file and no nested repository gets in, and nothing is written through a planted link (attack-54),
// because git fills the tree afterwards.
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Git, openGit } from '../git/git.ts';
import { fieldsOf, runProgram, runWithin } from '../run-program.ts';
import { relocateFiles } from './relocate.ts';

export interface SetupFilesOptions {
  /** The prepared checkout. */
  workspace: string;
  /** A repository of ours; only its place in git's environment is used. */
  gitDir: string;
  /** The empty tree. */
  tree: string;
  path: string;
}

export type BroughtFiles =
  | { status: 'brought'; entries: number; relocated: number }
  /** There is no checkout to bring anything from. */
  | { status: 'none' }
  /** Not all of it could be copied; one sentence for people. */
  | { status: 'incomplete'; why: string };

/** Far above what a copy takes: the step's own limit ends it earlier. */
const copyTimeoutMs = 6 * 3_600_000;

/** Returns the paths that the checkout's index does not track, directories as a whole; undefined: there is no checkout. */
const listUntracked = async ({ workspace, gitDir }: SetupFilesOptions): Promise<string[] | { why: string } | undefined> => {
  const index = join(workspace, '.git', 'index');
  if ((await lstat(index).catch(() => undefined))?.isFile() !== true) return undefined;
  // Uses the checkout's index and nothing else of its repository: none of its configuration is read.
  const git = openGit({ gitDir, cwd: workspace, env: { GIT_WORK_TREE: workspace, GIT_INDEX_FILE: index } });
  const [listed, submodules] = await Promise.all([
    git.run(['ls-files', '--others', '--directory', '-z'], { timeoutMs: 120_000 }),
    filledSubmodules(git, workspace),
  ]);
  if (listed.code !== 0) return { why: `the checkout’s list of files cannot be read: ${listed.stderr.trim().slice(0, 300)}` };
  const untracked = fieldsOf(listed.stdout)
    .map((entry) => entry.replace(/\/$/, ''))
    .filter((entry) => entry !== '.git');
  return [...untracked, ...submodules];
};

/** Returns the submodules that the setup initialised; git lists none of their files. */
const filledSubmodules = async (git: Git, workspace: string): Promise<string[]> => {
  const listed = await git.run(['ls-files', '-s', '-z'], { timeoutMs: 120_000, maximumBytes: 1024 * 1024 * 1024 });
  const submodules = fieldsOf(listed.stdout).flatMap((line) => /^160000 [0-9a-f]+ \d\t(.*)$/s.exec(line)?.[1] ?? []);
  const filled = await Promise.all(submodules.map(async (name) => (await readdir(join(workspace, name)).catch(() => [])).length > 0));
  return submodules.filter((_, index) => filled[index]);
};

const copyEntries = async (entries: readonly string[], { workspace, tree, path }: SetupFilesOptions): Promise<string | undefined> => {
  const copy = ['cp', '--recursive', '--no-dereference', '--parents', '--preserve=mode,timestamps,links', '--reflink=auto'] as const;
  // xargs starts as many commands as their lengths need.
  const result = await runWithin(['xargs', '-0', ...copy, `--target-directory=${tree}`, '--'], {
    cwd: workspace,
    env: { PATH: path, LC_ALL: 'C' },
    input: entries.map((entry) => `./${entry}\0`).join(''),
    timeoutMs: copyTimeoutMs,
  });
  if (result.code === 0) return undefined;
  const [first = '', ...more] = result.stderr.trim().split('\n');
  return `${first.slice(0, 300)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
};

/** Removes devices, pipes, and whatever git would take for a nested repository. */
const removeUnwanted = async ({ tree, path }: SetupFilesOptions): Promise<void> => {
  const plain = ['-type', 'f', '-o', '-type', 'd', '-o', '-type', 'l'];
  const unwanted = ['(', '-iname', '.git', '-o', '!', '(', ...plain, ')', ')'];
  const argv = ['find', tree, '-mindepth', '1', ...unwanted, '-prune', '-exec', 'rm', '-rf', '--', '{}', '+'] as const;
  const found = await runProgram(argv, { env: { PATH: path, LC_ALL: 'C' } });
  if (found.code !== 0) throw new Error(`the setup's files could not be searched: ${found.stderr.trim().slice(0, 300)}`);
};

/** Copies into the empty tree. Throws an Error when what was copied cannot be made safe. */
export const bringSetupFiles = async (options: SetupFilesOptions): Promise<BroughtFiles> => {
  const entries = await listUntracked(options);
  if (entries === undefined) return { status: 'none' };
  if ('why' in entries) return { status: 'incomplete', why: entries.why };
  if (entries.length === 0) return { status: 'brought', entries: 0, relocated: 0 };
  const why = await copyEntries(entries, options);
  await removeUnwanted(options);
  const { tree, path, workspace } = options;
  let relocated = 0;
  // Tools write down either name of a checkout that is reached through a link.
  for (const from of new Set([workspace, await realpath(workspace)])) {
    relocated += await relocateFiles(tree, { relocation: { from, to: tree }, path });
  }
  return why === undefined ? { status: 'brought', entries: entries.length, relocated } : { status: 'incomplete', why };
};
