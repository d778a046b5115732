// `cache-mode` of workflows and jobs (September 2026): their access to caches. GitHub's parser package does not know
// the key yet and would refuse the file, so it is read here and hidden from the parser.
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { CacheMode } from '../caches/scope.ts';

const key = 'cache-mode';
const modes: readonly string[] = ['none', 'read', 'write', 'write-only'] satisfies CacheMode[];

export interface CacheModes {
  workflow: CacheMode | undefined;
  jobs: Record<string, CacheMode>;
  /** The file without the key. All other lines are in their old places. */
  text: string;
  problems: string[];
}

/** Reads and hides the keys that are on lines of their own. The parser refuses any other by name. */
export const takeCacheModes = (text: string): CacheModes => {
  const taken: CacheModes = { workflow: undefined, jobs: {}, text, problems: [] };
  if (!text.includes(key)) return taken;
  const root = parseDocument(text).contents;
  if (!isMap(root)) return taken;
  const take = (map: YAMLMap, place: string): CacheMode | undefined => {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair === undefined || map.flow === true) return undefined;
    const value = isScalar(pair.value) ? String(pair.value.value) : '';
    if (!modes.includes(value)) taken.problems.push(`${place}${key}: '${value}' is not one of ${modes.join(', ')}`);
    taken.text = hide(taken.text, pair);
    return value as CacheMode;
  };
  taken.workflow = take(root, '');
  const jobs = root.get('jobs');
  for (const { key: name, value } of isMap(jobs) ? jobs.items : []) {
    const mode = isMap(value) ? take(value, `jobs.${String(name)}.`) : undefined;
    if (mode !== undefined) taken.jobs[String(name)] = mode;
  }
  return taken;
};

/** Turns the key's line into a comment, which moves no other position. */
const hide = (text: string, pair: Pair): string => {
  const start = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return `${text.slice(0, start)}#${text.slice(start + 1)}`;
};

const mayRead = (mode: CacheMode): boolean => mode === 'read' || mode === 'write';
const mayWrite = (mode: CacheMode): boolean => mode === 'write' || mode === 'write-only';

/** Returns the access that both modes allow, because a called workflow has no more than its caller. */
export const narrowestMode = (granted: CacheMode, asked: CacheMode): CacheMode => {
  const [reads, writes] = [mayRead(granted) && mayRead(asked), mayWrite(granted) && mayWrite(asked)];
  return reads ? (writes ? 'write' : 'read') : writes ? 'write-only' : 'none';
};
