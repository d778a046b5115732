// `mode: prepare`: what has to be known or done before the user's setup runs. Claude Code is fetched here, so that the
// cache is written before any agent starts (attack-63). Nothing here may end the job: what is missing afterwards is told
// by the attempt itself, which can say it on its issue.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { rememberEnvironment } from '@clambake/adapters';
import { agentInputs } from './inputs.ts';

export const prepareJob = async (kit: ActionKit): Promise<void> => {
  await rememberEnvironment(kit.environment);
  kit.log('The job’s environment is remembered: what the setup exports from here on is handed to the agent, secrets aside.');
  if (kit.readInputs(agentInputs.pick({ 'claude-code-path': true }))['claude-code-path'] !== '') return;
  try {
    await fetchClaudeCode(kit);
  } catch (error) {
    kit.warning(`Claude Code is not there yet, and the attempt tries again: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const fetchClaudeCode = async ({ environment, log }: ActionKit): Promise<void> => {
  const { installPinned, openRunsCache, pinnedVersion, safePath } = await import('@clambake/adapters');
  const npmHome = await mkdtemp(join(environment.temp, 'clambake-prepare-'));
  try {
    const toolCache = environment.toolCache ?? join(environment.temp, 'clambake-tools');
    const cache = openRunsCache(environment.workspace);
    await installPinned({ toolCache, path: safePath(environment.path), npmHome, cache, log });
    log(`Claude Code ${pinnedVersion} is in the runner’s tool cache`);
  } finally {
    await rm(npmHome, { recursive: true, force: true });
  }
};
