// Adds to a snapshot the todo lists of agents at work. A job looks once, whatever it decides again.
import type { ActionKit } from '@clambake/action-kit';
import { type GitHubClient, readTodos } from '@clambake/adapters';
import { type Snapshot, todosWanted } from '@clambake/core';

export interface TodosRead {
  /** Undefined: this job has not looked. */
  todos?: Snapshot['todos'];
}

export const withTodos = async (kit: ActionKit, snapshot: Snapshot, { client, read }: { client: GitHubClient; read: TodosRead }) => {
  if (read.todos === undefined) {
    const wanted = todosWanted(snapshot);
    const { temp } = kit.environment;
    read.todos = wanted.length === 0 ? new Map() : await readTodos({ client, temp, log: (text) => kit.log(text) }, wanted);
  }
  return { ...snapshot, todos: read.todos };
};
