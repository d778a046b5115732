// Every rule of our own rejects what it is for, and accepts the same thing done right: the pairs differ in that alone.
import { describe, expect, test } from 'vitest';
import { rules } from '../../scripts/lint/rules.ts';
import { canCollide } from '../../scripts/lint/rules/concurrency.ts';
import { called, commit, job, ownFindings, slug, workflowPath } from './fixtures.ts';

interface Case {
  rule: string;
  /** The sentence it proves. */
  proves: string;
  bad: Record<string, string>;
  /** Line of the finding in the first document. */
  at: number;
  good: Record<string, string>;
}

const one = (text: string): Record<string, string> => ({ [workflowPath('a')]: text });
const steps = (text: string): string => `steps:\n${text.replaceAll(/^(?=.)/gm, '  ')}`;
const appToken = (input: string): string =>
  `- uses: actions/create-github-app-token@${commit} # v3.1.1\n  with:\n    client-id: x\n    ${input}`;
const calls = (more = '', callee = 'b'): string =>
  `on: push\npermissions: {}\njobs:\n  a:\n    uses: ./.github/workflows/${callee}.yml\n${more.replaceAll(/^(?=.)/gm, '    ')}\n`;

const assignPermissions =
  'permissions: { contents: write, issues: write, actions: write, pull-requests: read, checks: read, statuses: read }';
const claiming = (more: string): string =>
  `${job(`${assignPermissions}\n${steps(`- uses: $/actions/assign-agent${more}`)}`)}  agent:\n    uses: ./.github/workflows/b.yml\n    secrets: { anthropic-api-key: '\${{ secrets.anthropic-api-key }}' }\n`;

const cases: Case[] = [
  {
    rule: 'permissions-union',
    proves: 'a caller grants what the jobs it calls ask for',
    bad: { ...one(calls('permissions: { contents: read }')), [workflowPath('b')]: called('permissions: { contents: write }') },
    at: 6,
    good: { ...one(calls('permissions: { contents: write }')), [workflowPath('b')]: called('permissions: { contents: write }') },
  },
  {
    rule: 'permissions-union',
    proves: 'a caller grants what is asked for two calls further down, by the name of this repository at a commit',
    bad: {
      ...one(calls('permissions: { actions: read }').replace('./.github', `${slug}/.github`).replace('b.yml', `b.yml@${commit} # v1.0.0`)),
      [workflowPath('b')]: calls('permissions: { actions: read, issues: read }', 'c').replace('on: push', 'on: workflow_call'),
      [workflowPath('c')]: called('permissions: { issues: read }'),
    },
    at: 6,
    good: {
      ...one(calls('permissions: { actions: read, issues: write }')),
      [workflowPath('b')]: calls('permissions: { actions: read, issues: read }', 'c').replace('on: push', 'on: workflow_call'),
      [workflowPath('c')]: called('permissions: { issues: read }'),
    },
  },
  {
    rule: 'permissions-union',
    proves: 'a job that runs one of our actions holds what that action needs',
    bad: one(job(`permissions: { contents: write, issues: write, actions: read }\n${steps('- uses: $/actions/land-work')}`)),
    at: 6,
    good: one(job(`permissions: { contents: write, issues: write, actions: write }\n${steps('- uses: $/actions/land-work')}`)),
  },
  {
    rule: 'agent-job-writes',
    proves: 'the job an agent works in has no token that writes',
    bad: one(job(`permissions: { contents: write, issues: read, actions: read }\n${steps('- uses: $/actions/run-agent')}`)),
    at: 6,
    good: one(job(`permissions: { contents: read, issues: read, actions: read }\n${steps('- uses: $/actions/run-agent')}`)),
  },
  {
    rule: 'agent-job-writes',
    proves: 'the job an agent works in asks for identity tokens only where its account is one',
    bad: one(job(`permissions: { contents: read, issues: read, actions: read, id-token: write }\n${steps('- uses: $/actions/run-agent')}`)),
    at: 6,
    good: one(
      job(
        `permissions: { contents: read, issues: read, actions: read, id-token: write }\n${steps('- uses: $/actions/run-agent\n  with:\n    identity: x')}`,
      ),
    ),
  },
  {
    rule: 'secret-in-assign',
    proves: 'the job that gives out work learns whether there is a key, and not the key',
    bad: one(
      job(`${assignPermissions}\n${steps('- uses: $/actions/assign-agent\n  with:\n    has-model-key: ${{ secrets.anthropic-api-key }}')}`),
    ),
    at: 10,
    good: one(
      job(
        `${assignPermissions}\n${steps("- uses: $/actions/assign-agent\n  with:\n    has-model-key: ${{ secrets.anthropic-api-key != '' }}")}`,
      ),
    ),
  },
  {
    rule: 'secret-in-assign',
    proves: 'a question about several secrets gives none of them',
    bad: one(
      job(
        `${assignPermissions}\n${steps('- uses: $/actions/assign-agent\n  with:\n    has-model-key: ${{ secrets.a != 0 || secrets.b }}')}`,
      ),
    ),
    at: 10,
    good: one(
      job(
        `${assignPermissions}\n${steps('- uses: $/actions/assign-agent\n  with:\n    has-model-key: ${{ secrets.a != 0 || secrets.b != 0 }}')}`,
      ),
    ),
  },
  {
    rule: 'secret-in-assign',
    proves: 'it is not in the environment of that job either',
    bad: one(job(`${assignPermissions}\nenv:\n  KEY: \${{ secrets.KEY }}\n${steps('- uses: $/actions/assign-agent')}`)),
    at: 8,
    good: one(job(`${assignPermissions}\nenv:\n  KEY: \${{ secrets.KEY != '' }}\n${steps('- uses: $/actions/assign-agent')}`)),
  },
  {
    rule: 'claim-without-key',
    proves: 'a workflow that passes a model key to its agents claims nothing without one',
    bad: { ...one(claiming('')), [workflowPath('b')]: called('permissions: {}') },
    at: 8,
    good: {
      ...one(claiming("\n    with:\n      has-model-key: ${{ secrets.anthropic-api-key != '' }}")),
      [workflowPath('b')]: called('permissions: {}'),
    },
  },
  {
    rule: 'expression-in-script',
    proves: 'attack-71: no expression becomes part of a JavaScript of github-script',
    bad: one(job(steps(`- uses: actions/github-script@${commit} # v8.0.0\n  with:\n    script: return "\${{ inputs.a }}"`))),
    at: 9,
    good: one(job(steps(`- uses: actions/github-script@${commit} # v8.0.0\n  with:\n    script: return process.env.A`))),
  },
  {
    rule: 'expression-in-script',
    proves: 'attack-71: no expression chooses the shell of a step',
    bad: one(job(steps('- run: echo\n  shell: ${{ inputs.shell }}'))),
    at: 8,
    good: one(job(steps('- run: echo\n  shell: bash'))),
  },
  {
    rule: 'pin-without-version',
    proves: 'a pin says which version it is',
    bad: one(job(steps(`- uses: actions/setup-node@${commit}`))),
    at: 7,
    good: one(job(steps(`- uses: actions/setup-node@${commit} # v6.5.0`))),
  },
  ...["repositories: ''", 'permission-contents:'].map((input) => ({
    rule: 'empty-app-token-input',
    proves: `attack-40: an App's token is not limited by \`${input}\``,
    bad: one(job(steps(appToken(input)))),
    at: 7,
    good: one(job(steps(appToken(input.replace(/:.*/, ': write'))))),
  })),
  {
    rule: 'self-hosted-default',
    proves: 'attack-72: no job asks for a machine of the user’s own',
    bad: one(job(steps('- run: echo')).replace('ubuntu-24.04', '[self-hosted, linux]')),
    at: 5,
    good: one(job(steps('- run: echo'))),
  },
  {
    rule: 'self-hosted-default',
    proves: 'attack-72: nor does the default of an input',
    bad: one(
      job(steps('- run: echo')).replace('on: push', 'on:\n  workflow_call:\n    inputs:\n      runs-on:\n        default: self-hosted'),
    ),
    at: 5,
    good: one(
      job(steps('- run: echo')).replace('on: push', 'on:\n  workflow_call:\n    inputs:\n      runs-on:\n        default: ubuntu-24.04'),
    ),
  },
  {
    rule: 'moving-label',
    proves: 'no job runs on a label that becomes another image',
    bad: one(job(steps('- run: echo')).replace('ubuntu-24.04', 'ubuntu-latest')),
    at: 5,
    good: one(job(steps('- run: echo'))),
  },
  {
    rule: 'moving-label',
    proves: 'nor does the default of an input',
    bad: one(
      job(steps('- run: echo')).replace('on: push', 'on:\n  workflow_call:\n    inputs:\n      runs-on:\n        default: ubuntu-latest'),
    ),
    at: 5,
    good: one(
      job(steps('- run: echo')).replace('on: push', 'on:\n  workflow_call:\n    inputs:\n      runs-on:\n        default: ubuntu-24.04'),
    ),
  },
  {
    rule: 'fail-fast',
    proves: 'one failed leg of a matrix does not cancel the others',
    bad: one(job(`strategy:\n  matrix: { n: [1, 2] }\n${steps('- run: echo')}`)),
    at: 6,
    good: one(job(`strategy:\n  fail-fast: false\n  matrix: { n: [1, 2] }\n${steps('- run: echo')}`)),
  },
  {
    rule: 'empty-matrix',
    proves: 'a job over a computed list is skipped when the list is empty',
    bad: one(
      job("needs: b\nif: needs.b.outputs.n != ''\nstrategy:\n  fail-fast: false\n  matrix: { n: '${{ fromJSON(needs.b.outputs.n) }}' }"),
    ),
    at: 8,
    good: one(
      job("needs: b\nif: needs.b.outputs.n != '[]'\nstrategy:\n  fail-fast: false\n  matrix: { n: '${{ fromJSON(needs.b.outputs.n) }}' }"),
    ),
  },
  {
    rule: 'always-without-timeout',
    proves: 'a job that cancelling does not stop has a timeout',
    bad: one(job(`if: always()\n${steps('- run: echo')}`)),
    at: 6,
    good: one(job(`if: always()\ntimeout-minutes: 5\n${steps('- run: echo')}`)),
  },
  {
    rule: 'always-without-timeout',
    proves: 'so has what such a job calls',
    bad: { ...one(calls('if: always()')), [workflowPath('b')]: called('steps: []') },
    at: 6,
    good: { ...one(calls('if: always()')), [workflowPath('b')]: called('timeout-minutes: 5') },
  },
  {
    rule: 'group-off-leaf',
    proves: 'no concurrency group is taken by a whole workflow',
    bad: one(job(steps('- run: echo'), 'concurrency: deploy\n')),
    at: 3,
    good: one(job(`concurrency: deploy\n${steps('- run: echo')}`)),
  },
  {
    rule: 'group-off-leaf',
    proves: 'nor by a job that calls a workflow',
    bad: { ...one(calls('concurrency: deploy')), [workflowPath('b')]: called('steps: []') },
    at: 6,
    good: { ...one(calls()), [workflowPath('b')]: called('concurrency: deploy') },
  },
  {
    rule: 'group-of-workflow',
    proves: 'a group is not named after github.workflow, which is the caller’s name',
    bad: one(job('concurrency: x-${{ github.workflow }}')),
    at: 6,
    good: one(job('concurrency: x-${{ inputs.base }}')),
  },
];

for (const { rule, proves, bad, at, good } of cases) {
  test(`${rule}: ${proves}`, () => {
    expect(ownFindings(bad)).toEqual([`${rule} at ${Object.keys(bad)[0]}:${at}`]);
    expect(ownFindings(good)).toEqual([]);
  });
}

describe('group-collision', () => {
  const two = (one: string, other: string): Record<string, string> => ({
    [workflowPath('a')]: job(`concurrency: ${one}`),
    [workflowPath('b')]: job(`concurrency: { group: '${other}' }`),
  });

  test('fault-8: no two groups of all workflows have the same name in another case', () => {
    const found = ['group-collision at .github/workflows/a.yml:6', 'group-collision at .github/workflows/b.yml:6'];
    expect(ownFindings(two('clambake-assign', 'Clambake-Assign'))).toEqual(found);
    expect(ownFindings(two('clambake-train-main', 'clambake-train-${{ inputs.base }}'))).toEqual(found);
    expect(ownFindings(two('clambake-assign', 'clambake-train-${{ inputs.base }}'))).toEqual([]);
  });

  test('expressions stand for any text, also none', () => {
    expect(canCollide('a-${{ x }}', 'a-')).toBe(true);
    expect(canCollide('${{ x }}-a', 'b-${{ y }}')).toBe(true);
    expect(canCollide('a-${{ x }}-b', 'a-${{ x }}-c')).toBe(false);
    expect(canCollide('a'.repeat(30), `a${'${{ x }}a'.repeat(30)}`)).toBe(false);
  });
});

test('every rule has a fixture that it rejects', () => {
  expect([...new Set(cases.map((one) => one.rule)), 'group-collision'].sort()).toEqual(rules.map((rule) => rule.name).sort());
});
