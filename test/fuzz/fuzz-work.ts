// Sends hostile work files through the checks of landing, each into a landing repository of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Verification } from '@clambake/core';
import { openLandingRepository } from '../../packages/adapters/src/landing/landing-repository.ts';
import { plainGit } from '../support/git-server.ts';
import { canary } from './hostile.ts';
import { judgeWork } from './judge-work.ts';
import type { File } from './pack.ts';
import { type Base, makeWork, type WorkCase, type WorkKind } from './work-cases.ts';

export interface WorkFuzz {
  /** Runs one case and returns what is wrong with its outcome. */
  run(seed: number, kind: WorkKind): Promise<{ outcome: 'accepted' | 'held' | 'refused'; why: string | undefined; wrong: string[] }>;
  close(): void;
}

/** Alters the answer of landing before it is judged: the control of the judge. */
export type Spoil = (options: { gitDir: string; made: WorkCase }) => Verification;

/** A quiet machine needs a tenth of a second. */
const maximumCaseMs = 60_000;

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

const makeBase = (root: string): Base => {
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

export const openWorkFuzz = (spoil?: Spoil): WorkFuzz => {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const base = makeBase(root);
  return {
    run: async (seed, kind) => {
      const made = makeWork(seed, { kind, base });
      const directory = join(root, `case-${kind}-${seed}`);
      const gitDir = join(directory, 'landing.git');
      mkdirSync(directory);
      writeFileSync(join(directory, 'work.bundle'), made.bundle);
      const startedMs = performance.now();
      try {
        const checked = await verify({ root, directory, made });
        const tookMs = performance.now() - startedMs;
        const found = spoil === undefined ? checked : spoil({ gitDir, made });
        const wrong = judgeWork(found, { made, gitDir, main: base.main });
        const late = tookMs > maximumCaseMs ? [`it took ${Math.round(tookMs)} ms`] : [];
        const outcome = found.ok ? 'accepted' : found.held === undefined ? 'refused' : 'held';
        return { outcome, why: found.ok ? undefined : found.why, wrong: [...wrong, ...late] };
      } catch (error) {
        return { outcome: 'refused', why: undefined, wrong: [`it throws ${String(error)}`] };
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
};

const verify = ({ root, directory, made }: { root: string; directory: string; made: WorkCase }): Promise<Verification> =>
  openLandingRepository({ gitDir: join(directory, 'landing.git'), remote: join(root, 'origin.git'), allowFile: true }).verify({
    workFile: join(directory, 'work.bundle'),
    headOid: made.headOid,
    startOid: made.startOid,
    base: 'main',
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: {},
    knownSecrets: [canary],
  });
