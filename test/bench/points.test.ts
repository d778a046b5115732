// The table of requests and points in docs/performance.md is computed from the queries, and holds what is promised of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countPoints, performancePath, renderPoints, writtenPoints } from '../../bench/points.ts';

test('docs/performance.md has the requests and points of each action as the queries make them now', async () => {
  expect(writtenPoints(readFileSync(performancePath, 'utf8'))).toBe(renderPoints(await countPoints()));
});

test('no document asks for more nodes than a page of 25 issues has, and one tick over 1,000 issues leaves most of the hour', async () => {
  const rows = await countPoints();
  for (const { what, spent } of rows) expect(Math.max(...spent.map(({ widest }) => widest)), what).toBeLessThan(7_500);
  const ticks = rows.filter(({ what }) => / reads: /.test(what));
  expect(ticks).toHaveLength(3);
  for (const { what, spent } of ticks) expect(spent[1]?.points, what).toBeLessThan(100);
});
