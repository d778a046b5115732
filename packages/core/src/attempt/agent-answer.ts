// The structured answer with which an agent ends its attempt. The coding agent is asked for it by a JSON schema; what comes back
// is untrusted and is cut to what a result holds.
import { z } from 'zod';
import { agentKinds } from '../records/said-schema.ts';
import { looseObject } from '../records/loose.ts';
import { maximumParts } from '../records/split-schema.ts';

const answerKinds = ['done', ...agentKinds] as const;
const maximumWords = 5000;
const maximumTitle = 500;
const maximumBody = 8000;

/** One part more than may be proposed, so that landing sees that there are too many. */
const maximumRead = maximumParts + 1;

/** A number of 0 names no part. */
const rawPartSchema = looseObject({
  title: z.string().max(maximumTitle),
  body: z.string().max(maximumBody),
  waitsFor: z.array(z.int().min(0)).max(maximumRead),
});
export type RawPart = z.infer<typeof rawPartSchema>;

/** In a result, after `readAgentAnswer`. */
export const agentAnswerSchema = looseObject({
  kind: z.enum(answerKinds),
  words: z.string().max(maximumWords),
  parts: z.array(rawPartSchema).max(maximumRead).optional(),
});
export type AgentAnswer = z.infer<typeof agentAnswerSchema>;

/** The JSON schema for the coding agent. */
export const answerJsonSchema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      enum: answerKinds,
      description:
        'done: the work is committed. question: you cannot go on without an answer of a person; ask one clear question. ' +
        'nothing-to-do: nothing needs to be changed, or it cannot be done. ' +
        'split: the issue is too large for one attempt and falls into parts that can be worked on and merged one by one; people decide about them.',
    },
    words: {
      type: 'string',
      description: 'One paragraph for people: what you did, your question, your reason, or why the issue should be split.',
    },
    parts: {
      type: 'array',
      description: `With split alone: at most ${maximumParts} parts, each an issue of its own.`,
      items: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          body: { type: 'string', description: 'Everything that somebody needs who sees only this part: at most 4,000 characters.' },
          waitsFor: {
            type: 'array',
            items: { type: 'integer' },
            description: 'Places in this list, counted from 1, of the parts that have to be merged before this one.',
          },
        },
        required: ['title', 'body'],
      },
    },
  },
  required: ['kind', 'words'],
};

const textOf = (max: number) =>
  z
    .string()
    .catch('')
    .transform((text) => text.slice(0, max).toWellFormed());
/** A list of something else, or a number that is none, waits for a part that does not exist. */
const numberOf = z
  .int()
  .min(1)
  .catch(0)
  .transform((number) => number);
const untrustedPartSchema = z
  .object({
    title: textOf(maximumTitle),
    body: textOf(maximumBody),
    waitsFor: z
      .array(numberOf)
      .nullish()
      .catch([0])
      .transform((list) => [...new Set(list ?? [])].slice(0, maximumRead)),
  })
  .catch({ title: '', body: '', waitsFor: [] });
const untrustedSchema = z.object({
  kind: z.enum(answerKinds),
  words: textOf(maximumWords),
  parts: z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.slice(0, maximumRead).map((part) => untrustedPartSchema.parse(part))),
});

/** Undefined where the agent gave none, or one of another shape. Only a split has parts. */
export const readAgentAnswer = (value: unknown): AgentAnswer | undefined => {
  const parsed = untrustedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { kind, words, parts } = parsed.data;
  return kind === 'split' ? { kind, words, parts } : { kind, words };
};
