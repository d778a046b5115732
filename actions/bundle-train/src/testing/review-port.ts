// Reviews of the pull requests of the small GitHub, and the passengers that changed a file.
import type { MergePort, ReviewPort } from '@clambake/adapters';
import { answeredReviews } from '@clambake/core';
import type { GitWorld } from './git-world.ts';
import type { World } from './train-world.ts';

/** Everybody may write but those who are named. `write` carries a write out. */
export const reviewPort = (world: World, write: (action: () => void) => Promise<void>): ReviewPort => ({
  read: async (number) => {
    world.asked.reviews += 1;
    const pull = world.pulls.find((one) => one.number === number);
    const answered = pull?.replies.flatMap(answeredReviews) ?? [];
    return { ...(pull?.reviewed ?? { requests: [], threads: [], unread: 0 }), answered };
  },
  readRole: async (login) => (login in world.roles ? world.roles[login] : 'write'),
  reply: (number, body) => write(() => void world.pulls.find((pull) => pull.number === number)?.replies.push(body)),
});

/** A file has one line here. */
export const ownersIn =
  (world: GitWorld): MergePort['owners'] =>
  async ({ path, commit, baseOid }) => {
    const code = world.commits.get(commit ?? '')?.files[path];
    if (code === undefined) return undefined;
    for (let at = commit ?? ''; at !== baseOid && at !== ''; at = world.commits.get(at)?.parents[0] ?? '') {
      const [first = '', work] = world.commits.get(at)?.parents ?? [];
      if (world.commits.get(first)?.files[path] !== code) return { commits: work === undefined ? [] : [work], code };
    }
    return { commits: [], code };
  };
