// The two ordinary ways to merge many branches, to measure against: a checkout with `git merge`, and two git processes a
// branch without a checkout. Both get the same order and the same rule: who conflicts with what is merged is left out.
import { spawnSync } from 'node:child_process';
import { gitEnvironment, type MergeRepository, plainGit } from './merge-repository.ts';

export interface Merging {
  tree: string;
  /** Positions in the order that were left out. */
  leftOut: number[];
  ms: number;
}

const tryGit = (cwd: string, args: readonly string[]): { code: number; stdout: string } => {
  const result = spawnSync('git', args, { cwd, env: gitEnvironment, encoding: 'utf8' });
  return { code: result.status ?? 128, stdout: result.stdout };
};

/** `directory` is made; the checkout itself is not measured. */
export const mergeInWorktree = (repository: MergeRepository, directory: string, heads: readonly string[] = repository.heads): Merging => {
  plainGit('/', ['clone', '--quiet', '--no-tags', '--branch', 'main', repository.gitDir, directory]);
  plainGit(directory, ['config', 'gc.auto', '0']);
  plainGit(directory, ['checkout', '--quiet', '--detach', repository.base]);
  const leftOut: number[] = [];
  const started = performance.now();
  for (const [index, head] of heads.entries()) {
    const { code } = tryGit(directory, ['merge', '--quiet', '--no-ff', '--no-edit', '-m', `Merge ${head}`, head]);
    if (code === 0) continue;
    leftOut.push(index);
    // One that was refused before it began has nothing to abort.
    tryGit(directory, ['merge', '--abort']);
  }
  const ms = performance.now() - started;
  return { tree: plainGit(directory, ['rev-parse', 'HEAD^{tree}']), leftOut, ms };
};

/** In a bare repository of its own at `directory`. */
export const mergeWithTwoProcesses = (repository: MergeRepository, directory: string): Merging => {
  plainGit('/', ['clone', '--quiet', '--bare', repository.gitDir, directory]);
  const leftOut: number[] = [];
  let head = repository.base;
  const started = performance.now();
  for (const [index, tip] of repository.heads.entries()) {
    const merged = tryGit(directory, ['merge-tree', '--write-tree', '--no-messages', '--name-only', head, tip]);
    if (merged.code > 1) throw new Error(`git merge-tree ended with ${merged.code}`);
    if (merged.code === 1) leftOut.push(index);
    else head = plainGit(directory, ['commit-tree', merged.stdout.trim(), '-p', head, '-p', tip, '-m', `Merge ${tip}`]);
  }
  const ms = performance.now() - started;
  return { tree: plainGit(directory, ['rev-parse', `${head}^{tree}`]), leftOut, ms };
};
