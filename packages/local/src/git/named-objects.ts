// Caches git's answers about objects that are named by their ids. Such an answer never changes, and each one costs a
// process. On a busy machine these processes take most of the local GitHub's time. Failures are not cached, because the
// object may arrive later.
import { type GitAnswer, type GitOptions, runGit } from './process.ts';

/** True for an id, alone or with a path (`id:path`) or a suffix such as `id^{tree}`. A ref's name is not fixed. */
const isFixed = (expression: string): boolean => /^[0-9a-f]{40}(?:[:^]|$)/.test(expression);

const maximumAnswers = 5_000;
const maximumBytes = 256 * 1024;
const answers = new Map<string, GitAnswer>();

/** Runs git and caches the answer when the last argument is fixed. The answer must depend on that object alone. */
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
