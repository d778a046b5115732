// The repository that the agents of a fuzz run start from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plainGit } from '../support/git-server.ts';
import type { File } from './pack.ts';
import type { Base } from './work-cases.ts';

const filesOf = (cwd: string, commit: string): Map<string, File> =>
  new Map(
    plainGit(cwd, 'ls-tree', '-r', '-z', commit)
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [mode = '', , oid = ''] = line.slice(0, line.indexOf('\t')).split(' ');
        return [line.slice(line.indexOf('\t') + 1), { mode, oid }];
      }),
  );

/** A repository whose base has moved a file into a protected place since the older commit. */
export const makeBase = (root: string): Base => {
  const tree = join(root, 'tree');
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  plainGit(root, 'init', '--quiet', '--initial-branch=main', 'tree');
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  const commit = (): string => {
    plainGit(tree, 'add', '--all');
    plainGit(tree, 'commit', '--quiet', '--message', 'a change');
    return plainGit(tree, 'rev-parse', 'HEAD');
  };
  put('README.md', 'read me\n');
  put('src/a.txt', 'a\n');
  put('.github/workflows/ci.yml', 'on: push\n');
  put('CLAUDE.md', 'be kind\n');
  put('tools/setup.yml', Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join(''));
  const start = commit();
  plainGit(tree, 'mv', 'tools/setup.yml', '.github/setup.yml');
  put('src/b.txt', 'b\n');
  const main = commit();
  plainGit(tree, 'push', '--quiet', join(root, 'origin.git'), 'main');
  return { start, main, filesAtStart: filesOf(tree, start), filesOnMain: filesOf(tree, main) };
};
