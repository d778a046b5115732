// Keeps what the agent plants from running with anybody else's rights: a mount namespace of its own where one can be made, or
// else the proof that its user can replace no program of this job.
import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ActionKit } from '@clambake/action-kit';
import { type AgentDirectories, type AgentUser, findWritablePlaces, openNamespace, refuseWritable, UserError } from '@clambake/adapters';

export interface ApartOptions {
  user: AgentUser;
  directories: AgentDirectories;
  /** PATH of the job. */
  jobPath: string;
  /** PATH in which the programs that we start are looked up. */
  path: string;
}

export interface Apart {
  /** The agent's user, whose commands run in the namespace if there is one. */
  user: AgentUser;
  close(): Promise<void>;
}

/** Throws a UserError when the agent could plant a program that runs with the job's rights. */
export const setApart = async (kit: ActionKit, { user, directories, jobPath, path }: ApartOptions): Promise<Apart> => {
  const open = { user, close: () => Promise.resolve() };
  if (user.kind === 'none') return open;
  const { toolCache } = kit.environment;
  const namespace = await openNamespace({ user, root: directories.root, toolCache, path });
  if (!('why' in namespace)) {
    const layers = namespace.layers.length === 0 ? '' : `, and installs for itself alone below ${namespace.layers.join(' and ')}`;
    kit.log(`The agent can write its own directories and nothing else of this machine${layers}`);
    return namespace;
  }
  const own = await Promise.all([process.execPath, fileURLToPath(import.meta.url)].map((file) => realpath(file)));
  const places = await findWritablePlaces({ user, jobPath, toolCache, path, own });
  if (places.length > 0) throw new UserError(refuseWritable(places, namespace.why));
  kit.log(
    `No mount namespace can be made here (${namespace.why}). The agent’s user can replace no program of PATH, the tool cache or this job`,
  );
  return open;
};
