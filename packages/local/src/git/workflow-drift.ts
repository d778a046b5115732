// Finds the workflow file for which GitHub refuses a push of a token without the `workflows` permission. GitHub compares
// the pushed commit with other commits, and no documentation says with which (`WorkflowDrift`). It runs in the hook's
// process.
import { git, type HookUpdate, isZero, tryGit } from './hook-git.ts';
import type { WorkflowDrift } from '../store/platform.ts';

const folder = '.github/workflows';

const isCode = (ref: string): boolean => ref.startsWith('refs/heads/') || ref.startsWith('refs/tags/');

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Returns the id of the commit's folder of workflows; empty when it has none. */
const folderOf = (commit: string): string => tryGit(['rev-parse', '--verify', '--quiet', `${commit}:${folder}`])?.trim() ?? '';

/** Returns the first workflow file that a new commit changes, compared with all of its parents. */
const ownChange = ({ after }: HookUpdate): string | undefined => {
  const commits = git(['rev-list', after, '--not', '--branches', '--tags']);
  const diff = ['diff-tree', '--stdin', '-r', '-c', '--root', '--name-only', '--no-commit-id', '-z', '--', `${folder}/`];
  return git(diff, commits)
    .split('\0')
    .find((path) => path !== '');
};

/** Returns the commits of existing branches where the history of a pushed commit leaves them; itself when a branch contains it. */
const forkPoints = (after: string): string[] => {
  const walked = lines(git(['rev-list', '--boundary', after, '--not', '--branches']));
  return walked.length === 0 ? [after] : walked.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
};

const branchesWith = (commit: string): string[] => lines(git(['for-each-ref', '--contains', commit, '--format=%(refname)', 'refs/heads']));

/** Returns the commits that a push is compared with, as lists that are asked for one after the other. */
const comparedCommits = ({ before, after }: HookUpdate, drift: WorkflowDrift, defaultBranch: string): (() => string[])[] => {
  const old = isZero(before) ? [] : [before];
  if (drift === 'default-branch') return [() => [`refs/heads/${defaultBranch}`], () => branchesWith(after)];
  if (drift === 'old-value' && old.length > 0) return [() => old];
  return [() => old, () => forkPoints(after)];
};

/** Returns the first file that differs from the first commit that has workflows, or any file when there is no such commit. */
const firstDifference = (compared: readonly string[], after: string): string | undefined => {
  const other = compared.find((commit) => folderOf(commit) !== '');
  const paths =
    other === undefined
      ? git(['ls-tree', '-r', '--name-only', '-z', after, '--', `${folder}/`])
      : git(['diff-tree', '-r', '--name-only', '--no-commit-id', '-z', `${other}^{tree}`, `${after}^{tree}`, '--', `${folder}/`]);
  return paths.split('\0').find((path) => path !== '');
};

/** Returns the workflow file that differs; undefined when the push is allowed. A commit without any workflow may be pushed. */
export const driftedWorkflow = (
  update: HookUpdate,
  { drift, defaultBranch }: { drift: WorkflowDrift; defaultBranch: string },
): string | undefined => {
  if (!isCode(update.ref) || isZero(update.after)) return undefined;
  if (drift === 'own-changes') return ownChange(update);
  const wanted = folderOf(update.after);
  if (wanted === '') return undefined;
  const compared = comparedCommits(update, drift, defaultBranch);
  const isSame = (commit: string): boolean => folderOf(commit) === wanted;
  if (compared.some((list) => list().some(isSame))) return undefined;
  return firstDifference(
    compared.flatMap((list) => list()),
    update.after,
  );
};
