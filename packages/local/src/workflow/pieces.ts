// The parts of the local GitHub that the workflow runner stands on, in one place, so that their files can move without
// a change anywhere else in this folder.
export { createEnvironmentFiles } from '../environment-files.ts';
export { git, runGit } from '../git-process.ts';
export { readChangedFiles, readTree } from '../git-read.ts';
export { isAncestor, readRef, zeroOid } from '../git-refs.ts';
export { createMasks, type Masks } from '../masks.ts';
export { actionsBot, isoSeconds } from '../runs.ts';
export { inputVariable } from '../step-executor-action.ts';
export { checkOut } from '../step-executor-checkout.ts';
export { type Annotation, createCommandReader } from '../step-executor-commands.ts';
export { logLine } from '../step-executor.ts';
export {
  createJobDirectories,
  type JobDirectories,
  type JobPlace,
  removeJobDirectories,
  type RunnerHost,
} from '../step-executor-host.ts';
export { type CancelGrace, endOrphans, runStepProcess } from '../step-executor-process.ts';
export { actionVariables, nodePathOf, runnerVariables, trackingId, withExports } from '../step-executor-variables.ts';
export type { Conclusion, Job, PermissionName, Repository, RepositoryEvent, Run } from '../store.ts';
