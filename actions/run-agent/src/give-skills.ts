// Gives the agent the skills of the configuration. Loaded only where there are some.
import { type AgentDirectories, type AgentTree, placeSkills, sourceOf } from '@clambake/adapters';
import { join } from 'node:path';
import type { WorkOptions } from './work-on-issue.ts';

/** Throws a UserError that names the folder which cannot be a skill. */
export const giveSkills = (
  { home }: AgentDirectories,
  { config, base, agent, scratch, tree }: Pick<WorkOptions, 'config' | 'base' | 'agent' | 'scratch'> & { tree: AgentTree },
): Promise<void> =>
  placeSkills(config.skills, { gitDir: sourceOf({ scratch }), base, baseOid: tree.baseOid, directory: join(home, agent.skillsFolder) });
