// Compares the files of two directories, byte for byte.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const listFiles = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    : [];

/** Returns the number of files in both directories, and a line for each file that differs. */
export const compareDirectories = (committed: string, rebuilt: string): { files: number; differences: string[] } => {
  const paths = [...new Set([...listFiles(committed), ...listFiles(rebuilt)])].sort();
  const differences = paths.flatMap((path) => {
    if (!existsSync(join(committed, path))) return [`missing in dist/: ${path}`];
    if (!existsSync(join(rebuilt, path))) return [`no longer built: ${path}`];
    return readFileSync(join(committed, path)).equals(readFileSync(join(rebuilt, path))) ? [] : [`differs: ${path}`];
  });
  return { files: paths.length, differences };
};
