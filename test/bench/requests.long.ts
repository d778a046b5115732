// A short run of `bench requests` and `bench bundle`: counts of the built bundle-train on the local GitHub, with its limits
// on. Counts are the same on every machine; times are not looked at.
import { expect, test } from 'vitest';
import { measureBundle } from '../../bench/bundle.ts';
import { countRequests, missedBy, type RequestsResult } from '../../bench/requests.ts';

const requests = ({ rest, graphql }: RequestsResult['build']): number => rest + graphql;

test('twenty-five landed branches: building, boarding and landing stay below what is promised, and no limit is met', {
  timeout: 240_000,
}, async () => {
  const one = await countRequests(25);
  expect(missedBy(one)).toEqual([]);
  expect(one).toMatchObject({ n: 25, landed: 25, evicted: 0, limited: 0 });
  // It was really counted: a snapshot of three documents, the base's rules and the repository's, a pull request, a dispatch;
  // seventy-five edits aboard in four documents, a hundred at the landing in five.
  expect(requests(one.build)).toBe(7);
  expect(one.boarding).toMatchObject({ rest: 0, graphql: 4 });
  // A quick look, which is cheaper than a snapshot, besides five documents and the look at the merged pull request.
  expect(one.land).toMatchObject({ graphql: 7, points: 7 });
  expect(Object.keys(one.billed)).toEqual(expect.arrayContaining(['bundle-train', 'test']));
  expect(one.build.git).toBeGreaterThan(4);
  // A count above the limit is reported.
  expect(missedBy({ ...one, build: { ...one.build, rest: 6 } })).toEqual(['requests to build a bundle of 25: 10, to hold: 7']);
});

test.each([1, 20, 45])(
  'landing %i branches takes at most 6 + 4⌈n/20⌉ requests, with the edits of issues and pull request',
  { timeout: 240_000 },
  async (n) => {
    const one = await countRequests(n);
    expect(one).toMatchObject({ n, landed: n, evicted: 0, limited: 0 });
    expect(requests(one.land)).toBeLessThanOrEqual(6 + 4 * Math.ceil(n / 20));
  },
);

test('a bundle of thirty over HTTP is what a checkout comes to', { timeout: 240_000 }, async () => {
  const one = await measureBundle(30);
  expect(one).toMatchObject({ branches: 30, merged: 30, identicalTree: true });
  expect(one.seconds).toBeGreaterThan(0);
  // The action's process was found and looked at.
  expect(one.peakMiB).toBeGreaterThan(30);
  expect(one.peakMiB).toBeLessThan(400);
});
