// Claude Code's stream-json, line by line, as data. Tolerant on purpose: a line that is not JSON or that a newer CLI
// shapes differently is counted and passed over, because one odd line must not cost an attempt. Texts and file
// contents stay out: an event carries only what people may see in a log (tool names, paths, counts).
import { type ResultLine, resultLineSchema } from '@clambake/core';
import { z } from 'zod';

const usage = z.object({ type: z.literal('tool_use'), name: z.string(), input: z.record(z.string(), z.unknown()).catch({}) });
const toolResult = z.object({ type: z.literal('tool_result'), is_error: z.boolean().nullish() });

const initLine = z.object({
  type: z.literal('system'),
  subtype: z.literal('init'),
  session_id: z.string(),
  model: z.string().catch(''),
  tools: z.array(z.string()).catch([]),
  claude_code_version: z.string().catch(''),
});
const retryLine = z.object({
  type: z.literal('system'),
  subtype: z.literal('api_retry'),
  attempt: z.number().catch(0),
  error_status: z.number().nullish().catch(null),
});
const deniedLine = z.object({ type: z.literal('system'), subtype: z.literal('permission_denied'), tool_name: z.string().catch('a tool') });
const messageLine = z.object({
  type: z.enum(['assistant', 'user']),
  message: z.object({ content: z.union([z.string(), z.array(z.unknown())]) }),
});
const limitLine = z.object({
  type: z.literal('rate_limit_event'),
  rate_limit_info: z.object({ status: z.string().catch(''), resetsAt: z.number().nullish().catch(null) }),
});

export interface ToolUse {
  tool: string;
  /** File, pattern or first word of a command; undefined when the tool has none of these. */
  target: string | undefined;
}

export type AgentEvent =
  | { kind: 'init'; sessionId: string; model: string; tools: string[]; version: string }
  | { kind: 'turn'; tools: ToolUse[]; texts: number }
  | { kind: 'tool-results'; ok: number; failed: number }
  | { kind: 'denied'; tool: string }
  | { kind: 'retry'; attempt: number; status: number | null }
  /** `resetsAt` in ISO 8601 where the provider said it. */
  | { kind: 'limit'; status: string; resetsAt: string | undefined }
  | { kind: 'result'; line: ResultLine }
  | { kind: 'other' }
  | { kind: 'malformed' };

/** The one word or path of a tool's input that people need to follow the work. */
const targetOf = (input: Record<string, unknown>): string | undefined => {
  const path = input['file_path'] ?? input['notebook_path'] ?? input['path'] ?? input['pattern'];
  if (typeof path === 'string') return path;
  const command = input['command'];
  if (typeof command !== 'string') return undefined;
  // A whole command may hold anything; its first plain word is the program.
  const program = /^\s*([\w./-]{1,60})(?=[\s;&|]|$)/.exec(command)?.[1];
  return program ?? 'a command';
};

const readMessage = (line: z.infer<typeof messageLine>): AgentEvent => {
  const blocks = typeof line.message.content === 'string' ? [] : line.message.content;
  if (line.type === 'assistant') {
    const tools = blocks.map((block) => usage.safeParse(block)).filter((parsed) => parsed.success);
    return {
      kind: 'turn',
      tools: tools.map(({ data }) => ({ tool: data.name, target: targetOf(data.input) })),
      texts: blocks.length - tools.length,
    };
  }
  const results = blocks.map((block) => toolResult.safeParse(block)).filter((parsed) => parsed.success);
  const failed = results.filter(({ data }) => data.is_error === true).length;
  return { kind: 'tool-results', ok: results.length - failed, failed };
};

/** Seconds or milliseconds since 1970, as different CLI versions write it. */
const isoOf = (epoch: number | null | undefined): string | undefined => {
  if (epoch === null || epoch === undefined || !(epoch > 0) || epoch > 1e14) return undefined;
  return new Date(epoch > 1e11 ? epoch : epoch * 1000).toISOString();
};

/** Reads one line; never throws. */
export const readEvent = (text: string): AgentEvent => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'malformed' };
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return { kind: 'malformed' };
  const result = resultLineSchema.safeParse(value);
  if (result.success) return { kind: 'result', line: result.data };
  const message = messageLine.safeParse(value);
  if (message.success) return readMessage(message.data);
  const init = initLine.safeParse(value);
  if (init.success) {
    const { session_id, model, tools, claude_code_version } = init.data;
    return { kind: 'init', sessionId: session_id, model, tools, version: claude_code_version };
  }
  const denied = deniedLine.safeParse(value);
  if (denied.success) return { kind: 'denied', tool: denied.data.tool_name };
  const retry = retryLine.safeParse(value);
  if (retry.success) return { kind: 'retry', attempt: retry.data.attempt, status: retry.data.error_status ?? null };
  const limit = limitLine.safeParse(value);
  if (limit.success)
    return { kind: 'limit', status: limit.data.rate_limit_info.status, resetsAt: isoOf(limit.data.rate_limit_info.resetsAt) };
  return { kind: 'other' };
};
