// Empty directories for the agent, and what keeps it inside of them. Both are removed when the frame is closed.
import type { ActionKit } from '@clambake/action-kit';
import { type AgentDirectories, type AgentUser, prepareDirectories, removeDirectory } from '@clambake/adapters';
import type { ClosedNetwork } from './open-network.ts';
import { setApart } from './set-apart.ts';
import type { Place } from './work-on-issue.ts';

export interface FrameOptions {
  kit: ActionKit;
  user: AgentUser;
  /** From `ownTemp`. */
  own: string;
  issue: number;
  jobPath: string;
  path: string;
  network: ClosedNetwork | undefined;
  container: boolean;
  /** Aborted when the job is being cancelled. */
  signal: AbortSignal;
}

export interface Frame<T> {
  place: Place;
  filled: T;
  /** Call it when no process of the agent is left. Never rejects. */
  close(): Promise<void>;
}

/** `fill` works in the directories, which are still ours, while the agent's user is set apart. */
export const openFrame = async <T>(options: FrameOptions, fill: (directories: AgentDirectories) => Promise<T>): Promise<Frame<T>> => {
  const { kit, user, own, issue, jobPath, path, network, container, signal } = options;
  const directories = await prepareDirectories({ user, own, repository: kit.environment.repository, issue, path });
  const [opening, filling] = [setApart(kit, { user, directories, jobPath, path, network, container }), fill(directories)];
  const close = async (): Promise<void> => {
    await opening.then((apart) => apart.close()).catch(() => {});
    // The next attempt removes a directory that is left. A cancelled job has only seconds to upload the work.
    if (signal.aborted) return;
    await removeDirectory(user, directories.root, path).catch((error: unknown) =>
      kit.warning(`${directories.root} was not removed: ${String(error)}`),
    );
  };
  try {
    await Promise.allSettled([opening, filling]);
    const [apart, filled] = [await opening, await filling];
    const { inner } = apart;
    return { place: { user: apart.user, inner, path, jobPath, directories }, filled, close };
  } catch (error) {
    await close();
    throw error;
  }
};
