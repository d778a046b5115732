// The schemas of an agent's words to people at the end of its attempt, and of a person's answer.
import { z } from 'zod';
import { roles } from '../fleet/roles.ts';
import { attemptIdSchema, login, nodeId, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';

export const saidKinds = ['question', 'nothing-to-do'] as const;

export const saidSchema = looseObject({
  attempt: attemptIdSchema,
  kind: z.enum(saidKinds),
  /** Untrusted words of the agent. */
  words: z.string().max(5000),
  /** Login of the person who asked for the work. */
  to: login,
  at: timestamp,
  /** True when the comment with these words was seen on the issue. */
  isShown: z.boolean().optional(),
});
export type Said = z.infer<typeof saidSchema>;

/** A person's `/answer`: it asks for the next attempt as a ready label does. */
export const answerSchema = looseObject({
  by: login,
  role: z.enum(roles),
  at: timestamp,
  /** Names the comment, as the fleet's record does. It is the event of the request. */
  event: nodeId,
  words: z.string().max(2000),
  /** The attempt whose question it answers, if an agent asked it. */
  attempt: attemptIdSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;
