// Says what of an agent's work was packed, and what was not.
import { cutNamed, type Left, type Named } from '@clambake/core';
import type { FoundTip } from './find-clones.ts';
import type { Elsewhere } from './find-work.ts';
import type { Leftovers } from './leftovers.ts';

export interface Gathered {
  /** Commit that is packed, without ours. */
  tip: string;
  /** Our commit on top of it. */
  commit: { oid: string; files: string[] } | undefined;
  left: Leftovers;
  unpacked: Named[];
  elsewhere: Elsewhere;
  takenFrom: string | undefined;
  /** Changed paths of the tree that are not packed. */
  keep: string[];
}

export const describeLeft = (
  { tip, commit, left, unpacked, elsewhere, takenFrom }: Gathered,
  { lfs, why }: { lfs: Named[]; why: string | undefined },
): Left | undefined => {
  const kept = why === undefined ? '' : `, and not kept: ${why}`;
  const places = [
    ...elsewhere.tips.map(({ name, kind }: FoundTip) => ({
      what: name,
      why: `${kind === 'stash' ? 'changes' : 'commits'} beside the work${kept}`,
    })),
    ...elsewhere.dirty.map(({ name }) => ({ what: name, why: `beside the work${kept}` })),
  ];
  const described: Left = {
    ...(commit === undefined
      ? {}
      : {
          commit: {
            oid: commit.oid,
            parent: tip,
            files: commit.files.slice(0, 20).map((path) => path.slice(0, 300).toWellFormed()),
            count: commit.files.length,
          },
        }),
    ...(unpacked.length === 0 ? {} : { unpacked: cutNamed(unpacked.map((one) => ({ ...one, why: `${one.why}${kept}` }))) }),
    ...(places.length === 0 ? {} : { elsewhere: cutNamed(places) }),
    ...(left.leftOut.length === 0 ? {} : { leftOut: cutNamed(left.leftOut.map(({ path, why: reason }) => ({ what: path, why: reason }))) }),
    ...(lfs.length === 0 ? {} : { lfs: cutNamed(lfs) }),
    ...(takenFrom === undefined ? {} : { takenFrom }),
  };
  return Object.keys(described).length === 0 ? undefined : described;
};
