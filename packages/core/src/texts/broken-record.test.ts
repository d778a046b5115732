import { expect, test } from 'vitest';
import { parseLedgerRef, statusCommentMarker } from '../names.ts';
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

test('entries that wait are one sentence a record, and those that no release wrote another one', () => {
  const entry = { list: 'attempts', problem: 'outcome "timed-out" is not known here', newer: true };
  const { ledger } = world({
    records: [recordOf(1, 'ready'), recordOf(2, 'ready')],
    fleet: { oid: oidOf('f'), record: { v: 1 }, unread: [{ list: 'commands', problem: 'kind "stop" is not known here', newer: true }] },
  });
  const stored = ledger.issues.get(1);
  if (stored === undefined) throw new Error('no record');
  const unread = [entry, { ...entry, list: 'evictions' }, { ...entry, problem: 'at: Invalid ISO datetime', newer: false }];
  expect(describeUnread({ ...ledger, issues: new Map(ledger.issues).set(1, { ...stored, unread }) })).toEqual([
    '2 entries of refs/clambake/issues/1 (attempts, evictions) were written by a newer release of clambake (outcome "timed-out" is not known here): they wait and are kept until that release, or a later one, is pinned',
    'an entry of refs/clambake/issues/1 (attempts) cannot be read (at: Invalid ISO datetime): it waits and is kept until a person repairs the record',
    'an entry of refs/clambake/fleet (commands) was written by a newer release of clambake (kind "stop" is not known here): it waits and is kept until that release, or a later one, is pinned',
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
