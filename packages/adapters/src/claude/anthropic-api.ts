// Anthropic's API as the key proxy needs to know it.
import type { IncomingHttpHeaders } from 'node:http';
import type { ModelApi, ModelSettings } from '../coding-agent.ts';
import { whyRefused } from './admit-request.ts';
import { anthropicCosts } from './count-costs.ts';
import { hasLongContext, servedModels } from './models.ts';

/** The end of the limit is in headers that Anthropic documents. */
const readLimitEnd: ModelApi['readLimitEnd'] = (headers, now) => {
  const unified = Number(headers['anthropic-ratelimit-unified-reset']);
  if (unified > 0) return new Date(unified * 1000).toISOString();
  const resets = Object.entries(headers)
    .filter(([name, value]) => /^anthropic-ratelimit-[a-z-]+-reset$/.test(name) && typeof value === 'string')
    .map(([name, value]) => ({ at: Date.parse(String(value)), left: Number(headers[name.replace(/-reset$/, '-remaining')] ?? 0) }))
    .filter(({ at, left }) => Number.isFinite(at) && left === 0)
    .map(({ at }) => at);
  const retryAfter = Number(headers['retry-after']);
  if (retryAfter > 0) resets.push(now.getTime() + retryAfter * 1000);
  return resets.length === 0 ? undefined : new Date(Math.max(...resets)).toISOString();
};

/** Of Claude Code, of its HTTP client, and of HTTP itself. Others may steer a gateway on the way. */
const header =
  /^(?:accept|accept-encoding|accept-language|user-agent|anthropic-version|anthropic-dangerous-direct-browser-access|x-app|x-stainless-[a-z-]+|x-claude-code-[a-z-]+|x-client-request-id|traceparent|tracestate)$/;

/** Features of the API that Claude Code switches on, without their dates. None brings another model or a tool of the provider. */
const features = new Set([
  'claude-code',
  'context-management',
  'effort',
  'fine-grained-tool-streaming',
  'interleaved-thinking',
  'mid-conversation-system',
  'mid-conversation-tool-changes',
  'per-turn-control',
  'structured-outputs',
  'thinking-display-updates',
  'thinking-token-count',
]);

const featuresIn = (given: string, settings: ModelSettings): string =>
  given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => {
      const feature = name.replace(/-\d{4}-?\d{2}-?\d{2}$/, '');
      return features.has(feature) || (feature === 'context-1m' && hasLongContext(settings.model));
    })
    .join(',');

const headersFor = (headers: IncomingHttpHeaders, settings: ModelSettings): Record<string, string> => {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value !== undefined && header.test(name) ? [[name, String(value)]] : [],
  );
  const given = featuresIn(String(headers['anthropic-beta'] ?? ''), settings);
  return { ...Object.fromEntries(kept), ...(given === '' ? {} : { 'anthropic-beta': given }) };
};

/** Counting tokens is free, has limits of its own, and needs the key and the model as messages do. */
const freeRequest: ModelApi['freeRequest'] = (settings) => ({
  path: '/v1/messages/count_tokens',
  headers: { 'anthropic-version': '2023-06-01' },
  body: { model: servedModels(settings)[0] ?? '', messages: [{ role: 'user', content: 'x' }] },
});

export const anthropicApi: ModelApi = {
  routes: [/^POST \/v1\/messages(?:\/count_tokens)?(?:\?beta=true)?$/],
  keyHeader: 'x-api-key',
  headersFor,
  whyRefused,
  readLimitEnd,
  costs: anthropicCosts,
  freeRequest,
};
