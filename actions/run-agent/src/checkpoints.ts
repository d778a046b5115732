// Checkpoints of a running attempt: its work in progress is packed and uploaded now and then, in case the runner
// vanishes. Invariants: one checkpoint at a time and a bounded number of them; one that fails is a line of the log and
// never ends the attempt.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { type AgentDirectories, type AgentTree, type AgentUser, type ArtifactPort, packCheckpoint } from '@clambake/adapters';
import { type Assignment, type TodoEntry, workFile, checkpointName, resultFile } from '@clambake/core';
import { checkpointResult } from './compose-result.ts';
import { openTodoUploads } from './todo-uploads.ts';

export interface CheckpointOptions {
  kit: ActionKit;
  assignment: Assignment;
  tree: AgentTree;
  place: { user: AgentUser; directories: AgentDirectories; env: Readonly<Record<string, string>> };
  /** A directory that only we can read. */
  scratch: string;
  startedAt: string;
  everyMs: number;
  /** Dollars of the attempt so far; undefined: nobody counts. */
  costUsd: () => number | undefined;
  /** The agent's own todo list so far. */
  todos: () => readonly TodoEntry[];
  upload: ArtifactPort['upload'];
}

/** One every ten minutes for six hours, the longest that a hosted job may take. */
const maximumCheckpoints = 36;

/** Starts at once. `stop` resolves when no checkpoint is under way any more. */
export const keepCheckpoints = (options: CheckpointOptions): { stop(): Promise<void> } => {
  let files: string | undefined;
  let made = 0;
  let underWay: Promise<void> | undefined;
  const startedMs = performance.now();
  const once = async (): Promise<void> => {
    const place = made + 1;
    const minutes = Math.floor((performance.now() - startedMs) / 60_000);
    const packed = await makeCheckpoint(options, { place, minutes, before: files });
    if (packed === undefined) return;
    made = place;
    files = packed;
  };
  const todos = openTodoUploads(options);
  const timer = setInterval(() => {
    if (underWay !== undefined || made >= maximumCheckpoints) return;
    underWay = once()
      .catch((error: unknown) => options.kit.log(`No checkpoint this time: ${error instanceof Error ? error.message : String(error)}`))
      .then(() => todos.uploadChanged())
      .finally(() => (underWay = undefined));
  }, options.everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
};

/** Returns the git tree of the kept files; undefined when there was nothing new to keep. */
const makeCheckpoint = async (
  { kit, assignment, tree, place: where, scratch, startedAt, upload, costUsd }: CheckpointOptions,
  { place, minutes, before }: { place: number; minutes: number; before: string | undefined },
): Promise<string | undefined> => {
  const directory = join(scratch, `checkpoint-${place}`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory);
  try {
    const { startOid, baseOid, handOver: memory } = tree;
    const destination = join(directory, workFile);
    const packed = await packCheckpoint({ ...where, startOid, baseOid, memory, destination, before });
    if (packed.status === 'unchanged') return undefined;
    if (packed.status === 'failed') throw new Error(packed.why);
    const result = checkpointResult(assignment, { startedAt, startOid, baseOid, work: packed.work, minutes, costUsd: costUsd() });
    const file = join(directory, resultFile);
    await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`);
    const { id } = await upload(checkpointName(assignment.attempt, place), [file, packed.work.file, ...(packed.work.lfs ?? [])], directory);
    kit.log(`Checkpoint ${place}: the work so far is kept as artifact ${id}`);
    return packed.tree;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
