// Answers a label that a person has set and that is nearly ours, or ours on a pull request: once, where it was set. The event is
// what it answers, so that no later tick says it again.
import { type ActionKit, openJobPorts } from '@clambake/action-kit';
import { openComments, RemoteError } from '@clambake/adapters';
import type { Inputs } from './inputs.ts';

export const answerLabel = async (kit: ActionKit, inputs: Inputs): Promise<void> => {
  const { label, issue, mode } = inputs;
  const { labelAnswer } = await import('@clambake/core');
  const text = labelAnswer(label, { onPull: mode === 'command' });
  // A job that is started again has said it.
  if (text === undefined || issue === undefined || kit.environment.runAttempt > 1) return;
  kit.notice(text, { title: kit.name });
  if (inputs['dry-run']) return;
  try {
    await openComments(openJobPorts(kit, inputs['github-token']).github.client).reply(issue, text);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    kit.warning(`The label could not be answered: ${error.message}`, { title: kit.name });
  }
};
