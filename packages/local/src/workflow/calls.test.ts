import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Run } from './pieces.ts';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let github: WorkflowFixture;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());
beforeEach(() => void github.start({ secrets: { KEY: 'k-secret', OTHER: 'other-secret' } }));

const calling = (call: string, more = ''): string =>
  `on: workflow_dispatch\n${more}jobs:\n  top:\n    ${call.replaceAll('\n', '\n    ')}\n`;
const reusable = (on: string, job: string): string =>
  `on:\n  workflow_call:\n    ${on.replaceAll('\n', '\n    ')}\njobs:\n  inner:\n    runs-on: x\n    ${job.replaceAll('\n', '\n    ')}\n`;
const at = (name: string): string => `.github/workflows/${name}.yml`;

test('a called workflow gets inputs with types and defaults, secrets by name, and gives outputs back', async () => {
  const callee = reusable(
    `inputs: { flag: { type: boolean, default: true }, n: { type: number, required: true }, text: { type: string, default: 'by \${{ github.actor }}' } }
secrets: { key: { required: true } }
outputs: { result: { value: '\${{ jobs.inner.outputs.r }}' } }`,
    `outputs: { r: '\${{ steps.s.outputs.r }}' }
env: { KEY: '\${{ secrets.key }}' }
steps:
  - id: s
    run: echo "r=\${{ inputs.flag == true }} \${{ inputs.n == 2 }} \${{ inputs.text }} \${#KEY} (\${{ secrets.OTHER }})" >> $GITHUB_OUTPUT`,
  );
  const caller = `${calling("uses: ./.github/workflows/callee.yml\nwith: { n: '${{ fromJSON(''2'') }}' }\nsecrets: { key: '${{ secrets.KEY }}' }")}  after:
    needs: top
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.top.outputs.result }} \${{ needs.top.result }}"' }]
`;
  const run = await github.run(caller, { files: { [at('callee')]: callee } });
  expect(github.conclusions(run), run.problems?.join()).toEqual({ 'top / inner': 'success', after: 'success' });
  expect(github.job(run, 'after').log).toContain('true true by ann 8 () success');
});

longTest('an input or secret that is unknown, missing or of the wrong type keeps the run from starting', async () => {
  const callee = reusable(
    'inputs: { n: { type: number, required: true } }\nsecrets: { key: { required: true } }',
    'steps: [{ run: "true" }]',
  );
  for (const [call, message] of [
    ['with: { n: 1, m: 2 }\nsecrets: { key: x }', 'Invalid input, m is not defined'],
    ['secrets: { key: x }', 'Input n is required'],
    ['with: { n: 1 }', 'Secret key is required'],
    ['with: { n: 1 }\nsecrets: { key: x, more: y }', 'Invalid secret, more is not defined'],
    ['with: { n: many }\nsecrets: { key: x }', 'Invalid value for input n'],
  ] as const) {
    const run = await github.run(calling(`uses: ./.github/workflows/callee.yml\n${call}`), { files: { [at('callee')]: callee } });
    expect(run.conclusion).toBe('startup_failure');
    expect(run.problems?.join('\n')).toContain(message);
  }
  const plain = reusable('{}', 'steps: [{ run: "true" }]');
  for (const [uses, message] of [
    ['./.github/workflows/callee.yml@main', 'local ones without @'],
    ['./.github/workflows/deep/callee.yml', 'directly in .github/workflows'],
    ['./callee.yml', 'directly in .github/workflows'],
    ['bob/lib/.github/workflows/callee.yml@487f545', 'shortened version of a commit SHA'],
  ] as const) {
    const files = { 'callee.yml': plain, [at('callee.yml@main')]: plain, [at('callee')]: plain, [at('deep/callee')]: plain };
    const run = await github.run(calling(`uses: ${uses}`), { files });
    expect(run.problems?.join('\n')).toContain(message);
  }
  const missing = await github.run(calling('uses: ./.github/workflows/none.yml'));
  expect(missing.problems?.join('\n')).toContain('workflow was not found');
});

test('a default replaces only an input that is not given: an empty value stays empty, and is no boolean', async () => {
  const callee = reusable(
    'inputs: { text: { type: string, default: fallback }, flag: { type: boolean, default: true } }',
    'steps: [{ run: \'echo "<${{ inputs.text }}>"\' }]',
  );
  const call = (input: string): Promise<Run> =>
    github.run(calling(`uses: ./.github/workflows/callee.yml\nwith: { ${input}: '\${{ vars.NONE }}' }`), {
      files: { [at('callee')]: callee },
    });
  expect(github.job(await call('text'), 'top / inner').log).toContain('<>');
  expect(github.job(await call('flag'), 'top').log).toContain('Invalid value for input flag: expected a boolean, got null');
});

test('a called workflow has no more permissions than its caller, at any depth, and asking for more is a startup failure', async () => {
  const ask = (permissions: string): string => reusable('inputs: {}', `permissions: ${permissions}\nsteps: [{ run: 'true' }]`);
  const middle = `on: { workflow_call: {} }\njobs:\n  mid: { uses: $/.github/workflows/leaf.yml, permissions: { issues: read } }\n`;
  const run = (leaf: string, grant: string) =>
    github.run(calling(`uses: ./.github/workflows/middle.yml\npermissions: ${grant}`), {
      files: { [at('middle')]: middle, [at('leaf')]: leaf },
    });
  const fine = await run(ask('{ issues: read }'), '{ issues: write }');
  expect(github.job(fine, 'top / mid / inner').permissions).toEqual({ issues: 'read' });
  const deep = await run(ask('{ issues: write }'), '{ issues: write }');
  expect(deep).toMatchObject({ status: 'completed', conclusion: 'startup_failure' });
  expect(deep.problems?.join()).toContain("The nested job 'inner' is requesting 'issues: write', but is only allowed 'issues: read'.");
  expect(github.jobs(deep)).toEqual([]);
  const shallow = await run(ask('{ issues: read }'), '{ contents: read }');
  expect(shallow.problems?.join()).toContain("The nested job 'mid' is requesting 'issues: read', but is only allowed 'issues: none'.");
});

test('a called workflow without permissions inherits those of its caller’s job', async () => {
  const callee = reusable('inputs: {}', "steps: [{ run: 'true' }]");
  const run = await github.run(calling('uses: ./.github/workflows/callee.yml\npermissions: { statuses: write }'), {
    files: { [at('callee')]: callee },
  });
  expect(github.job(run, 'top / inner').permissions).toEqual({ statuses: 'write' });
});

test('a remote workflow is read from its directory, `$/` and `./` calls in it stay there, and `github` stays the caller’s', async () => {
  const remote = join(github.root, 'fleet');
  const shown = 'echo "${{ github.workflow }} ${{ github.workflow_ref }} ${{ job.workflow_repository }}"';
  const files = {
    [at('fleet')]:
      `on: { workflow_call: {} }\njobs:\n  one: { uses: $/.github/workflows/part.yml }\n  two: { uses: ./.github/workflows/part.yml }\n`,
    [at('part')]: `name: Part\n${reusable('inputs: {}', `steps:\n  - run: ${shown}\n  - uses: $/tool`)}`,
    'tool/action.yml': 'name: Tool\nruns: { using: node24, main: main.js }\n',
    'tool/main.js': "console.log('tool from', process.env.GITHUB_ACTION_REPOSITORY);",
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(remote, path, '..'), { recursive: true });
    await writeFile(join(remote, path), text);
  }
  github.start({ remoteActions: { 'org/fleet@v1': remote } });
  const run = await github.run(calling('uses: org/fleet/.github/workflows/fleet.yml@v1', 'name: Mine\n'));
  expect(github.conclusions(run)).toEqual({ 'top / one / inner': 'success', 'top / two / inner': 'success' });
  expect(github.job(run, 'top / one / inner').log).toContain('Mine ann/shack/.github/workflows/ci.yml@refs/heads/main org/fleet');
  expect(github.job(run, 'top / one / inner').log).toContain('tool from org/fleet');
  const other = await github.run(calling('uses: org/fleet/.github/workflows/fleet.yml@v2'));
  expect(other.problems?.join()).toContain("Unable to resolve 'org/fleet/.github/workflows/fleet.yml@v2'");
});

test('a matrix may call a workflow; a failure in a called workflow is one of its caller', async () => {
  const callee = reusable('inputs: { n: { type: number } }', "name: work ${{ inputs.n }}\nsteps: [{ run: 'exit ${{ inputs.n }}' }]");
  const caller = `${calling("uses: ./.github/workflows/callee.yml\nstrategy: { fail-fast: false, matrix: { n: [0, 1] } }\nwith: { n: '${{ matrix.n }}' }")}  after:
    needs: top
    if: always()
    runs-on: x
    steps: [{ run: 'echo top is \${{ needs.top.result }}' }]
`;
  const run = await github.run(caller, { files: { [at('callee')]: callee } });
  expect(github.conclusions(run)).toEqual({ 'top (0) / work 0': 'success', 'top (1) / work 1': 'failure', after: 'success' });
  expect(github.job(run, 'after').log).toContain('top is failure');
});

test('workflows that call each other without end are refused', async () => {
  const loop = 'on: { workflow_call: {} }\njobs:\n  again: { uses: ./.github/workflows/loop.yml }\n';
  const run = await github.run(calling('uses: ./.github/workflows/loop.yml'), { files: { [at('loop')]: loop } });
  expect(run.problems?.join()).toContain('10 levels deep');
});

test('`secrets: inherit` passes all, and without secrets none but GITHUB_TOKEN', async () => {
  const look = "steps: [{ run: 'echo (${{ secrets.KEY != null }} ${{ secrets.OTHER != null }} ${{ secrets.GITHUB_TOKEN != null }})' }]";
  const files = { [at('callee')]: reusable('inputs: {}', look.replace('echo (', 'echo "(').replace(")' }]", ')"\' }]')) };
  const all = await github.run(calling('uses: ./.github/workflows/callee.yml\nsecrets: inherit'), { files });
  expect(github.job(all, 'top / inner').log).toContain('(true true true)');
  const none = await github.run(calling('uses: ./.github/workflows/callee.yml'), { files });
  expect(github.job(none, 'top / inner').log).toContain('(false false true)');
});

test('an `always()` job of a called workflow still runs after a cancellation and after the loss of a machine', async () => {
  const callee = `on: { workflow_call: {} }
jobs:
  run: { runs-on: x, steps: [{ run: 'sleep 30' }] }
  land:
    needs: run
    if: always() && needs.run.result != 'skipped'
    runs-on: x
    steps: [{ run: 'echo after \${{ needs.run.result }}' }]
`;
  for (const [end, result] of [
    [(id: number) => github.runner().cancel(github.repository, id), 'cancelled'],
    [(id: number) => github.runner().loseMachine([...github.repository.jobs.values()].find((job) => job.runId === id)?.id ?? 0), 'failure'],
  ] as const) {
    const run = await github.begin(calling('uses: ./.github/workflows/callee.yml\nstrategy: { fail-fast: false, matrix: { n: [1] } }'), {
      files: { [at('callee')]: callee },
    });
    await until(() => github.jobs(run)[0]?.log.includes('Run sleep 30') === true);
    end(run.id);
    await github.runner().settled();
    expect(github.conclusions(run)).toEqual({ 'top (1) / run': result, 'top (1) / land': 'success' });
    expect(github.job(run, 'top (1) / land').log).toContain(`after ${result}`);
    expect(run.conclusion).toBe(result);
  }
});
