import { expect, test } from 'vitest';
import { describeRefusedDispatch } from './ci-dispatch.ts';

const describe = (status: number, message: string): string =>
  describeRefusedDispatch({ workflow: 'ci.yml', ref: 'clambake/bundle-1', base: 'main', status, message });

test.each([
  [404, 'Not Found', /ci\.yml.* does not exist\. Add it to the default branch and to main/],
  [422, "Workflow does not have 'workflow_dispatch' trigger", /add "workflow_dispatch:" to its "on:" on main/],
  [422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", /switched off: enable it/],
])('%i %s names the file and what to do', (status, message, text) => {
  expect(describe(status, message)).toMatch(text);
});

test('words of GitHub that we do not know are shown as they are', () => {
  expect(describe(422, "Required input 'depth' not provided")).toBe(
    ".github/workflows/ci.yml could not be started on clambake/bundle-1: Required input 'depth' not provided",
  );
});
