import { expect, test } from 'vitest';
import { blockedRef, parseLedgerRef, statusCommentMarker, trainRef } from '../names.ts';
import { projectBroken } from '../records/project.ts';
import { issue, oidOf, recordOf, world } from '../testing/world.ts';
import { describeBroken, describeUnread, renderBrokenComment } from './broken-record.ts';

const broken = { ref: 'refs/clambake/issues/1', oid: oidOf('b'), problem: 'its message is not JSON' };

test('a broken record is named with its ref, its problem and the command that deletes it', () => {
  expect(describeBroken(broken)).toBe(
    'the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1',
  );
});

test('a newer release’s record is no fault: nobody is asked to repair or delete it', () => {
  const newer = { ...broken, problem: 'state "paused" is not known here', newer: true };
  expect(describeBroken(newer)).toBe(
    'the record refs/clambake/issues/1 was written by a newer release of clambake (state "paused" is not known here) and waits: pin that release, or a later one',
  );
  expect(renderBrokenComment(newer).split('\n').at(2)).toBe(
    '**Left alone**: a newer release of clambake wrote the record `refs/clambake/issues/1` (state "paused" is not known here). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.',
  );
});

test('entries that wait are one sentence a record, which asks for a repair where no release wrote them', () => {
  const entry = { list: 'attempts', problem: 'outcome "timed-out" is not known here', newer: true };
  const { ledger } = world({
    records: [recordOf(1, 'ready'), recordOf(2, 'ready'), recordOf(3, 'ready')],
    fleet: { oid: oidOf('f'), record: { v: 1 }, unread: [{ list: 'commands', problem: 'kind "stop" is not known here', newer: true }] },
  });
  const unread = new Map([
    [1, [entry, { ...entry, list: 'evictions' }, entry]],
    [2, [entry, { ...entry, problem: 'at: Invalid ISO datetime', newer: false }]],
  ]);
  const issues = new Map([...ledger.issues].map(([issue, stored]) => [issue, { ...stored, unread: unread.get(issue) ?? [] }]));
  expect(describeUnread({ ...ledger, issues })).toEqual([
    'the record refs/clambake/issues/1 has entries that wait and are kept, in attempts, evictions (outcome "timed-out" is not known here): a newer release of clambake wrote them, so pin that release, or a later one',
    'the record refs/clambake/issues/2 has entries that wait and are kept, in attempts (at: Invalid ISO datetime): repair the record',
    'the record refs/clambake/fleet has entries that wait and are kept, in commands (kind "stop" is not known here): a newer release of clambake wrote them, so pin that release, or a later one',
  ]);
});

test('its issue says so in the status comment, once, and keeps its labels', () => {
  const view = issue(1);
  const body = renderBrokenComment(broken);
  expect(body.startsWith(statusCommentMarker)).toBe(true);
  const first = projectBroken(view, { broken, comment: undefined });
  expect(first).toMatchObject({ issue: 1, addLabels: [], removeLabels: [], close: false, comment: { id: null, body } });
  expect(projectBroken(view, { broken, comment: { id: 'C_1', body: 'old' } })?.comment).toEqual({ id: 'C_1', body });
  expect(projectBroken(view, { broken, comment: { id: 'C_1', body } })).toBeUndefined();
  expect(projectBroken({ ...view, open: false }, { broken, comment: undefined })).toBeUndefined();
});

test('a ref that anybody may push is no name of ours, and no fault either', () => {
  expect(parseLedgerRef('refs/clambake/train/%zz')).toBeUndefined();
  expect(parseLedgerRef('refs/clambake/train/release%2F1')).toEqual({ kind: 'train', base: 'release/1' });
});

test('another spelling of a base’s ref is none of ours: the train would write one ref and expect the commit of the other', () => {
  for (const name of ['%6Dain', 'release%2f1', 'a.b', 'a%2eb', 'main%'])
    expect(parseLedgerRef(`refs/clambake/train/${name}`)).toBeUndefined();
  for (const base of ['main', 'release/1', 'a.b', 'ü', "it's", '!(*)~'])
    expect(parseLedgerRef(trainRef(base))).toEqual({ kind: 'train', base });
});

test('a ref below one of ours is in its way, and the command deletes the ref that is in the way', () => {
  expect(blockedRef('refs/clambake/issues/1/a/b')).toBe('refs/clambake/issues/1');
  for (const ref of ['refs/clambake/issues', 'refs/clambake/elsewhere/x', 'refs/heads/a/b']) expect(blockedRef(ref)).toBeUndefined();
  const blocked = { ...broken, problem: 'refs/clambake/issues/1/x is in its way', inTheWay: 'refs/clambake/issues/1/x' };
  expect(describeBroken(blocked)).toBe(
    'the record refs/clambake/issues/1 cannot be written (refs/clambake/issues/1/x is in its way): delete that ref with git push origin :refs/clambake/issues/1/x',
  );
  expect(renderBrokenComment(blocked)).toContain('cannot be written (refs/clambake/issues/1/x is in its way). No agent and no train takes');
});

test('a ref whose name a shell would read otherwise gets no command that deletes it', () => {
  const advice = (ref: string): string => describeBroken({ ...broken, ref }).replace(/^.*: /, '');
  for (const name of ['$(id)', "x';id;'", '`id`', 'a|b']) expect(advice(`refs/clambake/${name}`)).toBe('repair it, or delete it');
  expect(advice('refs/clambake/train/a%2Fb')).toBe('repair it, or delete it with git push origin :refs/clambake/train/a%2Fb');
});

test('a record in the way, a newer one and a broken one have three texts, and no text for nothing that waits', () => {
  expect(renderBrokenComment(broken)).toBe(
    `${statusCommentMarker}\n\n**Left alone**: the record \`refs/clambake/issues/1\` cannot be read (its message is not JSON). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.\n`,
  );
  expect(renderBrokenComment({ ...broken, problem: 'x'.repeat(600) })).toContain(`(${'x'.repeat(499)}…)`);
  expect(describeBroken({ ...broken, newer: false })).toContain('cannot be read');
  const { ledger } = world({ records: [recordOf(1, 'ready')] });
  expect(describeUnread(ledger)).toEqual([]);
  const stored = ledger.issues.get(1);
  if (stored === undefined) throw new Error('it is there');
  expect(describeUnread({ ...ledger, issues: new Map([[1, { ...stored, unread: [] }]]) })).toEqual([]);
  const train = { oid: oidOf('t'), record: { v: 1 as const, base: 'a/b', lastFlight: 0, verdicts: {}, history: [] } };
  const unread = [{ list: 'history', problem: 'landed is missing', newer: false }];
  expect(describeUnread({ ...ledger, trains: new Map([['a/b', { ...train, unread }]]) })).toEqual([
    'the record refs/clambake/train/a%2Fb has entries that wait and are kept, in history (landed is missing): repair the record',
  ]);
  // The fault that a person can repair is told, wherever it stands in the list.
  const both = [{ list: 'trials', problem: 'kind "x" is not known here', newer: true }, ...unread];
  expect(describeUnread({ ...ledger, trains: new Map([['a/b', { ...train, unread: both }]]) })).toEqual([
    'the record refs/clambake/train/a%2Fb has entries that wait and are kept, in trials, history (landed is missing): repair the record',
  ]);
});
