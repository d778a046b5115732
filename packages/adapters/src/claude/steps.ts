// The steps in one line of Claude Code's stream, for the transcript. A line of another shape has none.
import { z } from 'zod';
import type { AgentStep } from '../coding-agent.ts';
import { parseJson } from '../parse-json.ts';

/** Before it is shown, a text is cut to much less. */
const maximumChars = 60_000;

const count = z.number().min(0).catch(0);
const usageSchema = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
});

const lineSchema = z.object({
  type: z.enum(['assistant', 'user']),
  parent_tool_use_id: z.string().nullish(),
  message: z.object({
    id: z.string().catch(''),
    content: z.union([z.string().transform(() => []), z.array(z.unknown())]),
    usage: usageSchema.optional().catch(undefined),
  }),
});

const said = z.object({ type: z.literal('text'), text: z.string() });
const call = z.object({ type: z.literal('tool_use'), id: z.string(), name: z.string(), input: z.unknown() });
const result = z.object({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  content: z.union([z.string(), z.array(z.unknown())]).catch(''),
  is_error: z.boolean().nullish(),
});

const cut = (text: string): string => text.slice(0, maximumChars).toWellFormed();

/** The text of a tool's input: its one word where it has one, else the whole as JSON. */
const inputOf = (input: unknown): string => {
  const values = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const command = values.find(([key]) => key === 'command')?.[1];
  return cut(typeof command === 'string' ? command : JSON.stringify(input ?? {}, undefined, 1));
};

const outputOf = (content: z.infer<typeof result>['content']): string =>
  cut(
    typeof content === 'string'
      ? content
      : content.map((block) => said.safeParse(block).data?.text ?? '(something that is no text)').join('\n'),
  );

/** The prices of a token of each kind have these ratios for all models of the provider; nothing else is known of prices here. */
const weightOf = (usage: z.infer<typeof usageSchema>): number =>
  usage.input_tokens + 1.25 * usage.cache_creation_input_tokens + 0.1 * usage.cache_read_input_tokens + 5 * usage.output_tokens;

export const readSteps = (text: string): AgentStep[] => {
  const parsed = lineSchema.safeParse(parseJson(text));
  if (!parsed.success) return [];
  const { parent_tool_use_id: parent, message } = parsed.data;
  const { id: turn, content, usage } = message;
  const isSub = typeof parent === 'string';
  const steps = content.flatMap((block): AgentStep[] => stepsOf(block, { turn, isSub }));
  return usage === undefined ? steps : [...steps, { kind: 'weight', turn, weight: weightOf(usage) }];
};

const stepsOf = (block: unknown, { turn, isSub }: { turn: string; isSub: boolean }): AgentStep[] => {
  const text = said.safeParse(block);
  if (text.success) return [{ kind: 'says', text: cut(text.data.text), isSub }];
  const use = call.safeParse(block);
  if (use.success) return [{ kind: 'call', id: use.data.id, tool: use.data.name, input: inputOf(use.data.input), turn, isSub }];
  const end = result.safeParse(block);
  if (!end.success) return [];
  const { tool_use_id: id, content, is_error: isError } = end.data;
  return [{ kind: 'result', id, output: outputOf(content), isError: isError === true }];
};
