import { expect, test } from 'vitest';
import { parseLedgerRef, statusCommentMarker } from '../names.ts';
import { projectBroken } from '../records/project.ts';
import { issue, oidOf } from '../testing/world.ts';
import { describeBroken, renderBrokenComment } from './broken-record.ts';

const broken = { ref: 'refs/clambake/issues/1', oid: oidOf('b'), problem: 'its message is not JSON' };

test('a broken record is named with its ref, its problem and the command that deletes it', () => {
  expect(describeBroken(broken)).toBe(
    'the record refs/clambake/issues/1 cannot be read (its message is not JSON): repair it, or delete it with git push origin :refs/clambake/issues/1',
  );
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
