// A short run of `bench landings`: counts of the built land-work on the local GitHub. Times are not looked at.
import { expect, test } from 'vitest';
import { countLandings, missedLandings } from '../../bench/landings.ts';

test('one landing is one push and a handful of requests; a count above the promise is reported', { timeout: 120_000 }, async () => {
  const one = await countLandings(1);
  expect(one).toMatchObject({ n: 1, landed: 1, pushes: 1 });
  expect(one.requests).toBeGreaterThan(0);
  expect(one.requests).toBeLessThan(8);
  expect(missedLandings(one)).toEqual([]);
  expect(missedLandings({ ...one, landed: 0, pushes: 2 })).toEqual(['1 of 1 did not land', '2 pushes for 1 landings']);
});
