import { expect, test } from 'vitest';
import { lostAttempt } from '../records/transitions.ts';
import { claimOf, now, oidOf, recordOf } from '../testing/world.ts';
import { renderStatusComment } from './status-comment.ts';
import { renderMergeMessage, renderSquashMessage } from './train.ts';

const repositoryUrl = 'https://github.com/octo/sample';
const address = `${repositoryUrl}/actions/runs/7/artifacts/5`;
const passenger = { issue: 1, oid: oidOf('w'), title: 'one', agent: '001', attempts: 1, costUsd: 1 };

test('the transcript of an attempt is linked from the issue', () => {
  const attempt = lostAttempt(claimOf(1), { detail: 'x', now });
  const shown = (transcript?: number) =>
    renderStatusComment(recordOf(1, 'ready', { attempts: [{ ...attempt, ...(transcript === undefined ? {} : { transcript }) }] }), {
      repositoryUrl,
    });
  expect(shown(5)).toContain(`, [transcript](${address}) |`);
  expect(shown()).not.toContain('transcript');
});

test('the transcript of the attempt that landed is named by the merge commit and by the squash commit', () => {
  const named = { ...passenger, transcript: address };
  expect(renderMergeMessage(named, { id: '3' })).toMatch(new RegExp(`^Clambake-Transcript: ${address}$`, 'm'));
  expect(renderSquashMessage(named, { id: '3' }, { credits: [], subjects: [], conventional: false })).toMatch(
    new RegExp(`^Clambake-Transcript: ${address}$`, 'm'),
  );
  expect(renderMergeMessage(passenger, { id: '3' })).not.toContain('Transcript');
});
