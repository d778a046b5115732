// Keeps what the agent plants from running with anybody else's rights: a mount namespace of its own where one can be made, or
// else the proof that its user can replace no program of this job.
import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ActionKit } from '@clambake/action-kit';
import {
  type AgentDirectories,
  type AgentNamespace,
  type AgentUser,
  findWritablePlaces,
  openNamespace,
  refuseWritable,
  UserError,
} from '@clambake/adapters';
import type { ClosedNetwork, InnerNetwork } from './open-network.ts';

export interface ApartOptions {
  user: AgentUser;
  directories: AgentDirectories;
  /** PATH of the job. */
  jobPath: string;
  /** PATH in which the programs that we start are looked up. */
  path: string;
  /** Undefined: it has the whole network of the machine. */
  network: ClosedNetwork | undefined;
  /** True: the agent works in a container of ours or not at all. */
  container: boolean;
}

export interface Apart {
  /** The agent's user, whose commands run in the namespace if there is one. */
  user: AgentUser;
  /** Undefined: it has the whole network of the machine. */
  inner: InnerNetwork | undefined;
  close(): Promise<void>;
}

/** Throws a UserError when the agent could plant a program that runs with the job's rights. */
export const setApart = async (kit: ActionKit, { user, directories, jobPath, path, network, container }: ApartOptions): Promise<Apart> => {
  const open = { user, inner: undefined, close: () => Promise.resolve() };
  if (user.kind === 'none') return open;
  const { toolCache } = kit.environment;
  const ownNetwork = network !== undefined;
  const namespace = await openNamespace({ user, root: directories.root, toolCache, path, ownNetwork, container });
  if (!('why' in namespace)) {
    const layers = namespace.layers.length === 0 ? '' : `, and installs for itself alone below ${namespace.layers.join(' and ')}`;
    if (container) kit.log('The agent works in a container of this action: it sees no process of the job');
    kit.log(`The agent can write its own directories and nothing else of this machine${layers}`);
    return network === undefined ? { ...namespace, inner: undefined } : closeNetwork(kit, namespace, { network, path });
  }
  if (container) throw new UserError(refuseContainer(namespace.why));
  if (network !== undefined) throw new UserError(refuseNetwork(namespace.why));
  const own = await Promise.all([process.execPath, fileURLToPath(import.meta.url)].map((file) => realpath(file)));
  const places = await findWritablePlaces({ user, jobPath, toolCache, path, own });
  if (places.length > 0) throw new UserError(refuseWritable(places, namespace.why));
  kit.log(
    `No mount namespace can be made here (${namespace.why}). The agent’s user can replace no program of PATH, the tool cache or this job`,
  );
  return open;
};

/** `why`: the reason of the system. */
const refuseNetwork = (why: string): string =>
  `no agent starts here: 'network: allow-list' needs a network of the agent's own, and none can be made (${why}). Use a runner on which root ` +
  'may make one and that has iproute2 (a container needs options: --privileged), ' +
  "or set 'network: open' in .github/clambake.yml, with which the agent reaches every host";

const refuseContainer = (why: string): string =>
  `no agent starts here: 'isolation: container' needs namespaces of its own, and none can be made (${why}). Use a runner on which root ` +
  "may make them (a container of the job needs options: --privileged), or set 'isolation: user' in .github/clambake.yml";

type Closing = { network: ClosedNetwork; path: string };

const closeNetwork = async (kit: ActionKit, namespace: AgentNamespace, { network, path }: Closing): Promise<Apart> => {
  const { openInnerNetwork } = await import('./open-network.ts');
  const { entries } = network;
  try {
    const inner = await openInnerNetwork(namespace.user, network, path);
    kit.log(`The agent reaches ${['the model', ...entries].join(', ')} and nothing else`);
    const close = async (): Promise<void> => {
      await inner.close();
      await namespace.close();
    };
    return { user: namespace.user, inner, close };
  } catch (error) {
    await namespace.close();
    throw new UserError(refuseNetwork(error instanceof Error ? error.message : String(error)));
  }
};
