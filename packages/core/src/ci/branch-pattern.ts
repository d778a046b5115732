// Patterns of branches in a workflow's triggers. Knows the common ones of GitHub: names, `*` within a level, `**`, and `!`
// before a pattern that takes names out again.

/** The last pattern that matches decides. Undefined when a pattern is of another kind. */
export const matchesBranch = (patterns: readonly string[], branch: string): boolean | undefined => {
  let matches: boolean | undefined = false;
  for (const pattern of patterns) {
    const isNegative = pattern.startsWith('!');
    const plain = isNegative ? pattern.slice(1) : pattern;
    if (!/^[\w./*-]+$/.test(plain)) matches = undefined;
    else if (asExpression(plain).test(branch)) matches = !isNegative;
  }
  return matches;
};

const asExpression = (pattern: string): RegExp => {
  const source = pattern
    .split(/(\*+)/)
    .map((part) => (part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replaceAll('.', '\\.')))
    .join('');
  return new RegExp(`^${source}$`);
};
