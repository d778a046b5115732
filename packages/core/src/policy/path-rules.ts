// The rules about paths that the configuration asks for.
import type { PathRules } from './path-policy.ts';

export type ProtectedPaths = readonly string[];

/** A list blocks each of its globs. */
export const pathRulesOf = (paths: ProtectedPaths): PathRules => Object.fromEntries(paths.map((glob) => [glob, 'block' as const]));
