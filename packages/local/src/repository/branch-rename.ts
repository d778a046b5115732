// Renames a branch as the button in the browser does: the ref, the default branch, protections of exactly that name and
// the base of open pull requests move. Open pull requests from the branch are closed.
import type { Backend } from '../backend.ts';
import { git } from '../git/process.ts';
import { readRef, updateRefs, zeroOid } from '../git/refs.ts';
import { closePull } from './pull-refresh.ts';
import { listPulls } from './pull-issue.ts';
import type { Repository } from '../store.ts';

export const renameBranch = async (backend: Backend, repository: Repository, { from, to }: { from: string; to: string }): Promise<void> => {
  const oid = await readRef(repository.gitDir, `refs/heads/${from}`);
  if (oid === undefined) throw new Error(`${repository.owner}/${repository.name} has no branch ${from}`);
  await updateRefs(repository.gitDir, [
    { ref: `refs/heads/${to}`, from: zeroOid, to: oid },
    { ref: `refs/heads/${from}`, from: oid, to: zeroOid },
  ]);
  repository.renamedBranches.set(from, to);
  if (repository.defaultBranch === from) {
    repository.defaultBranch = to;
    await git(repository.gitDir, 'symbolic-ref', 'HEAD', `refs/heads/${to}`);
  }
  for (const protection of repository.protections) if (protection.pattern === from) protection.pattern = to;
  const actor = { login: repository.owner, tokenKind: undefined };
  for (const issue of listPulls(repository).filter(({ state }) => state === 'open')) {
    if (issue.pull.base === from) issue.pull.base = to;
    if (issue.pull.head === from && issue.pull.headRepository === undefined) closePull(backend, repository, { issue, actor });
  }
};
