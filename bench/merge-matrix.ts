// Conflicts of every pair of branches, measured by the same function that the train asks about the few that matter.
import { measureConflicts } from '../packages/adapters/src/merge/conflicts.ts';
import type { OpenGit } from '../packages/adapters/src/merge/processes.ts';
import { openSession } from '../packages/adapters/src/merge/session.ts';
import { openGit } from '../packages/adapters/src/git/git.ts';
import type { MergeRepository } from './merge-repository.ts';

/** `gitDir` has all the branches. */
export const measureMatrix = async (
  repository: MergeRepository,
  gitDir: string,
): Promise<{ pairs: number; conflicts: number; ms: number }> => {
  const passengers = repository.heads.map((oid, index) => ({ issue: index + 1, oid, message: '' }));
  const started = performance.now();
  const open: OpenGit = (more) => openGit({ gitDir, ...more });
  const session = await openSession(
    { git: open(), local: open(), openGit: open, gitDir, partial: false, baseAttributes: Promise.resolve([]) },
    { baseOid: repository.base, passengers },
  );
  try {
    const pairs = session.branches.flatMap((one, index) => session.branches.slice(index + 1).map((other) => [one, other] as const));
    const conflicts = await measureConflicts(session, pairs);
    return { pairs: pairs.length, conflicts: conflicts.size, ms: performance.now() - started };
  } finally {
    await session.close();
  }
};
