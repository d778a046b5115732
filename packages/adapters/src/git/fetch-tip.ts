// Fetches one branch of a server's repository under a name of ours.
import { RemoteError } from '../errors.ts';
import type { Git } from './git.ts';
import { isRefName } from './ref-name.ts';
import { essentialLines } from './git-failure.ts';

const fetchTimeoutMs = 15 * 60_000;

const headOf = (branch: string): string => {
  const name = `refs/heads/${branch}`;
  if (!isRefName(name)) throw new Error(`${JSON.stringify(branch)} is not the name of a branch`);
  return name;
};

/** `oid` undefined: there is no such branch, or `why` names what is wrong with its objects. */
interface Tip {
  oid: string | undefined;
  why?: string;
}

/** Fetches the full history of a branch: a shallow or filtered one has no merge bases to trust. */
export const fetchTip = async (
  git: Git,
  { remote, branch, to, config = [] }: { remote: string; branch: string; to: string; config?: readonly string[] },
): Promise<Tip> => {
  const args = [...config, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, `+${headOf(branch)}:${to}`];
  const result = await git.run(args, { timeoutMs: fetchTimeoutMs });
  if (result.code === 0) return { oid: await git.text(['rev-parse', '--verify', to]) };
  if (/couldn't find remote ref/.test(result.stderr)) return { oid: undefined };
  const error = git.failure(args, result);
  if (error instanceof RemoteError || !/fsck error/.test(result.stderr)) throw error;
  return { oid: undefined, why: `the objects on its branch are not sound: ${essentialLines(result.stderr)}` };
};

/**
 * Fetches the full history of a branch, and of one beside it if there is one, in one request for both. Returns the commits of those
 * that there are, by name; undefined: the first does not exist.
 */
export const fetchBeside = async (
  git: Git,
  { remote, branch, beside }: { remote: string; branch: string; beside: string },
): Promise<ReadonlyMap<string, string> | undefined> => {
  // git fails where a named branch is missing, and not where a pattern finds none. No other number begins with this one then.
  const others = Array.from({ length: 10 }, (_, digit) => `^${headOf(`${beside}${digit}`)}*`);
  const wanted = [...new Set([branch, `${beside}*`])].map((name) => `+refs/heads/${name}:refs/heads/${name}`);
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...wanted, ...others];
  headOf(branch);
  const result = await git.run(args, { timeoutMs: fetchTimeoutMs });
  if (result.code !== 0) {
    if (/couldn't find remote ref/.test(result.stderr)) return undefined;
    throw git.failure(args, result);
  }
  const listed = await git.text(['for-each-ref', '--format=%(objectname) %(refname:lstrip=2)', 'refs/heads']);
  return new Map(listed.split('\n').map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const));
};
