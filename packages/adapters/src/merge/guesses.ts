// Merges of files that both sides edited, guessed in memory and confirmed by git all at once. Invariant: nothing that was
// guessed is used before git has given the very same answer; a single difference voids all guesses since the last call.
import { isFile, type MetFile, metKey, type Resolved } from './disjoint.ts';
import { reduced, standIn, type Tools } from './merge-onto.ts';
import type { Merged, MergeQuestion } from './merge-process.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Branch, Head } from './session.ts';
import { type GuessText, openTextGuess } from './text-guess.ts';
import { meeting, type Touched } from './touched.ts';
import type { TreeEntry } from './tree-bytes.ts';
import type { TreeStore } from './tree-store.ts';

export interface Guesses {
  /** Undefined where nothing can be guessed. */
  guess(head: Head, branch: Branch): Promise<Merged | undefined>;
  confirmed(): Promise<boolean>;
}

interface Open {
  question: MergeQuestion;
  guess: Merged;
  /** What git's answer must be: a tree, or a conflict. */
  expect: string | undefined;
}

export const openGuesses = (tools: Tools, p: { reader: ObjectReader; touched(): Promise<readonly Touched[]> }): Guesses => {
  let open: Open[] = [];
  let contents: Promise<Contents> | undefined;
  const guessText = openTextGuess();
  const { base, math, store, processes } = tools;
  const guess: Guesses['guess'] = async (head, branch) => {
    // With attributes of its own a head needs a process of its own.
    if (branch.fromTree === undefined || branch.history.kind !== 'plain' || head.attributesChanged) return undefined;
    const triple = { from: branch.fromTree, ours: head.tree, theirs: branch.tree };
    const first = await math.merge(triple);
    if (first.kind !== 'met') return first.kind === 'merged' ? { kind: 'clean', tree: first.tree } : undefined;
    contents ??= p.touched().then((touched) => readMet(p.reader, touched));
    const resolved = resolve(store, { contents: await contents, files: first.files, guessText });
    const part = resolved === undefined ? undefined : await reduced(tools, { head, branch });
    if (resolved === undefined || part === undefined) return undefined;
    const question = { ours: standIn(tools, { head, branch, tree: part }), theirs: branch.oid };
    if (resolved === 'conflict') {
      const conflict: Merged = { kind: 'conflict', files: [] };
      open.push({ question, guess: conflict, expect: undefined });
      return conflict;
    }
    const [merged, asked] = [await math.merge(triple, resolved), await math.merge({ ...triple, ours: part }, resolved)];
    if (merged.kind !== 'merged' || asked.kind !== 'merged') return undefined;
    const clean: Merged = { kind: 'clean', tree: merged.tree };
    open.push({ question, guess: clean, expect: asked.tree });
    return clean;
  };
  return {
    guess,
    confirmed: async () => {
      const asked = open;
      open = [];
      if (asked.length === 0) return true;
      store.write(asked.map(({ question }) => question.ours));
      const answers = await (await processes.of(base)).askAll(asked.map(({ question }) => question));
      return asked.every((one, index) => isConfirmed(one, answers[index]));
    },
  };
};

const isConfirmed = ({ guess, expect }: Open, answer: Merged | undefined): boolean => {
  if (answer?.kind === 'clean') return answer.tree === expect;
  if (answer === undefined || guess.kind !== 'conflict') return false;
  guess.files.push(...answer.files);
  return true;
};

/** By object id. */
type Contents = ReadonlyMap<string, Buffer>;

/** Larger files, and more than so much in all, are not worth the memory: git merges them from the start. */
const maxBytes = 1024 * 1024;
const maxBytesInAll = 64 * 1024 * 1024;

/** Every version of the files that somebody edited and somebody else touched, read at once. */
const readMet = async (reader: ObjectReader, touched: readonly Touched[]): Promise<Contents> => {
  const wanted = new Set<string>();
  const meets = meeting(touched);
  for (const one of touched) {
    const { from, to } = one.change;
    if (!isFile(from) || !isFile(to) || !isFile(one.onBase) || !meets(one)) continue;
    for (const { oid } of [from, to, one.onBase]) wanted.add(oid);
  }
  const oids = [...wanted];
  let left = maxBytesInAll;
  const facts = await reader.look(oids);
  const fit = oids.filter((_, index) => {
    const size = facts[index]?.size ?? Number.POSITIVE_INFINITY;
    if (size > maxBytes || size > left) return false;
    left -= size;
    return true;
  });
  const found = await reader.read(fit);
  return new Map(found.flatMap((object) => (object === undefined ? [] : [[object.oid, object.content] as const])));
};

/** What becomes of each file; `conflict` where one of them cannot be both; undefined where one cannot be guessed. */
const resolve = (
  store: TreeStore,
  p: { contents: Contents; files: readonly MetFile[]; guessText: GuessText },
): Resolved | 'conflict' | undefined => {
  const resolved = new Map<string, TreeEntry>();
  const contentOf = ({ oid }: TreeEntry): Buffer | undefined => store.blob(oid) ?? p.contents.get(oid);
  for (const file of p.files) {
    const { from, ours, theirs } = file;
    const mode = ours.mode === from.mode ? theirs.mode : ours.mode;
    if (theirs.oid === from.oid || theirs.oid === ours.oid) resolved.set(metKey(file), { mode, oid: ours.oid });
    else if (ours.oid === from.oid) resolved.set(metKey(file), { mode, oid: theirs.oid });
    else {
      const [before, here, there] = [from, ours, theirs].map(contentOf);
      if (before === undefined || here === undefined || there === undefined) return undefined;
      const text = p.guessText({ from: before, ours: here, theirs: there });
      if (text === undefined || text === 'conflict') return text;
      resolved.set(metKey(file), { mode, oid: store.addBlob(text) });
    }
  }
  return resolved;
};
