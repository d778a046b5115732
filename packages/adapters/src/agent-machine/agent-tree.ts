// The agent's copy of the repository: full history, no remote, no credential, no configuration or hook of anybody.
// We fetch into a bare repository of our own, which the agent never sees, and the tree is filled from there before
// it is handed over; after that nothing of ours runs git in it with our rights (attack-49).
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issueBranch, sourceRefs } from '@clambake/core';
import { UserError } from '../errors.ts';
import { type Git, type GitCredentials, initBareRepository, openGit } from '../git/git.ts';
import { type BroughtFiles, bringSetupFiles } from './setup-files.ts';

export interface AgentTreeOptions {
  /** Address of the repository to fetch from, and what opens it. */
  url: string;
  credentials: GitCredentials;
  base: string;
  issue: number;
  /** An empty directory that only we can read. */
  scratch: string;
  /** An empty directory: the tree. */
  tree: string;
  /** Files whose text is read from the base. */
  conventionFiles: readonly string[];
  /** The checkout that the user's setup prepared; the files that git does not track there come along. */
  prepared?: { workspace: string; path: string } | undefined;
}

export interface AgentTree {
  /** Commit the work starts from: the issue's branch where it is ahead of the base, else the base. */
  startOid: string;
  baseOid: string;
  /** True when work of earlier attempts is in the tree. */
  continues: boolean;
  conventions: { path: string; text: string }[];
  brought: BroughtFiles;
}

/** Branch the agent works on, in the work file too. */
export const workBranch = 'work';
const maxConventionChars = 40_000;

/** Fetches, and fills the tree. Throws a UserError when the base does not exist. */
export const prepareAgentTree = async (options: AgentTreeOptions): Promise<AgentTree> => {
  const gitDir = join(options.scratch, 'source.git');
  const source = openGit({ gitDir, credentials: options.credentials });
  await initBareRepository(source);
  const baseRef = `refs/heads/${options.base}`;
  const issueRef = `refs/heads/${issueBranch(options.issue)}`;
  const tips = readTips(await source.text(['ls-remote', '--', options.url, baseRef, issueRef]));
  const baseOid = tips.get(baseRef);
  if (baseOid === undefined)
    throw new UserError(`the branch ${options.base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
  const branchOid = tips.get(issueRef);
  const wanted = [baseRef, ...(branchOid === undefined ? [] : [issueRef])].map((ref) => `+${ref}:${ref}`);
  await source.text(['fetch', '--quiet', '--no-tags', '--', options.url, ...wanted], { timeoutMs: 600_000 });
  // A branch may have moved since it was listed; the fetched commit counts.
  const fetchedBase = await source.text(['rev-parse', '--verify', `${baseRef}^{commit}`]);
  const fetchedWork = branchOid === undefined ? fetchedBase : await source.text(['rev-parse', '--verify', `${issueRef}^{commit}`]);
  // A branch that is merged into the base already has nothing to continue.
  const merged = (await source.run(['merge-base', '--is-ancestor', fetchedWork, fetchedBase])).code === 0;
  const startOid = merged ? fetchedBase : fetchedWork;
  const { prepared, tree } = options;
  const brought: BroughtFiles = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
  await fillTree({ ...options, gitDir, startOid });
  const conventions: AgentTree['conventions'] = [];
  for (const path of options.conventionFiles) {
    const found = await source.run(['cat-file', 'blob', `${fetchedBase}:${path}`], { maximumBytes: 64 * 1024 * 1024 });
    const text = found.stdout.toString('utf8').slice(0, maxConventionChars).trim();
    if (found.code === 0 && text !== '') conventions.push({ path, text });
  }
  return { startOid, baseOid: fetchedBase, continues: !merged, conventions, brought };
};

const readTips = (listing: string): Map<string, string> =>
  new Map(
    listing
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([oid, ref]) => (oid !== undefined && ref !== undefined ? [[ref, oid] as const] : [])),
  );

const fillTree = async (options: AgentTreeOptions & { gitDir: string; startOid: string }): Promise<void> => {
  const { base, tree, gitDir, startOid, prepared } = options;
  // No reflog of ours: it would name our repository's path and us.
  const git = openGit({ cwd: tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
  await git.text(['init', '--quiet', `--initial-branch=${workBranch}`]);
  const branches = [`+refs/heads/${base}:refs/heads/${base}`];
  // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
  const heads = base === workBranch ? [] : branches;
  const all = `+refs/heads/*:${sourceRefs}/*`;
  await git.text(['fetch', '--quiet', '--no-tags', '--', gitDir, all, ...heads], { timeoutMs: 600_000 });
  await git.text(['reset', '--quiet', '--hard', startOid]);
  for (const ref of (await git.text(['for-each-ref', '--format=%(refname)', sourceRefs])).split('\n')) {
    if (ref !== '') await git.text(['update-ref', '-d', ref]);
  }
  // It names the path of our own repository.
  await rm(join(tree, '.git', 'FETCH_HEAD'), { force: true });
  if (prepared !== undefined) await excludeUntracked(git, tree);
};

/** Excludes the files that the setup made and .gitignore does not name: they are not committed with what the agent leaves. */
const excludeUntracked = async (git: Git, tree: string): Promise<void> => {
  const listed = await git.text(['ls-files', '--others', '--exclude-standard', '--directory', '-z'], { timeoutMs: 120_000 });
  const names = listed.split('\0').filter((name) => name !== '' && !name.includes('\n'));
  if (names.length === 0) return;
  await mkdir(join(tree, '.git', 'info'), { recursive: true });
  const patterns = names.map((name) => `/${name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}\n`);
  await writeFile(join(tree, '.git', 'info', 'exclude'), patterns.join(''));
};
