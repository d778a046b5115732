// `mode: prepare`: what has to be known or done before the user's setup runs. Nothing here may end the job: what is
// missing afterwards is told by the attempt itself, which can say it on its issue.
import type { ActionKit } from '@clambake/action-kit';
import { rememberEnvironment } from '@clambake/adapters';

export const prepareJob = async (kit: ActionKit): Promise<void> => {
  await rememberEnvironment(kit.environment);
  kit.log('The job’s environment is remembered: what the setup exports from here on is handed to the agent, secrets aside.');
};
