// The parts of the local GitHub that the workflow runner uses, in one place, so that their files can move without
// changes elsewhere in this folder.
export { createEnvironmentFiles } from '../runner/environment-files.ts';
export { askObject } from '../git/named-objects.ts';
export { git, runGit } from '../git/process.ts';
export { readChangedFiles, readTree } from '../git/read.ts';
export { headHome, isFromFork, needsApproval } from '../repository/forks.ts';
export { isAncestor, readRef, zeroOid } from '../git/refs.ts';
export { createMasks, type Masks } from '../runner/masks.ts';
export { isoSeconds } from '../clock.ts';
export { actionsBot } from '../runner/runs.ts';
export { checkOut } from '../runner/checkout.ts';
export { type Annotation, createCommandReader } from '../runner/workflow-commands.ts';
export { logLine } from '../runner/lines.ts';
export {
  createJobDirectories,
  type JobDirectories,
  type JobPlace,
  removeJobDirectories,
  type RunnerHost,
} from '../runner/host.ts';
export { type CancelGrace, endOrphans, runStepProcess } from '../runner/step-process.ts';
export { actionVariables, inputVariable, nodePathOf, runnerVariables, trackingId, withExports } from '../runner/variables.ts';
export type { Conclusion, Job, PermissionName, Repository, RepositoryEvent, Run } from '../store.ts';
