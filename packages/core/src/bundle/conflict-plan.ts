// Decides which branches stay aboard when some conflict with each other: higher priority wins, then as few as possible are
// dropped, then older branches win. It solves each connected component of the measured conflict graph: exactly up to
// `maximumExactBranches` branches, greedily with local search beyond. Invariants: kept branches do not conflict, every dropped branch
// has a kept rival, and the same graph gives the same answer on every machine.

export interface ConflictGraph {
  /** In boarding order, oldest first within a priority. `priority`: 0 is the highest. */
  nodes: readonly { issue: number; priority: number }[];
  /** Pairs that cannot both be merged. */
  edges: readonly (readonly [issue: number, issue: number])[];
}

export interface ConflictPlan {
  /** In the order of the nodes. */
  kept: number[];
  /** In the order of the nodes; `rival` is the first kept branch that it conflicts with. */
  dropped: { issue: number; rival: number }[];
}

/** Maximum number of branches in a component that is solved exactly: a second of work at worst, usually far less. */
export const maximumExactBranches = 32;

interface Component {
  /** Positions in boarding order. */
  members: number[];
  neighbours: ReadonlyMap<number, ReadonlySet<number>>;
  worth: ReadonlyMap<number, bigint>;
}

export const planConflicts = (graph: ConflictGraph): ConflictPlan => {
  const neighbours = neighboursOf(graph);
  const kept = new Set<number>();
  for (const members of componentsOf(neighbours)) {
    const component = { members, neighbours, worth: worthOf(graph, members) };
    for (const position of members.length <= maximumExactBranches ? solveExactly(component) : improve(component, greedy(component)))
      kept.add(position);
  }
  const issueAt = (position: number): number => graph.nodes[position]?.issue ?? 0;
  const positions = [...graph.nodes.keys()];
  return {
    kept: positions.filter((position) => kept.has(position)).map(issueAt),
    dropped: positions
      .filter((position) => !kept.has(position))
      .map((position) => ({ issue: issueAt(position), rival: issueAt(Math.min(...intersection(neighbours.get(position), kept))) })),
  };
};

/** True when keeping the issues `a` is strictly better than keeping the issues `b`. */
export const isBetterChoice = (nodes: ConflictGraph['nodes'], { a, b }: { a: ReadonlySet<number>; b: ReadonlySet<number> }): boolean => {
  const worth = worthOf({ nodes, edges: [] }, [...nodes.keys()]);
  const sum = (kept: ReadonlySet<number>): bigint =>
    nodes.reduce((total, node, position) => total + (kept.has(node.issue) ? (worth.get(position) ?? 0n) : 0n), 0n);
  return sum(a) > sum(b);
};

const intersection = (some: ReadonlySet<number> | undefined, others: ReadonlySet<number>): number[] =>
  [...(some ?? [])].filter((one) => others.has(one));

const neighboursOf = ({ nodes, edges }: ConflictGraph): Map<number, Set<number>> => {
  const positionOf = new Map(nodes.map((node, position) => [node.issue, position]));
  const neighbours = new Map<number, Set<number>>(nodes.map((_, position) => [position, new Set()]));
  for (const [one, other] of edges) {
    const [a, b] = [positionOf.get(one), positionOf.get(other)];
    if (a === undefined || b === undefined) throw new Error(`a conflict between #${one} and #${other} names nobody aboard`);
    if (a === b) throw new Error(`#${one} cannot conflict with itself`);
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  return neighbours;
};

/** Connected components, each in boarding order. */
const componentsOf = (neighbours: ReadonlyMap<number, ReadonlySet<number>>): number[][] => {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const members = [start];
    for (const position of members) {
      for (const next of neighbours.get(position) ?? []) {
        if (!seen.has(next)) members.push(next);
        seen.add(next);
      }
    }
    found.push(members.sort((a, b) => a - b));
  }
  return found;
};

/**
 * Gives each member a number such that the best choice has the greatest sum: a branch of a higher priority outweighs all
 * lower ones together, one more of the same priority outweighs any age, and among equally many the older ones win.
 */
const worthOf = ({ nodes }: ConflictGraph, members: readonly number[]): Map<number, bigint> => {
  const ages = BigInt(members.length);
  const priorityOf = (position: number): number => nodes[position]?.priority ?? 0;
  const classes = [...new Set(members.map(priorityOf))].sort((a, b) => b - a);
  const base = BigInt(members.length + 1);
  return new Map(
    members.map((position, index) => {
      const rank = BigInt(classes.indexOf(priorityOf(position)));
      return [position, ((base ** rank) << ages) + (1n << (ages - 1n - BigInt(index)))];
    }),
  );
};

const total = (component: Component, positions: Iterable<number>): bigint => {
  let sum = 0n;
  for (const position of positions) sum += component.worth.get(position) ?? 0n;
  return sum;
};

/** Branch and bound: takes or leaves the member with the most open conflicts, and cuts what can no longer win. */
const solveExactly = (component: Component): Set<number> => {
  let best = greedy(component);
  let bestWorth = total(component, best);
  const search = (chosen: readonly number[], chosenWorth: bigint, open: readonly number[]): void => {
    if (chosenWorth + bound(component, open) <= bestWorth) return;
    const pivot = maximumContested(component, open);
    if (pivot === undefined) {
      best = new Set([...chosen, ...open]);
      bestWorth = chosenWorth + total(component, open);
      return;
    }
    const near = component.neighbours.get(pivot);
    const others = open.filter((position) => position !== pivot);
    search(
      [...chosen, pivot],
      chosenWorth + (component.worth.get(pivot) ?? 0n),
      others.filter((position) => near?.has(position) !== true),
    );
    search(chosen, chosenWorth, others);
  };
  search([], 0n, component.members);
  return best;
};

/** Upper bound for any choice among `open`: at most one member of each clique of a partition can be kept. */
const bound = (component: Component, open: readonly number[]): bigint => {
  const cliques: { members: number[]; worth: bigint }[] = [];
  for (const position of open) {
    const near = component.neighbours.get(position);
    const worth = component.worth.get(position) ?? 0n;
    const clique = cliques.find(({ members }) => members.every((member) => near?.has(member)));
    if (clique === undefined) cliques.push({ members: [position], worth });
    else {
      clique.members.push(position);
      if (worth > clique.worth) clique.worth = worth;
    }
  }
  return cliques.reduce((sum, clique) => sum + clique.worth, 0n);
};

const maximumContested = (component: Component, open: readonly number[]): number | undefined => {
  const still = new Set(open);
  let most: { position: number; degree: number } | undefined;
  for (const position of open) {
    const degree = intersection(component.neighbours.get(position), still).length;
    if (degree > (most?.degree ?? 0)) most = { position, degree };
  }
  return most?.position;
};

/** Takes the highest priority first, then the fewest open conflicts, then the oldest. */
const greedy = (component: Component): Set<number> => {
  const open = new Set(component.members);
  const kept = new Set<number>();
  const ages = BigInt(component.members.length);
  while (open.size > 0) {
    let choice: { position: number; rank: bigint; degree: number } | undefined;
    for (const position of open) {
      const rank = (component.worth.get(position) ?? 0n) >> ages;
      const degree = intersection(component.neighbours.get(position), open).length;
      if (choice === undefined || rank > choice.rank || (rank === choice.rank && degree < choice.degree))
        choice = { position, rank, degree };
    }
    if (choice === undefined) break;
    kept.add(choice.position);
    open.delete(choice.position);
    for (const near of component.neighbours.get(choice.position) ?? []) open.delete(near);
  }
  return kept;
};

/** Swaps one or two dropped branches for the kept ones that they conflict with, as long as that is worth more. */
const improve = (component: Component, start: ReadonlySet<number>): Set<number> => {
  const kept = new Set(start);
  // Every exchange raises the sum, so this ends; the limit stops a slow crawl in an adversarial graph.
  for (let rounds = 0; rounds < 4 * component.members.length; rounds += 1) {
    const exchange = findExchange(component, kept);
    if (exchange === undefined) break;
    for (const out of exchange.out) kept.delete(out);
    for (const position of exchange.in) kept.add(position);
  }
  return kept;
};

const findExchange = (component: Component, kept: ReadonlySet<number>): { in: number[]; out: number[] } | undefined => {
  const outside = component.members.filter((position) => !kept.has(position));
  const rivals = new Map(outside.map((position) => [position, intersection(component.neighbours.get(position), kept)]));
  const gains = (positions: number[]): { in: number[]; out: number[] } | undefined => {
    const out = [...new Set(positions.flatMap((position) => rivals.get(position) ?? []))];
    return total(component, positions) > total(component, out) ? { in: positions, out } : undefined;
  };
  for (const position of outside) {
    const found = gains([position]);
    if (found !== undefined) return found;
  }
  // A pair can gain more than its members do alone only when they share a rival.
  for (const [index, position] of outside.entries()) {
    for (const other of outside.slice(index + 1)) {
      if (component.neighbours.get(position)?.has(other) === true) continue;
      if (!rivals.get(position)?.some((rival) => rivals.get(other)?.includes(rival))) continue;
      const found = gains([position, other]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};
