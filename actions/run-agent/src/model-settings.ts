// The part of the configuration that says what the coding agent may use.
import type { ModelSettings } from '@clambake/adapters';
import type { Config } from '@clambake/core';

export const modelSettingsOf = (config: Config): ModelSettings => ({
  model: config.model,
  fallbackModel: config['fallback-model'],
  effort: config.effort,
  tools: config.tools,
  serverTools: config['server-tools'],
});
