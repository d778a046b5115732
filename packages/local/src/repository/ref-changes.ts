// Carries out the consequences of moved refs, from a push, the API or a merge: push events and updated pull requests.
// Only branches and tags start workflows. Any other ref (refs/notes/**, a tool's own) starts nothing, as on GitHub.
import { fullName } from '../store/names.ts';
import type { Actor, Backend } from '../backend.ts';
import { emitEvent } from './events.ts';
import { zeroOid } from '../git/refs.ts';
import { presentSender } from '../rest/present/account.ts';
import { refreshPulls } from './pull-refresh.ts';
import type { Repository } from '../store.ts';

/** `zeroOid` means that the ref did not exist before, or does not exist after. */
export interface RefChange {
  ref: string;
  before: string;
  after: string;
}

export const recordRefChanges = async (
  backend: Backend,
  repository: Repository,
  { changes, actor }: { changes: readonly RefChange[]; actor: Actor },
): Promise<void> => {
  const visible = changes.filter(({ ref, before, after }) => /^refs\/(heads|tags)\//.test(ref) && before !== after);
  for (const { ref, before, after } of visible) {
    emitEvent(backend, repository, {
      name: 'push',
      action: null,
      actor,
      payload: {
        ref,
        before,
        after,
        created: before === zeroOid,
        deleted: after === zeroOid,
        repository: { full_name: fullName(repository) },
        sender: presentSender(backend, actor.login),
      },
    });
  }
  if (visible.length === 0) return;
  await refreshPulls(backend, repository, actor);
  const parent = repository.forkOf === undefined ? undefined : backend.store.repositories.get(repository.forkOf.toLowerCase());
  if (parent !== undefined) await refreshPulls(backend, parent, actor);
};
