// The one policy for everything that landing lets through: size, files, secrets, and what merging it would change.
import {
  type ApprovedPath,
  maximumApproved,
  openPathPolicy,
  type PathPolicy,
  pathRulesOf,
  type ProtectedPaths,
  type Refusal,
} from '@clambake/core';
import { mergeBase } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';
import type { TimedGit } from './landing-time.ts';
import { checkCommits, checkCounts, checkSizes, landingLimits, readChanges } from './landing-checks.ts';

/** `known`: commits that were checked before, with all that they contain. */
export interface Policy {
  protectedPaths: ProtectedPaths;
  /** Content that a person has approved already. */
  approved?: readonly ApprovedPath[] | undefined;
  knownSecrets: readonly string[];
  head: string;
  base: string;
  known: readonly string[];
}

/** One sentence why work may not come onto the base. `commits`: those of refused work that may be kept where no workflow starts. */
export interface Refused {
  why: string;
  rule?: string;
  isSecret?: boolean;
  commits?: string[];
}

/** Applies the one policy for everything that would come onto the base. Returns its new commits and what a person has to approve. */
export const checkPolicy = async (git: TimedGit, policy: Policy): Promise<{ commits: string[]; asks: Refusal | undefined } | Refused> => {
  const { head, base, knownSecrets } = policy;
  const range = [head, `^${base}`, ...policy.known.map((oid) => `^${oid}`)];
  const listed = await git.text(['rev-list', '--topo-order', '--reverse', `--max-count=${landingLimits.commits + 1}`, ...range]);
  const commits = listed === '' ? [] : listed.split('\n');
  if (commits.length > landingLimits.commits) return { why: `it has more than ${landingLimits.commits} commits` };
  const from = await mergeBase(git, base, head);
  if (from === undefined) return { why: 'it shares no history with the base branch' };
  const tooMuch = (await checkCounts(git, { from, head, commits })) ?? (await checkSizes(git, range));
  if (tooMuch !== undefined) return { why: tooMuch };
  const refusal = await checkTree(git, { ...policy, from });
  const asks = refusal?.level === 'needs-human' && refusal.changes.length <= maximumApproved ? refusal : undefined;
  const finding = await checkCommits(git, { commits, known: knownSecrets });
  if (finding?.isSecret === true) return finding;
  if (refusal !== undefined && asks === undefined)
    return { why: refusal.why, rule: refusal.rule, ...(finding === undefined ? { commits } : {}) };
  return finding ?? { commits, asks };
};

/**
 * Checks everything between the base's newest commit in the work and its head (older changes came from the base), and then
 * what merging it would change: git follows renames, and the work may have several merge bases.
 */
const checkTree = async (
  git: Git,
  { from, head, base, protectedPaths, approved = [] }: Policy & { from: string },
): Promise<Refusal | undefined> => {
  const policy = openPathPolicy(pathRulesOf(protectedPaths));
  // Work on an older commit of the base may hold what the base has since: that is no change.
  const differing = new Set((await readChanges(git, base, head)).map(({ path }) => path));
  const own = policy.judge(
    (await readChanges(git, from, head)).filter(({ path }) => differing.has(path)),
    approved,
  );
  if (own?.level === 'block') return own;
  const merged = await checkMerged(git, { base, head, policy, approved });
  return merged?.level === 'block' ? merged : (own ?? merged);
};

/** The train asks the same about the bundle's tree; here the agent learns it sooner. A merge that conflicts is left to the train. */
const checkMerged = async (
  git: Git,
  { base, head, policy, approved }: { base: string; head: string; policy: PathPolicy; approved: readonly ApprovedPath[] },
): Promise<Refusal | undefined> => {
  // A merge that does not end within its time would not end aboard the train either.
  const merged = await git.run(['merge-tree', '--write-tree', '--no-messages', base, head]);
  const tree = /^[0-9a-f]{40}$/m.exec(merged.stdout.toString('utf8'))?.[0];
  if (merged.code !== 0 || tree === undefined) return undefined;
  const refusal = policy.judge(await readChanges(git, base, tree), approved);
  return refusal === undefined
    ? undefined
    : { ...refusal, why: `merging it into the base changes what its own files do not show: ${refusal.why}` };
};
