// The two ordinary ways to merge many branches, to measure against: a checkout with `git merge`, and two git processes a
// branch without a checkout. Both get the same order and the same rule: who conflicts with what is merged is left out.
import { spawnSync } from 'node:child_process';
import { readCpuMs } from './cpu-time.ts';
import { gitEnvironment, type MergeRepository, plainGit } from './merge-repository.ts';

export interface Merging {
  tree: string;
  /** Positions in the order that were left out. */
  leftOut: number[];
  ms: number;
  /** CPU time of everything that took part. */
  cpuMs: number;
}

const tryGit = (cwd: string, args: readonly string[]): { code: number; stdout: string } => {
  const result = spawnSync('git', args, { cwd, env: gitEnvironment, encoding: 'utf8' });
  return { code: result.status ?? 128, stdout: result.stdout };
};

/** A rival at work: it merges more heads whenever it is asked to, so that it can take turns with the others. */
export interface Rival {
  merge(heads: readonly string[]): void;
  result(): Merging;
}

const rival = (mergeOne: (head: string) => boolean, tree: () => string): Rival => {
  const done: Merging = { tree: '', leftOut: [], ms: 0, cpuMs: 0 };
  let count = 0;
  return {
    merge: (heads) => {
      const [started, cpu] = [performance.now(), readCpuMs()];
      for (const head of heads) {
        if (!mergeOne(head)) done.leftOut.push(count);
        count += 1;
      }
      done.ms += performance.now() - started;
      done.cpuMs += readCpuMs() - cpu;
    },
    result: () => ({ ...done, tree: tree() }),
  };
};

/** `directory` is made; the checkout itself is not measured. */
export const openWorktree = (repository: MergeRepository, directory: string): Rival => {
  plainGit('/', ['clone', '--quiet', '--no-tags', '--branch', 'main', repository.gitDir, directory]);
  plainGit(directory, ['config', 'gc.auto', '0']);
  plainGit(directory, ['checkout', '--quiet', '--detach', repository.base]);
  const mergeOne = (head: string): boolean => {
    const { code } = tryGit(directory, ['merge', '--quiet', '--no-ff', '--no-edit', '-m', `Merge ${head}`, head]);
    // One that was refused before it began has nothing to abort.
    if (code !== 0) tryGit(directory, ['merge', '--abort']);
    return code === 0;
  };
  return rival(mergeOne, () => plainGit(directory, ['rev-parse', 'HEAD^{tree}']));
};

export const mergeInWorktree = (repository: MergeRepository, directory: string, heads: readonly string[] = repository.heads): Merging => {
  const worktree = openWorktree(repository, directory);
  worktree.merge(heads);
  return worktree.result();
};

/** In a bare repository of its own at `directory`. */
export const openTwoProcesses = (repository: MergeRepository, directory: string): Rival => {
  plainGit('/', ['clone', '--quiet', '--bare', repository.gitDir, directory]);
  let head = repository.base;
  const mergeOne = (tip: string): boolean => {
    const merged = tryGit(directory, ['merge-tree', '--write-tree', '--no-messages', '--name-only', head, tip]);
    if (merged.code > 1) throw new Error(`git merge-tree ended with ${merged.code}`);
    if (merged.code === 0) head = plainGit(directory, ['commit-tree', merged.stdout.trim(), '-p', head, '-p', tip, '-m', `Merge ${tip}`]);
    return merged.code === 0;
  };
  return rival(mergeOne, () => plainGit(directory, ['rev-parse', `${head}^{tree}`]));
};
