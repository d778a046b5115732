// Keeps the agent's own todo list beside the checkpoints, in a small artifact of its own: a tick reads it without the work, and an agent
// that has changed no file yet has one too. Invariant: a list that cannot be kept is a line of the log and no more.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeTodoList, todoFile, todoName } from '@clambake/core';
import type { CheckpointOptions } from './checkpoints.ts';

type TodoOptions = Pick<CheckpointOptions, 'kit' | 'assignment' | 'scratch' | 'upload' | 'todos'>;

/** As many as there are checkpoints. */
const maximumLists = 36;
const keptDays = 1;
/** The next checkpoint and the end of the attempt wait no longer than this. */
const maximumMs = 30_000;

/** `uploadChanged` never rejects; a list that is kept already is not kept again. */
export const openTodoUploads = (options: TodoOptions): { uploadChanged(): Promise<void> } => {
  let kept = '';
  let place = 0;
  return {
    uploadChanged: async () => {
      const list = composeTodoList(options.assignment.attempt, options.todos());
      const text = list === undefined ? '' : JSON.stringify(list);
      if (text === '' || text === kept || place >= maximumLists) return;
      place += 1;
      await uploadList(options, { text, place }).then(
        () => (kept = text),
        (error: unknown) =>
          options.kit.log(`The todo list was not kept this time: ${error instanceof Error ? error.message : String(error)}`),
      );
    },
  };
};

const uploadList = async (
  { kit, assignment, scratch, upload }: TodoOptions,
  { text, place }: { text: string; place: number },
): Promise<void> => {
  const directory = join(scratch, `todo-${place}`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory);
  try {
    const file = join(directory, todoFile);
    await writeFile(file, text);
    const late = sleep(maximumMs, undefined, { ref: false }).then(() => {
      throw new Error('it took too long');
    });
    const { id } = await Promise.race([upload(todoName(assignment.attempt, place), [file], directory, keptDays), late]);
    kit.log(`The agent's todo list is kept as artifact ${id}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
