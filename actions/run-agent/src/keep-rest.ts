import type { PackResult } from '@clambake/adapters';
import { leftBehindName } from '@clambake/core';
import type { Attempt } from './run.ts';

/** Uploads what was not taken, for people. Landing does not read it. */
export const keepRest = async ({ kit, assignment, ports, destination }: Attempt, { kept, ...packed }: PackResult): Promise<PackResult> => {
  if (kept === undefined || packed.left === undefined) return packed;
  const artifact = leftBehindName(assignment.attempt);
  try {
    await ports.artifacts.upload(artifact, kept, destination);
    return { ...packed, left: { ...packed.left, artifact } };
  } catch (error) {
    kit.warning(`What the agent left behind could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    return packed;
  }
};
