// The judgement of the repository's own commands (`verify`) about an attempt's work. The agent's machine says it: it steers the next attempt and
// informs people, and nothing is trusted because of it.
import { z } from 'zod';
import { looseObject } from './loose.ts';

/** `unverified`: the commands said nothing about the work. */
export const verifyWords = ['verified', 'failing', 'unverified'] as const;
export type VerifyWord = (typeof verifyWords)[number];

export const attemptVerifySchema = looseObject({
  result: z.enum(verifyWords),
  /** The first command that did not pass. */
  command: z.string().max(300).optional(),
  /** Its exit code; none where it did not end by itself. */
  exit: z.int().min(0).max(255).optional(),
  /** Of all commands together. */
  seconds: z.number().min(0),
  /** The end of the output of a command that failed: untrusted. */
  excerpt: z.string().max(6000).optional(),
});

export const verifySchema = attemptVerifySchema.extend({
  /** A clause for people: why the result is not `verified`. */
  why: z.string().max(600).optional(),
  /** Files that the commands changed; the changes were not taken. */
  changed: z.array(z.string().max(300)).max(10).optional(),
});
export type Verify = z.infer<typeof verifySchema>;
