// The user's setup reaches the agent: what it installed in the checkout, what it exported, and nothing secret of it.
// The agent's own Bash runs the project's tests with an installed dependency here.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Script } from '@clambake/local';
import { bash, openRepository } from '../support/open-repository.ts';
import { asRoot, madeUpKey } from '../support/repository-files.ts';

const work =
  (command: string): Script =>
  ({ turn }) =>
    turn === 0 ? [bash(command)] : [{ text: 'Done.' }];

const files = {
  'menu.test.js': undefined,
  '.gitignore': 'node_modules/\n.venv/\n',
  'package.json': '{ "name": "sample", "type": "module", "scripts": { "test": "node --test --test-reporter=tap" } }\n',
  'sum.test.js':
    "import assert from 'node:assert';\nimport { test } from 'node:test';\nimport { sum } from 'adder';\n\ntest('adds', () => assert.equal(sum(2, 2), 4));\n",
};

/** Does what a package manager does, without a registry: an ignored directory, a tool with an absolute path, exports. */
const setup = `- shell: bash
  run: |
    mkdir -p node_modules/adder .venv/bin
    echo '{ "name": "adder", "type": "module", "main": "index.js" }' > node_modules/adder/package.json
    echo 'export const sum = (a, b) => a + b;' > node_modules/adder/index.js
    printf '#!/bin/sh\\ncat %s/.venv/answer\\n' "$PWD" > .venv/bin/answer
    chmod +x .venv/bin/answer
    echo 'forty-two' > .venv/answer
    echo "$PWD/.venv/bin" >> "$GITHUB_PATH"
    mkdir -m 700 "$RUNNER_TEMP/closed"
    echo "$RUNNER_TEMP/closed" >> "$GITHUB_PATH"
    echo "VIRTUAL_ENV=$PWD/.venv" >> "$GITHUB_ENV"
    echo "BUILD_FLAVOUR=plain" >> "$GITHUB_ENV"
    echo "BASH_ENV=$PWD/evil" >> "$GITHUB_ENV"
    echo "GIT_SSH_COMMAND=evil" >> "$GITHUB_ENV"
    echo "REGISTRY_TOKEN=CANARY_registry" >> "$GITHUB_ENV"
    echo "HARMLESS=prefix-${madeUpKey}" >> "$GITHUB_ENV"
`;

const action = (steps: string): string =>
  `name: Setup\ndescription: What the project needs.\nruns:\n  using: composite\n  steps:\n${steps.replaceAll(/^(?=.)/gm, '    ')}`;

/** One attempt, with the setup that a project may have; its work boards no train. */
const attempt = async (p: { setup?: string; command: string }) => {
  const actionFile = p.setup === undefined ? {} : { '.github/actions/clambake-setup/action.yml': action(p.setup) };
  const repo = await openRepository({ workflows: 'minimal', script: work(p.command), files: { ...files, ...actionFile } });
  const issue = repo.ask('Add two numbers', { labels: ['clambake:hold'] });
  await repo.settled();
  const printed = repo.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  return { repo, printed, log: repo.jobLike(/run #/)?.log ?? '', issue };
};

const look =
  'npm test 2>&1 | grep -E "^# (pass|fail)"; answer; env | cut -d= -f1 | sort | tr "\\n" " "; echo "$VIRTUAL_ENV"; git status --porcelain; touch made.txt';

test('the agent’s own Bash runs the project’s tests with the installed dependency, and a tool that the setup put on PATH', async () => {
  const { repo, printed, log, issue } = await attempt({ setup, command: look });
  expect(printed, log).toContain('# pass 1\n# fail 0\nforty-two\n');
  expect(printed).toMatch(/ VIRTUAL_ENV .* \/\S+\/issue-\d+\/tree\/\.venv$/m);
  expect(log).toContain('From the setup to the agent, variables: BUILD_FLAVOUR, VIRTUAL_ENV');
  expect((await repo.record(issue))?.state, log).toBe('landed');
  // Only what the agent made is its work.
  expect(await repo.git('diff', '--name-only', 'main', `clambake/issue-${issue}`)).toBe('made.txt');
});

test('attack-45: what would steer a shell or git, or holds a secret, stays behind and is named without its value', async () => {
  const { repo, printed, log } = await attempt({ setup, command: 'env' });
  for (const name of ['BASH_ENV', 'GIT_SSH_COMMAND', 'REGISTRY_TOKEN', 'HARMLESS']) {
    expect(printed).not.toMatch(new RegExp(`^${name}=`, 'm'));
    expect(log).toContain(`Kept back from the agent: "${name}", because `);
  }
  expect(JSON.stringify(repo.model.requests.map((request) => request.shown))).not.toMatch(/CANARY_registry|sk-made-up/);
});

test('programs that the setup put on PATH under the names of the job’s own are the agent’s alone', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-planted-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const planted = `- shell: bash
  run: |
    mkdir -p .venv/bin
    for tool in git sudo setpriv chown cp tar; do
      printf '#!/bin/sh\\necho %s $* >> ${directory}/called\\nexec /usr/bin/%s "$@"\\n' $tool $tool > .venv/bin/$tool
    done
    chmod +x .venv/bin/*
    echo "$PWD/.venv/bin" >> "$GITHUB_PATH"
- shell: bash
  run: git --version
`;
  const { repo, printed, log, issue } = await attempt({ setup: planted, command: 'command -v git; echo made > made.txt' });
  // The control: a later step of the job does call them, and so would the agent.
  const called = (await readFile(join(directory, 'called'), 'utf8')).trim().split('\n');
  expect(called).toContain('git --version');
  expect(printed).toMatch(/\/tree\/\.venv\/bin\/git$/m);
  expect((await repo.record(issue))?.state, log).toBe('landed');
  // An agent that shares the job's user has its own calls on the list too.
  if (asRoot) expect(called).toEqual(['git --version']);
  expect(called.filter((line) => /^(?:sudo|setpriv|chown|cp|tar) |^git (?:.* )?fetch /.test(line))).toEqual([]);
});

test('a directory on PATH that the agent’s user cannot enter is a warning that says where to install instead', async () => {
  const { repo, printed, log } = await attempt({ setup, command: 'echo "$PATH"' });
  const warned = repo.reports.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'warning');
  const shared = log.includes('isolation: none');
  expect(warned.some(({ message }) => /does not get .*\/closed, which the setup added to PATH: its user may not enter/.test(message))).toBe(
    !shared,
  );
  expect(printed.includes('/closed')).toBe(shared);
});

test('without a setup the tree is that of the commit, and nothing is said about one', async () => {
  const { printed, log } = await attempt({ command: 'ls -A; npm test 2>&1 | grep -E "^# (pass|fail)"' });
  expect(printed).toContain('# pass 0\n# fail 1');
  expect(printed).not.toContain('node_modules');
  expect(log).not.toContain('From the setup to the agent');
});
