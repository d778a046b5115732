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

const args = ['cat-file', '--batch-command', '--buffer'];

export const openObjectReader = (git: Git): ObjectReader => {
  let child: ChildProcessWithoutNullStreams | undefined;
  let unsent: Question[] = [];
  const send = (): void => {
    child ??= startReader(git, () => {
      child = undefined;
    });
    waiting.get(child)?.push(...unsent);
    child.stdin.write(`${unsent.map(({ command, name }) => `${command} ${name}\n`).join('')}flush\n`);
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
      child?.stdin.end();
      child = undefined;
    },
  };
};

/** Questions of each process, in the order in which they were sent. */
const waiting = new WeakMap<ChildProcessWithoutNullStreams, Question[]>();

const startReader = (git: Git, ended: () => void): ChildProcessWithoutNullStreams => {
  const child = git.start(args);
  const questions: Question[] = [];
  waiting.set(child, questions);
  let answered = 0;
  const parse = answerParser(
    () => questions[answered]?.command ?? 'contents',
    (object) => {
      questions[answered]?.answer(object);
      answered += 1;
      if (answered < questions.length) return;
      questions.length = 0;
      answered = 0;
    },
  );
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
    for (const question of questions.splice(answered)) question.fail(error);
    questions.length = 0;
    answered = 0;
  };
  return child;
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
    arrived.push(rest.subarray(at));
    length = rest.length - at;
  };
};
