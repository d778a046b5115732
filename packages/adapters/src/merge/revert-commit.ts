// Makes the commit that reverts a merge or a squash commit, without a merge of its own: it stands on that commit and has the
// tree from before it. Merging it into the base is then exactly `git revert -m 1`: the same three trees (the merge as the common
// ancestor, the base's tip, the tree before the merge), and therefore the same conflicts.
import type { PathChange } from '@clambake/core';
import { isAncestor } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';
import { commitObject } from '../git/git-object.ts';
import { writeObjects } from '../git/object-writer.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { readRawDiff } from '../git/raw-diff.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { readMessageRules, type SignOff } from '../landing/message-rules.ts';
import { trainIdentity } from './branch.ts';
import { findSquashed } from './squash.ts';

/** Returns the commit that brought `oid` into the base: its merge, or its squash commit. `squash` is on record. */
export const findLanding = async (
  git: Git,
  { baseOid, oid, squash }: { baseOid: string; oid: string; squash: string | undefined },
): Promise<string | undefined> => {
  const missing = await missingObjects(git, 'commit', [oid, ...(squash === undefined ? [] : [squash])]);
  // Squashed work is on no branch any more.
  const merge = missing.has(oid) ? undefined : await findMerge(git, { baseOid, oid });
  if (merge !== undefined) return merge;
  if (squash !== undefined && !missing.has(squash) && (await isAncestor(git, squash, baseOid))) return squash;
  return (await findSquashed(git, { tip: baseOid, oids: [oid], since: missing.has(oid) ? [] : [oid] })).get(oid);
};

/** Returns the merge commit that brought `oid` into the base; undefined where there is none. Both commits are here. */
const findMerge = async (git: Git, { baseOid, oid }: { baseOid: string; oid: string }): Promise<string | undefined> => {
  // The base's own merges come first: another branch may have merged the same work for itself.
  for (const scope of [['--first-parent'], []]) {
    const listed = await git.text(['rev-list', '--merges', '--parents', ...scope, baseOid, `^${oid}`]);
    const merges = listed.split('\n').map((line) => line.split(' '));
    const found = merges.findLast(([, , ...others]) => others.includes(oid))?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** `signature`: author and date as a commit has them. */
export const writeRevert = async (
  git: Git,
  {
    gitDir,
    merge,
    signature,
    message,
    signer,
  }: { gitDir: string; merge: string; signature: string; message: string; signer: Signer | undefined },
): Promise<string> => {
  const tree = await git.text(['rev-parse', '--verify', '--quiet', `${merge}^1^{tree}`]);
  const facts = { tree, parents: [merge], author: signature, committer: signature, message };
  const commit = signer === undefined ? commitObject(facts) : await signedCommit(facts, signer);
  writeObjects(gitDir, [commit]);
  return commit.oid;
};

/** Returns what the tree before the merge has otherwise than the merge's. */
export const restoredChanges = async (git: Git, merge: string): Promise<PathChange[]> =>
  readRawDiff(await git.text(['diff-tree', '-r', '-z', '--raw', '--no-renames', merge, `${merge}^1`], { maximumBytes: 64 * 1024 * 1024 }));

/** Returns the contents among them: a push of the revert needs them here. */
export const restoredBlobs = (changes: readonly PathChange[]): string[] =>
  changes.flatMap(({ to }) => (to !== undefined && /^1[02]/.test(to.mode) ? [to.oid] : []));

/** Returns the train's sign-off as a line, where the base asks for it. */
export const signOffOf = async (
  git: Git,
  { baseOid, signOff = 'auto' }: { baseOid: string; signOff: SignOff | undefined },
): Promise<string> => ((await readMessageRules(git, { base: baseOid, signOff })).signOff ? `Signed-off-by: ${trainIdentity}\n` : '');
