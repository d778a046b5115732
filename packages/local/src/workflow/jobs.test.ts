import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileText, startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';

let github: WorkflowFixture;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());
beforeEach(() => void github.start());

const head = 'on: workflow_dispatch\n';
/** Creates jobs from short descriptions: `{ a: 'needs: b; run: true' }`. */
const jobs = (described: Record<string, string>): string =>
  `${head}jobs:\n${Object.entries(described)
    .map(([key, text]) => {
      const keys = text.split(';; ').map((line) => line.trim());
      const run = keys.findIndex((line) => line.startsWith('run:'));
      const steps =
        run < 0 ? [] : [`steps: [{ id: s, run: ${JSON.stringify((keys[run] ?? '').slice(4).trim())} }]`, 'runs-on: ubuntu-latest'];
      const others = keys.filter((_, index) => index !== run);
      return `  ${key}:\n${[...others, ...steps].map((line) => `    ${line}`).join('\n')}\n`;
    })
    .join('')}`;

test('jobs run after the jobs that they need, and a failure skips all direct and indirect dependents', async () => {
  const run = await github.run(jobs({ c: 'needs: b;; run: true', b: 'needs: a;; run: true', a: 'run: exit 3', d: 'run: true' }));
  expect(github.conclusions(run)).toEqual({ a: 'failure', b: 'skipped', c: 'skipped', d: 'success' });
  expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
  expect(github.job(run, 'a').log).toContain('##[error]Process completed with exit code 3.');
  expect(github.clock.heldBy()).toEqual(['nobody waits']);
});

test('status functions decide if a job runs whose needs failed or were skipped', async () => {
  const run = await github.run(
    jobs({
      bad: 'run: exit 1',
      skipped: 'needs: bad;; run: true',
      always: 'needs: [bad, skipped];; if: always();; run: true',
      failure: 'needs: skipped;; if: failure();; run: true',
      both: "needs: bad;; if: failure() && needs.bad.result == 'failure';; run: true",
      success: 'needs: always;; run: true',
      cancelled: 'needs: bad;; if: cancelled();; run: true',
    }),
  );
  expect(github.conclusions(run)).toEqual({
    ...{ bad: 'failure', skipped: 'skipped', always: 'success', failure: 'success', both: 'success' },
    // GitHub looks at all ancestors: a job after an `always()` job still has a failed ancestor.
    ...{ success: 'skipped', cancelled: 'skipped' },
  });
});

test('outputs of jobs reach the jobs that need them', async () => {
  const a = "outputs: { list: '${{ steps.s.outputs.list }}' };; run: echo 'list=[1,2]' >> $GITHUB_OUTPUT";
  const b = "needs: a;; env: { LIST: '${{ needs.a.outputs.list }}', RESULT: '${{ needs.a.result }}' };; run: echo \"$RESULT $LIST\"";
  const run = await github.run(jobs({ a, b }));
  expect(github.job(run, 'b').log).toContain('success [1,2]');
});

test('an output that a later leg leaves empty keeps the value of an earlier one', async () => {
  const step = '[{ id: s, if: matrix.v == 1, run: "echo x=first >> $GITHUB_OUTPUT" }]';
  const a = `strategy: { max-parallel: 1, matrix: { v: [1, 2] } };; runs-on: x;; outputs: { x: '\${{ steps.s.outputs.x }}' };; steps: ${step}`;
  const run = await github.run(jobs({ a, b: "needs: a;; run: echo '<${{ needs.a.outputs.x }}>'" }));
  expect(github.job(run, 'b').log).toContain('<first>');
});

test('a job output that contains a secret is left out with a warning', async () => {
  github.start({ secrets: { KEY: 'hush-hush' } });
  const a = "outputs: { key: '${{ steps.s.outputs.key }}' };; env: { KEY: '${{ secrets.KEY }}' };; run: echo key=$KEY >> $GITHUB_OUTPUT";
  const run = await github.run(jobs({ a, b: "needs: a;; run: echo 'got (${{ needs.a.outputs.key }})'" }));
  expect(github.report('a').annotations).toContainEqual({ level: 'warning', message: "Skip output 'key' since it may contain secret." });
  expect(github.job(run, 'b').log).toContain('got ()');
});

test('a dynamic matrix with include and exclude makes a job of each combination, named by its values', async () => {
  const matrix = "strategy: { matrix: '${{ fromJSON(needs.plan.outputs.matrix) }}' }";
  const plan = JSON.stringify({
    os: ['a', 'b'],
    n: [1, 2],
    exclude: [{ os: 'b', n: 2 }],
    include: [
      { os: 'a', more: 'x' },
      { os: 'c', n: 9 },
    ],
  });
  const run = await github.run(
    jobs({
      plan: `outputs: { matrix: '\${{ steps.s.outputs.m }}' };; run: echo 'm=${plan}' >> $GITHUB_OUTPUT`,
      leg: `needs: plan;; ${matrix};; run: echo '\${{ matrix.os }}\${{ matrix.n }}\${{ matrix.more }} of \${{ strategy.job-total }}'`,
    }),
  );
  expect(Object.keys(github.conclusions(run)).sort()).toEqual(['leg (a, 1, x)', 'leg (a, 2, x)', 'leg (b, 1)', 'leg (c, 9)', 'plan']);
  expect(github.job(run, 'leg (a, 1, x)').log).toContain('a1x of 4');
});

test('an empty matrix fails its job with a message, unless a condition skips the job', async () => {
  const matrix = (condition: string): string => `${condition}strategy: { matrix: { n: '\${{ fromJSON(vars.EMPTY) }}' } };; run: true`;
  github.start({ vars: { EMPTY: '[]' } });
  const run = await github.run(jobs({ broken: matrix(''), guarded: matrix("if: vars.EMPTY != '[]';; ") }));
  expect(github.conclusions(run)).toEqual({ broken: 'failure', guarded: 'skipped' });
  expect(github.job(run, 'broken').log).toContain("Matrix vector 'n' does not contain any values");
});

test('a failing leg cancels its siblings, and with fail-fast off it does not', async () => {
  const leg = (failFast: boolean): string =>
    `strategy: { fail-fast: ${failFast}, matrix: { n: [1, 2] } };; run: if [ \${{ matrix.n }} = 1 ]; then exit 1; fi; sleep ${failFast ? 30 : 0.1}`;
  const fast = await github.run(jobs({ leg: leg(true) }));
  expect(github.conclusions(fast)).toEqual({ 'leg (1)': 'failure', 'leg (2)': 'cancelled' });
  const slow = await github.run(jobs({ leg: leg(false) }));
  expect(github.conclusions(slow)).toEqual({ 'leg (1)': 'failure', 'leg (2)': 'success' });
});

test('max-parallel limits the legs that run at the same time', async () => {
  const stamp = `${github.root}/parallel`;
  const leg = `strategy: { max-parallel: 1, matrix: { n: [1, 2, 3] } };; run: echo start >> ${stamp}; sleep 0.05; echo end >> ${stamp}`;
  await github.run(jobs({ leg }));
  expect((await fileText(stamp)).trim().split('\n')).toEqual(['start', 'end', 'start', 'end', 'start', 'end']);
});

test('continue-on-error lets the run succeed and the needing job see a success', async () => {
  const run = await github.run(jobs({ a: 'continue-on-error: true;; run: exit 1', b: "needs: a;; run: echo '${{ needs.a.result }}'" }));
  expect(github.conclusions(run), github.job(run, 'b').log).toEqual({ a: 'failure', b: 'success' });
  expect(run.conclusion).toBe('success');
  expect(github.job(run, 'b').log).toContain('success');
});

test('a job that takes too long is cancelled and says so', async () => {
  const run = await github.run(jobs({ a: 'timeout-minutes: 0.005;; run: sleep 30' }));
  expect(github.conclusions(run)).toEqual({ a: 'cancelled' });
  expect(github.report('a').annotations[0]?.message).toBe('The job has exceeded the maximum execution time of 0.005 minutes.');
});

test('a job’s token has the permissions of the job, of the workflow or of the repository’s setting', async () => {
  const run = await github.run(
    `${jobs({ own: 'permissions: { issues: write };; run: true', shared: 'run: true' })}permissions: { contents: write, actions: read }\n`,
  );
  expect(github.job(run, 'own').permissions).toEqual({ issues: 'write' });
  expect(github.job(run, 'shared').permissions).toEqual({ contents: 'write', actions: 'read' });
  const plain = await github.run(jobs({ a: 'run: true' }));
  expect(github.job(plain, 'a').permissions).toEqual({ contents: 'read' });
  github.start({ defaultPermissions: 'permissive' });
  const permissive = await github.run(jobs({ a: 'run: true' }));
  expect(github.job(permissive, 'a').permissions).toMatchObject({ contents: 'write', issues: 'write' });
});

test('inputs of a dispatch have their declared types, and only text in the payload', async () => {
  const yaml = jobs({ a: "run: echo ${{ inputs.dry == true }} ${{ inputs.count == 3 }} ${{ github.event.inputs.dry == 'true' }}" });
  const typed = yaml.replace(head, 'on: { workflow_dispatch: { inputs: { dry: { type: boolean }, count: { type: number } } } }\n');
  const run = await github.run(typed, { inputs: { dry: 'true', count: '3' } });
  expect(github.job(run, 'a').log).toMatch(/^\S+ true true true$/m);
});

test('an unknown key, an unknown function and an unsupported key each keep the run from starting, by name', async () => {
  for (const [yaml, message] of [
    [jobs({ a: 'run: true' }).replace('runs-on', 'runs-onn'), 'runs-onn'],
    [jobs({ a: 'if: nope();; run: true' }), 'nope'],
    [jobs({ a: "run: echo '${{ matrx.a }}'" }), 'matrx'],
    [jobs({ a: 'container: node;; run: true' }), 'jobs.a.container'],
    [jobs({ a: 'needs: b;; run: true', c: 'run: true' }), "unknown job 'b'"],
    [jobs({ a: 'concurrency: { group: g, queue: max, cancel-in-progress: true };; run: true' }), "'queue: max' cannot be combined"],
  ] as const) {
    const run = await github.run(yaml);
    expect(run.conclusion).toBe('startup_failure');
    expect(run.problems?.join('\n')).toContain(message);
    expect(github.jobs(run)).toEqual([]);
  }
});

test('a file that github.com refuses although its parser accepts it does not start, and the problem is named', async () => {
  const on = (triggers: string): string => jobs({ a: 'run: true' }).replace(head, `on: { workflow_dispatch: {}, ${triggers} }\n`);
  const many = Array.from({ length: 26 }, (_, index) => `i${index}: {}`).join(', ');
  for (const [yaml, message] of [
    // YAML reads the exclamation mark as a tag, so the condition would be empty and therefore true.
    [jobs({ a: 'if: !cancelled();; run: true' }), "Unexpected tag '!cancelled()'"],
    [on('push: { branches: [a], branches-ignore: [b] }'), 'only define one of `branches` and `branches-ignore`'],
    [on('workflow_run: { types: [completed] }'), '`on.workflow_run` does not reference any workflows'],
    [`on: { workflow_dispatch: { inputs: { ${many} } } }\n${jobs({ a: 'run: true' }).replace(head, '')}`, 'up to 25 inputs'],
    [on('workflow_call: { secrets: { Github_Token: {} } }'), "'Github_Token' would collide"],
  ] as const) {
    const run = await github.run(yaml);
    expect(run.problems?.join('\n')).toContain(message);
    expect(github.jobs(run)).toEqual([]);
  }
});

test('`runs-on` is computed: one that cannot be, or is empty, fails its leg only, and the labels are in the list of jobs', async () => {
  const text = (runsOn: string): string => jobs({ a: 'run: true' }).replace('runs-on: ubuntu-latest', `runs-on: ${runsOn}`);
  const matrix = text("'${{ fromJSON(matrix.on) }}'\n    strategy: { fail-fast: false, matrix: { on: ['[\"big\", \"arm\"]', '{'] } }");
  const run = await github.run(matrix);
  expect(github.jobs(run).map(({ conclusion, labels }) => [conclusion, labels])).toEqual([
    ['success', ['big', 'arm']],
    ['failure', undefined],
  ]);
  for (const empty of ["'${{ vars.NONE }}'", '[]']) {
    const refused = await github.run(text(empty));
    expect(github.job(refused, 'a').log).toContain('runs-on: Unexpected value');
  }
});

test('a computed container that is empty is none, and any other one fails its leg by name', async () => {
  const yaml = jobs({
    a: "container: '${{ matrix.image }}';; strategy: { fail-fast: false, matrix: { image: ['', 'node:24'] } };; run: true",
  });
  const run = await github.run(yaml);
  expect(github.jobs(run).map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
  expect(github.jobs(run)[1]?.log).toContain('this runner has no containers, and the job wants "node:24"');
});

test('a job of a guarded environment waits for its review, gets its secrets, and fails when refused', async () => {
  const runner = github.start({ environments: { live: { needsApproval: true, secrets: { KEY: 'k-live' }, vars: { URL: 'u' } } } });
  const yaml = jobs({ a: "environment: live;; env: { KEY: '${{ secrets.KEY }}' };; run: echo ${#KEY} ${{ vars.URL }}" });
  for (const approved of [true, false]) {
    const run = await github.begin(yaml);
    await until(() => github.jobs(run)[0]?.status === 'waiting');
    expect(run.status).toBe('waiting');
    expect(runner.review(github.job(run, 'a').id, approved)).toBe(true);
    await runner.settled();
    expect(github.conclusions(run)).toEqual({ a: approved ? 'success' : 'failure' });
    expect(github.job(run, 'a').log).toContain(approved ? '6 u' : 'The deployment was rejected.');
  }
});
