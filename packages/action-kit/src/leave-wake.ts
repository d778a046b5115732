// The one wake-up that a failed job leaves. It is marked, and a marked run that fails leaves none, so that trouble that lasts
// starts no chain of runs: the next event or cron goes on then.
import { readFile } from 'node:fs/promises';
import { openGitHub, readDefaultBranch, RemoteError, UserError } from '@clambake/adapters';
import { afterFailure } from '@clambake/core';
import { wakeOn } from './job-ports.ts';
import type { ActionKit } from './run-action.ts';

/** Never throws: the trouble that failed the job may meet this request too. Of a right or a token that is missing, the error says all. */
export const leaveWake = async (kit: ActionKit, { token, error }: { token: string; error: unknown }): Promise<void> => {
  const tell = (text: string): void => kit.notice(`${text}.`, { title: kit.name });
  const tellNone = isRefused(error) ? () => {} : tell;
  const why = await reasonForNone(kit, error);
  if (why !== undefined) return tellNone(`No other run was started: ${why}`);
  const github = openGitHub({ token, environment: kit.environment });
  await readDefaultBranch(github.client)
    .then((ref) => wakeOn(kit, { github, ref, inputs: { issue: afterFailure } }))
    .then(
      () => tell('Another run goes on, because this job failed'),
      (refusal: unknown) => tellNone(`No other run could be started, so the next event or cron goes on: ${messageOf(refusal)}`),
    );
};

/** One 401 or 403 may pass, so that a run is started even then. */
const isRefused = (error: unknown): boolean => {
  const answer = error instanceof UserError ? error.cause : error;
  return answer instanceof RemoteError && (answer.status === 401 || answer.status === 403) && answer.limitedUntil === undefined;
};

const messageOf = (refusal: unknown): string => (refusal instanceof Error ? refusal.message : String(refusal)).replace(/[.…]$/, '');

const reasonForNone = async ({ environment }: ActionKit, error: unknown): Promise<string | undefined> => {
  const limited = error instanceof RemoteError ? error.limitedUntil : undefined;
  if (limited !== undefined) return "GitHub's limit is reached, and the next event or cron goes on";
  if (environment.eventName === 'schedule') return 'cron started this one, and starts the next';
  if (await followsFailure(environment.eventFile)) return 'this run follows a failed one already, and the next event or cron goes on';
  return undefined;
};

/** A payload that cannot be read has no mark. */
const followsFailure = async (file: string | undefined): Promise<boolean> => {
  if (file === undefined) return false;
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return (JSON.parse(text) as { inputs?: { issue?: unknown } | null }).inputs?.issue === afterFailure;
  } catch {
    return false;
  }
};
