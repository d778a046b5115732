// Branch protection as the API meets it: the same rules as for a push (git/protection.ts), asked before a ref is moved.
import { hasRole, roleOf } from './access.ts';
import { branchProtection, explainChecks, unsatisfiedChecks } from './checks.ts';
import { isAncestor, zeroOid } from '../git/refs.ts';
import type { Repository, Token } from '../store.ts';

export interface RefMove {
  ref: string;
  before: string;
  after: string;
  token: Token | undefined;
}

/** Why a protected branch may not be moved like this; undefined when it may. */
export async function refusalOfRefUpdate(repository: Repository, move: RefMove): Promise<string | undefined> {
  const { ref, before, after, token } = move;
  if (!ref.startsWith('refs/heads/') || before === zeroOid) return undefined;
  const branch = ref.slice('refs/heads/'.length);
  if (branchProtection(repository, branch) === undefined) return undefined;
  if (after === zeroOid) return 'Cannot delete this protected branch';
  if (!(await isAncestor(repository.gitDir, before, after))) return 'Cannot force-push to this protected branch';
  const isAdmin = token?.kind === 'user' && hasRole(roleOf(repository, token.actor), 'admin');
  const unsatisfied = isAdmin ? [] : unsatisfiedChecks(repository, branch, after);
  return unsatisfied.length === 0 ? undefined : explainChecks(unsatisfied);
}
