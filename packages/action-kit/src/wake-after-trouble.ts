// A job that fails by trouble which may pass starts one more run of the workflow, so that nothing waits for the next event.
import { RemoteError, UserError } from '@clambake/adapters';
import type { ActionKit } from './run-action.ts';

interface Wakes {
  token: string;
  dryRun: boolean;
}

/** Runs the body. When it fails, and not by a mistake of the user, one run is started that is marked as following a failure. */
export const wakingAfterTrouble = async <T>(kit: ActionKit, wakes: Wakes, body: () => Promise<T>): Promise<T> => {
  try {
    return await body();
  } catch (error) {
    if (!wakes.dryRun && mayPass(error)) {
      const { leaveWake } = await import('./leave-wake.ts');
      await leaveWake(kit, { token: wakes.token, error });
    }
    throw error;
  }
};

/** An error of the user that an answer of GitHub caused is GitHub's. */
const mayPass = (error: unknown): boolean => !(error instanceof UserError) || error.cause instanceof RemoteError;
