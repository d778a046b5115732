// The inputs of action.yml in three records: the mode alone, because preparing needs nothing else; the names of the
// attempt, so that a wrong setting of the agent can still be told on its issue; the settings of the coding agent.
import {
  type ActionKit,
  inputsOfAttempt,
  choiceInput,
  commonInputs,
  optionalLinesInput,
  optionalSecretInput,
  optionalSecretWordInput,
  optionalUrlInput,
  textInput,
} from '@clambake/action-kit';
import type { Account } from '@clambake/adapters';
import { z } from 'zod';

export const modeInputs = z.object({ mode: choiceInput('work', 'prepare') });

export const attemptInputs = inputsOfAttempt.safeExtend({ 'dry-run': commonInputs['dry-run'] });

export const agentInputs = z.object({
  'anthropic-api-key': optionalSecretWordInput(),
  'claude-code-oauth-token': optionalSecretWordInput(),
  'anthropic-auth-token': optionalSecretWordInput(),
  'bedrock-api-key': optionalSecretWordInput(),
  'foundry-api-key': optionalSecretWordInput(),
  'vertex-credentials': optionalSecretInput(),
  identity: optionalLinesInput(),
  'anthropic-base-url': optionalUrlInput(),
  'cloud-region': textInput({ byDefault: '' }),
  'cloud-project': textInput({ byDefault: '' }),
  'claude-code-path': textInput({ byDefault: '' }),
});

export interface AgentAccess {
  /** The user's own executable; undefined: the tested version. */
  executable: string | undefined;
  account: Account;
}

/** `isApart`: the agent has a user of its own. */
export const readAgentAccess = async (kit: ActionKit, isApart: boolean): Promise<AgentAccess> => {
  const {
    'claude-code-path': path,
    'anthropic-base-url': baseUrl,
    'cloud-region': region,
    'cloud-project': project,
    identity,
    ...secrets
  } = kit.readInputs(agentInputs);
  const { openAccount, openIdentity } = await import('@clambake/adapters');
  const known: string[] = [];
  const onToken = (token: string): void => {
    kit.mask(token);
    known.push(token);
  };
  const given = { secrets, baseUrl, region, project, onToken };
  const account =
    identity === '' ? openAccount(given) : await openIdentity({ ...given, identity, idToken: kit.environment.idToken, isApart });
  known.unshift(...account.secrets);
  return { executable: path === '' ? undefined : path, account: { ...account, secrets: known } };
};

/** As the key proxy takes it. */
export const accessOf = ({ account: { baseUrl, secrets, authorise } }: AgentAccess) => ({ baseUrl, apiKey: secrets[0] ?? '', authorise });
