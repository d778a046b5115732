// Claude Code as a fleet gets it: the first runner takes it from the registry and writes the cache, a second runner with
// an empty tool cache takes it from there, through the unmodified client of GitHub's cache. Downloads 175 MB.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkflowRunner } from '@clambake/local';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

/** The machine's own npm: with the Node beside it, which is also where npm finds the machine's npmrc. */
const path = (process.env['PATH'] ?? '')
  .split(':')
  .filter((entry) => !entry.includes('/node_modules/'))
  .join(':');
const npm = (argv: string[], env: Record<string, string>): string =>
  execFileSync('npm', argv, { cwd: tmpdir(), env, timeout: 60_000, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** npm's settings for reaching the registry from here, without any that could hold a password. */
const readNetwork = (): Record<string, string> =>
  Object.fromEntries(
    ['registry', 'proxy', 'https-proxy', 'noproxy', 'cafile'].flatMap((key) => {
      const value = npm(['config', 'get', key], { PATH: path, HOME: process.env['HOME'] ?? '/nonexistent' });
      return ['', 'null', 'undefined'].includes(value) || value.includes('@') ? [] : [[`npm_config_${key.replace('-', '_')}`, value]];
    }),
  );
const network = ((): Record<string, string> | undefined => {
  try {
    const settings = readNetwork();
    npm(['view', '@anthropic-ai/claude-code@2.1.330', 'version'], { PATH: path, HOME: '/nonexistent', ...settings });
    return settings;
  } catch {
    return undefined;
  }
})();

const workflow = '.github/workflows/prepare.yml';
const textWith = (tools: string): string => `name: Prepare
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  prepare:
    runs-on: ubuntu-24.04
    steps:
      - run: echo '${tools}' >> "$GITHUB_PATH"
      - uses: clambake/actions-under-test/actions/run-agent@v1
        with: { mode: prepare }
`;

/** With an npm on the path that reaches the registry as this machine does. */
const open = async (): Promise<OpenRepository> => {
  const tools = await mkdtemp(join(tmpdir(), 'clambake-tools-'));
  onTestFinished(() => rm(tools, { recursive: true, force: true }));
  const settings = Object.entries(network ?? {}).map(([name, value]) => `export ${name}='${value}'\n`);
  const script = `#!/bin/sh\n${settings.join('')}PATH='${path}'\nexec npm "$@"\n`;
  await writeFile(join(tools, 'npm'), script, { mode: 0o755 });
  return openRepository({ files: { [workflow]: textWith(tools) } });
};

/** One run on a machine of that name; its log, and the version that its tool cache gives. */
const prepareOn = async (
  { directory, host, local, repository, git }: OpenRepository,
  machine: string,
): Promise<{ log: string; version: string }> => {
  const remoteActions = { 'clambake/actions-under-test': clambakeDirectory };
  const runner = createWorkflowRunner({ ...host, workDirectory: join(directory, machine) }, { remoteActions, timeoutMs: 600_000 });
  const headSha = await git('rev-parse', 'refs/heads/main');
  const request = { workflow, event: 'workflow_dispatch', actor: owner, headBranch: 'main', headSha };
  const run = local.runs.createRun(repository, request);
  runner.accept(repository, run);
  await runner.settled();
  await runner.close();
  const log = [...repository.jobs.values()]
    .filter((job) => job.runId === run.id)
    .map((job) => job.log)
    .join('\n');
  const scope = join(directory, machine, 'tool-cache/clambake-claude-code/2.1.330/node_modules/@anthropic-ai');
  const [name = ''] = await readdir(scope);
  const version = execFileSync(join(scope, name, 'claude'), ['--version'], {
    env: { PATH: '/usr/bin:/bin', HOME: directory, DISABLE_AUTOUPDATER: '1' },
    encoding: 'utf8',
  });
  return { log, version: version.trim() };
};

test.skipIf(network === undefined)(
  'Claude Code is installed from the registry, saved to the cache and restored from it on a second runner',
  async () => {
    const repo = await open();
    const first = await prepareOn(repo, 'one');
    expect(first.log).toContain('Claude Code 2.1.330 comes from the npm registry');
    expect(first.log).not.toContain('The cache could not be');
    const kept = repo.local.caches.list(repo.repository).map(({ key }) => key);
    expect(kept).toEqual([expect.stringMatching(/^clambake-claude-code-2\.1\.330-/)]);
    const second = await prepareOn(repo, 'two');
    expect(second.log).toMatch(/Claude Code 2\.1\.330 comes from the cache clambake-claude-code-2\.1\.330-\w+/);
    expect(second.log).not.toContain('comes from the npm registry');
    expect([first.version, second.version]).toEqual(['2.1.330 (Claude Code)', '2.1.330 (Claude Code)']);
    expect(repo.local.problems()).toEqual([]);
  },
  600_000,
);
