// The preflight on real YAML: files as people write them, and every file of the unsafe half one line away from a safe one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgePreflight, noWorkflows, type Preflight } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { readCiFiles } from './ci-files.ts';

const directory = join(import.meta.dirname, '../testing/ci-files');
const textOf = (name: string): string => readFileSync(join(directory, name), 'utf8');
const settings = { trials: 4, 'ci-acknowledged': false, merge: 'push', 'strict-base': false, history: 'auto' } as const;
type Settings = { trials: number; 'ci-acknowledged': boolean };
const base = { base: 'main', asApp: false, signs: false, rules: undefined, workflows: noWorkflows };

const judge = async (files: Record<string, string>, config: Partial<Settings> = {}): Promise<Preflight> => {
  const [workflow = ''] = Object.keys(files);
  const read = async (path: string): Promise<string | undefined> => files[path.replace('.github/workflows/', '')];
  return judgePreflight({ ...base, files: await readCiFiles({ oid: 'b'.repeat(40), workflow }, read), config: { ...settings, ...config } });
};
/** The workflow that `calls.yml` calls. */
const callable = textOf('plain.yml').replace('workflow_dispatch:', 'workflow_call:');
const judgeFile = (name: string, config?: Partial<Settings>): Promise<Preflight> =>
  judge({ [name]: textOf(name), ...(name === 'calls.yml' ? { 'plain.yml': callable } : {}) }, config);

const safe = ['plain.yml', 'job-permissions.yml', 'read-all.yml', 'calls.yml', 'hosted-matrix.yml'];
const unsafe: [string, RegExp][] = [
  [
    'token-writes.yml',
    /^\.github\/workflows\/token-writes\.yml, line 5, job "test": its token may change things \(contents: write\): make that/,
  ],
  ['credentials-stay.yml', /credentials-stay\.yml, line 10, job "test": the checkout leaves its token behind .*persist-credentials: false/],
  ['secret-in-tests.yml', /secret-in-tests\.yml, line 13, job "test": it uses a secret/],
  ['permissions-unsaid.yml', /permissions-unsaid\.yml, line 5, job "test": no permissions are named/],
  ['environment.yml', /environment\.yml, line 9, job "test": it runs in an environment/],
  ['own-machine.yml', /own-machine\.yml, line 8, job "test": it runs code of agents on "self-hosted", which may be a machine of your own/],
];

describe('eleven CI files', () => {
  test('are all there, six of them unsafe', () => {
    expect(readdirSync(directory).sort()).toEqual([...safe, ...unsafe.map(([name]) => name)].sort());
  });

  test.each(safe)('%s may run code of agents', async (name) => {
    expect((await judgeFile(name)).refusal).toBeUndefined();
  });

  test.each(unsafe)(
    '%s may not, the notice names line, job and mending, and an acknowledgement turns it into a note',
    async (name, place) => {
      const { refusal } = await judgeFile(name);
      const said =
        /would let that code do harm\. (.*) Mend it on main, or, .* set "ci-acknowledged: true" in \.github\/clambake\.yml\.$/.exec(
          refusal ?? '',
        );
      expect(said?.[1]).toMatch(place);
      const acknowledged = await judgeFile(name, { 'ci-acknowledged': true });
      expect(acknowledged.refusal).toBeUndefined();
      expect(acknowledged.notes.join()).toMatch(place);
    },
  );

  test('every unsafe one differs from the safe one by one line that is there or is not', () => {
    const lines = (name: string): Set<string> => new Set(textOf(name).split('\n'));
    for (const [name] of unsafe) {
      const [one, other] = [lines(name), lines('plain.yml')];
      const more = [...one].filter((line) => !other.has(line));
      const fewer = [...other].filter((line) => !one.has(line) && !/^\s*(?:with|permissions):$/.test(line));
      expect({ name, most: Math.max(more.length, fewer.length) }).toEqual({ name, most: 1 });
    }
  });
});

const plain = textOf('plain.yml');
test('a job that only pull requests run is a note: a bundle that the train starts CI for is landed without it', async () => {
  const more = "  deep:\n    if: github.event_name == 'pull_request'\n    runs-on: ubuntu-24.04\n    steps: [{ run: npm run deep }]\n";
  const { refusal, notes } = await judge({ 'ci.yml': plain + more });
  expect({ refusal, notes }).toEqual({
    refusal: undefined,
    notes: [
      expect.stringMatching(
        /^\.github\/workflows\/ci\.yml, line \d+, job "deep": it is skipped where the train starts this workflow, and what is skipped counts as passed: let it run on workflow_dispatch/,
      ),
    ],
  });
});
test.each([
  ["github.event_name == 'pull_request' || github.event_name == 'push'", 1],
  ["github.event_name != 'workflow_dispatch'", 1],
  ["github.event_name == 'push' && github.ref == 'refs/heads/main'", 0],
  ["needs.changes.outputs.code == 'true'", 0],
])('a job beside others with "if: %s" is noted %i times', async (condition, count) => {
  const more = `  deep:\n    if: ${condition}\n    runs-on: ubuntu-24.04\n    steps: [{ run: npm run deep }]\n`;
  const { refusal, notes } = await judge({ 'ci.yml': plain + more });
  expect({ refusal, count: notes.length }).toEqual({ refusal: undefined, count });
});

const edited = (from: string | RegExp, to: string): Promise<Preflight> => judge({ 'ci.yml': plain.replace(from, to) });

describe('what else is unsafe', () => {
  test.each([
    ['identity tokens', /contents: read/, 'id-token: write', /id-token: write\): remove "id-token" there/],
    [
      'permissions from an expression',
      /permissions:\n {2}contents: read/,
      'permissions: ${{ vars.RIGHTS }}',
      /its permissions are "\$\{\{ vars/,
    ],
    ['all permissions', /permissions:\n {2}contents: read/, 'permissions: write-all', /its permissions are "write-all"/],
    ['pull_request_target', 'pull_request:', 'pull_request_target:', /line 3: it runs on pull_request_target/],
    ['secrets by index', 'npm test', "npm test ${{ secrets['KEY'] }}", /it uses a secret/],
    ['all secrets at once', 'npm test', 'npm test ${{ toJSON(secrets) }}', /it uses a secret/],
    ['a secret behind braces in a text', 'run: npm test', `run: "npm test \${{ format('}}{0}', secrets.KEY) }}"`, /it uses a secret/],
    ['a secret in a name', '    steps:', '    env: { "${{ secrets.KEY }}": x }\n    steps:', /it uses a secret/],
    ['a secret through an anchor', '    steps:', '    env: &kept { KEY: "${{ secrets[env.NAME] }}" }\n    steps:', /it uses a secret/],
    ['permissions that say nothing', /permissions:\n {2}contents: read/, 'permissions:', /its permissions are empty/],
    ['a job that takes more than its workflow', '    steps:', '    permissions: { packages: write }\n    steps:', /packages: write/],
    ['a checkout that decides by expression', 'credentials: false', 'credentials: ${{ inputs.keep }}', /the checkout leaves its token/],
    [
      'a foreign workflow',
      /runs-on[\s\S]*/,
      'uses: others/ci/.github/workflows/test.yml@v1\n',
      /which is not in this repository and was not looked at/,
    ],
    ['inherited secrets', /runs-on[\s\S]*/, 'uses: ./.github/workflows/ci.yml\n    secrets: inherit\n', /remove "secrets: inherit"/],
  ])('%s', async (_, from, to, place) => {
    expect((await edited(from, to)).refusal).toMatch(place);
  });

  test('a called workflow is looked at too', async () => {
    const caller = 'on: workflow_dispatch\npermissions: { contents: read }\njobs: { test: { uses: ./.github/workflows/called.yml } }\n';
    const found = await judge({ 'ci.yml': caller, 'called.yml': textOf('credentials-stay.yml') });
    expect(found.refusal).toMatch(/\.github\/workflows\/called\.yml, line 10, job "test": the checkout leaves/);
    const missing = await judge({ 'ci.yml': caller });
    expect(missing.refusal).toMatch(/it calls \.github\/workflows\/called\.yml, which does not exist on the base/);
  });
});

describe('what cannot work', () => {
  test.each([
    ['no way to start it', '  workflow_dispatch:\n', '', /ci\.yml, line 1: it cannot be started on a branch: add "workflow_dispatch:"/],
    [
      'an input without a value',
      'workflow_dispatch:',
      'workflow_dispatch: { inputs: { level: { required: true } } }',
      /line 2: its input "level" is required, and the train knows no value for it: give it a default/,
    ],
    [
      'one group for all branches',
      'permissions:',
      'concurrency: ci\npermissions:',
      /line 4: its concurrency group "ci" is the same for every branch/,
    ],
    [
      'a group that is empty on a dispatch',
      '    steps:',
      '    concurrency: { group: "ci-${{ github.head_ref }}", cancel-in-progress: true }\n    steps:',
      /job "test": its concurrency group .* is the same for every branch/,
    ],
    [
      'a group that only asks where it is',
      'permissions:',
      "concurrency: ci-${{ github.ref == 'refs/heads/main' && 'main' || 'rest' }}\npermissions:",
      /its concurrency group .* is the same for every branch/,
    ],
    [
      'jobs of other events only',
      '    steps:',
      "    if: github.event_name == 'pull_request'\n    steps:",
      /every job has a condition that is false/,
    ],
    ['tags only', '    steps:', "    if: startsWith(github.ref, 'refs/tags/')\n    steps:", /every job has a condition that is false/],
    ['a job that is switched off', '    steps:', '    if: false\n    steps:', /every job has a condition that is false .* \(false\)/],
    ['a file without a job', /jobs:[\s\S]*/, '', /ci\.yml: it has no job: give it one that runs the tests/],
    ['something that is no YAML', 'jobs:', 'jobs: [', /ci\.yml: it cannot be read: line \d+: /],
  ])('%s', async (_, from, to, place) => {
    const { refusal } = await edited(from, to);
    expect(refusal).toMatch(place);
    expect(refusal).toMatch(/^Nothing was pushed\. The train cannot work with this CI\./);
    const acknowledged = await judge({ 'ci.yml': plain.replace(from, to) }, { 'ci-acknowledged': true });
    expect(acknowledged.refusal).toMatch(place);
  });

  test('a group for all branches does no harm to one trial at a time', async () => {
    const one = plain.replace('permissions:', 'concurrency: ci\npermissions:');
    expect((await judge({ 'ci.yml': one }, { trials: 1 })).refusal).toBeUndefined();
    expect((await judge({ 'ci.yml': one }, { trials: 2 })).refusal).toMatch(/concurrency group/);
  });

  test('a group for all branches in a workflow that it calls', async () => {
    const caller = 'on: workflow_dispatch\npermissions: { contents: read }\njobs: { test: { uses: ./.github/workflows/called.yml } }\n';
    const called = plain.replace('workflow_dispatch:', 'workflow_call:').replace('permissions:', 'concurrency: tests\npermissions:');
    const found = await judge({ 'ci.yml': caller, 'called.yml': called });
    expect(found.refusal).toMatch(/called\.yml, line 4: its concurrency group "tests" is the same for every branch/);
    expect((await judge({ 'ci.yml': caller, 'called.yml': called }, { trials: 1 })).refusal).toBeUndefined();
  });

  test.each([
    [
      'cannot be called',
      'on: push\n',
      '',
      /job "test": it calls \.github\/workflows\/called\.yml, which cannot be called: add "workflow_call:"/,
    ],
    [
      'needs an input',
      'on: { workflow_call: { inputs: { os: { type: string, required: true } } } }\n',
      '',
      /without its required input "os": give it under/,
    ],
    [
      'asks for more than its caller has',
      'on: workflow_call\npermissions: { contents: read, checks: read }\n',
      '',
      /called\.yml, line 2: it asks for "checks: read", which job "test" of \.github\/workflows\/ci\.yml that calls it does not have/,
    ],
    [
      'has a job that asks for more',
      'on: workflow_call\n',
      '    permissions: { packages: read }\n',
      /called\.yml, line 5, job "unit": it asks for "packages: read"/,
    ],
  ])('a called workflow that %s', async (_, head, more, place) => {
    const caller = 'on: workflow_dispatch\npermissions: { contents: read }\njobs: { test: { uses: ./.github/workflows/called.yml } }\n';
    const jobs = `jobs:\n  unit:\n    runs-on: ubuntu-24.04\n${more}    steps: [{ run: make }]\n`;
    expect((await judge({ 'ci.yml': caller, 'called.yml': head + jobs })).refusal).toMatch(place);
    const fits =
      'on: { workflow_call: { inputs: { os: { type: string, required: true, default: x } } } }\npermissions: { contents: read }\n';
    expect((await judge({ 'ci.yml': caller, 'called.yml': fits + jobs.replace(more, '') })).refusal).toBeUndefined();
  });

  test('a file that is not there', async () => {
    const files = await readCiFiles({ oid: 'b'.repeat(40), workflow: 'nothing.yml' }, async () => undefined);
    expect(judgePreflight({ ...base, files, config: settings }).refusal).toMatch(
      /nothing\.yml: the file does not exist, so there are no tests to run/,
    );
  });
});

describe('whether a pull request runs it', () => {
  const onPullRequests = async (trigger: string): Promise<boolean> => (await edited('  pull_request:', trigger)).onPullRequests;
  test.each([
    ['  pull_request:', true],
    ['  pull_request: { branches: [main, release] }', true],
    ["  pull_request: { branches: ['**'] }", true],
    ['  pull_request: { types: [opened, synchronize, reopened] }', true],
    ['  push:', false],
    ['  pull_request: { branches: [release] }', false],
    ["  pull_request: { paths: ['src/**'] }", false],
    ['  pull_request: { paths-ignore: [docs] }', false],
    ['  pull_request: { types: [opened] }', false],
    ["  pull_request: { branches: ['**', '!main'] }", false],
  ])('%s: %s', async (trigger, expected) => {
    expect(await onPullRequests(trigger)).toBe(expected);
  });
});
