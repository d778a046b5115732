// action.yml as the runner reads it: which files to start and which inputs they get. Invariant: what this executor
// cannot do (composite and Docker actions, an older Node, an expression it does not know) is an error that names it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionDefinition {
  name: string;
  inputs: Record<string, { default: string | undefined }>;
  main: string;
  pre: string | undefined;
  post: string | undefined;
  /** Condition of the post step; GitHub's default is `always()`. */
  postIf: string;
}

interface ActionYaml {
  name?: string;
  inputs?: Record<string, { default?: unknown } | null>;
  runs?: { using?: string; main?: string; pre?: string; post?: string; 'post-if'?: string };
}

/** Reads action.yml or action.yaml of a directory. Throws an Error that names what is wrong with it. */
export async function readAction(actionDir: string): Promise<ActionDefinition> {
  const path = join(actionDir, 'action.yml');
  const text = await readFile(path, 'utf8').catch(() => readFile(join(actionDir, 'action.yaml'), 'utf8'));
  const yaml = parse(text) as ActionYaml;
  if (yaml.runs?.using !== 'node24') throw new Error(`${path}: runs.using is ${yaml.runs?.using}, this executor runs node24`);
  if (yaml.runs.main === undefined) throw new Error(`${path}: runs.main is missing`);
  const inputs = Object.entries(yaml.inputs ?? {}).map(([name, input]) => {
    const value = input?.default;
    return [name, { default: value === undefined || value === null ? undefined : String(value) }] as const;
  });
  return {
    name: yaml.name ?? actionDir,
    inputs: Object.fromEntries(inputs),
    main: yaml.runs.main,
    pre: yaml.runs.pre,
    post: yaml.runs.post,
    postIf: yaml.runs['post-if'] ?? 'always()',
  };
}

/** Values of `${{ a.b }}`, by their whole name. */
export type ExpressionContext = Readonly<Record<string, string | undefined>>;

/** Replaces `${{ context.name }}`. Throws an Error that quotes an expression it does not know. */
function fillExpressions(text: string, context: ExpressionContext): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const literal = /^'((?:[^']|'')*)'$/.exec(expression)?.[1];
    if (literal !== undefined) return literal.replaceAll("''", "'");
    const value = context[expression];
    if (value === undefined) throw new Error(`this executor does not know the expression \${{ ${expression} }}`);
    return value;
  });
}

/** `INPUT_` and the name in capitals with its spaces as underscores; hyphens stay, as the runner has it. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

export interface ResolvedInputs {
  values: Record<string, string>;
  /** Given, but not declared. */
  unexpected: string[];
}

/** Given inputs over defaults; an input without either is the empty string. Names match without regard to case. */
export function resolveInputs(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
  context: ExpressionContext,
): ResolvedInputs {
  const lower = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const values: Record<string, string> = {};
  for (const [name, { default: fallback }] of Object.entries(action.inputs)) {
    values[name] = lower.get(name.toLowerCase()) ?? (fallback === undefined ? '' : fillExpressions(fallback, context));
  }
  const declared = new Set(Object.keys(action.inputs).map((name) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  for (const name of unexpected) values[name] = given[name] ?? '';
  return { values, unexpected };
}
