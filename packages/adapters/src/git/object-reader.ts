// Reads many objects through one long-lived `git cat-file --batch-command`. Questions of one moment travel in one write, and
// git answers them in one go (`--buffer` and `flush`) instead of in three writes per object. Invariant: an object that git
// does not have is `undefined`, never an empty one, and a process that died fails every question that waits for it.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Git } from './git.ts';

export interface StoredObject {
  oid: string;
  type: string;
  content: Buffer;
}

export interface ObjectReader {
  /** Returns objects by name (`oid`, `oid^{tree}`), in the order asked; undefined where git has none. */
  read(names: readonly string[]): Promise<(StoredObject | undefined)[]>;
  /** Returns type and size of each, without reading it. */
  look(names: readonly string[]): Promise<({ type: string; size: number } | undefined)[]>;
  close(): void;
}

type Answer = StoredObject & { size: number };

interface Question {
  command: 'contents' | 'info';
  name: string;
  answer(object: Answer | undefined): void;
  fail(error: Error): void;
}

export const openObjectReader = (git: Git): ObjectReader => {
  let running: Running | undefined;
  let unsent: Question[] = [];
  const send = (): void => {
    running ??= startReader(git, () => {
      running = undefined;
    });
    running.questions.push(...unsent);
    running.child.stdin.write(`${unsent.map(({ command, name }) => `${command} ${name}\n`).join('')}flush\n`);
    unsent = [];
  };
  const ask = (command: Question['command'], names: readonly string[]): Promise<(Answer | undefined)[]> => {
    if (names.length === 0) return Promise.resolve([]);
    // Everything that is ready to run now asks first.
    if (unsent.length === 0) process.nextTick(send);
    return Promise.all(
      names.map((name) => new Promise<Answer | undefined>((answer, fail) => unsent.push({ command, name, answer, fail }))),
    );
  };
  return {
    read: (names) => ask('contents', names),
    look: (names) => ask('info', names),
    close: () => {
      running?.child.stdin.end();
      running = undefined;
    },
  };
};

interface Running {
  child: ChildProcessWithoutNullStreams;
  /** In the order in which they were sent. */
  questions: Question[];
}

const startReader = (git: Git, ended: () => void): Running => {
  const questions: Question[] = [];
  let answered = 0;
  const heard = answerParser(
    () => questions[answered]?.command ?? 'contents',
    (object) => {
      questions[answered]?.answer(object);
      answered += 1;
      if (answered < questions.length) return;
      questions.length = 0;
      answered = 0;
    },
  );
  const gone = (error: Error): void => {
    ended();
    for (const question of questions.splice(answered)) question.fail(error);
    questions.length = 0;
    answered = 0;
  };
  return { child: git.start(['cat-file', '--batch-command', '--buffer'], { heard, gone }), questions };
};

/** Reads `<oid> SP <type> SP <size> LF`, then `<content> LF` where that was asked, and `<name> SP missing LF`. */
const answerParser = (asked: () => Question['command'], answer: Question['answer']): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let needed = 0;
  const arrived: Buffer[] = [];
  let length = 0;
  return (chunk) => {
    arrived.push(chunk);
    length += chunk.length;
    // A large object comes in many pieces. They are joined once, not at every piece.
    if (length < needed) return;
    rest = arrived.length === 1 ? chunk : Buffer.concat(arrived);
    arrived.length = 0;
    let at = 0;
    needed = 0;
    for (;;) {
      const lineEnd = rest.indexOf(10, at);
      if (lineEnd < 0) break;
      const [oid = '', type = '', size] = rest.toString('latin1', at, lineEnd).split(' ');
      const start = lineEnd + 1;
      if (size === undefined) {
        at = start;
        answer(undefined);
        continue;
      }
      if (asked() === 'info') {
        at = start;
        answer({ oid, type, content: Buffer.alloc(0), size: Number(size) });
        continue;
      }
      const end = start + Number(size);
      if (rest.length < end + 1) {
        needed = end + 1 - at;
        break;
      }
      at = end + 1;
      answer({ oid, type, content: rest.subarray(start, end), size: end - start });
    }
    length = rest.length - at;
    if (length > 0) arrived.push(rest.subarray(at));
  };
};

/** Reads objects in a process of its own; missing ones are left out. `maximumBytes` is the limit of all of them together. */
export const readObjects = async (git: Git, oids: readonly string[], maximumBytes: number): Promise<Map<string, StoredObject>> => {
  const found = new Map<string, StoredObject>();
  const parse = answerParser(
    () => 'contents',
    (object) => object && found.set(object.oid, object),
  );
  parse(await git.bytes(['cat-file', '--batch'], { input: oids.map((oid) => `${oid}\n`).join(''), maximumBytes }));
  return found;
};
