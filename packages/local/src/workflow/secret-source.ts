// Decides which secrets a run gets: those of Actions, those of Dependabot, or none. A rerun keeps the source of the first
// attempt, because it keeps the actor.
import { defaultPermissions, type PermissionSet, readOnly } from './permissions.ts';
import type { RunState } from './run-state.ts';
import type { RunnerSettings } from './settings.ts';
import type { Run } from './pieces.ts';

export type SecretSource = 'Actions' | 'Dependabot' | 'None';

const dependabot = 'dependabot[bot]';

/** Events that GitHub restricts when Dependabot causes them. */
const restricted: readonly string[] = ['pull_request', 'pull_request_review', 'push'];

const isOfDependabot = ({ actor, event }: Pick<Run, 'actor' | 'event'>): boolean => actor === dependabot && restricted.includes(event);

/** Returns where a run's secrets come from. Neither a fork's own runs nor those of its pull requests have any. */
export const secretSourceOf = ({ isForeign, repository, run }: Pick<RunState, 'isForeign' | 'repository' | 'run'>): SecretSource => {
  if (isForeign || repository.forkOf !== undefined) return 'None';
  return isOfDependabot(run) ? 'Dependabot' : 'Actions';
};

export const secretsOf = (state: RunState, settings: RunnerSettings): Record<string, string> => {
  const source = secretSourceOf(state);
  if (source === 'None') return {};
  return { ...(source === 'Dependabot' ? settings.dependabotSecrets : settings.secrets) };
};

/** Returns the permissions of a workflow that names none. Those of Dependabot's runs only read; naming others gives them. */
export const grantedTo = (run: Run, settings: RunnerSettings): PermissionSet => {
  const granted = defaultPermissions[settings.defaultPermissions ?? 'restricted'];
  return isOfDependabot(run) ? readOnly(granted) : granted;
};
