// The same mistakes said in another way: what each rule is for is found whatever it is written like.
import { expect, test } from 'vitest';
import { called, commit, job, ownFindings, slug, workflowPath } from './fixtures.ts';

const elsewhere = slug.replace('ann', 'Ann');
const steps = (...lines: string[]): string => `steps:\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`;
const agentJob = (uses: string): string =>
  job(`permissions: { contents: write, issues: read, actions: read }\n${steps(`- uses: ${uses}`)}`);
const composite = (uses: string): string => `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - uses: ${uses}\n`;
const appToken = (inputs: string): string =>
  job(steps(`- uses: actions/create-github-app-token@${commit} # v3.1.1\n  with: { client-id: x, ${inputs} }`));
const matrixOf = (matrix: string, condition = 'true'): string =>
  job(`needs: b\nif: ${condition}\nstrategy:\n  fail-fast: false\n  matrix: ${matrix}`);
const script = (step: string): string => job(steps(step));

const cases: [rule: string, how: string, workflow: string, more?: Record<string, string>][] = [
  [
    'permissions-union',
    'a call by a name in another case',
    `on: push\npermissions: {}\njobs:\n  a:\n    uses: ${elsewhere}/.github/workflows/b.yml@${commit} # v1.0.0\n    permissions: {}\n`,
    { [workflowPath('b')]: called('permissions: { contents: write }') },
  ],
  ['permissions-union', 'an action of ours as `./`', job(`permissions: { contents: write }\n${steps('- uses: ./actions/land-work')}`)],
  ['agent-job-writes', 'the agent by a name in another case', agentJob(`${elsewhere}/actions/run-agent@${commit} # v1.0.0`)],
  [
    'agent-job-writes',
    'the agent within a composite action',
    agentJob('./.github/actions/x'),
    { '.github/actions/x/action.yml': composite('$/actions/run-agent') },
  ],
  [
    'expression-in-script',
    'an input in another case',
    script(`- uses: actions/github-script@${commit} # v8.0.0\n  with: { Script: '\${{ inputs.a }}' }`),
  ],
  [
    'expression-in-script',
    'arguments of an image',
    script(`- uses: docker://alpine@sha256:${'0a'.repeat(32)}\n  with: { args: '\${{ inputs.a }}' }`),
  ],
  ['empty-app-token-input', 'an empty list of repositories', appToken("owner: ann, repositories: '', permission-contents: write")],
  ['empty-app-token-input', 'an empty permission', appToken("permission-contents: ''")],
  ['self-hosted-default', 'a label that GitHub has no machine for', job(steps('- run: echo')).replace('ubuntu-24.04', '[linux, x64]')],
  ['self-hosted-default', 'a group', job(steps('- run: echo')).replace('ubuntu-24.04', '{ group: mine }')],
  ['self-hosted-default', 'a matrix', job(`strategy: { fail-fast: false, matrix: { on: [self-hosted] } }\n${steps('- run: echo')}`)],
  [
    'moving-label',
    'a matrix',
    job(`strategy: { fail-fast: false, matrix: { on: [ubuntu-24.04, ubuntu-latest] } }\n${steps('- run: echo')}`),
  ],
  ['moving-label', 'a list', job(steps('- run: echo')).replace('ubuntu-24.04', '[macos-latest]')],
  ['fail-fast', 'a value that is computed', job('strategy: { fail-fast: "${{ inputs.a }}", matrix: { n: [1] } }')],
  ['empty-matrix', 'an output in brackets', matrixOf(`{ n: "\${{ fromJSON(needs.b.outputs['n']) }}" }`)],
  [
    'empty-matrix',
    'a way round the condition',
    matrixOf("{ n: '${{ fromJSON(needs.b.outputs.n) }}' }", "needs.b.outputs.n != '[]' || inputs.a"),
  ],
  ['always-without-timeout', 'a name in another case', job(`if: Always()\n${steps('- run: echo')}`)],
  ['always-without-timeout', 'a condition that a cancellation makes true', job(`if: success() || cancelled()\n${steps('- run: echo')}`)],
  ['group-of-workflow', 'an index', job("concurrency: x-${{ github['workflow'] }}")],
];

for (const [rule, how, workflow, more] of cases) {
  test(`${rule} sees ${how}`, () => {
    const found = ownFindings({ [workflowPath('a')]: workflow, ...more });
    expect(found.map((finding) => finding.split(' at ')[0])).toContain(rule);
  });
}

test('always-without-timeout leaves alone what a cancellation stops', () => {
  expect(ownFindings({ [workflowPath('a')]: job(`if: '!cancelled()'\n${steps('- run: echo')}`) })).toEqual([]);
});
