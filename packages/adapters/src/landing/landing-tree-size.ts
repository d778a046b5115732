// How many files differ between two trees, counted without listing them. git's diff first collects every pair of paths
// in memory, and ten small trees that contain one another ten times each unfold into 10^10 paths: a few kilobytes of
// pack would fill any machine. Here every pair of trees is counted once, whatever how often it is reached.
import type { Git } from '../git/git.ts';

interface TreeEntry {
  name: string;
  oid: string;
  mode: string;
}

export interface TreeCounter {
  /** Files that differ between the trees of two commits; `from` undefined: all files of `to`. May be Infinity. */
  countChanges(from: string | undefined, to: string): Promise<number>;
  close(): void;
}

type Trees = (oid: string | undefined) => Promise<readonly TreeEntry[]>;

/** One long-lived `cat-file --batch`; `close` ends it. */
export const openTreeCounter = (git: Git): TreeCounter => {
  const reader = openReader(git);
  const trees = new Map<string, readonly TreeEntry[]>();
  const read: Trees = async (oid) => {
    if (oid === undefined) return [];
    const known = trees.get(oid) ?? parseTree(await reader.read(oid, 'tree'));
    trees.set(oid, known);
    return known;
  };
  const counted = new Map<string, number>();
  return {
    countChanges: async (from, to) => {
      const rootOf = async (commit: string): Promise<string> => (await reader.read(commit, 'commit')).toString('latin1', 5, 45);
      return countPair({ read, counted }, { a: from === undefined ? undefined : await rootOf(from), b: await rootOf(to), level: 0 });
    },
    close: reader.close,
  };
};

/** Directories inside one another; git itself runs out of stack far beyond. */
const mostLevels = 200;

interface Counting {
  read: Trees;
  counted: Map<string, number>;
}

/** Sum over the entries that differ, a file that becomes a directory on both sides. Infinity: nested too deeply. */
const countPair = async (state: Counting, pair: { a: string | undefined; b: string | undefined; level: number }): Promise<number> => {
  const { a, b, level } = pair;
  if (a === b) return 0;
  if (level > mostLevels) return Number.POSITIVE_INFINITY;
  const key = `${a ?? ''} ${b ?? ''}`;
  const known = state.counted.get(key);
  if (known !== undefined) return known;
  const before = byName(await state.read(a));
  const after = byName(await state.read(b));
  let total = 0;
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old?.oid === now?.oid && old?.mode === now?.mode) continue;
    if (isFile(old) || isFile(now)) total += 1;
    total += await countPair(state, { a: treeOf(old), b: treeOf(now), level: level + 1 });
  }
  state.counted.set(key, total);
  return total;
};

const byName = (entries: readonly TreeEntry[]): Map<string, TreeEntry> => new Map(entries.map((entry) => [entry.name, entry]));
const treeMode = '40000';
const treeOf = (entry: TreeEntry | undefined): string | undefined => (entry?.mode === treeMode ? entry.oid : undefined);
const isFile = (entry: TreeEntry | undefined): boolean => entry !== undefined && entry.mode !== treeMode;

/** `<mode> SP <name> NUL <20 bytes>`, one after the other. */
const parseTree = (content: Buffer): TreeEntry[] => {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0) throw new Error('a tree in the landing repository cannot be read');
    const [mode, name] = [content.toString('latin1', at, space), content.toString('latin1', space + 1, end)];
    entries.push({ name, mode, oid: content.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
};

interface Reader {
  read(oid: string, type: 'commit' | 'tree'): Promise<Buffer>;
  close(): void;
}

/** Asks for one object at a time: cat-file answers each question before it reads the next. */
const openReader = (git: Git): Reader => {
  const child = git.start(['cat-file', '--batch']);
  let received = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  let needed = 0;
  let waiting: { type: string; resolve: (content: Buffer) => void; reject: (error: Error) => void } | undefined;
  const fail = (why: string): void => {
    waiting?.reject(new Error(`git cat-file: ${why}`));
    waiting = undefined;
  };
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (waiting === undefined || chunks.reduce((sum, part) => sum + part.length, received.length) < needed) return;
    received = Buffer.concat([received, ...chunks]);
    chunks = [];
    const answer = readAnswer(received, waiting.type);
    if ('needed' in answer) needed = answer.needed;
    else if ('problem' in answer) fail(answer.problem);
    else {
      waiting.resolve(answer.content);
      waiting = undefined;
    }
  });
  child.stderr.resume();
  child.stdin.on('error', (error) => fail(error.message));
  child.on('error', (error) => fail(error.message));
  child.on('close', (code) => fail(`ended with exit code ${code}`));
  return {
    read: (oid, type) =>
      new Promise((resolve, reject) => {
        [received, chunks, needed] = [Buffer.alloc(0), [], 0];
        waiting = { type, resolve, reject };
        child.stdin.write(`${oid}\n`);
      }),
    close: () => {
      child.stdin.end();
    },
  };
};

/** `<oid> SP <type> SP <size> LF <content> LF`, or how many bytes it will have. */
const readAnswer = (bytes: Buffer, type: string): { content: Buffer } | { needed: number } | { problem: string } => {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 0) return { needed: bytes.length + 1 };
  const [oid, found, size] = bytes.toString('latin1', 0, lineEnd).split(' ');
  if (found !== type) return { problem: `${oid} is ${found ?? 'nothing'}, not a ${type}` };
  const needed = lineEnd + 1 + Number(size) + 1;
  return bytes.length < needed ? { needed } : { content: bytes.subarray(lineEnd + 1, needed - 1) };
};
