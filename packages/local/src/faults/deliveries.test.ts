// Events and dispatches that are lost, come twice, late or in another order.
import { beforeEach, expect, test } from 'vitest';
import { root, useFaultBed } from '../testing/fault-bed.ts';
import { until } from '../workflow/workflow-fixture.ts';

const bed = useFaultBed();
let heard: string[] = [];
let ran: number[] = [];
let isListening = false;
beforeEach(() => {
  heard = [];
  ran = [];
  if (isListening) return;
  isListening = true;
  bed.github.onEvent((_, { name, action }) => void heard.push(`${name}.${action}`));
  bed.github.onRun((_, run) => void ran.push(run.id));
});
const edit = (state: 'open' | 'closed'): void => bed.github.editIssue(bed.repository, 1, { state, by: 'ann' });
const dispatch = () => bed.ann.call('POST', `${root}/actions/workflows/ci.yml/dispatches`, { ref: 'main', return_run_details: true });
const match = { boundary: 'event', event: 'issues.closed' } as const;

test('an event is lost, and the issue has changed', () => {
  bed.github.faults.add({ match, respond: 'drop' });
  edit('closed');
  edit('open');
  expect(heard).toEqual(['issues.reopened']);
});

test('an event comes twice', () => {
  bed.github.faults.add({ match, respond: 'double' });
  edit('closed');
  expect(heard).toEqual(['issues.closed', 'issues.closed']);
  edit('open');
});

test('an event comes after the next one', () => {
  bed.github.faults.add({ match, respond: 'swap' });
  edit('closed');
  edit('open');
  expect(heard).toEqual(['issues.reopened', 'issues.closed']);
});

test('an event is an hour late by the clock', async () => {
  bed.github.faults.add({ match, respond: { delaySeconds: 3600 } });
  edit('closed');
  edit('open');
  expect(heard).toEqual(['issues.reopened']);
  bed.skip(61);
  await until(() => heard.length === 2);
  expect(heard).toEqual(['issues.reopened', 'issues.closed']);
});

const dispatched = { boundary: 'dispatch', event: '.github/workflows/ci.yml' } as const;

test('a dispatch is accepted and its run never starts', async () => {
  bed.github.faults.add({ match: dispatched, respond: 'drop' });
  const { status, body } = await dispatch();
  expect([status, ran, bed.repository.runs.get(body.workflow_run_id)?.status]).toEqual([200, [], 'queued']);
});

test('a dispatch starts two runs', async () => {
  bed.github.faults.add({ match: dispatched, respond: 'double' });
  const { body } = await dispatch();
  expect([ran[0], ran.length, new Set(ran).size]).toEqual([body.workflow_run_id, 2, 2]);
});

test('a dispatched run starts half an hour later', async () => {
  bed.github.faults.add({ match: dispatched, respond: { delaySeconds: 1800 } });
  await dispatch();
  expect(ran).toEqual([]);
  bed.skip(31);
  await until(() => ran.length === 1);
});

test('a dispatched run cannot start, three times', async () => {
  bed.github.faults.add({ match: dispatched, times: 3, respond: 'startup-failure' });
  const conclusions = [];
  for (const _ of [1, 2, 3, 4]) conclusions.push(bed.repository.runs.get((await dispatch()).body.workflow_run_id)?.conclusion);
  expect(conclusions).toEqual(['startup_failure', 'startup_failure', 'startup_failure', null]);
});

test('three dispatches are refused with 422', async () => {
  bed.github.faults.add({ match: { path: /\/dispatches$/ }, times: 3, respond: { answer: 'validation' } });
  expect([(await dispatch()).status, (await dispatch()).status, (await dispatch()).status, (await dispatch()).status]).toEqual([
    422, 422, 422, 200,
  ]);
});
