// Makes the merges that landing makes itself: of an agent's work and what somebody pushed to its branch while the agent worked,
// and of the work and the base, where the server takes no commit with the workflow files of an older base.
import { mergeBase } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';
import { commitObject } from '../git/git-object.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { writeObjects } from '../git/object-writer.ts';
import { fieldsOf } from '../run-program.ts';

export type MergedIn = { oid: string } | { files: string[] };

/** `parents`: in their order in the merge commit; it is dated like `of` and has its author. Returns the files that conflict, if any. */
const mergeIn = async (
  git: Git,
  {
    gitDir,
    parents,
    of,
    message,
    signer,
  }: { gitDir: string; parents: [string, string]; of: string; message: string; signer: Signer | undefined },
): Promise<MergedIn> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ...parents];
  const merged = await git.run(args);
  // 1 is a conflict.
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = '', ...files] = fieldsOf(merged.stdout.toString('utf8'));
  if (merged.code === 1) return { files };
  // The author and the date of the work, so that landing it twice makes the same commit. The committer of signed work is the signer.
  const author = await git.text(['log', '-1', '--format=%an <%ae> %ct +0000', of]);
  const facts = { tree, parents, author, committer: author, message: `${message}\n` };
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
  { gitDir, branch, oid, name, signer }: { gitDir: string; branch: string; oid: string; name: string; signer: Signer | undefined },
): Promise<MergedIn> =>
  mergeIn(git, { gitDir, parents: [branch, oid], of: oid, message: `Merge what was pushed to ${name} meanwhile`, signer });

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
  { gitDir, base, oid, name, signer }: { gitDir: string; base: string; oid: string; name: string; signer: Signer | undefined },
): Promise<MergedIn | undefined> => {
  const [here, there] = [await workflowsOf(git, oid), await workflowsOf(git, base)];
  const from = await mergeBase(git, base, oid);
  if (here === '' || here === there || from === undefined || (await workflowsOf(git, from)) !== here) return undefined;
  const message = `Merge ${name}, whose workflow files have changed`;
  return mergeIn(git, { gitDir, parents: [oid, base], of: oid, message, signer });
};
