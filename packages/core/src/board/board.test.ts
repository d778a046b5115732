import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../fleet/snapshot.ts';
import { stateLabels } from '../names.ts';
import { pausedLabel } from './board-names.ts';
import { busy, crowd, factsOf } from '../testing/board-world.ts';
import { trainRecordSchema } from '../records/records.ts';
import { issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { renderBoardHtml } from './board-html.ts';
import { lastStamps, renderBoardText, shownStamps } from './board-markdown.ts';
import type { Stamps } from './board-page.ts';
import { boardPage } from './board-view.ts';
import { renderFleetSummary } from '../texts/fleet-summary.ts';

const stamps: Stamps = { at: now, runId: 100 };

const textOf = (snapshot: Snapshot): string => renderBoardText(boardPage(factsOf(snapshot)), stamps);

describe('the board', () => {
  test('tells what needs a person first, then who works, what landed, what is aboard, when the next bundle departs, and the money', () => {
    const text = textOf(busy());
    const titles = [...text.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'Needs a person (1)',
      'Agents: 1 of 3 at work',
      'Landed, waits for a train (1)',
      'Aboard (2)',
      'Next departure',
      ...titles.filter((title) => title?.startsWith('Waits, by reason')),
      'Last bundles',
      'Money',
      'Last failure',
    ]);
    for (const part of [
      '#1 \u2068Title 1\u2069: \u2068Which of the two colours?\u2069',
      '| 001 | #2 \u2068Title 2\u2069 | 2026-11-23 11:00 UTC | 2 | $1.50 | up to\u00a0$5.00 | [run\u00a07](https://github.com/o/r/actions/runs/7) |',
      'Bundle 3 to `main`, pull request #90, departed 2026-11-23 11:50 UTC.',
      'CI on the first 1 of 2: green, [run 501]',
      'CI on all aboard: red, \u2068unit tests\u2069, [run 502]',
      'To `main`: when bundle 3 has ended, not before 2026-11-23 12:00 UTC.',
      '| 2 | #80 | `main` | 2026-11-23 11:00 UTC | #5 | none | 1 | \u2068merged\u2069 |',
      '| today | $1.50 | $5.00 |',
      'attempt 1 ended as killed. It ran out of time.',
      'What happens next: an agent works on it again.',
    ])
      expect(text).toContain(part);
  });

  test('an empty fleet has a board without empty parts', () => {
    const text = textOf(world({}));
    expect([...text.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Needs a person',
      'Agents: 0 of 3 at work',
      'Next departure',
      'Money',
    ]);
    expect(text).toContain('To `main`: as soon as work has landed.');
  });

  test('a later tick that finds nothing else shows the same text, whatever its time', () => {
    const page = boardPage(factsOf(busy()));
    const body = renderBoardText(page, stamps);
    const later = { ...busy(), now: '2026-11-23T18:30:00.000Z' };
    expect(shownStamps(boardPage(factsOf(later)), body)).toEqual(stamps);
    expect(shownStamps(boardPage(factsOf(later)), body.replaceAll('\n', '\r\n').trimEnd())).toEqual(stamps);
    expect(shownStamps(page, body.replace('Title 1', 'Title one'))).toBeUndefined();
    expect(shownStamps(boardPage(factsOf(world({}))), body)).toBeUndefined();
    expect(lastStamps('<!-- clambake:board 2026-99-99T00:00:00Z 1 - - -->\n')).toBeUndefined();
  });

  test('the fleet that is paused, and who may not pause it, stands at the top', () => {
    const fleet = { v: 1 as const, paused: { by: 'ada', at: now }, board: { at: now, issue: 9, nodeId: 'I_9', refused: 'tri' } };
    const text = textOf(world({ issues: [issue(1)], fleet: { oid: oidOf('f'), record: fleet } }));
    expect(text).toContain('The fleet is paused by ada since 2026-11-23 12:00 UTC; /resume goes on.');
    expect(text).toContain('tri may not do that');
    expect(text).toContain('To `main`: none while the fleet is paused.');
  });
});

describe('a crowd of hostile issues', () => {
  const facts = factsOf(crowd(500));
  const page = boardPage(facts);
  const text = renderBoardText(page, stamps);

  test('500 issues fit into the 65,536 characters of a body, and each part says how much it leaves out', () => {
    expect(text.length).toBeLessThan(65_536);
    expect(page.sections.reduce((sum, { room }) => sum + room, 0)).toBeLessThan(60_000);
    expect(text).toMatch(/^### Needs a person \(\d\d+\)$/m);
    expect(text).toMatch(/^… and \d+ more, on the page/m);
    expect(text).toMatch(/^- For reasons of their own \(\d+\): #/m);
    expect(text).toContain('As of 2026-11-23 12:00 UTC');
  });

  test('nothing of a title becomes a link, a mention, a reference, markup or a direction of the line', () => {
    const own = text.replaceAll(/\[(?:run[ \u00a0]\d+|all runs)\]\(https:\/\/github\.com\/o\/r\/actions[/\w]*\)/g, '');
    expect(own.match(/https?:|javascript:|data:|www\.|<(?!!-- clambake)|@ada|closes #13|\[ \]|[\u202a-\u202e\u2066\u2067]/)).toBeNull();
    const [, ...lines] = text.split('\n');
    expect(lines.filter((line) => /^#{1,6}\s/.test(line) && !line.startsWith('### '))).toEqual([]);
    for (const line of lines) expect(line.split('\u2068').length, line).toBe(line.split('\u2069').length);
    const widths = lines.filter((line) => line.startsWith('| ')).map((line) => line.split('|').length);
    expect(new Set(widths)).toEqual(new Set([9, 10, 6]));
  });

  test("the summary of the tick names them within GitHub's 1 MiB, harmless and with whole tables", () => {
    const { snapshot, config, decision } = facts;
    const summary = renderFleetSummary({ snapshot, config, decision, dryRun: false });
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1_048_576);
    expect(summary).not.toMatch(/evil\.example|@ada|<img|closes #13|[\u202a-\u202e\u2066\u2067]/);
    const widths = summary.split('\n').flatMap((line) => (/^\| \d{3} \|/.test(line) ? [line.split('|').length] : []));
    expect(new Set(widths)).toEqual(new Set([7]));
  });

  test('the page has every row, loads nothing, and keeps titles apart as well', () => {
    const html = renderBoardHtml(page, stamps);
    expect(html.match(/<(?:script|img|iframe|link|object|details)|<[^>]*\son\w+=|url\(|@import/)).toBeNull();
    expect(html.match(/<li><a href="https:\/\/github\.com\/o\/r\/issues\/\d+">#\d+<\/a> <bdi>/g)?.length).toBeGreaterThan(150);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, to = '']) => !/^(?:#|https:\/\/github\.com\/o\/r\/)/.test(to))).toEqual([]);
  });
});

describe('what waits', () => {
  test('is grouped by its reason, and a group of many has numbers alone', () => {
    const issues = Array.from({ length: 12 }, (_, index) => issue(index + 1));
    const paused = { v: 1 as const, paused: { by: 'ada', at: now } };
    const text = textOf(world({ issues, fleet: { oid: oidOf('f'), record: paused } }));
    expect(text).toContain('### Waits, by reason (12)');
    expect(text).toContain('(12): #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12');
    expect(text).not.toContain('Title 3');
  });

  test('a train that stands still is told once, among what needs a person', () => {
    const stopped = { at: now, baseOid: oidOf('main'), reason: 'main itself fails "test": fix it there' };
    const record = trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 1, stopped });
    const before = world({ issues: [issue(1)], records: [recordOf(1, 'landed')] });
    const trains = new Map([['main', { oid: oidOf('train'), record }]]);
    const text = textOf({ ...before, ledger: { ...before.ledger, trains } });
    expect(text.match(/main itself fails/g)).toHaveLength(1);
    expect(text).not.toContain('Waits, by reason');
  });

  test('labels of people steer the board, which has none of the states', () => {
    const board = issue(9, { labels: [stateLabels.ready, pausedLabel], author: 'github-actions[bot]' });
    expect(textOf(world({ issues: [issue(1)], change: { board } }))).not.toContain('#9');
  });
});
