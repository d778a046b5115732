// What flows between the jobs of one attempt: the assignment (ids only), and the result that the agent's job packs
// beside the work file and that landing reads as untrusted data.
import { z } from 'zod';
import { outcomeWords } from '../records/outcomes.ts';
import { agentSchema, attemptIdSchema, oid } from '../records/records.ts';
import { leftSchema } from './left-behind.ts';

export const assignmentSchema = z.strictObject({ issue: z.int().min(1), agent: agentSchema, attempt: attemptIdSchema });
/** Names one attempt: ids and nothing else. */
export type Assignment = z.infer<typeof assignmentSchema>;

/** Output of assign-agent, one entry of the matrix: ids, `base` the commit that the base branch had at the claim. */
export type StartedAssignment = Assignment & { base: string };

export const attemptResultSchema = z.strictObject({
  v: z.literal(1),
  issue: z.int().min(1),
  agent: agentSchema,
  attempt: attemptIdSchema,
  outcome: z.enum(outcomeWords),
  /** One sentence for people, made by us; never the agent's prose. */
  detail: z.string().max(2000),
  /** Commit the agent's tree started from, and the base's tip at that moment. */
  startOid: oid,
  baseOid: oid,
  /** Tip of the agent's work; null when there is none. Its commits are in work.bundle as refs/heads/work. */
  headOid: oid.nullable(),
  commits: z.int().min(0).max(10_000),
  costUsd: z.number().min(0).max(100_000),
  turns: z.int().min(0),
  durationMs: z.int().min(0),
  sessionId: z.string().max(100).nullable(),
  model: z.string().max(200).nullable(),
  /** Tools whose use was denied. */
  denials: z.array(z.string().max(200)).max(100),
  /** The agent's closing words, for the reviewer: untrusted text, cut. */
  closingWords: z.string().max(5000),
  startedAt: z.iso.datetime(),
  /** Until when the account is limited, where the provider said so. */
  limitedUntil: z.iso.datetime().optional(),
  /** Names what did not come along, and the commit that holds what the agent left uncommitted. */
  left: leftSchema.optional(),
});
export type AttemptResult = z.infer<typeof attemptResultSchema>;
