// Makes the merges that landing makes itself: of an agent's work and what somebody pushed to its branch while the agent worked,
// and of the work and the base, where the server takes no commit with the workflow files of an older base.
import { mergeBase } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';
import { commitObject } from '../git/git-object.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { writeObjects } from '../git/object-writer.ts';
import { fieldsOf } from '../run-program.ts';

export type MergedIn = { oid: string } | { files: string[] };

interface Making {
  gitDir: string;
  /** Name and address of who merges. */
  author: string;
  signer: Signer | undefined;
}

/** `parents`: in their order in the merge commit; it is dated like `of`. Returns the files that conflict, if any. */
const mergeIn = async (
  git: Git,
  { gitDir, author, signer, parents, of, message }: Making & { parents: [string, string]; of: string; message: string },
): Promise<MergedIn> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ...parents];
  const merged = await git.run(args);
  // 1 is a conflict.
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = '', ...files] = fieldsOf(merged.stdout.toString('utf8'));
  if (merged.code === 1) return { files };
  // The date of the work, so that landing it twice makes the same commit.
  const made = `${author} ${await git.text(['log', '-1', '--format=%ct', of])} +0000`;
  const facts = { tree, parents, author: made, committer: made, message: `${message}\n` };
  const commit = signer === undefined ? commitObject(facts) : await signedCommit(facts, signer);
  writeObjects(gitDir, [commit]);
  return { oid: commit.oid };
};

export const shownFiles = (files: readonly string[]): string =>
  files
    .slice(0, 5)
    .map((file) => JSON.stringify(file.slice(0, 120)))
    .join(', ');

/** `oid`: the agent's work; `name`: the branch. */
export const mergeWithPushed = (
  git: Git,
  { branch, oid, name, ...making }: Making & { branch: string; oid: string; name: string },
): Promise<MergedIn> => mergeIn(git, { ...making, parents: [branch, oid], of: oid, message: `Merge what was pushed to ${name} meanwhile` });

const workflowsOf = async (git: Git, commit: string): Promise<string> => {
  const found = await git.run(['rev-parse', '--verify', '--quiet', `${commit}:.github/workflows`]);
  return found.stdout.toString('utf8').trim();
};

/**
 * Merges the base into work whose workflow files are not the base's. Undefined where nothing differs, and where the work changes
 * workflow files itself, which no merge mends. A commit without any workflow file may be pushed as it is.
 */
export const mergeDriftedBase = async (
  git: Git,
  { base, oid, name, ...making }: Making & { base: string; oid: string; name: string },
): Promise<MergedIn | undefined> => {
  const [here, there] = [await workflowsOf(git, oid), await workflowsOf(git, base)];
  const from = await mergeBase(git, base, oid);
  if (here === '' || here === there || from === undefined || (await workflowsOf(git, from)) !== here) return undefined;
  const message = `Merge ${name}, whose workflow files have changed`;
  return mergeIn(git, { ...making, parents: [oid, base], of: oid, message });
};
