// zizmor finds the mistakes for which we have no rules of our own, also in spellings that try to evade it. If a release of
// zizmor stops finding one of them, this fails, and we need a rule again.
import { expect, test } from 'vitest';
import type { LintDocument } from '../../scripts/lint/document.ts';
import { checkWithOutsideLinter, findTool } from '../../scripts/lint/outside-linters.ts';
import { repositoryRoot } from '../architecture/source-files.ts';
import { called, commit, documentsOf, job, workflowPath } from './fixtures.ts';

const executable = findTool('zizmor', repositoryRoot);
const audits = (files: Record<string, string>): string[] => {
  const documents: LintDocument[] = documentsOf(files);
  return checkWithOutsideLinter('zizmor', { executable: executable ?? '', documents }).map(
    ({ rule, line }) => `${rule.replace('zizmor/', '')} at ${line}`,
  );
};

const steps = (text: string): string => `steps:\n${text.replaceAll(/^(?=.)/gm, '  ')}`;
const echo = steps('- run: echo');
const calling = (more: string): string => `on: push\npermissions: {}\njobs:\n  a:\n    uses: ann/shack/b.yml@${commit} # v1.0.0\n${more}`;
const appToken = (inputs: string): string =>
  job(
    steps(
      `- uses: actions/create-github-app-token@${commit} # v3.1.1\n  with:\n    client-id: x\n${inputs.replaceAll(/^(?=.)/gm, '    ')}`,
    ),
  );
const checkout = (inputs = ''): string => job(steps(`- uses: actions/checkout@${commit} # v7.0.1\n${inputs}`));
const digest = `sha256:${'0a'.repeat(32)}`;

/** Mistake, as one workflow, and the finding that names it. */
const found: [mistake: string, workflow: string, finding: string][] = [
  [
    'attack-72: a whole workflow may write',
    job(echo).replace('permissions: {}', 'permissions: { contents: write }'),
    'excessive-permissions at 2',
  ],
  [
    'attack-72: a whole workflow may write everything',
    job(echo).replace('permissions: {}', "permissions: 'write-all'"),
    'excessive-permissions at 2',
  ],
  [
    'attack-72: a whole workflow may write by an alias',
    job(echo).replace('permissions: {}', 'env: &e { contents: write }\npermissions: *e'),
    'excessive-permissions at 2',
  ],
  ['a workflow names no permissions', job(echo).replace('permissions: {}\n', ''), 'excessive-permissions at 1'],
  ...['github.event.issue.title', 'inputs.name', 'steps.x.outputs.y', 'github.head_ref'].map((expression): [string, string, string] => [
    `attack-71: ${expression} in a script`,
    job(steps(`- run: echo "\${{ ${expression} }}"`)),
    'template-injection at 7',
  ]),
  ['attack-71: an expression in a script by an alias', job(steps('- name: &s echo ${{ inputs.a }}\n  run: *s')), 'template-injection at 7'],
  [
    'attack-71: an expression in a JavaScript',
    job(steps(`- uses: actions/github-script@${commit} # v8.0.0\n  with:\n    script: return "\${{ inputs.a }}"`)),
    'template-injection at 9',
  ],
  ['attack-68: an action by its tag', job(steps('- uses: actions/setup-node@v6.5.0')), 'unpinned-uses at 7'],
  ['attack-68: an action by a shortened commit', job(steps('- uses: actions/setup-node@3d3c42e # v6.5.0')), 'unpinned-uses at 7'],
  ['attack-68: a tag with the commit as its comment', job(steps(`- uses: actions/setup-node@v6 # ${commit} v6.5.0`)), 'unpinned-uses at 7'],
  ['attack-68: a called workflow by its branch', calling('').replace(/@\w+ # v1\.0\.0/, '@main'), 'unpinned-uses at 5'],
  ['an image of a step', job(steps('- uses: docker://alpine:3')), 'unpinned-images at 7'],
  ['the image of a job', job(`container: node:24\n${echo}`), 'unpinned-images at 6'],
  ['the image of a service', job(`services: { db: { image: 'postgres:18' } }\n${echo}`), 'unpinned-images at 6'],
  ['attack-34: a checkout keeps its credentials', checkout(), 'artipacked at 7'],
  ['attack-34: a checkout may keep its credentials', checkout("  with: { persist-credentials: '${{ inputs.a }}' }"), 'artipacked at 7'],
  ['attack-34: a checkout by another spelling', job(steps(`- uses: Actions/Checkout/.@${commit} # v7.0.1`)), 'obfuscation at 7'],
  ['attack-40: an App’s token with every permission', appToken(''), 'github-app at 7'],
  ['attack-40: an App’s token for every repository', appToken('owner: ann\npermission-contents: write'), 'github-app at 10'],
  ['attack-40: an App’s token that outlives its job', appToken('skip-token-revoke: true\npermission-contents: write'), 'github-app at 10'],
  ['attack-72: every secret goes along', calling('    secrets: inherit\n'), 'secrets-inherit at 5'],
  [
    'attack-72: every secret goes along by an alias',
    calling('    secrets: *i\n').replace('    uses', '    name: &i inherit\n    uses'),
    'secrets-inherit at 6',
  ],
  ['attack-72: pull_request_target', job(echo).replace('on: push', 'on: [push, pull_request_target]'), 'dangerous-triggers at 1'],
  [
    'attack-72: pull_request_target in a list',
    job(echo).replace('on: push', 'on:\n  - push\n  - pull_request_target'),
    'dangerous-triggers at 3',
  ],
];

/** The same things done right. */
const accepted: string[] = [
  job(echo),
  job(echo).replace('permissions: {}', 'permissions: { contents: read }'),
  called(echo),
  job(steps('- run: echo "$VALUE"\n  env:\n    VALUE: ${{ inputs.name }}')),
  job(steps(`- uses: actions/setup-node@${commit} # v6.5.0\n- uses: $/actions/x`)),
  calling('    secrets: { key: "${{ secrets.KEY }}" }\n'),
  job(steps(`- uses: docker://alpine@${digest}`)),
  checkout('  with: { persist-credentials: false }'),
  appToken('permission-contents: write'),
];

test.skipIf(executable === undefined)(
  'zizmor, where it could be installed, finds what our own rules leave to it',
  () => {
    for (const [mistake, workflow, finding] of found) expect(audits({ [workflowPath('a')]: workflow }), mistake).toContain(finding);
    for (const workflow of accepted) expect(audits({ [workflowPath('a')]: workflow }), workflow).toEqual([]);
    const composite = 'name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.a }}\n      shell: bash\n';
    expect(audits({ 'x/action.yml': composite })).toEqual(['template-injection at 6']);
  },
  60_000,
);
