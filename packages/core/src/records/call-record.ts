// The schema of a call: a comment that mentions who asked for the work, because only a person can help. It is remembered on the issue
// that has the comment, so that nobody is called twice for the same cause.
import { z } from 'zod';
import { login, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';

export const callSchema = looseObject({
  /** Names the cause, and changes when the same thing happens anew. */
  cause: z.string().max(1000),
  to: login,
  /** When the comment was last made. */
  at: timestamp,
  /** Number of times that it was made. */
  tries: z.int().min(1),
  /** True until a tick has looked whether the comment is there. */
  isOpen: z.boolean().optional(),
});
export type Call = z.infer<typeof callSchema>;

/** Maximum number of calls that an issue remembers. */
export const maximumCalls = 20;

/** Names the comment: two people may be called for one cause, on issues of their own. */
export const callKey = (issue: number, { cause }: Pick<Call, 'cause'>): string => `called ${issue} ${cause}`;

/** Time after which a comment that was made is seen by whoever looks. */
const settledMs = 10 * 60_000;

/** True when it is time to look whether the comment is there. */
export const isDue = ({ isOpen, at }: Call, now: string): boolean => isOpen === true && Date.parse(now) - Date.parse(at) >= settledMs;
