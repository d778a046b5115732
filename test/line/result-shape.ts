// The keys of the demo's result as it is promised to whoever reads result.json.
import { expect } from 'vitest';

const issue = {
  number: expect.any(Number),
  title: expect.any(String),
  state: expect.any(String),
  attempts: expect.any(Number),
  costUsd: expect.any(Number),
  bundle: expect.toBeOneOf([expect.any(Number), null]),
};
const oid = expect.toBeOneOf([expect.stringMatching(/^[0-9a-f]{40}$/), null]);
const bundle = {
  pr: expect.any(Number),
  passengers: expect.any(Array),
  evicted: expect.any(Array),
  ciRuns: expect.any(Number),
  mergedTree: oid,
  testedTree: oid,
};
const requests = ['total', 'perMergedIssue', 'graphqlPoints', 'contentCreations', 'gitRequests'];

interface Promised {
  issues: unknown[];
  bundles: unknown[];
  requests: { byEndpoint: object };
  billedMinutes: { byJob: object };
  runsByConclusion: object;
}

/** Fails when a promised key is missing or of another type; there may be more keys beside, but not in issues and bundles. */
export const expectPromisedShape = (result: Promised): void => {
  expect(result).toMatchObject({ ok: expect.any(Boolean), seconds: expect.any(Number) });
  expect(result.issues).toEqual(result.issues.map(() => issue));
  expect(result.bundles).toEqual(result.bundles.map(() => bundle));
  expect(result.requests).toMatchObject(Object.fromEntries(requests.map((key) => [key, expect.any(Number)])));
  const minutes = {
    total: expect.any(Number),
    perMergedIssue: expect.any(Number),
    idlePerDay: expect.any(Number),
    byJob: expect.any(Object),
  };
  expect(result.billedMinutes).toEqual(minutes);
  const counts = [result.requests.byEndpoint, result.billedMinutes.byJob, result.runsByConclusion].flatMap((one) => Object.values(one));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).toEqual(counts.map(() => expect.any(Number)));
};
