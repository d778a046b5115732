// Prices of Anthropic's models in dollars for a million tokens: the one place that knows them.
// Source: https://platform.claude.com/docs/en/about-claude/pricing and the overview page of each model, read on 2026-11-30;
// compared with the table in Claude Code 2.1.330 and, for models until July 2026, with models.dev (providers/anthropic/models).
import type { ModelPrice, ModelSettings } from '../coding-agent.ts';

/** Writing to the cache for five minutes costs 1.25 times the input, for an hour twice the input, with every model. */
const priceOf = (input: number, output: number, cacheRead: number): ModelPrice => ({
  input,
  output,
  cacheRead,
  cacheWrite: input * 1.25,
  cacheWriteHour: input * 2,
});

const opus4 = priceOf(15, 75, 1.5);
const opus5 = priceOf(5, 25, 0.5);
const sonnet4 = priceOf(3, 15, 0.3);
const newest = priceOf(8, 40, 0.2);

/** By the name without a date. A model that is not here needs a price in the configuration. */
const prices: Readonly<Record<string, ModelPrice>> = {
  'claude-opus-4': opus4,
  'claude-opus-4-0': opus4,
  'claude-opus-4-1': opus4,
  'claude-opus-4-5': opus5,
  'claude-opus-4-6': opus5,
  'claude-opus-4-7': opus5,
  'claude-opus-4-8': opus5,
  'claude-opus-5': opus5,
  // Reads of the cache cost 0.05 times the input here, and 0.1 times with the models before.
  'claude-opus-5-5': priceOf(4, 20, 0.2),
  'claude-sonnet-4': sonnet4,
  'claude-sonnet-4-0': sonnet4,
  'claude-sonnet-4-5': sonnet4,
  'claude-sonnet-4-6': sonnet4,
  'claude-sonnet-5': priceOf(2, 10, 0.2),
  'claude-sonnet-5-5': priceOf(2, 10, 0.1),
  'claude-haiku-4-5': priceOf(1, 5, 0.1),
  // The whole request costs more when its prompt is longer, what is read from and written to the cache included.
  'claude-haiku-5-5': { ...priceOf(0.1, 0.5, 0.01), long: { abovePromptTokens: 100_000, ...priceOf(0.5, 2.5, 0.05) } },
  'claude-fable-5': priceOf(10, 50, 1),
  // 0.025 times the input.
  'claude-fable-5-1': priceOf(10, 50, 0.25),
  'claude-fable-5-2': newest,
  'claude-mythos-5': priceOf(10, 50, 1),
  'claude-mythos-5-1': priceOf(10, 50, 0.25),
  'claude-mythos-5-2': newest,
};

/** Dollars of one search of the provider's `web_search`. */
export const searchUsd = 0.01;
/** Factor of requests that are answered in the United States only (`inference_geo`), on all tokens. */
export const usOnlyFactor = 1.1;

/** `us.anthropic.claude-opus-5-5-v1:0`, `claude-opus-5-5@20260801` and `claude-opus-5-5[1m]` are one model with one price. */
const plainName = (model: string): string =>
  model
    .replace(/^(?:[a-z]+\.)?anthropic\./, '')
    .replace(/\[1m\]$/, '')
    .replace(/-v\d+(?::\d+)?$/, '')
    .replace(/[@-]\d{8}$/, '');

/** The configuration's price counts before ours. Undefined: nobody knows what the model costs. */
export const findPrice = (model: string, { prices: configured = {} }: Pick<ModelSettings, 'prices'>): ModelPrice | undefined => {
  if (Object.hasOwn(configured, model)) return configured[model];
  const name = plainName(model);
  if (Object.hasOwn(configured, name)) return configured[name];
  return Object.hasOwn(prices, name) ? prices[name] : undefined;
};
