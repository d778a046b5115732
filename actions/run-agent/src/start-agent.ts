// Says what came into the tree, and who works in it.
import type { ActionKit } from '@clambake/action-kit';
import type { AgentTree, SetupExports } from '@clambake/adapters';
import type { Place, WorkOptions } from './work-on-issue.ts';

export const tellBrought = (kit: ActionKit, { brought }: AgentTree): void => {
  if (brought.status === 'incomplete') kit.warning(`Not everything the setup made in the checkout reached the agent: ${brought.why}`);
  if (brought.status !== 'brought') return;
  const moved = brought.relocated === 0 ? '' : `; ${brought.relocated} of their files name the agent’s tree instead of the checkout now`;
  kit.log(`From the prepared checkout to the agent: ${brought.entries} files and directories that git does not track${moved}`);
};

export const tellStart = ({ kit, agent }: WorkOptions, { user, directories }: Place, version: string): void =>
  kit.log(`${agent.name} ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);

/** The checkout that the user's setup prepared. */
export const preparedOf = ({ kit, path, exported }: { kit: ActionKit; path: string; exported: SetupExports | undefined }) => {
  const { workspace } = kit.environment;
  return exported === undefined || workspace === undefined ? undefined : { workspace, path };
};
