// Expressions that hold the job's own token.
import { expressionsIn, fieldsOf } from './workflow-file.ts';

const token =
  /\bgithub\s*(?:\.\s*token\b|\[\s*'token'\s*\])|\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])|\btoJSON\s*\(\s*(?:github|secrets)\s*\)/i;
const input = /\binputs\s*(?:\.\s*([\w-]+)|\[\s*'([^']*)'\s*\])/gi;

/** True for an expression that holds the token, alone or among others. `inputs`: those whose value holds it, in lower case. */
export const isToken = (expression: string, inputs: readonly string[]): boolean =>
  token.test(expression) || [...expression.matchAll(input)].some(([, name, other]) => inputs.includes((name ?? other ?? '').toLowerCase()));

/** Names of an action's inputs that hold the token, in lower case, as a step gives them or by their default. */
export const tokenInputs = (declared: unknown, given: unknown, around: readonly string[]): string[] => {
  const defaults = Object.entries(fieldsOf(declared)).map(([name, field]) => [name.toLowerCase(), fieldsOf(field)['default']] as const);
  const named = Object.entries(fieldsOf(given)).map(([name, value]) => [name.toLowerCase(), value] as const);
  return [...new Map([...defaults, ...named])].flatMap(([name, value]) =>
    expressionsIn(String(value)).some((expression) => isToken(expression, around)) ? [name] : [],
  );
};
