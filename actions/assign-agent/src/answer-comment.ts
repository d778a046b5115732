// Answers a person's comment: with a reaction, a reply, a sentence in the job's summary.
import type { ActionKit, openJobPorts } from '@clambake/action-kit';
import { type CommentPort, RemoteError, UserError } from '@clambake/adapters';
import type { Inputs } from './inputs.ts';

export interface CommandJob extends ReturnType<typeof openJobPorts> {
  kit: ActionKit;
  comments: CommentPort;
  inputs: Inputs;
}

/** A failure is a warning, because the job says it too. */
export const reply = async ({ kit, comments }: CommandJob, { text, on }: { text: string; on: number }): Promise<void> => {
  try {
    await comments.reply(on, text);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    kit.warning(`The comment could not be answered: ${error.message}`, { title: kit.name });
  }
};

/** Says why in the summary and fails the job. */
export const failRefused = async (kit: ActionKit, { why, later }: { why: string; later?: true | undefined }): Promise<never> => {
  await tell(kit, `Refused: ${why}. Nothing was recorded.`);
  if (later === true) throw new RemoteError(`the command is refused for now: ${why}`, { status: 0, retryable: true });
  throw new UserError(`The command is refused: ${why}`);
};

/** True when it is new. A failed one is a warning and stops nothing. */
export const react = async ({ kit, comments, inputs }: CommandJob, reaction: '+1' | '-1' | 'confused'): Promise<boolean> => {
  const id = inputs['comment-id'];
  if (id === undefined) return false;
  try {
    return await comments.react(id, reaction);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
    return false;
  }
};

export const tell = async (kit: ActionKit, text: string): Promise<void> => {
  const { neutraliseSentence } = await import('@clambake/core');
  kit.log(text);
  await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};
