// The oldest release whose ledger this one shares, and some since: their built actions, from the project's own history. Everything that is
// written today has to be readable there, so it changes only as docs/decisions/018 says.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { clambakeDirectory } from '../../demo/start-actions.ts';

export const oldestRelease = '93819e035650e2d29e51bdae1675560a6e04f4e3';

/** Landed states of the project since then. */
export const laterReleases = ['1a657ec4c02d13c279f87cb9e13367ed7ebb2dd4', '9b57c370184fc53115d9fb132ebd181d0dfe256b'] as const;

/** Unpacks the actions of a commit into an empty directory; the folder of its actions. */
export const unpackActions = (commit: string, directory: string): string => {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-C', clambakeDirectory, ...args], { maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
  } catch {
    throw new Error(
      `this clone has no commit ${commit}, whose built actions the test runs: fetch the whole history with git fetch --unshallow, in a workflow with "fetch-depth: 0"`,
    );
  }
  execFileSync('tar', ['-x', '-C', directory], { input: git('archive', '--format=tar', commit, 'actions', 'dist') });
  return join(directory, 'actions');
};
