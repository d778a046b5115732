// Anthropic's API as the key proxy needs to know it.
import type { ModelApi } from '../coding-agent.ts';

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

export const anthropicApi: ModelApi = {
  routes: [/^POST \/v1\/messages$/, /^POST \/v1\/messages\/count_tokens$/, /^GET \/v1\/models(?:\/[\w.:-]+)?$/],
  keyHeader: 'x-api-key',
  readLimitEnd,
};
