// The part of the configuration that says what the coding agent may use, and at which price.
import type { Config } from '@clambake/core';
import type { ModelSettings } from './coding-agent.ts';

export const settingsOf = (
  config: Pick<
    Config,
    'model' | 'fallback-model' | 'effort' | 'tools' | 'server-tools' | 'mcp-servers' | 'skills' | 'claude-args' | 'prices'
  >,
): ModelSettings => ({
  model: config.model,
  fallbackModel: config['fallback-model'],
  effort: config.effort,
  tools: config.tools,
  serverTools: config['server-tools'],
  mcpServers: config['mcp-servers'],
  hasSkills: config.skills.length > 0,
  args: config['claude-args'],
  prices: Object.fromEntries(
    Object.entries(config.prices).map(([model, { input, output, 'cache-read': cacheRead, 'cache-write': cacheWrite }]) => [
      model,
      // As with Anthropic's own models.
      {
        input,
        output,
        cacheRead: cacheRead ?? input * 0.1,
        cacheWrite: cacheWrite ?? input * 1.25,
        cacheWriteHour: cacheWrite ?? input * 2,
      },
    ]),
  ),
});
