// Patterns of rulesets: about names of branches, messages and addresses. A regular expression is one of RE2, without multiple
// lines unless it begins with (?m) (GitHub's documentation, "Using regular expressions for commit metadata").

/** The parameters of a rule as GitHub lists them. Their shape is not trusted. */
export type PatternParameters = Readonly<Record<string, unknown>>;

export const subjectNames: Readonly<Record<string, string>> = {
  branch_name_pattern: 'its name',
  commit_author_email_pattern: 'the address of each author',
  committer_email_pattern: 'the address of each committer',
  commit_message_pattern: 'each commit message',
};

/** Flags of RE2 at the start of an expression. `U` changes what is matched first, and not whether. */
const leadingFlags = /^\(\?([imsU]+)\)/;

const rewritten: readonly (readonly [RegExp, string])[] = [
  [/\\A/g, '(?<![^])'],
  [/\\z/g, '(?![^])'],
  [/\(\?P</g, '(?<'],
  [/\\([pP])([A-Z])(?![a-z{])/g, '\\$1{$2}'],
  [/\[:alpha:\]/g, 'a-zA-Z'],
  [/\[:digit:\]/g, '0-9'],
  [/\[:alnum:\]/g, 'a-zA-Z0-9'],
  [/\[:upper:\]/g, 'A-Z'],
  [/\[:lower:\]/g, 'a-z'],
  [/\[:word:\]/g, '\\w'],
  [/\[:space:\]/g, '\\s'],
  [/\[:xdigit:\]/g, '0-9a-fA-F'],
];

/** Undefined when the expression has something that only RE2 knows, or that nothing knows. */
const expressionOf = (pattern: string): RegExp | undefined => {
  const given = leadingFlags.exec(pattern);
  const flags = new Set((given?.[1] ?? '').replaceAll('U', ''));
  const rest = given === null ? pattern : pattern.slice(given[0].length);
  const source = rewritten.reduce((text, [from, to]) => text.replace(from, to), rest);
  try {
    return new RegExp(source, [...flags, ...(/\\[pP]\{/.test(source) ? ['u'] : [])].join(''));
  } catch {
    return undefined;
  }
};

/** Undefined when it cannot be told. */
const matches = (value: string, { operator, pattern }: PatternParameters): boolean | undefined => {
  if (typeof pattern !== 'string') return undefined;
  if (operator === 'starts_with') return value.startsWith(pattern);
  if (operator === 'ends_with') return value.endsWith(pattern);
  if (operator === 'contains') return value.includes(pattern);
  return operator === 'regex' ? expressionOf(pattern)?.test(value) : undefined;
};

/** True when the rule accepts the value; undefined when it cannot be told. */
export const keepsPattern = (value: string, parameters: PatternParameters): boolean | undefined => {
  const found = matches(value, parameters);
  return found === undefined ? undefined : found !== (parameters['negate'] === true);
};

/** `not starts_with "x"` */
export const describePattern = (parameters: PatternParameters): string => {
  const { negate, operator, pattern } = parameters;
  return `${negate === true ? 'not ' : ''}${String(operator)} ${JSON.stringify(pattern ?? null)}`.slice(0, 120);
};
