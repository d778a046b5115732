// Finds the actions that steps use, as "Set up job" does on GitHub: all of them before the first step, except those of
// the workspace.
import { join } from 'node:path';
import { refusedInSteps, tooOldFor } from './actions-policy.ts';
import { type ActionFile, readActionFile } from './action-file.ts';
import { isCheckout } from './checkout-step.ts';
import type { Frame, JobSession } from './job-session.ts';
import type { StepDefinition } from './parse.ts';
import { localPath, resolveRemote, type Source } from './sources.ts';

export interface Prepared {
  action: ActionFile;
  directory: string;
  source: Source;
  /** The prepared actions of a composite action's own steps. */
  nested: Map<StepDefinition, Prepared>;
  /** State that pre and main saved. */
  state: Record<string, string>;
}

/** Finds an action and those it uses. Actions of the workspace (`./`) are known only when their step starts. */
const prepare = async (session: JobSession, source: Source, uses: string): Promise<Prepared> => {
  const { host, settings } = session.world;
  const reference = uses.startsWith('$/')
    ? { source, path: localPath(uses) }
    : await resolveRemote(uses, { host, remoteActions: settings.remoteActions ?? {} });
  return prepareDirectory(session, { source: reference.source, directory: join(await reference.source.directory(), reference.path) });
};

const prepareDirectory = async (session: JobSession, place: { source: Source; directory: string }): Promise<Prepared> => {
  const action = await readActionFile(place.directory);
  const steps = action.runs.using === 'composite' ? action.runs.steps : [];
  return { action, ...place, nested: await prepareAll(session, place.source, steps), state: {} };
};

/** Returns all actions that can be found before the first step, as GitHub downloads them in "Set up job". */
export const prepareAll = async (
  session: JobSession,
  source: Source,
  steps: readonly StepDefinition[],
): Promise<Map<StepDefinition, Prepared>> => {
  const { settings } = session.world;
  const problem = refusedInSteps(steps, session.place.repository, settings.actionsPolicy ?? {}) ?? tooOldFor(steps, settings);
  if (problem !== undefined) throw new Error(problem);
  const prepared = new Map<StepDefinition, Prepared>();
  for (const step of steps) {
    const { uses } = step;
    if (uses === undefined || uses.startsWith('./') || isCheckout(uses, settings.remoteActions)) continue;
    prepared.set(step, await prepare(session, source, uses));
  }
  return prepared;
};

/** Returns the action of a step that starts now, also for an action of the workspace. */
export const prepareUsed = (session: JobSession, frame: Frame, uses: string): Promise<Prepared> =>
  uses.startsWith('./')
    ? prepareDirectory(session, { source: frame.source, directory: join(session.place.directories.workspace, localPath(uses)) })
    : prepare(session, frame.source, uses);
