// Counts in dollars what requests to Anthropic's Messages API cost. Every answer counts once, also one that is cut off; a request for
// a model without a price is not sent.
import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from '@clambake/core';
import type { AnswerCost, ApiCosts, ModelPrice, ModelSettings, RequestFacts } from '../coding-agent.ts';
import { findPrice } from './prices.ts';
import { whyNoPrice } from './unpriced.ts';
import { type AnswerFacts, noUsage, openAnswer, usdOf } from './usage.ts';

/** A token of text has rarely less. An estimate has to be on the high side. */
const bytesPerToken = 3;
/** Claude Code's own rule for an answer that is cut off (tried with 2.1.330). */
const charsPerToken = 4;
/** The most that a model of Anthropic writes in one answer. */
const maximumOutput = 128_000;

const isFree = ({ url }: RequestFacts): boolean => /^\/v1\/messages\/count_tokens(?:\?|$)/.test(url);

const priceFor = (body: Json, settings: ModelSettings): ModelPrice | undefined => findPrice(String(body['model']), settings);

/** The most that the request can cost, by its length and `max_tokens`. */
const judge = (body: Json, { settings, ...request }: RequestFacts & { settings: ModelSettings }): ReturnType<ApiCosts['judge']> => {
  if (isFree(request)) return { maximumUsd: 0 };
  const price = priceFor(body, settings);
  if (price === undefined) return { why: whyNoPrice(String(body['model'])) };
  const asked = body['max_tokens'];
  const output = typeof asked === 'number' && asked >= 0 && asked < maximumOutput ? asked : maximumOutput;
  const cacheWrite = Math.ceil(request.bytes / bytesPerToken);
  return { maximumUsd: usdOf({ ...noUsage, output, cacheWrite, cacheWriteHour: cacheWrite }, price) };
};

/** The answer names what it used, or it is estimated from its length and that of the request. */
const usageOf = ({ usage, isWhole, chars }: AnswerFacts, bytes: number) => {
  const isEstimated = usage.input === undefined || usage.output === undefined;
  const said = usage.output ?? 0;
  const output = isWhole && usage.output !== undefined ? said : Math.max(said, Math.ceil(chars / charsPerToken));
  return { isEstimated, usage: { ...usage, input: usage.input ?? Math.ceil(bytes / bytesPerToken), output } };
};

/** An answer of another model than was asked for costs what the dearer one costs. */
const dearest = (
  body: Json,
  { models, usage }: { models: readonly string[]; usage: Parameters<typeof usdOf>[0] },
  settings: ModelSettings,
): number =>
  Math.max(
    ...[String(body['model']), ...models].flatMap((model) => {
      const price = findPrice(model, settings);
      return price === undefined ? [] : [usdOf(usage, price)];
    }),
    0,
  );

const isOther = (asked: string, answered: string): boolean => {
  const plain = (name: string): string => name.replace(/\[1m\]$/, '').replace(/[@-]\d{8}$/, '');
  return plain(asked) !== plain(answered);
};

const open = (body: Json, { settings, ...request }: RequestFacts & { settings: ModelSettings }): AnswerCost => {
  let answer: ReturnType<typeof openAnswer> | undefined;
  let isRefused = false;
  const begin = (status: number, headers: IncomingHttpHeaders): void => {
    isRefused = status < 200 || status > 299;
    if (isRefused || isFree(request)) return;
    answer = openAnswer(String(headers['content-type'] ?? '').startsWith('text/event-stream'));
  };
  const cost: AnswerCost['cost'] = (ending) => {
    const facts = answer?.facts(ending === 'over');
    const price = priceFor(body, settings);
    // The provider has read the prompt by then.
    if (ending === 'given-up' && facts?.isMessage !== true && !isRefused && !isFree(request) && price !== undefined)
      return {
        usd: usdOf({ ...noUsage, input: Math.ceil(request.bytes / bytesPerToken) }, price),
        key: undefined,
        isEstimated: true,
        otherModel: undefined,
      };
    if (facts === undefined || !facts.isMessage) return { usd: 0, key: undefined, isEstimated: false, otherModel: undefined };
    const { usage, isEstimated } = usageOf(facts, request.bytes);
    // A gateway may call its models by other names, and then the configuration says the price.
    const models = Object.hasOwn(settings.prices ?? {}, String(body['model'])) ? [] : facts.models;
    const otherModel = models.find((model) => isOther(String(body['model']), model));
    const usd = dearest(body, { models, usage }, settings);
    const key = facts.id === undefined ? undefined : JSON.stringify([facts.id, usage]);
    return { usd, key, isEstimated, otherModel };
  };
  return { begin, read: (piece) => answer?.read(piece), cost };
};

export const anthropicCosts: ApiCosts = { judge, open };
