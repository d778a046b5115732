// Patterns of branches in a workflow's triggers. Knows the common ones of GitHub: names, `*` within a level, `**`, and `!`
// before a pattern that takes names out again.

/** The last pattern that matches decides. Undefined when a pattern is of another kind. */
export const matchesBranch = (patterns: readonly string[], branch: string): boolean | undefined => {
  let matches: boolean | undefined = false;
  for (const pattern of patterns) {
    const isNegative = pattern.startsWith('!');
    const plain = isNegative ? pattern.slice(1) : pattern;
    const isDoubtful = asExpression(plain, '(?:.*/)?').test(branch) && !asExpression(plain).test(branch);
    if (!/^[\w./*-]+$/.test(plain) || isDoubtful) matches = undefined;
    else if (asExpression(plain).test(branch)) matches = !isNegative;
  }
  return matches;
};

/** `levels`: what `**` and a slash stand for. GitHub documents for paths that it may be no level at all, and nothing for branches. */
const asExpression = (pattern: string, levels = '.*/'): RegExp => {
  const source = pattern
    .split(/(\*\*\/|\*+)/)
    .map((part) =>
      part === '**/' ? levels : part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[.+?^$()|{}[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
};
