import { describe, expect, test } from 'vitest';
import { stateLabels } from '../names.ts';
import { labelsFor } from './labels.ts';
import { type Projection, projectIssue } from './project.ts';
import { issue, recordOf } from '../testing/world.ts';
import { renderStatusComment } from '../texts/status-comment.ts';

const run = { repositoryUrl: 'https://github.com/o/r' };
const project = (change: Partial<Projection>) =>
  projectIssue({ view: issue(1), record: undefined, jobRunning: false, comment: undefined, run, ...change });

describe('what people see', () => {
  test('fault-34: only labels of ours change, one by one; those of people stay', () => {
    const view = issue(1, { labels: ['bug', stateLabels.working, 'agent:001', 'clambake:priority-high', 'clambake:base:v2'] });
    expect(project({ view, record: recordOf(1, 'landed') })).toMatchObject({
      addLabels: [stateLabels.landed],
      removeLabels: [stateLabels.working, 'agent:001'],
    });
  });

  test('an issue without a record gets no comment and only loses what contradicts its ready label', () => {
    expect(project({ view: issue(1, { labels: [stateLabels.ready, 'agent:002'] }) })).toMatchObject({
      addLabels: [],
      removeLabels: ['agent:002'],
      comment: undefined,
    });
    expect(project({ view: issue(1) })).toBeUndefined();
    expect(project({ view: issue(1, { labels: ['agent:002'] }) })).toBeUndefined();
  });

  test('fault-40: the comment is made once, edited in place, and not again when it says the same already', () => {
    const record = recordOf(1, 'ready');
    const body = renderStatusComment(record, run);
    expect(project({ record })?.comment).toEqual({ id: null, body });
    expect(project({ record, comment: { id: 'IC_1', body: 'old' } })?.comment).toEqual({ id: 'IC_1', body });
    expect(project({ record, comment: { id: 'IC_1', body: body.replaceAll('\n', '\r\n').trimEnd() } })).toBeUndefined();
    expect(project({ record: { ...record, statusComment: 'IC_1' } })).toBeUndefined();
  });

  test('a status comment that somebody edited is written anew, and one that somebody deleted is not made again, in any state', () => {
    for (const state of ['ready', 'assigned', 'landed', 'bundled', 'merged', 'needs-human', 'withdrawn'] as const) {
      const record = recordOf(1, state, { statusComment: 'IC_1' });
      const body = renderStatusComment(record, run);
      const view = issue(1, { labels: labelsFor(record, { jobRunning: false }), open: state !== 'merged' });
      expect(project({ view, record, comment: { id: 'IC_1', body: `${body}and words of somebody` } })?.comment).toEqual({
        id: 'IC_1',
        body,
      });
      expect(project({ view, record })).toBeUndefined();
    }
  });

  test('on a locked issue, where jobs cannot comment, labels change and a comment that is there is edited', () => {
    const view = issue(1, { isLocked: true });
    const record = recordOf(1, 'assigned');
    expect(project({ view, record })).toMatchObject({ addLabels: [stateLabels.assigned, 'agent:001'], comment: undefined });
    expect(project({ view, record, comment: { id: 'IC_1', body: 'old' } })?.comment?.id).toBe('IC_1');
    const said = { attempt: '1-1-aaaaaaaa', kind: 'question' as const, words: 'Which port?', to: 'ada', at: '2026-11-23T11:00:00.000Z' };
    const asks = recordOf(1, 'needs-human', { said });
    expect(project({ view, record: asks, shownWords: new Set() })).not.toHaveProperty('say');
    expect(project({ view: issue(1), record: asks, shownWords: new Set() })).toHaveProperty('say');
  });

  test('a merged issue is closed, a withdrawn one loses every label of ours', () => {
    expect(project({ view: issue(1, { labels: [stateLabels.bundled] }), record: recordOf(1, 'merged') })).toMatchObject({
      close: true,
      addLabels: [stateLabels.merged],
    });
    expect(
      project({ view: issue(1, { labels: [stateLabels.merged], open: false }), record: recordOf(1, 'merged', { statusComment: 'x' }) }),
    ).toBeUndefined();
    expect(project({ view: issue(1, { labels: [stateLabels.landed, 'bug'] }), record: recordOf(1, 'withdrawn') })).toMatchObject({
      addLabels: [],
      removeLabels: [stateLabels.landed],
    });
  });
});
