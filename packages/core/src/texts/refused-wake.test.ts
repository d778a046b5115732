import { expect, test } from 'vitest';
import { describeRefusedWake } from './refused-wake.ts';

const describe = (status: number, message: string): string | undefined =>
  describeRefusedWake({ file: 'fleet.yml', ref: 'trunk', status, message });

test.each([
  [
    422,
    "Workflow does not have 'workflow_dispatch' trigger",
    /^a job cannot start \S+fleet\.yml on trunk: add "workflow_dispatch:" to its "on:"$/,
  ],
  [422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", /fleet\.yml is switched off: enable it/],
  [422, "Required input 'reason' not provided", /^a job cannot start \S+fleet\.yml on trunk: the input "reason" .* must not be required$/],
  [404, 'Not Found', /fleet\.yml, which this run came from, is not on trunk .* renamed, the new file goes on/],
])('%i %s names the file and what to do', (status, message, text) => {
  expect(describe(status, message)).toMatch(text);
});

test.each([
  [403, 'Resource not accessible by integration'],
  [422, 'No ref found for: trunk'],
])('what we know no better than GitHub is left to its own words: %i %s', (status, message) => {
  expect(describe(status, message)).toBeUndefined();
});
