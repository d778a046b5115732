// The agent's copy of the repository: full history, no remote, no credential, no configuration or hook of anybody.
// We fetch into a bare repository of our own, which the agent never sees, and the tree is filled from there before
// it is handed over; after that nothing of ours runs git in it with our rights (attack-49).
import { join } from 'node:path';
import { earlierWork, issueBranch, proposalFiles, proposeVerify } from '@clambake/core';
import { UserError } from '../errors.ts';
import { fieldsOf, runProgram } from '../run-program.ts';
import { trustedFirst } from '../trusted-path.ts';
import { isAncestor } from '../git/ancestry.ts';
import { fetchBeside } from '../git/fetch-tip.ts';
import { type Git, type GitCredentials, initBareRepository, openGit } from '../git/git.ts';
import { isRefName } from '../git/ref-name.ts';
import { findCommitRules } from './commit-rule-files.ts';
import { type HandOverMemory, rememberHandOver, rememberStart } from './hand-over-memory.ts';
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

/** Our own repository, which the tree is filled from. */
export interface Source {
  baseOid: string;
  /** Undefined: the issue has no branch. */
  workOid: string | undefined;
}

/** Makes our own repository, empty. */
export const makeSource = (options: Pick<AgentTreeOptions, 'scratch'>): Promise<void> =>
  initBareRepository(openGit({ gitDir: sourceOf(options) }));

/** Fetches the base and the issue's branch after `made`, from `makeSource`. Throws a UserError when the base does not exist. */
export const fetchSource = async (
  options: Pick<AgentTreeOptions, 'scratch' | 'credentials' | 'url' | 'base' | 'issue'>,
  made: Promise<void>,
): Promise<Source> => {
  const { url: remote, base, credentials } = options;
  const source = openGit({ gitDir: sourceOf(options), credentials });
  const branch = issueBranch(options.issue);
  await made;
  const tips = isRefName(`refs/heads/${base}`) ? await fetchBeside(source, { remote, branch: base, beside: branch }) : undefined;
  const baseOid = tips?.get(base);
  if (baseOid === undefined)
    throw new UserError(`the branch ${base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
  return { baseOid, workOid: tips?.get(branch) };
};

/** Path of our own repository. */
export const sourceOf = ({ scratch }: Pick<AgentTreeOptions, 'scratch'>): string => join(scratch, 'source.git');

interface Begun {
  /** From `makeSource`. */
  made: Promise<void>;
  /** From `fetchSource`. */
  source: Promise<Source>;
}

const beginAlone = (options: AgentTreeOptions): Begun => {
  const made = makeSource(options);
  return { made, source: fetchSource(options, made) };
};

/** Both have ended when it resolves or rejects, with the error of the first where it has one. */
const both = async <A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([one, other]);
  return [await one, await other];
};

/** Fills the tree from what was begun, or from what it begins itself. Throws a UserError when the base does not exist. */
export const prepareAgentTree = async (options: AgentTreeOptions, begun: Begun = beginAlone(options)): Promise<AgentTree> => {
  const { prepared, tree, scratch } = options;
  const gitDir = sourceOf(options);
  const [{ baseOid, workOid }, brought] = await both(
    begun.source,
    begun.made.then(() => openTree({ prepared, gitDir, tree })),
  );
  const source = openGit({ gitDir, credentials: options.credentials });
  // A branch that is merged into the base already has nothing to continue.
  const continues = workOid !== undefined && workOid !== options.squashed && !(await isAncestor(source, workOid, baseOid));
  const startOid = continues ? workOid : baseOid;
  const reading = readTop(source, { baseOid, files: options.conventionFiles });
  reading.catch(() => {});
  const memory = { gitDir, scratch, tree };
  const [tracked] = await both(rememberStart({ ...memory, startOid }), fillTree({ ...options, gitDir, startOid, baseOid }));
  const earlier = options.kept === undefined ? undefined : await bringKept({ ...options, kept: options.kept, gitDir });
  const isPrepared = brought.status === 'incomplete' || (brought.status === 'brought' && brought.entries > 0);
  const handOver = await rememberHandOver(memory, { tracked, prepared: isPrepared });
  return { startOid, baseOid, continues, ...(await reading), brought, handOver, earlier };
};

const readTop = async (
  source: Git,
  { baseOid, files }: { baseOid: string; files: readonly string[] },
): Promise<Pick<AgentTree, 'conventions' | 'proposal'>> => {
  const read = async (path: string): Promise<string> => (await readThroughLinks(source, [`${baseOid}:${path}`]))[0] ?? '';
  const [texts, listed] = await Promise.all([
    readThroughLinks(
      source,
      files.map((path) => `${baseOid}:${path}`),
    ),
    source.run(['ls-tree', '-z', '--name-only', baseOid]).then(({ stdout }) => fieldsOf(stdout)),
  ]);
  const [rules, proposal] = await Promise.all([findCommitRules(listed, read), findProposal(listed, read)]);
  return {
    conventions: [...files.map((path, index) => ({ path, text: texts[index] ?? '' })).filter(({ text }) => text !== ''), ...rules],
    proposal,
  };
};

const findProposal = async (names: readonly string[], read: (path: string) => Promise<string>): Promise<string | undefined> => {
  const texts = new Map<string, string>();
  for (const name of proposalFiles) if (names.includes(name)) texts.set(name, await read(name));
  return proposeVerify({ names, read: (name) => texts.get(name) ?? '' });
};

/** Returns the text of each file of a commit; a link inside of the repository is followed, as in a checkout. Empty: there is none. */
const readThroughLinks = async (source: Git, names: readonly string[]): Promise<string[]> => {
  const input = names.map((name) => `${name.replaceAll('\n', ' ')}\n`).join('');
  const { code, stdout } = await source.run(['cat-file', '--batch', '--follow-symlinks'], { input, maximumBytes: 64 * 1024 * 1024 });
  if (code !== 0) return [];
  let at = 0;
  return names.map(() => {
    const start = stdout.indexOf('\n', at) + 1;
    const header = stdout.toString('latin1', at, Math.max(start - 1, at));
    // Of a link that leads nowhere git prints the name in the place of a content.
    const [, type, size] = /^(?:[0-9a-f]{40,64} )?(blob|tree|commit|tag|symlink|dangling|loop|notdir) (\d+)$/.exec(header) ?? [];
    const end = start + Number(size ?? 0);
    at = size === undefined ? start : end + 1;
    return type === 'blob' ? stdout.toString('utf8', start, end).slice(0, maximumConventionChars).trim() : '';
  });
};

/** Fills an empty tree once more, from what `prepareAgentTree` fetched: the start and the setup's files. */
export const refillTree = async (
  options: Pick<AgentTreeOptions, 'base' | 'scratch' | 'tree' | 'prepared'> & { startOid: string; baseOid: string },
): Promise<BroughtFiles> => {
  const gitDir = sourceOf(options);
  const { prepared, tree } = options;
  const brought = await openTree({ prepared, gitDir, tree });
  await fillTree({ ...options, gitDir });
  return brought;
};

/** No reflog of ours: it would name our repository's path and us. */
const gitIn = (tree: string): Git => openGit({ cwd: tree, config: [['core.logAllRefUpdates', 'false']] });

/** Brings the setup's files into the empty tree, and then makes its repository: none that a setup left may stand there. */
const openTree = async ({
  prepared,
  gitDir,
  tree,
}: Pick<AgentTreeOptions, 'prepared' | 'tree'> & { gitDir: string }): Promise<BroughtFiles> => {
  const brought: BroughtFiles = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
  await gitIn(tree).text(['init', '--quiet', `--initial-branch=${workBranch}`]);
  return brought;
};

const fillTree = async ({
  base,
  tree,
  gitDir,
  startOid,
  baseOid,
}: Pick<AgentTreeOptions, 'base' | 'tree'> & { gitDir: string; startOid: string; baseOid: string }): Promise<void> => {
  const git = gitIn(tree);
  // Ours has the base, the issue's branch and nothing else. Copies: the agent may change its own.
  const objects = [`${gitDir}/objects/.`, join(tree, '.git', 'objects')] as const;
  const copied = await runProgram(['cp', '-R', '--', ...objects], { env: { PATH: trustedFirst(process.env['PATH'] ?? ''), LC_ALL: 'C' } });
  if (copied.code !== 0) throw new Error(`the history could not be copied to the agent: ${copied.stderr.trim().slice(0, 300)}`);
  // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
  const naming = base === workBranch ? Promise.resolve('') : git.text(['update-ref', `refs/heads/${base}`, baseOid]);
  await both(naming, git.text(['reset', '--quiet', '--hard', startOid]));
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
