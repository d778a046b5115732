import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';

let github: WorkflowFixture;
let remote: string;

beforeAll(async () => {
  github = await startWorkflowFixture();
  remote = join(github.root, 'remote');
  await writeFiles(remote, {
    'action.yml': 'name: Outer\nruns: { using: node24, main: main.js }\n',
    'main.js': "console.log('root of', process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF);",
    'lifecycle/action.yml':
      "name: Life\ninputs: { who: { default: '${{ github.actor }}' }, 'two words': {} }\nruns: { using: node24, pre: pre.js, main: main.js, post: post.js }\n",
    'lifecycle/pre.js': "require('fs').appendFileSync(process.env.GITHUB_STATE, 'pre=1\\n'); console.log('PRE', process.env.INPUT_WHO);",
    'lifecycle/main.js': `const e = process.env; const fs = require('fs');
      fs.appendFileSync(e.GITHUB_STATE, 'main=2\\n'); fs.appendFileSync(e.GITHUB_OUTPUT, 'who=' + e.INPUT_WHO + '\\n');
      fs.appendFileSync(e.GITHUB_STEP_SUMMARY, '# by ' + e.INPUT_WHO + '\\n');
      console.log('MAIN', e.INPUT_WHO, e.INPUT_TWO_WORDS, e.STATE_pre, Boolean(e.ACTIONS_RUNTIME_TOKEN)); console.log('::warning file=a.js,line=3::careful');
      if (e.INPUT_WHO === 'nobody') process.exitCode = 1;`,
    'lifecycle/post.js': "console.log('POST', process.env.INPUT_WHO, process.env.STATE_pre, process.env.STATE_main);",
    'composite/action.yml': `name: Composite
inputs: { word: { default: none } }
outputs: { said: { value: '\${{ steps.say.outputs.said }} \${{ inputs.word }}' } }
runs:
  using: composite
  steps:
    - id: say
      run: |
        echo "said=$PREFIX \${{ inputs.word }} \${{ github.action_path }}" >> "$GITHUB_OUTPUT"
        echo "FROM_COMPOSITE=yes" >> "$GITHUB_ENV"
        cat "$GITHUB_ACTION_PATH/word.txt"
      shell: bash
    - uses: $/lifecycle
      with: { who: inner }
    - run: exit \${{ inputs.word == 'fail' && '4' || '0' }}
      shell: bash
    - if: failure()
      run: echo composite saw the failure
      shell: bash
`,
    'composite/word.txt': 'a word in a file\n',
    'old/action.yml': 'name: Old\nruns: { using: node20, main: main.js }\n',
  });
});
afterAll(() => github.stop());
beforeEach(() => void github.start({ remoteActions: { 'org/tools': remote } }));

const writeFiles = async (root: string, files: Record<string, string>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
};

const sha = '0123456789012345678901234567890123456789';
/** Returns a workflow of one job with these steps, one line or block each. */
const workflow = (steps: string, { job = '', root = '' } = {}): string =>
  `on: workflow_dispatch\n${root}jobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps
    .trim()
    .split('\n')
    .map((line) => `      ${line}\n`)
    .join('')}`;
const logOf = async (steps: string, more: { job?: string; root?: string; files?: Record<string, string> } = {}): Promise<string> => {
  const run = await github.run(workflow(steps, more), more.files === undefined ? {} : { files: more.files });
  return github.jobs(run)[0]?.log ?? run.problems?.join('\n') ?? '';
};

test('a script stops at its first failing command, and pipefail needs `shell: bash`', async () => {
  const log = await logOf(`
- run: "false | true\\necho plain goes on"
- { run: "false | true\\necho bash goes on", shell: bash, continue-on-error: true, id: x }
- run: echo "outcome \${{ steps.x.outcome }} conclusion \${{ steps.x.conclusion }}"
- { run: "print('from', 'python')", shell: "python3 {0}" }
- { run: echo "sh $0", shell: sh }`);
  expect(log).toMatch(/plain goes on$/m);
  expect(log).not.toMatch(/^\S+ bash goes on$/m);
  expect(log).toContain('outcome failure conclusion success');
  expect(log).toContain('from python');
});

test('env has three levels and GITHUB_ENV, and GITHUB_ variables cannot be changed', async () => {
  const log = await logOf(
    `
- { run: 'echo "$A $B $C $GITHUB_ACTOR"; echo "D=\${{ env.B }}+" >> $GITHUB_ENV; echo "$PWD/bin" >> $GITHUB_PATH', env: { C: step, GITHUB_ACTOR: me } }
- run: 'echo "$A $B (\${{ env.C }}) $D"; echo "$PATH" | cut -d: -f1'`,
    { root: 'env: { A: workflow, B: workflow, C: workflow }\n', job: '    env: { B: job }\n' },
  );
  expect(log).toContain('workflow job step ann');
  expect(log).toContain('workflow job (workflow) job+');
  expect(log).toMatch(/shack\/bin$/m);
});

test('defaults set shell and working directory, and a step may override them', async () => {
  const log = await logOf(
    `
- { run: mkdir -p here there, working-directory: . }
- run: 'echo "in \${PWD##*/}"'
- { run: 'echo "in \${PWD##*/}"', working-directory: there }`,
    { job: '    defaults: { run: { working-directory: here, shell: bash } }\n' },
  );
  expect(log).toMatch(/in here[\s\S]*in there/);
  expect(log).toContain('bash --noprofile --norc -eo pipefail');
});

test('conditions of steps see earlier steps and failures; the rest is skipped', async () => {
  const run = await github.run(
    workflow(`
- { id: one, run: 'echo n=1 >> $GITHUB_OUTPUT' }
- { name: two, if: steps.one.outputs.n == '1', run: exit 1 }
- { name: three, run: 'true' }
- { name: four, if: failure(), run: 'true' }
- { name: five, if: always() && steps.one.outcome == 'failure', run: 'true' }`),
  );
  const steps = github.job(run, 'a').steps.map(({ name, conclusion }) => [name, conclusion]);
  expect(steps).toEqual([
    ['Set up job', 'success'],
    ['Run echo n=1 >> $GITHUB_OUTPUT', 'success'],
    ...[
      ['two', 'failure'],
      ['three', 'skipped'],
      ['four', 'success'],
      ['five', 'skipped'],
      ['Complete job', 'success'],
    ],
  ]);
});

test('a JavaScript action runs pre before the first step and post after the last, with its state, inputs and runtime', async () => {
  const run = await github.run(
    workflow(`
- { name: one, run: 'F=FIR; echo $F"ST"' }
- { id: life, uses: 'org/tools/lifecycle@${sha}', with: { two words: both, odd: 1 } }
- { uses: 'org/tools/lifecycle@${sha}', with: { who: nobody } }
- { if: always(), run: 'echo "LAST \${{ steps.life.outputs.who }}"' }
- uses: org/tools@v1`),
  );
  const { log } = github.job(run, 'a');
  const order = [...log.matchAll(/Z (PRE \w+|FIRST|MAIN .*|LAST \w+|POST .*)$/gm)].map((found) => found[1]);
  expect(order).toEqual([
    'PRE ann',
    'PRE nobody',
    'FIRST',
    'MAIN ann both 1 true',
    'MAIN nobody  1 true',
    'LAST ann',
    'POST nobody 1 2',
    'POST ann 1 2',
  ]);
  expect(run.conclusion).toBe('failure');
  const report = github.report('a');
  expect(report.summary).toBe('# by ann\n\n# by nobody\n\n');
  expect(report.annotations).toContainEqual({ level: 'warning', message: 'careful', file: 'a.js', line: 3 });
  expect(report.annotations.some(({ message }) => message.startsWith("Unexpected input(s) 'odd'"))).toBe(true);
});

test('a composite action has inputs, outputs, its own steps and status, and shares the environment', async () => {
  const log = await logOf(`
- { id: c, uses: 'org/tools/composite@${sha}', with: { word: hello }, env: { PREFIX: so } }
- run: 'echo "\${{ steps.c.outputs.said }} $FROM_COMPOSITE"'
- { uses: 'org/tools/composite@${sha}', with: { word: fail } }
- run: echo not reached`);
  expect(log).toContain(`so hello ${remote}/composite hello yes`);
  expect(log).toContain('a word in a file');
  expect(log).toContain('composite saw the failure');
  expect(log).not.toMatch(/ not reached$/m);
  expect(log.match(/ POST inner/g)).toHaveLength(2);
});

test('`./` is the workspace, `$/` the workflow’s repository at its commit, without a checkout', async () => {
  const files = {
    'tool/action.yml': 'name: Tool\nruns: { using: node24, main: main.js }\n',
    'tool/main.js': "console.log('tool of', process.env.GITHUB_ACTION_REPOSITORY);",
  };
  const log = await logOf('- uses: $/tool\n- { uses: ./tool, continue-on-error: true }\n- uses: actions/checkout@v7\n- uses: ./tool', {
    files,
  });
  expect(log.match(/tool of ann\/shack/g), log).toHaveLength(2);
  expect(log).toContain('Did you forget to run actions/checkout');
});

test('an action without a directory, one for an old Node and a Docker action each fail by name', async () => {
  expect(await logOf('- uses: other/thing@v1')).toContain("Unable to resolve 'other/thing@v1'");
  expect(await logOf(`- uses: org/tools/old@${sha}`)).toContain('runs.using is node20');
  expect(await logOf('- uses: docker://alpine')).toContain('docker://alpine');
});

test('checkout leaves the token in the repository’s configuration until its post step, unless told otherwise', async () => {
  const look = 'git config --get-all include.path && git config --get-regexp extraheader | cut -c1-20 || echo no credentials';
  const kept = await logOf(`- { id: c, uses: actions/checkout@v7 }\n- run: ${look}\n- run: echo "at \${{ steps.c.outputs.commit }}"`);
  expect(kept).toMatch(/git-credentials-[\s\S]*http\./);
  expect(kept).toMatch(/at [0-9a-f]{40}/);
  const job = [...github.repository.jobs.values()].at(-1);
  expect(job?.steps.map(({ name }) => name)).toContain('Post Run actions/checkout@v7');
  expect(await logOf(`- { uses: actions/checkout@v7, with: { persist-credentials: false } }\n- run: ${look}`)).toContain('no credentials');
  expect(await logOf('- { uses: actions/checkout@v7, with: { submodules: true } }')).toContain('does not support `submodules: true`');
  expect(await logOf('- uses: actions/checkout@v7\n- uses: actions/checkout@v7')).toContain('does not support a second checkout');
});

test('secrets and added masks are hidden in log, summary and annotations; the token is in no environment', async () => {
  github.start({ secrets: { KEY: 'first-secret' } });
  const run = await github.run(
    workflow(`
- { run: 'S=second; echo "::add-mask::$S-secret"; echo "$KEY $S-secret" | tee -a $GITHUB_STEP_SUMMARY; echo "::error::$KEY"; env | grep -c ghs_ || true', env: { KEY: '\${{ secrets.KEY }}' } }
- run: 'echo "token \${{ secrets.GITHUB_TOKEN == github.token }} (\${{ secrets.NONE }}) \${{ github.token }}"'`),
  );
  const report = github.report('a');
  expect(report.job.log).toContain('*** ***');
  expect(report.job.log).toMatch(/^\S+ 0$/m);
  expect(report.job.log).toContain('token true () ***');
  expect(`${report.job.log}${report.summary}${JSON.stringify(report.annotations)}`).not.toMatch(/first-secret|second-secret|ghs_\w/);
  expect(run.conclusion).toBe('success');
});

test('a step that takes too long fails, and hashFiles, toJSON and format work', async () => {
  const log = await logOf(`
- { run: 'sleep 30', timeout-minutes: 0.005, continue-on-error: true }
- run: mkdir .dir; echo x | tee a.lock > .dir/.b.lock
- run: echo "\${{ hashFiles('*.lock') == hashFiles('a.lock') }} \${{ hashFiles('**/.b.lock', '!c') == hashFiles('.dir') }} \${{ hashFiles('none', '*', '!*.lock', '!.dir') }} \${{ format('{0}-{1}', 'x', fromJSON('[1,2]')[1]) }} \${{ runner.os }} \${{ job.status }}"`);
  expect(log).toContain("The action 'Run sleep 30' has timed out after 0.005 minutes.");
  expect(log).toMatch(/true true {2}x-2 \w+ success/);
});

test('cancelling interrupts the step, skips the rest, and runs `always()` steps and post steps', async () => {
  const ready = join(github.root, 'cancel-ready');
  const run = await github.begin(
    workflow(`
- { uses: 'org/tools/lifecycle@${sha}' }
- run: "trap 'echo got INT; exit 1' INT; touch ${ready}; while true; do sleep 0.05; done"
- run: echo after
- { if: always(), run: echo always }
- { if: cancelled(), run: echo cancelled }`),
  );
  await until(() => existsSync(ready));
  expect(github.runner().cancel(github.repository, run.id)).toBe('cancelled');
  await github.runner().settled();
  const { log } = github.job(run, 'a');
  expect(run.conclusion).toBe('cancelled');
  expect(log).toMatch(/got INT[\s\S]* always$[\s\S]* cancelled$[\s\S]*POST ann/m);
  expect(log).not.toMatch(/ after$/m);
});

test('a job with `if: always()` continues when its run is cancelled, and one that needs it still starts', async () => {
  const ready = join(github.root, 'always-ready');
  const yaml = `${workflow(`- run: "touch ${ready}; sleep 0.5; echo went on"`, { job: '    if: always()\n' })}  b:
    needs: a
    if: always()
    runs-on: x
    steps: [{ run: 'echo "cancelled \${{ needs.a.result }}"' }]
  c:
    needs: a
    runs-on: x
    steps: [{ run: 'true' }]
`;
  const run = await github.begin(yaml);
  await until(() => existsSync(ready));
  github.runner().cancel(github.repository, run.id);
  await github.runner().settled();
  expect(github.conclusions(run)).toEqual({ a: 'success', b: 'success', c: 'skipped' });
  expect(github.job(run, 'a').log).toContain('went on');
});

test('a machine that is lost runs no later step and no post step; a forced cancel ends `always()` jobs too', async () => {
  const steps = `- { uses: 'org/tools/lifecycle@${sha}' }\n- run: sleep 30\n- { if: always(), run: echo always }`;
  const lost = await github.begin(workflow(steps));
  await until(() => github.jobs(lost)[0]?.log.includes('sleep 30') === true);
  expect(github.runner().loseMachine(github.job(lost, 'a').id)).toBe(true);
  await github.runner().settled();
  expect(lost.conclusion).toBe('failure');
  expect(github.job(lost, 'a').log).toContain('lost communication');
  expect(github.job(lost, 'a').log).not.toMatch(/POST| always$/m);
  const forced = await github.begin(workflow(steps, { job: '    if: always()\n' }));
  await until(() => github.jobs(forced)[0]?.log.includes('sleep 30') === true);
  github.runner().forceCancel(github.repository, forced.id);
  await github.runner().settled();
  expect(forced.conclusion).toBe('cancelled');
  expect(github.job(forced, 'a').log).not.toContain('POST');
});

test('a job keeps fifty annotations, ten of a level a step, and twenty summaries', async () => {
  const step = '{ run: \'for i in $(seq 12); do echo "::warning::$i"; echo "::error::$i"; done; echo "part" >> $GITHUB_STEP_SUMMARY\' }';
  const run = await github.run(
    `on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    steps: [${Array.from({ length: 21 }, () => step).join(', ')}]\n`,
  );
  const { annotations, summary } = github.report('a');
  expect(github.conclusions(run)).toEqual({ a: 'success' });
  expect([annotations.length, annotations.slice(0, 20).filter(({ level }) => level === 'warning').length]).toEqual([50, 10]);
  expect(summary.match(/part/g)?.length).toBe(20);
});
