// Says on the issues that wait that the configuration cannot be used, before the job fails with the same words: people look at their
// issue first. What fails here leaves the job's own error as it is.
import type { ActionKit } from '@clambake/action-kit';
import {
  applyEffects,
  createRunContext,
  type LedgerPort,
  type SnapshotPorts,
  type GitHubPort,
  readSnapshot,
  UserError,
} from '@clambake/adapters';
import { tellConfig } from '@clambake/core';

type Ports = SnapshotPorts & {
  github: Pick<GitHubPort, 'createLabels' | 'project' | 'readRole'>;
  ledger: Pick<LedgerPort, 'push' | 'read'>;
};

/** Stands for the file, so that the rest of the snapshot can be read. Nothing that depends on it is decided. */
const anyConfig = 'ci: ci.yml\n';

/** Says it where the configuration is the trouble, and throws the error in any case. */
export const failConfig = async (error: unknown, kit: ActionKit, { ports, isDry }: { ports: Ports; isDry: boolean }): Promise<never> => {
  if (error instanceof UserError && error.file !== undefined && !isDry) {
    await sayConfig(kit, ports, error.message).catch((trouble: unknown) =>
      kit.log(`It could not be said on the issues: ${trouble instanceof Error ? trouble.message : String(trouble)}`),
    );
  }
  throw error;
};

const sayConfig = async (kit: ActionKit, ports: Ports, why: string): Promise<void> => {
  const readRepository: Ports['github']['readRepository'] = async (...question) => ({
    ...(await ports.github.readRepository(...question)),
    configText: anyConfig,
  });
  const { snapshot } = await readSnapshot({ ...ports, github: { ...ports.github, readRepository } }, createRunContext(kit.environment));
  let { effects, unread } = tellConfig(snapshot, why);
  if (unread.length > 0) {
    const read = await Promise.all(unread.map(async (login) => [login, await ports.github.readRole(login)] as const));
    ({ effects, unread } = tellConfig({ ...snapshot, roles: new Map([...snapshot.roles, ...read]) }, why));
  }
  if (effects.length === 0) return;
  const { nonce, runId, runAttempt } = snapshot.run;
  const outcome = await applyEffects(
    effects,
    { ...ports, wake: () => Promise.resolve(), correlation: `${runId}.${runAttempt}.${nonce}` },
    snapshot.ledger,
  );
  if (outcome.status !== 'applied') kit.log(`Not everything could be said on the issues: ${outcome.why ?? 'no reason given'}`);
};
