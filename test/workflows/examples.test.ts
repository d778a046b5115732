// The other examples, executed like the minimal one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from '@clambake/local';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openRepository } from '../support/open-repository.ts';
import { owner, readExample } from '../support/repository-files.ts';
import { clambakeDirectory } from '../../demo/start-actions.ts';

/** The example brings a project of its own. */
const withoutProject = { 'menu.txt': undefined, 'menu.test.js': undefined };

test('all examples pin clambake to the same commit, and say which version that is', async () => {
  const names = readdirSync(join(clambakeDirectory, 'examples'));
  expect(names.sort()).toEqual(['accounts', 'conformance', 'github-app', 'kubernetes', 'minimal', 'setup', 'two-bases']);
  const pins: string[] = [];
  // It is parts of the minimal one.
  const whole = names.filter((name) => name !== 'accounts');
  for (const name of whole) {
    const files = await readExample(name);
    const caller = files['.github/workflows/clambake.yml'] ?? files['.github/workflows/conformance.yml'] ?? '';
    pins.push(
      ...[...caller.matchAll(/uses: [\w-]+\/[\w-]+\/\.github\/workflows\/(?:clambake|train|conformance)\.yml@(.+)$/gm)].map(
        ([, pin]) => pin ?? '',
      ),
    );
  }
  expect(pins).toHaveLength(whole.length);
  expect(new Set(pins).size).toBe(1);
  expect(pins[0]).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('kubernetes: the scale set is what the published schema of Actions Runner Controller allows, and a misspelt key is not', () => {
  const schema = JSON.parse(readFileSync(new URL('schemas/autoscaling-runner-set.json', import.meta.url), 'utf8')) as object;
  const isAllowed = new Ajv({ strict: false }).compile(schema);
  const text = readFileSync(join(clambakeDirectory, 'examples/kubernetes/runners.yaml'), 'utf8');
  expect([isAllowed(parse(text)), isAllowed.errors]).toEqual([true, null]);
  for (const [key, wrong] of [
    ['ephemeral-storage: 12Gi', 'ephemeral-storage: [12]'],
    ['maxRunners: 8', 'maxRunners: eight'],
    ['volumeMounts:', 'volumeMount:'],
    ['terminationGracePeriodSeconds:', 'gracePeriodSeconds:'],
    ['name: runner', 'named: runner'],
  ] as const) {
    expect(text).toContain(key);
    expect([wrong, isAllowed(parse(text.replace(key, wrong)))]).toEqual([wrong, false]);
  }
});

longTest('kubernetes: every job of the fleet asks for a runner of the scale set', async () => {
  const repo = await openRepository({ workflows: 'kubernetes' });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  const labels = repo.reports.filter(({ job }) => job.name.startsWith('clambake / ')).map(({ job }) => job.labels);
  expect(labels.length).toBeGreaterThan(3);
  expect([...new Set(labels.flat())]).toEqual(['clambake-agents']);
});

test('the input container reaches the jobs of agents, and no job that can write', () => {
  const read = (file: string): { jobs: Record<string, { container?: string; uses?: string; with?: Record<string, string> }> } =>
    parse(readFileSync(join(clambakeDirectory, '.github/workflows', file), 'utf8'));
  for (const file of ['agent.yml', 'agent-oidc.yml', 'clambake.yml', 'clambake-oidc.yml', 'land.yml', 'train.yml']) {
    for (const [name, job] of Object.entries(read(file).jobs)) {
      expect([file, name, job.container !== undefined]).toEqual([file, name, file.startsWith('agent') && name === 'run']);
      const isGiven = job.with?.['container'] !== undefined;
      expect([file, name, isGiven]).toEqual([file, name, /\/agent(?:-oidc)?\.yml$/.test(job.uses ?? '')]);
    }
  }
});

/** Runs the project's tests and the tool that the setup put into PATH; where both work, it commits what the tool says. */
const runsTheTests: Script = ({ turn, results }) => {
  const look = 'npm test 2>&1; echo "exit $?"; tide';
  if (turn === 0) return [{ tool: 'Bash', input: { command: look, description: 'Run the tests' } }];
  const passed = /^exit 0$/m.test(results[0]?.output ?? '') && /^4 16$/m.test(results[0]?.output ?? '');
  if (turn > 1 || !passed) return [{ text: `The tests ${passed ? 'pass' : 'do not pass'}: ${results[0]?.output}` }];
  const commit = 'tide > tide.txt && git add tide.txt && git commit -q -m "Say when the water is low"';
  return [{ tool: 'Bash', input: { command: commit, description: 'Commit' } }];
};

longTest('setup: the agent’s own Bash ran tests that need an installed dependency, and found what the setup exported', async () => {
  const repo = await openRepository({ workflows: 'setup', files: withoutProject, script: runsTheTests });
  const number = repo.ask('Say when the water is low');
  await repo.settled();
  expect(repo.issue(number), repo.annotations().join('\n')).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.git('show', 'main:tide.txt')).toBe('4 16');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n').filter((path) => /node_modules/.test(path))).toEqual([]);
  expect(repo.problems()).toEqual([]);
});

longTest('setup: control, without the setup action the same agent cannot run the tests', async () => {
  const repo = await openRepository({
    workflows: 'setup',
    files: { ...withoutProject, '.github/actions/clambake-setup/action.yml': undefined },
    script: runsTheTests,
    // Its CI uses that action too, which the preflight misses.
    config: 'attempts: 1\nci-acknowledged: true\n',
  });
  const number = repo.ask('Say when the water is low');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:needs-human'] });
  expect(repo.model.requests.at(-1)?.shown?.results[0]?.output).toMatch(/Cannot find package 'tide-tables'/);
});

longTest('two-bases: each base has a train of its own, and its work never reaches the other', async () => {
  const repo = await openRepository({ workflows: 'two-bases' });
  await repo.local.commit(repo.repository, { branch: 'v1', files: { VERSION: '1\n' }, by: owner });
  const main = repo.ask('Serve lemonade');
  const v1 = repo.ask('Serve iced tea', { labels: ['clambake:base:v1'] });
  await repo.settled();
  for (const number of [main, v1]) expect(repo.issue(number)).toMatchObject({ state: 'closed' });
  expect((await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).toContain('notes/serve-lemonade.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).not.toContain('notes/serve-iced-tea.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).toContain('notes/serve-iced-tea.txt');
  expect((await repo.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).not.toContain('notes/serve-lemonade.txt');
  const trains = new Set(repo.reports.filter(({ key }) => key === 'train').map(({ job }) => job.name));
  expect(trains).toEqual(new Set(['clambake / train (main) / train', 'clambake / train (v1) / train']));
  expect(repo.problems()).toEqual([]);
});
