// Brings together an agent's work and what somebody pushed to its branch while the agent worked: neither is lost, and neither
// is anybody's fault.
import type { Git } from '../git/git.ts';
import { commitObject } from '../git/git-object.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { writeObjects } from '../git/object-writer.ts';
import { fieldsOf } from '../run-program.ts';

/** `oid`: the agent's work; `name`: the branch. Returns the merge commit, or a sentence that names the files in conflict. */
export const mergeWithPushed = async (
  git: Git,
  { gitDir, branch, oid, name, signer }: { gitDir: string; branch: string; oid: string; name: string; signer: Signer | undefined },
): Promise<{ oid: string } | { why: string }> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', branch, oid];
  const merged = await git.run(args);
  // 1 is a conflict.
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = '', ...files] = fieldsOf(merged.stdout.toString('utf8'));
  if (merged.code === 1) {
    const shown = files.slice(0, 5).map((file) => JSON.stringify(file.slice(0, 120)));
    return { why: `somebody pushed to ${name} while the agent worked, and both changed ${shown.join(', ')}` };
  }
  // The date of the work, so that landing it twice makes the same commit.
  const author = await git.text(['log', '-1', '--format=%an <%ae> %ct +0000', oid]);
  const message = `Merge what was pushed to ${name} meanwhile\n`;
  const facts = { tree, parents: [branch, oid], author, committer: author, message };
  const commit = signer === undefined ? commitObject(facts) : await signedCommit(facts, signer);
  writeObjects(gitDir, [commit]);
  return { oid: commit.oid };
};
