// The schemas of a claim, and of the attempt that it becomes when it ends.
import { z } from 'zod';
import { roles } from '../config.ts';
import { agentSchema, attemptIdSchema, login, nodeId, oid, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';
import { outcomeWords } from './outcomes.ts';
import { keptSessionSchema } from './session-schema.ts';
import { attemptVerifySchema } from './verify-schema.ts';

/** While it exists, the issue and the agent belong to this attempt. */
export const claimSchema = looseObject({
  id: attemptIdSchema,
  agent: agentSchema,
  at: timestamp,
  runId: z.int(),
  runAttempt: z.int(),
  /** The person who set the ready label, that person's role, and the id of the label event. */
  actor: login,
  role: z.enum(roles),
  event: nodeId,
  /**
   * sha256 (hex) of title and body at the time of the claim, and of the comments that the agent gets (`describeDiscussion`). A
   * later edit stops the attempt; later comments are for the next one.
   */
  text: looseObject({ title: z.string().length(64), body: z.string().length(64), discussion: z.string().length(64).optional() }),
  base: z.string(),
  /** Dollars that are reserved for the attempt: it may spend these. */
  usd: z.number().positive().optional(),
  /** The run that lands the artifact of an attempt whose jobs died; `tries` counts such runs. */
  salvage: looseObject({ tries: z.int().min(1), runId: z.int(), runAttempt: z.int(), at: timestamp }).optional(),
  /**
   * Set when its jobs are over and its work has not landed yet. The issue stays with this attempt, and its agent is free. `tries`
   * is the number of runs that were to land it until then: while it equals that of `salvage`, nobody is at it.
   */
  delay: looseObject({ at: timestamp, why: z.string().max(2000), tries: z.int().min(0), notBefore: timestamp.optional() }).optional(),
  /**
   * Set when people ended the attempt while its landing was put off: the next landing keeps the work and withdraws the issue. The
   * rest of a sentence that begins with "because".
   */
  ended: z.string().max(200).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

export const attemptSchema = looseObject({
  id: attemptIdSchema,
  agent: agentSchema,
  runId: z.int(),
  startedAt: timestamp,
  endedAt: timestamp,
  outcome: z.enum(outcomeWords),
  costUsd: z.number().min(0),
  /** True when it may have cost more, because its machine vanished. */
  costIsLeast: z.boolean().optional(),
  /** Dollars that it may still turn out to have cost: people ended it, and its job has not booked its cost yet. */
  reservedUsd: z.number().min(0).optional(),
  /** Attempt number of its run, while dollars are reserved for it. */
  runAttempt: z.int().min(1).optional(),
  /** Time of its claim, by GitHub's clock: its cost counts for that day. */
  claimedAt: timestamp.optional(),
  turns: z.int().min(0),
  commits: z.int().min(0),
  /** One sentence for people. */
  detail: z.string().max(2000),
  /** Newest commit of the base that its work stands on, where that is on the branch. */
  baseOid: oid.optional(),
  /** The session that it left. */
  session: keptSessionSchema.optional(),
  /** The earlier attempt whose session it went on with. */
  resumed: attemptIdSchema.optional(),
  /** Id of the artifact with its transcript. */
  transcript: z.int().min(1).optional(),
  /** Judgement of the repository's own commands about its work. */
  verify: attemptVerifySchema.optional(),
  /** Its work, where that is under a kept ref and on no branch. */
  kept: oid.optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;
