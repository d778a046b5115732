// Decides which requests to Anthropic's Messages API may use the key: those for the configured models and server-side tools,
// made of fields and blocks that Claude Code sends. Everything else is refused, because a field that this file does not know
// may start something on the account that nobody configured: a fallback model, a connector, a container, a faster tier.
import { isJson, type Json } from '@clambake/core';
import type { ModelSettings } from '../coding-agent.ts';
import { servedModels } from './models.ts';

const fields = new Set([
  'cache_control',
  'context_management',
  'max_tokens',
  'messages',
  'metadata',
  'model',
  'output_config',
  'output_format',
  'stop_sequences',
  'stream',
  'system',
  'temperature',
  'thinking',
  'tool_choice',
  'tools',
  'top_k',
  'top_p',
]);
const messageFields = new Set(['cache_control', 'content', 'id', 'output_config', 'role', 'thinking', 'timing']);
const blocks = new Set([
  'document',
  'image',
  'redacted_thinking',
  'search_result',
  'text',
  'thinking',
  'tool_addition',
  'tool_reference',
  'tool_removal',
  'tool_result',
  'tool_use',
]);
/** Others name a file of the account, or an address that the provider fetches. */
const sources = new Set(['base64', 'content', 'text']);
/** Edits of the conversation that the provider makes without a model. */
const contextEdit = /^clear_[a-z]+(?:_[a-z]+)*_\d{8}$/;
const maximumDepth = 50;

/** Returns why the request is refused, in a clause. */
export const whyRefused = (body: Json, settings: ModelSettings): string | undefined =>
  refusedModel(body['model'], settings) ??
  refusedField(body, fields, 'the field') ??
  each(body['tools'], (tool) => refusedTool(tool, settings)) ??
  each(body['messages'], (message) => refusedMessage(message, settings)) ??
  refusedBlocks(body['system'], { settings, depth: 0 }) ??
  refusedEdits(body['context_management']);

const shown = (name: unknown): string => JSON.stringify(typeof name === 'string' ? name.slice(0, 80) : typeof name);

const refusedModel = (model: unknown, settings: ModelSettings): string | undefined => {
  const served = servedModels(settings);
  if (typeof model === 'string' && served.includes(model)) return undefined;
  return `the model ${shown(model)} is not configured; served are ${served.join(', ')}`;
};

const refusedField = (object: Json, known: ReadonlySet<string>, what: string): string | undefined => {
  const field = Object.keys(object).find((name) => !known.has(name));
  return field === undefined ? undefined : `${what} ${shown(field)} is not served`;
};

/** A list that is none is left to the provider to complain about only when it is missing. */
const each = (list: unknown, check: (entry: Json) => string | undefined): string | undefined => {
  if (list === undefined || list === null) return undefined;
  if (!Array.isArray(list)) return 'a list is expected where another value stands';
  for (const entry of list) {
    const why = isJson(entry) ? check(entry) : 'a list holds a value that is no object';
    if (why !== undefined) return why;
  }
  return undefined;
};

/** A tool with a type of its own is one that the provider runs or defines. */
const refusedTool = (tool: Json, { serverTools }: ModelSettings): string | undefined => {
  const { type } = tool;
  if ('model' in tool) return 'a tool that calls a model of its own is not served';
  if (type === undefined || type === null || type === 'custom') return undefined;
  const name = typeof type === 'string' ? type.replace(/_\d{8}$/, '') : '';
  return serverTools.includes(name) ? undefined : `the tool ${shown(type)} is not configured`;
};

const refusedMessage = (message: Json, settings: ModelSettings): string | undefined =>
  refusedField(message, messageFields, 'the field of a message') ?? refusedBlocks(message['content'], { settings, depth: 0 });

interface Place {
  settings: ModelSettings;
  depth: number;
}

const refusedBlocks = (content: unknown, { settings, depth }: Place): string | undefined => {
  if (typeof content === 'string') return undefined;
  if (depth > maximumDepth) return 'the content of a message is nested too deeply';
  return each(content, (block) => refusedBlock(block, { settings, depth: depth + 1 }));
};

const refusedBlock = (block: Json, place: Place): string | undefined => {
  const { type } = block;
  if (typeof type !== 'string' || !(blocks.has(type) || isOfServerTool(type, place.settings)))
    return `the content ${shown(type)} is not served`;
  if (type === 'tool_addition') return refusedAddition(block['tool'], place);
  if (!blocks.has(type)) return undefined;
  return (
    refusedSource(block['source'], place) ??
    (type === 'search_result' || 'content' in block ? refusedBlocks(block['content'], place) : undefined)
  );
};

/** The calls of a configured tool and their results are a part of the conversation. */
const isOfServerTool = (type: string, { serverTools }: ModelSettings): boolean =>
  serverTools.length > 0 && (type === 'server_tool_use' || serverTools.some((tool) => type === `${tool}_tool_result`));

const refusedAddition = (tool: unknown, { settings }: Place): string | undefined => {
  if (!isJson(tool)) return 'a tool is added that is no object';
  if (tool['type'] === 'tool_reference') return undefined;
  const { definition } = tool;
  if (tool['type'] !== 'tool_definition' || !isJson(definition)) return `a tool is added as ${shown(tool['type'])}, which is not served`;
  return refusedTool(definition, settings);
};

/** `search_result` has a text as its source. */
const refusedSource = (source: unknown, place: Place): string | undefined => {
  if (source === undefined || typeof source === 'string') return undefined;
  const type = isJson(source) ? source['type'] : source;
  if (!isJson(source) || typeof type !== 'string' || !sources.has(type))
    return `content from a source of type ${shown(type)} is not served`;
  return 'content' in source ? refusedBlocks(source['content'], place) : undefined;
};

const refusedEdits = (management: unknown): string | undefined => {
  if (management === undefined || management === null) return undefined;
  if (!isJson(management)) return 'the field "context_management" is no object';
  return (
    refusedField(management, new Set(['edits']), 'the field of "context_management"') ??
    each(management['edits'], ({ type }) =>
      typeof type === 'string' && contextEdit.test(type) ? undefined : `the context edit ${shown(type)} is not served`,
    )
  );
};
