// The agent's own todo list, from Claude Code's stream. 2.1.330 has the tools TaskCreate, TaskUpdate and TaskList, and says
// that TodoWrite is disabled; with CLAUDE_CODE_ENABLE_TASKS=0, and before, it was TodoWrite. Only what a tool answered counts, and a line of another
// shape changes nothing.
import type { TodoEntry } from '@clambake/core';
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

/** More than any list that people read. */
const maximumEntries = 200;
const maximumChars = 500;
/** Calls without an answer that are remembered. */
const maximumCalls = 100;

const lineSchema = z.object({
  type: z.enum(['assistant', 'user']),
  // A sub-agent's plan is not the plan for the issue.
  parent_tool_use_id: z.null().optional(),
  message: z.object({ content: z.array(z.unknown()) }),
  tool_use_result: z.unknown().optional(),
});
const tools = ['TaskCreate', 'TaskUpdate', 'TaskList', 'TodoWrite'] as const;
const callSchema = z.object({ type: z.literal('tool_use'), id: z.string(), name: z.enum(tools), input: z.unknown() });
const answerSchema = z.object({ type: z.literal('tool_result'), tool_use_id: z.string(), is_error: z.boolean().nullish() });
type Call = z.infer<typeof callSchema>;

const status = z.enum(['pending', 'in_progress', 'completed']).transform((word) => (word === 'in_progress' ? 'in-progress' : word));
const text = z.string().transform((raw) => raw.slice(0, maximumChars).toWellFormed());
const id = z.string().max(100);
const createdSchema = z.object({ task: z.object({ id, subject: text }) });
const changeSchema = z.object({
  taskId: id,
  subject: text.optional(),
  status: z.union([status, z.literal('deleted')]).optional(),
});
const changedSchema = z.object({ success: z.literal(true) });
const tasksSchema = z.object({ tasks: z.array(z.object({ id, subject: text, status })) });
const todosSchema = z.object({ todos: z.array(z.object({ content: text, status })) });

type List = Map<string, TodoEntry>;

/** Changes the list as the tool did. Throws when input or answer have another shape. */
const changes: Readonly<Record<Call['name'], (list: List, facts: { input: unknown; answer: unknown }) => void>> = {
  TaskCreate: (list, { answer }) => {
    const { task } = createdSchema.parse(answer);
    list.set(task.id, { text: task.subject, status: 'pending' });
  },
  TaskUpdate: (list, { input, answer }) => {
    changedSchema.parse(answer);
    const change = changeSchema.parse(input);
    const was = list.get(change.taskId);
    if (change.status === 'deleted') list.delete(change.taskId);
    else if (was !== undefined) list.set(change.taskId, { text: change.subject ?? was.text, status: change.status ?? was.status });
  },
  TaskList: (list, { answer }) => {
    const { tasks } = tasksSchema.parse(answer);
    list.clear();
    for (const task of tasks) list.set(task.id, { text: task.subject, status: task.status });
  },
  TodoWrite: (list, { input }) => {
    const { todos } = todosSchema.parse(input);
    list.clear();
    for (const [index, todo] of todos.entries()) list.set(`${index}`, { text: todo.content, status: todo.status });
  },
};

/** `read` returns the whole list when the line changed it. It never throws. */
export const openTodoList = (): { read(line: string): readonly TodoEntry[] | undefined } => {
  const calls = new Map<string, Call>();
  const list: List = new Map();
  const remember = (content: readonly unknown[]): void => {
    for (const block of content) {
      const { data: call } = callSchema.safeParse(block);
      if (call !== undefined && calls.size < maximumCalls) calls.set(call.id, call);
    }
  };
  const answered = (content: readonly unknown[], answer: unknown): boolean => {
    const results = content.flatMap((block) => answerSchema.safeParse(block).data ?? []);
    const known = results.flatMap(({ tool_use_id: of, is_error: failed }) => {
      const call = calls.get(of);
      calls.delete(of);
      return call === undefined || failed === true ? [] : [call];
    });
    // The answer as data belongs to one call.
    const [call] = known;
    return results.length === 1 && call !== undefined && applied(list, { call, answer });
  };
  return {
    read: (line) => {
      if (calls.size === 0 && !tools.some((tool) => line.includes(`"${tool}"`))) return undefined;
      const { data } = lineSchema.safeParse(parseJson(line));
      if (data === undefined) return undefined;
      const { content } = data.message;
      if (data.type === 'assistant') remember(content);
      else if (answered(content, data.tool_use_result)) return [...list.values()];
      return undefined;
    },
  };
};

const applied = (list: List, { call, answer }: { call: Call; answer: unknown }): boolean => {
  try {
    changes[call.name](list, { input: call.input, answer });
  } catch {
    return false;
  }
  for (const key of [...list.keys()].slice(maximumEntries)) list.delete(key);
  return true;
};
