// GitHub Actions for a local GitHub: the workflow runner behind it, on machines that have Claude Code installed, with
// this repository's directory as clambake's own. Demo and tests start it; events and dispatches reach it through them.
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkflowRunner, type LocalGitHub, type RunnerHost, type RunnerSettings, type WorkflowRunner } from '@clambake/local';

/** This repository: what its own `owner/name` in `uses` means here, whatever commit is named. */
export const clambakeDirectory = fileURLToPath(new URL('../', import.meta.url));

export interface ActionsOptions extends RunnerSettings {
  /** Absolute; jobs get their directories below it. Its parents must let other users through. */
  workDirectory: string;
  /** Has clambake's workflows and actions; this repository when left out. */
  clambake?: string;
}

/** The runner; nothing is wired to it yet. */
export const startActions = async (local: LocalGitHub, options: ActionsOptions): Promise<WorkflowRunner> => {
  const { workDirectory, clambake = clambakeDirectory, ...settings } = options;
  const { store, clock, runs, artifacts, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory };
  await preinstallClaudeCode(join(workDirectory, 'tool-cache'));
  return createWorkflowRunner(host, {
    ...settings,
    remoteActions: { [await readSlug()]: clambake, ...settings.remoteActions },
    // A train that holds asks for the time; every other job works.
    waitsByAsking: settings.waitsByAsking ?? (({ key }) => key === 'train'),
  });
};

/** owner/name, which package.json alone says. */
const readSlug = async (): Promise<string> => {
  const { repository } = JSON.parse(await readFile(join(clambakeDirectory, 'package.json'), 'utf8')) as { repository: { url: string } };
  const slug = /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository.url)?.[1];
  if (slug === undefined) throw new Error(`package.json: repository.url names no repository: ${repository.url}`);
  return slug;
};

/** As an image of a runner has it: the machine's tool cache already holds the version that run-agent would install. */
const preinstallClaudeCode = async (toolCache: string): Promise<void> => {
  const manifest = createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const prefix = join(toolCache, 'clambake-claude-code', version);
  await mkdir(prefix, { recursive: true });
  const link = join(prefix, 'node_modules');
  if (!existsSync(link)) await symlink(dirname(dirname(dirname(manifest))), link);
};
