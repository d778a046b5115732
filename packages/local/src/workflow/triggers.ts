// Decides which workflows an event starts: types, branches, tags and paths by GitHub's filter patterns. The rule for
// events of GITHUB_TOKEN is not here: it applies when the event is recorded (`startsWorkflows`).
import type { Mapping, Value } from './expressions.ts';
import type { WorkflowFile } from './parse.ts';

export interface EventFacts {
  name: string;
  action: string | null;
  /** `refs/heads/…` or `refs/tags/…` of a push. */
  pushedRef?: string;
  /** Base of a pull request, or head branch of a workflow run. */
  branch?: string;
  /** Name of the workflow that a workflow_run event is about. */
  workflow?: string;
  /** Returns the files that the event changed; called only when a workflow filters by path. */
  changedFiles?: () => Promise<readonly string[]>;
}

/** Event → types that start a workflow which names no types. All types of an event without an entry do. */
const defaultTypes: Record<string, readonly string[]> = { pull_request: ['opened', 'synchronize', 'reopened'] };

export const isTriggeredBy = async (file: WorkflowFile, event: EventFacts): Promise<boolean> => {
  const filters = file.events[event.name];
  if (filters === undefined) return false;
  const types = list(filters.types) ?? defaultTypes[event.name];
  if (types !== undefined && event.action !== null && !types.includes(event.action)) return false;
  if (event.name === 'workflow_run' && !(list(filters.workflows) ?? []).includes(event.workflow ?? '')) return false;
  if (!isRefWanted(filters, event)) return false;
  const [paths, ignored] = [list(filters.paths), list(filters['paths-ignore'])];
  if ((paths === undefined && ignored === undefined) || event.changedFiles === undefined || event.pushedRef?.startsWith('refs/tags/'))
    return true;
  const files = await event.changedFiles();
  if (paths !== undefined) return files.some((path) => matchesPatterns(paths, path));
  return files.some((path) => !matchesPatterns(ignored ?? [], path));
};

const isRefWanted = (filters: Mapping, { pushedRef, branch }: EventFacts): boolean => {
  const wanted = (name: string, kind: 'branches' | 'tags'): boolean => {
    const [only, ignore] = [list(filters[kind]), list(filters[`${kind}-ignore`])];
    if (only !== undefined) return matchesPatterns(only, name);
    return ignore === undefined || !matchesPatterns(ignore, name);
  };
  if (branch !== undefined) return wanted(branch, 'branches');
  if (pushedRef === undefined) return true;
  const kind = pushedRef.startsWith('refs/tags/') ? 'tags' : 'branches';
  const other = kind === 'tags' ? 'branches' : 'tags';
  const has = (of: 'branches' | 'tags'): boolean => of in filters || `${of}-ignore` in filters;
  // A workflow that filters branches alone ignores tags, and one that filters tags alone ignores branches.
  if (!has(kind) && has(other)) return false;
  return wanted(pushedRef.replace(/^refs\/(heads|tags)\//, ''), kind);
};

const list = (value: Value | undefined): string[] | undefined =>
  value === undefined || value === null ? undefined : [value].flat().map((entry) => String(entry));

/** True when the last pattern that matches the name includes it. A pattern with `!` excludes names. */
export const matchesPatterns = (patterns: readonly string[], name: string): boolean => {
  let matches = false;
  for (const pattern of patterns) {
    const isNegative = pattern.startsWith('!');
    if (toRegExp(isNegative ? pattern.slice(1) : pattern).test(name)) matches = !isNegative;
  }
  return matches;
};

/**
 * Translates a pattern: `*` stays within a segment, `**` does not, `?` and `+` repeat the character before, `[…]` is a
 * set, `\` escapes.
 */
const toRegExp = (pattern: string): RegExp => {
  const source = pattern.replaceAll(/\\(.)|\*\*\/|\*\*|\*|\[[^\]]+\]|[?+]|[.^${}()|\\\]/[]/g, (part, escaped?: string) => {
    if (escaped !== undefined) return escaped.replaceAll(/[^\w]/g, '\\$&');
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?' || part === '+' || (part.startsWith('[') && part.length > 2)) return part;
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`);
};
