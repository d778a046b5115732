import { expect, test } from 'vitest';
import { composeTodoList } from '../attempt/todo-list.ts';
import { todoName, todoPlace } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { claimOf, recordOf, world } from '../testing/world.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import type { Snapshot } from './snapshot.ts';
import { todosWanted } from './todos-wanted.ts';

const repositoryUrl = 'https://github.com/o/r';
const at = (minutes: number): string => new Date(Date.parse('2026-11-23T11:00:00Z') + minutes * 60_000).toISOString();

/** Issues whose agents have worked since 11:00, each in the run 7. `edits`: lists shown so far, the last at `shownAt`. */
const atWork = (count: number, { minutes, edits = 0, shownAt = 0 }: { minutes: number; edits?: number; shownAt?: number }): Snapshot => {
  const records: IssueRecord[] = Array.from({ length: count }, (_, index) => {
    const agent = String(index + 1).padStart(3, '0');
    return recordOf(index + 1, 'assigned', { claim: claimOf(index + 1, { agent }), statusComment: `IC_${index + 1}` });
  });
  const comments = records.map((record) => {
    const list = composeTodoList(record.claim?.id ?? '', [{ text: 'Work', status: 'pending' }]);
    const todo = edits === 0 || list === undefined ? undefined : { list, place: edits + 1, at: at(shownAt), edits };
    return [`IC_${record.issue}`, { id: `IC_${record.issue}`, body: renderStatusComment(record, { repositoryUrl, todo }) }] as const;
  });
  const jobs = records.map(({ issue, claim }) => ({
    runId: 7,
    runAttempt: 1,
    name: `agent / run #${issue} (${claim?.id})`,
    status: 'in_progress' as const,
    conclusion: null,
  }));
  const runs = new Map([[7, { id: 7, attempt: 1, status: 'in_progress' as const, conclusion: null }]]);
  return world({ records, change: { now: at(minutes), comments: new Map(comments), jobs, runs } });
};
const wanted = (snapshot: Snapshot): string[] => todosWanted(snapshot).map(({ attempt }) => attempt);

test('nobody asks about an attempt of less than ten minutes', () => {
  expect(wanted(atWork(1, { minutes: 9 }))).toEqual([]);
  expect(todosWanted(atWork(1, { minutes: 10 }))).toEqual([{ attempt: '1-1-aaaaaaaa', run: 7, after: 0 }]);
});

test('after each list the wait is twice as long, and after the third nobody asks any more', () => {
  expect(wanted(atWork(1, { minutes: 19, edits: 1, shownAt: 10 }))).toEqual([]);
  expect(todosWanted(atWork(1, { minutes: 20, edits: 1, shownAt: 10 }))).toEqual([{ attempt: '1-1-aaaaaaaa', run: 7, after: 2 }]);
  expect(wanted(atWork(1, { minutes: 39, edits: 2, shownAt: 20 }))).toEqual([]);
  expect(wanted(atWork(1, { minutes: 40, edits: 2, shownAt: 20 }))).toHaveLength(1);
  expect(wanted(atWork(1, { minutes: 500, edits: 3, shownAt: 40 }))).toEqual([]);
});

test('of twenty agents a tick asks about six, and every agent has its turn within the hour', () => {
  const ticks = [17, 27, 37, 47, 57, 67].map((minutes) => wanted(atWork(20, { minutes })));
  expect(ticks.map((one) => one.length)).toEqual([6, 6, 6, 6, 6, 6]);
  expect(new Set(ticks.flat()).size).toBe(20);
});

test('nobody asks while few requests are left, about a job that does not run, or where the comment is gone', () => {
  const snapshot = atWork(1, { minutes: 30 });
  expect(wanted({ ...snapshot, quota: { left: 299, resetsAt: at(60) } })).toEqual([]);
  expect(wanted({ ...snapshot, quota: { left: 300, resetsAt: at(60) } })).toHaveLength(1);
  expect(wanted({ ...snapshot, comments: new Map() })).toEqual([]);
  expect(wanted({ ...snapshot, jobs: snapshot.jobs.map((job) => ({ ...job, status: 'completed' as const })) })).toEqual([]);
  expect(wanted({ ...snapshot, jobs: snapshot.jobs.map((job) => ({ ...job, status: 'queued' as const })) })).toEqual([]);
});

test('the place of a list is in its artifact’s name', () => {
  expect(todoPlace(todoName('1-1-aaaaaaaa', 12), '1-1-aaaaaaaa')).toBe(12);
  for (const name of [
    'clambake-todo-1-1-aaaaaaaa-',
    'clambake-todo-1-1-aaaaaaaa-0',
    'clambake-todo-1-1-aaaaaaaa-1x',
    'clambake-1-1-aaaaaaaa',
  ]) {
    expect(todoPlace(name, '1-1-aaaaaaaa')).toBeUndefined();
  }
});
