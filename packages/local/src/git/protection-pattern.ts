// Finds the protection of a branch. This is a file of its own because the hook's process needs only this part of
// protection.ts.
import type { BranchProtection } from '../store/issues.ts';

const quote = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns the regular expression of one part of a pattern. */
const translate = (part: string): string => {
  if (part === '**/') return '(?:[^/]+/)*';
  if (/^\*+$/.test(part)) return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.startsWith('[')) return part.replace(/^\[[!^]/, '[^/').replaceAll('\\', '\\\\');
  return quote(part.startsWith('\\') ? part.slice(1) : part);
};

/**
 * Matches a pattern of branch protection or a ruleset as GitHub does, with Ruby's `fnmatch` and FNM_PATHNAME: `*` and a
 * `**` at the end stay within a segment, and a segment `**` stands for any number of them. `refs/heads/` may be in front.
 */
export const matchesPattern = (pattern: string, branch: string): boolean => {
  const parts = pattern.replace(/^refs\/heads\//, '').match(/(?<=^|\/)\*\*\/|\*+|\?|\[[^\]/]+\]|\\.|[^*?[\\]+|[[\\]/g) ?? [];
  return new RegExp(`^${parts.map(translate).join('')}$`).test(branch);
};

/** Returns the protection of a branch; an exact name wins over patterns. */
export const protectionOf = (protections: readonly BranchProtection[], branch: string): BranchProtection | undefined =>
  protections.find(({ pattern }) => pattern === branch) ?? protections.find(({ pattern }) => matchesPattern(pattern, branch));
