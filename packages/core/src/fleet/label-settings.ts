// The settings of the coding agent for one issue: those of the configuration, and those that labels of the issue replace.
import type { Config } from '../config.ts';

type LabelSettings = NonNullable<Config['labels'][string]>;
type Key = keyof LabelSettings;

/** `why`: two labels of the issue want different things. */
export const settingsFor = (config: Config, labels: readonly string[]): { config: Config } | { why: string } => {
  if (!labels.some((label) => Object.hasOwn(config.labels, label))) return { config };
  const wanted = new Map<Key, { label: string; value: string }>();
  let settings: LabelSettings = {};
  for (const label of labels) {
    const own = Object.hasOwn(config.labels, label) ? config.labels[label] : undefined;
    for (const [key, given] of Object.entries(own ?? {}) as [Key, unknown][]) {
      if (given === undefined) continue;
      const value = JSON.stringify(given);
      const other = wanted.get(key);
      if (other !== undefined && other.value !== value)
        return {
          why: `its labels ${other.label} and ${label} want different values of "${key}" (${other.value} and ${value}): keep one of them`,
        };
      wanted.set(key, { label, value });
    }
    settings = { ...settings, ...own };
  }
  return { config: { ...config, ...settings } };
};
