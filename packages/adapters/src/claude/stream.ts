// Claude Code's stream-json, line by line. Tolerant on purpose: a line that is not JSON or that a newer CLI shapes
// differently is passed over, because one odd line must not cost an attempt. Texts and file contents stay out of what is
// shown: tool names, paths and counts only (attack-85).
import { z } from 'zod';
import type { AgentEnding } from '../coding-agent.ts';
import { parseJson } from '../parse-json.ts';
import { answerTool, readReport, resultLineSchema } from './result-line.ts';

export interface Stream {
  /** Returns what the log shows of a line. Never throws. */
  read(text: string): string | undefined;
  /** Facts from the lines so far. */
  told: Pick<AgentEnding, 'report' | 'sessionId' | 'model' | 'limitedUntil'> & { denials: string[] };
}

type Context = Pick<Stream, 'told'> & { tree: string };
type Reader = (value: unknown, context: Context) => { shown: string | undefined } | undefined;

/** Returns a reader of the lines that fit the schema. */
const reader =
  <Line>(schema: z.ZodType<Line>, show: (line: Line, context: Context) => string | undefined): Reader =>
  (value, context) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? { shown: show(parsed.data, context) } : undefined;
  };

const readResult = reader(resultLineSchema, (line, { told, tree }) => {
  told.report = readReport(line, tree);
  told.sessionId ??= line.session_id;
  const { turns, costUsd } = told.report;
  return `ended: ${line.subtype}, ${turns} ${turns === 1 ? 'turn' : 'turns'}, $${costUsd.toFixed(2)}`;
});

const use = z.object({ type: z.literal('tool_use'), name: z.string(), input: z.record(z.string(), z.unknown()).catch({}) });
const useResult = z.object({ type: z.literal('tool_result'), is_error: z.boolean().nullish() });

/** Returns the one word or path of a tool's input that people need to follow the work. */
const targetOf = (input: Record<string, unknown>): string | undefined => {
  const path = input['file_path'] ?? input['notebook_path'] ?? input['path'] ?? input['pattern'];
  if (typeof path === 'string') return path;
  const command = input['command'];
  if (typeof command !== 'string') return undefined;
  // A whole command may hold anything; its first plain word is the program.
  return /^\s*([\w./-]{1,60})(?=[\s;&|]|$)/.exec(command)?.[1] ?? 'a command';
};

const showUse = ({ name, input }: z.infer<typeof use>, tree: string): string => {
  const target = targetOf(input);
  if (target === undefined) return name;
  return `${name} ${target.startsWith(`${tree}/`) ? target.slice(tree.length + 1) : target}`;
};

const messageSchema = z.object({
  type: z.enum(['assistant', 'user']),
  message: z.object({ content: z.union([z.string().transform(() => []), z.array(z.unknown())]) }),
});

const readMessage = reader(messageSchema, ({ type, message: { content } }, { tree }) => {
  if (type === 'user') {
    const results = content.map((block) => useResult.safeParse(block)).filter((parsed) => parsed.success);
    const failed = results.filter(({ data }) => data.is_error === true).length;
    return failed > 0 ? `  ${failed} of ${results.length} failed` : undefined;
  }
  const uses = content.map((block) => use.safeParse(block)).filter((parsed) => parsed.success);
  if (uses.length === 0) return content.length > 0 ? 'writes a message' : undefined;
  return uses.map(({ data }) => showUse(data, tree)).join(', ');
});

const system = <Name extends string>(subtype: Name) => ({ type: z.literal('system'), subtype: z.literal(subtype) });
const text = z.string().catch('');

const initSchema = z.object({ ...system('init'), session_id: z.string(), model: text, claude_code_version: text });
const readInit = reader(initSchema, ({ session_id, model, claude_code_version: version }, { told }) => {
  told.sessionId = session_id;
  told.model = model === '' ? undefined : model;
  return `Claude Code ${version} with ${model}`;
});

const deniedSchema = z.object({ ...system('permission_denied'), tool_name: z.string().catch('a tool') });
const readDenied = reader(deniedSchema, ({ tool_name: tool }, { told }) => {
  if (tool === answerTool) return undefined;
  told.denials.push(tool);
  return `  denied: ${tool}`;
});

const retrySchema = z.object({ ...system('api_retry'), attempt: z.number().catch(0), error_status: z.number().nullish().catch(null) });
const readRetry = reader(retrySchema, ({ attempt, error_status: status }) => {
  return `  the model's provider answered ${status ?? 'nothing'}; retry ${attempt}`;
});

/** CLI versions differ: `epoch` is in seconds or in milliseconds. */
const isoOf = (epoch: number | null | undefined): string | undefined => {
  if (epoch === null || epoch === undefined || !(epoch > 0) || epoch > 1e14) return undefined;
  return new Date(epoch > 1e11 ? epoch : epoch * 1000).toISOString();
};

const limitSchema = z.object({
  type: z.literal('rate_limit_event'),
  rate_limit_info: z.object({ status: z.string().catch(''), resetsAt: z.number().nullish().catch(null) }),
});

const readLimit = reader(limitSchema, ({ rate_limit_info: { status, resetsAt } }, { told }) => {
  const until = isoOf(resetsAt);
  if (status === 'rejected') told.limitedUntil = until ?? told.limitedUntil;
  return status === 'allowed' ? undefined : `  account limit: ${status}${until === undefined ? '' : ` until ${until}`}`;
});

const readers = [readResult, readMessage, readInit, readDenied, readRetry, readLimit];

/** Paths in the tree are shown relative to it. */
export const openStream = (tree: string): Stream => {
  const told: Stream['told'] = { report: undefined, sessionId: undefined, model: undefined, limitedUntil: undefined, denials: [] };
  const read = (text: string): string | undefined => {
    const value = parseJson(text);
    for (const readLine of readers) {
      const line = readLine(value, { told, tree });
      if (line !== undefined) return line.shown;
    }
    return undefined;
  };
  return { read, told };
};
