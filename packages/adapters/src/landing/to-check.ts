// The questions to landing: an attempt's work, and branches that hold landed work.
import type { ApprovedPath, ProtectedPaths } from '@clambake/core';
import type { Signer } from '../git/signing.ts';
import type { SignOff } from './message-rules.ts';

export interface ToCheck {
  /** Branches without refs/heads/. */
  base: string;
  branch: string;
  protectedPaths: ProtectedPaths;
  /** Content that a person has approved already. */
  approved?: readonly ApprovedPath[];
  /** Values that may appear nowhere, such as this job's token. */
  knownSecrets: readonly string[];
}

export interface WorkToCheck extends ToCheck {
  /** The work file from the artifact. */
  workFile: string;
  /** Its one commit, as the result names it. */
  headOid: string;
  /** Lands instead of `headOid`, whose first parent it must be: the agent's own last commit, without ours on top. */
  withoutLast?: string | undefined;
  /** The commit from which the agent's tree started, as the result names it. */
  startOid?: string | undefined;
  /** Commits of the base that this work and earlier work on the branch stood on. */
  stoodOn?: readonly string[];
  /** True to leave work as it is whose workflow files are not the base's. */
  asItIs?: boolean;
  agent: string;
  attempt: string;
  /** As the result names them. */
  model?: string | null | undefined;
  costUsd?: number | undefined;
  /** `Name <mail>` of the person who asked for the work. */
  coAuthor?: string | undefined;
  signOff?: SignOff | undefined;
  /** Nothing is uploaded to the server of git-lfs. */
  isDryRun?: boolean | undefined;
  /** Landed work that is on the base as a squash commit. A branch that still holds it is replaced. */
  squashed?: string | undefined;
  /** Signs the commits that land; undefined: they are not signed. */
  signer?: Signer | undefined;
}

/** A branch as a person left it. */
export interface BranchToCheck extends ToCheck {
  /** Its commit when it was last seen. */
  oid: string;
}

/** A landed branch whose base was moved back. */
export interface BranchToReplay extends BranchToCheck {
  /** Commit of the base that it stood on. */
  from: string;
  /** Signs the new commits; undefined: they are not signed. */
  signer?: Signer | undefined;
}
