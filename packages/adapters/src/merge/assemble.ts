// Puts the passengers together: merges them in order, and where some conflict with one another, decides from measured
// conflicts who stays (core makes that decision). Invariants: the same plan gives the same commits on every machine; only
// a conflict or the policy leaves a passenger out; a conflict is always named with its files and its rival; every prefix
// differs from the one before it in nothing that the policy refuses, and so does the last one from the base.
import {
  approvedPaths,
  type Assembly,
  type ConflictPlan,
  isBetterChoice,
  type LeftOut,
  maximumApproved,
  planConflicts,
  type Prefix,
  type Refusal,
} from '@clambake/core';
import { commitObject } from '../git/git-object.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { isAttributePath } from './attributes.ts';
import { type Branch, type Head, signature } from './branch.ts';
import { type Conflict, conflictKey, mayConflict, measureConflicts } from './conflicts.ts';
import { refuseMerge } from './refuse-merge.ts';
import type { Session } from './session.ts';

interface Chain {
  prefixes: Prefix[];
  kept: Branch[];
  dropped: { branch: Branch; files: string[] }[];
  /** Those that the policy refuses on top of the ones before them. */
  refused: Map<number, Refusal>;
}

interface Making {
  /** Dates the commits (ISO 8601). */
  at: string;
  signer: Signer | undefined;
}

/** Merges in order, without those whose commit is missing. */
export const assembleBranches = async (session: Session, making: Making): Promise<Omit<Assembly, 'missing'>> => {
  const aboard = session.branches.filter((branch) => branch.history.kind !== 'contained');
  const inOrder = await chain(session, { branches: aboard, making });
  const candidates = aboard.filter((branch) => !inOrder.refused.has(branch.issue));
  const place = (branch: Branch): number => candidates.indexOf(branch);
  const onBase = await conflictsWithBase(session, inOrder);
  const amongThem = inOrder.dropped.filter(({ branch }) => !onBase.has(branch.issue));
  const planned = candidates.every((branch) => branch.priority !== undefined);
  const fit = candidates.filter((branch) => !onBase.has(branch.issue));
  // Without priorities only a branch that boarded before it and touched the same file can be a rival.
  const rivals = ({ branch, files }: Chain['dropped'][number]): readonly Branch[] =>
    planned ? fit : inOrder.kept.slice(0, inOrder.kept.findLastIndex((one) => place(one) < place(branch)) + 1).filter(touching(files));
  const conflicts = await measureConflicts(
    session,
    amongThem.flatMap((dropped) => rivals(dropped).map((rival) => [dropped.branch, rival] as const)),
  );
  const chosen = (planned && amongThem.length > 0 ? await replan(session, { inOrder, fit, conflicts, making }) : undefined) ?? inOrder;
  const last = chosen.prefixes.at(-1);
  if (last !== undefined) session.store.write([last.oid]);
  const kept = new Set(chosen.kept.map((branch) => branch.issue));
  const files = new Map([...inOrder.dropped, ...chosen.dropped].map((dropped) => [dropped.branch.issue, dropped.files]));
  const leftOut = aboard.flatMap((branch): LeftOut[] => {
    if (kept.has(branch.issue)) return [];
    const refusal = inOrder.refused.get(branch.issue) ?? chosen.refused.get(branch.issue);
    if (refusal !== undefined) return [refusedOf(branch, refusal)];
    const alone = onBase.get(branch.issue);
    if (alone !== undefined) return [{ issue: branch.issue, files: alone, rival: null }];
    return [{ issue: branch.issue, ...rivalOf(branch, { kept: chosen.kept, conflicts, files: files.get(branch.issue) ?? [] }) }];
  });
  const contained = session.branches.filter((branch) => branch.history.kind === 'contained').map((branch) => branch.issue);
  return { prefixes: chosen.prefixes, leftOut, contained };
};

const maximumFiles = 200;

const refusedOf = ({ issue }: Branch, { level, why, rule, changes }: Refusal): LeftOut => ({
  issue,
  files: changes.slice(0, maximumFiles).map(({ path }) => path),
  rival: null,
  refused: `${why}. Rule: ${rule}`.slice(0, 2000).toWellFormed(),
  ...(level === 'needs-human' && changes.length <= maximumApproved ? { asks: approvedPaths(changes) } : {}),
});

/** True for a branch with a change in one of these files, or in a folder of that name. */
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

/** Merges each branch onto the one before and drops those that conflict or are refused. */
const chain = async (
  session: Session,
  { branches, making: { at, signer } }: { branches: readonly Branch[]; making: Making },
): Promise<Chain> => {
  const made: Chain = { prefixes: [], kept: [], dropped: [], refused: new Map() };
  const person = signature(at);
  let head: Head = session.base;
  for (const branch of branches) {
    const merged = await session.mergeOnto(head, branch);
    if (merged.kind === 'conflict') {
      made.dropped.push({ branch, files: merged.files });
      continue;
    }
    const refusal = await refuseMerge(session, { branch, before: head.tree, after: merged.tree });
    if (refusal !== undefined) {
      made.refused.set(branch.issue, refusal);
      continue;
    }
    const message = branch.message.endsWith('\n') ? branch.message : `${branch.message}\n`;
    const facts = { tree: merged.tree, parents: [head.oid, branch.oid], author: person, committer: person, message };
    const attributesChanged = head.attributesChanged || branch.changes.some((change) => isAttributePath(change.path));
    const object = signer === undefined ? commitObject(facts) : await signedCommit(facts, signer);
    head = { oid: session.store.addCommit(facts, object), tree: merged.tree, attributesChanged };
    made.prefixes.push({ issue: branch.issue, oid: head.oid, tree: head.tree });
    made.kept.push(branch);
  }
  return made;
};

/** Returns the dropped branches that conflict with the bare base too, with the files. */
const conflictsWithBase = async (session: Session, made: Chain): Promise<Map<number, string[]>> => {
  const found = new Map<number, string[]>();
  const asked: Branch[] = [];
  for (const { branch, files } of made.dropped) {
    if (branch.history.kind === 'unrelated' || made.kept.length === 0) found.set(branch.issue, files);
    else if (await mayConflict(session, session.base, branch)) asked.push(branch);
  }
  const answers = await session.askAll(asked.map((branch) => ({ onto: session.base, branch })));
  asked.forEach((branch, index) => {
    const answer = answers[index];
    if (answer?.kind === 'conflict') found.set(branch.issue, answer.files);
  });
  return found;
};

/** Returns the chain that core's plan gives when it keeps the better ones; undefined when merging in order is as good. */
const replan = async (
  session: Session,
  { inOrder, fit, conflicts, making }: { inOrder: Chain; fit: readonly Branch[]; conflicts: ReadonlyMap<string, Conflict>; making: Making },
): Promise<Chain | undefined> => {
  const nodes = fit.map((branch) => ({ issue: branch.issue, priority: branch.priority ?? 0 }));
  const edges = [...conflicts.values()].map(({ pair }) => pair);
  const plan: ConflictPlan = planConflicts({ nodes, edges });
  const before = new Set(inOrder.kept.map((branch) => branch.issue));
  if (!isBetterChoice(nodes, { a: new Set(plan.kept), b: before })) return undefined;
  const keep = new Set(plan.kept);
  const next = await chain(session, { branches: fit.filter((branch) => keep.has(branch.issue)), making });
  // Three branches may conflict where no two do; the plan then keeps fewer than it promised.
  return isBetterChoice(nodes, { a: new Set(next.kept.map((branch) => branch.issue)), b: before }) ? next : undefined;
};

/**
 * Returns the first kept branch that it conflicts with. Where no single one conflicts with it (two of them together do),
 * it is the last one that touched a conflicting file.
 */
const rivalOf = (
  branch: Branch,
  { kept, conflicts, files }: { kept: readonly Branch[]; conflicts: ReadonlyMap<string, Conflict>; files: readonly string[] },
): { files: string[]; rival: number | null } => {
  for (const other of kept) {
    const conflict = conflicts.get(conflictKey(branch.issue, other.issue));
    if (conflict !== undefined) return { files: files.length > 0 ? [...files] : conflict.files, rival: other.issue };
  }
  return { files: [...files], rival: (kept.findLast(touching(files)) ?? kept.at(-1))?.issue ?? null };
};
