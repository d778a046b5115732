// Shows an agent's own todo list on its issue while it works. How often that was done is read from the comment itself, so that no
// record is written for it. A box that a person ticks means nothing: the comment's hidden line says what is done.
import type { TodoList, TodoStatus } from '../attempt/todo-list.ts';
import { hiddenMarker } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { neutralise } from './neutralise.ts';
import { dateTime } from './times.ts';

/** Edits of the comment for the lists of one attempt. With the claim's, the job's and the ending's these are six. */
export const maximumTodoEdits = 3;

/** A list as it came from the agent's job. */
export interface FoundTodo {
  list: TodoList;
  /** Counts the lists of an attempt. */
  place: number;
  /** Time (ISO 8601 UTC) at which it was kept. */
  at: string;
}

/** A list as the comment shows it. */
export interface ShownTodo extends FoundTodo {
  /** Edits for this attempt's lists so far. */
  edits: number;
}

const letters: Readonly<Record<TodoStatus, string>> = { pending: 'p', 'in-progress': 'i', completed: 'c' };
const statuses: Readonly<Record<string, TodoStatus>> = { p: 'pending', i: 'in-progress', c: 'completed' };
const underWay = ' (under way)';
const entryChars = 120;

/** Empty where there is no list, and once its attempt is over or has ended its work. */
export const todoWords = ({ state, claim }: Pick<IssueRecord, 'state' | 'claim'>, shown: ShownTodo | undefined): string => {
  if (shown === undefined || state !== 'assigned' || claim?.id !== shown.list.attempt || claim.delay !== undefined) return '';
  const { list, place, at, edits } = shown;
  const { attempt, entries, total, done } = list;
  const states = entries.map(({ status }) => letters[status]).join('');
  const more = total > entries.length ? [`- … and ${total - entries.length} more`] : [];
  return [
    hiddenMarker(`todo ${attempt} ${place} ${edits} ${at} ${done}/${total} ${states}`),
    `Its own todo list at ${dateTime(at)}, ${done} of ${total} done:`,
    [...lines(list), ...more].join('\n'),
  ].join('\n\n');
};

const lines = ({ entries }: TodoList): string[] =>
  entries.map(({ text, status }) => {
    const words = neutralise(text, entryChars) || '(no words)';
    return `- [${status === 'completed' ? 'x' : ' '}] ${words}${status === 'in-progress' ? underWay : ''}`;
  });

const markPattern = hiddenMarker(
  String.raw`todo (\S{1,60}) ([1-9]\d{0,3}) (\d{1,2}) (\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{1,6})\/(\d{1,6}) ([pic]{1,30})`,
);
const pattern = new RegExp(String.raw`^${markPattern}\n\n[^\n]*\n\n((?:- \[[ x]\] [^\n]*(?:\n|$))+)`, 'm');

/** The list of this attempt that a comment shows; undefined: none. */
export const readShownTodo = (body: string, attempt: string): ShownTodo | undefined => {
  const [, of, place, edits, at = '', done, total, states = '', text = ''] = pattern.exec(body.replace(/\r\n/g, '\n')) ?? [];
  if (of !== attempt || Number.isNaN(Date.parse(at))) return undefined;
  const rows = text.trimEnd().split('\n');
  if (rows.length !== states.length) return undefined;
  const entries = rows.map((row, index) => {
    const status = statuses[states.charAt(index)] ?? 'pending';
    const words = row.slice('- [x] '.length);
    return { text: status === 'in-progress' && words.endsWith(underWay) ? words.slice(0, -underWay.length) : words, status };
  });
  const list: TodoList = { v: 1, attempt, entries, total: Number(total), done: Number(done) };
  return { list, place: Number(place), at, edits: Number(edits) };
};

/** Returns the list that the comment shows next: the same one while nothing that people see has changed, or when its edits are used up. */
export const nextTodo = (shown: ShownTodo | undefined, found: FoundTodo | undefined): ShownTodo | undefined => {
  if (found === undefined) return shown;
  if (shown === undefined) return { ...found, edits: 1 };
  if (shown.edits >= maximumTodoEdits || found.place <= shown.place || isSame(shown.list, found.list)) return shown;
  return { ...found, edits: shown.edits + 1 };
};

const isSame = (a: TodoList, b: TodoList): boolean =>
  a.total === b.total && a.done === b.done && lines(a).join('\n') === lines(b).join('\n');
