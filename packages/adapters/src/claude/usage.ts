// Reads what one answer of the Messages API has used from its bytes as they pass. A provider may cut it, say a figure twice, leave
// figures out or name impossible ones: then the cost is estimated from the text, and never lower than what was said.
import { isJson, type Json } from '@clambake/core';
import type { ModelPrice } from '../coding-agent.ts';
import { parseJson } from '../parse-json.ts';
import { searchUsd, usOnlyFactor } from './prices.ts';

export interface Usage {
  /** Undefined: the answer did not say it, or said an impossible number. */
  input: number | undefined;
  output: number | undefined;
  cacheRead: number;
  cacheWrite: number;
  /** The part of `cacheWrite` that is kept for an hour. */
  cacheWriteHour: number;
  searches: number;
  usOnly: boolean;
}

export const noUsage: Usage = {
  input: undefined,
  output: undefined,
  cacheRead: 0,
  cacheWrite: 0,
  cacheWriteHour: 0,
  searches: 0,
  usOnly: false,
};

/** No answer has more tokens. */
const maximumTokens = 100_000_000;
const countIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= maximumTokens ? value : undefined;

const higher = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/** Figures of a stream are sums so far: the higher one counts, and one that comes twice counts once. */
const withUsage = (before: Usage, said: unknown): Usage => {
  if (!isJson(said)) return before;
  const inside = (key: string): Json => (isJson(said[key]) ? said[key] : {});
  const most = (known: number, value: unknown): number => Math.max(known, countIn(value) ?? 0);
  return {
    input: higher(before.input, countIn(said['input_tokens'])),
    output: higher(before.output, countIn(said['output_tokens'])),
    cacheRead: most(before.cacheRead, said['cache_read_input_tokens']),
    cacheWrite: most(before.cacheWrite, said['cache_creation_input_tokens']),
    cacheWriteHour: most(before.cacheWriteHour, inside('cache_creation')['ephemeral_1h_input_tokens']),
    searches: most(before.searches, inside('server_tool_use')['web_search_requests']),
    usOnly: before.usOnly || said['inference_geo'] === 'us',
  };
};

export const usdOf = (usage: Usage, price: ModelPrice): number => {
  const { input = 0, output = 0, cacheRead, cacheWrite, cacheWriteHour, searches } = usage;
  const { long } = price;
  const {
    input: ofInput,
    output: ofOutput,
    ...cache
  } = long !== undefined && input + cacheRead + cacheWrite > long.abovePromptTokens ? long : price;
  const hour = Math.min(cacheWrite, cacheWriteHour);
  const written = (cacheWrite - hour) * cache.cacheWrite + hour * cache.cacheWriteHour;
  const tokens = (input * ofInput + output * ofOutput + cacheRead * cache.cacheRead + written) / 1e6;
  return tokens * (usage.usOnly ? usOnlyFactor : 1) + searches * searchUsd;
};

export interface AnswerReader {
  read(piece: Buffer): void;
  /** `isOver`: the answer came to its end. */
  facts(isOver: boolean): AnswerFacts;
}

export interface AnswerFacts {
  id: string | undefined;
  /** The model that the answer names last. */
  models: readonly string[];
  usage: Usage;
  /** True when the answer said its last figures. */
  isWhole: boolean;
  /** Characters that the model wrote, as far as they were seen. */
  chars: number;
  /** False: nothing of a message was seen. */
  isMessage: boolean;
}

/** Maximum number of characters of one event, or of an answer that is no stream. */
const maximumChars = 40_000_000;

const deltaChars = (event: Json): number => {
  const { delta } = event;
  if (!isJson(delta)) return 0;
  return ['text', 'thinking', 'partial_json'].reduce((sum, key) => sum + (typeof delta[key] === 'string' ? delta[key].length : 0), 0);
};

/** `isStream`: it comes as server-sent events; otherwise it is one JSON message. */
export const openAnswer = (isStream: boolean): AnswerReader => {
  const decoder = new TextDecoder();
  let rest = '';
  const facts: { -readonly [Key in keyof AnswerFacts]: AnswerFacts[Key] } & { models: string[] } = {
    id: undefined,
    models: [],
    usage: noUsage,
    isWhole: false,
    chars: 0,
    isMessage: false,
  };
  const message = (said: unknown): void => {
    if (!isJson(said)) return;
    facts.isMessage = true;
    if (typeof said['id'] === 'string') facts.id = said['id'].slice(0, 200);
    if (typeof said['model'] === 'string' && !facts.models.includes(said['model'])) facts.models.push(said['model'].slice(0, 200));
    facts.usage = withUsage(facts.usage, said['usage']);
  };
  const event = (line: string): void => {
    const said = line.startsWith('data:') ? parseJson(line.slice(5)) : undefined;
    if (!isJson(said)) return;
    if (said['type'] === 'message_start') message(said['message']);
    if (said['type'] === 'content_block_delta') facts.chars += deltaChars(said);
    if (said['type'] !== 'message_delta') return;
    message(said);
    facts.isWhole ||= isJson(said['usage']) && countIn(said['usage']['output_tokens']) !== undefined;
  };
  const read = (piece: Buffer): void => {
    rest += decoder.decode(piece, { stream: true });
    if (isStream) {
      const lines = rest.split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      for (const line of lines) event(line);
    }
    if (rest.length > maximumChars) rest = '';
  };
  const end = (): void => {
    if (isStream) {
      event(rest);
      return;
    }
    const said = parseJson(rest);
    message(said);
    facts.isWhole = isJson(said);
    if (isJson(said)) facts.chars = JSON.stringify(said['content'] ?? '').length;
  };
  return {
    read,
    facts: (isOver) => {
      if (isOver) {
        end();
        rest = '';
      }
      return { ...facts, models: [...facts.models] };
    },
  };
};
