// The models that Claude Code calls, and what its short names mean. The key proxy serves these and no others, so the names are
// written out before Claude Code gets them: then another version of it asks for the same models.

import type { ModelSettings } from '../coding-agent.ts';

/** Claude Code's own choice when the configuration names no model. */
const defaultModel = 'claude-opus-5-5';

/** Small model that Claude Code calls by itself, whatever model the work is done with. */
const ownModels = ['claude-haiku-5-5'] as const;

/** The same, pinned: another version of it might choose another one. */
export const defaultEffort = 'medium';

/** As Claude Code 2.1.330 reads them. The first model is the one that works on an issue: `opusplan` plans with the other. */
const shortNames: Readonly<Record<string, readonly [string, ...string[]]>> = {
  best: ['claude-opus-5-5'],
  default: [defaultModel],
  fable: ['claude-fable-5-2'],
  haiku: ['claude-haiku-5-5'],
  opus: ['claude-opus-5-5'],
  opusplan: ['claude-sonnet-5-5', 'claude-opus-5-5'],
  sonnet: ['claude-sonnet-5-5'],
};

/** A name may end with it to ask for the long context. */
const longContext = '[1m]';

const namesOf = (model: string): readonly [string, ...string[]] => {
  const name = model.endsWith(longContext) ? model.slice(0, -longContext.length) : model;
  return Object.hasOwn(shortNames, name) ? (shortNames[name] ?? [name]) : [name];
};

/** Model that Claude Code is started with. */
export const startModel = (model = defaultModel): string => `${namesOf(model)[0]}${model.endsWith(longContext) ? longContext : ''}`;

/** Models that may be asked for with the key. */
export const servedModels = ({
  model = defaultModel,
  fallbackModel,
}: Pick<ModelSettings, 'model' | 'fallbackModel'>): readonly string[] => [
  ...new Set([...namesOf(model), ...(fallbackModel === undefined ? [] : namesOf(fallbackModel)), ...ownModels]),
];

export const hasLongContext = (model = defaultModel): boolean => model.endsWith(longContext);
