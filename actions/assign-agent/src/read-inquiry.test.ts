import type { PersonsComment } from '@clambake/adapters';
import { type IssueRecord, issueRecordSchema, type LedgerView, type Role } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { judgeAuthor, type Reading, readComment, readDispatch, type ReadPorts } from './read-command.ts';

const at = '2026-11-23T12:00:00.000Z';
const record: IssueRecord = issueRecordSchema.parse({ v: 1, issue: 42, nodeId: 'I_42', state: 'ready', since: at, base: 'main' });
const bundle = { id: '3', base: 'main', baseOid: 'a'.repeat(40), departedAt: at, passengers: [], trials: [], pr: 90 };
const train = { v: 1 as const, base: 'main', lastFlight: 3, verdicts: {}, history: [], flight: bundle };
const ledger: LedgerView = {
  issues: new Map([[42, { oid: 'b'.repeat(40), record }]]),
  trains: new Map([['main', { oid: 'c'.repeat(40), record: train }]]),
  agents: new Map(),
  fleet: undefined,
  broken: [],
};
type Known = { role: Role | 'none' | undefined; minRole?: Role | undefined };
const portsOf = (change: Partial<PersonsComment>, { role, ...known }: Known): ReadPorts => {
  const comment: PersonsComment = {
    now: at,
    createdAt: at,
    author: 'ann',
    isPerson: true,
    body: '/status',
    edited: false,
    number: 42,
    ...change,
  };
  const minRole = async () => ('minRole' in known ? known.minRole : 'write');
  return { comments: { read: async () => comment }, github: { readRole: async () => role }, now: async () => at, minRole };
};
const read = (change: Partial<PersonsComment>, known: Known = { role: 'write' }): Promise<Reading> =>
  readComment(portsOf(change, known), { id: 5, ledger });

describe('an inquiry', () => {
  test.each([
    ['/status', 42, { word: 'status', issue: undefined }],
    ['/why', 42, { word: 'why', issue: 42 }],
    ['/why #7', 42, { word: 'why', issue: 7 }],
    ['/cost', 42, { word: 'cost', issue: 42 }],
    ['/cost', 90, { word: 'cost', issue: undefined }],
    ['/why #7', 90, { word: 'why', issue: 7 }],
    // An issue without a record, or a pull request of nobody's fleet: people ask there what is wrong.
    ['/why', 4711, { word: 'why', issue: 4711 }],
    ['/help', 4711, { word: 'help', issue: undefined }],
  ])('%s on #%i is answered there', async (body, number, asked) => {
    expect(await read({ body, number })).toEqual({ kind: 'inquiry', ...asked, on: number });
  });

  test('what cannot be answered is told and fails nothing', async () => {
    expect(await read({ body: '/why', number: 90 })).toEqual({
      kind: 'told',
      why: '/why needs the number of an issue here: write /why #42',
      on: 90,
    });
    expect(await read({ body: '/why #0' })).toMatchObject({ kind: 'told', why: expect.stringContaining('"#0"') });
    expect(await read({ body: '/statsu', number: 4711 })).toMatchObject({ kind: 'told', why: expect.stringContaining('/status?') });
    expect((await read({ body: '/evcit', number: 4711 })).kind).toBe('quiet');
  });

  test('is for people with min-role, whatever that is; others and bots get nothing, and a role that is not told means later', async () => {
    expect((await read({}, { role: 'triage', minRole: 'triage' })).kind).toBe('inquiry');
    expect((await read({}, { role: 'write', minRole: 'maintain' })).kind).toBe('quiet');
    for (const role of ['none', 'read', 'triage'] as const) expect((await read({}, { role })).kind).toBe('quiet');
    expect((await read({ isPerson: false })).kind).toBe('quiet');
    expect(await read({}, { role: undefined })).toMatchObject({ kind: 'refused', later: true });
    // People who may mend the configuration ask what is wrong with it.
    expect((await read({}, { role: 'write', minRole: undefined })).kind).toBe('inquiry');
    expect((await read({}, { role: 'triage', minRole: undefined })).kind).toBe('quiet');
  });

  test('of an edited comment is answered as it reads now', async () => {
    expect((await read({ edited: true })).kind).toBe('inquiry');
  });

  test('lets its author through to the job that can write by the same role', async () => {
    const judge = (known: Known) => judgeAuthor(portsOf({}, known), { id: 5, ledger });
    expect((await judge({ role: 'triage', minRole: 'triage' })).kind).toBe('allowed');
    expect((await judge({ role: 'triage' })).kind).toBe('quiet');
    expect((await judge({ role: undefined })).kind).toBe('refused');
  });

  test('by a dispatch is answered in the job’s summary alone', async () => {
    const dispatch = (command: string, issue?: number) =>
      readDispatch(portsOf({}, { role: 'write' }), { request: { command, issue }, ledger, actors: ['ann'], runId: 5, runAttempt: 1 });
    expect(await dispatch('status')).toEqual({ kind: 'inquiry', word: 'status', issue: undefined });
    expect(await dispatch('/Why', 7)).toEqual({ kind: 'inquiry', word: 'why', issue: 7 });
    expect(await dispatch('why')).toMatchObject({ kind: 'refused', why: expect.stringContaining('"issue" is missing') });
  });
});
