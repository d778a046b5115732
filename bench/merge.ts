// `bench merge`: what merging a bundle costs a branch, beside a checkout with `git merge` and beside two git processes a
// branch, all over the same generated repository in the same run, in the same order and with the same rule for whom to
// leave out. A different tree or a different left-out set is a failure, not a number.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPathPolicy } from '../packages/core/src/policy/path-policy.ts';
import { defaultPathRules } from '../packages/core/src/policy/path-rules.ts';
import { openMerge } from '../packages/adapters/src/merge.ts';
import { readCpuMs, untilCounted } from './cpu-time.ts';
import { measureMatrix } from './merge-matrix.ts';
import { makeMergeRepository, type MergeRepository, plainGit, type RepositorySize } from './merge-repository.ts';
import { type Merging, mergeInWorktree, openTwoProcesses, openWorktree } from './merge-rivals.ts';

export interface MergeResult {
  branches: number;
  files: number;
  merged: number;
  /** The middle one of five rounds, each in a fresh repository. */
  msPerBranch: number;
  /** The first of them, before Node has compiled anything, and the fastest. */
  firstMsPerBranch: number;
  bestMsPerBranch: number;
  worktreeMsPerBranch: number;
  mergeTreeMsPerBranch: number;
  ratioToWorktree: number;
  /** User and system time of all that took part, the mean of all rounds: what else the machine does is not in it. */
  cpuMsPerBranch: number;
  worktreeCpuMsPerBranch: number;
  mergeTreeCpuMsPerBranch: number;
  cpuRatioToWorktree: number;
  identicalTree: boolean;
  identicalLeftOut: boolean;
  /** With equal priorities: the fewest left out. Merging those that stay in a checkout gives the same tree. */
  planned: { merged: number; msPerBranch: number; identicalTree: boolean };
  /** Every pair of branches, those that share no path decided without git. */
  matrix: { pairs: number; conflicts: number; ms: number; msPerPair: number };
}

const rounds = 5;

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** The middle one. */
const middle = <T>(runs: readonly T[], ms: (run: T) => number): T => {
  const sorted = [...runs].sort((a, b) => ms(a) - ms(b));
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('nothing was run');
  return found;
};

/** In a fresh repository each time; fetching is not merging and is not measured, starting git and reading history are. */
const mergeByEngine = async (
  repository: MergeRepository,
  { gitDir, priority }: { gitDir: string; priority?: number },
): Promise<Merging> => {
  const merge = openMerge({ gitDir, remote: repository.gitDir, allowFile: true });
  await merge.fetch(['main', ...repository.heads.map((_, index) => `b/${index + 1}`)]);
  const passengers = repository.heads.map((oid, index) => ({ issue: index + 1, oid, message: `Merge ${oid}`, priority }));
  const policy = openPathPolicy(defaultPathRules);
  await untilCounted();
  const [started, cpu] = [performance.now(), readCpuMs()];
  const assembly = await merge.assemble({ baseOid: repository.base, at: '2026-11-23T10:00:00Z', passengers, policy });
  const ms = performance.now() - started;
  await untilCounted();
  const cpuMs = readCpuMs() - cpu;
  const tree = assembly.prefixes.at(-1)?.tree ?? '';
  const inGit = plainGit(gitDir, ['rev-parse', `${assembly.prefixes.at(-1)?.oid ?? ''}^{tree}`]);
  if (inGit !== tree) throw new Error(`the assembly names tree ${tree}, its last commit has ${inGit}`);
  return { tree, leftOut: assembly.leftOut.map(({ issue }) => issue - 1).sort((a, b) => a - b), ms, cpuMs };
};

export const compareMerges = async (root: string, size: RepositorySize): Promise<MergeResult> => {
  const repository = makeMergeRepository(join(root, 'repository.git'), size);
  // They take turns, so that whatever else the machine does falls on all alike.
  const runs: Merging[] = [];
  const rivals = [openWorktree(repository, join(root, 'worktree')), openTwoProcesses(repository, join(root, 'processes.git'))];
  const share = Math.ceil(size.branches / rounds);
  for (let run = 0; run < rounds; run += 1) {
    runs.push(await mergeByEngine(repository, { gitDir: join(root, `engine-${run}.git`) }));
    for (const rival of rivals) rival.merge(repository.heads.slice(run * share, (run + 1) * share));
  }
  const engine = middle(runs, (run) => run.ms);
  const [worktree, twoProcesses] = rivals.map((rival) => rival.result());
  if (worktree === undefined || twoProcesses === undefined) throw new Error('a rival is missing');
  const planned = await mergeByEngine(repository, { gitDir: join(root, 'planned.git'), priority: 0 });
  const stayed = repository.heads.filter((_, index) => !planned.leftOut.includes(index));
  const byHand = mergeInWorktree(repository, join(root, 'planned'), stayed);
  const matrix = await measureMatrix(repository, join(root, 'engine-0.git'));
  const cpuMs = runs.reduce((sum, run) => sum + run.cpuMs, 0) / runs.length;
  const everywhere = [...runs, worktree, twoProcesses];
  return {
    branches: size.branches,
    files: size.files,
    merged: size.branches - engine.leftOut.length,
    msPerBranch: round(engine.ms / size.branches),
    firstMsPerBranch: round((runs[0]?.ms ?? 0) / size.branches),
    bestMsPerBranch: round(Math.min(...runs.map((run) => run.ms)) / size.branches),
    worktreeMsPerBranch: round(worktree.ms / size.branches),
    mergeTreeMsPerBranch: round(twoProcesses.ms / size.branches),
    ratioToWorktree: round(worktree.ms / engine.ms, 1),
    cpuMsPerBranch: round(cpuMs / size.branches),
    worktreeCpuMsPerBranch: round(worktree.cpuMs / size.branches),
    mergeTreeCpuMsPerBranch: round(twoProcesses.cpuMs / size.branches),
    cpuRatioToWorktree: round(worktree.cpuMs / Math.max(cpuMs, 1), 1),
    identicalTree: everywhere.every((one) => one.tree === worktree.tree),
    identicalLeftOut: everywhere.every((one) => one.leftOut.join() === worktree.leftOut.join()),
    planned: {
      merged: stayed.length,
      msPerBranch: round(planned.ms / size.branches),
      identicalTree: byHand.tree === planned.tree && byHand.leftOut.length === 0,
    },
    matrix: { ...matrix, ms: round(matrix.ms), msPerPair: round(matrix.ms / Math.max(1, matrix.pairs), 4) },
  };
};

const renderTable = (results: readonly MergeResult[]): string => {
  const rows = results.map((one) => [
    `${one.branches} × ${one.files}`,
    `${one.merged}`,
    `${one.msPerBranch} (${one.bestMsPerBranch}, first ${one.firstMsPerBranch})`,
    `${one.planned.msPerBranch} (${one.planned.merged})`,
    `${one.mergeTreeMsPerBranch}`,
    `${one.worktreeMsPerBranch}`,
    `${one.ratioToWorktree} ×`,
    `${one.cpuMsPerBranch} / ${one.mergeTreeCpuMsPerBranch} / ${one.worktreeCpuMsPerBranch}`,
    `${one.cpuRatioToWorktree} ×`,
    one.identicalTree && one.identicalLeftOut && one.planned.identicalTree ? 'yes' : 'NO',
    `${one.matrix.pairs} in ${one.matrix.ms} ms`,
  ]);
  const head = [
    'branches × files',
    'merged',
    'ms a branch (best, first)',
    'with the plan',
    'two processes',
    'worktree',
    'faster',
    'CPU ms: engine / two processes / worktree',
    'less CPU',
    'identical',
    'pairs',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { branches: { type: 'string', default: '100,400' }, files: { type: 'string', default: '2000' } },
  });
  const results: MergeResult[] = [];
  for (const branches of values.branches.split(',').map(Number)) {
    const root = mkdtempSync(join(tmpdir(), 'bench-merge-'));
    try {
      results.push(await compareMerges(root, { branches, files: Number(values.files), commits: 60 }));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  const out = join(import.meta.dirname, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'merge.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(renderTable(results));
  const wrong = results.filter((one) => !one.identicalTree || !one.identicalLeftOut || !one.planned.identicalTree);
  if (wrong.length > 0) throw new Error('the merges differ: see the table');
  // On a machine that others use, the fastest round and the CPU time say what merging costs; the ratio is of middle rounds.
  const slow = results.filter((one) => one.bestMsPerBranch > 2 || one.cpuMsPerBranch > 2 || one.ratioToWorktree < 15);
  if (slow.length > 0) {
    console.error('slower than the limit: 2 ms a branch (the fastest round, and CPU time), 15 times the worktree');
    process.exitCode = 1;
  }
};
