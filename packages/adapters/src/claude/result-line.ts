// Claude Code's last line (`type: "result"`) and what it reports.
import { type AgentReport, isJson, type Json } from '@clambake/core';
import { z } from 'zod';

/** The tool of Claude Code that gives the structured answer. Our own hook denies it when the work does not pass. */
export const answerTool = 'StructuredOutput';

/** Unknown keys are allowed: the CLI grows. */
export const resultLineSchema = z.looseObject({
  type: z.literal('result'),
  subtype: z.string().max(100).default('unknown'),
  is_error: z.boolean().default(false),
  num_turns: z.number().min(0).default(0),
  total_cost_usd: z.number().min(0).default(0),
  duration_ms: z.number().min(0).optional(),
  session_id: z.string().max(100).optional(),
  terminal_reason: z.string().max(100).nullish(),
  /** The agent's closing words. */
  result: z.string().optional(),
  structured_output: z.custom<Json>((value) => value === undefined || isJson(value)).optional(),
  permission_denials: z
    .array(
      z.looseObject({
        tool_name: z.string().max(200).default('unknown'),
        tool_input: z.record(z.string(), z.unknown()).optional().catch(undefined),
      }),
    )
    .default([]),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

/** `tree`: the agent's tree, below which paths are named by their rest. */
export const readReport = (line: ResultLine, tree: string): AgentReport => ({
  succeeded: line.subtype === 'success' && !line.is_error,
  cause: causeOf(line),
  word: line.subtype,
  turns: line.num_turns,
  costUsd: line.total_cost_usd,
  denials: line.permission_denials.flatMap(({ tool_name: tool, tool_input: input = {} }) => {
    if (tool === answerTool) return [];
    const path = pathOf(input);
    return [path === undefined ? { tool } : { tool, path: path.startsWith(`${tree}/`) ? path.slice(tree.length + 1) : path }];
  }),
  closingWords: line.is_error ? '' : (line.result ?? ''),
  ...(line.structured_output === undefined ? {} : { answer: line.structured_output }),
});

/** The path that a tool was used on; of a command its last word that looks like one, because a redirection stands last. */
const pathOf = (input: Record<string, unknown>): string | undefined => {
  const { file_path: file, notebook_path: notebook, path, command } = input;
  const named = file ?? notebook ?? path;
  if (typeof named === 'string') return named;
  return typeof command === 'string' ? command.match(/[\w.@~/-]+/g)?.findLast((word) => /[./~]/.test(word)) : undefined;
};

const causeOf = (line: ResultLine): AgentReport['cause'] => {
  const { subtype, terminal_reason: reason, duration_ms: durationMs = Number.POSITIVE_INFINITY } = line;
  const unused = line.num_turns <= 1 && line.total_cost_usd === 0;
  if (reason === 'blocking_limit') return 'account-limit';
  if (unused && reason === 'api_error') return 'model-api';
  if (subtype === 'error_max_turns' || reason === 'max_turns') return 'turns';
  if (/budget/.test(subtype) || /budget/.test(reason ?? '')) return 'budget';
  return unused && durationMs < 1000 ? 'unused' : undefined;
};
