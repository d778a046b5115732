// The assign job of the minimal example under another runner of workflows: act, on the host, against the local GitHub.
// act does not know `$/`, so it is rewritten to `./`, with the reusable workflows and the actions in the user's tree.
// act is taken from PATH, or built from the Go module proxy.
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Assignment } from '@clambake/core';
import { expect, onTestFinished, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { madeUpKey, owner, readCaller } from '../support/repository-files.ts';
import { permissions } from '../support/repository-jobs.ts';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { plainGit } from '../support/git-server.ts';

const run = promisify(execFile);

const tools = join(clambakeDirectory, 'out/tools/bin');
const findAct = (): string | undefined => {
  try {
    return execFileSync('sh', ['-c', 'command -v act'], {
      env: { PATH: `${process.env['PATH'] ?? ''}:${tools}` },
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
};
const buildAct = (): string | undefined => {
  try {
    // As in scripts/install-linters.sh: go writes nothing into the home directory.
    const settings = process.env['XDG_CONFIG_HOME'] ?? join(process.env['HOME'] ?? '', '.config');
    const env = { ...process.env, GOBIN: tools, GOENV: join(settings, 'go/env'), XDG_CONFIG_HOME: join(tools, '../config') };
    execFileSync('go', ['install', 'github.com/nektos/act@v0.2.89'], { env, timeout: 300_000, stdio: 'inherit' });
    return findAct();
  } catch {
    return undefined;
  }
};
const act = findAct() ?? buildAct();

/** A clone of the repository in which everything that the caller uses is below `./`. */
const prepareTree = async ({ repository }: OpenRepository): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-act-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const tree = join(directory, 'shack');
  plainGit(directory, 'clone', '--quiet', repository.gitDir, tree);
  const workflows = join(tree, '.github/workflows');
  const caller = await readCaller();
  // Of the fleet the assign job alone: the others would start an agent. act does not know `queue:`.
  const fleet = (await readFile(join(clambakeDirectory, '.github/workflows/clambake.yml'), 'utf8')).replaceAll('$/', './');
  const whole = `${fleet.slice(0, fleet.indexOf('\njobs:\n') + 6)}${fleet.slice(fleet.indexOf('\n  assign:\n'), fleet.indexOf('\n  agent:\n'))}`;
  const assign = whole.replace(/^ +queue: max\n/m, '');
  expect(assign).not.toBe(whole);
  // act finds `./` actions in the workspace, which on the host a checkout fills (it copies the tree).
  const filled = assign.replace('    steps:\n', '    steps:\n      - uses: actions/checkout@v7\n');
  expect(filled).not.toBe(assign);
  await writeFile(join(workflows, 'fleet.yml'), filled);
  const local = caller.replace(/uses: \S+\/\.github\/workflows\/clambake\.yml@.*$/m, 'uses: ./.github/workflows/fleet.yml');
  expect(local).not.toBe(caller);
  await writeFile(join(workflows, 'clambake.yml'), local);
  for (const name of await readdir(join(clambakeDirectory, 'actions'))) {
    await mkdir(join(tree, 'actions', name), { recursive: true });
    await cp(join(clambakeDirectory, 'actions', name, 'action.yml'), join(tree, 'actions', name, 'action.yml'));
  }
  await cp(join(clambakeDirectory, 'dist'), join(tree, 'dist'), { recursive: true });
  return tree;
};

/** Outputs of the job's step as act prints them. */
const readOutput = (log: string): Assignment[] => {
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  const output = lines.map((line) => JSON.parse(line) as { command?: string; name?: string; arg?: string });
  return JSON.parse(output.find(({ command, name }) => command === 'set-output' && name === 'assignments')?.arg ?? '[]') as Assignment[];
};

/** Without the nonce and the commit, which differ from one repository to the next. */
const unlessByChance = ({ issue, agent, attempt }: Assignment) => ({ issue, agent, attempt: attempt.replace(/-[0-9a-f]{8}$/, '') });

test.skipIf(act === undefined)(
  'under act the assign job claims the same issue for the same agent, and puts out the same assignment',
  async () => {
    const repo = await openRepository({ workflows: 'minimal', wakes: 'cron' });
    const number = repo.ask('Serve lemonade');
    const tree = await prepareTree(repo);
    const { local, repository } = repo;
    const token = local.createToken({ kind: 'actions', repository, permissions: permissions.assign }).value;
    const event = { action: 'labeled', repository: { fork: false, full_name: `${owner}/shack` }, issue: { number } };
    await writeFile(join(dirname(tree), 'event.json'), JSON.stringify(event));
    const environment = {
      GITHUB_API_URL: local.apiUrl,
      GITHUB_GRAPHQL_URL: local.graphqlUrl,
      GITHUB_SERVER_URL: local.serverUrl,
      GITHUB_REPOSITORY: `${owner}/shack`,
      GITHUB_REPOSITORY_OWNER: owner,
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
    };
    const args = [
      ...['issues', '--workflows', '.github/workflows/clambake.yml', '--eventpath', join(dirname(tree), 'event.json')],
      ...['--platform', 'ubuntu-24.04=-self-hosted', '--actor', owner, '--json'],
      ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...['--secret', `GITHUB_TOKEN=${token}`, '--secret', `ANTHROPIC_API_KEY=${madeUpKey}`],
    ];
    const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, HOME: dirname(tree) };
    const ended = await run(act ?? '', args, { cwd: tree, env, timeout: 120_000, maxBuffer: 16 * 1024 * 1024 }).catch(
      (error: Error & { stdout: string; stderr: string }) => error,
    );
    expect(ended.stdout, ended.stderr).toContain('Job succeeded');
    const byAct = readOutput(ended.stdout);

    const other = await openRepository({ workflows: 'minimal' });
    other.ask('Serve lemonade');
    await other.settled();
    const report = other.reports.find(({ key, outputs }) => key === 'assign' && outputs['assignments'] !== '[]');
    const byUs = JSON.parse(report?.outputs['assignments'] ?? '[]') as Assignment[];
    expect(byAct.map(unlessByChance)).toEqual(byUs.map(unlessByChance));
    expect(byAct).toEqual([{ issue: number, agent: '001', attempt: expect.any(String), base: await repo.git('rev-parse', 'main') }]);
    expect(await repo.record(number)).toMatchObject({ state: 'assigned', claim: { id: byAct[0]?.attempt, agent: '001' } });
    expect(repo.issue(number).labels.sort()).toEqual(['agent:001', 'clambake:assigned']);
    expect(repo.problems()).toEqual([]);
  },
  180_000,
);
