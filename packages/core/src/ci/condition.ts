// Whether a job's `if` holds for a given event, as far as that can be told without GitHub: event and ref are known, words
// can be compared with them, everything else may be either way. Invariant: what is not understood is never said to be
// true or false.

export interface Occasion {
  event: string;
  /** `refs/heads/…`, `refs/pull/7/merge`. */
  ref: string;
}

/** Undefined: it may be either way. */
type Value = string | boolean | undefined;

const mostWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;

/** `condition`: the text of an `if`, with or without ${{ }}. */
export const holds = (condition: unknown, occasion: Occasion): boolean | undefined => {
  if (typeof condition === 'boolean') return condition;
  if (typeof condition !== 'string') return undefined;
  const text = condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1');
  const words = wordsOf(text);
  if (words === undefined) return undefined;
  const reader: Reader = { words, at: 0, occasion };
  const value = either(reader);
  return reader.at === words.length ? truth(value) : undefined;
};

interface Reader {
  words: readonly string[];
  at: number;
  occasion: Occasion;
}

const wordsOf = (text: string): string[] | undefined => {
  const words: string[] = [];
  let end = 0;
  for (token.lastIndex = 0; end < text.trimEnd().length; end = token.lastIndex) {
    const found = token.exec(text);
    if (found?.[1] === undefined || words.length === mostWords) return undefined;
    words.push(found[1]);
  }
  return words.length === 0 ? undefined : words;
};

const truth = (value: Value): boolean | undefined => (typeof value === 'string' ? value !== '' : value);

const took = (reader: Reader, ...words: readonly string[]): string | undefined => {
  const word = reader.words[reader.at];
  if (word === undefined || !words.includes(word)) return undefined;
  reader.at += 1;
  return word;
};

const either = (reader: Reader): Value => {
  let value = both(reader);
  while (took(reader, '||') !== undefined) {
    const other = both(reader);
    const [a, b] = [truth(value), truth(other)];
    value = a === true ? value : a === false ? other : b === true ? true : undefined;
  }
  return value;
};

const both = (reader: Reader): Value => {
  let value = compared(reader);
  while (took(reader, '&&') !== undefined) {
    const other = compared(reader);
    const [a, b] = [truth(value), truth(other)];
    value = a === false ? value : a === true ? other : b === false ? false : undefined;
  }
  return value;
};

const compared = (reader: Reader): Value => {
  let value = single(reader);
  for (let sign = took(reader, '==', '!='); sign !== undefined; sign = took(reader, '==', '!=')) {
    const other = single(reader);
    const known = typeof value === typeof other && value !== undefined;
    value = known ? (folded(value) === folded(other)) === (sign === '==') : undefined;
  }
  return value;
};

/** GitHub compares words without regard to case. */
const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

const single = (reader: Reader): Value => {
  if (took(reader, '!') !== undefined) {
    const value = truth(single(reader));
    return value === undefined ? undefined : !value;
  }
  if (took(reader, '(') !== undefined) {
    const value = either(reader);
    return took(reader, ')') === undefined ? undefined : value;
  }
  const word = reader.words[reader.at] ?? '';
  reader.at += 1;
  if (took(reader, '(') !== undefined) return called(word, argumentsOf(reader));
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  return named(word.toLowerCase(), reader.occasion);
};

const argumentsOf = (reader: Reader): Value[] => {
  const found: Value[] = [];
  while (reader.at < reader.words.length && took(reader, ')') === undefined) {
    found.push(either(reader));
    took(reader, ',');
  }
  return found;
};

const called = (name: string, [one, other]: readonly Value[]): Value => {
  if (name.toLowerCase() === 'always') return true;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  const [text, part] = [one.toLowerCase(), other.toLowerCase()];
  if (name.toLowerCase() === 'startswith') return text.startsWith(part);
  if (name.toLowerCase() === 'endswith') return text.endsWith(part);
  return name.toLowerCase() === 'contains' ? text.includes(part) : undefined;
};

const named = (name: string, { event, ref }: Occasion): Value => {
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'github.event_name') return event;
  if (name === 'github.ref') return ref;
  return name === 'github.ref_name' ? ref.replace(/^refs\/(?:heads|tags|pull)\//, '') : undefined;
};
