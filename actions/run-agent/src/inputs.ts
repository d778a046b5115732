// The inputs of action.yml in three records: the mode alone, because preparing needs nothing else; the names of the
// attempt, so that a wrong setting of the agent can still be told on its issue; the settings of the coding agent.
import { type ActionKit, inputsOfAttempt, choiceInput, commonInputs, secretWordInput, textInput, urlInput } from '@clambake/action-kit';
import { z } from 'zod';

export const modeInputs = z.object({ mode: choiceInput('work', 'prepare') });

export const attemptInputs = inputsOfAttempt.safeExtend({ 'dry-run': commonInputs['dry-run'] });

export const agentInputs = z.object({
  'anthropic-api-key': secretWordInput(
    'pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}',
  ),
  'anthropic-base-url': urlInput('https://api.anthropic.com'),
  'claude-code-path': textInput({ byDefault: '' }),
});

export type AgentAccess = ReturnType<typeof readAgentAccess>;

/** The user's own executable, the address of the model's API and the real key. */
export const readAgentAccess = (kit: ActionKit) => {
  const inputs = kit.readInputs(agentInputs);
  const executable = inputs['claude-code-path'] === '' ? undefined : inputs['claude-code-path'];
  return { executable, apiUrl: inputs['anthropic-base-url'], apiKey: inputs['anthropic-api-key'] };
};
