// Finds where each branch left the base, for all branches from one `git rev-list`. It fails when an object that a branch
// brings is not here. Invariant: `plain` is said only of a branch whose history meets the base in one commit and shares
// nothing else with the others: that commit is then its only merge base with whatever has been merged before, and its
// turn needs no history at all.
import type { Git } from '../git/git.ts';

export type History =
  /** Reachable from the base. */
  | { kind: 'contained' }
  | { kind: 'plain'; mergeBase: string }
  /** Several ways lead to the base (it merged the base, or a criss-cross); nothing is shared with the others. */
  | { kind: 'tangled'; mergeBases: string[] }
  /** Shares commits with other branches, so it matters which of them was merged before. */
  | { kind: 'shared'; mergeBases: string[] }
  /** No commit in common with the base: git refuses to merge it. */
  | { kind: 'unrelated' };

/**
 * `tips` must be here. `mergeBases` of `tangled` and `shared` are commits to look at, not all of them true merge bases.
 * `partial`: contents of files may be missing, trees and commits may not.
 */
export const readHistories = async (
  git: Git,
  { base, tips, partial }: { base: string; tips: readonly string[]; partial: boolean },
): Promise<Map<string, History>> => {
  if (tips.length === 0) return new Map();
  const input = `${[...new Set(tips)].join('\n')}\n^${base}\n`;
  const filter = partial ? ['--filter=blob:none'] : [];
  const listed = await git.text(['rev-list', '--objects', '--parents', ...filter, '--stdin'], { input, maximumBytes: 512 * 1024 * 1024 });
  const parentsOf = new Map<string, string[]>();
  for (const line of listed.split('\n')) {
    // Commits come first. The first object after them is a root tree, which has no name.
    if (line.endsWith(' ')) break;
    const [oid, ...parents] = line.split(' ');
    if (oid !== undefined && oid !== '') parentsOf.set(oid, parents);
  }
  const ways = new Map([...new Set(tips)].map((tip) => [tip, wayToBase(parentsOf, tip)]));
  const owners = new Map<string, number>();
  for (const way of ways.values()) for (const oid of way.outside) owners.set(oid, (owners.get(oid) ?? 0) + 1);
  return new Map([...ways].map(([tip, way]) => [tip, classify(tip, { way, owners, parentsOf })]));
};

interface Way {
  /** Commits of the branch that the base does not have. */
  outside: Set<string>;
  /** Commits of the base that they stand on. */
  edge: Set<string>;
}

const wayToBase = (parentsOf: ReadonlyMap<string, readonly string[]>, tip: string): Way => {
  const way: Way = { outside: new Set(), edge: new Set() };
  const open = [tip];
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    const parents = parentsOf.get(oid);
    if (parents === undefined) way.edge.add(oid);
    else if (!way.outside.has(oid)) {
      way.outside.add(oid);
      open.push(...parents);
    }
  }
  return way;
};

const classify = (
  tip: string,
  { way, owners, parentsOf }: { way: Way; owners: ReadonlyMap<string, number>; parentsOf: ReadonlyMap<string, readonly string[]> },
): History => {
  const { outside, edge } = way;
  if (!outside.has(tip)) return { kind: 'contained' };
  if (edge.size === 0) return { kind: 'unrelated' };
  const isShared = (oid: string): boolean => (owners.get(oid) ?? 0) > 1;
  const shared = [...outside].filter(isShared);
  if (shared.length > 0) {
    const met = [...outside].filter((oid) => !isShared(oid)).flatMap((oid) => (parentsOf.get(oid) ?? []).filter(isShared));
    return { kind: 'shared', mergeBases: [...new Set([...met, ...edge, ...(isShared(tip) ? [tip] : [])])] };
  }
  const [only, ...more] = edge;
  return only !== undefined && more.length === 0 ? { kind: 'plain', mergeBase: only } : { kind: 'tangled', mergeBases: [...edge] };
};
