// Older states of the whole store, taken before each write while a fault may ask for one. A snapshot holds issues, runs
// and checks as copies, and the refs of each repository in a bare repository of its own that borrows the objects.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend, Node } from '../backend.ts';
import type { Issue, Repository } from '../store.ts';
import type { Part } from './language.ts';

export interface StoreCopy {
  repositories: Map<string, Repository>;
  nodes: Map<string, Node>;
}

export interface Snapshot extends StoreCopy {
  atMs: number;
}

/** Copies a repository's refs. Its objects stay where they are. */
const copyRefs = (gitDir: string, to: string): void => {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const run = (args: readonly string[]): string => spawnSync('git', args, { env, encoding: 'utf8' }).stdout;
  run(['init', '--quiet', '--bare', to]);
  mkdirSync(join(to, 'objects', 'info'), { recursive: true });
  writeFileSync(join(to, 'objects', 'info', 'alternates'), `${join(gitDir, 'objects')}\n`);
  writeFileSync(join(to, 'packed-refs'), run(['--git-dir', gitDir, 'for-each-ref', '--format=%(objectname) %(refname)']));
  writeFileSync(join(to, 'HEAD'), `ref: ${run(['--git-dir', gitDir, 'symbolic-ref', 'HEAD']).trim()}\n`);
  const settings = ['uploadpack.allowAnySHA1InWant', 'uploadpack.allowFilter', 'http.uploadpack'];
  for (const name of settings) run(['--git-dir', to, 'config', name, 'true']);
};

export const copyStore = ({ store, nodes }: Pick<Backend, 'store' | 'nodes'>): StoreCopy =>
  structuredClone({ repositories: store.repositories, nodes });

export const takeSnapshot = (backend: Backend, number: number): Snapshot => {
  const copy = copyStore(backend);
  for (const [name, repository] of copy.repositories) {
    const to = join(backend.directory, 'replicas', String(number), `${name.replace('/', '+')}.git`);
    copyRefs(repository.gitDir, to);
    repository.gitDir = to;
  }
  return { ...copy, atMs: backend.clock.ms() };
};

const issueParts: Record<'labels' | 'comments', (fresh: Issue, old: Issue | undefined) => void> = {
  labels: (fresh, old) => Object.assign(fresh, { labels: old?.labels ?? [], timeline: old?.timeline ?? [] }),
  comments: (fresh, old) => Object.assign(fresh, { comments: old?.comments ?? [] }),
};

const repositoryParts: Record<Exclude<Part, 'labels' | 'comments'>, (fresh: Repository, old: Repository) => void> = {
  issues: (fresh, old) => Object.assign(fresh, { issues: old.issues, gone: old.gone }),
  refs: (fresh, old) => Object.assign(fresh, { gitDir: old.gitDir }),
  checks: (fresh, old) => Object.assign(fresh, { statuses: old.statuses, jobs: old.jobs }),
  runs: (fresh, old) => Object.assign(fresh, { runs: old.runs, jobs: old.jobs }),
};

/** Returns today's store with the old state of these parts. */
export const withOldParts = (fresh: StoreCopy, { old, of }: { old: StoreCopy; of: readonly Part[] }): StoreCopy => {
  for (const [name, repository] of fresh.repositories) {
    const before = old.repositories.get(name);
    if (before === undefined) continue;
    for (const part of of) {
      if (part === 'labels' || part === 'comments')
        for (const [number, issue] of repository.issues) issueParts[part](issue, before.issues.get(number));
      else repositoryParts[part](repository, before);
    }
  }
  return fresh;
};
