// The rules about paths that the configuration asks for, and those that hold by default.
import { z } from 'zod';
import { pathLevels, type PathRules } from './path-policy.ts';

/** They run with rights or decide who may do what: workflows and actions, hooks, tools of agents, registries, owners. */
const blocked = [
  '.github/**',
  '**/action.yml',
  '**/action.yaml',
  '**/CODEOWNERS',
  '**/.gitmodules',
  '**/.lfsconfig',
  '**/.claude/**',
  '**/.mcp.json',
  '**/.husky/**',
  '**/.githooks/**',
  '**/.devcontainer/**',
  '**/.devcontainer.json',
  '**/.npmrc',
  '**/.yarnrc',
  '**/.yarnrc.yml',
  '**/.pnpmfile.cjs',
  '**/.yarn/releases/**',
  '**/.yarn/plugins/**',
] as const;

/** They instruct later agents, hide changes from reviewers, or run on the machine of whoever opens the project. */
const forPeople = [
  '**/CLAUDE.md',
  '**/CLAUDE.local.md',
  '**/AGENTS.md',
  '**/AGENT.md',
  '**/GEMINI.md',
  '**/.cursorrules',
  '**/.cursor/**',
  '**/.windsurfrules',
  '**/.clinerules',
  '**/.codex/**',
  '**/.windsurf/**',
  '**/.roo/**',
  '**/.kiro/**',
  '**/.junie/**',
  '**/.agents/**',
  '**/.opencode/**',
  '**/opencode.json',
  '**/QWEN.md',
  '**/.aider.conf.yml',
  '**/.gemini/**',
  '**/.gitattributes',
  '**/.vscode/tasks.json',
  '**/.envrc',
  '**/.gitpod.yml',
  '**/.pre-commit-config.yaml',
  '**/.pre-commit-config.yml',
  '**/lefthook.yml',
  '**/lefthook.yaml',
  '**/.lefthook.yml',
  '**/.lefthook.yaml',
  '**/mise.toml',
  '**/.mise.toml',
  '**/.cargo/config',
  '**/.cargo/config.toml',
  '**/.mvn/**',
  '**/nuget.config',
  '**/pip.conf',
  '**/bunfig.toml',
] as const;

export const defaultPathRules: PathRules = Object.fromEntries([
  ...blocked.map((glob) => [glob, 'block'] as const),
  ...forPeople.map((glob) => [glob, 'needs-human'] as const),
]);

const glob = z
  .string()
  .min(1)
  .max(300)
  .regex(/^(?!!)/, 'a glob without "!" in front (a map such as {"**/CLAUDE.md": allow} frees a path)');

/** A list names what is blocked, and nothing else is protected; a map changes and adds to the default rules. */
export const protectedPathsSchema = z.union([z.array(glob), z.record(glob, z.enum(pathLevels))]);
export type ProtectedPaths = readonly string[] | PathRules;

/** In a map, `allow` frees what the same glob protects by default. Of all globs that match a path the strictest one decides. */
export const pathRulesOf = (paths: ProtectedPaths): PathRules =>
  isList(paths) ? Object.fromEntries(paths.map((one) => [one, 'block' as const])) : { ...defaultPathRules, ...paths };

const isList = (paths: ProtectedPaths): paths is readonly string[] => Array.isArray(paths);

/** Globs of this level. */
export const globsOf = (paths: ProtectedPaths, level: PathRules[string]): string[] =>
  Object.entries(pathRulesOf(paths)).flatMap(([one, its]) => (its === level ? [one] : []));
