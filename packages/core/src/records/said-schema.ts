// The schemas of words to people that stand in a comment of their own, and of a person's answer.
import { z } from 'zod';
import { roles } from '../fleet/roles.ts';
import { attemptIdSchema, login, nodeId, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';
import { plannedPartsSchema } from './split-schema.ts';

/** The endings that an agent may give its attempt, besides that it is done. */
export const agentKinds = ['question', 'nothing-to-do', 'split'] as const;

export const saidSchema = looseObject({
  attempt: attemptIdSchema,
  /** `parts-merged`: our own word, when everything that the issue was split into is done. */
  kind: z.enum([...agentKinds, 'parts-merged']),
  /** Untrusted words of the agent. */
  words: z.string().max(5000),
  /** Parts that the agent proposes, and that a person may accept. */
  parts: plannedPartsSchema.optional(),
  /** The reason why nobody can accept its proposal: the rest of a sentence. */
  trouble: z.string().max(500).optional(),
  /** Login of the person who asked for the work, or who accepted the split. */
  to: login,
  at: timestamp,
  /** True when the comment with these words was seen on the issue. */
  isShown: z.boolean().optional(),
});
export type Said = z.infer<typeof saidSchema>;

/** Names the comment with these words. */
export const saidKey = ({ attempt, kind }: Pick<Said, 'attempt' | 'kind'>): string =>
  kind === 'parts-merged' ? `${attempt} ${kind}` : attempt;

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
