// Puts the passengers together: merges them in order, and where some conflict among themselves, decides from measured
// conflicts who stays (the decision itself is core's). Invariants: the same plan gives the same commits on every
// machine; only a conflict takes a passenger off; a conflict is always named with its files and its rival.
import { type Assembly, type ConflictPlan, isBetterChoice, type LeftOut, planConflicts, type Prefix } from '@clambake/core';
import { isAttributePath } from './attributes.ts';
import { type Conflict, conflictKey, measureConflicts } from './conflicts.ts';
import { type Branch, type Head, type Session, signature } from './session.ts';

interface Chain {
  prefixes: Prefix[];
  kept: Branch[];
  dropped: { branch: Branch; files: string[] }[];
}

/** What merging in order comes to, without those whose commit is missing. `at` (ISO 8601) dates the commits. */
export const assembleBranches = async (session: Session, at: string): Promise<Omit<Assembly, 'missing'>> => {
  const candidates = session.branches.filter((branch) => branch.history.kind !== 'contained');
  const place = (branch: Branch): number => candidates.indexOf(branch);
  const inOrder = await chain(session, { branches: candidates, at });
  const onBase = await conflictsWithBase(session, inOrder);
  const amongThem = inOrder.dropped.filter(({ branch }) => !onBase.has(branch.issue));
  const planned = candidates.every((branch) => branch.priority !== undefined);
  const fit = candidates.filter((branch) => !onBase.has(branch.issue));
  // Where the order alone decides, only one that boarded before it and touched the same file can be a rival.
  const rivals = ({ branch, files }: Chain['dropped'][number]): readonly Branch[] =>
    planned ? fit : inOrder.kept.slice(0, inOrder.kept.findLastIndex((one) => place(one) < place(branch)) + 1).filter(touching(files));
  const conflicts = await measureConflicts(
    session,
    amongThem.flatMap((dropped) => rivals(dropped).map((rival) => [dropped.branch, rival] as const)),
  );
  const chosen = (planned && amongThem.length > 0 ? await replan(session, { inOrder, fit, conflicts, at }) : undefined) ?? inOrder;
  const last = chosen.prefixes.at(-1);
  if (last !== undefined) await session.save(last.oid);
  const kept = new Set(chosen.kept.map((branch) => branch.issue));
  const files = new Map([...inOrder.dropped, ...chosen.dropped].map((dropped) => [dropped.branch.issue, dropped.files]));
  const leftOut = candidates.flatMap((branch): LeftOut[] => {
    if (kept.has(branch.issue)) return [];
    const alone = onBase.get(branch.issue);
    if (alone !== undefined) return [{ issue: branch.issue, files: alone, rival: null }];
    return [{ issue: branch.issue, ...rivalOf(branch, { kept: chosen.kept, conflicts, files: files.get(branch.issue) ?? [] }) }];
  });
  const contained = session.branches.filter((branch) => branch.history.kind === 'contained').map((branch) => branch.issue);
  return { prefixes: chosen.prefixes, leftOut, contained };
};

/** Has the branch a change in one of these files? Where the files are only names that collided, everybody may have. */
const touching = (files: readonly string[]): ((branch: Branch) => boolean) => {
  const wanted = new Set(files);
  const folders = files.map((file) => `${file}/`);
  return (branch) =>
    branch.fromTree === undefined ||
    branch.changes.some(({ path }) => {
      const text = Buffer.from(path, 'latin1').toString('utf8');
      return wanted.has(text) || folders.some((folder) => text.startsWith(folder));
    });
};

/** Each onto the one before; who does not fit is dropped. Guessed first; without guesses where git does not confirm them. */
const chain = async (session: Session, p: { branches: readonly Branch[]; at: string }): Promise<Chain> => {
  const quick = await link(session, { ...p, mergeOnto: session.guessOnto });
  return (await session.confirmed()) ? quick : link(session, { ...p, mergeOnto: session.mergeOnto });
};

const link = async (session: Session, p: { branches: readonly Branch[]; at: string; mergeOnto: Session['mergeOnto'] }): Promise<Chain> => {
  const made: Chain = { prefixes: [], kept: [], dropped: [] };
  const person = signature(p.at);
  let head: Head = session.base;
  for (const branch of p.branches) {
    const merged = await p.mergeOnto(head, branch);
    if (merged.kind === 'conflict') {
      made.dropped.push({ branch, files: merged.files });
      continue;
    }
    const message = branch.message.endsWith('\n') ? branch.message : `${branch.message}\n`;
    const facts = { tree: merged.tree, parents: [head.oid, branch.oid], author: person, committer: person, message };
    const attributesChanged = head.attributesChanged || branch.changes.some((change) => isAttributePath(change.path));
    head = { oid: session.store.addCommit(facts), tree: merged.tree, attributesChanged };
    made.prefixes.push({ issue: branch.issue, oid: head.oid, tree: head.tree });
    made.kept.push(branch);
  }
  return made;
};

/** Of those that were dropped: who conflicts with the bare base too, and where. */
const conflictsWithBase = async (session: Session, made: Chain): Promise<Map<number, string[]>> => {
  const found = new Map<number, string[]>();
  const asked: Branch[] = [];
  for (const { branch, files } of made.dropped) {
    const plain = branch.fromTree !== undefined;
    if (branch.history.kind === 'unrelated' || made.kept.length === 0) found.set(branch.issue, files);
    else if (
      !plain ||
      (await session.math.compare({ from: branch.fromTree ?? '', ours: session.base.tree, theirs: branch.tree })) !== 'merged'
    ) {
      asked.push(branch);
    }
  }
  const answers = await session.askAll(asked.map((branch) => ({ onto: session.base, branch })));
  asked.forEach((branch, index) => {
    const answer = answers[index];
    if (answer?.kind === 'conflict') found.set(branch.issue, answer.files);
  });
  return found;
};

/** The chain that core's plan gives, when it keeps the better ones; undefined when merging in order is as good. */
const replan = async (
  session: Session,
  p: { inOrder: Chain; fit: readonly Branch[]; conflicts: ReadonlyMap<string, Conflict>; at: string },
): Promise<Chain | undefined> => {
  const nodes = p.fit.map((branch) => ({ issue: branch.issue, priority: branch.priority ?? 0 }));
  const edges = [...p.conflicts.values()].map(({ pair }) => pair);
  const plan: ConflictPlan = planConflicts({ nodes, edges });
  const before = new Set(p.inOrder.kept.map((branch) => branch.issue));
  if (!isBetterChoice(nodes, { a: new Set(plan.kept), b: before })) return undefined;
  const keep = new Set(plan.kept);
  const next = await chain(session, { branches: p.fit.filter((branch) => keep.has(branch.issue)), at: p.at });
  // Three may conflict where no two do: then the plan can come out worse than it looked.
  return isBetterChoice(nodes, { a: new Set(next.kept.map((branch) => branch.issue)), b: before }) ? next : undefined;
};

/**
 * The first of those aboard that it conflicts with. Where no single one is to blame (two of them together are), the
 * last one that touched a conflicting file.
 */
const rivalOf = (
  branch: Branch,
  p: { kept: readonly Branch[]; conflicts: ReadonlyMap<string, Conflict>; files: readonly string[] },
): { files: string[]; rival: number | null } => {
  for (const other of p.kept) {
    const conflict = p.conflicts.get(conflictKey(branch.issue, other.issue));
    if (conflict !== undefined) return { files: p.files.length > 0 ? [...p.files] : conflict.files, rival: other.issue };
  }
  return { files: [...p.files], rival: (p.kept.findLast(touching(p.files)) ?? p.kept.at(-1))?.issue ?? null };
};
