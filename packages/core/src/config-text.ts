// Turns the parsed document of .github/clambake.yml into a configuration, or into one sentence for each problem. A sentence
// names the key and says what to do.
import type { z } from 'zod';
import { type Config, configSchema } from './config.ts';
import { pathLevels } from './policy/path-policy.ts';

type Path = readonly PropertyKey[];
interface Problem {
  /** Path of the value, or of the key that is wrong itself. */
  path: Path;
  text: string;
}

/** `place` is where the first problem is in the document; empty: it is about the whole. */
export type ParsedConfig = { ok: true; config: Config } | { ok: false; problems: string[]; place: Path };

const known = Object.keys(configSchema.shape);

/** Number of insertions, deletions and replacements between two short words. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known key that was probably meant. */
export const nearestKey = (written: string): string | undefined => {
  if (written === '') return undefined;
  const normal = written.toLowerCase().replaceAll('_', '-').slice(0, 60);
  const [best] = known.map((key) => ({ key, edits: distance(normal, key) })).sort((a, b) => a.edits - b.edits);
  return best !== undefined && best.edits <= Math.max(2, Math.floor(best.key.length / 3)) ? best.key : undefined;
};

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const describe = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'invalid_type')
    return `must be ${issue.expected === 'int' ? 'a whole number' : article(issue.expected)}, not ${shown(value)}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}, not ${shown(value)}`;
  if (issue.code === 'invalid_key') return 'has a glob that is empty, is too long or begins with "!"';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty';
  if (issue.code === 'too_small') return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, not ${shown(value)}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}, not ${shown(value)}`;
  if (issue.code === 'invalid_format' && issue.message.startsWith('not ')) return `is ${issue.message}: ${shown(value)}`;
  if (issue.code === 'invalid_format') return `must be ${issue.message}, not ${shown(value)}`;
  return `${issue.message} (it is ${shown(value)})`;
};

const article = (type: string): string => {
  if (type === 'array') return 'a list';
  return type === 'number' ? 'a number' : `a ${type}`;
};

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], document);

const problemsOf = (issue: z.core.$ZodIssue, document: unknown): Problem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestKey(key);
      const hint = near === undefined ? `remove it; the keys are ${known.join(', ')}` : `did you mean "${near}"?`;
      return { path: [...issue.path, key], text: `"${key.slice(0, 60)}" is not a key of .github/clambake.yml: ${hint}` };
    });
  }
  if (issue.code === 'invalid_union') return problemsOfUnion(issue, document);
  const value = valueAt(document, issue.path);
  const key = issue.path.map(String).join('.');
  if (key === 'ci' && value === undefined) {
    const text =
      '"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"';
    return [{ path: [], text }];
  }
  return [{ path: issue.path, text: `"${key}" in .github/clambake.yml ${describe(issue, value)}` }];
};

/** A list and a map have problems of their own; any other value is neither. */
const problemsOfUnion = (issue: z.core.$ZodIssueInvalidUnion, document: unknown): Problem[] => {
  const value = valueAt(document, issue.path);
  if (typeof value !== 'object' || value === null) {
    const key = issue.path.map(String).join('.');
    const levels = pathLevels.join(', ');
    const text = `"${key}" in .github/clambake.yml must be a list of globs, or a map from globs to one of ${levels}, not ${shown(value)}`;
    return [{ path: issue.path, text }];
  }
  const errors = issue.errors[Array.isArray(value) ? 0 : 1] ?? [];
  return errors.flatMap((error) => problemsOf({ ...error, path: [...issue.path, ...error.path] }, document));
};

/** Keys that cannot both hold. */
const contradictions = (config: Config): Problem[] =>
  (['issue-usd', 'day-usd'] as const).flatMap((key) => {
    const [usd, attempt] = [config[key], config['attempt-usd']];
    if (usd === undefined || usd >= attempt) return [];
    const text = `"${key}" in .github/clambake.yml is ${usd}, below "attempt-usd" (${attempt}): no attempt could spend what it may. Raise it, or lower "attempt-usd"`;
    return [{ path: [key], text }];
  });

/** `document` is the value that the YAML parser returned: null or undefined for an empty file. */
export const parseConfig = (document: unknown): ParsedConfig => {
  const given = document ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    return refused([{ path: [], text: `.github/clambake.yml must hold keys and values such as "ci: ci.yml", not ${shown(document)}` }]);
  }
  const parsed = configSchema.safeParse(given);
  if (parsed.success) {
    const problems = contradictions(parsed.data);
    return problems.length === 0 ? { ok: true, config: parsed.data } : refused(problems);
  }
  return refused(parsed.error.issues.flatMap((issue) => problemsOf(issue, given)));
};

const refused = (problems: readonly Problem[]): ParsedConfig => ({
  ok: false,
  problems: problems.map(({ text }) => text),
  place: problems[0]?.path ?? [],
});
