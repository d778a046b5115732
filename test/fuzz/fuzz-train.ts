// Random passengers for the train: what its policy lets aboard is compared with a judge that shares no code with it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPathPolicy, pathRulesOf } from '@clambake/core';
import { type MergePort, openMerge } from '../../packages/adapters/src/merge.ts';
import { plainGitEnv } from '../support/git-server.ts';
import { makeBase } from './base.ts';
import { openChance } from './chance.ts';
import { judgePath } from './judge-names.ts';
import { type Base, makeWork } from './work-cases.ts';

export interface TrainFuzz {
  /** Forms one bundle. Returns what is wrong with the tree that would land. */
  run(seed: number): Promise<{ aboard: number; leftOut: number; wrong: string[] }>;
  close(): void;
}

type Files = Map<string, string>;

const filesOf = (gitDir: string, tree: string): Files =>
  new Map(
    execFileSync('git', ['ls-tree', '-r', '-z', tree], { cwd: gitDir, env: plainGitEnv, encoding: 'utf8' })
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]),
  );

/** Only sound objects come as far as the train. Returns the passenger's commit; undefined when git refuses its objects. */
const board = (gitDir: string, { seed, base }: { seed: number; base: Base }): string | undefined => {
  const { bundle, headOid } = makeWork(seed, { kind: 'trees', base });
  const pack = bundle.subarray(bundle.indexOf('\n\n') + 2);
  try {
    const options = { cwd: gitDir, env: plainGitEnv, input: pack, stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'] };
    execFileSync('git', ['index-pack', '--stdin', '--fix-thin', '--strict'], options);
    execFileSync('git', ['rev-list', '--objects', '--quiet', headOid], { cwd: gitDir, env: plainGitEnv, stdio: 'ignore' });
    return headOid;
  } catch {
    return undefined;
  }
};

const judge = (before: Files, after: Files): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, verdict: judgePath(path, after.get(path)?.split(' ')[0]) }))
    .filter(({ verdict }) => verdict !== 'fine')
    .map(({ path, verdict }) => `${JSON.stringify(path)} is ${verdict} and lands`);

/** `none` is the control: the train without its policy. */
export const openTrainFuzz = async (rules: 'default' | 'none' = 'default'): Promise<TrainFuzz> => {
  const policy = rules === 'none' ? undefined : openPathPolicy(pathRulesOf({}));
  const root = mkdtempSync(join(tmpdir(), 'fuzz-train-'));
  const base = makeBase(root);
  const gitDir = join(root, 'train.git');
  const merge: MergePort = openMerge({ gitDir, remote: join(root, 'origin.git'), allowFile: true });
  await merge.fetch(['main']);
  const before = filesOf(gitDir, base.main);
  return {
    run: async (seed) => {
      const count = 1 + openChance(seed).below(4);
      const heads = Array.from({ length: count }, (_, at) => board(gitDir, { seed: seed * 8 + at, base }));
      const passengers = heads.flatMap((oid, at) => (oid === undefined ? [] : [{ issue: at + 1, oid, message: `Merge ${at + 1}` }]));
      try {
        const { prefixes, leftOut } = await merge.assemble({ baseOid: base.main, at: '2026-11-23T10:00:00Z', passengers, policy });
        const wrong = prefixes.flatMap(({ tree }) => judge(before, filesOf(gitDir, tree)));
        return { aboard: prefixes.length, leftOut: leftOut.length, wrong: [...new Set(wrong)] };
      } catch (error) {
        return { aboard: 0, leftOut: 0, wrong: [`it throws ${String(error)}`] };
      }
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
};
