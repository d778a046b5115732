// The schema of a session: the conversation of the coding agent in an attempt, from which a later attempt can go on. The record
// names the artifact that holds it; nothing is looked for by its name alone.
import { z } from 'zod';
import { looseObject } from './loose.ts';

/** The id of the conversation, as the coding agent made it. */
const sessionId = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the id of a session');

/** Names a session by its artifact. `usd` and `minutes` are the limits of the attempt that it belongs to. */
export const sessionSchema = looseObject({
  artifact: z.int().min(1),
  /** sha256 (hex) of the artifact, as the upload reported it. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256'),
  id: sessionId,
  /** Version of the coding agent that wrote it. */
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version'),
  usd: z.number().min(0),
  minutes: z.number().min(0),
});

/** `text` and `base`: those of the claim, for another text or base needs another conversation. */
export const keptSessionSchema = sessionSchema.extend({
  text: looseObject({ title: z.string().length(64), body: z.string().length(64) }),
  base: z.string(),
});
