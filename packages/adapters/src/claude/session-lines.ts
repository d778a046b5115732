// The lines of Claude Code's session file that are handed on, and their shape. The file holds much more: recorded system prompts,
// requests, queued prompts, the cost so far. None of that comes along (tried with 2.1.330: messages alone are enough), so a
// session cannot bring a system prompt of its own, a queued prompt or a false cost.
import { z } from 'zod';

const text = z.string();
const object = z.record(z.string(), z.unknown());

/** A picture in the file itself: an address would be fetched by the model's provider. */
const source = z.strictObject({ type: z.literal('base64'), media_type: text.max(100), data: text });
const cache = { cache_control: z.unknown().optional(), citations: z.null().optional() };

const plainBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text, ...cache }),
  z.object({ type: z.literal('image'), source, ...cache }),
  z.object({ type: z.literal('document'), source, ...cache }),
  z.object({ type: z.literal('tool_reference'), tool_name: text.max(200), ...cache }),
]);

const block = z.discriminatedUnion('type', [
  ...plainBlock.options,
  z.object({ type: z.literal('thinking'), thinking: text, signature: text }),
  z.object({ type: z.literal('redacted_thinking'), data: text }),
  z.object({ type: z.literal('tool_use'), id: text.max(200), name: text.max(200), input: object, ...cache }),
  z.object({
    type: z.literal('tool_result'),
    tool_use_id: text.max(200),
    content: z.union([text, z.array(plainBlock)]).optional(),
    is_error: z.boolean().nullish(),
    ...cache,
  }),
]);

const message = z.object({
  role: z.enum(['user', 'assistant']),
  content: z.union([text, z.array(block).min(1)]),
  id: text.max(200).optional(),
  type: z.literal('message').optional(),
  model: text.max(200).optional(),
  stop_reason: text.max(100).nullish(),
});

const id = text.min(1).max(100);

export const sessionLineSchema = z.object({
  type: z.enum(['user', 'assistant']),
  uuid: id,
  parentUuid: id.nullable(),
  sessionId: id,
  timestamp: z.iso.datetime(),
  version: text.max(40),
  isSidechain: z.literal(false),
  userType: z.literal('external'),
  isMeta: z.boolean().optional(),
  isCompactSummary: z.boolean().optional(),
  message,
});
export type SessionLine = z.infer<typeof sessionLineSchema>;
