// One long-lived `git cat-file --batch`: many objects for the price of a pipe. Invariant: what git does not have is
// `undefined`, never an empty object, and a process that died fails every question that waits for it.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Git } from '../git.ts';

export interface StoredObject {
  oid: string;
  type: string;
  content: Buffer;
}

export interface ObjectReader {
  /** Objects by name (`oid`, `oid^{tree}`), in the order asked; undefined where git has none. */
  read(names: readonly string[]): Promise<(StoredObject | undefined)[]>;
  close(): void;
}

interface Question {
  answer(object: StoredObject | undefined): void;
  fail(error: Error): void;
}

const args = ['cat-file', '--batch'];

export const openObjectReader = (git: Git): ObjectReader => {
  let child: ChildProcessWithoutNullStreams | undefined;
  const started = (): ChildProcessWithoutNullStreams => {
    child ??= startReader(git, () => {
      child = undefined;
    });
    return child;
  };
  return {
    read: async (names) => {
      if (names.length === 0) return [];
      const process = started();
      const answers = names.map(
        () => new Promise<StoredObject | undefined>((answer, fail) => waiting.get(process)?.push({ answer, fail })),
      );
      process.stdin.write(names.map((name) => `${name}\n`).join(''));
      return Promise.all(answers);
    },
    close: () => {
      child?.stdin.end();
      child = undefined;
    },
  };
};

/** Questions of each process, in the order they were put. */
const waiting = new WeakMap<ChildProcessWithoutNullStreams, Question[]>();

const startReader = (git: Git, ended: () => void): ChildProcessWithoutNullStreams => {
  const child = git.start(args);
  const questions: Question[] = [];
  waiting.set(child, questions);
  const parse = answerParser((object) => questions.shift()?.answer(object));
  let stderr = '';
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 65_536) stderr += chunk.toString('utf8');
  });
  child.stdout.on('data', parse);
  child.on('error', (error) => fail(error));
  child.on('close', (code) => fail(git.failure(args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
  const fail = (error: Error): void => {
    ended();
    for (const question of questions.splice(0)) question.fail(error);
  };
  return child;
};

/** Reads `<oid> SP <type> SP <size> LF <content> LF` and `<name> SP missing LF` as they arrive. */
const answerParser = (answer: (object: StoredObject | undefined) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let needed = 0;
  const arrived: Buffer[] = [];
  let length = 0;
  return (chunk) => {
    arrived.push(chunk);
    length += chunk.length;
    // A big object comes in many pieces: they are put together once, not at every piece.
    if (length < needed) return;
    rest = Buffer.concat(arrived.splice(0));
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
      const end = start + Number(size);
      if (rest.length < end + 1) {
        needed = end + 1 - at;
        break;
      }
      at = end + 1;
      answer({ oid, type, content: rest.subarray(start, end) });
    }
    arrived.push(rest.subarray(at));
    length = rest.length - at;
  };
};
