// Reads what a reviewer easily overlooks in a branch: the lines that it adds and removes, files that git does not show, modes.
import { type LineChange, riskFlags } from '@clambake/core';
import type { Git } from '../git/git.ts';
import { landingLimits, readChanges } from './landing-checks.ts';

/** `numstat`: its lines for the same commits, read with `-z`. */
export const readFlags = async (
  git: Git,
  { from, oid, numstat }: { from: string; oid: string; numstat: readonly string[] },
): Promise<string[]> => {
  const changes = await readChanges(git, from, oid);
  const binary = numstat.flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []);
  const args = ['-c', 'core.quotePath=false', 'diff-tree', '-r', '-p', '-U0', '--src-prefix=', '--dst-prefix='];
  const tricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
  const patch = await git.text([...args, ...tricks, from, oid], { maximumBytes: landingLimits.patchBytes });
  return riskFlags({ changes, binary, lines: readLines(patch) });
};

/** A line of content begins with a sign, so only git's own lines begin with `diff` or `@@`. */
const readLines = (patch: string): LineChange[] => {
  const found: { path: string; added: string[]; removed: string[] }[] = [];
  let isHeader = true;
  for (const line of patch.split('\n')) {
    const file = found.at(-1);
    if (line.startsWith('diff --git ')) {
      isHeader = true;
      found.push({ path: '', added: [], removed: [] });
    } else if (file === undefined) continue;
    else if (line.startsWith('@@')) isHeader = false;
    else if (isHeader) {
      const name = /^(?:---|\+\+\+) "?([^\t]*?)"?\t?$/.exec(line)?.[1];
      if (name !== undefined && name !== '/dev/null') file.path = name;
    } else if (line.startsWith('+')) file.added.push(line.slice(1));
    else if (line.startsWith('-')) file.removed.push(line.slice(1));
  }
  return found.filter(({ path }) => path !== '');
};
