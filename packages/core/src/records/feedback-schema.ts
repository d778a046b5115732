// The schema of what the next attempt is told about the one before.
import { z } from 'zod';
import { login, oid, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';
import { outcomeWords } from './outcomes.ts';

const lineCommentSchema = looseObject({
  path: z.string().max(500),
  /** Left out for a comment on the whole file. */
  line: z.int().min(1).optional(),
  toLine: z.int().min(1).optional(),
  code: z.string().max(1000).optional(),
  by: login,
  at: timestamp,
  words: z.string().max(2000),
});

const ciSchema = looseObject({
  kind: z.literal('ci'),
  flight: z.string(),
  check: z.string(),
  excerpt: z.string().max(20_000),
  /** The CI run that failed. */
  run: z.int().min(1).optional(),
  at: timestamp,
});
const conflictSchema = looseObject({
  kind: z.literal('conflict'),
  flight: z.string(),
  files: z.array(z.string()).max(200),
  /** Issue number of the passenger it conflicts with; null for the base. */
  rival: z.int().nullable(),
  /** Both sides of the conflict, for the first files that conflict in lines. */
  sides: z
    .array(looseObject({ path: z.string(), hunks: z.string().max(4000) }))
    .max(5)
    .optional(),
  at: timestamp,
});
/** A person took the work off a bundle, or had its merge commit `merge` reverted. */
const personSchema = looseObject({
  kind: z.literal('person'),
  by: login,
  did: z.enum(['evicted', 'reverted']),
  words: z.string().max(2000),
  merge: oid.optional(),
  /** True when a review asked for changes. */
  asked: z.boolean().optional(),
  /** Comments of people with the right on lines that its work changed: untrusted. `code`: the lines, as they stood. */
  comments: z.array(lineCommentSchema).max(30).optional(),
  /** Number of comments there by people without the right. */
  others: z.int().min(0).optional(),
  /** Number of comments there that were left out or not read. */
  cut: z.int().min(0).optional(),
  at: timestamp,
});
const cameBackSchema = z.discriminatedUnion('kind', [ciSchema, conflictSchema, personSchema]);
export type CameBack = z.infer<typeof cameBackSchema>;

/** The reason why work came back, for the prompt of the next attempt. */
export const feedbackSchema = z.discriminatedUnion('kind', [
  ciSchema,
  conflictSchema,
  looseObject({
    kind: z.literal('attempt'),
    outcome: z.enum(outcomeWords),
    text: z.string().max(20_000),
    /** The reason why landed work came back, while nothing has landed since. */
    before: cameBackSchema.optional(),
    at: timestamp,
  }),
  personSchema,
]);
export type Feedback = z.infer<typeof feedbackSchema>;
