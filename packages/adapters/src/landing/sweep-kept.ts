// Lists and deletes kept refs on the server. Only a landing that keeps work does it.
import { keptPrefix } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { essentialLines } from '../git/git-failure.ts';
import { initBareRepository, openGit, type RemoteRepository } from '../git/git.ts';

/** Kept refs and their commits. */
export type KeptRefs = ReadonlyMap<string, string>;

export const listKept = async ({ gitDir, remote, credentials, allowFile }: RemoteRepository): Promise<KeptRefs> => {
  const git = openGit({ gitDir, credentials, allowFile });
  await initBareRepository(git);
  const listed = await git.text(['ls-remote', '--refs', '--', remote, `${keptPrefix}*`]);
  return new Map(
    listed.split('\n').flatMap((line) => {
      const [oid = '', ref] = line.split('\t');
      return ref === undefined ? [] : [[ref, oid] as const];
    }),
  );
};

/** A ref that has moved meanwhile stays. */
export const deleteKept = async ({ gitDir, remote, credentials, allowFile }: RemoteRepository, refs: KeptRefs): Promise<void> => {
  if (refs.size === 0) return;
  const git = openGit({ gitDir, credentials, allowFile });
  const leases = [...refs].map(([ref, oid]) => `--force-with-lease=${ref}:${oid}`);
  const args = ['push', '--quiet', ...leases, '--', remote, ...[...refs.keys()].map((ref) => `:${ref}`)];
  const { code, stderr } = await git.run(args);
  if (code !== 0) throw new RemoteError(essentialLines(stderr), { status: 0, retryable: true });
};
