// The data that passes between the jobs of one attempt: the assignment, and the result, which landing reads as untrusted data.
import { z } from 'zod';
import { looseObject } from '../records/loose.ts';
import { outcomeWords } from '../records/outcomes.ts';
import { sessionSchema } from '../records/session-schema.ts';
import { agentSchema, attemptIdSchema, oid } from '../records/records.ts';
import { verifySchema } from '../records/verify-schema.ts';
import { agentAnswerSchema } from './agent-answer.ts';
import { leftSchema } from './left-behind.ts';

/** Names one attempt: ids and nothing else. */
export type Assignment = { issue: number; agent: string; attempt: string };

/** One entry of assign-agent's matrix. `base`: commit of the base at the claim. */
export type StartedAssignment = Assignment & { base: string };

/** Loose, because the agent's job may run a later release than the landing: an unknown key is ignored. */
export const attemptResultSchema = looseObject({
  v: z.literal(1),
  issue: z.int().min(1),
  agent: agentSchema,
  attempt: attemptIdSchema,
  outcome: z.enum(outcomeWords),
  /** One sentence for people, written by clambake and never by the agent. */
  detail: z.string().max(2000),
  /** The commit from which the agent's tree started, and the base's tip at that moment. */
  startOid: oid,
  baseOid: oid,
  /** Tip of the agent's work in the work file; null when there is none. */
  headOid: oid.nullable(),
  commits: z.int().min(0).max(10_000),
  costUsd: z.number().min(0).max(100_000),
  /** True when it may have cost more: this was known when its machine was last heard of. */
  costIsLeast: z.boolean().optional(),
  turns: z.int().min(0),
  durationMs: z.int().min(0),
  sessionId: z.string().max(100).nullable(),
  model: z.string().max(200).nullable(),
  /** Tools whose use was denied. */
  denials: z.array(z.string().max(200)).max(100),
  /** Untrusted words of the agent, for the reviewer. */
  closingWords: z.string().max(5000),
  /** The agent's structured answer, untrusted; left out when it gave none. */
  answer: agentAnswerSchema.optional(),
  startedAt: z.iso.datetime(),
  /** End of the account's limit, if the provider named it. */
  limitedUntil: z.iso.datetime().optional(),
  /** Names what did not come along, and the commit that holds what the agent left uncommitted. */
  left: leftSchema.optional(),
  /** The session that it left, for a later attempt. */
  session: sessionSchema.optional(),
  /** The earlier attempt whose session it went on with. */
  resumed: attemptIdSchema.optional(),
  /** Id of the artifact with its transcript. */
  transcript: z.int().min(1).optional(),
  /** Judgement of the repository's own commands about its work; undefined: they were not asked. */
  verify: verifySchema.optional(),
});
export type AttemptResult = z.infer<typeof attemptResultSchema>;
