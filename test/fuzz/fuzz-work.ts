// Sends hostile work files through the checks of landing, each into a landing repository of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkCheck } from '@clambake/core';
import { openLandingRepository } from '../../packages/adapters/src/landing/landing-repository.ts';
import { makeBase } from './base.ts';
import { canary } from './hostile.ts';
import { judgeWork } from './judge-work.ts';
import { makeWork, type WorkCase, type WorkKind } from './work-cases.ts';

export interface WorkFuzz {
  /** Runs one case and returns what is wrong with its outcome. */
  run(seed: number, kind: WorkKind): Promise<{ outcome: 'accepted' | 'held' | 'refused'; why: string | undefined; wrong: string[] }>;
  close(): void;
}

/** Alters the answer of landing before it is judged: the control of the judge. */
export type Spoil = (options: { gitDir: string; made: WorkCase }) => WorkCheck;

/** A quiet machine needs a tenth of a second. */
const maximumCaseMs = 60_000;

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
        const checked = await checkWork({ root, directory, made });
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

const checkWork = ({ root, directory, made }: { root: string; directory: string; made: WorkCase }): Promise<WorkCheck> =>
  openLandingRepository({ gitDir: join(directory, 'landing.git'), remote: join(root, 'origin.git'), allowFile: true }).checkWork({
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
