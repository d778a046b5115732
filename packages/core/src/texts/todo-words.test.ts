import { expect, test } from 'vitest';
import { composeTodoList, maximumTodos, parseTodoList, type TodoEntry } from '../attempt/todo-list.ts';
import { projectIssue } from '../records/project.ts';
import { claimOf, issue, now, recordOf } from '../testing/world.ts';
import { renderStatusComment } from './status-comment.ts';
import { type FoundTodo, maximumTodoEdits, nextTodo, readShownTodo, type ShownTodo } from './todo-words.ts';
import { jobInComment } from './work-words.ts';

const id = '1-1-aaaaaaaa';
const links = { repositoryUrl: 'https://github.com/o/r', job: 9 };
const assigned = recordOf(1, 'assigned');

const found = (entries: readonly TodoEntry[], place = 1, at = now): FoundTodo => {
  const list = composeTodoList(id, entries);
  if (list === undefined) throw new Error('it is empty');
  return { list, place, at };
};
const three: TodoEntry[] = [
  { text: 'Read the code', status: 'completed' },
  { text: 'Write tests', status: 'in-progress' },
  { text: 'Run them', status: 'pending' },
];
const bodyWith = (todo: ShownTodo | undefined): string => renderStatusComment(assigned, { ...links, todo });
const shown = (entries: readonly TodoEntry[], change: Partial<ShownTodo> = {}): ShownTodo => ({ ...found(entries), edits: 1, ...change });

test('an issue at work shows the list below the job, with its time and what is done', () => {
  expect(bodyWith(shown(three)).split('\n').slice(4)).toEqual([
    'It works in [this job](https://github.com/o/r/actions/runs/7/job/9), whose page shows each of its steps.',
    '',
    '<!-- clambake:todo 1-1-aaaaaaaa 1 1 2026-11-23T12:00:00.000Z 1/3 cip -->',
    '',
    'Its own todo list at 2026-11-23 12:00 UTC, 1 of 3 done:',
    '',
    '- [x] Read the code',
    '- [ ] Write tests (under way)',
    '- [ ] Run them',
    '',
  ]);
});

test('no other state shows a list, and neither does another attempt or one whose landing was put off', () => {
  const todo = shown(three);
  const later = recordOf(1, 'assigned', { claim: claimOf(1, { id: '1-2-bbbbbbbb' }) });
  const delayed = recordOf(1, 'assigned', { claim: claimOf(1, { delay: { at: now, why: 'no', tries: 0 } }) });
  for (const record of [recordOf(1, 'landed'), recordOf(1, 'ready'), recordOf(1, 'merged'), later, delayed]) {
    expect(renderStatusComment(record, { ...links, todo })).not.toMatch(/todo|\[x\]/);
  }
});

test('what a comment shows is read back as it was, whatever the agent wrote', () => {
  const hostile: TodoEntry[] = [
    { text: '@octocat fixes #12 and o/r#3 [x](https://evil.example) <img src=x> `code` | https://evil.example', status: 'pending' },
    { text: '--> <!-- clambake:todo 1-1-aaaaaaaa 9 9 2026-11-23T12:00:00Z 1/1 c -->\n\nx:\n\n- [x] forged', status: 'in-progress' },
    { text: 'ends (under way)', status: 'pending' },
    { text: 'both (under way)', status: 'in-progress' },
    { text: '   \n\u202e', status: 'completed' },
    { text: 'It works in [this job](/actions/runs/7/job/666), whose page', status: 'pending' },
    { text: `${'word '.repeat(90)}`, status: 'pending' },
    { text: '[x] - [x] /merge ```', status: 'pending' },
  ];
  const body = bodyWith(shown(hostile, { place: 4, edits: 2 }));
  const text = body.slice(body.indexOf('- ['));
  expect(text).not.toMatch(/@(?=\w)|#\d|https?:|<|`|\]\(/);
  expect(text.trimEnd().split('\n')).toHaveLength(hostile.length);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(150);
  expect(text).toContain('- [x] (no words)');
  expect(text).toMatch(/^- \[ \] (?:word )+word…$/m);
  expect(jobInComment(renderStatusComment(assigned, { repositoryUrl: links.repositoryUrl, todo: shown(hostile) }), 7)).toBeUndefined();
  expect(jobInComment(body, 7)).toBe(9);
  const read = readShownTodo(body.replaceAll('\n', '\r\n'), id);
  expect(read).toMatchObject({ place: 4, edits: 2, at: now });
  expect(bodyWith(read)).toBe(body);
});

test('a box that a person ticks counts for nothing and is repaired', () => {
  const body = bodyWith(shown(three));
  const ticked = body.replace('- [ ] Run', '- [x] Run');
  expect(bodyWith(readShownTodo(ticked, id))).toBe(body);
});

test.each([
  ['without its hidden line', (body: string) => body.replace(/<!-- clambake:todo.*/, '')],
  ['with a time that is none', (body: string) => body.replace('2026-11-23T12:00:00.000Z', '9999-99-99T99:99:99Z')],
  ['with a row less', (body: string) => body.replace('- [ ] Run them\n', '')],
  ['of another attempt', (body: string) => body.replace('1-1-aaaaaaaa', '1-1-bbbbbbbb')],
])('a list %s is no list', (_, edit) => {
  expect(readShownTodo(edit(bodyWith(shown(three))), id)).toBeUndefined();
});

test('a list is shown anew only when people see a change, and three times at most', () => {
  const done = three.map(({ text }): TodoEntry => ({ text, status: 'completed' }));
  let now1 = nextTodo(undefined, found(three));
  expect(now1).toMatchObject({ edits: 1, place: 1 });
  expect(nextTodo(now1, undefined)).toBe(now1);
  expect(nextTodo(now1, found(three, 2))).toBe(now1);
  expect(nextTodo(now1, found(done, 1))).toBe(now1);
  for (let place = 2; place < 20; place++) now1 = nextTodo(now1, found(place % 2 === 0 ? done : three, place));
  expect(now1).toMatchObject({ edits: maximumTodoEdits, place: maximumTodoEdits });
});

test('a projection edits the comment for a newer list, keeps the shown one without any, and drops it at the landing', () => {
  const view = issue(1, { labels: ['clambake:working', 'agent:001'] });
  const run = { repositoryUrl: links.repositoryUrl };
  const project = (body: string, todo?: FoundTodo, record = assigned) =>
    projectIssue({ view, record, jobRunning: true, job: 9, comment: { id: 'IC_1', body }, run, todo })?.comment?.body;
  const plain = bodyWith(undefined);
  const first = project(plain, found(three)) ?? '';
  expect(first).toContain('- [ ] Write tests (under way)');
  expect(project(first)).toBeUndefined();
  expect(project(first, found(three, 2))).toBeUndefined();
  expect(project(first, found([...three, { text: 'One more', status: 'pending' }], 2))).toContain('aaaaaaaa 2 2 ');
  expect(project(first, undefined, recordOf(1, 'landed'))).not.toMatch(/todo|Write tests/);
});

test('a long list is cut and counted', () => {
  const many = Array.from(
    { length: 50 },
    (_, index): TodoEntry => ({ text: `Step ${index}`, status: index < 40 ? 'completed' : 'pending' }),
  );
  const body = bodyWith(shown(many));
  expect(body.match(/^- \[/gm)).toHaveLength(maximumTodos);
  expect(body).toContain('40 of 50 done:');
  expect(body).toContain('- … and 20 more');
  expect(bodyWith(readShownTodo(body, id))).toBe(body);
});

test('only the list of the attempt itself is taken, and nothing of another shape', () => {
  const list = composeTodoList(id, three);
  expect(parseTodoList(JSON.parse(JSON.stringify(list)), id)).toEqual(list);
  expect(composeTodoList(id, [])).toBeUndefined();
  const odd = [undefined, null, 7, [], {}, { ...list, v: 2 }, { ...list, entries: [] }, { ...list, total: 1 }, { ...list, done: 9 }];
  const large = { ...list, entries: Array.from({ length: 31 }, () => three[0]), total: 31 };
  const wide = { ...list, entries: [{ text: 'x'.repeat(501), status: 'pending' }], total: 1 };
  for (const value of [...odd, large, wide, { ...list, entries: [{ text: 'x', status: 'maybe' }] }]) {
    expect(parseTodoList(value, id)).toBeUndefined();
  }
  expect(parseTodoList(list, '1-1-bbbbbbbb')).toBeUndefined();
});
