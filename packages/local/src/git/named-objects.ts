// What git says about objects that are named by their ids. That never changes, and every question is a process, which on
// a busy machine is where the local GitHub spends most of its time: each is asked once. Failures are asked again, because
// an object may still come.
import { type GitAnswer, type GitOptions, runGit } from './process.ts';

/** An id, a path in its tree, or what it can be peeled to; no name that may move. */
const isFixed = (expression: string): boolean => /^[0-9a-f]{40}(?:[:^]|$)/.test(expression);

const maximumAnswers = 5_000;
const maximumBytes = 256 * 1024;
const answers = new Map<string, GitAnswer>();

/** As runGit, for a command whose answer depends on this one object and on nothing else; its name is the last argument. */
export const askObject = async (gitDir: string, args: readonly string[], options: Pick<GitOptions, 'accept'> = {}): Promise<GitAnswer> => {
  if (!isFixed(args.at(-1) ?? '')) return runGit(gitDir, args, options);
  const key = [gitDir, ...args].join('\0');
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = await runGit(gitDir, args, options);
  if (answer.code === 0 && answer.bytes.length <= maximumBytes) {
    const [oldest] = answers.keys();
    if (answers.size >= maximumAnswers && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
  }
  return answer;
};
