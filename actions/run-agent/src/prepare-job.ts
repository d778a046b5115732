// `mode: prepare`: what has to be known or done before the user's setup runs. The coding agent is fetched here, so that
// the cache is written before any agent starts (attack-63). Nothing here may end the job: the attempt itself tells what
// is missing, because it can say it on its issue.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { type CodingAgent, rememberEnvironment, safePath, trustedFirst } from '@clambake/adapters';
import { agentInputs } from './inputs.ts';

export const prepareJob = async (kit: ActionKit, openAgent: () => Promise<CodingAgent>): Promise<void> => {
  await rememberEnvironment(kit.environment);
  kit.log('The job’s environment is remembered: what the setup exports from here on is handed to the agent, secrets aside.');
  if (kit.readInputs(agentInputs.pick({ 'claude-code-path': true }))['claude-code-path'] !== '') return;
  const agent = await openAgent();
  // The cache's library looks its programs up there.
  process.env['PATH'] = trustedFirst(safePath(kit.environment.path));
  try {
    await fetchAgent(kit, agent);
  } catch (error) {
    kit.warning(`${agent.name} is not there yet, and the attempt tries again: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const fetchAgent = async ({ environment, log }: ActionKit, agent: CodingAgent): Promise<void> => {
  const { openRunsCache } = await import('@clambake/adapters');
  const scratch = await mkdtemp(join(environment.temp, 'clambake-prepare-'));
  try {
    const toolCache = environment.toolCache ?? join(environment.temp, 'clambake-tools');
    const cache = openRunsCache(environment.workspace);
    const version = await agent.fetch({ toolCache, path: safePath(environment.path), scratch, cache, log });
    log(`${agent.name} ${version} is in the runner’s tool cache`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
