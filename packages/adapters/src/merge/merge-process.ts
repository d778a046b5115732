// Asks `git merge-tree`, the real merge: in one long-lived process where it answers at once, and in a process that is fed
// all its questions where it does not, or where there are a great many of them. Invariants: git 2.39 and later answer
// alike (1 is clean, 0 a conflict); a process that dies, hangs or misses an object is asked again in a new one, and
// trouble that stays is an error, never a conflict.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { RemoteError } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { killGroup } from '../run-program.ts';

/** Paths are UTF-8 text, at most 200. */
export type Merged = { kind: 'clean'; tree: string } | { kind: 'conflict'; files: string[] };

export interface MergeQuestion {
  ours: string;
  theirs: string;
}

export interface MergeProcess {
  /** Starts the process before it is asked: it comes up while other things are read. */
  warm(): void;
  ask(question: MergeQuestion): Promise<Merged>;
  /** Independent questions, answered in order; much faster than one at a time. */
  askAll(questions: readonly MergeQuestion[]): Promise<Merged[]>;
  /** Ends the process; the next question starts another. */
  close(): void;
}

const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', '--stdin'] as const;
const tries = 3;
const pauseMs = 300;
/** A process that takes longer for a question hangs. */
const answerTimeoutMs = 120_000;
/** The first answer of a process that may keep its answers to itself (git before 2.49 on a pipe, without stdbuf's help). */
const firstAnswerMs = 5000;
const maximumFiles = 200;
/** More go to a process of their own, which hands its answers over in large pieces. */
const fewQuestions = 200;

export const openMergeProcess = (git: Git): MergeProcess => {
  let talk: Talk | undefined;
  let mode: 'unknown' | 'talks' | 'silent' = 'unknown';
  /** Adds to `answers` until every question has one, in order. */
  const askOnce = async (questions: readonly MergeQuestion[], answers: Merged[]): Promise<void> => {
    if (mode === 'silent' || questions.length > fewQuestions) return batch(git, questions, answers);
    talk ??= openTalk(git);
    try {
      await talk.ask(questions.slice(answers.length), {
        answer: (merged) => {
          mode = 'talks';
          answers.push(merged);
        },
        timeoutMs: mode === 'unknown' ? firstAnswerMs : answerTimeoutMs,
      });
    } catch (error) {
      talk.kill();
      talk = undefined;
      if (mode !== 'unknown' || !(error instanceof NoAnswerError)) throw error;
      mode = 'silent';
      await batch(git, questions, answers);
    }
  };
  const askAll = async (questions: readonly MergeQuestion[]): Promise<Merged[]> => {
    const answers: Merged[] = [];
    for (let failed = 0; answers.length < questions.length; ) {
      const before = answers.length;
      try {
        await askOnce(questions, answers);
      } catch (error) {
        // The answers of a process that died stay. Trouble is counted from zero as long as there is progress.
        failed = answers.length > before ? 1 : failed + 1;
        if (failed === tries || (error instanceof RemoteError && !error.retryable)) throw error;
        await pause(pauseMs * failed);
      }
    }
    return answers;
  };
  return {
    warm: () => {
      if (mode !== 'silent') talk ??= openTalk(git);
    },
    ask: async (question) => {
      const [answer] = await askAll([question]);
      if (answer === undefined) throw new Error('git merge-tree ended without an answer');
      return answer;
    },
    askAll,
    close: () => {
      talk?.end();
      talk = undefined;
    },
  };
};

/** The process lives and says nothing, which is no trouble of the repository. */
class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

interface Talk {
  /** Independent questions, all put at once; `timeoutMs` is for each answer. One call at a time. */
  ask(questions: readonly MergeQuestion[], options: { answer(merged: Merged): void; timeoutMs: number }): Promise<void>;
  end(): void;
  kill(): void;
}

/** Opens a process that answers one question after the other. stdbuf makes git before 2.49 hand over each answer at once. */
const openTalk = (git: Git): Talk => {
  let waiting: { answer(merged: Merged): void; fail(error: Error): void } | undefined;
  let reason: Error | undefined;
  const child = startMergeTree(git, {
    via: ['stdbuf', '-o0'],
    answer: (merged) => waiting?.answer(merged),
    gone: (error) => {
      reason ??= error;
      waiting?.fail(reason);
    },
  });
  return {
    ask: (questions, { answer, timeoutMs }) =>
      new Promise<void>((resolve, reject) => {
        let owed = questions.length;
        const done = (settle: () => void): void => {
          clearTimeout(timer);
          waiting = undefined;
          settle();
        };
        const timer = setTimeout(
          () => done(() => reject(new NoAnswerError(`git merge-tree did not answer for ${timeoutMs / 1000} seconds`))),
          timeoutMs,
        );
        waiting = {
          answer: (merged) => {
            answer(merged);
            owed -= 1;
            if (owed === 0) done(resolve);
            else timer.refresh();
          },
          fail: (error) => done(() => reject(error)),
        };
        if (reason !== undefined) waiting.fail(reason);
        else child.stdin.write(questions.map(lineOf).join(''));
      }),
    end: () => child.stdin.end(),
    kill: () => killGroup(child),
  };
};

const lineOf = ({ ours, theirs }: MergeQuestion): string => `${ours} ${theirs}\n`;

/** Asks from `answers.length` on, in one process that ends with the last question. */
const batch = (git: Git, questions: readonly MergeQuestion[], answers: Merged[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = startMergeTree(git, {
      answer: (merged) => {
        answers.push(merged);
        timer.refresh();
      },
      gone: (error) => {
        clearTimeout(timer);
        if (answers.length < questions.length) reject(error);
        else resolve();
      },
    });
    const timer = setTimeout(() => killGroup(child), answerTimeoutMs);
    child.stdin.end(questions.slice(answers.length).map(lineOf).join(''));
  });

/** `gone` is also called when the process ended well: only the caller knows if it owes answers. */
const startMergeTree = (
  git: Git,
  { answer, gone, ...options }: { via?: readonly string[]; answer(merged: Merged): void; gone(error: Error): void },
): ChildProcessWithoutNullStreams => {
  const parse = answerParser(answer);
  const child = git.start(args, {
    ...options,
    heard: (chunk) => {
      try {
        parse(chunk);
      } catch (error) {
        killGroup(child);
        gone(error as Error);
      }
    },
    // No stdbuf on this machine: that process will never answer.
    gone: (error) => gone(error.code === 'ENOENT' ? new NoAnswerError(error.message) : error),
  });
  return child;
};

/** Records of NUL-terminated fields: status, tree, conflicted files, and an empty field that ends the record. */
const answerParser = (answer: (merged: Merged) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let record: string[] = [];
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let end = rest.indexOf(0, at); end >= 0; end = rest.indexOf(0, at)) {
      const field = rest.toString('utf8', at, end);
      at = end + 1;
      if (field !== '') record.push(field);
      else {
        const finished = record;
        record = [];
        answer(readRecord(finished));
      }
    }
    rest = rest.subarray(at);
  };
};

const readRecord = ([status, tree = '', ...files]: readonly string[]): Merged => {
  if (!/^[0-9a-f]{40}$/.test(tree) || (status !== '0' && status !== '1')) {
    throw new Error(`git merge-tree answered ${JSON.stringify(`${status} ${tree}`.slice(0, 80))}, which is no result of a merge`);
  }
  return status === '1' ? { kind: 'clean', tree } : { kind: 'conflict', files: [...new Set(files)].slice(0, maximumFiles) };
};
