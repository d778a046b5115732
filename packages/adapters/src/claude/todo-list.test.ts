import { expect, test } from 'vitest';
import { openTodoList } from './todo-list.ts';

const call = (id: string, name: string, input: unknown, parent: string | null = null) => ({
  type: 'assistant',
  parent_tool_use_id: parent,
  message: { content: [{ type: 'tool_use', id, name, input }] },
});
const answer = (id: string, result: unknown, { isError = false, parent = null }: { isError?: boolean; parent?: string | null } = {}) => ({
  type: 'user',
  parent_tool_use_id: parent,
  message: { content: [{ type: 'tool_result', tool_use_id: id, content: 'said', ...(isError ? { is_error: true } : {}) }] },
  tool_use_result: result,
});
/** Returns the list after these lines, as `status text`. */
const after = (...lines: (object | string)[]): string[] | undefined => {
  const list = openTodoList();
  const read = lines.flatMap((line) => {
    const found = list.read(typeof line === 'string' ? line : JSON.stringify(line));
    return found === undefined ? [] : [found.map(({ text, status }) => `${status} ${text}`)];
  });
  return read.at(-1);
};
const created = (id: string, subject: string) => [
  call(`c${id}`, 'TaskCreate', { subject: 'as called', description: 'd' }),
  answer(`c${id}`, { task: { id, subject } }),
];

test('tasks are made, changed and deleted, as the tools of 2.1.330 answer', () => {
  const lines = [
    ...created('1', 'Read'),
    ...created('2', 'Write'),
    ...created('3', 'Run'),
    call('u1', 'TaskUpdate', { taskId: '1', status: 'completed' }),
    call('u2', 'TaskUpdate', { taskId: '2', status: 'in_progress', subject: 'Write it' }),
    answer('u2', { success: true, taskId: '2' }),
    answer('u1', { success: true, taskId: '1' }),
    call('u3', 'TaskUpdate', { taskId: '3', status: 'deleted' }),
    answer('u3', { success: true, taskId: '3' }),
  ];
  expect(after(...lines)).toEqual(['completed Read', 'in-progress Write it']);
});

test('what a tool refused, what a sub-agent planned and an update of an unknown task change nothing', () => {
  expect(
    after(
      ...created('1', 'Read'),
      call('u1', 'TaskUpdate', { taskId: '1', status: 'completed' }),
      answer('u1', { success: false, taskId: '1' }),
      call('u2', 'TaskUpdate', { taskId: '1', status: 'completed' }),
      answer('u2', 'Error', { isError: true }),
      call('u3', 'TaskUpdate', { taskId: '77', status: 'completed' }),
      answer('u3', { success: true, taskId: '77' }),
      call('s1', 'TaskCreate', { subject: 'x' }, 'toolu_1'),
      answer('s1', { task: { id: '9', subject: 'x' } }, { parent: 'toolu_1' }),
    ),
  ).toEqual(['pending Read']);
});

test('a whole list replaces what was known: TaskList of today, and TodoWrite where it is enabled', () => {
  const tasks = [{ id: '5', subject: 'Five', status: 'in_progress', blockedBy: [] }];
  expect(after(...created('1', 'Read'), call('l', 'TaskList', {}), answer('l', { tasks }))).toEqual(['in-progress Five']);
  const todos = [{ content: 'Old', status: 'completed', activeForm: 'o' }];
  expect(after(...created('1', 'Read'), call('t', 'TodoWrite', { todos }), answer('t', { newTodos: todos }))).toEqual(['completed Old']);
  expect(after(call('t', 'TodoWrite', { todos }), answer('t', 'disabled', { isError: true }))).toBeUndefined();
});

test('lines of another shape, unknown answers and huge texts do no harm', () => {
  const wide = 'x'.repeat(1_000_000);
  const odd = [
    '',
    '{',
    'null',
    '"TaskCreate"',
    '{"type":"user","message":"TodoWrite"}',
    JSON.stringify({ type: 'user', message: { content: [null, 7] } }),
  ];
  const shapes = [undefined, null, 'text', {}, { task: {} }, { task: { id: 1, subject: 'n' } }, { tasks: 'x' }];
  expect(
    after(...odd, ...shapes.flatMap((shape, index) => [call(`${index}`, 'TaskCreate', 7), answer(`${index}`, shape)])),
  ).toBeUndefined();
  expect(after(...created('1', wide))?.[0]).toHaveLength(508);
  const many = Array.from({ length: 500 }, (_, index) => created(`${index}`, `Step ${index}`)).flat();
  expect(after(...many)).toHaveLength(200);
});
