// The ports that every action opens, and the log of issues that wait.
import { join } from 'node:path';
import { type GitCredentials, type GitHubPort, openGitHub, openLedger, openWake } from '@clambake/adapters';
import type { Reason } from '@clambake/core';
import type { ActionKit } from './run-action.ts';

export const remoteOf = ({ environment }: ActionKit, token: string): { remote: string; credentials: GitCredentials } => ({
  remote: environment.repositoryUrl,
  credentials: { server: environment.serverUrl, token },
});

/** `directory` holds the ledger's clone. */
export const openJobPorts = (kit: ActionKit, token: string, directory = kit.environment.temp) => ({
  github: openGitHub({ token, environment: kit.environment }),
  ledger: openLedger({ ...remoteOf(kit, token), gitDir: join(directory, 'clambake-ledger.git') }),
});

/** Starts another run of this workflow. Throws a RemoteError when GitHub refuses, or when file or branch are unknown. */
export const wakeOn = (
  { environment: { workflowFile: file } }: ActionKit,
  {
    github,
    ref,
    inputs = {},
  }: { github: Pick<GitHubPort, 'dispatch' | 'hasWaitingRun'>; ref: string | undefined; inputs?: Record<string, string> },
): Promise<void> => openWake({ github, workflow: file === undefined || ref === undefined ? undefined : { file, ref }, inputs })();

export const logReasons = async (kit: ActionKit, reasons: readonly Reason[]): Promise<void> => {
  if (reasons.length === 0) return;
  await kit.group(`What waits, and why: ${reasons.length}`, async () =>
    kit.log(reasons.map(({ issue, text }) => (issue === null ? text : `#${issue} ${text}`)).join('\n')),
  );
};
