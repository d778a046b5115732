// Remembers what git says about objects that are named by their ids. That never changes, and each question costs a
// process. On a busy machine those processes take most of the local GitHub's time. Failures are asked again, because an
// object may still arrive.
import { type GitAnswer, type GitOptions, runGit } from './process.ts';

/** Matches an id, a path in its tree, or what it can be peeled to, but no name that may move. */
const isFixed = (expression: string): boolean => /^[0-9a-f]{40}(?:[:^]|$)/.test(expression);

const maximumAnswers = 5_000;
const maximumBytes = 256 * 1024;
const answers = new Map<string, GitAnswer>();

/** Like runGit, for a command whose answer depends on one object alone, named in the last argument. */
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
