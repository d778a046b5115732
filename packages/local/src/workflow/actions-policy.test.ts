import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorkflowFixture, type WorkflowFixture } from './workflow-fixture.ts';
import { type ActionsPolicy, refusedInSteps } from './actions-policy.ts';

let github: WorkflowFixture;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const using = (...uses: string[]): string =>
  `on: workflow_dispatch\njobs:\n  one:\n    runs-on: x\n    steps: [${uses.map((one) => `{ uses: '${one}' }`).join(', ')}]\n`;
const composite = (uses: string): string => `name: Tool\nruns: { using: composite, steps: [{ uses: '${uses}' }] }\n`;

const said = async (actionsPolicy: ActionsPolicy, yaml: string, files: Record<string, string> = {}): Promise<unknown> => {
  github.start({ actionsPolicy });
  const run = await github.run(yaml, { files });
  return run.conclusion === 'startup_failure'
    ? run.problems
    : [run.conclusion, ...github.report('one').annotations.map((one) => one.message)];
};

test('an action that the policy does not list keeps the run from starting, with all such actions in one sentence', async () => {
  const yaml = using(`actions/checkout@${sha}`, 'bob/tool@v1', 'bob/kit/deep/tool@v1');
  expect(await said({ allowed: ['bob/kit@*'] }, yaml)).toEqual([
    `The actions actions/checkout@${sha}, bob/tool@v1, and bob/kit/deep/tool@v1 are not allowed in ann/shack because all actions must be from a repository owned by ann or match one of the patterns: bob/kit@*.`,
  ]);
});

test('a star stays within a part of the name, two stars reach into folders, and letters may be large', () => {
  const uses = `actions/checkout@${sha}`;
  const refusal = (pattern: string): string | undefined =>
    refusedInSteps([{ uses }], { owner: 'ann', name: 'shack' }, { allowed: [pattern] });
  for (const pattern of ['actions/checkout@*', 'Actions/Checkout@*', 'actions/**@*', '*/checkout@*', uses])
    expect(refusal(pattern), pattern).toBeUndefined();
  for (const pattern of ['actions/*', 'actions/checkout', 'actions/check@*', 'checkout@*', 'actions.checkout@*', ''])
    expect(refusal(pattern), pattern).toContain('is not allowed in ann/shack');
});

test('files of the repository itself are allowed, and the steps of an action are looked at in "Set up job"', async () => {
  const own = using('$/tool');
  expect(await said({ allowed: [] }, own, { 'tool/action.yml': composite('$/part'), 'part/action.yml': composite('bob/tool@v1') })).toEqual(
    [
      'failure',
      'The action bob/tool@v1 is not allowed in ann/shack because all actions must be from a repository owned by ann or match one of the patterns: .',
    ],
  );
});

test('actions have to be pinned to 40 hex digits where the policy says so, also those of GitHub and of the owner', async () => {
  for (const uses of ['actions/checkout@v7', 'ann/other@main'])
    expect(await said({ pinned: true }, using(uses)), uses).toEqual([
      `The action ${uses} is not allowed in ann/shack because all actions must be pinned to a full-length commit SHA.`,
    ]);
  expect(await said({ pinned: true }, using(`actions/checkout@${sha}`))).toEqual(['success']);
});

test('a runner before 2.336.0 fails in "Set up job" at the first `$/`; a newer one does not', async () => {
  const files = { 'tool/action.yml': "name: Tool\nruns: { using: composite, steps: [{ run: 'true', shell: bash }] }\n" };
  for (const [runnerVersion, ended] of [
    ['2.335.9', 'failure'],
    ['1.999.0', 'failure'],
    ['2.336.0', 'success'],
    ['3.0.0', 'success'],
  ] as const) {
    github.start({ runnerVersion });
    const run = await github.run(using('$/tool'), { files });
    expect(run.conclusion, runnerVersion).toBe(ended);
    const messages = github.report('one').annotations.map((one) => one.message);
    expect(messages).toEqual(ended === 'success' ? [] : ["Expected format {org}/{repo}[/path]@ref. Actual '$/tool'"]);
  }
});
