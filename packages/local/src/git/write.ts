// Creates the local GitHub's own commits: the first one of a repository and the merge of a pull request. Their dates
// come from GitHub's clock, never from the machine's.
import { rm } from 'node:fs/promises';
import { runGit } from './process.ts';
import { readTree } from './read.ts';

export interface CommitRequest {
  tree: string;
  parents: readonly string[];
  message: string;
  author: { name: string; email: string };
  /** ISO 8601. */
  at: string;
}

export const commitTree = async (gitDir: string, request: CommitRequest): Promise<string> => {
  const { author, at } = request;
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: at,
  };
  const parents = request.parents.flatMap((parent) => ['-p', parent]);
  const answer = await runGit(gitDir, ['commit-tree', request.tree, ...parents], { input: request.message, env });
  return answer.stdout.trim();
};

export interface SeedFile {
  content: string | Buffer;
  executable?: boolean;
}

/** Returns the tree of `base` (if any) with these files written over it. null deletes a file; paths use `/`. */
export const writeTree = async (
  gitDir: string,
  files: Readonly<Record<string, string | SeedFile | null>>,
  base?: string,
): Promise<string> => {
  const entries = new Map<string, string>();
  for (const entry of base === undefined ? [] : await readTree(gitDir, base, { recursive: true })) {
    if (entry.type !== 'tree') entries.set(entry.path, `${entry.mode} ${entry.oid}`);
  }
  for (const [path, file] of Object.entries(files)) {
    if (file === null) {
      entries.delete(path);
      continue;
    }
    const { content, executable = false } = typeof file === 'string' ? { content: file } : file;
    const { stdout } = await runGit(gitDir, ['hash-object', '-w', '--stdin'], { input: content });
    entries.set(path, `${executable ? '100755' : '100644'} ${stdout.trim()}`);
  }
  // Uses a temporary index, because a bare repository has none and two writers must not share one.
  const env = { GIT_INDEX_FILE: `${gitDir}/seed-index-${process.hrtime.bigint()}` };
  const input = [...entries].map(([path, entry]) => `${entry}\t${path}\0`).join('');
  await runGit(gitDir, ['update-index', '-z', '--index-info'], { input, env });
  const { stdout } = await runGit(gitDir, ['write-tree'], { env });
  await rm(env.GIT_INDEX_FILE, { force: true });
  return stdout.trim();
};

export type MergeOutcome = { status: 'clean'; tree: string } | { status: 'conflict'; paths: string[] };

/** Merges two commits in memory. */
export const mergeTrees = async (gitDir: string, base: string, head: string): Promise<MergeOutcome> => {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', base, head];
  const answer = await runGit(gitDir, args, { accept: [1] });
  const [tree = '', ...paths] = answer.stdout.trim().split('\n');
  return answer.code === 0 ? { status: 'clean', tree } : { status: 'conflict', paths };
};
