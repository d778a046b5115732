// The agent's own todo list, on its way from the agent's job to the issue. Every word in it is the agent's, and the file may come from
// other code: what does not fit the schema is no list.
import { z } from 'zod';
import { attemptIdSchema } from '../records/id-schemas.ts';

export type TodoStatus = 'pending' | 'in-progress' | 'completed';

export interface TodoEntry {
  /** Raw words of the agent. */
  text: string;
  status: TodoStatus;
}

/** Entries that an issue shows. */
export const maximumTodos = 30;
/** An issue shows less of an entry. */
const maximumRaw = 500;
/** Bytes of the file: JSON writes a character in six at most. */
export const maximumTodoBytes = 128 * 1024;

const count = z.int().min(0).max(100_000);
const listSchema = z
  .object({
    v: z.literal(1),
    attempt: attemptIdSchema,
    /** The first entries of `total`, of which `done` are completed. */
    entries: z
      .array(z.object({ text: z.string().max(maximumRaw), status: z.enum(['pending', 'in-progress', 'completed']) }))
      .min(1)
      .max(maximumTodos),
    total: count,
    done: count,
  })
  .refine(({ entries, total, done }) => total >= entries.length && total >= done);
export type TodoList = z.infer<typeof listSchema>;

/** Undefined for a list without entries. */
export const composeTodoList = (attempt: string, entries: readonly TodoEntry[]): TodoList | undefined => {
  if (entries.length === 0) return undefined;
  const shown = entries.slice(0, maximumTodos).map(({ text, status }) => ({ text: text.slice(0, maximumRaw).toWellFormed(), status }));
  return { v: 1, attempt, entries: shown, total: entries.length, done: entries.filter(({ status }) => status === 'completed').length };
};

/** Undefined for what is no list of this attempt. */
export const parseTodoList = (value: unknown, attempt: string): TodoList | undefined => {
  const { data } = listSchema.safeParse(value);
  return data?.attempt === attempt ? data : undefined;
};
