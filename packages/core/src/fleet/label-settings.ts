// The settings of the coding agent for one issue: those of the configuration, and those that labels of the issue replace.
import type { Config } from '../config.ts';

type LabelSettings = NonNullable<Config['labels'][string]>;
type Key = keyof LabelSettings;

/** `why`: two labels of the issue want different things. */
export const settingsFor = (config: Config, labels: readonly string[]): { config: Config } | { why: string } => {
  if (!labels.some((label) => Object.hasOwn(config.labels, label))) return { config };
  const wanted = new Map<Key, { label: string; value: string }>();
  let settings: Partial<Config> = {};
  for (const label of labels) {
    const own = Object.hasOwn(config.labels, label) ? config.labels[label] : undefined;
    const given = Object.entries(own ?? {}).filter(([, value]) => value !== undefined) as [Key, unknown][];
    for (const [key, wants] of given) {
      const value = JSON.stringify(wants);
      const other = wanted.get(key);
      if (other !== undefined && other.value !== value)
        return {
          why: `its labels ${other.label} and ${label} want different values of "${key}" (${other.value} and ${value}): keep one of them`,
        };
      wanted.set(key, { label, value });
    }
    settings = { ...settings, ...Object.fromEntries(given) };
  }
  return { config: { ...config, ...settings } };
};
