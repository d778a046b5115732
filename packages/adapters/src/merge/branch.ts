// A branch that is to be merged, the commit that it is merged onto (Head), and the identity of the merge commits.
import type { ApprovedPath } from '@clambake/core';
import type { Change } from './disjoint.ts';
import type { History } from './history.ts';

export interface Branch {
  issue: number;
  oid: string;
  message: string;
  priority: number | undefined;
  approved: readonly ApprovedPath[];
  tree: string;
  history: History;
  /** Tree of the one merge base of a `plain` branch. */
  fromTree: string | undefined;
  /** Changes since the branch left the base; for a history that is not plain: the differences from the base. */
  changes: readonly Change[];
}

export interface Head {
  oid: string;
  tree: string;
  /** True when a branch that is merged into it changed a `.gitattributes`. */
  attributesChanged: boolean;
}

/** Author and committer of the merge commits. It is nobody's account: the trailers say whose work it is. */
export const trainIdentity = 'clambake train <clambake+train@users.noreply.github.com>';

/** The identity with a date (ISO 8601), as a commit object has it. */
export const signature = (at: string, identity = trainIdentity): string => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;

/** For commits that are only an input of a merge: the same input is then the same commit at any time. */
export const undated = `${trainIdentity} 0 +0000`;
