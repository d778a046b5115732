// Values that expressions of a workflow have before it runs: inputs and the legs of a matrix. What depends on the run, such
// as an output or a variable of the repository, is unknown and stays so.
import { evaluate, nameIn, type Occasion } from './condition.ts';
import { expressionsIn, type Fields, fieldsOf } from './workflow-file.ts';

/** Stands for a value that is not known before the run. */
export const unknownValue = Symbol('unknown');

/** Contexts whose properties are all known, perhaps as `unknownValue`. A property that is missing is an empty text. */
export type Contexts = Readonly<Record<string, unknown>>;

export const withContexts = (occasion: Occasion, contexts: Contexts): Occasion => ({
  ...occasion,
  lookUp: ([context = '', ...path]) => {
    if (!(context in contexts)) return undefined;
    return path.reduce<unknown>(propertyOf, contexts[context]) ?? null;
  },
});

/** Names of contexts and properties are compared without case. */
const propertyOf = (value: unknown, name: string): unknown => {
  if (value === unknownValue) return value;
  return Object.entries(fieldsOf(value)).find(([key]) => key.toLowerCase() === name)?.[1];
};

const whole = /^\s*\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}\s*$/;
const fromJson = /^\s*fromJSON\s*\(([\s\S]*)\)\s*$/i;

/** Returns the value of a text that may have expressions; `unknownValue` where it depends on the run. */
export const resolveValue = (value: unknown, occasion: Occasion): unknown => {
  if (typeof value !== 'string') return value;
  const expression = whole.exec(value)?.[1];
  if (expression !== undefined) return resolveExpression(expression, occasion);
  let isKnown = true;
  const text = expressionsIn(value).reduce((rest, part) => {
    const found = evaluate(part, occasion);
    isKnown &&= found !== undefined;
    return rest.replace(`\${{${part}}}`, () => String(found));
  }, value);
  return isKnown && !text.includes('${{') ? text : unknownValue;
};

const resolveExpression = (expression: string, occasion: Occasion): unknown => {
  const name = nameIn(expression);
  // A name may stand for a list or a map.
  const value = name === undefined ? undefined : occasion.lookUp?.(name);
  if (typeof value === 'object' && value !== null) return value;
  const inner = fromJson.exec(expression)?.[1];
  const found = evaluate(inner ?? expression, occasion);
  if (found === undefined) return unknownValue;
  if (inner === undefined) return found;
  try {
    return JSON.parse(String(found)) as unknown;
  } catch {
    return unknownValue;
  }
};

/** Inputs of a called workflow or of an action: what is given, else the default. */
export const inputsOf = (declared: unknown, given: unknown, occasion: Occasion): Fields => {
  const named = Object.entries(fieldsOf(given)).map(([name, value]) => [name, resolveValue(value, occasion)] as const);
  const defaults = Object.entries(fieldsOf(declared)).map(([name, input]) => [name, defaultOf(fieldsOf(input), occasion)] as const);
  return Object.fromEntries([...defaults, ...named]);
};

const defaultOf = ({ default: fallback, type }: Fields, occasion: Occasion): unknown =>
  fallback === undefined && type === 'boolean' ? false : resolveValue(fallback, occasion);

/** GitHub lets a matrix have this many legs. */
const maximumLegs = 256;

/** Returns the legs of a job's matrix, some more than GitHub makes of includes and excludes. */
export const legsOf = (strategy: unknown, occasion: Occasion): unknown[] => {
  const matrix = resolveValue(fieldsOf(strategy)['matrix'], occasion);
  if (matrix === unknownValue) return [unknownValue];
  const { include, exclude: _, ...axes } = fieldsOf(matrix);
  let legs: Fields[] = [{}];
  for (const [name, axis] of Object.entries(axes)) {
    const values = valuesOf(axis, occasion);
    legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value }))).slice(0, maximumLegs);
  }
  const included = include === undefined ? [] : valuesOf(include, occasion);
  if (included.includes(unknownValue)) return [unknownValue];
  const all = included.flatMap((more) => legs.map((leg) => ({ ...leg, ...fieldsOf(more) })));
  return Object.keys(axes).length === 0 && all.length > 0 ? all : [...legs, ...all];
};

const valuesOf = (axis: unknown, occasion: Occasion): unknown[] => {
  const values = resolveValue(axis, occasion);
  return Array.isArray(values) ? values.map((value) => resolveDeep(value, occasion)) : [unknownValue];
};

const resolveDeep = (value: unknown, occasion: Occasion): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return resolveValue(value, occasion);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolveDeep(inner, occasion)]));
};
