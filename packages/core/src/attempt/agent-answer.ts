// The structured answer with which an agent ends its attempt. The coding agent is asked for it by a JSON schema; what comes back
// is untrusted and is cut to what the records hold.
import { z } from 'zod';
import { maximumParts, type Part, saidKinds } from '../records/said-schema.ts';
import { looseObject } from '../records/loose.ts';

export const answerKinds = ['done', ...saidKinds] as const;

const words = z.string().max(5000);
const part = looseObject({ title: z.string().max(200), body: z.string().max(4000), after: z.array(z.int()).max(10) });

/** In a result, after `readAgentAnswer`. */
export const agentAnswerSchema = looseObject({
  kind: z.enum(answerKinds),
  words,
  parts: z.array(part).max(maximumParts).optional(),
});
export type AgentAnswer = z.infer<typeof agentAnswerSchema>;

/** The JSON schema for the coding agent. An issue that is a part itself is not split again. */
export const answerJsonSchema = ({ maySplit }: { maySplit: boolean }) => ({
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      enum: answerKinds.filter((kind) => maySplit || kind !== 'split'),
      description:
        'done: the work is committed. question: you cannot go on without an answer of a person; ask one clear question. ' +
        'nothing-to-do: nothing needs to be changed, or it cannot be done.' +
        (maySplit ? ` split: the issue is too large for one attempt; propose 2 to ${maximumParts} parts.` : ''),
    },
    words: {
      type: 'string',
      description: `One paragraph for people: what you did, your question, ${maySplit ? 'your reason, or why the issue should be split' : 'or your reason'}.`,
    },
    ...(maySplit
      ? {
          parts: {
            type: 'array',
            maxItems: maximumParts,
            description: 'For split only.',
            items: {
              type: 'object',
              properties: {
                title: { type: 'string' },
                body: { type: 'string', description: 'Everything that an agent needs to know who sees this part alone.' },
                after: {
                  type: 'array',
                  items: { type: 'integer' },
                  description: 'Numbers of the parts (from 1) to be merged before this one.',
                },
              },
              required: ['title', 'body'],
            },
          },
        }
      : {}),
  },
  required: ['kind', 'words'],
});

const text = z.string().catch('');
const untrustedSchema = z.object({
  kind: z.enum(answerKinds),
  words: text,
  parts: z
    .array(z.object({ title: text, body: text, after: z.array(z.unknown()).catch([]) }))
    .catch([])
    .optional(),
});

/** Undefined where the agent gave none, or one of another shape. */
export const readAgentAnswer = (value: unknown): AgentAnswer | undefined => {
  const parsed = untrustedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { kind, words: said, parts = [] } = parsed.data;
  const answer = { kind, words: cut(said, 5000) };
  return kind === 'split' ? { ...answer, parts: partsOf(parts.slice(0, maximumParts)) } : answer;
};

const cut = (value: string, max: number): string => value.slice(0, max).toWellFormed();

/** A part may only wait for earlier ones, so that no two wait for each other. */
const partsOf = (parts: readonly { title: string; body: string; after: readonly unknown[] }[]): Part[] =>
  parts.map(({ title, body, after }, index) => ({
    title: cut(title.replace(/\s+/g, ' ').trim(), 200) || `Part ${index + 1}`,
    body: cut(body, 4000),
    after: [...new Set(after)]
      .filter((place): place is number => Number.isInteger(place) && (place as number) >= 1 && (place as number) <= index)
      .slice(0, 10),
  }));
