// Adds to a snapshot the todo lists of agents at work. A job looks once, whatever it decides again.
import type { ActionKit } from '@clambake/action-kit';
import type { GitHubClient } from '@clambake/adapters';
import type { Snapshot } from '@clambake/core';

export interface TodosRead {
  /** Undefined: this job has not looked. */
  todos?: Snapshot['todos'];
}

interface TodoPorts {
  github: { client: GitHubClient };
  todos: TodosRead;
}

export const withTodos = async (kit: ActionKit, snapshot: Snapshot, { github: { client }, todos }: TodoPorts): Promise<Snapshot> => {
  if (snapshot.jobs.length === 0) return snapshot;
  todos.todos ??= await lookForTodos(kit, snapshot, client);
  return { ...snapshot, todos: todos.todos };
};

const lookForTodos = async (kit: ActionKit, snapshot: Snapshot, client: GitHubClient): Promise<NonNullable<Snapshot['todos']>> => {
  const { todosWanted } = await import('@clambake/core');
  const wanted = todosWanted(snapshot);
  if (wanted.length === 0) return new Map();
  const { readTodos } = await import('@clambake/adapters');
  return readTodos({ client, temp: kit.environment.temp, log: (text) => kit.log(text) }, wanted);
};
