// Starts the key proxy of one attempt, with its limit of dollars.
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:net';
import { type CodingAgent, type KeyProxy, type ModelSettings, settingsOf, startKeyProxy } from '@clambake/adapters';
import type { Config } from '@clambake/core';
import { accessOf, type AgentAccess } from './inputs.ts';

/** Time in which an agent that has spent its dollars may end by itself, with a report. */
const spentGraceMs = 5_000;

export interface AttemptProxy {
  proxy: KeyProxy;
  /** The made-up key for the agent. */
  placeholder: string;
  settings: ModelSettings;
  maximumUsd: number;
  /** Aborted when the dollars are spent and the agent had time to end. */
  spent: AbortSignal;
}

export const openProxy = async (
  agent: Pick<CodingAgent, 'modelApi'>,
  { access, config, maximumUsd, listener }: { access: AgentAccess; config: Config; maximumUsd: number; listener: Server | undefined },
): Promise<AttemptProxy> => {
  const placeholder = `placeholder-${randomUUID()}`;
  const settings = settingsOf(config);
  const spent = new AbortController();
  const proxy = await startKeyProxy({
    api: agent.modelApi,
    settings,
    ...accessOf(access),
    placeholder,
    maximumUsd,
    listener,
    onLimit: () => void setTimeout(() => spent.abort(), spentGraceMs).unref(),
  });
  return { proxy, placeholder, settings, maximumUsd, spent: spent.signal };
};
