// Hands the agent what the user's setup exported between `mode: prepare` and the attempt: variables that core admits and
// PATH entries that the agent's user can enter, both pointing into the agent's tree where they pointed into the
// checkout. The log names everything that is handed over or kept back.
import { lstat } from 'node:fs/promises';
import { delimiter } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  type CodingAgent,
  findSecret,
  isTemporary,
  isTraversable,
  type RunnerEnvironment,
  relocateText,
  safePath,
  type SetupExports,
} from '@clambake/adapters';

export interface AdmittedSetup {
  path: string;
  variables: Record<string, string>;
}

export interface SetupFacts {
  exported: SetupExports;
  /** Paths of the checkout (`from`) and of the agent's tree (`to`). */
  moved: { from: string; to: string } | undefined;
  /** The agent is our own user. */
  shared: boolean;
  /** The agent has directories of its own at /tmp and /var/tmp. */
  ownTemporary: boolean;
  secrets: readonly string[];
  agent: CodingAgent;
}

export const admitSetup = async (
  kit: ActionKit,
  { exported, moved, shared, ownTemporary, agent, ...facts }: SetupFacts,
): Promise<AdmittedSetup> => {
  const { admitVariables } = await import('@clambake/core');
  const inTree = (text: string): string => (moved === undefined ? text : relocateText(text, moved));
  const secrets = [...facts.secrets, ...secretsOfJob(kit.environment)];
  const { admitted, refused } = admitVariables(exported.variables, { secrets, findSecret, agent });
  const variables = Object.fromEntries(Object.entries(admitted).map(([name, value]) => [name, inTree(value)]));
  const closed = shared ? new Map<string, string>() : await closedEntries(exported.path, { inTree, ownTemporary });
  const entries = safePath(kit.environment.path)
    .split(delimiter)
    .filter((entry) => !closed.has(entry));
  const path = [...new Set(entries.map(inTree))].join(delimiter);
  const added = exported.path.filter((entry) => !closed.has(entry)).map(inTree);
  const names = Object.keys(variables);
  if (names.length > 0) kit.log(`From the setup to the agent, variables: ${names.join(', ')}`);
  if (added.length > 0) kit.log(`From the setup to the agent, PATH: ${added.join(delimiter)}`);
  for (const { name, why } of refused) kit.log(`Kept back from the agent: ${JSON.stringify(name)}, because ${why}`);
  for (const [entry, why] of closed) kit.warning(`The agent does not get ${entry}, which the setup added to PATH: ${why}`);
  return { path, variables };
};

/** Returns the secrets in the job's own variables, which no other variable may repeat. */
const secretsOfJob = ({ variables }: RunnerEnvironment): string[] =>
  Object.entries(variables).flatMap(([name, value]) => (/^ACTIONS_.*TOKEN$|^INPUT_.*(?:TOKEN|KEY)$/.test(name) ? [value] : []));

/** Returns the added entries that the agent's user cannot use, and why. Those in the checkout will be in the tree. */
const closedEntries = async (
  added: readonly string[],
  { inTree, ownTemporary }: { inTree: (text: string) => string; ownTemporary: boolean },
): Promise<Map<string, string>> => {
  const closed = new Map<string, string>();
  for (const entry of added) {
    if (inTree(entry) !== entry) continue;
    const isClosed = !(await isTraversable(entry));
    if (!isClosed && !(ownTemporary && isTemporary(entry))) continue;
    const exists = await lstat(entry).then(
      () => true,
      () => false,
    );
    const advice = 'its user may not enter that directory or one above it. Install into the checkout or below RUNNER_TOOL_CACHE';
    const why = isClosed ? advice : 'the agent has a /tmp of its own. Install into the checkout or below RUNNER_TOOL_CACHE';
    closed.set(entry, exists ? why : 'there is no such directory');
  }
  return closed;
};
