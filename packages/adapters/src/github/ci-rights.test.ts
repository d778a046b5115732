// CI may leave things where an agent's test can reach them: tokens that steps keep, also in actions of the repository, caches of the
// base, and artifacts that a workflow with rights takes afterwards.
import { describe, expect, test } from 'vitest';
import { ciPath, judgeCi, safeCi } from '../testing/judge-ci.ts';

const withStep = (step: string): string => `${safeCi}      - ${step.replace(/\n/g, '\n        ')}\n`;
const refusalOf = async (files: Record<string, string>): Promise<string | undefined> => (await judgeCi(files)).refusal;

describe('a token that a step keeps', () => {
  test.each([
    ['a fork of the checkout', 'uses: acme/checkout@v4', /"acme\/checkout@v4" is a checkout by its name, and may leave its token behind/],
    ['a checkout in a subdirectory', 'uses: acme/actions/checkout@0123456', /is a checkout by its name/],
    ['a checkout with a longer name', 'uses: acme/checkout-action@v1', /is a checkout by its name/],
    ['other case', 'uses: Actions/Checkout@v7', /the checkout leaves its token behind/],
    ['an expression', 'uses: actions/checkout@v7\nwith: { persist-credentials: "${{ vars.KEEP }}" }', /the checkout leaves/],
    [
      'an expression that is true',
      'uses: actions/checkout@v7\nwith: { persist-credentials: "${{ github.event_name == \'workflow_dispatch\' }}" }',
      /the checkout leaves/,
    ],
    ['an empty value', 'uses: actions/checkout@v7\nwith: { persist-credentials: }', /the checkout leaves/],
    ['an action that logs git in', 'uses: acme/setup-git-credentials@v2', /gives git a token/],
    [
      'a clone with the token',
      'run: git clone https://x-access-token:${{ github.token }}@github.com/acme/more',
      /writes a token into an address of git/,
    ],
    [
      'a clone with a variable',
      'run: git clone "https://x:${TOKEN}@github.com/acme/more"\nenv: { TOKEN: "${{ secrets.GITHUB_TOKEN }}" }',
      /an address of git/,
    ],
    ['an address of a remote', "run: git remote set-url origin https://${{ github['token'] }}@github.com/acme/more", /an address of git/],
    [
      'a header',
      'run: |\n  git config --global \\\n    http.extraheader "AUTHORIZATION: bearer ${{ github.token }}"',
      /git's configuration/,
    ],
    [
      'another address',
      'run: git config url."https://x:${{ github.token }}@github.com/".insteadOf https://github.com/',
      /address of git|git's configuration/,
    ],
    ['a store', 'run: echo "https://x:$T@github.com" > ~/.git-credentials\nenv: { T: "${{ github.token }}" }', /store of credentials/],
    [
      'a helper',
      'run: git config credential.helper "!f() { echo password=$T; }; f"\nenv: { T: "${{ github.token }}" }',
      /store of credentials/,
    ],
    ['gh', 'run: gh auth setup-git\nenv: { GH_TOKEN: "${{ github.token }}" }', /lets gh give git a token/],
    ['a login of gh', 'run: echo ${{ github.token }} | gh auth login --with-token', /lets gh give git a token/],
    ['.netrc', 'run: echo "machine github.com login x password ${{ github.token }}" >> ~/.netrc', /\.netrc/],
    ['npm', 'run: npm config set //npm.pkg.github.com/:_authToken ${{ github.token }}', /\.npmrc/],
    ['a registry', 'run: echo ${{ github.token }} | docker login ghcr.io -u x --password-stdin', /logs in to a registry/],
    ['later steps', 'run: echo "T=${{ github.token }}" >> "$GITHUB_ENV"', /hands a token on to later steps/],
  ])('%s is found', async (_, step, expected) => {
    expect(await refusalOf({ [ciPath]: withStep(step) })).toMatch(expected);
  });

  test('a variable of the job or of the workflow holds the token too', async () => {
    const clone = withStep('run: git clone "https://x:$TOKEN@github.com/acme/more"');
    expect(await refusalOf({ [ciPath]: clone })).toBeUndefined();
    for (const place of ['permissions:', '    runs-on:'])
      expect(
        await refusalOf({ [ciPath]: clone.replace(place, `${/^ */.exec(place)?.[0]}env: { TOKEN: "\${{ github.token }}" }\n${place}`) }),
      ).toMatch(/line 12, job "test": it writes a token into an address of git/);
  });

  test.each([
    'uses: acme/checkout@v4\nwith: { persist-credentials: false }',
    'uses: actions/checkout@v7\nwith: { persist-credentials: "false" }',
    'uses: actions/checkout@v7\nwith: { persist-credentials: "${{ false }}" }',
    'uses: actions/checkout@v7\nwith: { persist-credentials: "${{ github.event_name == \'push\' }}" }',
    'uses: acme/checkout-tools/setup@v1',
    'run: git clone https://github.com/acme/more',
    'run: gh pr list\nenv: { GH_TOKEN: "${{ github.token }}" }',
    'run: gh api user --jq .login >> "$GITHUB_OUTPUT"\nenv: { GH_TOKEN: "${{ github.token }}" }',
    'run: cat .npmrc',
    'run: |\n  curl -H "authorization: bearer ${{ github.token }}" https://api.github.com/user',
  ])('%s keeps none', async (step) => {
    expect(await refusalOf({ [ciPath]: withStep(step) })).toBeUndefined();
  });
});

describe('an action of the repository', () => {
  const action = (steps: string, inputs = ''): string => `name: x\n${inputs}runs:\n  using: composite\n  steps:\n${steps}`;
  const checkout = '    - uses: actions/checkout@v7\n';
  const using = withStep('uses: ./.github/actions/build');

  test('is read, with its line, and what it uses in turn', async () => {
    expect(await refusalOf({ [ciPath]: using, '.github/actions/build/action.yml': action(checkout) })).toMatch(
      /\.github\/actions\/build\/action\.yml, line 5, job "test": the checkout leaves its token behind/,
    );
    const nested = {
      [ciPath]: using,
      '.github/actions/build/action.yaml': action('    - uses: ./tools/../tools/fetch/\n'),
      'tools/fetch/action.yml': action(
        '    - uses: ./.github/actions/build\n    - run: git clone https://x:${{ github.token }}@github.com/a/b\n      shell: bash\n',
      ),
    };
    expect(await refusalOf(nested)).toMatch(/tools\/fetch\/action\.yml, line 6, job "test": it writes a token into an address of git/);
    const safe = action('    - run: make\n      shell: bash\n');
    expect(await refusalOf({ ...nested, 'tools/fetch/action.yml': safe })).toBeUndefined();
  });

  test('is judged with the inputs that it gets', async () => {
    const inputs = 'inputs: { keep: { default: "false" } }\n';
    const build = action(`${checkout}      with: { persist-credentials: "\${{ inputs.keep }}" }\n`, inputs);
    const files = (step: string): Record<string, string> => ({ [ciPath]: withStep(step), '.github/actions/build/action.yml': build });
    expect(await refusalOf(files('uses: ./.github/actions/build'))).toBeUndefined();
    expect(await refusalOf(files('uses: ./.github/actions/build\nwith: { keep: true }'))).toMatch(/the checkout leaves/);
    expect(await refusalOf(files('uses: ./.github/actions/build\nwith: { keep: "${{ vars.KEEP }}" }'))).toMatch(/the checkout leaves/);
  });

  test('may get the token as an input', async () => {
    const keep = 'inputs: { token: { default: "${{ github.token }}" } }\n';
    const step =
      '    - run: |\n        git config http.extraheader "AUTHORIZATION: bearer $T"\n      shell: bash\n      env: { T: "${{ inputs.token }}" }\n';
    const files = (using: string, inputs: string): Record<string, string> => ({
      [ciPath]: withStep(using),
      'outer/action.yml': action('    - uses: ./inner\n      with: { token: "${{ inputs.token }}" }\n', inputs),
      'inner/action.yml': action(step, 'inputs: { token: { required: true } }\n'),
    });
    const found = /inner\/action\.yml, line 6, job "test": it writes a token into git's configuration/;
    expect(await refusalOf(files('uses: ./outer', keep))).toMatch(found);
    expect(await refusalOf(files('uses: ./outer\nwith: { token: "${{ secrets.GITHUB_TOKEN }}" }', 'inputs: { token: {} }\n'))).toMatch(
      found,
    );
    expect(await refusalOf(files('uses: ./outer\nwith: { token: none }', keep))).toBeUndefined();
  });

  test('is found at the root, by $/, in a called workflow and in a checkout at another place', async () => {
    const root = { 'action.yml': action(checkout), 'build/action.yml': action(checkout) };
    for (const uses of ['./', '$/', './build', '$/build'])
      expect(await refusalOf({ ...root, [ciPath]: withStep(`uses: ${uses}`) }), uses).toMatch(/action\.yml, line 5/);
    const elsewhere = safeCi.replace('persist-credentials: false', 'persist-credentials: false, path: src');
    expect(await refusalOf({ ...root, [ciPath]: `${elsewhere}      - uses: ./src/build\n` })).toMatch(/build\/action\.yml, line 5/);
    const called = safeCi.replace('workflow_dispatch', 'workflow_call').concat('      - uses: ./build\n');
    const caller = 'on: workflow_dispatch\npermissions: { contents: read }\njobs: { test: { uses: ./.github/workflows/called.yml } }\n';
    expect(await refusalOf({ ...root, [ciPath]: caller, '.github/workflows/called.yml': called })).toMatch(/build\/action\.yml, line 5/);
  });

  test('that is not there, or cannot be read, was not looked at; one of another repository is trusted', async () => {
    expect(await refusalOf({ [ciPath]: using })).toMatch(
      /ci\.yml, line 11, job "test": it uses an action of this repository that was not looked at: \.github\/actions\/build is not on the base/,
    );
    expect(await refusalOf({ [ciPath]: using, '.github/actions/build/action.yml': 'runs: [' })).toMatch(/build cannot be read: line 1/);
    const others = 'uses: actions/checkout@v7\nwith: { repository: acme/tools, path: .tools, persist-credentials: false }';
    expect(await refusalOf({ [ciPath]: `${withStep(others)}      - uses: ./.tools/build\n` })).toBeUndefined();
  });
});

describe('caches that a push shares with the base', () => {
  const onPush = (push: string): string => safeCi.replace('workflow_dispatch', `{ workflow_dispatch: {}, push: ${push} }`);
  const caching = (push: string, step = 'uses: actions/cache@v5\nwith: { path: x, key: y }'): string =>
    onPush(push).concat(`      - ${step.replace(/\n/g, '\n        ')}\n`);
  const publishing = (rights: string, step = '{ uses: actions/setup-node@v6, with: { cache: npm } }'): string =>
    `on: { release: {} }\npermissions: { ${rights} }\njobs: { publish: { runs-on: ubuntu-24.04, steps: [${step}] } }\n`;
  const judge = (ci: string, other?: string) =>
    judgeCi({ [ciPath]: ci, ...(other === undefined ? {} : { '.github/workflows/release.yml': other }) });

  test.each([
    ['{ branches: [main] }', undefined],
    ["{ branches: ['**', '!next'] }", undefined],
    ['{ branches-ignore: [next] }', undefined],
    ['{ paths: [src/**] }', undefined],
    ['', 'uses: actions/setup-go@v6'],
    ['', 'uses: Swatinem/rust-cache@v2\nwith: { cache-on-failure: false }'],
    ['', 'uses: docker/build-push-action@v6\nwith: { cache-to: "type=gha" }'],
    ['', 'uses: ruby/setup-ruby@v1\nwith: { bundler-cache: true }'],
    ['', 'uses: actions/setup-python@v6\nwith: { cache: pip }'],
  ])('push: %s, %s: needs an acknowledgement when a job with rights restores them', async (push, step) => {
    const { refusal } = await judge(caching(push, step), publishing('contents: write'));
    expect(refusal).toMatch(
      /ci\.yml, line 11, job "test": a push to main runs this with tests that agents wrote, and what it caches there is shared with every other run, such as job "publish" of \.github\/workflows\/release\.yml \(its token may change things \(contents: write\)\): let that job restore no cache/,
    );
  });

  test('without such a job they are a note; a branch’s own caches are none', async () => {
    for (const other of [
      undefined,
      publishing('contents: read'),
      publishing('contents: write', '{ run: make }'),
      publishing('contents: write', '{ uses: actions/setup-go@v6, with: { cache: false } }'),
    ]) {
      const { refusal, notes } = await judge(caching(''), other);
      expect([refusal, notes.join()]).toEqual([
        undefined,
        expect.stringMatching(/line 11, job "test": a push to main .* shared with every other run: /),
      ]);
    }
    for (const push of ['{ branches: [next] }', '{ tags: [v*] }', "{ branches: ['**', '!main'] }", '{ branches-ignore: [main] }'])
      expect(await judge(caching(push), publishing('contents: write')), push).toMatchObject({ refusal: undefined, notes: [] });
    const restoring = caching('', 'uses: actions/cache/restore@v5\nwith: { path: x, key: y }');
    expect(await judge(restoring, publishing('contents: write'))).toMatchObject({ refusal: undefined, notes: [] });
    expect(await judge(safeCi.concat('      - uses: actions/cache@v5\n'), publishing('contents: write'))).toMatchObject({
      refusal: undefined,
      notes: [],
    });
  });

  test('both sides are found in actions of the repository and in called workflows', async () => {
    const composite = 'runs: { using: composite, steps: [{ uses: actions/cache@v5, with: { path: x, key: y } }] }\n';
    const { refusal } = await judgeCi({
      [ciPath]: onPush('').concat('      - uses: ./build\n'),
      'build/action.yml': composite,
      '.github/workflows/release.yml':
        'on: { release: {} }\npermissions: { contents: write }\njobs: { all: { uses: ./.github/workflows/made.yml } }\n',
      '.github/workflows/made.yml': 'on: workflow_call\njobs: { made: { runs-on: ubuntu-24.04, steps: [{ uses: actions/cache@v5 }] } }\n',
    });
    expect(refusal).toMatch(/build\/action\.yml, line 1, job "test": a push to main .* job "made" of \.github\/workflows\/made\.yml/);
  });
});

describe('a workflow that follows CI', () => {
  const following = ({
    on = 'workflow_run: { workflows: [CI], types: [completed] }',
    rights = 'permissions: { contents: write }',
    job = '',
    steps = '[{ uses: actions/download-artifact@v6, with: { run-id: "${{ github.event.workflow_run.id }}" } }]',
  } = {}): string =>
    `name: After\non: { ${on} }\n${rights}\njobs:\n  report:\n    runs-on: ubuntu-24.04\n${job === '' ? '' : `    ${job}\n`}    steps: ${steps}\n`;
  const judge = (follower: string, more: Record<string, string> = {}) =>
    refusalOf({ [ciPath]: safeCi, '.github/workflows/after.yml': follower, ...more });

  test.each([
    [
      'the artifact action',
      following(),
      /after\.yml, line 7, job "report": after runs of CI that code of agents had a part in it takes their artifacts, with rights \(its token may change things \(contents: write\)\)/,
    ],
    ['unnamed permissions', following({ rights: '' }), /no permissions are named/],
    ['a secret', following({ rights: 'permissions: {}', job: 'env: { KEY: "${{ secrets.KEY }}" }' }), /it uses a secret/],
    ['an environment', following({ rights: 'permissions: {}', job: 'environment: live' }), /it runs in an environment/],
    ['another action', following({ steps: '[{ uses: dawidd6/action-download-artifact@v11 }]' }), /takes their artifacts/],
    ['gh', following({ steps: '[{ run: gh run download $ID }]' }), /takes their artifacts/],
    [
      'a script',
      following({ steps: '[{ uses: actions/github-script@v8, with: { script: "await github.rest.actions.downloadArtifact({})" } }]' }),
      /takes their artifacts/,
    ],
    ['the API', following({ steps: '[{ run: "gh api repos/$R/actions/runs/$ID/artifacts" }]' }), /takes their artifacts/],
    [
      'a checkout of its commit',
      following({ steps: '[{ uses: actions/checkout@v7, with: { ref: "${{ github.event.workflow_run.head_sha }}" } }]' }),
      /checks out what they ran/,
    ],
    [
      'a checkout by git',
      following({
        steps: '[{ run: git fetch origin "$SHA" && git checkout "$SHA", env: { SHA: "${{ github.event.workflow_run.head_sha }}" } }]',
      }),
      /checks out what they ran/,
    ],
    ['by the file’s path', following({ on: 'workflow_run: { workflows: [.github/workflows/ci.yml] }' }), /takes their artifacts/],
    ['all workflows', following({ on: "workflow_run: { workflows: ['*'] }" }), /takes their artifacts/],
    [
      'a filter that lets our branches through',
      following({ on: "workflow_run: { workflows: [CI], branches: ['clambake/**'] }" }),
      /takes their artifacts/,
    ],
    ['a condition that does', following({ job: "if: github.event.workflow_run.conclusion == 'success'" }), /takes their artifacts/],
    [
      'a condition on the App’s event',
      following({ job: "if: github.event.workflow_run.event == 'pull_request'" }),
      /takes their artifacts/,
    ],
    [
      'a workflow of another repository',
      'on: { workflow_run: { workflows: [CI] } }\npermissions: { contents: write }\njobs: { x: { uses: acme/ci/.github/workflows/report.yml@v1 } }\n',
      /that workflow was not looked at/,
    ],
  ])('and takes what it made, with rights, needs an acknowledgement: %s', async (_, follower, expected) => {
    expect(await judge(follower)).toMatch(expected);
  });

  test('also through an action, a called workflow, or a workflow in between', async () => {
    const take = '{ uses: dawidd6/action-download-artifact@v11 }';
    const action = `runs: { using: composite, steps: [${take}] }\n`;
    expect(await judge(following({ steps: '[{ uses: ./build }]' }), { 'build/action.yml': action })).toMatch(
      /build\/action\.yml, line 1, job "report": .* takes their/,
    );
    const caller =
      'on: { workflow_run: { workflows: [CI] } }\npermissions: { contents: write }\njobs: { x: { uses: ./.github/workflows/made.yml } }\n';
    const made = `on: workflow_call\njobs: { made: { runs-on: ubuntu-24.04, steps: [${take}] } }\n`;
    expect(await judge(caller, { '.github/workflows/made.yml': made })).toMatch(/made\.yml, line 2, job "made": .* takes their/);
    expect(
      await judge(caller, { '.github/workflows/made.yml': made.replace('jobs', 'permissions: { contents: read }\njobs') }),
    ).toBeUndefined();
    const second = following({ on: 'workflow_run: { workflows: [After] }' });
    const first = following({ rights: 'permissions: { contents: read }' });
    expect(await judge(first, { '.github/workflows/second.yml': second })).toMatch(/second\.yml, line 7/);
  });

  test.each([
    ['it may only read', following({ rights: 'permissions: { contents: read, actions: read }' })],
    ['it takes nothing', following({ steps: '[{ run: "echo done" }]' })],
    ['it takes its own artifacts', following({ steps: '[{ uses: actions/download-artifact@v6, with: { name: x } }]' })],
    ['it checks out the base', following({ steps: '[{ uses: actions/checkout@v7, with: { persist-credentials: false } }]' })],
    [
      'it only says which commit it was',
      following({ steps: '[{ run: "gh api repos/$R/statuses/${{ github.event.workflow_run.head_sha }}" }]' }),
    ],
    ['it follows another workflow', following({ on: 'workflow_run: { workflows: [Other] }' })],
    ['its filter leaves our branches out', following({ on: "workflow_run: { workflows: [CI], branches-ignore: ['clambake/**'] }" })],
    ['its filter names the base', following({ on: 'workflow_run: { workflows: [CI], branches: [main] }' })],
    ['its condition leaves our branches out', following({ job: "if: github.event.workflow_run.head_branch == 'main'" })],
    ['its condition wants a push', following({ job: "if: github.event.workflow_run.event == 'push'" })],
    [
      'it is the fleet',
      'on: { workflow_run: { workflows: [CI] } }\njobs: { x: { permissions: { contents: write }, uses: acme/clambake/.github/workflows/clambake.yml@v1, secrets: { anthropic-api-key: "${{ secrets.K }}" } } }\n',
    ],
    [
      'it is the fleet with an account by identity',
      'on: { workflow_run: { workflows: [CI] } }\njobs: { x: { permissions: { contents: write, id-token: write }, uses: acme/clambake/.github/workflows/clambake-oidc.yml@v1 } }\n',
    ],
  ])('needs none where %s', async (_, follower) => {
    expect(await judge(follower)).toBeUndefined();
  });
});
