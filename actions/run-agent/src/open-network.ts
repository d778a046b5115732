// The network of an attempt with `network: allow-list`: ports of ours in it, and the proxy that reaches the listed hosts. Loaded only
// where that is wanted.
import type { Server } from 'node:net';
import { openHostProxy, openInnerListeners, type OtherUser } from '@clambake/adapters';
import { countRefused, type RefusedHosts } from '@clambake/core';

/** Port of the proxy in the agent's network. It is fixed, so that a setup may write it into a tool's configuration. */
const proxyPort = 3128;

export interface ClosedNetwork {
  entries: readonly string[];
  /** Requests that were refused in this attempt so far. */
  refused: RefusedHosts;
}

/** Ports of this process in the agent's network. */
export interface InnerNetwork {
  /** For the key proxy, and for questions when the agent wants to finish. */
  keys: Server;
  questions: Server;
  close(): Promise<void>;
}

const proxy = `http://127.0.0.1:${proxyPort}`;
const direct = 'localhost,127.0.0.1,::1';

/** Variables by which programs find the proxy. Node's own fetch asks to be told (https://nodejs.org/api/cli.html#node_use_env_proxy1). */
export const networkVariables: Readonly<Record<string, string>> = {
  http_proxy: proxy,
  HTTP_PROXY: proxy,
  https_proxy: proxy,
  HTTPS_PROXY: proxy,
  no_proxy: direct,
  NO_PROXY: direct,
  NODE_USE_ENV_PROXY: '1',
};

/** `user` has a network of its own. */
export const openInnerNetwork = async (user: OtherUser, { entries, refused }: ClosedNetwork, path: string): Promise<InnerNetwork> => {
  const { servers, close } = await openInnerListeners(user, [0, 0, proxyPort], path);
  const [keys, questions, listener] = servers as [Server, Server, Server];
  const hosts = await openHostProxy({ listener, entries, onRefused: (name) => countRefused(refused, name) });
  return {
    keys,
    questions,
    close: async () => {
      await hosts.stop();
      close();
    },
  };
};
