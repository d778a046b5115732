import { describe, expect, test } from 'vitest';
import { type ActorNode, type EditedNode, textEdits } from './text-edits.ts';

const user = (login: string): ActorNode => ({ __typename: 'User', login });
const node = (change: Partial<EditedNode> = {}): EditedNode => ({
  lastEditedAt: null,
  editor: null,
  userContentEdits: { totalCount: 0, nodes: [] },
  timelineItems: { nodes: [] },
  ...change,
});
const bodyEdit = (login: string, editedAt: string) => ({ editor: user(login), editedAt });

describe('edits of an issue', () => {
  test('attack-9: renames and edits of the body are read with their authors, bots by the name that REST gives them', () => {
    const edits = textEdits(
      node({
        lastEditedAt: '2026-11-23T10:05:00Z',
        editor: user('ann'),
        userContentEdits: { totalCount: 2, nodes: [bodyEdit('ann', '2026-11-23T10:05:00Z'), bodyEdit('mallory', '2026-11-23T10:00:00Z')] },
        timelineItems: {
          nodes: [
            { __typename: 'LabeledEvent', createdAt: '2026-11-23T10:01:00Z', actor: user('ann') },
            { __typename: 'RenamedTitleEvent', createdAt: '2026-11-23T10:02:00Z', actor: { __typename: 'Bot', login: 'renovate' } },
            { __typename: 'RenamedTitleEvent', createdAt: '2026-11-23T10:03:00Z', actor: null },
          ],
        },
      }),
    );
    expect(edits).toEqual({
      edits: [
        { part: 'title', by: 'renovate[bot]', at: '2026-11-23T10:02:00Z' },
        { part: 'title', by: null, at: '2026-11-23T10:03:00Z' },
        { part: 'body', by: 'ann', at: '2026-11-23T10:05:00Z' },
        { part: 'body', by: 'mallory', at: '2026-11-23T10:00:00Z' },
      ],
    });
  });

  test('nothing was edited', () => {
    expect(textEdits(node())).toEqual({ edits: [] });
    expect(textEdits(node({ userContentEdits: null }))).toEqual({ edits: [] });
  });

  test('attack-9: a list that does not reach back says from when it is complete', () => {
    const nodes = [bodyEdit('ann', '2026-11-23T10:05:00Z'), bodyEdit('ann', '2026-11-23T10:03:00Z')];
    const long = node({ lastEditedAt: '2026-11-23T10:05:00Z', editor: user('ann'), userContentEdits: { totalCount: 30, nodes } });
    expect(textEdits(long).editsFrom).toBe('2026-11-23T10:03:00Z');
  });

  test('attack-9: a list without the last edit is complete from that edit on, and the edit is there', () => {
    const nodes = [bodyEdit('mallory', '2026-11-23T09:00:00Z')];
    const old = node({ lastEditedAt: '2026-11-23T10:05:00Z', editor: user('mallory'), userContentEdits: { totalCount: 40, nodes } });
    expect(textEdits(old)).toMatchObject({ editsFrom: '2026-11-23T10:05:00Z' });
    expect(textEdits(old).edits).toContainEqual({ part: 'body', by: 'mallory', at: '2026-11-23T10:05:00Z' });
    expect(textEdits({ ...old, userContentEdits: null }).edits).toHaveLength(1);
  });
});
