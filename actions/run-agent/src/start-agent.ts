// Says what came into the tree, and gets the program that the agent's user runs in it.
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import type { AgentTree, SetupExports } from '@clambake/adapters';
import type { Place, WorkOptions } from './work-on-issue.ts';

export const tellBrought = (kit: ActionKit, { brought }: AgentTree): void => {
  if (brought.status === 'incomplete') kit.warning(`Not everything the setup made in the checkout reached the agent: ${brought.why}`);
  if (brought.status !== 'brought') return;
  const moved = brought.relocated === 0 ? '' : `; ${brought.relocated} of their files name the agent’s tree instead of the checkout now`;
  kit.log(`From the prepared checkout to the agent: ${brought.entries} files and directories that git does not track${moved}`);
};

/** Begins before there is a place: to compare the program takes as long as to make one. */
export const findExecutable = (
  { kit, agent, access, scratch }: WorkOptions,
  { path, place }: { path: string; place: Promise<Place> },
): Promise<{ executable: string; version: string }> => {
  const toolCache = kit.environment.toolCache ?? join(kit.environment.temp, 'clambake-tools');
  const at = place.then(({ user, directories }) => ({ user, own: directories.root }));
  return agent.install({ givenPath: access.executable, toolCache, path, place: at, scratch, log: kit.log });
};

export const tellStart = ({ kit, agent }: WorkOptions, { user, directories }: Place, version: string): void =>
  kit.log(`${agent.name} ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);

/** The checkout that the user's setup prepared. */
export const preparedOf = ({ kit, path, exported }: { kit: ActionKit; path: string; exported: SetupExports | undefined }) => {
  const { workspace } = kit.environment;
  return exported === undefined || workspace === undefined ? undefined : { workspace, path };
};
