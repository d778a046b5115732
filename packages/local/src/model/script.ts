// The input and output of a script. A script sees the conversation exactly as the real model would, because its input
// is made from the request's own messages. A script can therefore repair a broken test only if the test's output is in
// its prompt or in a tool result.

/** One thing that the scripted model says or does in a turn. `everyMs`: a streamed text is sent word by word, with a pause after each. */
export type ScriptBlock = { text: string; everyMs?: number } | { tool: string; input: Record<string, unknown> };

/** A fault instead of an answer. `hang` keeps the connection open and silent; `drop` cuts it after the headers. */
export type ScriptFault =
  | { fault: 'status'; status: number; type?: string; message?: string; headers?: Record<string, string> }
  | { fault: 'hang' }
  | { fault: 'drop' };

export type ScriptAnswer = readonly ScriptBlock[] | ScriptFault;

/** A tool call of an earlier turn and its result, oldest first. */
export interface ScriptToolResult {
  tool: string;
  input: Record<string, unknown>;
  /** The tool's output, as the model reads it. */
  output: string;
  isError: boolean;
}

export interface ScriptRequest {
  model: string;
  /** All system blocks, joined. */
  system: string;
  /** The first user message without Claude Code's own reminders: the prompt that was on stdin. */
  prompt: string;
  /** Names of the offered tools. */
  tools: readonly string[];
  /** Number of assistant turns before this one; 0 for the first. */
  turn: number;
  results: readonly ScriptToolResult[];
  /** Raw messages of the request. */
  messages: readonly ApiMessage[];
}

export type Script = (request: ScriptRequest) => ScriptAnswer | Promise<ScriptAnswer>;

export interface ApiBlock {
  type: string;
  text?: string;
  id?: string;
  name?: string;
  input?: Record<string, unknown>;
  tool_use_id?: string;
  content?: string | ApiBlock[];
  is_error?: boolean;
}

export interface ApiMessage {
  role: string;
  content: string | ApiBlock[];
}

export interface ApiRequest {
  model: string;
  max_tokens?: number;
  system?: string | ApiBlock[];
  messages: ApiMessage[];
  tools?: { name: string }[];
  stream?: boolean;
}

const blocksOf = (content: string | ApiBlock[] | undefined): ApiBlock[] =>
  content === undefined ? [] : typeof content === 'string' ? [{ type: 'text', text: content }] : content;

const textOf = (content: string | ApiBlock[] | undefined): string =>
  blocksOf(content)
    .map((block) => block.text ?? '')
    .join('\n');

const isReminder = (block: ApiBlock): boolean => (block.text ?? '').trimStart().startsWith('<system-reminder>');

/** Returns the script's view of an API request. */
export const readScriptRequest = (request: ApiRequest): ScriptRequest => {
  const calls = new Map<string, { tool: string; input: Record<string, unknown> }>();
  const results: ScriptToolResult[] = [];
  for (const message of request.messages) {
    for (const block of blocksOf(message.content)) {
      if (block.type === 'tool_use' && block.id !== undefined) calls.set(block.id, { tool: block.name ?? '', input: block.input ?? {} });
      if (block.type !== 'tool_result') continue;
      const call = calls.get(block.tool_use_id ?? '') ?? { tool: '', input: {} };
      results.push({ ...call, output: textOf(block.content), isError: block.is_error === true });
    }
  }
  const first = request.messages.find((message) => message.role === 'user');
  return {
    model: request.model,
    system: textOf(request.system),
    prompt: blocksOf(first?.content)
      .filter((block) => !isReminder(block))
      .map((block) => block.text ?? '')
      .join('\n'),
    tools: (request.tools ?? []).map((tool) => tool.name),
    turn: request.messages.filter((message) => message.role === 'assistant').length,
    results,
    messages: request.messages,
  };
};
