// Evaluates expressions, and tokens that contain them, with @actions/expressions. Invariant: a context or a function
// that is not in the scope is an error with its name, never an empty string.
import type { ExpressionData } from '@actions/expressions/data/index';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import type { BasicExpressionToken, MappingToken, SequenceToken } from '@actions/workflow-parser/templates/tokens/index';
import { data, Evaluator, Lexer, Parser, type Token, truthy } from './official.ts';

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Mapping = { [key: string]: Value };

export interface Scope {
  contexts: Readonly<Record<string, Value>>;
  /** Results of the status functions, which are unknown without it. */
  status?: { success: boolean; failure: boolean; cancelled: boolean } | undefined;
  hashFiles?: ((patterns: string[]) => string) | undefined;
}

type Tokens = ReturnType<InstanceType<typeof Lexer>['lex']>['tokens'];

/** Numbers of @actions/workflow-parser's TokenType, which it does not export as values. */
const kinds = { string: 0, sequence: 1, mapping: 2, expression: 3, insert: 4, boolean: 5, number: 6, null: 7 } as const;

export const isMapping = (token: Token | undefined): token is MappingToken => token?.templateTokenType === kinds.mapping;
export const isExpression = (token: Token | undefined): token is BasicExpressionToken => token?.templateTokenType === kinds.expression;

/** Evaluates an expression. Throws an Error that quotes it. */
const evaluate = (expression: string, scope: Scope): Value => fromData(compute(expression, scope));

/** Evaluates a condition that already contains its status function. */
export const evaluateCondition = (condition: string, scope: Scope): boolean => truthy(compute(condition, scope));

const compute = (expression: string, scope: Scope): ExpressionData => {
  try {
    const functions = functionsOf(scope);
    const tree = new Parser(lex(expression), Object.keys(scope.contexts), functions).parse();
    const contexts = new data.Dictionary(...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: toData(value) })));
    return new Evaluator(tree, contexts, new Map(functions.map((found) => [found.name.toLowerCase(), found]))).evaluate();
  } catch (error) {
    throw new Error(`\${{ ${expression} }}: ${(error as Error).message}`, { cause: error });
  }
};

/** Returns the tokens of an expression. The lexer of version 0.3.61 unescapes only the first `''` of a string; this unescapes all. */
const lex = (expression: string): Tokens =>
  new Lexer(expression).lex().tokens.map((token) => {
    const quoted = /^'(.*)'$/s.exec(token.lexeme)?.[1];
    return quoted === undefined ? token : { ...token, value: quoted.replaceAll("''", "'") };
  });

const functionsOf = ({ status, hashFiles }: Scope): FunctionDefinition[] => {
  const truth = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  return [
    ...(status === undefined ? [] : [truth('always', true), ...Object.entries(status).map(([name, value]) => truth(name, value))]),
    ...(hashFiles === undefined
      ? []
      : [
          {
            name: 'hashFiles',
            minArgs: 1,
            maxArgs: 255,
            call: (...patterns: ExpressionData[]) => new data.StringData(hashFiles(patterns.map((pattern) => pattern.coerceString()))),
          },
        ]),
  ];
};

/** Returns a token's value, with every expression in it evaluated. */
export const resolveToken = (token: Token, scope: Scope): Value => {
  switch (token.templateTokenType) {
    case kinds.expression:
      return evaluate((token as BasicExpressionToken).expression, scope);
    case kinds.sequence:
      return [...(token as SequenceToken)].map((item) => resolveToken(item, scope));
    case kinds.mapping:
      return resolveMapping(token as MappingToken, scope);
    case kinds.null:
      return null;
    case kinds.string:
    case kinds.boolean:
    case kinds.number:
      return (token as unknown as { value: string | number | boolean }).value;
    default:
      throw new Error(`the runner does not know the token ${token.typeName()}`);
  }
};

const resolveMapping = (mapping: MappingToken, scope: Scope): Mapping => {
  const resolved: Mapping = {};
  for (const { key, value } of mapping) {
    if (key.templateTokenType === kinds.insert) Object.assign(resolved, resolveToken(value, scope));
    else resolved[textOf(resolveToken(key, scope))] = resolveToken(value, scope);
  }
  return resolved;
};

/** Returns a token's value as text, for an environment variable or an input. */
export const resolveText = (token: Token | undefined, scope: Scope): string =>
  token === undefined ? '' : textOf(resolveToken(token, scope));

/** Returns the text of a value by GitHub's rules: null is empty, `1.0` is `1`. */
export const textOf = (value: Value): string => toData(value).coerceString();

/** Returns a mapping of names to texts. */
export const resolveTexts = (token: Token | undefined, scope: Scope): Record<string, string> => {
  if (token === undefined) return {};
  const value = resolveToken(token, scope);
  if (value === null || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`expected a mapping, got ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, textOf(entry)]));
};

const toData = (value: Value): ExpressionData => {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, entry]) => ({ key, value: toData(entry) })));
};

const fromData = (value: ExpressionData): Value => {
  if (value instanceof data.Array) return value.values().map(fromData);
  if (value instanceof data.Dictionary) return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
  return value instanceof data.Null ? null : value.value;
};
