// Evaluates a job's `if` for a given event, as far as that is possible without GitHub: event and ref are known, and texts
// can be compared with them; everything else is unknown. Invariant: a part that is not understood is never true or false.

export interface Occasion {
  event: string;
  /** `refs/heads/…`, `refs/pull/7/merge`. */
  ref: string;
}

/** Undefined when it is unknown. */
type Value = string | boolean | undefined;

const maximumWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;

/** `condition` is the text of an `if`, with or without ${{ }}. Returns undefined when the result is unknown. */
export const holds = (condition: unknown, occasion: Occasion): boolean | undefined => {
  if (typeof condition === 'boolean') return condition;
  if (typeof condition !== 'string') return undefined;
  const text = condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1');
  const words = splitWords(text);
  if (words === undefined) return undefined;
  const reader: Reader = { words, at: 0, occasion };
  const value = parseOr(reader);
  return reader.at === words.length ? truthOf(value) : undefined;
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

const truthOf = (value: Value): boolean | undefined => (typeof value === 'string' ? value !== '' : value);

const consume = (reader: Reader, ...words: readonly string[]): string | undefined => {
  const word = reader.words[reader.at];
  if (word === undefined || !words.includes(word)) return undefined;
  reader.at += 1;
  return word;
};

const parseOr = (reader: Reader): Value => {
  let value = parseAnd(reader);
  while (consume(reader, '||') !== undefined) {
    const other = parseAnd(reader);
    const [a, b] = [truthOf(value), truthOf(other)];
    value = a === true ? value : a === false ? other : b === true ? true : undefined;
  }
  return value;
};

const parseAnd = (reader: Reader): Value => {
  let value = parseComparison(reader);
  while (consume(reader, '&&') !== undefined) {
    const other = parseComparison(reader);
    const [a, b] = [truthOf(value), truthOf(other)];
    value = a === false ? value : a === true ? other : b === false ? false : undefined;
  }
  return value;
};

const parseComparison = (reader: Reader): Value => {
  let value = parseOperand(reader);
  for (let sign = consume(reader, '==', '!='); sign !== undefined; sign = consume(reader, '==', '!=')) {
    const other = parseOperand(reader);
    const known = typeof value === typeof other && value !== undefined;
    value = known ? (foldCase(value) === foldCase(other)) === (sign === '==') : undefined;
  }
  return value;
};

/** GitHub ignores case when it compares texts. */
const foldCase = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

const parseOperand = (reader: Reader): Value => {
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

const parseArguments = (reader: Reader): Value[] => {
  const found: Value[] = [];
  while (reader.at < reader.words.length && consume(reader, ')') === undefined) {
    found.push(parseOr(reader));
    consume(reader, ',');
  }
  return found;
};

const callFunction = (name: string, [one, other]: readonly Value[]): Value => {
  if (name.toLowerCase() === 'always') return true;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  const [text, part] = [one.toLowerCase(), other.toLowerCase()];
  if (name.toLowerCase() === 'startswith') return text.startsWith(part);
  if (name.toLowerCase() === 'endswith') return text.endsWith(part);
  return name.toLowerCase() === 'contains' ? text.includes(part) : undefined;
};

const resolveName = (name: string, { event, ref }: Occasion): Value => {
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'github.event_name') return event;
  if (name === 'github.ref') return ref;
  return name === 'github.ref_name' ? ref.replace(/^refs\/(?:heads|tags|pull)\//, '') : undefined;
};
