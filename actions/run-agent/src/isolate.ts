// Finds out how the agent can be kept apart on this machine, and reserves its user. Nothing of the machine is closed or opened yet.
import type { ActionKit } from '@clambake/action-kit';
import {
  decideIsolation,
  type IsolationFacts,
  pathWithSetupLast,
  readIsolationFacts,
  recallExports,
  type ReservedUser,
  reserveAgentUser,
  type SetupExports,
  safePath,
  trustedFirst,
  trustedOnly,
  UserError,
} from '@clambake/adapters';
import type { Config } from '@clambake/core';

export interface Isolated {
  exported: SetupExports | undefined;
  /** PATH of the job. */
  jobPath: string;
  /** PATH in which the programs that we start are looked up. */
  path: string;
  reserved: ReservedUser;
}

/** Facts about the machine and the setup, whatever the configuration wants. */
export interface MachineFacts extends Pick<Isolated, 'exported' | 'jobPath'> {
  /** Needed for an agent with a user of its own. */
  isolation: Promise<IsolationFacts>;
}

export const lookAtMachine = async ({ environment }: ActionKit): Promise<MachineFacts> => {
  const exported = await recallExports(environment);
  const jobPath = safePath(pathWithSetupLast(environment.path, exported?.path ?? []));
  const isolation = readIsolationFacts('user', jobPath);
  isolation.catch(() => {});
  return { exported, jobPath, isolation };
};

/** Throws a UserError when the agent may not or cannot be started here. */
export const isolate = async ({ exported, jobPath, ...facts }: MachineFacts, wanted: Config['isolation']): Promise<Isolated> => {
  const isolation = wanted === 'none' ? ({ kind: 'none' } as const) : decideIsolation(await facts.isolation);
  if (isolation.kind === 'refused') throw new UserError(isolation.why);
  const path = isolation.kind === 'none' ? trustedFirst(jobPath) : trustedOnly(jobPath);
  return { exported, jobPath, path, reserved: await reserveAgentUser(isolation, path) };
};
