// The wire format of Anthropic's Messages API, as far as Claude Code reads it: one message as JSON or as server-sent
// events, and errors. Token counts depend on the script alone, so a scripted conversation always costs the same.
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ScriptBlock } from './script.ts';

const inputTokensPerTurn = 2_000;
const outputTokensPerBlock = 100;

interface Answer {
  id: string;
  model: string;
  /** Number of assistant turns before this one. */
  turn: number;
  blocks: readonly ScriptBlock[];
}

const usageOf = ({ turn, blocks }: Answer) => ({
  input_tokens: inputTokensPerTurn * (turn + 1),
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: outputTokensPerBlock * blocks.length,
});

const contentOf = ({ id, blocks }: Answer) =>
  blocks.map((block, index) =>
    'tool' in block
      ? { type: 'tool_use' as const, id: `toolu_${id}_${index}`, name: block.tool, input: block.input }
      : { type: 'text' as const, text: block.text },
  );

type Block = ReturnType<typeof contentOf>[number];
type Delta = { type: 'input_json_delta'; partial_json: string } | { type: 'text_delta'; text: string };

const deltasOf = (block: Block, scripted: ScriptBlock | undefined): [Delta, ...(Delta & { afterMs: number })[]] => {
  if (block.type === 'tool_use') return [{ type: 'input_json_delta', partial_json: JSON.stringify(block.input) }];
  const afterMs = scripted !== undefined && 'text' in scripted ? scripted.everyMs : undefined;
  if (afterMs === undefined) return [{ type: 'text_delta', text: block.text }];
  const [first = '', ...rest] = block.text.split(/(?<= )/);
  return [{ type: 'text_delta', text: first }, ...rest.map((text) => ({ type: 'text_delta' as const, text, afterMs }))];
};

const stopReason = (answer: Answer): string => (answer.blocks.some((block) => 'tool' in block) ? 'tool_use' : 'end_turn');

const messageOf = (answer: Answer) => ({
  id: `msg_${answer.id}`,
  type: 'message',
  role: 'assistant',
  model: answer.model,
  content: contentOf(answer),
  stop_reason: stopReason(answer),
  stop_sequence: null,
  usage: usageOf(answer),
});

/** Answers with one JSON message. */
export const sendMessage = (response: ServerResponse, answer: Answer): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(messageOf(answer)));
};

/** Answers with the same message as server-sent events. A slow text ends early when the client hangs up. */
export const streamMessage = async (response: ServerResponse, answer: Answer): Promise<void> => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (type: string, data: Record<string, unknown>): void => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
  const usage = usageOf(answer);
  send('message_start', {
    message: { ...messageOf(answer), content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } },
  });
  for (const [index, block] of contentOf(answer).entries()) {
    const tool = block.type === 'tool_use';
    send('content_block_start', { index, content_block: tool ? { ...block, input: {} } : { type: 'text', text: '' } });
    const [delta, ...slow] = deltasOf(block, answer.blocks[index]);
    send('content_block_delta', { index, delta });
    for (const { afterMs, ...more } of slow) {
      await pause(afterMs);
      if (response.destroyed) return;
      send('content_block_delta', { index, delta: more });
    }
    send('content_block_stop', { index });
  }
  send('message_delta', { delta: { stop_reason: stopReason(answer), stop_sequence: null }, usage: { output_tokens: usage.output_tokens } });
  send('message_stop', {});
  response.end();
};

const errorTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

interface ApiError {
  status: number;
  message: string;
  type?: string | undefined;
  headers?: Record<string, string> | undefined;
}

/** Answers with an error in the API's own shape. */
export const sendError = (response: ServerResponse, { status, message, type, headers }: ApiError): void => {
  const body = { type: 'error', error: { type: type ?? errorTypes[status] ?? 'api_error', message } };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
