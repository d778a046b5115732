// The table of all probes, in the order in which they are asked.
import { boardProbes } from './probes/board.ts';
import { partProbes } from './probes/parts.ts';
import type { Probe } from './probe.ts';
import { dispatchProbes } from './probes/dispatches.ts';
import { branchProbes } from './probes/branches.ts';
import { discussionProbes } from './probes/discussions.ts';
import { guardedBaseProbes } from './probes/guarded-bases.ts';
import { issueProbes } from './probes/issues.ts';
import { machineProbes } from './probes/machine.ts';
import { ownBranchProbes } from './probes/own-branches.ts';
import { peopleProbes } from './probes/people.ts';
import { pullProbes } from './probes/pulls.ts';
import { pushProbes } from './probes/pushes.ts';
import { runProbes } from './probes/runs.ts';
import { snapshotProbes } from './probes/snapshot.ts';
import { storeProbes } from './probes/stores.ts';
import { workflowFileProbes } from './probes/workflow-files.ts';

export const probes: readonly Probe[] = [
  ...pushProbes,
  ...machineProbes,
  ...workflowFileProbes,
  ...ownBranchProbes,
  ...branchProbes,
  ...storeProbes,
  ...peopleProbes,
  ...pullProbes,
  ...guardedBaseProbes,
  ...issueProbes,
  ...discussionProbes,
  ...partProbes,
  ...boardProbes,
  ...snapshotProbes,
  ...dispatchProbes,
  ...runProbes,
];
