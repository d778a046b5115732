// Which protection a branch has. Apart from protection.ts because the hook's process needs this and no more.
import type { BranchProtection } from '../store/issues.ts';

/** A glob of branch protection: `*` stays within a path segment, `**` does not. */
export const matchesPattern = (pattern: string, branch: string): boolean => {
  const source = pattern
    .split(/(\*\*|\*|\?)/)
    .map((part) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]' })[part] ?? part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`).test(branch);
};

/** The protection of a branch; the exact name before patterns. */
export const protectionOf = (protections: readonly BranchProtection[], branch: string): BranchProtection | undefined =>
  protections.find(({ pattern }) => pattern === branch) ?? protections.find(({ pattern }) => matchesPattern(pattern, branch));
