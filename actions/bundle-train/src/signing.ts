// Opens the key that the train's commits are signed with, once the configuration has said whose key it is.
import type { ActionKit } from '@clambake/action-kit';
import type { Signer } from '@clambake/adapters';
import type { Config } from '@clambake/core';

export interface Signing {
  /** Throws when key and configuration do not fit, or when nothing can be signed with the key. */
  ready(config: Config): Promise<void>;
  /** Undefined without a key. */
  signer: (() => Promise<Signer>) | undefined;
  /** Ends a job that GitHub gives no secrets with a notice. */
  onWithheld(error: unknown): Promise<undefined>;
}

class KeyWithheld extends Error {}

export const openSigning = (kit: ActionKit, key: string): Signing => {
  let opened: Promise<Signer | undefined> | undefined;
  return {
    ready: async (config) => {
      if (key === '' && config.signing !== undefined && kit.environment.lacksSecrets) throw new KeyWithheld();
      opened ??= import('@clambake/adapters').then(({ openSignerFor }) => openSignerFor(key, config));
      await opened;
    },
    signer:
      key === ''
        ? undefined
        : async () => {
            const signer = await opened;
            if (signer === undefined) throw new Error('the configuration was not read before a commit was signed');
            return signer;
          },
    onWithheld: async (error) => {
      if (!(error instanceof KeyWithheld)) throw error;
      const { withheld } = await import('@clambake/core');
      kit.notice(`${withheld('signing-key')}.`, { title: kit.name });
      return undefined;
    },
  };
};
