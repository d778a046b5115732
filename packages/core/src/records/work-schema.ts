// The schemas of an issue's work in its record: landed, held for a person, or aboard a bundle.
import { z } from 'zod';
import { approvalSchema, approvedPaths } from './approval-schema.ts';
import { agentSchema, attemptIdSchema, login, oid, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';

/** GitHub refuses a whole query that asks for a number beyond 32 bits. */
export const pullRequest = z.int32().min(1);

const workSchema = looseObject({
  oid,
  at: timestamp,
  attempt: attemptIdSchema,
  agent: agentSchema,
  files: z.int().min(0),
  additions: z.int().min(0),
  deletions: z.int().min(0),
  /** Newest commit of the base that it stands on. When the base has lost it, the work is made anew before it boards. */
  baseOid: oid.optional(),
  approval: approvalSchema.optional(),
  /** Lines for the reviewer about what is allowed and easily overlooked. */
  flags: z.array(z.string().max(1000)).max(20).optional(),
});
export const bundleOfIssue = looseObject({
  id: z.string(),
  pr: pullRequest.optional(),
  /** Its first CI run. */
  run: z.int().min(1).optional(),
  /** Commit that brought the issue's work onto the base, once it is there. */
  merge: oid.optional(),
});

/** Checked work that a person has to approve before it may board. Its commit is on the issue's branch or on a kept ref. */
export const heldSchema = workSchema.extend({ paths: approvedPaths });
export type HeldWork = z.infer<typeof heldSchema>;

export const landedSchema = workSchema.extend({
  /** True when its record was lost and made again: landing's checks have to pass once more before it boards. */
  unchecked: z.boolean().optional(),
  /** The first files that it changes. */
  firstPaths: z.array(z.string().max(300)).max(10).optional(),
  /** Number of its files that are tests, by their names. */
  tests: z.int().min(0).optional(),
  /** Untrusted words of the agent at the end of its attempt. */
  closing: z.string().max(2000).optional(),
  /** The commit that landed first, when a person has pushed to the branch since and landing's checks have passed. */
  pushedAfter: oid.optional(),
  /** Set when the landed commit reverts merged work: the merge, the person who asked, and the work that is on the base. */
  revert: looseObject({
    merge: oid,
    by: login,
    at: timestamp,
    words: z.string().max(2000),
    of: workSchema,
    flight: bundleOfIssue.optional(),
  }).optional(),
});
