// Evaluates expressions of a workflow for a given event, as far as that is possible without GitHub: event, ref and what
// `lookUp` answers are known, and texts can be compared with them; everything else is unknown. Invariant: a part that is
// not understood is never true or false.

/** Undefined when it is unknown. */
export type Value = string | boolean | undefined;

/** Values that are unknown, and true or false all the same. */
const [someTruth, someFalsehood] = [Symbol('true'), Symbol('false')];
type Result = Value | typeof someTruth | typeof someFalsehood;

export interface Occasion {
  event: string;
  /** `refs/heads/…`, `refs/pull/7/merge`; undefined when it is unknown. */
  ref: string | undefined;
  /** Value of a name such as inputs.os, whose parts are in lower case: undefined when it is unknown, null when there is none. */
  lookUp?: (path: readonly string[]) => unknown;
}

const maximumWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;

/** `condition` is the text of an `if`, with or without ${{ }}. Returns undefined when the result is unknown. */
export const holds = (condition: unknown, occasion: Occasion): boolean | undefined => {
  if (typeof condition === 'boolean') return condition;
  if (typeof condition !== 'string') return undefined;
  return truthOf(resultOf(condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1'), occasion));
};

/** Returns the value of the text between ${{ and }}. */
export const evaluate = (expression: string, occasion: Occasion): Value => {
  const result = resultOf(expression, occasion);
  return typeof result === 'symbol' ? undefined : result;
};

/** Returns the parts of a name such as `inputs['os']`; undefined for any other expression. */
export const nameIn = (expression: string): string[] | undefined =>
  /^\s*[\w.-]+(?:\[\s*'[^']*'\s*\]|\.[\w-]+)*\s*$/.test(expression) ? partsOf(expression.trim().toLowerCase()) : undefined;

const partsOf = (name: string): string[] => name.replace(/\[\s*'([^']*)'\s*\]/g, '.$1').split('.');

const resultOf = (expression: string, occasion: Occasion): Result => {
  const words = splitWords(expression);
  if (words === undefined) return undefined;
  const reader: Reader = { words, at: 0, occasion };
  const value = parseOr(reader);
  return reader.at === words.length ? value : undefined;
};

interface Reader {
  words: readonly string[];
  at: number;
  occasion: Occasion;
}

const splitWords = (text: string): string[] | undefined => {
  const words: string[] = [];
  let end = 0;
  for (token.lastIndex = 0; end < text.trimEnd().length; end = token.lastIndex) {
    const found = token.exec(text);
    if (found?.[1] === undefined || words.length === maximumWords) return undefined;
    words.push(found[1]);
  }
  return words.length === 0 ? undefined : words;
};

const truthOf = (value: Result): boolean | undefined => {
  if (typeof value === 'symbol') return value === someTruth;
  return typeof value === 'string' ? value !== '' : value;
};

const consume = (reader: Reader, ...words: readonly string[]): string | undefined => {
  const word = reader.words[reader.at];
  if (word === undefined || !words.includes(word)) return undefined;
  reader.at += 1;
  return word;
};

const parseOr = (reader: Reader): Result => {
  let value = parseAnd(reader);
  while (consume(reader, '||') !== undefined) {
    const other = parseAnd(reader);
    const [a, b] = [truthOf(value), truthOf(other)];
    value = a === true ? value : a === false ? other : b === true ? someTruth : undefined;
  }
  return value;
};

const parseAnd = (reader: Reader): Result => {
  let value = parseComparison(reader);
  while (consume(reader, '&&') !== undefined) {
    const other = parseComparison(reader);
    const [a, b] = [truthOf(value), truthOf(other)];
    value = a === false ? value : a === true ? other : b === false ? someFalsehood : undefined;
  }
  return value;
};

const parseComparison = (reader: Reader): Result => {
  let value = parseOperand(reader);
  for (let sign = consume(reader, '==', '!='); sign !== undefined; sign = consume(reader, '==', '!=')) {
    const other = parseOperand(reader);
    const known = typeof value === typeof other && value !== undefined && typeof value !== 'symbol';
    value = known ? (foldCase(value) === foldCase(other)) === (sign === '==') : undefined;
  }
  return value;
};

/** GitHub ignores case when it compares texts. */
const foldCase = (value: Result): Result => (typeof value === 'string' ? value.toLowerCase() : value);

const parseOperand = (reader: Reader): Result => {
  if (consume(reader, '!') !== undefined) {
    const value = truthOf(parseOperand(reader));
    return value === undefined ? undefined : !value;
  }
  if (consume(reader, '(') !== undefined) {
    const value = parseOr(reader);
    return consume(reader, ')') === undefined ? undefined : value;
  }
  const word = reader.words[reader.at] ?? '';
  reader.at += 1;
  if (consume(reader, '(') !== undefined) return callFunction(word, parseArguments(reader));
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  return resolveName(word.toLowerCase(), reader.occasion);
};

const parseArguments = (reader: Reader): Result[] => {
  const found: Result[] = [];
  while (reader.at < reader.words.length && consume(reader, ')') === undefined) {
    found.push(parseOr(reader));
    consume(reader, ',');
  }
  return found;
};

const callFunction = (name: string, [one, other]: readonly Result[]): Value => {
  if (name.toLowerCase() === 'always') return true;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  const [text, part] = [one.toLowerCase(), other.toLowerCase()];
  if (name.toLowerCase() === 'startswith') return text.startsWith(part);
  if (name.toLowerCase() === 'endswith') return text.endsWith(part);
  return name.toLowerCase() === 'contains' ? text.includes(part) : undefined;
};

const resolveName = (name: string, { event, ref, lookUp }: Occasion): Value => {
  if (name === 'true' || name === 'false') return name === 'true';
  const path = partsOf(name);
  switch (path.join('.')) {
    case 'github.event_name':
      return event;
    case 'github.ref':
      return ref;
    case 'github.ref_name':
      return ref?.replace(/^refs\/(?:heads|tags|pull)\//, '');
    default:
      return asValue(lookUp?.(path));
  }
};

const asValue = (value: unknown): Value => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
};
