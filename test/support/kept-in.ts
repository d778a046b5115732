// The kept refs of a repository, as a landing lists and deletes them.
import { deleteKept, listKept, type RemoteRepository } from '@clambake/adapters';
import type { LandingPorts } from '../../actions/land-work/src/land-work.ts';

export const keptIn = (repository: RemoteRepository): LandingPorts['kept'] => ({
  list: () => listKept(repository),
  delete: (refs) => deleteKept(repository, refs),
});
