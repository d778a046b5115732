// Finds the protection of a branch. This is a file of its own because the hook's process needs only this part of
// protection.ts.
import type { BranchProtection } from '../store/issues.ts';

/** Matches a glob of branch protection: `*` stays within a path segment, `**` does not. */
export const matchesPattern = (pattern: string, branch: string): boolean => {
  const source = pattern
    .split(/(\*\*|\*|\?)/)
    .map((part) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]' })[part] ?? part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`).test(branch);
};

/** Returns the protection of a branch; an exact name wins over patterns. */
export const protectionOf = (protections: readonly BranchProtection[], branch: string): BranchProtection | undefined =>
  protections.find(({ pattern }) => pattern === branch) ?? protections.find(({ pattern }) => matchesPattern(pattern, branch));
