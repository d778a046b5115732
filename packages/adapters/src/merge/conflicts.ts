// Measures which branches conflict pair by pair: one is merged onto the base, and the other onto that. Invariant: a pair
// that touches no path in common cannot conflict and is never asked; a pair that was not measured because there are too
// many counts as a conflict, so that a plan made from it still merges.
import { type Branch, type Head, undated } from './branch.ts';
import type { Session } from './session.ts';
import { meetings } from './touched.ts';

export interface Conflict {
  pair: readonly [issue: number, issue: number];
  files: string[];
}

/** They take about three seconds. */
const maximumQuestions = 10_000;

export const conflictKey = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`;

/** Returns the conflicts among these pairs by `conflictKey`. A branch that does not merge with the bare base has none. */
export const measureConflicts = async (
  session: Session,
  wanted: readonly (readonly [Branch, Branch])[],
): Promise<Map<string, Conflict>> => {
  const meet = wanted.length === 0 ? () => false : meetings(await session.touched());
  const pairs = inBoardingOrder(session, wanted).filter(({ first, second }) => meet(first, second));
  const involved = [...new Set(pairs.map(({ first }) => first))];
  const heads = await mergeAlone(session, involved);
  const questions: { onto: Head; branch: Branch; pair: readonly [number, number] }[] = [];
  const found = new Map<string, Conflict>();
  for (const { first, second } of pairs) {
    const onto = heads.get(first.issue);
    if (onto === undefined || !(await mayConflict(session, onto, second))) continue;
    const pair = [first.issue, second.issue] as const;
    if (questions.length < maximumQuestions) questions.push({ onto, branch: second, pair });
    else found.set(conflictKey(...pair), { pair, files: [] });
  }
  const answers = await session.askAll(questions);
  questions.forEach(({ pair }, index) => {
    const answer = answers[index];
    if (answer?.kind === 'conflict') found.set(conflictKey(...pair), { pair, files: answer.files });
  });
  return found;
};

/** Returns every pair once, each in boarding order. */
const inBoardingOrder = (session: Session, wanted: readonly (readonly [Branch, Branch])[]): { first: Branch; second: Branch }[] => {
  const place = new Map(session.branches.map((branch, index) => [branch.issue, index]));
  const pairs = new Map<string, { first: Branch; second: Branch }>();
  for (const [one, other] of wanted) {
    if (one === other) continue;
    const inOrder = (place.get(one.issue) ?? 0) < (place.get(other.issue) ?? 0);
    pairs.set(conflictKey(one.issue, other.issue), inOrder ? { first: one, second: other } : { first: other, second: one });
  }
  return [...pairs.values()];
};

/** Merges each branch onto the bare base; those that conflict there are left out. */
const mergeAlone = async (session: Session, branches: readonly Branch[]): Promise<Map<number, Head>> => {
  const heads = new Map<number, Head>();
  for (const branch of branches) {
    const merged = await session.mergeOnto(session.base, branch);
    if (merged.kind === 'conflict') continue;
    // A real merge commit, for branches that share history with this one.
    const parents = [session.base.oid, branch.oid];
    const oid = session.store.addCommit({ tree: merged.tree, parents, author: undated, committer: undated, message: '' });
    heads.set(branch.issue, { oid, tree: merged.tree, attributesChanged: false });
  }
  return heads;
};

export const mayConflict = async (session: Session, onto: Head, branch: Branch): Promise<boolean> =>
  branch.fromTree === undefined ||
  (await session.math.compare({ from: branch.fromTree, ours: onto.tree, theirs: branch.tree })) !== 'merged';
