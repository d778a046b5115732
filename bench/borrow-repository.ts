// A temporary bare repository that reads another one's objects and writes only its own. Invariant: no command runs in
// the other repository but ones that read.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BenchError } from './bench-error.ts';
import { gitEnvironment, plainGit } from './merge-repository.ts';

export interface BorrowedRepository {
  gitDir: string;
  /** Object id of a commit of the other repository. */
  resolve(name: string): string | undefined;
  isRelated(a: string, b: string): boolean;
}

/** Whoever names the repository vouches for it, whoever owns its files. Nothing is refreshed and nothing is fetched. */
const readingEnvironment = {
  ...gitEnvironment,
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

export const borrowRepository = (repo: string, gitDir: string): BorrowedRepository => {
  const read = (args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', repo, ...args], { env: readingEnvironment, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  if (!existsSync(repo)) throw new BenchError(`there is no directory ${repo}`);
  const common = read(['rev-parse', '--git-common-dir']);
  if (common === undefined) throw new BenchError(`${repo} is no git repository`);
  if (read(['rev-parse', '--show-object-format']) !== 'sha1')
    throw new BenchError(`${repo} names its objects by SHA-256, which GitHub does not host`);
  const source = resolve(repo, common);
  plainGit('/', ['init', '--quiet', '--bare', gitDir]);
  mkdirSync(join(gitDir, 'objects/info'), { recursive: true });
  writeFileSync(join(gitDir, 'objects/info/alternates'), `${JSON.stringify(join(source, 'objects'))}\n`);
  // The ends of a shallow history are not in its objects.
  if (existsSync(join(source, 'shallow'))) copyFileSync(join(source, 'shallow'), join(gitDir, 'shallow'));
  return {
    gitDir,
    resolve: (name) => (name.startsWith('-') ? undefined : read(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])),
    isRelated: (a, b) => read(['merge-base', a, b]) !== undefined,
  };
};
