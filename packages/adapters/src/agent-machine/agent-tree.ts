// The agent's copy of the repository: full history, no remote, no credential, no configuration or hook of anybody.
// We fetch into a bare repository of our own, which the agent never sees, and the tree is filled from there before
// it is handed over; after that nothing of ours runs git in it with our rights (attack-49).
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { earlierWork, issueBranch, proposalFiles, proposeVerify, sourceRefs } from '@clambake/core';
import { UserError } from '../errors.ts';
import { fieldsOf } from '../run-program.ts';
import { isAncestor } from '../git/ancestry.ts';
import { fetchTip } from '../git/fetch-tip.ts';
import { type Git, type GitCredentials, initBareRepository, isRefName, openGit } from '../git/git.ts';
import { findCommitRules } from './commit-rule-files.ts';
import { type HandOverMemory, rememberHandOver } from './hand-over-memory.ts';
import { type BroughtFiles, bringSetupFiles } from './setup-files.ts';

export interface AgentTreeOptions {
  /** Address of the repository to fetch from, and what opens it. */
  url: string;
  credentials: GitCredentials;
  base: string;
  issue: number;
  /** Landed work that is on the base as a squash commit, so that no history tells it. */
  squashed?: string | undefined;
  /** Work of the attempt before that is on no branch. */
  kept?: { ref: string; oid: string } | undefined;
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
  /** Convention files, and rules for commit messages. */
  conventions: { path: string; text: string }[];
  brought: BroughtFiles;
  /** The tree as it is handed over. */
  handOver: HandOverMemory;
  /** Kept work of the attempt before, which is a branch of the tree. */
  earlier: string | undefined;
  /** Command with which the base probably tests itself. */
  proposal: string | undefined;
}

/** Branch the agent works on, in the work file too. */
const workBranch = 'work';
const maximumConventionChars = 40_000;

/** Fetches, and fills the tree. Throws a UserError when the base does not exist. */
export const prepareAgentTree = async (options: AgentTreeOptions): Promise<AgentTree> => {
  const gitDir = join(options.scratch, 'source.git');
  const source = openGit({ gitDir, credentials: options.credentials });
  await initBareRepository(source);
  const { url: remote, base, prepared, tree } = options;
  const to = `refs/heads/${base}`;
  const { oid: baseOid } = isRefName(to) ? await fetchTip(source, { remote, branch: base, to }) : {};
  if (baseOid === undefined)
    throw new UserError(`the branch ${base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
  const branch = issueBranch(options.issue);
  const { oid: workOid } = await fetchTip(source, { remote, branch, to: `refs/heads/${branch}` });
  // A branch that is merged into the base already has nothing to continue.
  const continues = workOid !== undefined && workOid !== options.squashed && !(await isAncestor(source, workOid, baseOid));
  const startOid = continues ? workOid : baseOid;
  const brought: BroughtFiles = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
  await fillTree({ ...options, gitDir, startOid });
  const earlier = options.kept === undefined ? undefined : await bringKept({ ...options, kept: options.kept, gitDir });
  const handOver = await rememberHandOver({ gitDir, scratch: options.scratch, tree, startOid, prepared: prepared !== undefined });
  const conventions: AgentTree['conventions'] = [];
  for (const path of options.conventionFiles) {
    const text = await readThroughLinks(source, `${baseOid}:${path}`);
    if (text !== '') conventions.push({ path, text });
  }
  conventions.push(...(await findCommitRules(source, { oid: baseOid, read: (path) => readThroughLinks(source, `${baseOid}:${path}`) })));
  return { startOid, baseOid, continues, conventions, brought, handOver, earlier, proposal: await findProposal(source, baseOid) };
};

const findProposal = async (source: Git, baseOid: string): Promise<string | undefined> => {
  const names = fieldsOf((await source.run(['ls-tree', '-z', '--name-only', baseOid])).stdout);
  const texts = new Map<string, string>();
  for (const name of proposalFiles) if (names.includes(name)) texts.set(name, await readThroughLinks(source, `${baseOid}:${name}`));
  return proposeVerify({ names, read: (name) => texts.get(name) ?? '' });
};

/** Returns the text of a file of a commit; a link inside of the repository is followed, as in a checkout. Empty: there is none. */
const readThroughLinks = async (source: Git, name: string): Promise<string> => {
  const found = await source.run(['cat-file', '--batch', '--follow-symlinks'], { input: `${name}\n`, maximumBytes: 64 * 1024 * 1024 });
  const end = found.stdout.indexOf('\n');
  const size = /^[0-9a-f]{40,64} blob (\d+)$/.exec(found.stdout.toString('latin1', 0, Math.max(end, 0)))?.[1];
  if (found.code !== 0 || size === undefined) return '';
  const text = found.stdout.toString('utf8', end + 1, end + 1 + Number(size));
  return text.slice(0, maximumConventionChars).trim();
};

/** Fills an empty tree once more, from what `prepareAgentTree` fetched: the start and the setup's files. */
export const refillTree = async (
  options: Pick<AgentTreeOptions, 'base' | 'scratch' | 'tree' | 'prepared'> & { startOid: string },
): Promise<BroughtFiles> => {
  const gitDir = join(options.scratch, 'source.git');
  const { prepared, tree } = options;
  const brought: BroughtFiles = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
  await fillTree({ ...options, gitDir });
  return brought;
};

const fillTree = async (options: Pick<AgentTreeOptions, 'base' | 'tree'> & { gitDir: string; startOid: string }): Promise<void> => {
  const { base, tree, gitDir, startOid } = options;
  // No reflog of ours: it would name our repository's path and us.
  const git = openGit({ cwd: tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
  await git.text(['init', '--quiet', `--initial-branch=${workBranch}`]);
  // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
  const heads = base === workBranch ? [] : [`+refs/heads/${base}:refs/heads/${base}`];
  const all = `+refs/heads/*:${sourceRefs}/*`;
  await git.text(['fetch', '--quiet', '--no-tags', '--', gitDir, all, ...heads], { timeoutMs: 600_000 });
  await git.text(['reset', '--quiet', '--hard', startOid]);
  for (const ref of (await git.text(['for-each-ref', '--format=%(refname)', sourceRefs])).split('\n')) {
    if (ref !== '') await git.text(['update-ref', '-d', ref]);
  }
  // It names the path of our own repository.
  await rm(join(tree, '.git', 'FETCH_HEAD'), { force: true });
};

/** Gives the agent the kept work of the attempt before as a branch; undefined when the ref is gone or the name is taken. */
const bringKept = async ({
  kept: { ref, oid },
  gitDir,
  url,
  credentials,
  tree,
}: AgentTreeOptions & { gitDir: string; kept: { ref: string; oid: string } }): Promise<string | undefined> => {
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--'];
  const source = openGit({ gitDir, credentials });
  const fetched = await source.run([...fetch, url, `+${ref}:refs/kept/work`]);
  if (fetched.code !== 0 || (await source.text(['rev-parse', 'refs/kept/work'])) !== oid) return undefined;
  const git = openGit({ cwd: tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
  const brought = await git.run([...fetch, gitDir, `refs/kept/work:refs/heads/${earlierWork}`]);
  return brought.code === 0 ? oid : undefined;
};
