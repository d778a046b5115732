// hashFiles() with the file rules of GitHub's @actions/glob: dotfiles count, a directory includes all its files, and
// later patterns override earlier ones. That package returns promises, for which an expression cannot wait.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Returns the hash of the hashes of all matching files in path order; empty when there are none. */
export const hashFiles = (workspace: string, patterns: readonly string[]): string => {
  const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim());
  const wanted = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => readPattern(workspace, line));
  const entries = readdirSync(workspace, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(workspace, join(entry.parentPath, entry.name)));
  const files = paths.filter((path) => wanted.reduce((is, { matches, isTaken }) => (matches.test(path) ? isTaken : is), false)).toSorted();
  if (files.length === 0) return '';
  const hash = createHash('sha256');
  for (const path of files)
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, path)))
        .digest(),
    );
  return hash.digest('hex');
};

const readPattern = (workspace: string, line: string): { matches: RegExp; isTaken: boolean } => {
  const pattern = line.replace(/^!/, '');
  const path = (pattern.startsWith('/') ? relative(workspace, pattern) : pattern).replace(/^\.\//, '').replace(/\/$/, '');
  const source = path.replaceAll(/\*\*\/|\*\*|\*|\?|\[[^\]]+\]|[.^${}()|\\+\][]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 ? part.replace(/^\[!/, '[^') : `\\${part}`;
  });
  return { matches: new RegExp(`^${source}(?:/.*)?$`), isTaken: !line.startsWith('!') };
};
