import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { maximumTodoBytes, parseTodoList, type TodoEntry } from '@clambake/core';
import { openTodoUploads } from './todo-uploads.ts';

const attempt = '1-1-aaaaaaaa';

const open = async (fails: (name: string) => boolean = () => false) => {
  const scratch = await mkdtemp(join(tmpdir(), 'clambake-todo-uploads-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const uploaded: { name: string; text: string }[] = [];
  const logged: string[] = [];
  let todos: readonly TodoEntry[] = [];
  const { uploadChanged } = openTodoUploads({
    kit: { log: (text: string) => void logged.push(text) } as Parameters<typeof openTodoUploads>[0]['kit'],
    assignment: { issue: 1, agent: '001', attempt },
    scratch,
    todos: () => todos,
    upload: async (name, [file = '']) => {
      if (fails(name)) throw new Error('GitHub answered 503');
      uploaded.push({ name, text: await readFile(file, 'utf8') });
      return { id: uploaded.length, digest: '' };
    },
  });
  const keep = async (...next: TodoEntry[]): Promise<void> => {
    todos = next;
    await uploadChanged();
  };
  return { keep, uploaded, logged, left: () => readdir(scratch) };
};
const entry = (text: string): TodoEntry => ({ text, status: 'pending' });

test('a list is kept when it has changed, an agent without a list keeps none, and no file is left', async () => {
  const { keep, uploaded, left } = await open();
  await keep();
  await keep(entry('Read'));
  await keep(entry('Read'));
  await keep(entry('Read'), entry('Write'));
  await keep();
  expect(uploaded.map(({ name }) => name)).toEqual([`clambake-todo-${attempt}-1`, `clambake-todo-${attempt}-2`]);
  expect(parseTodoList(JSON.parse(uploaded[1]?.text ?? ''), attempt)).toMatchObject({ total: 2, done: 0 });
  expect(await left()).toEqual([]);
});

test('a list that cannot be kept is a line of the log, and is tried again the next time', async () => {
  const { keep, uploaded, logged } = await open((name) => name.endsWith('-1'));
  await keep(entry('Read'));
  await keep(entry('Read'));
  expect(uploaded.map(({ name }) => name)).toEqual([`clambake-todo-${attempt}-2`]);
  expect(logged).toEqual(['The todo list was not kept this time: GitHub answered 503', "The agent's todo list is kept as artifact 1"]);
});

test('the largest list of the oddest characters is not too large to be read, and at most 36 lists are kept', async () => {
  const { keep, uploaded } = await open();
  for (let round = 0; round < 50; round++) await keep(...Array.from({ length: 200 }, () => entry(`${round}${'\u0001'.repeat(5000)}`)));
  expect(uploaded).toHaveLength(36);
  expect(Buffer.byteLength(uploaded[0]?.text ?? '')).toBeLessThan(maximumTodoBytes);
  expect(parseTodoList(JSON.parse(uploaded[0]?.text ?? ''), attempt)?.total).toBe(200);
});
