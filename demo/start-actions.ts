// Starts the workflow runner for a local GitHub on machines that have Claude Code installed, with this repository as
// the source of clambake's own actions and workflows. The demo and the tests use it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkflowRunner, type LocalGitHub, type RunnerHost, type RunnerSettings, type WorkflowRunner } from '@clambake/local';

/** This repository: the source of its own `owner/name` in `uses`, at any ref. */
export const clambakeDirectory = fileURLToPath(new URL('../', import.meta.url));

export interface ActionsOptions extends RunnerSettings {
  /** Absolute path; the directories of jobs are below it. Its parents must be open to other users. */
  workDirectory: string;
  /** Directory with clambake's workflows and actions; this repository when left out. */
  clambake?: string;
}

/** Creates the runner; the caller connects events and dispatches to it. */
export const startActions = async (local: LocalGitHub, options: ActionsOptions): Promise<WorkflowRunner> => {
  const { workDirectory, clambake = clambakeDirectory, ...settings } = options;
  const { store, clock, runs, artifacts, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory };
  await preinstallClaudeCode(join(workDirectory, 'tool-cache'));
  return createWorkflowRunner(host, {
    ...settings,
    remoteActions: { [await readSlug()]: clambake, ...settings.remoteActions },
    // The train's job requests only the time while it waits. Every other job works until it ends.
    waitsByAsking: settings.waitsByAsking ?? (({ key }) => key === 'train'),
  });
};

/** Reads `owner/name` of this repository from package.json. */
const readSlug = async (): Promise<string> => {
  const { repository } = JSON.parse(await readFile(join(clambakeDirectory, 'package.json'), 'utf8')) as { repository: { url: string } };
  const slug = /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository.url)?.[1];
  if (slug === undefined) throw new Error(`package.json: repository.url names no repository: ${repository.url}`);
  return slug;
};

/** Puts the Claude Code version that run-agent installs into the tool cache, as a runner image would. */
export const preinstallClaudeCode = async (toolCache: string): Promise<void> => {
  const manifest = createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const prefix = join(toolCache, 'clambake-claude-code', version);
  await mkdir(prefix, { recursive: true });
  const link = join(prefix, 'node_modules');
  if (!existsSync(link)) await symlink(dirname(dirname(dirname(manifest))), link);
};
