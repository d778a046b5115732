import { describe, expect, test } from 'vitest';
import { busy, crowd, factsOf } from '../testing/board-world.ts';
import { claimOf, config, now, recordOf, world } from '../testing/world.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import { renderBoardText, shownStamps } from './board-markdown.ts';
import { boardPage } from './board-view.ts';

const settings = config({ 'daily-report': true });
const pageOf = (snapshot: Snapshot) => boardPage({ ...factsOf(snapshot), config: settings });
const reportOf = (snapshot: Snapshot): string[] => {
  const text = renderBoardText(pageOf(snapshot), { at: now, runId: 100 }).replaceAll(/[\u2068\u2069]/g, '');
  const from = text.indexOf('### Report of ');
  return from < 0
    ? []
    : ((text.slice(from).split('\n\n### ')[0] ?? '')
        .split('\n---')[0]
        ?.trim()
        .split('\n')
        .filter((line) => line !== '') ?? []);
};
const nextDay = '2026-11-24T08:00:00.000Z';
const dayAfter = '2026-11-25T08:00:00.000Z';

describe('the daily report', () => {
  test('stands on the board only where it is wanted', () => {
    expect(renderBoardText(boardPage(factsOf(busy())), { at: now, runId: 100 })).not.toContain('Report of');
    expect(reportOf(busy())[0]).toBe('### Report of 2026-11-22');
  });

  test('tells what was merged, who asks, what was spent, and what waits longest', () => {
    expect(reportOf({ ...busy(), now: nextDay })).toMatchInlineSnapshot(`
      [
        "### Report of 2026-11-23",
        "- Merged (1): #5 Title 5",
        "- Asks a person since that day (1): #1 Title 1",
        "- 1 attempt for $1.50; the limit of a day is $100.00.",
        "- Waits longest: #3 Title 3 since 2026-11-23 11:00 UTC.",
      ]
    `);
    expect(reportOf({ ...busy(), now: dayAfter })).toMatchInlineSnapshot(`
      [
        "### Report of 2026-11-24",
        "- Merged: none.",
        "- Asks a person since that day: none.",
        "- 0 attempts for $0.00; the limit of a day is $100.00.",
        "- Waits longest: #3 Title 3 since 2026-11-23 11:00 UTC.",
      ]
    `);
  });

  test('fits on the board of 500 issues', () => {
    const snapshot = { ...crowd(500), now: nextDay };
    expect(renderBoardText(pageOf(snapshot), { at: now, runId: 100 }).length).toBeLessThan(65_536);
    expect(reportOf(snapshot)).toHaveLength(5);
    expect(pageOf(snapshot).sections.reduce((sum, { room }) => sum + room, 0)).toBeLessThan(62_000);
  });

  test('stays the same for a whole day, so that no tick edits the board for it', () => {
    const snapshot = world({
      records: [recordOf(1, 'ready'), recordOf(2, 'assigned', { claim: claimOf(2, { at: '2026-11-22T09:00:00.000Z' }) })],
    });
    const body = renderBoardText(pageOf({ ...snapshot, now: '2026-11-24T00:01:00.000Z' }), { at: now, runId: 100 });
    expect(shownStamps(pageOf({ ...snapshot, now: '2026-11-24T23:59:00.000Z' }), body)).toBeDefined();
    expect(shownStamps(pageOf({ ...snapshot, now: '2026-11-25T00:00:00.000Z' }), body)).toBeUndefined();
  });
});
