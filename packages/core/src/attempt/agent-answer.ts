// The structured answer with which an agent ends its attempt. The coding agent is asked for it by a JSON schema; what comes back
// is untrusted and is cut to what the records hold.
import { z } from 'zod';
import { saidKinds } from '../records/said-schema.ts';
import { looseObject } from '../records/loose.ts';

const answerKinds = ['done', ...saidKinds] as const;
const maximumWords = 5000;

/** In a result, after `readAgentAnswer`. */
export const agentAnswerSchema = looseObject({ kind: z.enum(answerKinds), words: z.string().max(maximumWords) });
export type AgentAnswer = z.infer<typeof agentAnswerSchema>;

/** The JSON schema for the coding agent. */
export const answerJsonSchema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      enum: answerKinds,
      description:
        'done: the work is committed. question: you cannot go on without an answer of a person; ask one clear question. ' +
        'nothing-to-do: nothing needs to be changed, or it cannot be done.',
    },
    words: { type: 'string', description: 'One paragraph for people: what you did, your question, or your reason.' },
  },
  required: ['kind', 'words'],
};

const untrustedSchema = z.object({ kind: z.enum(answerKinds), words: z.string().catch('') });

/** Undefined where the agent gave none, or one of another shape. */
export const readAgentAnswer = (value: unknown): AgentAnswer | undefined => {
  const parsed = untrustedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { kind, words } = parsed.data;
  return { kind, words: words.slice(0, maximumWords).toWellFormed() };
};
