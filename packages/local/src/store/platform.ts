// Behaviour of github.com that a setting decides, or that nobody has documented. Each repository has its own, so that a
// test can try every reading.

/**
 * The commits whose workflow files GitHub compares with those of a pushed commit, for a token without `workflows`:
 *
 * - `own-changes`: each new commit with its own parents.
 * - `default-branch`: the tip of the default branch, and the tips of the branches that contain the commit.
 * - `old-value`: the old value of the ref; for a new ref the commits where its history leaves the existing branches.
 * - `old-value-or-fork-point`: both of these, for every ref.
 */
export type WorkflowDrift = 'own-changes' | 'default-branch' | 'old-value' | 'old-value-or-fork-point';

export interface PlatformSettings {
  workflowDrift: WorkflowDrift;
  /** Runs of pull requests that GITHUB_TOKEN opens or updates: they wait for an approval, or there are none. */
  pullRunsOfJobs: 'wait' | 'none';
  /** Related issues in repositories that the token cannot see: null nodes in GraphQL's connections, or left out. */
  hiddenRelations: 'null' | 'left-out';
  /** A push of a pointer whose object git-lfs does not have: refused with GH008, or accepted. */
  unknownLfsObjects: 'refused' | 'accepted';
  /** A push that moves a base to the head of a pull request which could be merged, where changes need a pull request. */
  approvedHeads: 'accepted' | 'refused';
}

export const defaultPlatform: PlatformSettings = {
  workflowDrift: 'default-branch',
  pullRunsOfJobs: 'wait',
  hiddenRelations: 'null',
  unknownLfsObjects: 'refused',
  approvedHeads: 'accepted',
};
