// Uploads the session of an attempt, so that a later one can go on with it. It is for comfort: what stands against it is a line of
// the log and costs no attempt.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenSession } from '@clambake/adapters';
import { type AttemptResult, sessionFile, sessionName } from '@clambake/core';
import type { Attempt } from './run.ts';

type Kept = { taken: TakenSession | undefined; sessionId: string | undefined; limits: { usd: number; minutes: number } };

export const keepSession = async (
  { kit, assignment, ports, scratch }: Pick<Attempt, 'kit' | 'assignment' | 'ports' | 'scratch'>,
  { taken, sessionId, limits }: Kept,
): Promise<AttemptResult['session']> => {
  if (taken === undefined || sessionId === undefined) return undefined;
  if (!taken.ok) {
    kit.log(`No session is kept for a later attempt: ${taken.why}`);
    return undefined;
  }
  try {
    const directory = join(scratch, 'kept-session');
    const file = join(directory, sessionFile);
    await mkdir(directory);
    await writeFile(file, taken.text, { mode: 0o600 });
    const { id, digest } = await ports.artifacts.upload(sessionName(assignment.attempt), [file], directory);
    kit.log(`The session is kept for a later attempt as artifact ${id}`);
    return { artifact: id, digest: digest.replace(/^sha256:/, '').toLowerCase(), id: sessionId, version: taken.version, ...limits };
  } catch (error) {
    kit.warning(`The session could not be kept for a later attempt: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};
