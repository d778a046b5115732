// Lists the files that the architecture tests check: shipped sources, and everything that git would commit.
// Tests and fixtures are not shipped, so they may say what shipped code may not.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const repositoryRoot = join(import.meta.dirname, '../..');
export const actionNames = ['assign-agent', 'run-agent', 'land-work', 'bundle-train', 'probe-github'] as const;

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

/** Files that git tracks or would add (ignored ones left out), as paths relative to the repository. */
export const listProjectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: repositoryRoot, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(repositoryRoot, path)))
    .sort();

const shipped = /^(?:actions\/[^/]+|packages\/(?:core|adapters|action-kit))\/src\/.*\.ts$/;

/** The sources of the actions and of packages core, adapters and action-kit, tests left out. */
export const readShippedSources = (): SourceFile[] =>
  listProjectFiles()
    .filter((path) => shipped.test(path) && !path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), 'utf8') }));
